//! DNS, ingress precedence, the rotation of a service, the lag of the rules, and loads as flows.

mod world;

use api::core::{Pod, Service};
use api::{Str, kind_of};
use client::Change;
use client::wire::Load;
use network::dns::{self, Problem, resolve};
use network::ingress;
use network::load::{Flow, Loads};
use network::proxy::lag::{Proxies, View};
use network::proxy::{Standpoint, rules, table::table};
use sim::{StepId, Time};
use std::time::Duration;
use world::{Answers, cache, obj, pod, service, slice};

#[test]
fn a_name_is_looked_for_along_the_search_paths_unless_it_has_dots_enough() {
    let cache = cache([
        pod("default", "a", "", "10.244.1.2"),
        service("default", "web", "10.96.0.7", ""),
        service("shop", "web", "10.96.0.8", ""),
        service("default", "none", "None", ""),
        service("default", "set", "None", ""),
        slice("default", "set", &[("s-0", "10.244.1.5", "n1", true, false), ("s-1", "10.244.1.6", "n1", false, false)]),
        service("default", "alias", "", r#","type":"ExternalName","externalName":"web.shop.svc.cluster.local""#),
        service("default", "round", "", r#","type":"ExternalName","externalName":"round.default.svc.cluster.local""#),
        service("default", "away", "", r#","type":"ExternalName","externalName":"db.example.com""#),
    ]);
    let a = cache.get::<Pod>("default", "a").expect("a");
    let address = |name: &str| {
        resolve(&cache, a, name).record.map(|r| r.addresses.first().cloned().or(r.alias).unwrap_or_default())
    };
    let table: Vec<(&str, Result<&str, Problem>)> = vec![
        ("web", Ok("10.96.0.7")),
        ("web.shop", Ok("10.96.0.8")),
        ("web.shop.svc", Ok("10.96.0.8")),
        ("web.shop.svc.cluster.local", Ok("10.96.0.8")),
        ("web.shop.svc.cluster.local.", Ok("10.96.0.8")),
        ("web.", Err(Problem::Unknown)),
        ("db", Err(Problem::Unknown)),
        ("none", Err(Problem::Unknown)),
        ("set", Ok("10.244.1.5")),
        ("alias", Ok("10.96.0.8")),
        ("round", Err(Problem::Loop)),
        ("away", Ok("db.example.com")),
        ("10-244-1-2.default.pod.cluster.local", Ok("10.244.1.2")),
    ];
    for (name, expected) in table {
        assert_eq!(address(name), expected.map(Str::from), "{name}");
    }
    assert_eq!(
        resolve(&cache, a, "web.shop").asked,
        ["web.shop.default.svc.cluster.local", "web.shop.svc.cluster.local"]
    );
    assert_eq!(dns::candidates(a, dns::Server::Cluster, "a.b.c.d.e.f").first().map(Str::as_str), Some("a.b.c.d.e.f"));
}

#[test]
fn the_host_decides_before_the_path_and_exact_before_the_longest_prefix() {
    let class =
        obj(kind_of::INGRESS_CLASS, r#"{"metadata":{"name":"nginx"},"spec":{"controller":"k8s.io/ingress-nginx"}}"#);
    let path = |kind: &str, path: &str, to: &str| {
        format!(
            r#"{{"path":"{path}","pathType":"{kind}","backend":{{"service":{{"name":"{to}","port":{{"number":80}}}}}}}}"#
        )
    };
    let rule = |host: &str, paths: &[String]| format!(r#"{{{host}"http":{{"paths":[{}]}}}}"#, paths.join(","));
    let rules = [
        rule(
            r#""host":"a.example","#,
            &[
                path("Prefix", "/", "root"),
                path("Prefix", "/api", "api"),
                path("Exact", "/api", "exact"),
                path("Prefix", "/api/v1", "v1"),
            ],
        ),
        rule(r#""host":"*.example","#, &[path("Prefix", "/", "wild")]),
        rule(r#""host":"only.example","#, &[path("Exact", "/one", "one")]),
        rule("", &[path("Prefix", "/", "any")]),
    ];
    let text = format!(
        r#"{{"metadata":{{"name":"i","namespace":"default"}},"spec":{{"ingressClassName":"nginx","rules":[{}]}}}}"#,
        rules.join(",")
    );
    let cache = cache([class, obj(kind_of::INGRESS, &text)]);
    let to = |host: &str, path: &str| {
        ingress::find(&cache, host, path).and_then(|m| Some(m.backend.service.as_ref()?.name.to_string()))
    };
    for (host, path, expected) in [
        ("a.example", "/", Some("root")),
        ("a.example", "/api", Some("exact")),
        ("a.example", "/api/", Some("api")),
        ("a.example", "/api/v1/x", Some("v1")),
        ("a.example", "/apis", Some("root")),
        ("b.example", "/api", Some("wild")),
        ("only.example", "/two", None),
        ("b.a.example", "/", Some("any")),
        ("elsewhere", "/", Some("any")),
    ] {
        assert_eq!(to(host, path).as_deref(), expected, "{host}{path}");
    }
}

#[test]
fn new_connections_go_to_ready_endpoints_else_to_those_that_end_but_still_serve() {
    let ends = [("a", "10.1", "n1", true, false), ("b", "10.2", "n2", false, true), ("c", "10.3", "n2", false, false)];
    let names = |ends: &[(&str, &str, &str, bool, bool)], node: &str, local: bool| {
        let cache = cache([service("default", "web", "10.96.0.7", ""), slice("default", "web", ends)]);
        let web = cache.get::<Service>("default", "web").expect("web");
        let rules = rules(&View::newest(&cache), web, &web.spec.ports[0]);
        let from = Standpoint { node: node.into(), zone: Str::new(), local };
        rules.rotation(&from).iter().map(|b| b.name().to_string()).collect::<Vec<_>>()
    };
    // An endpoint that is not ready counts as serving here; only an ending one is taken in need.
    assert_eq!(names(&ends, "n1", false), ["a"]);
    assert_eq!(names(&ends, "n2", true), ["b"]);
    assert_eq!(names(&ends[1..], "n1", false), ["b"]);
    assert_eq!(names(&ends[2..], "n1", false), [""; 0]);
}

#[test]
fn the_chain_gives_every_pod_the_same_share() {
    let ends = [("a", "10.1", "n1", true, false), ("b", "10.2", "n1", true, false), ("c", "10.3", "n1", true, false)];
    let cache =
        cache([service("default", "web", "10.96.0.7", r#","type":"NodePort""#), slice("default", "web", &ends)]);
    let rows = table(&View::newest(&cache), "default", "n1");
    let chances: Vec<f64> = rows.iter().map(|r| r.chance).collect();
    assert_eq!(chances, [1.0 / 3.0, 0.5, 1.0]);
    assert!(rows.iter().all(|r| (r.share - 1.0 / 3.0).abs() < 1e-9 && r.address == "10.96.0.7:80"));
}

#[test]
fn a_proxy_writes_at_once_then_once_a_second_and_a_stopped_one_keeps_its_rules() {
    let at = |ms: u64| Time::START + Duration::from_millis(ms);
    let with = |n: usize| {
        let all =
            [("a", "10.1", "n1", true, false), ("b", "10.2", "n1", true, false), ("c", "10.3", "n1", true, false)];
        slice("default", "web", &all[..n])
    };
    let mut cache = cache([service("default", "web", "10.96.0.7", "")]);
    let mut proxies = Proxies::default();
    let mut old = None;
    let mut hear = |proxies: &mut Proxies, cache: &mut client::Cache, ms: u64, n: usize| {
        let mut new = with(n);
        new.meta_mut().resource_version = ms.to_string().into();
        let change = Change {
            revision: 0,
            step: StepId::NONE,
            kind: kind_of::ENDPOINT_SLICE,
            old: old.replace(new.clone()),
            new: Some(new),
        };
        cache.apply(&change);
        proxies.hear(at(ms), &change);
    };
    let known = |proxies: &Proxies, cache: &client::Cache, node: &str, ms: u64| {
        let web = cache.get::<Service>("default", "web").expect("web");
        rules(&proxies.view(cache, node, at(ms)), web, &web.spec.ports[0]).backends.len()
    };
    hear(&mut proxies, &mut cache, 5_000, 1);
    assert_eq!((known(&proxies, &cache, "n1", 5_001), known(&proxies, &cache, "n1", 5_060)), (0, 1));
    hear(&mut proxies, &mut cache, 5_200, 2);
    // Within the second after a sync, changes wait for the next one.
    assert_eq!((known(&proxies, &cache, "n1", 5_900), known(&proxies, &cache, "n1", 6_060)), (1, 2));
    proxies.stop(at(7_000), "n1");
    hear(&mut proxies, &mut cache, 9_000, 3);
    assert_eq!((known(&proxies, &cache, "n1", 60_000), known(&proxies, &cache, "n2", 60_000)), (2, 3));
    proxies.start("n1");
    assert_eq!(known(&proxies, &cache, "n1", 60_000), 3);
}

#[test]
fn a_pod_that_ends_loses_what_it_answers_and_refuses_until_the_rules_follow() {
    let at = |s: u64| Time::START + Duration::from_secs(s);
    let load = Load { from: "default/client".into(), url: "http://web/".into(), rate: 100.0 };
    let ends =
        |n: usize| slice("default", "web", &[("a", "10.1", "n1", true, false), ("b", "10.2", "n1", true, false)][..n]);
    let pods =
        || [pod("default", "client", "", "10.9"), pod("default", "a", "", "10.1"), pod("default", "b", "", "10.2")];
    let before = cache(pods().into_iter().chain([service("default", "web", "10.96.0.7", ""), ends(2)]));
    let after = cache(pods().into_iter().chain([service("default", "web", "10.96.0.7", ""), ends(1)]));
    let (mut machines, mut loads, proxies) = (Answers::default(), Loads::default(), Proxies::default());
    let key = (Str::from("default/client"), Str::from("http://web/"));
    loads.set(at(0), load.clone());
    let flow = |loads: &mut Loads, cache: &client::Cache, machines: &mut Answers, s: u64| {
        let flows = vec![Flow::of(&load, cache, &proxies, at(s), machines)];
        loads.flow(at(s), flows, machines);
    };
    flow(&mut loads, &before, &mut machines, 0);
    assert_eq!(machines.loads.get("a"), Some(&50.0));
    assert_eq!(loads.reports(at(10))[&key].failed, 0.0);
    machines.ended.insert("b".into());
    flow(&mut loads, &before, &mut machines, 10);
    flow(&mut loads, &after, &mut machines, 12);
    let report = &loads.reports(at(20))[&key];
    // Two seconds of half the load, and what b was answering: 50 a second for about a millisecond each.
    assert!(
        (report.failed - 100.0 - report.lost).abs() < 1e-6 && report.lost > 0.04 && report.lost < 0.07,
        "{report:?}"
    );
    assert_eq!((report.sent, report.failing), (2000.0, 0.0));
    assert_eq!(machines.loads.get("a"), Some(&100.0));
    let failed: Vec<f64> = report.seconds.iter().map(|s| s.failed.round()).collect();
    assert_eq!(failed[8..14], [0.0, 0.0, 50.0, 50.0, 0.0, 0.0]);
}

#[test]
fn a_busy_pod_answers_later_and_one_that_is_full_fails_the_rest() {
    let world = cache([
        pod("default", "client", "", "10.9"),
        pod("default", "a", "", "10.1"),
        service("default", "web", "10.96.0.7", ""),
        slice("default", "web", &[("a", "10.1", "n1", true, false)]),
    ]);
    let at = |rate: f64| {
        let load = Load { from: "default/client".into(), url: "http://web/".into(), rate };
        let (mut machines, mut loads, now) = (Answers::default(), Loads::default(), Time::START);
        let flow = Flow::of(&load, &world, &Proxies::default(), now, &machines);
        loads.set(now, load);
        loads.flow(now, vec![flow], &mut machines);
        loads.reports(now + Duration::from_secs(1)).into_values().next().expect("a report")
    };
    let (idle, busy, full) = (at(1.0), at(900.0), at(2000.0));
    assert!(busy.p99 > idle.p99 * 5 && busy.failed == 0.0, "{busy:?}");
    assert!((full.failing - 0.5).abs() < 1e-9 && full.problem.contains("processors"), "{full:?}");
}
