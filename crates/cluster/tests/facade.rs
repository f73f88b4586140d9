//! What the facade promises: a clean beginning, a settled end, kinds that appear while it runs.

use cluster::{Cluster, Command, Config, World};
use std::time::Duration;

/// Runs a command to its end and answers what it printed, standard output and standard error together.
fn run(cluster: &mut Cluster, line: &str, stdin: Option<&str>) -> String {
    let id = cluster.submit(Command::Line { line: line.into(), stdin: stdin.map(Into::into) });
    while cluster.output(id).is_some_and(|o| o.exit.is_none()) && cluster.step().is_some() {}
    cluster.output(id).expect("ran").lines().into_iter().map(|(_, line)| format!("{line}\n")).collect()
}

#[test]
fn nothing_is_refused_at_the_beginning() {
    for world in [World::Installed, World::Bare] {
        let mut cluster = Cluster::new(Config { world, ..Config::default() });
        cluster.advance(Duration::from_secs(60));
        let refused = cluster.trace().since(sim::StepId::NONE).filter(|s| s.act == sim::trace::Act::Refused);
        let refused: Vec<_> = refused.map(|s| format!("{} {} {}: {}", s.actor, s.verb, s.object, s.sentence)).collect();
        assert!(refused.is_empty(), "{refused:#?}");
    }
}

#[test]
fn a_cluster_settles_when_only_periodic_work_is_left() {
    let mut cluster = Cluster::new(Config::default());
    assert!(cluster.settle(Duration::from_secs(120)), "{:?}", cluster.due_work());
    for file in ["web", "deployment", "statefulset", "daemonset", "cronjob", "horizontalpodautoscaler"] {
        let path = format!("{}/../../manifests/{file}.yaml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("a manifest");
        run(&mut cluster, "kubectl apply -f -", Some(&text));
        let before = cluster.now();
        assert!(cluster.settle(Duration::from_secs(180)), "{file}: {:?}", cluster.due_work());
        assert!(cluster.now().since(before) < Duration::from_secs(180), "{file}");
    }
    // A lost change is work until the watch is whole again.
    cluster.submit(Command::Fault("drop-watch kube-controller-manager 1".into()));
    run(&mut cluster, "kubectl scale deployment web --replicas=4", None);
    cluster.advance(Duration::from_secs(1));
    cluster.submit(Command::Fault("drop-watch kube-controller-manager 0".into()));
    assert!(cluster.settle(Duration::from_secs(180)), "{:?}", cluster.due_work());
    assert!(run(&mut cluster, "kubectl get deployment web", None).contains("4/4"));
}

#[test]
fn a_command_that_waits_does_not_keep_a_cluster_from_settling_nor_the_loop_busy() {
    let mut cluster = Cluster::new(Config::default());
    cluster.settle(Duration::from_secs(60));
    let id = cluster.submit(Command::Line { line: "kubectl get pods -A -w".into(), stdin: None });
    let mut alone = cluster.fork(cluster::Moment::Inputs(0));
    alone.advance(cluster.now().since(alone.now()));
    let hour = |cluster: &mut Cluster| {
        let before = cluster.events_done();
        cluster.advance(Duration::from_secs(3600));
        cluster.events_done() - before
    };
    let (alone, watched) = (hour(&mut alone), hour(&mut cluster));
    assert!(cluster.output(id).is_some_and(|o| o.exit.is_none()));
    assert!(watched < alone + 5_000, "{alone} events in an idle hour, {watched} while somebody watches");
}

const DEFINITION: &str = "
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: shops.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {plural: shops, singular: shop, kind: Shop}
  versions:
  - name: v1
    served: true
    storage: true
    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
";

#[test]
fn objects_of_a_kind_that_appeared_at_run_time_go_with_their_owner_and_their_namespace() {
    let mut cluster = Cluster::new(Config::default());
    cluster.settle(Duration::from_secs(60));
    run(&mut cluster, "kubectl apply -f -", Some(DEFINITION));
    cluster.advance(Duration::from_secs(5));
    run(&mut cluster, "kubectl create configmap boss", None);
    let uid = run(&mut cluster, "kubectl get configmap boss -o jsonpath={.metadata.uid}", None);
    let owned = format!(
        "apiVersion: example.com/v1\nkind: Shop\nmetadata:\n  name: owned\n  ownerReferences:\n  - {{apiVersion: v1, kind: ConfigMap, name: boss, uid: {}}}\n",
        uid.trim()
    );
    assert_eq!(run(&mut cluster, "kubectl apply -f -", Some(&owned)), "shop.example.com/owned created\n");
    cluster.advance(Duration::from_secs(5));
    run(&mut cluster, "kubectl delete configmap boss", None);
    cluster.advance(Duration::from_secs(30));
    assert_eq!(run(&mut cluster, "kubectl get shops", None), "No resources found in default namespace.\n");

    run(&mut cluster, "kubectl create namespace mall", None);
    run(
        &mut cluster,
        "kubectl apply -n mall -f -",
        Some("apiVersion: example.com/v1\nkind: Shop\nmetadata: {name: free}\n"),
    );
    run(&mut cluster, "kubectl delete namespace mall --wait=false", None);
    cluster.advance(Duration::from_secs(60));
    assert!(run(&mut cluster, "kubectl get namespace mall", None).contains("NotFound"));
}
