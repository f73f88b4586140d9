//! Why a request stops: what was looked for, what was found, and which field to change. One function a kind of stop.

use crate::dns::{Problem, Server};
use crate::proxy::{Backend, PortRules};
use crate::route::{Route, service_ref};
use api::apps::{DaemonSet, Deployment, ReplicaSet, StatefulSet};
use api::core::{Pod, Probe, Service, ServicePort};
use api::selector::Selector;
use api::{Dict, IntOrString, Obj, ObjectRef, Str, kind_of};
use client::Cache;
use client::wire::Refusal;
use ecow::eco_format;

/// The object, what was found, which field to change.
pub(crate) type Why = (Option<ObjectRef>, Str, Str);

/// Ports on which programs usually listen: looked at to say where one does.
const USUAL_PORTS: [i32; 14] = [80, 8080, 8000, 3000, 5000, 8081, 8443, 443, 9000, 9090, 5432, 6379, 3306, 5678];

pub(crate) fn pod_ref(pod: &Pod) -> ObjectRef {
    ObjectRef::new(kind_of::POD, pod.metadata.namespace.clone(), pod.metadata.name.clone())
}

pub(crate) fn target_text(port: &ServicePort) -> Str {
    match &port.target_port {
        IntOrString::Int(0) => eco_format!("port {}", port.port),
        other => eco_format!("port {other}"),
    }
}

fn labels_text(labels: &Dict<Str>) -> Str {
    let labels: Vec<Str> = labels.iter().map(|(k, v)| eco_format!("{k}={v}")).collect();
    if labels.is_empty() { "no label".into() } else { labels.join(",").into() }
}

/// Why a name has no address.
pub(crate) fn no_name(cache: &Cache, pod: &Pod, host: &str, problem: &Problem, server: Server, asked: &[Str]) -> Why {
    let mut parts = host.trim_end_matches('.').split('.');
    let (name, said) = (parts.next().unwrap_or(host), parts.next());
    let own = &pod.metadata.namespace;
    let service = cache.get::<Service>(said.unwrap_or(own), name).or_else(|| cache.get::<Service>(own, name));
    match problem {
        Problem::Loop => {
            let found = eco_format!("{host} is an alias that leads back to itself: DNS gives up");
            let advice = eco_format!("Change spec.externalName of Service {name} to a name that has an address.");
            return (service.map(service_ref), found, advice);
        }
        Problem::Dangling(alias) => {
            let found = eco_format!("{host} is an alias of {alias}, and there is no such name in the cluster");
            let advice = eco_format!("Change spec.externalName of Service {name}, or create the Service that it names.");
            return (service.map(service_ref), found, advice);
        }
        Problem::Unknown => {}
    }
    let tried = eco_format!("no such name; asked for {}", asked.join(", "));
    if server == Server::Node {
        let found = eco_format!("{tried}. Pod {} asks its node's DNS server, which knows no Service", pod.metadata.name);
        let field = if pod.spec.host_network { "ClusterFirstWithHostNet" } else { "ClusterFirst" };
        return (Some(pod_ref(pod)), found, eco_format!("Set spec.dnsPolicy of pod {} to {field}.", pod.metadata.name));
    }
    if let Some(found) = service.filter(|s| s.spec.cluster_ip == "None") {
        let (_, why, advice) = headless(cache, found);
        let text = eco_format!("{tried}. Service {name} is headless (clusterIP: None), so its name has the addresses of its ready pods: {why}");
        return (Some(service_ref(found)), text, advice);
    }
    let elsewhere = cache.list::<Service>("").find(|s| s.metadata.name == name && s.metadata.namespace != said.unwrap_or(own));
    if let Some(found) = elsewhere {
        let namespace = &found.metadata.namespace;
        let text = eco_format!("{tried}. There is a Service {name} in namespace {namespace}, not in {}", said.unwrap_or(own));
        return (Some(service_ref(found)), text, eco_format!("Ask for {name}.{namespace}: a short name is looked for in the sender's namespace, {own}."));
    }
    let near: Vec<Str> = cache.list::<Service>(own).map(|s| s.metadata.name.clone()).filter(|n| n != "kubernetes").take(10).collect();
    let there = if near.is_empty() { eco_format!("there is none in namespace {own}") } else { eco_format!("in namespace {own} there are: {}", near.join(", ")) };
    (None, eco_format!("{tried}. No Service is called {name} ({there})"),
        "Ask for SERVICE or SERVICE.NAMESPACE, with the Service's metadata.name.".into())
}

