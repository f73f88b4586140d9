//! The life of a pod on its node, as a user would see it through the API.

mod world;

use api::core::{Pod, ResourceRequirements};
use api::{Quantity, Str};
use world::World;

const NGINX: &str = r#"{"containers":[{"name":"c","image":"nginx:1.27"}]}"#;

#[test]
fn a_pod_is_pulled_started_and_deleted_with_grace() {
    let mut world = World::one();
    world.pod(NGINX);
    world.advance(0.2);
    assert_eq!(world.state(), "Pending c=ContainerCreating(0)");
    assert_eq!(world.condition("PodReadyToStartContainers"), "False PodSandboxNotReady");
    assert!(world.settle(60.0));
    assert_eq!(world.state(), "Running c=running(0)!");
    assert_eq!(world.condition("Ready"), "True");
    assert_eq!(world.web().expect("web").status.pod_ip, "10.244.0.2");
    let events: Vec<String> =
        world.events().iter().map(|e| e.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(events, ["Pulling: Pulling", "Pulled: Successfully", "Created: Container", "Started: Container"]);
    world.delete_pod(None);
    world.settle(60.0);
    assert_eq!(world.state(), "gone");
    assert!(world.events().contains(&"Killing: Stopping container c".into()));
}

#[test]
fn a_crashing_container_backs_off_10_20_40_seconds() {
    let mut world = World::one();
    world.named_pod(
        "web",
        r#"{"containers":[{"name":"c","image":"my-app:1.0"}]}"#,
        r#"{"binnacle.dev/exit-after":"200ms"}"#,
    );
    world.advance(8.0);
    assert_eq!(world.state(), "Running c=CrashLoopBackOff(1)");
    world.advance(10.0);
    let restarts = |w: &World| w.web().expect("web").status.container_statuses[0].restart_count;
    assert_eq!(restarts(&world), 2);
    world.advance(300.0);
    assert!((4..=6).contains(&restarts(&world)), "{}", world.state());
    assert!(
        world
            .events()
            .iter()
            .any(|e| e.starts_with("BackOff: Back-off restarting failed container c in pod web_default("))
    );
}

#[test]
fn an_image_that_does_not_exist_is_tried_again_with_back_off() {
    let mut world = World::one();
    world.pod(r#"{"containers":[{"name":"c","image":"nginx:1.161"}]}"#);
    world.advance(3.0);
    assert_eq!(world.state(), "Pending c=ErrImagePull(0)");
    world.advance(14.0);
    assert_eq!(world.state(), "Pending c=ImagePullBackOff(0)");
    assert!(world.settle(600.0), "a pull that fails again and again is no progress");
    world.edit(|p| p.spec.containers.to_mut()[0].image = "nginx:1.27".into());
    world.settle(60.0);
    assert_eq!(world.state(), "Running c=running(0)!");
}

#[test]
fn probes_make_ready_and_restart() {
    let mut world = World::one();
    let spec = r#"{"containers":[{"name":"c","image":"my-app:1.0","ports":[{"containerPort":3000}],
        "readinessProbe":{"httpGet":{"path":"/ready","port":3000},"periodSeconds":2},
        "livenessProbe":{"httpGet":{"path":"/healthz","port":3000},"periodSeconds":5,"failureThreshold":3}}]}"#;
    world.named_pod("web", spec, r#"{"binnacle.dev/hang-after":"60s"}"#);
    world.advance(5.0);
    assert_eq!(world.state(), "Running c=running(0)!");
    world.advance(60.0);
    assert!(world.state().starts_with("Running c=running(0)"), "{}", world.state());
    world.advance(8.0);
    assert_eq!(world.condition("Ready"), "False ContainersNotReady");
    world.advance(45.0);
    assert_eq!(world.state(), "Running c=running(1)!");
    assert!(world.events().iter().any(|e| {
        e.contains("Liveness probe failed: Get \"http://10.244.0.2:3000/healthz\": context deadline exceeded")
    }));
}

#[test]
fn init_containers_run_in_order_and_sidecars_stay() {
    let mut world = World::one();
    let spec = r#"{"restartPolicy":"Never","initContainers":[
        {"name":"setup","image":"my-app:1"},
        {"name":"proxy","image":"nginx:1.27","restartPolicy":"Always"}],
        "containers":[{"name":"main","image":"my-app:1"}]}"#;
    world.named_pod("web", spec, r#"{"binnacle.dev/exit-after.setup":"1s","binnacle.dev/exit-code.setup":"0","binnacle.dev/exit-after.main":"5s","binnacle.dev/exit-code.main":"0"}"#);
    world.advance(0.5);
    assert_eq!(world.condition("Initialized"), "False ContainersNotInitialized");
    world.settle(3.5);
    world.settle(60.0);
    assert_eq!(world.state(), "Succeeded setup=Completed 0(0)! proxy=Completed 0(0) main=Completed 0(0)");
}

