//! A request as a list of hops: who decided, by which object and rule, among which candidates; where it stopped and what to change.

use crate::ingress;
use crate::network::Network;
use crate::policy::{self, End};
use crate::proxy::{self, Backend, PortRules};
use crate::{dns, proxy::port_of};
use api::core::{Node, Pod, Service, ServicePort};
use api::{IntOrString, ObjectRef, Str, kind_of};
use client::Cache;
use client::wire::{Hop, HttpRequest, Journey, Machines, Refusal};
use ecow::eco_format;
use sim::{Rng, Time};
use std::time::Duration;

/// The name of the world outside the cluster as the origin of a request.
pub const INTERNET: &str = "internet";
/// The address that the world outside has here.
pub const INTERNET_ADDRESS: &str = "203.0.113.9";
/// What a hop inside the cluster takes.
const HOP: Duration = Duration::from_micros(150);
/// What the way through the internet takes.
const INTERNET_HOP: Duration = Duration::from_millis(1);

/// A URL in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    /// `http` or `https`.
    pub scheme: Str,
    /// Host name or address.
    pub host: Str,
    /// Port, from the URL or the scheme.
    pub port: i32,
    /// Path and query, at least `/`.
    pub path: Str,
}

impl Url {
    /// Reads a URL; the scheme may be left out.
    pub fn parse(text: &str) -> Result<Self, Str> {
        let (scheme, rest) = text.trim().split_once("://").unwrap_or(("http", text.trim()));
        if !matches!(scheme, "http" | "https") {
            return Err(eco_format!("{scheme} is not carried here: use http or https"));
        }
        let split = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(split);
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) => {
                let port = port.parse::<u16>().map_err(|_| eco_format!("{port} is no port: use a number from 1 to 65535"))?;
                (host, i32::from(port))
            }
            None => (authority, if scheme == "https" { 443 } else { 80 }),
        };
        if host.is_empty() {
            return Err("the URL has no host: write it as http://host/path".into());
        }
        let path = match path {
            "" => Str::from("/"),
            p if p.starts_with('/') => p.into(),
            p => eco_format!("/{p}"),
        };
        Ok(Self { scheme: scheme.into(), host: host.into(), port, path })
    }
}

/// One request under way.
pub struct Route<'a> {
    network: &'a mut Network,
    cache: &'a Cache,
    machines: &'a mut dyn Machines,
    now: Time,
    rng: Rng,
    journey: Journey,
    request: HttpRequest,
}

/// The way stopped: the journey says where and why.
struct Stopped;

impl<'a> Route<'a> {
    /// Follows a request from `from` (`internet`, or a pod as `namespace/name`) to `url`. `stream` names its randomness.
    pub fn follow(
        network: &'a mut Network,
        cache: &'a Cache,
        machines: &'a mut dyn Machines,
        now: Time,
        rng: Rng,
        from: &str,
        mut request: HttpRequest,
        url: &str,
    ) -> Journey {
        let journey = Journey { from: from.into(), url: url.into(), ..Journey::default() };
        let parsed = Url::parse(url);
        if let Ok(u) = &parsed {
            request.path = u.path.clone();
            if request.host.is_empty() {
                request.host = u.host.clone();
            }
        }
        let mut route = Self { network, cache, machines, now, rng, journey, request };
        let _: Result<(), Stopped> = match parsed {
            Err(problem) => route.stop("url", None, problem.clone(), problem, Refusal::Refused),
            Ok(url) if from == INTERNET => route.from_internet(&url),
            Ok(url) => route.from_pod(from, &url),
        };
        route.journey
    }

    fn pass(&mut self, stage: &'static str, object: Option<ObjectRef>, rule: impl Into<Str>, decision: impl Into<Str>, candidates: Vec<Str>) {
        self.journey.hops.push(Hop {
            stage,
            object,
            rule: rule.into(),
            decision: decision.into(),
            candidates,
            passed: true,
            took: HOP,
            advice: Str::new(),
        });
    }

