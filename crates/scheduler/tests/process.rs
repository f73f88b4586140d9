//! The scheduler at work before a small API server: who waits, who goes where, who has to go.

mod harness;

use api::kind_of;
use harness::World;
use scheduler::queue::Place;
use scheduler::{Outcome, Scheduler};
use serde_json::{Value, json};

fn node(world: &mut World, name: &str, cpu: &str) {
    world.apply(
        kind_of::NODE,
        json!({"metadata": {"name": name, "labels": {"kubernetes.io/hostname": name}},
               "status": {"allocatable": {"cpu": cpu, "memory": "8Gi", "pods": "110"}}}),
    );
}

fn pod(world: &mut World, name: &str, cpu: &str, more: Value) {
    let mut spec = json!({"containers": [{"name": "c", "image": "i", "resources": {"requests": {"cpu": cpu}}}]});
    if let (Some(spec), Some(more)) = (spec.as_object_mut(), more.as_object()) {
        spec.extend(more.clone());
    }
    world.apply(
        kind_of::POD,
        json!({"metadata": {"name": name, "labels": {"app": name}, "generation": 1}, "spec": spec}),
    );
}

#[test]
fn a_pod_is_bound_to_the_best_node_and_the_event_says_so() {
    let mut world = World::default();
    node(&mut world, "a", "2");
    node(&mut world, "b", "8");
    pod(&mut world, "p", "1", json!({}));
    world.run_s(1);
    assert_eq!(world.node_of("p"), "b");
    assert_eq!(world.events("p"), [("Scheduled".into(), "Successfully assigned default/p to b".into())]);
    let step = world.server.steps.last().expect("a step");
    assert!(step.sentence.starts_with("picks b for p: "), "{}", step.sentence);
    let decision = world.scheduler.decisions().last("default", "p").expect("a decision");
    assert_eq!((decision.outcome, decision.verdicts.len(), decision.best.len()), (Outcome::Scheduled, 2, 1));
}

#[test]
fn a_pod_without_a_node_says_why_and_is_moved_by_the_event_that_helps() {
    let mut world = World::default();
    node(&mut world, "a", "1");
    pod(&mut world, "p", "2", json!({}));
    world.run_s(5);
    let text = "0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: \
                1 Preemption is not helpful for scheduling.";
    assert_eq!(world.events("p"), [("FailedScheduling".into(), text.into())]);
    let condition = world.pod("p").expect("p").status.conditions[0].clone();
    assert_eq!((condition.status.as_str(), condition.reason.as_str()), ("False", "Unschedulable"));
    assert_eq!((condition.message.as_str(), condition.observed_generation), (text, 1));
    assert_eq!(world.scheduler.queue().count(Place::Unschedulable), 1);
    node(&mut world, "small", "1");
    world.run_s(5);
    assert_eq!(world.scheduler.queue().count(Place::Unschedulable), 1, "a node that is too small helps nobody");
    node(&mut world, "large", "4");
    world.run_s(5);
    assert_eq!(world.node_of("p"), "large");
    let moved = world.scheduler.queue().moves().next_back().expect("a move");
    assert_eq!(
        (moved.event.as_str(), moved.plugin, moved.object.as_str()),
        ("NodeAdd", "NodeResourcesFit", "nodes/large")
    );
}

#[test]
fn lower_pods_make_room_gracefully_and_the_pod_follows_when_they_are_gone() {
    let mut world = World::default();
    node(&mut world, "a", "2");
    pod(&mut world, "low", "2", json!({"priority": 1}));
    world.run_s(1);
    assert_eq!(world.node_of("low"), "a");
    pod(&mut world, "high", "2", json!({"priority": 100}));
    world.run_s(1);
    let low = world.pod("low").expect("still there").clone();
    assert!(low.metadata.deletion_timestamp.is_some());
    let target = low.status.conditions.iter().find(|c| c.type_ == "DisruptionTarget").expect("told why");
    assert_eq!(target.message, "default-scheduler: preempting to accommodate a higher priority pod");
    assert!(world.events("low").contains(&("Preempted".into(), "Preempted by pod uid-high on node a".into())));
    assert_eq!(world.pod("high").expect("high").status.nominated_node_name, "a");
    // Others do not take the room meanwhile.
    pod(&mut world, "other", "2", json!({"priority": 50}));
    world.run_s(3);
    world.remove(kind_of::POD, "low");
    world.run_s(1);
    assert_eq!((world.node_of("high").as_str(), world.node_of("other").as_str()), ("a", ""));
}

#[test]
fn a_gated_pod_is_not_tried_until_its_last_gate_is_gone() {
    let mut world = World::default();
    node(&mut world, "a", "2");
    pod(&mut world, "p", "1", json!({"schedulingGates": [{"name": "wait"}]}));
    world.run_s(400);
    assert_eq!((world.node_of("p").as_str(), world.events("p").len()), ("", 0));
    pod(&mut world, "p", "1", json!({}));
    world.run_s(1);
    assert_eq!(world.node_of("p"), "a");
}

