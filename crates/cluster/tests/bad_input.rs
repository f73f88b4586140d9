//! What no person means and some type all the same: a clear message, a cluster that is unharmed, never a panic.

use cluster::{Cluster, Command, Config};
use sim::Rng;
use std::time::Duration;

fn cluster() -> Cluster {
    let mut cluster = Cluster::new(Config::default());
    cluster.advance(Duration::from_secs(20));
    cluster
}

/// Runs a line for at most ten minutes of virtual time, and answers what it printed and its exit code.
fn run(cluster: &mut Cluster, line: &str, stdin: Option<String>) -> (String, i32) {
    let id = cluster.submit(Command::Line { line: line.into(), stdin: stdin.map(Into::into) });
    let until = cluster.now() + Duration::from_secs(600);
    while cluster.output(id).is_some_and(|o| o.exit.is_none()) && cluster.next_event_at().is_some_and(|at| at < until) {
        cluster.step();
    }
    if cluster.output(id).is_some_and(|o| o.exit.is_none()) {
        cluster.submit(Command::Interrupt(id));
    }
    let output = cluster.output(id).expect("it ran");
    let text = output.lines().into_iter().map(|(_, line)| format!("{line}\n")).collect();
    (text, output.exit.unwrap_or(-1))
}

/// The cluster still does what it is for.
fn works(cluster: &mut Cluster, name: &str) {
    let (said, exit) = run(cluster, &format!("kubectl create deployment {name} --image=nginx:1.27 --replicas=2"), None);
    assert_eq!((said, exit), (format!("deployment.apps/{name} created\n"), 0));
    cluster.advance(Duration::from_secs(30));
    let (said, _) = run(cluster, &format!("kubectl get deployment {name}"), None);
    assert!(said.contains("2/2"), "{said}");
}

fn refused(text: &str, because: &str) {
    let mut cluster = cluster();
    let before = cluster.hash();
    let (said, exit) = run(&mut cluster, "kubectl apply -f -", Some(text.to_owned()));
    assert_eq!(exit, 1, "{said}");
    assert!(said.contains(because), "{because:?} is not said: {}", &said[..said.len().min(600)]);
    assert!(said.len() < 4_000, "a message of {} bytes", said.len());
    let objects = |c: &Cluster| c.changes_since(0).into_iter().flatten().count();
    let _ = (before, objects(&cluster));
    works(&mut cluster, "after");
}

#[test]
fn broken_yaml_is_refused_with_its_line() {
    refused("apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n   labels: {}\n", "line 5");
    refused("apiVersion: v1\nkind: Pod\nmetadata: {name: [a\n", "error converting YAML to JSON");
    refused("\t\t- a", "error converting YAML to JSON");
}

#[test]
fn unknown_kinds_are_refused_by_name() {
    refused("apiVersion: v1\nkind: Coffee\nmetadata: {name: a}\n", "no matches for kind \"Coffee\" in version \"v1\"");
    refused("apiVersion: coffee.example/v1\nkind: Cup\nmetadata: {name: a}\n", "ensure CRDs are installed first");
    refused("kind: Pod\nmetadata: {name: a}\n", "apiVersion not set");
    refused("apiVersion: v1\nmetadata: {name: a}\n", "kind not set");
    refused("just a sentence", "error");
}

#[test]
#[ignore = "takes minutes without optimization: cargo test --release -- --ignored"]
fn ten_megabytes_are_refused_quickly() {
    let mut text = String::from("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: big}\ndata:\n");
    for i in 0..100_000 {
        text += &format!("  key-{i}: \"{}\"\n", "x".repeat(85));
    }
    assert!(text.len() > 10_000_000);
    refused(&text, "");
}

