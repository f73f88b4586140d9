//! One seed and one list of commands give one history: again, after a look at the past, and in a branch.

use crate::operations;
use crate::world::{self, Mood};
use cluster::{Cluster, Command, Config, Moment};
use sim::Rng;
use std::time::Duration;

/// More are tried where it takes no time.
const SEEDS: u64 = if cfg!(debug_assertions) { 1 } else { 3 };

/// Submits random operations and faults, and answers the cluster with the hash after each.
fn history(seed: u64, look_back: bool) -> (Cluster, Vec<(u64, u64)>) {
    let mut rng = Rng::new(seed).derive("operations");
    let mut world = world::World::new(seed, Mood::Rough);
    world.run("kubectl apply -f -", Some(operations::first(&mut rng)));
    world.line("kubectl get pods -w", None);
    world.advance(Duration::from_secs(40));
    let plan = operations::plan(&mut rng, Mood::Rough, 30);
    let faults = operations::watch_faults(&mut rng);
    faults.iter().for_each(|fault| world.fault(fault));
    let load = client::wire::Load { from: "internet".into(), url: "http://worker-1:30080/".into(), rate: 50.0 };
    world.cluster.submit(Command::Load(load));
    let mut hashes = Vec::new();
    for operation in &plan.operations {
        operations::perform(&mut world, &operation.what);
        world.advance(operation.wait);
        if look_back {
            let revision = world.cluster.revision() / 2;
            let _past = world.cluster.seek(revision).objects(api::kind_of::POD, "");
            let _printed = world.cluster.read_past(revision, "kubectl get pods -A", None);
            let _completed = world.cluster.complete("kubectl get po");
        }
        hashes.push((world.cluster.revision(), world.cluster.hash()));
    }
    (world.cluster, hashes)
}

#[test]
fn the_same_seed_and_commands_give_the_same_hashes_with_faults_and_looks_at_the_past() {
    for seed in 1..=SEEDS {
        let (_, first) = history(seed, false);
        let (_, second) = history(seed, true);
        assert_eq!(first, second, "seed {seed}");
        assert_ne!(first.last(), history(seed + 100, false).1.last(), "another seed is another history");
    }
}

/// Submits to a branch what the original was given later, at the same times.
fn catch_up(branch: &mut Cluster, original: &Cluster) {
    while branch.inputs().len() < original.inputs().len() {
        let input = original.inputs()[branch.inputs().len()].clone();
        while branch.events_done() < input.after {
            branch.step();
        }
        branch.advance(input.at.since(branch.now()));
        branch.submit(input.command);
    }
    branch.advance(original.now().since(branch.now()));
}

#[test]
fn a_branch_that_goes_on_with_the_same_commands_comes_to_the_same_hash() {
    for seed in 1..=SEEDS {
        let (original, hashes) = history(seed, false);
        let inputs = original.inputs().len();
        for part in (1..=6).step_by(if cfg!(debug_assertions) { 3 } else { 1 }) {
            let revision = original.revision() * part / 7;
            let time = sim::Time::START + original.now().since(sim::Time::START) * part as u32 / 7;
            for at in [Moment::Inputs(inputs * part as usize / 7), Moment::Revision(revision), Moment::Time(time)] {
                let mut branch = original.fork(at);
                match at {
                    Moment::Inputs(n) => assert_eq!(branch.inputs().len(), n, "{at:?}"),
                    Moment::Revision(r) => assert!(branch.revision() >= r, "{at:?}"),
                    Moment::Time(t) => assert_eq!(branch.now(), t, "{at:?}"),
                }
                catch_up(&mut branch, &original);
                assert_eq!((branch.revision(), branch.hash()), (original.revision(), original.hash()), "{seed} {at:?}");
            }
        }
        assert_eq!(hashes.last(), Some(&(original.revision(), original.hash())), "forking changes nothing");
    }
}

#[test]
fn a_branch_with_other_commands_leaves_the_original_as_it_was() {
    let (mut original, _) = history(5, false);
    let twin = history(5, false).0;
    let mut branch = original.fork(Moment::Inputs(original.inputs().len() / 2));
    branch.submit(Command::Line { line: "kubectl delete deployments --all".into(), stdin: None });
    branch.submit(Command::Fault("fail-node worker-2".into()));
    branch.advance(Duration::from_secs(300));
    assert_eq!((original.revision(), original.hash()), (twin.revision(), twin.hash()));
    let mut twin = twin;
    for cluster in [&mut original, &mut twin] {
        cluster.submit(Command::Line { line: "kubectl scale deployment web --replicas=4".into(), stdin: None });
        cluster.advance(Duration::from_secs(300));
    }
    assert_eq!((original.revision(), original.hash()), (twin.revision(), twin.hash()));
    assert_ne!(branch.hash(), original.hash());
}

fn values(view: cluster::View<'_>) -> Vec<api::Value> {
    view.objects(api::kind_of::POD, "").iter().map(api::Obj::to_value).collect()
}

#[test]
fn the_past_reads_as_it_was_seen() {
    let mut cluster = Cluster::new(Config::default());
    let mut rng = Rng::new(9).derive("operations");
    let first = operations::first(&mut rng);
    cluster.submit(Command::Line { line: "kubectl apply -f -".into(), stdin: Some(first.into()) });
    let mut seen = Vec::new();
    for i in 0..40 {
        if i == 20 {
            cluster.submit(Command::Line { line: "kubectl scale deployment web --replicas=1".into(), stdin: None });
        }
        cluster.advance(Duration::from_millis(700));
        let pods = values(cluster.view());
        seen.push((
            cluster.revision(),
            pods,
            cluster.read_past(cluster.revision(), "kubectl get pods -A -o name", None),
        ));
    }
    for (revision, pods, printed) in &seen {
        assert_eq!(&values(cluster.seek(*revision)), pods, "r{revision}");
        assert_eq!(&cluster.read_past(*revision, "kubectl get pods -A -o name", None), printed, "r{revision}");
    }
}
