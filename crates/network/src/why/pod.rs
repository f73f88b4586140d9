//! Why a pod is not ready, and why one that was chosen does not answer.

use super::{Why, pod_ref};
use crate::proxy::Backend;
use crate::route::Route;
use api::core::{Pod, Probe, ServicePort};
use api::helpers::pods::is_ready;
use api::{IntOrString, ObjectRef, Str};
use client::wire::Refusal;
use ecow::eco_format;

/// Ports on which programs usually listen: looked at to say where one does.
const USUAL_PORTS: [i32; 14] = [80, 8080, 8000, 3000, 5000, 8081, 8443, 443, 9000, 9090, 5432, 6379, 3306, 5678];

/// Why a pod is not ready, and what would make it so.
pub(crate) fn not_ready(pod: &Pod) -> Why {
    let (name, object) = (&pod.metadata.name, Some(pod_ref(pod)));
    let condition = |kind: &str| pod.status.conditions.iter().find(|c| c.type_ == kind && c.status != "True");
    if let Some(c) = condition("PodScheduled").filter(|_| pod.spec.node_name.is_empty()) {
        let gated = c.reason == "SchedulingGated";
        let advice = if gated {
            eco_format!("Remove spec.schedulingGates of pod {name}.")
        } else {
            eco_format!(
                "Change what pod {name} asks for (resources.requests, nodeSelector, affinity, tolerations, volumes), or add a node."
            )
        };
        return (object, eco_format!("pod {name} is Pending, no node takes it: {}", c.message), advice);
    }
    if pod.spec.node_name.is_empty() {
        return (
            object,
            eco_format!("pod {name} is Pending: the scheduler has not looked at it yet"),
            "Wait; if nothing comes, see whether kube-scheduler runs.".into(),
        );
    }
    let statuses = || pod.status.init_container_statuses.iter().chain(pod.status.container_statuses.iter());
    if let Some((c, w)) = statuses()
        .find_map(|c| Some((c, c.state.waiting.as_ref()?)))
        .filter(|(_, w)| !matches!(w.reason.as_str(), "ContainerCreating" | "PodInitializing" | ""))
    {
        return (
            object,
            eco_format!("pod {name} is {}: {}", w.reason, w.message),
            waiting_advice(&w.reason, name, &c.name, &c.image),
        );
    }
    if pod.status.phase == "Pending" {
        return (
            object,
            eco_format!("pod {name} is starting its containers"),
            "Wait until they run (kubectl get pods -w).".into(),
        );
    }
    if let Some((c, t)) = statuses().find_map(|c| Some((c, c.state.terminated.as_ref()?))).filter(|_| !is_ready(pod)) {
        let advice = eco_format!(
            "See kubectl logs {name} -c {} --previous; change spec.containers[].command or the image.",
            c.name
        );
        return (
            object,
            eco_format!("container {} of pod {name} ended: {} (exit code {})", c.name, t.reason, t.exit_code),
            advice,
        );
    }
    if condition("Ready").is_some_and(|c| c.reason == "NodeNotReady" || c.status == "Unknown") {
        return (
            object,
            eco_format!("pod {name} counts as not ready because its node {} is not ready", pod.spec.node_name),
            eco_format!("See kubectl describe node {}.", pod.spec.node_name),
        );
    }
    for status in pod.status.container_statuses.iter().filter(|c| !c.ready) {
        let spec = pod.spec.containers.iter().find(|c| c.name == status.name);
        let Some(spec) = spec else { continue };
        if let Some(probe) = spec.startup_probe.as_deref().filter(|_| status.started == Some(false)) {
            return (
                object,
                eco_format!("the startupProbe of pod {name} ({}) has not succeeded yet", probe_text(probe)),
                probe_advice("startupProbe", name),
            );
        }
        if let Some(probe) = spec.readiness_probe.as_deref() {
            return (
                object,
                eco_format!("the readinessProbe of pod {name} ({}) does not succeed", probe_text(probe)),
                probe_advice("readinessProbe", name),
            );
        }
    }
    if let Some(gate) = pod
        .spec
        .readiness_gates
        .iter()
        .find(|g| !pod.status.conditions.iter().any(|c| c.type_ == g.condition_type && c.status == "True"))
    {
        return (
            object,
            eco_format!("pod {name} waits for its readiness gate {}", gate.condition_type),
            "Somebody has to set this condition in status.conditions of the pod.".into(),
        );
    }
    (
        object,
        eco_format!("pod {name} is {}, but not ready", pod.status.phase),
        eco_format!("See kubectl describe pod {name}."),
    )
}

fn probe_advice(field: &str, pod: &str) -> Str {
    eco_format!(
        "Correct path, port or timing in spec.containers[].{field} of the pod template, or make the program answer it (kubectl describe pod {pod} shows the last result)."
    )
}

fn probe_text(probe: &Probe) -> Str {
    if let Some(http) = &probe.http_get {
        return eco_format!(
            "GET {} on port {}",
            if http.path.is_empty() { "/" } else { http.path.as_str() },
            http.port
        );
    }
    if let Some(tcp) = &probe.tcp_socket {
        return eco_format!("a connection to port {}", tcp.port);
    }
    if let Some(grpc) = &probe.grpc {
        return eco_format!("gRPC on port {}", grpc.port);
    }
    let command = probe.exec.as_ref().map(|e| e.command.join(" ")).unwrap_or_default();
    eco_format!("command {command}")
}