#[test]
fn a_failed_node_loses_its_containers_and_starts_them_again() {
    let mut world = World::one();
    world.pod(NGINX);
    world.settle(60.0);
    world.with(|k, ctx| k.fail_node(ctx, "worker-1")).expect("a fault");
    world.advance(120.0);
    assert_eq!(world.state(), "Running c=running(0)!", "nobody reports");
    world.with(|k, ctx| k.restore_node(ctx, "worker-1")).expect("mended");
    world.settle(60.0);
    assert_eq!(world.state(), "Running c=running(1)!");
}

#[test]
fn heartbeats_of_5000_nodes_are_cheap() {
    let mut world = World::new(kubelet::Config::workers(5_000, sim::Time::START, 7));
    world.advance(30.0);
    let (runs, requests) = (world.runs, world.server.requests);
    world.advance(60.0);
    assert!(world.runs - runs <= 700, "{}", world.runs - runs);
    assert!(world.server.requests - requests <= 31_000);
}

const SIZED: &str = r#"{"containers":[{"name":"c","image":"nginx:1.27","resources":{"requests":{"cpu":"500m"},"limits":{"memory":"100Mi"}}}]}"#;

fn ask_for(pod: &mut Pod, cpu: &str) {
    let resources = &mut pod.spec.containers.to_mut()[0].resources;
    let requests = [(Str::from("cpu"), Quantity::parse(cpu).expect("a quantity"))];
    *resources = ResourceRequirements { requests: requests.into_iter().collect(), ..resources.clone() };
}

fn given(world: &World) -> String {
    let status = &world.web().expect("web").status.container_statuses[0];
    status.allocated_resources.iter().map(|(name, amount)| format!("{name}={amount}")).collect()
}

#[test]
fn a_resize_is_carried_out_without_a_restart() {
    let mut world = World::one();
    world.pod(SIZED);
    world.settle(60.0);
    assert_eq!(given(&world), "cpu=500m");
    world.edit(|pod| ask_for(pod, "700m"));
    world.settle(60.0);
    assert_eq!((given(&world), world.state()), ("cpu=700m".into(), "Running c=running(0)!".into()));
    let told = |reason: &str| world.events().iter().any(|e| e.starts_with(reason));
    assert!(told("ResizeStarted: ") && told("ResizeCompleted: "), "{:?}", world.events());
}

#[test]
fn a_resize_for_which_there_is_no_room_waits() {
    let mut world = World::one();
    world.pod(SIZED);
    world.named_pod(
        "other",
        r#"{"containers":[{"name":"c","image":"nginx:1.27","resources":{"requests":{"cpu":"3"}}}]}"#,
        "{}",
    );
    world.settle(60.0);
    world.edit(|pod| ask_for(pod, "2"));
    world.settle(60.0);
    assert_eq!((given(&world), world.condition("PodResizePending")), ("cpu=500m".into(), "True Deferred".into()));
    world.delete_named("other", None);
    world.settle(90.0);
    assert_eq!((given(&world), world.condition("PodResizePending")), ("cpu=2".into(), "absent".into()));
}

#[test]
fn a_thousand_pods_start_with_few_runs_and_requests() {
    let mut world = World::new(kubelet::Config::workers(10, sim::Time::START, 7));
    for i in 0..1_000 {
        let spec = NGINX.replace("{\"containers", &format!("{{\"nodeName\":\"worker-{}\",\"containers", i % 10 + 1));
        world.named_pod(&format!("web-{i}"), &spec, "{}");
    }
    let before = (world.runs, world.server.requests);
    assert!(world.settle(600.0));
    let (runs, requests) = (world.runs - before.0, world.server.requests - before.1);
    let ready = (0..1_000).filter(|i| {
        let pod = world.object(api::kind_of::POD, "default", &format!("web-{i}")).expect("a pod");
        pod.get::<Pod>().status.container_statuses.iter().any(|c| c.ready)
    });
    assert_eq!(ready.count(), 1_000);
    assert!(runs <= 7_000 && requests <= 11_500, "{runs} runs, {requests} requests");
}