#[test]
fn without_nodes_a_pod_is_tried_again_later_and_later() {
    let mut world = World::default();
    pod(&mut world, "p", "1", json!({}));
    world.run_s(60);
    assert_eq!(world.events("p"), [("FailedScheduling".into(), "no nodes available to schedule pods".into())]);
    let attempts = world.scheduler.decisions().count();
    assert!((6..=10).contains(&attempts), "{attempts} attempts in a minute");
    node(&mut world, "a", "2");
    world.run_s(11);
    assert_eq!(world.node_of("p"), "a");
}

#[test]
fn a_claim_is_bound_to_its_volume_before_the_pod() {
    let mut world = World::default();
    node(&mut world, "a", "2");
    node(&mut world, "b", "2");
    world.apply(
        kind_of::STORAGE_CLASS,
        json!({"metadata": {"name": "local"}, "provisioner": "kubernetes.io/no-provisioner", "volumeBindingMode": "WaitForFirstConsumer"}),
    );
    world.apply(
        kind_of::PERSISTENT_VOLUME,
        json!({"metadata": {"name": "v"}, "spec": {"capacity": {"storage": "1Gi"}, "storageClassName": "local", "nodeAffinity": {
            "required": {"nodeSelectorTerms": [{"matchExpressions": [{"key": "kubernetes.io/hostname", "operator": "In", "values": ["b"]}]}]}}},
            "status": {"phase": "Available"}}),
    );
    let claim = world.apply(
        kind_of::PERSISTENT_VOLUME_CLAIM,
        json!({"metadata": {"name": "c"}, "spec": {"storageClassName": "local", "resources": {"requests": {"storage": "1Gi"}}}}),
    );
    pod(&mut world, "p", "1", json!({"volumes": [{"name": "d", "persistentVolumeClaim": {"claimName": "c"}}]}));
    world.run_s(5);
    assert_eq!(world.node_of("p"), "", "it waits for the claim");
    assert_eq!(world.pod("p").expect("p").status.nominated_node_name, "b");
    let volume = api::ObjectRef::new(kind_of::PERSISTENT_VOLUME, "", "v");
    let reference =
        world.server.objects[&volume].get::<api::core::PersistentVolume>().spec.claim_ref.clone().expect("promised");
    assert_eq!((reference.name.as_str(), reference.uid.as_str()), ("c", "uid-c"));
    let mut bound = claim;
    let typed = bound.get_mut::<api::core::PersistentVolumeClaim>();
    typed.spec.volume_name = "v".into();
    typed.metadata.annotations.insert("pv.kubernetes.io/bind-completed", "yes".into());
    world.store(bound);
    world.run_s(2);
    assert_eq!(world.node_of("p"), "b");
}

#[test]
fn a_branch_goes_on_as_the_original_does() {
    let build = || {
        let mut world = World::default();
        for i in 0..20 {
            node(&mut world, &format!("n{i}"), "4");
        }
        for i in 0..30 {
            pod(&mut world, &format!("p{i}"), "100m", json!({}));
        }
        world.run_s(1);
        world
    };
    let more = |world: &mut World| {
        for i in 30..60 {
            pod(world, &format!("p{i}"), "100m", json!({}));
        }
        world.run_s(1);
        (0..60).map(|i| world.node_of(&format!("p{i}"))).collect::<Vec<_>>()
    };
    let mut original = build();
    let mut branch = build();
    let fork = client::Process::fork(&branch.scheduler);
    branch.scheduler = fork.as_any().downcast_ref::<Scheduler>().expect("a scheduler").clone();
    assert_eq!(more(&mut original), more(&mut branch));
}

#[test]
fn explain_recomputes_what_was_decided_with_every_refusal() {
    let mut world = World::default();
    world.apply(
        kind_of::NODE,
        json!({"metadata": {"name": "a"}, "spec": {"unschedulable": true},
        "status": {"allocatable": {"cpu": "1", "pods": "110"}}}),
    );
    pod(&mut world, "p", "2", json!({}));
    world.run_s(1);
    let reference = api::ObjectRef::new(kind_of::POD, "default", "p");
    let explained = world.scheduler.explain(&world.server.objects[&reference], &world.cache, world.now);
    let plugins: Vec<&str> = explained.verdicts[0].rejections.iter().map(|r| r.plugin).collect();
    assert_eq!(plugins, ["NodeUnschedulable", "NodeResourcesFit"]);
    let decided = world.scheduler.decisions().last("default", "p").expect("a decision");
    assert_eq!(decided.verdicts[0].rejections.len(), 1);
}