fn waiting_advice(reason: &str, pod: &str, container: &str, image: &str) -> Str {
    match reason {
        "ImagePullBackOff" | "ErrImagePull" | "InvalidImageName" | "ErrImageNeverPull" | "ErrImageInspect" => {
            eco_format!(
                "Change spec.containers[].image of {container} (it is {image}), its imagePullPolicy, or give imagePullSecrets."
            )
        }
        "CrashLoopBackOff" => eco_format!(
            "See kubectl logs {pod} -c {container} --previous: its program ends again and again; change spec.containers[].command, args, env or image."
        ),
        "CreateContainerConfigError" => {
            "Create the ConfigMap or Secret that spec.containers[].env names, or change the name.".into()
        }
        _ => eco_format!("See kubectl describe pod {pod}."),
    }
}

/// Why a pod that was chosen does not answer.
pub(crate) fn no_answer(
    route: &Route<'_>,
    backend: &Backend,
    reference: &ObjectRef,
    port: Option<&ServicePort>,
    refusal: Refusal,
) -> (Str, Str) {
    let (name, number) = (&reference.name, backend.port);
    let pod = route.cache.get::<Pod>(&reference.namespace, name);
    let Some(pod) = pod.filter(|p| p.metadata.deletion_timestamp.is_none()) else {
        let sender = route.journey.from.split_once('/').and_then(|(ns, n)| route.cache.get::<Pod>(ns, n));
        let node = sender.map(|p| &p.spec.node_name).filter(|n| route.network.proxies.stopped_since(n).is_some());
        if let Some(node) = node {
            return (
                eco_format!(
                    "pod {name} is gone, and kube-proxy of {node} has not heard of it: it has stopped, or its node is cut off"
                ),
                eco_format!("Start kube-proxy on node {node} again: until then its rules stay as old as they are."),
            );
        }
        return (eco_format!("pod {name} is gone or ending, and the rules that chose it are older than its end"),
            "Give the container a lifecycle.preStop hook of a few seconds, so that it serves until no rule leads to it.".into());
    };
    match refusal {
        Refusal::Timeout if !route.around.machines.connected(&backend.node) => (
            eco_format!("nobody answers at {}: node {} of pod {name} is off or cut from the network", backend.address, backend.node),
            "After 50 s the node counts as not ready and its pods leave the rules; pods on other nodes (spec.replicas, topologySpreadConstraints) go on serving.".into(),
        ),
        Refusal::Timeout => (
            eco_format!("pod {name} takes the connection on port {number} and never answers: its process hangs"),
            zombie_advice(pod),
        ),
        Refusal::Refused => not_listening(route, pod, reference, number, port),
        Refusal::Reset => (
            eco_format!("what listens on port {number} of pod {name} does not speak HTTP, or ended while it answered"),
            "Set spec.ports[].targetPort of the Service to the port of the program that speaks HTTP.".into(),
        ),
    }
}

fn zombie_advice(pod: &Pod) -> Str {
    let live = pod.spec.containers.iter().any(|c| c.liveness_probe.is_some());
    let ready = pod.spec.containers.iter().any(|c| c.readiness_probe.is_some());
    match (live, ready) {
        (false, false) => "Add spec.containers[].livenessProbe, which restarts such a process, and readinessProbe, which takes it out of the Service.".into(),
        (false, true) => "Its readinessProbe will take it out of the Service; add spec.containers[].livenessProbe, which restarts it.".into(),
        _ => "Its livenessProbe will restart it after failureThreshold failures.".into(),
    }
}

/// Nothing listens on the port: where does it?
fn not_listening(
    route: &Route<'_>,
    pod: &Pod,
    reference: &ObjectRef,
    number: i32,
    port: Option<&ServicePort>,
) -> (Str, Str) {
    let declared: Vec<i32> =
        pod.spec.containers.iter().flat_map(|c| c.ports.iter().map(|p| p.container_port)).collect();
    let mut tried: Vec<i32> = declared.iter().copied().chain(USUAL_PORTS).collect();
    tried.sort_unstable();
    tried.dedup();
    let open: Vec<i32> = tried.into_iter().filter(|p| route.around.machines.listens(reference, *p)).collect();
    let listens = open.iter().map(|p| eco_format!("{p}")).collect::<Vec<Str>>().join(", ");
    let name = &reference.name;
    let found = match (open.is_empty(), declared.contains(&number)) {
        (true, _) => {
            eco_format!("connection refused: nothing in pod {name} listens on port {number}, nor on another port")
        }
        (false, true) => eco_format!(
            "connection refused: pod {name} declares containerPort {number}, but its program listens on {listens}; the declaration opens nothing"
        ),
        (false, false) => eco_format!(
            "connection refused: nothing in pod {name} listens on port {number}; its program listens on {listens}"
        ),
    };
    let advice = match (open.first(), port) {
        (None, _) => {
            "Its program has not started to listen: a readinessProbe would keep the pod out of rotation until it does."
                .into()
        }
        (Some(right), Some(port)) => match &port.target_port {
            IntOrString::String(by) => eco_format!(
                "Set the containerPort of the port named {by} in spec.containers[].ports to {right}, or make the program listen on {number}."
            ),
            IntOrString::Int(_) => eco_format!(
                "Set spec.ports[].targetPort of the Service (it is {number}) to {right}, or make the program listen on {number}."
            ),
        },
        (Some(right), None) => eco_format!("Ask for port {right}."),
    };
    (found, advice)
}