    fn stop(&mut self, stage: &'static str, object: Option<ObjectRef>, found: impl Into<Str>, advice: impl Into<Str>, why: Refusal) -> Result<(), Stopped> {
        self.journey.refusal = Some(why);
        self.journey.hops.push(Hop {
            stage,
            object,
            rule: Str::new(),
            decision: found.into(),
            candidates: Vec::new(),
            passed: false,
            took: HOP,
            advice: advice.into(),
        });
        Err(Stopped)
    }

    /// An ingress controller answers 503 or 404 itself rather than refusing.
    fn stop_with(&mut self, status: u16, stage: &'static str, object: Option<ObjectRef>, found: Str, advice: Str) -> Result<(), Stopped> {
        let stopped = self.stop(stage, object, found, advice, Refusal::Refused);
        self.journey.refusal = None;
        self.journey.reply = Some(client::wire::HttpReply { status, ..Default::default() });
        stopped
    }

    fn from_internet(&mut self, url: &Url) -> Result<(), Stopped> {
        self.request.from = INTERNET_ADDRESS.into();
        let from = End::Address(INTERNET_ADDRESS);
        if let Some(service) = proxy::by_external_ip(self.cache, &url.host) {
            let policy = service.spec.external_traffic_policy == "Local";
            self.pass("load-balancer", Some(service_ref(service)), "status.loadBalancer", eco_format!("{} is the external address of {}", url.host, service.metadata.name), Vec::new());
            return self.to_service(service, &IntOrString::Int(url.port), from, policy.then(|| Str::from("")), false);
        }
        if let Some(node) = self.node_at(&url.host) {
            return self.to_node_port(&node, url.port, from);
        }
        if url.host.parse::<std::net::IpAddr>().is_ok() {
            return self.stop("internet", None, eco_format!("{} is an address inside the cluster or nobody's", url.host),
                "From outside only node ports, external addresses of services and ingresses can be reached.", Refusal::Timeout);
        }
        self.to_ingress(url, from)
    }

    fn node_at(&self, host: &str) -> Option<Str> {
        let has = |n: &&Node| n.metadata.name == host || n.status.addresses.iter().any(|a| a.address == host);
        self.cache.list::<Node>("").find(has).map(|n| n.metadata.name.clone())
    }

    fn to_node_port(&mut self, node: &str, port: i32, from: End<'_>) -> Result<(), Stopped> {
        let Some((service, service_port)) = proxy::by_node_port(self.cache, port) else {
            return self.stop("kube-proxy", Some(ObjectRef::new(kind_of::NODE, "", node)), eco_format!("no service has the node port {port}"),
                "Set type: NodePort (and spec.ports[].nodePort if the number matters) on the Service.", Refusal::Refused);
        };
        let local = service.spec.external_traffic_policy == "Local";
        self.pass("node-port", Some(service_ref(service)), "spec.ports[].nodePort", eco_format!("node port {port} of {node} belongs to {}", service.metadata.name), Vec::new());
        let port = IntOrString::Int(service_port.port);
        self.to_service(service, &port, from, local.then(|| node.into()), false)
    }

    fn to_ingress(&mut self, url: &Url, from: End<'_>) -> Result<(), Stopped> {
        let path = url.path.split(['?', '#']).next().unwrap_or("/");
        let Some(found) = ingress::find(self.cache, &url.host, path) else {
            return self.no_ingress(url);
        };
        let (reference, namespace) = (found.reference(), found.ingress.metadata.namespace.clone());
        if url.scheme == "https" && ingress::tls_secret(found.ingress, &url.host).is_none() {
            return self.stop("ingress", Some(reference), eco_format!("no certificate for {}", url.host),
                "Add spec.tls with this host and a secretName to the Ingress.", Refusal::Refused);
        }
        let Some(backend) = found.backend.service.as_deref() else {
            return self.stop_with(503, "ingress", Some(reference), "the backend is a resource, not a service".into(), "Name a service in the Ingress's backend.".into());
        };
        let rule = found.rule.clone();
        let name = backend.name.clone();
        let port = if backend.port.name.is_empty() { IntOrString::Int(backend.port.number) } else { IntOrString::String(backend.port.name.clone()) };
        self.pass("ingress", Some(reference.clone()), rule.clone(), eco_format!("{}{path} goes to service {name}, port {port}", url.host), Vec::new());
        if let Some(hop) = self.journey.hops.last_mut() {
            hop.took += INTERNET_HOP;
        }
        let Some(service) = self.cache.get::<Service>(&namespace, &name) else {
            let known: Vec<Str> = self.cache.list::<Service>(&namespace).map(|s| s.metadata.name.clone()).collect();
            return self.stop_with(503, "service", Some(reference),
                eco_format!("the Ingress looks for service {name} in namespace {namespace}; there is none (there are: {})", known.join(", ")),
                eco_format!("Change {rule}.backend.service.name of the Ingress, or create the Service."));
        };
        self.to_service(service, &port, from, None, true)
    }