/// Why a headless service has no address.
fn headless(cache: &Cache, service: &Service) -> Why {
    let selector = Selector::of_map(&service.spec.selector);
    let pods: Vec<&Pod> = cache.list::<Pod>(&service.metadata.namespace).filter(|p| selector.matches(&p.metadata.labels)).collect();
    match pods.first() {
        None => (None, eco_format!("no pod has {selector}"), eco_format!("Change spec.selector of Service {}, or create the pods.", service.metadata.name)),
        Some(pod) => {
            let (_, state, advice) = not_ready(pod);
            (None, eco_format!("0 of {} are ready; {state}", pods.len()),
                eco_format!("{advice} Or set spec.publishNotReadyAddresses of Service {} to true, if pods have to find each other before they are ready.", service.metadata.name))
        }
    }
}

/// Why a service leads to no pod. `confined`: the traffic policy that confines it to a node.
pub(crate) fn no_endpoint(route: &mut Route<'_>, service: &Service, port: &ServicePort, rules: &PortRules, confined: Option<(&str, &str)>) -> Why {
    let (meta, reference) = (&service.metadata, Some(service_ref(service)));
    if let Some((field, node)) = confined.filter(|_| rules.backends.iter().any(|b| b.ready)) {
        let nodes: std::collections::BTreeSet<&str> = rules.backends.iter().filter(|b| b.ready).map(|b| b.node.as_str()).collect();
        let nodes: Vec<&str> = nodes.into_iter().collect();
        let found = eco_format!("{field} of Service {} is Local, and no ready pod of it runs on node {node} (they run on {})", meta.name, nodes.join(", "));
        return (reference, found, eco_format!("Set spec.{field} of Service {} to Cluster, or run a pod on every node (a DaemonSet).", meta.name));
    }
    if service.spec.selector.is_empty() {
        return (reference, eco_format!("Service {} has no selector, and nobody wrote an EndpointSlice for it", meta.name),
            eco_format!("Set spec.selector of Service {} to the labels of its pods.", meta.name));
    }
    let selector = Selector::of_map(&service.spec.selector);
    let cache = route.cache;
    let pods: Vec<&Pod> = cache.list::<Pod>(&meta.namespace).filter(|p| selector.matches(&p.metadata.labels)).collect();
    if pods.is_empty() {
        return no_pod(route, service, &selector);
    }
    if let Some(why) = unnamed_port(port, &pods, service) {
        return why;
    }
    let leaving = pods.iter().filter(|p| p.metadata.deletion_timestamp.is_some()).count();
    let staying = pods.iter().find(|p| p.metadata.deletion_timestamp.is_none() && !is_ready(p));
    let Some(pod) = staying else {
        let found = if leaving == pods.len() { eco_format!("all {leaving} pods of Service {} are being deleted", meta.name) }
            else { eco_format!("{} pods of Service {} are ready, but its EndpointSlice does not list them yet", pods.len() - leaving, meta.name) };
        return (reference, found, "Ask again in a moment: readiness reaches the rules a little later.".into());
    };
    let (object, state, advice) = not_ready(pod);
    (object, eco_format!("Service {} has 0 of {} pods ready: {state}", meta.name, pods.len()), advice)
}

fn is_ready(pod: &Pod) -> bool {
    pod.status.conditions.iter().any(|c| c.type_ == "Ready" && c.status == "True")
}

