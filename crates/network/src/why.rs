//! Why a request stops: what was looked for, what was found, and which field to change. One function a kind of stop.

mod pod;

use crate::dns::{Problem, Server};
use crate::proxy::PortRules;
use crate::route::{Route, service_ref};
use api::apps::{DaemonSet, Deployment, ReplicaSet, StatefulSet};
use api::core::{Pod, Service, ServicePort};
use api::helpers::pods::is_ready;
use api::selector::Selector;
use api::{Dict, IntOrString, Obj, ObjectRef, Str, kind_of};
use client::Cache;
use ecow::eco_format;
pub(crate) use pod::{no_answer, not_ready};

/// The object, what was found, which field to change.
pub(crate) type Why = (Option<ObjectRef>, Str, Str);

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
            let advice =
                eco_format!("Change spec.externalName of Service {name}, or create the Service that it names.");
            return (service.map(service_ref), found, advice);
        }
        Problem::Unknown => {}
    }
    let tried = eco_format!("no such name; asked for {}", asked.join(", "));
    if server == Server::Node {
        let found =
            eco_format!("{tried}. Pod {} asks its node's DNS server, which knows no Service", pod.metadata.name);
        let field = if pod.spec.host_network { "ClusterFirstWithHostNet" } else { "ClusterFirst" };
        return (Some(pod_ref(pod)), found, eco_format!("Set spec.dnsPolicy of pod {} to {field}.", pod.metadata.name));
    }
    if let Some(found) = service.filter(|s| s.spec.cluster_ip == "None") {
        let (_, why, advice) = headless(cache, found);
        let text = eco_format!(
            "{tried}. Service {name} is headless (clusterIP: None), so its name has the addresses of its ready pods: {why}"
        );
        return (Some(service_ref(found)), text, advice);
    }
    let elsewhere =
        cache.list::<Service>("").find(|s| s.metadata.name == name && s.metadata.namespace != said.unwrap_or(own));
    if let Some(found) = elsewhere {
        let namespace = &found.metadata.namespace;
        let text =
            eco_format!("{tried}. There is a Service {name} in namespace {namespace}, not in {}", said.unwrap_or(own));
        return (
            Some(service_ref(found)),
            text,
            eco_format!("Ask for {name}.{namespace}: a short name is looked for in the sender's namespace, {own}."),
        );
    }
    let near: Vec<Str> =
        cache.list::<Service>(own).map(|s| s.metadata.name.clone()).filter(|n| n != "kubernetes").take(10).collect();
    let there = if near.is_empty() {
        eco_format!("there is none in namespace {own}")
    } else {
        eco_format!("in namespace {own} there are: {}", near.join(", "))
    };
    (
        None,
        eco_format!("{tried}. No Service is called {name} ({there})"),
        "Ask for SERVICE or SERVICE.NAMESPACE, with the Service's metadata.name.".into(),
    )
}

/// Why a headless service has no address.
fn headless(cache: &Cache, service: &Service) -> Why {
    let selector = Selector::of_map(&service.spec.selector);
    let pods: Vec<&Pod> =
        cache.list::<Pod>(&service.metadata.namespace).filter(|p| selector.matches(&p.metadata.labels)).collect();
    match pods.first() {
        None => (
            None,
            eco_format!("no pod has {selector}"),
            eco_format!("Change spec.selector of Service {}, or create the pods.", service.metadata.name),
        ),
        Some(pod) => {
            let (_, state, advice) = not_ready(pod);
            (
                None,
                eco_format!("0 of {} are ready; {state}", pods.len()),
                eco_format!(
                    "{advice} Or set spec.publishNotReadyAddresses of Service {} to true, if pods have to find each other before they are ready.",
                    service.metadata.name
                ),
            )
        }
    }
}