    fn no_ingress(&mut self, url: &Url) -> Result<(), Stopped> {
        let all: Vec<&api::networking::Ingress> = self.cache.list("").collect();
        let unserved = all.iter().find_map(|i| Some((*i, ingress::class_problem(self.cache, i)?)));
        let hosts: Vec<Str> = all.iter().flat_map(|i| i.spec.rules.iter().map(|r| r.host.clone())).filter(|h| !h.is_empty()).collect();
        match unserved {
            Some((i, problem)) if i.spec.rules.iter().any(|r| r.host.is_empty() || r.host == url.host) => self.stop_with(404, "ingress",
                Some(ingress::reference(i)), eco_format!("Ingress {} would take {}, but {problem}", i.metadata.name, url.host),
                "Set spec.ingressClassName of the Ingress to a class that is served.".into()),
            _ => {
                let found = if hosts.is_empty() { Str::from("there is none with a host") } else { eco_format!("there are: {}", hosts.join(", ")) };
                self.stop_with(404, "ingress", None, eco_format!("no Ingress has a rule for {}{} ({found})", url.host, url.path),
                    "Change spec.rules[].host or the path of the Ingress, or the URL.".into())
            }
        }
    }

    fn from_pod(&mut self, from: &str, url: &Url) -> Result<(), Stopped> {
        let (namespace, name) = from.split_once('/').unwrap_or(("default", from));
        let Some(pod) = self.cache.get::<Pod>(namespace, name) else {
            return self.stop("pod", None, eco_format!("there is no pod {name} in namespace {namespace}"), "Choose another origin.", Refusal::Refused);
        };
        self.request.from = pod.status.pod_ip.clone();
        let end = End::Pod(pod);
        let address = if url.host.parse::<std::net::IpAddr>().is_ok() { url.host.clone() } else { self.look_up(pod, url, end)? };
        if address.is_empty() {
            return Ok(());
        }
        if let Some(service) = proxy::by_cluster_ip(self.cache, &address) {
            let local = service.spec.internal_traffic_policy.as_deref() == Some("Local");
            return self.to_service(service, &IntOrString::Int(url.port), end, local.then(|| pod.spec.node_name.clone()), false);
        }
        if let Some(target) = proxy::by_pod_ip(self.cache, &address) {
            let node = target.spec.node_name.clone();
            let reference = ObjectRef::new(kind_of::POD, target.metadata.namespace.clone(), target.metadata.name.clone());
            let backend = Backend { address, port: url.port, pod: Some(reference), node, ready: true, serving: true, terminating: false, slice: Str::new() };
            return self.to_pod(&backend, end, "TCP");
        }
        if let Some(node) = self.node_at(&address) {
            return self.to_node_port(&node, url.port, end);
        }
        self.stop("network", None, eco_format!("nobody in the cluster has the address {address}"), "Use the name of a Service rather than an address: addresses of pods come and go.", Refusal::Timeout)
    }