/// No pod has the labels: a workload with no replicas would make them, or the labels differ.
fn no_pod(route: &mut Route<'_>, service: &Service, selector: &Selector) -> Why {
    let meta = &service.metadata;
    if let Some(why) = idle_workload(route, &meta.namespace, selector) {
        return why;
    }
    let keys = &service.spec.selector;
    let shares = |p: &&Pod| keys.iter().any(|(k, v)| p.metadata.labels.get(k) == Some(v));
    let has_key = |p: &&Pod| keys.iter().any(|(k, _)| p.metadata.labels.contains_key(k));
    let pods = || route.cache.list::<Pod>(&meta.namespace);
    let near = pods().find(shares).or_else(|| pods().find(has_key));
    let seen = near.map(|p| eco_format!("pod {} has {}", p.metadata.name, labels_text(&p.metadata.labels)));
    let elsewhere = || {
        let found = route.cache.list::<Pod>("").find(|p| selector.matches(&p.metadata.labels))?;
        Some(eco_format!("pod {} in namespace {} has them, and a Service selects in its own namespace only", found.metadata.name, found.metadata.namespace))
    };
    let seen = seen.or_else(elsewhere).unwrap_or_else(|| "no pod has such a label".into());
    (Some(service_ref(service)), eco_format!("Service {} looks for pods with {selector} in namespace {} and finds none: {seen}", meta.name, meta.namespace),
        eco_format!("Change spec.selector of Service {}, or the labels in the pod template.", meta.name))
}

/// A workload whose pods the selector would find, if it had any.
fn idle_workload(route: &mut Route<'_>, namespace: &str, selector: &Selector) -> Option<Why> {
    for kind in [kind_of::DEPLOYMENT, kind_of::STATEFUL_SET, kind_of::DAEMON_SET, kind_of::REPLICA_SET] {
        for obj in (route.around.list)(kind, namespace) {
            let Some((labels, wanted, problem)) = template(&obj) else { continue };
            if !selector.matches(&labels) {
                continue;
            }
            let reference = obj.reference();
            let who = eco_format!("{} {}", kind.kind, obj.name());
            return Some(match (wanted, problem) {
                (0, _) => (Some(reference), eco_format!("{who} would make the pods with {selector}, but its spec.replicas is 0"),
                    eco_format!("Set spec.replicas of {who} to 1 or more (kubectl scale).")),
                (_, Some(problem)) => (Some(reference), eco_format!("{who} wants {wanted} pods and can't make them: {problem}"),
                    eco_format!("See kubectl describe for {who}: quota, security or the template forbids its pods.")),
                (_, None) => (Some(reference), eco_format!("{who} wants {wanted} pods, and none exists yet"),
                    "Wait for its controller; if nothing comes, see whether kube-controller-manager runs.".into()),
            });
        }
    }
    None
}

/// Labels of the pods that a workload makes, how many it wants, and why it can't make them.
fn template(obj: &Obj) -> Option<(Dict<Str>, i32, Option<Str>)> {
    let of = |labels: &Dict<Str>, replicas: Option<i32>| (labels.clone(), replicas.unwrap_or(1));
    let (found, problem) = if let Some(d) = obj.try_get::<Deployment>() {
        let failed = d.status.conditions.iter().find(|c| c.type_ == "ReplicaFailure" && c.status == "True");
        (of(&d.spec.template.metadata.labels, d.spec.replicas), failed.map(|c| c.message.clone()))
    } else if let Some(s) = obj.try_get::<StatefulSet>() {
        (of(&s.spec.template.metadata.labels, s.spec.replicas), None)
    } else if let Some(s) = obj.try_get::<DaemonSet>() {
        (of(&s.spec.template.metadata.labels, Some(s.status.desired_number_scheduled.max(1))), None)
    } else {
        let r = obj.try_get::<ReplicaSet>().filter(|r| r.metadata.owner_references.is_empty())?;
        let failed = r.status.conditions.iter().find(|c| c.type_ == "ReplicaFailure" && c.status == "True");
        (of(&r.spec.template.metadata.labels, r.spec.replicas), failed.map(|c| c.message.clone()))
    };
    Some((found.0, found.1, problem))
}