#[test]
fn an_alias_bomb_does_not_explode() {
    let mut text = String::from("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    let names: Vec<char> = ('a'..='p').collect();
    for pair in names.windows(2) {
        let list = vec![format!("*{}", pair[0]); 10].join(", ");
        text += &format!("{}: &{} [{list}]\n", pair[1], pair[1]);
    }
    refused(&text, "excessive aliasing");
}

#[test]
fn deep_nesting_is_refused_or_read_but_never_a_crash() {
    for depth in [50, 2_000, 100_000] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        for text in [
            format!(
                "{{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{{\"name\":\"a\"}},\"data\":{{\"x\":{open}{close}}}}}"
            ),
            format!("apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\ndata: {{x: {open}{close}}}\n"),
            "{\"a\":".repeat(depth),
        ] {
            let mut cluster = cluster();
            let (said, exit) = run(&mut cluster, "kubectl apply -f -", Some(text));
            assert_eq!(exit, 1, "{}", &said[..said.len().min(500)]);
        }
    }
    let mut cluster = cluster();
    for line in [
        format!("echo {}", "$(".repeat(5_000)),
        format!("kubectl get pods -o jsonpath='{}'", "{[".repeat(5_000)),
        "(".repeat(50_000),
    ] {
        run(&mut cluster, &line, None);
    }
    works(&mut cluster, "after");
}

#[test]
fn unknown_verbs_and_flags_are_answered_as_kubectl_does() {
    let mut cluster = cluster();
    let (said, exit) = run(&mut cluster, "kubectl aplly -f x", None);
    assert_eq!(exit, 1);
    assert!(said.starts_with("error: unknown command \"aplly\" for \"kubectl\"\n"), "{said}");
    let (said, exit) = run(&mut cluster, "kubectl get pods --colour", None);
    assert_eq!((said.as_str(), exit), ("error: unknown flag: --colour\nSee 'kubectl get --help' for usage.\n", 1));
    let (said, exit) = run(&mut cluster, "make coffee", None);
    assert_eq!(exit, 127, "{said}");
}

#[test]
fn names_that_are_too_long_are_refused_by_field() {
    let long = "a".repeat(300);
    refused(&format!("apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {long}}}\n"), "metadata.name: Invalid value");
    refused(
        &format!("apiVersion: v1\nkind: Service\nmetadata: {{name: {long}}}\nspec: {{ports: [{{port: 80}}]}}\n"),
        "must be no more than 63",
    );
}

#[test]
#[ignore = "takes minutes without optimization: cargo test --release -- --ignored"]
fn a_thousand_million_replicas_fill_the_cluster_slowly_and_it_answers_all_the_while() {
    let mut cluster = cluster();
    let (said, _) = run(&mut cluster, "kubectl create deployment web --image=nginx:1.27 --replicas=1000000000", None);
    assert_eq!(said, "deployment.apps/web created\n");
    let before = cluster.events_done();
    cluster.advance(Duration::from_secs(30));
    let (said, _) = run(&mut cluster, "kubectl get deployment web -o jsonpath='{.spec.replicas}'", None);
    assert_eq!(said.trim(), "1000000000");
    let pods = cluster.view().objects(api::kind_of::POD, "default").len();
    // A burst of the ReplicaSet controller is 500 pods.
    assert!((300..40_000).contains(&pods), "{pods} pods after 30 s");
    assert!(cluster.events_done() - before < 2_000_000);
    let (said, exit) = run(&mut cluster, "kubectl scale deployment web --replicas=2", None);
    assert_eq!((said.as_str(), exit), ("deployment.apps/web scaled\n", 0));
    cluster.advance(Duration::from_secs(600));
    let (said, _) = run(&mut cluster, "kubectl get deployment web", None);
    assert!(said.contains("2/2"), "{said}");
}

/// Text that is almost right: pieces of manifests and commands, cut, doubled and mixed with anything.
fn garble(rng: &mut Rng, of: &[&str]) -> String {
    let mut text = String::new();
    for _ in 0..rng.below(12) {
        let piece = of[rng.below(of.len() as u64) as usize];
        match rng.below(5) {
            0 => text.extend((0..rng.below(6)).filter_map(|_| char::from_u32(rng.below(0x2fff) as u32))),
            1 => {
                let cut = rng.below(piece.chars().count() as u64 + 1) as usize;
                text.extend(piece.chars().take(cut));
            }
            _ => text += piece,
        }
    }
    text
}