    /// The address behind a name; empty when the request was answered outside.
    fn look_up(&mut self, pod: &'a Pod, url: &Url, end: End<'_>) -> Result<Str, Stopped> {
        let lookup = dns::resolve(self.cache, pod, &url.host);
        let Some(record) = lookup.record else {
            let (object, found) = self.near_miss(pod, &url.host);
            let stopped = self.stop("dns", object, eco_format!("no such name; asked for {}. {found}", lookup.asked.join(", ")),
                "Use service, service.namespace or service.namespace.svc.cluster.local, with the Service's metadata.name.", Refusal::Refused);
            return stopped.map(|()| Str::new());
        };
        if let Some(alias) = record.alias {
            self.pass("dns", record.object, "spec.externalName", eco_format!("{} is an alias of {alias}, outside the cluster", url.host), lookup.asked);
            self.pass("internet", None, "", eco_format!("{alias} is outside the model; it is taken to answer"), Vec::new());
            self.journey.reply = Some(client::wire::HttpReply { status: 200, ..Default::default() });
            return Ok(Str::new());
        }
        let pick = self.rng.below(record.addresses.len() as u64) as usize;
        let address = record.addresses.get(pick).cloned().unwrap_or_default();
        self.pass("dns", record.object, record.name.clone(), eco_format!("{} is {address}", record.name), lookup.asked);
        let _ = end;
        Ok(address)
    }

    fn near_miss(&self, pod: &Pod, host: &str) -> (Option<ObjectRef>, Str) {
        let name = host.split('.').next().unwrap_or(host);
        let elsewhere = self.cache.list::<Service>("").find(|s| s.metadata.name == name && s.metadata.namespace != pod.metadata.namespace);
        match (self.cache.get::<Service>(&pod.metadata.namespace, name), elsewhere) {
            (Some(s), _) if s.spec.cluster_ip == "None" => (Some(service_ref(s)), eco_format!("Service {name} is headless and has no ready pod.")),
            (_, Some(s)) => (Some(service_ref(s)), eco_format!("There is a Service {name} in namespace {}: ask for {name}.{}.", s.metadata.namespace, s.metadata.namespace)),
            _ => (None, eco_format!("No Service is called {name}.")),
        }
    }

    fn to_service(&mut self, service: &Service, port: &IntOrString, from: End<'_>, only_on: Option<Str>, by_ingress: bool) -> Result<(), Stopped> {
        let reference = service_ref(service);
        let name = &service.metadata.name;
        let Some(service_port) = port_of(service, port) else {
            let ports: Vec<Str> = service.spec.ports.iter().map(|p| eco_format!("{}{}{}", p.name, if p.name.is_empty() { "" } else { " " }, p.port)).collect();
            let found = eco_format!("Service {name} has no port {port} (it has: {})", ports.join(", "));
            let advice = if by_ingress { "Change the port in the Ingress's backend, or spec.ports of the Service." } else { "Use one of its ports, or add this one to spec.ports of the Service." };
            return if by_ingress { self.stop_with(503, "service", Some(reference), found, advice.into()) } else { self.stop("service", Some(reference), found, advice, Refusal::Timeout) };
        };
        let rules = proxy::rules(self.cache, service, service_port);
        let named = |b: &Backend| b.pod.as_ref().map_or_else(|| b.address.clone(), |p| p.name.clone());
        let listed: Vec<Str> = rules.backends.iter().map(|b| eco_format!("{} {}", named(b), if b.ready { "ready" } else if b.terminating { "terminating" } else { "not ready" })).collect();
        let address = if service.spec.cluster_ip.is_empty() { Str::from("no address") } else { service.spec.cluster_ip.clone() };
        self.pass("service", Some(reference.clone()), eco_format!("spec.ports, port {}", service_port.port),
            eco_format!("{name} ({address}) forwards port {} to {}", service_port.port, target_text(service_port)), listed);
        let on = only_on.as_deref().filter(|n| !n.is_empty());
        let Some((backend, chain)) = self.pick(&rules, on, service) else {
            return self.no_endpoint(service, service_port, &rules, on, by_ingress);
        };
        self.pass("kube-proxy", Some(reference), eco_format!("rule {} of {}", chain.0 + 1, chain.1),
            eco_format!("takes {} ({}:{}), by a chance of 1 in {}", named(&backend), backend.address, backend.port, chain.1),
            rules.rotation(on).into_iter().map(named).collect());
        self.to_pod(&backend, from, &service_port.protocol)
    }