/// The service leads to a port by a name that no container gives.
fn unnamed_port(port: &ServicePort, pods: &[&Pod], service: &Service) -> Option<Why> {
    let IntOrString::String(name) = &port.target_port else { return None };
    let named = |p: &&Pod| p.spec.containers.iter().any(|c| c.ports.iter().any(|q| q.name == *name && q.protocol == port.protocol));
    let pod = pods.first().filter(|_| !pods.iter().any(|p| named(&p)))?;
    let ports = pod.spec.containers.iter().flat_map(|c| c.ports.iter());
    let names: Vec<Str> = ports.map(|p| if p.name.is_empty() { eco_format!("{} without a name", p.container_port) } else { eco_format!("{} ({})", p.name, p.container_port) }).collect();
    let there = if names.is_empty() { "it names no port".into() } else { eco_format!("it has: {}", names.join(", ")) };
    let meta = &service.metadata;
    Some((Some(service_ref(service)), eco_format!("targetPort of Service {} is {name}, and no container of pod {} has a port of that name ({there})", meta.name, pod.metadata.name),
        eco_format!("Change spec.ports[].targetPort of Service {}, or give the port that name in the pod's spec.containers[].ports.", meta.name)))
}

/// Why a pod is not ready, and what would make it so.
pub(crate) fn not_ready(pod: &Pod) -> Why {
    let (name, object) = (&pod.metadata.name, Some(pod_ref(pod)));
    let condition = |kind: &str| pod.status.conditions.iter().find(|c| c.type_ == kind && c.status != "True");
    if let Some(c) = condition("PodScheduled").filter(|_| pod.spec.node_name.is_empty()) {
        let gated = c.reason == "SchedulingGated";
        let advice = if gated { eco_format!("Remove spec.schedulingGates of pod {name}.") }
            else { eco_format!("Change what pod {name} asks for (resources.requests, nodeSelector, affinity, tolerations, volumes), or add a node.") };
        return (object, eco_format!("pod {name} is Pending, no node takes it: {}", c.message), advice);
    }
    if pod.spec.node_name.is_empty() {
        return (object, eco_format!("pod {name} is Pending: the scheduler has not looked at it yet"), "Wait; if nothing comes, see whether kube-scheduler runs.".into());
    }
    let statuses = || pod.status.init_container_statuses.iter().chain(pod.status.container_statuses.iter());
    if let Some((c, w)) = statuses().find_map(|c| Some((c, c.state.waiting.as_ref()?))).filter(|(_, w)| !matches!(w.reason.as_str(), "ContainerCreating" | "PodInitializing" | "")) {
        return (object, eco_format!("pod {name} is {}: {}", w.reason, w.message), waiting_advice(&w.reason, name, &c.name, &c.image));
    }
    if pod.status.phase == "Pending" {
        return (object, eco_format!("pod {name} is starting its containers"), "Wait until they run (kubectl get pods -w).".into());
    }
    if let Some((c, t)) = statuses().find_map(|c| Some((c, c.state.terminated.as_ref()?))).filter(|_| !is_ready(pod)) {
        let advice = eco_format!("See kubectl logs {name} -c {} --previous; change spec.containers[].command or the image.", c.name);
        return (object, eco_format!("container {} of pod {name} ended: {} (exit code {})", c.name, t.reason, t.exit_code), advice);
    }
    if condition("Ready").is_some_and(|c| c.reason == "NodeNotReady" || c.status == "Unknown") {
        return (object, eco_format!("pod {name} counts as not ready because its node {} is not ready", pod.spec.node_name), eco_format!("See kubectl describe node {}.", pod.spec.node_name));
    }
    for status in pod.status.container_statuses.iter().filter(|c| !c.ready) {
        let spec = pod.spec.containers.iter().find(|c| c.name == status.name);
        let Some(spec) = spec else { continue };
        if let Some(probe) = spec.startup_probe.as_deref().filter(|_| status.started == Some(false)) {
            return (object, eco_format!("the startupProbe of pod {name} ({}) has not succeeded yet", probe_text(probe)), probe_advice("startupProbe", name));
        }
        if let Some(probe) = spec.readiness_probe.as_deref() {
            return (object, eco_format!("the readinessProbe of pod {name} ({}) does not succeed", probe_text(probe)), probe_advice("readinessProbe", name));
        }
    }
    if let Some(gate) = pod.spec.readiness_gates.iter().find(|g| !pod.status.conditions.iter().any(|c| c.type_ == g.condition_type && c.status == "True")) {
        return (object, eco_format!("pod {name} waits for its readiness gate {}", gate.condition_type), "Somebody has to set this condition in status.conditions of the pod.".into());
    }
    (object, eco_format!("pod {name} is {}, but not ready", pod.status.phase), eco_format!("See kubectl describe pod {name}."))
}