/// Why a service leads to no pod. `confined`: the traffic policy that confines it to a node.
pub(crate) fn no_endpoint(
    route: &mut Route<'_>,
    service: &Service,
    port: &ServicePort,
    rules: &PortRules,
    confined: Option<(&str, &str)>,
) -> Why {
    let (meta, reference) = (&service.metadata, Some(service_ref(service)));
    if let Some((field, node)) = confined.filter(|_| rules.backends.iter().any(|b| b.ready)) {
        let nodes: std::collections::BTreeSet<&str> =
            rules.backends.iter().filter(|b| b.ready).map(|b| b.node.as_str()).collect();
        let nodes: Vec<&str> = nodes.into_iter().collect();
        let found = eco_format!(
            "{field} of Service {} is Local, and no ready pod of it runs on node {node} (they run on {})",
            meta.name,
            nodes.join(", ")
        );
        return (
            reference,
            found,
            eco_format!(
                "Set spec.{field} of Service {} to Cluster, or run a pod on every node (a DaemonSet).",
                meta.name
            ),
        );
    }
    if service.spec.selector.is_empty() {
        return (
            reference,
            eco_format!("Service {} has no selector, and nobody wrote an EndpointSlice for it", meta.name),
            eco_format!("Set spec.selector of Service {} to the labels of its pods.", meta.name),
        );
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
        let found = if leaving == pods.len() {
            eco_format!("all {leaving} pods of Service {} are being deleted", meta.name)
        } else {
            eco_format!(
                "{} pods of Service {} are ready, but its EndpointSlice does not list them yet",
                pods.len() - leaving,
                meta.name
            )
        };
        return (reference, found, "Ask again in a moment: readiness reaches the rules a little later.".into());
    };
    let (object, state, advice) = not_ready(pod);
    (object, eco_format!("Service {} has 0 of {} pods ready: {state}", meta.name, pods.len()), advice)
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
        Some(eco_format!(
            "pod {} in namespace {} has them, and a Service selects in its own namespace only",
            found.metadata.name,
            found.metadata.namespace
        ))
    };
    let seen = seen.or_else(elsewhere).unwrap_or_else(|| "no pod has such a label".into());
    (
        Some(service_ref(service)),
        eco_format!(
            "Service {} looks for pods with {selector} in namespace {} and finds none: {seen}",
            meta.name,
            meta.namespace
        ),
        eco_format!("Change spec.selector of Service {}, or the labels in the pod template.", meta.name),
    )
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
                (0, _) => (
                    Some(reference),
                    eco_format!("{who} would make the pods with {selector}, but its spec.replicas is 0"),
                    eco_format!("Set spec.replicas of {who} to 1 or more (kubectl scale)."),
                ),
                (_, Some(problem)) => (
                    Some(reference),
                    eco_format!("{who} wants {wanted} pods and can't make them: {problem}"),
                    eco_format!("See kubectl describe for {who}: quota, security or the template forbids its pods."),
                ),
                (_, None) => (
                    Some(reference),
                    eco_format!("{who} wants {wanted} pods, and none exists yet"),
                    "Wait for its controller; if nothing comes, see whether kube-controller-manager runs.".into(),
                ),
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
    let named = |p: &&Pod| {
        p.spec.containers.iter().any(|c| c.ports.iter().any(|q| q.name == *name && q.protocol == port.protocol))
    };
    let pod = pods.first().filter(|_| !pods.iter().any(named))?;
    let ports = pod.spec.containers.iter().flat_map(|c| c.ports.iter());
    let names: Vec<Str> = ports
        .map(|p| {
            if p.name.is_empty() {
                eco_format!("{} without a name", p.container_port)
            } else {
                eco_format!("{} ({})", p.name, p.container_port)
            }
        })
        .collect();
    let there = if names.is_empty() { "it names no port".into() } else { eco_format!("it has: {}", names.join(", ")) };
    let meta = &service.metadata;
    Some((
        Some(service_ref(service)),
        eco_format!(
            "targetPort of Service {} is {name}, and no container of pod {} has a port of that name ({there})",
            meta.name,
            pod.metadata.name
        ),
        eco_format!(
            "Change spec.ports[].targetPort of Service {}, or give the port that name in the pod's spec.containers[].ports.",
            meta.name
        ),
    ))
}