    /// Chooses as the chain of rules does, or as the client before when the service remembers clients.
    fn pick(&mut self, rules: &PortRules, on: Option<&str>, service: &Service) -> Option<(Backend, (usize, usize))> {
        let rotation = rules.rotation(on);
        let n = rotation.len();
        let sticky = service.spec.session_affinity == "ClientIP";
        if sticky && let Some(i) = self.network.remembered(rules, &self.request.from, self.now, service).and_then(|a| rotation.iter().position(|b| b.address == a)) {
            return Some((rotation[i].clone(), (i, n)));
        }
        let i = self.rng.below(n as u64) as usize;
        let backend = (*rotation.get(i)?).clone();
        if sticky {
            self.network.remember(rules, &self.request.from, self.now, &backend.address);
        }
        Some((backend, (i, n)))
    }

    fn no_endpoint(&mut self, service: &Service, port: &ServicePort, rules: &PortRules, on: Option<&str>, by_ingress: bool) -> Result<(), Stopped> {
        let (object, found, advice) = self.why_no_endpoint(service, port, rules, on);
        if by_ingress {
            return self.stop_with(503, "endpoints", object, found, advice);
        }
        self.stop("endpoints", object, found, advice, Refusal::Refused)
    }

    fn why_no_endpoint(&self, service: &Service, port: &ServicePort, rules: &PortRules, on: Option<&str>) -> (Option<ObjectRef>, Str, Str) {
        let meta = &service.metadata;
        let selector = api::selector::Selector::of_map(&service.spec.selector);
        if let Some(node) = on.filter(|_| !rules.backends.is_empty()) {
            return (Some(service_ref(service)), eco_format!("its traffic policy is Local and node {node} has no endpoint of it"),
                "Set the traffic policy of the Service to Cluster, or run a pod on that node.".into());
        }
        if service.spec.selector.is_empty() {
            return (Some(service_ref(service)), eco_format!("Service {} has no selector and nobody wrote an EndpointSlice for it", meta.name),
                "Set spec.selector of the Service to the labels of its pods.".into());
        }
        let pods: Vec<&Pod> = self.cache.list::<Pod>(&meta.namespace).filter(|p| selector.matches(&p.metadata.labels)).collect();
        if pods.is_empty() {
            let near = self.cache.list::<Pod>(&meta.namespace).find(|p| service.spec.selector.iter().any(|(k, _)| p.metadata.labels.contains_key(k)));
            let seen = near.map_or_else(|| Str::from("no pod has such a label"), |p| {
                let labels: Vec<String> = p.metadata.labels.iter().map(|(k, v)| format!("{k}={v}")).collect();
                eco_format!("pod {} has {}", p.metadata.name, labels.join(","))
            });
            return (Some(service_ref(service)), eco_format!("looked for pods with {selector} in namespace {}; found none: {seen}", meta.namespace),
                "Change spec.selector of the Service, or the labels in the pod template.".into());
        }
        if let IntOrString::String(name) = &port.target_port
            && !pods.iter().any(|p| p.spec.containers.iter().any(|c| c.ports.iter().any(|q| q.name == *name)))
        {
            return (Some(service_ref(service)), eco_format!("targetPort is {name}, and no container of pod {} names a port so", pods[0].metadata.name),
                "Change spec.ports[].targetPort of the Service, or name the port in the pod's containers[].ports.".into());
        }
        let pod = pods[0];
        let reference = ObjectRef::new(kind_of::POD, pod.metadata.namespace.clone(), pod.metadata.name.clone());
        let waiting = pod.status.container_statuses.iter().find_map(|c| c.state.waiting.as_ref().map(|w| w.reason.clone()));
        let ready = pod.status.conditions.iter().find(|c| c.type_ == "Ready");
        let state = waiting.filter(|w| !w.is_empty()).unwrap_or_else(|| if pod.status.phase == "Running" { "running, but not ready".into() } else { pod.status.phase.clone() });
        let why = ready.map(|c| c.message.clone()).filter(|m| !m.is_empty()).map(|m| eco_format!(" ({m})")).unwrap_or_default();
        (Some(reference), eco_format!("{} of {} selected pods are ready; {} is {state}{why}", 0, pods.len(), pod.metadata.name),
            eco_format!("See kubectl describe pod {}: its readinessProbe, image or containers keep it out of rotation.", pod.metadata.name))
    }