fn probe_advice(field: &str, pod: &str) -> Str {
    eco_format!("Correct path, port or timing in spec.containers[].{field} of the pod template, or make the program answer it (kubectl describe pod {pod} shows the last result).")
}

fn probe_text(probe: &Probe) -> Str {
    if let Some(http) = &probe.http_get {
        return eco_format!("GET {} on port {}", if http.path.is_empty() { "/" } else { http.path.as_str() }, http.port);
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
            eco_format!("Change spec.containers[].image of {container} (it is {image}), its imagePullPolicy, or give imagePullSecrets.")
        }
        "CrashLoopBackOff" => eco_format!("See kubectl logs {pod} -c {container} --previous: its program ends again and again; change spec.containers[].command, args, env or image."),
        "CreateContainerConfigError" => "Create the ConfigMap or Secret that spec.containers[].env names, or change the name.".into(),
        _ => eco_format!("See kubectl describe pod {pod}."),
    }
}

/// Why a pod that was chosen does not answer.
pub(crate) fn no_answer(route: &Route<'_>, backend: &Backend, reference: &ObjectRef, port: Option<&ServicePort>, refusal: Refusal) -> (Str, Str) {
    let (name, number) = (&reference.name, backend.port);
    let pod = route.cache.get::<Pod>(&reference.namespace, name);
    let Some(pod) = pod.filter(|p| p.metadata.deletion_timestamp.is_none()) else {
        let sender = route.journey.from.split_once('/').and_then(|(ns, n)| route.cache.get::<Pod>(ns, n));
        let node = sender.map(|p| &p.spec.node_name).filter(|n| route.network.proxies.stopped_since(n).is_some());
        if let Some(node) = node {
            return (eco_format!("pod {name} is gone, and kube-proxy of {node} has not heard of it: it has stopped, or its node is cut off"),
                eco_format!("Start kube-proxy on node {node} again: until then its rules stay as old as they are."));
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
fn not_listening(route: &Route<'_>, pod: &Pod, reference: &ObjectRef, number: i32, port: Option<&ServicePort>) -> (Str, Str) {
    let declared: Vec<i32> = pod.spec.containers.iter().flat_map(|c| c.ports.iter().map(|p| p.container_port)).collect();
    let mut tried: Vec<i32> = declared.iter().copied().chain(USUAL_PORTS).collect();
    tried.sort_unstable();
    tried.dedup();
    let open: Vec<i32> = tried.into_iter().filter(|p| route.around.machines.listens(reference, *p)).collect();
    let listens = open.iter().map(|p| eco_format!("{p}")).collect::<Vec<Str>>().join(", ");
    let name = &reference.name;
    let found = match (open.is_empty(), declared.contains(&number)) {
        (true, _) => eco_format!("connection refused: nothing in pod {name} listens on port {number}, nor on another port"),
        (false, true) => eco_format!("connection refused: pod {name} declares containerPort {number}, but its program listens on {listens}; the declaration opens nothing"),
        (false, false) => eco_format!("connection refused: nothing in pod {name} listens on port {number}; its program listens on {listens}"),
    };
    let advice = match (open.first(), port) {
        (None, _) => "Its program has not started to listen: a readinessProbe would keep the pod out of rotation until it does.".into(),
        (Some(right), Some(port)) => match &port.target_port {
            IntOrString::String(by) => eco_format!("Set the containerPort of the port named {by} in spec.containers[].ports to {right}, or make the program listen on {number}."),
            IntOrString::Int(_) => eco_format!("Set spec.ports[].targetPort of the Service (it is {number}) to {right}, or make the program listen on {number}."),
        },
        (Some(right), None) => eco_format!("Ask for port {right}."),
    };
    (found, advice)
}