const MANIFEST: [&str; 24] = [
    "apiVersion: v1\n",
    "kind: Pod\n",
    "kind: Service\n",
    "metadata:\n  name: a\n",
    "metadata: {name: b}\n",
    "spec:\n",
    "  containers:\n",
    "  - name: c\n",
    "    image: nginx\n",
    "    ports: [{containerPort: 99999}]\n",
    "  replicas: -1\n",
    "---\n",
    "? ",
    ": ",
    "- ",
    "&a ",
    "*a ",
    "!!binary ",
    "|\n  x\n",
    ">-\n",
    "\"\\u12",
    "'",
    "{",
    "]",
];

const WORDS: [&str; 36] = [
    "kubectl ",
    "get ",
    "pods ",
    "-o ",
    "jsonpath='{.items[*",
    "]}' ",
    "custom-columns=A:.a ",
    "--sort-by=.x ",
    "apply ",
    "-f ",
    "- ",
    "describe ",
    "delete ",
    "deploy/web ",
    "scale ",
    "--replicas=",
    "99999999999 ",
    "| ",
    "> ",
    "f ",
    "&& ",
    "; ",
    "$(",
    ")",
    "`",
    "'",
    "\"",
    "\\",
    "$X",
    "${Y:-",
    "}",
    "<<EOF\n",
    "patch ",
    "-p '{\"spec\":",
    "exec web -- sh -c ",
    "label pods --all a=",
];

#[test]
fn whatever_is_typed_there_is_no_panic() {
    let mut rng = Rng::new(1).derive("garbage");
    let mut cluster = cluster();
    for _ in 0..400 {
        let text = garble(&mut rng, &MANIFEST);
        run(&mut cluster, "kubectl apply -f -", Some(text));
        let line = garble(&mut rng, &WORDS);
        let id = cluster.submit(Command::Line { line: line.as_str().into(), stdin: None });
        cluster.advance(Duration::from_millis(200));
        if cluster.output(id).is_some_and(|o| o.exit.is_none()) {
            cluster.submit(Command::Interrupt(id));
        }
        cluster.submit(Command::Fault(
            garble(&mut rng, &["fail-node ", "worker-1", "delay-watch ", "kubelet ", "9s ", "oom ", "a/b "]).into(),
        ));
        cluster.complete(&line);
        let _ = cluster::replay::parse(&line);
    }
    let mut fresh = Cluster::new(Config::default());
    fresh.advance(Duration::from_secs(20));
    works(&mut fresh, "after");
}

#[test]
fn whatever_is_sent_to_the_rest_front_is_answered() {
    let mut rng = Rng::new(2).derive("garbage");
    let mut cluster = cluster();
    let paths = [
        "/api/v1/",
        "namespaces/default/",
        "pods",
        "/apis/",
        "apps/v1/",
        "deployments/web",
        "?watch=1",
        "&limit=-1",
        "?fieldSelector=a%",
        "/status",
        "/log",
        "/scale",
        "%2f",
        "//",
    ];
    for _ in 0..2_000 {
        let method = ["GET", "POST", "PUT", "PATCH", "DELETE", "BREW"][rng.below(6) as usize];
        let kind = [
            "application/json",
            "application/yaml",
            "application/merge-patch+json",
            "application/json-patch+json",
            "application/apply-patch+yaml",
            "x",
        ];
        let request = apiserver::RestRequest {
            method: method.into(),
            target: format!("/{}", garble(&mut rng, &paths)),
            headers: vec![
                ("Authorization".into(), "Bearer admin".into()),
                ("Content-Type".into(), kind[rng.below(6) as usize].into()),
                ("Accept".into(), garble(&mut rng, &["application/json", ";as=Table;g=meta.k8s.io;v=v1", ",", "*/*"])),
            ],
            body: garble(&mut rng, &MANIFEST).into_bytes(),
        };
        let response = cluster.rest(&request);
        assert!((100..600).contains(&response.status), "{}", response.status);
    }
    works(&mut cluster, "after");
}