    fn to_pod(&mut self, backend: &Backend, from: End<'_>, protocol: &str) -> Result<(), Stopped> {
        let Some(reference) = backend.pod.clone() else {
            self.pass("endpoint", None, "", eco_format!("{}:{} is no pod of this cluster; it is taken to answer", backend.address, backend.port), Vec::new());
            self.journey.reply = Some(client::wire::HttpReply { status: 200, ..Default::default() });
            return Ok(());
        };
        if let Some(pod) = self.cache.get::<Pod>(&reference.namespace, &reference.name) {
            self.policies(pod, from, backend.port, protocol)?;
        }
        match self.machines.http(self.now, &reference, backend.port, &self.request) {
            Ok(reply) => {
                let decision = eco_format!("{} answers {} on port {}", reference.name, reply.status, backend.port);
                self.pass("pod", Some(reference), eco_format!("port {}", backend.port), decision, Vec::new());
                if let Some(hop) = self.journey.hops.last_mut() {
                    hop.took = reply.took;
                }
                self.journey.reply = Some(reply);
                Ok(())
            }
            Err(why) => {
                let (found, advice) = refused(&reference, backend.port, why);
                self.stop("pod", Some(reference), found, advice, why)
            }
        }
    }

    fn policies(&mut self, pod: &Pod, from: End<'_>, port: i32, protocol: &str) -> Result<(), Stopped> {
        if let End::Pod(sender) = from {
            let out = policy::egress(self.cache, sender, End::Pod(pod), port, protocol);
            if !out.allowed {
                return self.stop("policy", out.policy, out.reason, "Add a rule for this destination to spec.egress of the NetworkPolicy.", Refusal::Timeout);
            }
        }
        let verdict = policy::ingress(self.cache, pod, from, port, protocol);
        if !verdict.allowed {
            return self.stop("policy", verdict.policy, verdict.reason, "Add a rule for this sender to spec.ingress of the NetworkPolicy.", Refusal::Timeout);
        }
        if verdict.policy.is_some() {
            self.pass("policy", verdict.policy, verdict.rule, verdict.reason, Vec::new());
        }
        Ok(())
    }
}

fn refused(pod: &ObjectRef, port: i32, why: Refusal) -> (Str, Str) {
    match why {
        Refusal::Refused => (
            eco_format!("nothing in pod {} listens on port {port}: connection refused", pod.name),
            "Set spec.ports[].targetPort of the Service to the port on which the container listens.".into(),
        ),
        Refusal::Timeout => (
            eco_format!("pod {} does not answer on port {port}", pod.name),
            "Its process hangs or its node is cut off: a livenessProbe would restart it, a readinessProbe take it out of rotation.".into(),
        ),
        Refusal::Reset => (
            eco_format!("the process in pod {} ended while it served", pod.name),
            "Give the container a preStop hook or a longer terminationGracePeriodSeconds, so that it finishes what it has begun.".into(),
        ),
    }
}

fn target_text(port: &ServicePort) -> Str {
    match &port.target_port {
        IntOrString::Int(0) => eco_format!("port {}", port.port),
        other => eco_format!("port {other}"),
    }
}

fn service_ref(service: &Service) -> ObjectRef {
    ObjectRef::new(kind_of::SERVICE, service.metadata.namespace.clone(), service.metadata.name.clone())
}
