//! NetworkPolicy as a truth table, and the matrix of a namespace.

mod world;

use api::core::Pod;
use network::policy::{End, egress, ingress};
use world::{cache, namespace, pod, policy};

const DENY_IN: &str = r#"{"podSelector":{},"policyTypes":["Ingress"]}"#;
const DENY_OUT: &str = r#"{"podSelector":{},"policyTypes":["Egress"]}"#;

/// Whether client in `from` (a namespace) labelled app=client may reach default/web on port 80, by these policies of default.
fn allowed(policies: &[(&str, &str)], from: &str, port: i32, protocol: &str) -> (bool, String) {
    let objects = [
        namespace("default", ""),
        namespace("other", r#","team":"a""#),
        pod("default", "web", r#""app":"web""#, "10.244.1.2"),
        pod(from, "client", r#""app":"client""#, "10.244.1.3"),
    ];
    let cache = cache(objects.into_iter().chain(policies.iter().map(|(n, s)| policy(n, s))));
    let (web, client) =
        (cache.get::<Pod>("default", "web").expect("web"), cache.get::<Pod>(from, "client").expect("client"));
    let out = egress(&cache, client, End::Pod(web), port, protocol);
    if !out.allowed {
        return (false, format!("{} {}", out.reason, out.advice));
    }
    let into = ingress(&cache, web, End::Pod(client), port, protocol);
    (into.allowed, format!("{} {}", into.reason, into.advice))
}

/// What it shows, policies, the sender's namespace, port, protocol, whether it passes.
type Row<'r> = (&'r str, Vec<String>, &'r str, i32, &'r str, bool);

#[test]
fn what_no_policy_selects_is_open_and_what_one_selects_has_only_its_rules() {
    let rule = |from: &str| {
        format!(r#"{{"podSelector":{{"matchLabels":{{"app":"web"}}}},"policyTypes":["Ingress"],"ingress":[{from}]}}"#)
    };
    let out = |to: &str| {
        format!(r#"{{"podSelector":{{"matchLabels":{{"app":"client"}}}},"policyTypes":["Egress"],"egress":[{to}]}}"#)
    };
    let client = r#"{"podSelector":{"matchLabels":{"app":"client"}}}"#;
    let team = r#"{"namespaceSelector":{"matchLabels":{"team":"a"}}}"#;
    let both = r#"{"namespaceSelector":{"matchLabels":{"team":"a"}},"podSelector":{"matchLabels":{"app":"nobody"}}}"#;
    let table: Vec<Row<'_>> = vec![
        ("no policy", vec![], "default", 80, "TCP", true),
        (
            "a policy of other pods",
            vec![r#"{"podSelector":{"matchLabels":{"app":"db"}},"policyTypes":["Ingress"]}"#.into()],
            "default",
            80,
            "TCP",
            true,
        ),
        ("deny all in", vec![DENY_IN.into()], "default", 80, "TCP", false),
        ("deny all out", vec![DENY_OUT.into()], "default", 80, "TCP", false),
        ("deny all out binds its own namespace only", vec![DENY_OUT.into()], "other", 80, "TCP", true),
        ("an empty rule lets all in", vec![rule("{}")], "default", 80, "TCP", true),
        (
            "a rule adds to a denial",
            vec![DENY_IN.into(), rule(&format!(r#"{{"from":[{client}]}}"#))],
            "default",
            80,
            "TCP",
            true,
        ),
        (
            "a pod selector means its own namespace",
            vec![rule(&format!(r#"{{"from":[{client}]}}"#))],
            "other",
            80,
            "TCP",
            false,
        ),
        (
            "a namespace selector means all its pods",
            vec![rule(&format!(r#"{{"from":[{team}]}}"#))],
            "other",
            80,
            "TCP",
            true,
        ),
        (
            "a namespace selector leaves out others",
            vec![rule(&format!(r#"{{"from":[{team}]}}"#))],
            "default",
            80,
            "TCP",
            false,
        ),
        (
            "both selectors in one peer have to fit",
            vec![rule(&format!(r#"{{"from":[{both}]}}"#))],
            "other",
            80,
            "TCP",
            false,
        ),
        ("of two peers one suffices", vec![rule(&format!(r#"{{"from":[{both},{team}]}}"#))], "other", 80, "TCP", true),
        (
            "an address block",
            vec![rule(r#"{"from":[{"ipBlock":{"cidr":"10.244.0.0/16"}}]}"#)],
            "other",
            80,
            "TCP",
            true,
        ),
        (
            "an exception of a block",
            vec![rule(r#"{"from":[{"ipBlock":{"cidr":"10.244.0.0/16","except":["10.244.1.0/24"]}}]}"#)],
            "other",
            80,
            "TCP",
            false,
        ),
        ("a port by number", vec![rule(r#"{"ports":[{"port":80}]}"#)], "default", 80, "TCP", true),
        ("another port", vec![rule(r#"{"ports":[{"port":8080}]}"#)], "default", 80, "TCP", false),
        ("a port by name", vec![rule(r#"{"ports":[{"port":"http"}]}"#)], "default", 80, "TCP", true),
        ("an unknown name", vec![rule(r#"{"ports":[{"port":"https"}]}"#)], "default", 80, "TCP", false),
        ("a range of ports", vec![rule(r#"{"ports":[{"port":70,"endPort":90}]}"#)], "default", 80, "TCP", true),
        ("another protocol", vec![rule(r#"{"ports":[{"port":80,"protocol":"UDP"}]}"#)], "default", 80, "TCP", false),
        ("that protocol", vec![rule(r#"{"ports":[{"port":80,"protocol":"UDP"}]}"#)], "default", 80, "UDP", true),
        ("a port out", vec![out(r#"{"ports":[{"port":80}]}"#)], "default", 80, "TCP", true),
        ("a name out is the receiver's", vec![out(r#"{"ports":[{"port":"http"}]}"#)], "default", 80, "TCP", true),
        ("only DNS out", vec![out(r#"{"ports":[{"port":53,"protocol":"UDP"}]}"#)], "default", 80, "TCP", false),
        ("both ends have to allow it", vec![out("{}"), DENY_IN.into()], "default", 80, "TCP", false),
    ];
    for (what, policies, from, port, protocol, expected) in table {
        let named: Vec<(String, &String)> = policies.iter().enumerate().map(|(i, p)| (format!("p{i}"), p)).collect();
        let refs: Vec<(&str, &str)> = named.iter().map(|(n, p)| (n.as_str(), p.as_str())).collect();
        let (passed, why) = allowed(&refs, from, port, protocol);
        assert_eq!(passed, expected, "{what}: {why}");
    }
}

#[test]
fn a_denial_names_the_rule_that_came_nearest() {
    let rule = r#"{"podSelector":{},"policyTypes":["Ingress"],"ingress":[{"from":[{"podSelector":{"matchLabels":{"app":"client"}}}],"ports":[{"port":8080}]}]}"#;
    let (_, why) = allowed(&[("p", rule)], "default", 80, "TCP");
    assert!(
        why.contains("has only TCP 8080") && why.contains("Add port 80 to spec.ingress[0].ports of NetworkPolicy p."),
        "{why}"
    );
    let rule = r#"{"podSelector":{},"policyTypes":["Ingress"],"ingress":[{"from":[{"podSelector":{"matchLabels":{"app":"api"}}}]}]}"#;
    let (_, why) = allowed(&[("p", rule)], "default", 80, "TCP");
    assert!(
        why.contains("for pods with app=api of its own namespace")
            && why.contains("spec.ingress[0].from of NetworkPolicy p"),
        "{why}"
    );
}

#[test]
fn a_policy_may_let_in_the_ingress_controller_by_its_namespace() {
    let rule = r#"{"podSelector":{},"policyTypes":["Ingress"],"ingress":[{"from":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ingress-nginx"}}}]}]}"#;
    let cache = cache([pod("default", "web", "", "10.244.1.2"), policy("p", rule)]);
    let web = cache.get::<Pod>("default", "web").expect("web");
    assert!(ingress(&cache, web, End::IngressController, 80, "TCP").allowed);
    assert!(!ingress(&cache, web, End::Address("203.0.113.9"), 80, "TCP").allowed);
}

#[test]
fn the_matrix_groups_equal_pods_and_names_the_deciding_policy() {
    let only = r#"{"podSelector":{"matchLabels":{"app":"web"}},"policyTypes":["Ingress"],"ingress":[{"from":[{"podSelector":{"matchLabels":{"app":"client"}}}]}]}"#;
    let web = |n: &str, ip: &str| pod("default", n, r#""app":"web""#, ip);
    let cache = cache([
        namespace("default", ""),
        web("web-1", "10.1"),
        web("web-2", "10.2"),
        pod("default", "client", r#""app":"client""#, "10.3"),
        policy("only", only),
    ]);
    let matrix = network::matrix(&cache, "default");
    assert_eq!(matrix.groups.len(), 2);
    let cell = |from: &str, to: &str| {
        matrix
            .between(from, to)
            .next()
            .map(|c| (c.allowed, c.policy.as_ref().map(|p| p.name.to_string())))
            .expect("a cell")
    };
    assert_eq!(cell("client", "web-2"), (true, Some("only".into())));
    assert_eq!(cell("web-1", "web-2"), (false, Some("only".into())));
    assert_eq!(cell("web-1", "client"), (true, None));
}
