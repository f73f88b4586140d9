//! The way in: external addresses of services, node ports, and the ingress controller.

use super::{Arrival, INTERNET_ADDRESS, Route, Stopped, Url, service_ref};
use crate::ingress::{self, Match, Near};
use crate::policy::{End, in_cidr};
use crate::proxy::{self, Standpoint, lag::View};
use api::core::{Node, Service, ServicePort};
use api::networking::Ingress;
use api::{IntOrString, ObjectRef, Str, kind_of};
use client::wire::{HttpReply, Refusal};
use ecow::eco_format;

/// What an ingress controller listens on.
const INGRESS_PORTS: [i32; 2] = [80, 443];

impl<'a> Route<'a> {
    pub(super) fn enter(&mut self, url: &Url) -> Result<(), Stopped> {
        self.request.from = INTERNET_ADDRESS.into();
        if let Some(service) = proxy::by_external_ip(self.cache, &url.host) {
            return self.by_balancer(service, url);
        }
        if let Some(node) = self.node_at(&url.host) {
            return self.through_node_port(node, url.port, INTERNET_ADDRESS);
        }
        if url.host == crate::network::INGRESS_ADDRESS {
            return self.through_ingress(url);
        }
        if url.host.parse::<std::net::IpAddr>().is_ok() {
            return self.inside_address(url);
        }
        self.through_ingress(url)
    }

    /// From outside, addresses inside the cluster lead nowhere.
    fn inside_address(&mut self, url: &Url) -> Result<(), Stopped> {
        let (object, found) = if let Some(s) = proxy::by_cluster_ip(self.cache, &url.host) {
            (
                Some(service_ref(s)),
                eco_format!(
                    "{} is the cluster IP of Service {}: it exists inside the cluster only",
                    url.host,
                    s.metadata.name
                ),
            )
        } else if let Some(p) = proxy::by_pod_ip(self.cache, &url.host) {
            let pod = ObjectRef::new(kind_of::POD, p.metadata.namespace.clone(), p.metadata.name.clone());
            (
                Some(pod),
                eco_format!(
                    "{} is the address of pod {}: it exists inside the cluster only",
                    url.host,
                    p.metadata.name
                ),
            )
        } else {
            (None, eco_format!("nobody has the address {}", url.host))
        };
        let advice = "Set spec.type of the Service to NodePort or LoadBalancer, or write an Ingress for it.";
        self.stop("internet", object, found, advice, Refusal::Timeout)
    }

    /// A node by its name or one of its addresses.
    pub(super) fn node_at(&self, host: &str) -> Option<&'a Node> {
        let has = |n: &&Node| n.metadata.name == host || n.status.addresses.iter().any(|a| a.address == host);
        self.cache.list::<Node>("").find(has)
    }

    /// A cloud's load balancer: it takes a node that is healthy for this service.
    fn by_balancer(&mut self, service: &'a Service, url: &Url) -> Result<(), Stopped> {
        let reference = service_ref(service);
        let ranges = &service.spec.load_balancer_source_ranges;
        if !ranges.is_empty() && !ranges.iter().any(|r| in_cidr(r, INTERNET_ADDRESS)) {
            let found =
                eco_format!("the load balancer lets in only {}; this client is {INTERNET_ADDRESS}", ranges.join(", "));
            let advice =
                eco_format!("Add the client to spec.loadBalancerSourceRanges of Service {}.", service.metadata.name);
            return self.stop("load-balancer", Some(reference), found, advice, Refusal::Timeout);
        }
        let local = service.spec.external_traffic_policy == "Local";
        let nodes = self.healthy_nodes(service, local);
        let Some(node) = pick(&nodes, self.around.rng.below(nodes.len() as u64)) else {
            let (found, advice) = if local {
                (
                    eco_format!(
                        "externalTrafficPolicy of Service {} is Local and no node has a ready pod of it",
                        service.metadata.name
                    ),
                    eco_format!(
                        "Set spec.externalTrafficPolicy of Service {} to Cluster, or bring up a pod.",
                        service.metadata.name
                    ),
                )
            } else {
                ("no node is ready to take the request".into(), Str::from("See kubectl get nodes."))
            };
            return self.stop("load-balancer", Some(reference), found, advice, Refusal::Timeout);
        };
        let names = nodes.iter().map(|n| n.metadata.name.clone()).collect();
        let decision = eco_format!(
            "{} is the external address of {}; it sends to node {}",
            url.host,
            service.metadata.name,
            node.metadata.name
        );
        self.pass("load-balancer", Some(reference), "status.loadBalancer", decision, names);
        self.through_service(
            service,
            &IntOrString::Int(url.port),
            Self::arrival(self.cache, node, local, INTERNET_ADDRESS),
        )
    }

    /// The nodes to which a load balancer sends: ready ones, and for a policy `Local` those whose health check finds a pod.
    fn healthy_nodes(&self, service: &Service, local: bool) -> Vec<&'a Node> {
        let view = View::newest(self.cache);
        let rules: Vec<_> = service.spec.ports.iter().take(1).map(|p| proxy::rules(&view, service, p)).collect();
        let has_pod = |n: &Node| rules.iter().any(|r| r.backends.iter().any(|b| b.ready && b.node == n.metadata.name));
        let ready = |n: &&Node| n.status.conditions.iter().any(|c| c.type_ == "Ready" && c.status == "True");
        let excluded =
            |n: &&Node| n.metadata.labels.contains_key("node.kubernetes.io/exclude-from-external-load-balancers");
        self.cache.list::<Node>("").filter(ready).filter(|n| !excluded(n)).filter(|n| !local || has_pod(n)).collect()
    }

    /// With the policy `Cluster` a node sends on under its own address, with `Local` the pod sees the client.
    fn arrival(cache: &'a client::Cache, node: &'a Node, local: bool, client: &'a str) -> Arrival<'a> {
        let own = node.status.addresses.iter().find(|a| a.type_ == "InternalIP").map(|a| a.address.as_str());
        let from = End::Address(if local { client } else { own.unwrap_or(client) });
        let policy = if local { "externalTrafficPolicy" } else { "" };
        Arrival { from, at: Standpoint::of(cache, &node.metadata.name, local), by_ingress: false, policy }
    }

    pub(super) fn through_node_port(&mut self, node: &'a Node, port: i32, client: &'a str) -> Result<(), Stopped> {
        let name = &node.metadata.name;
        let reference = ObjectRef::new(kind_of::NODE, "", name.clone());
        if !self.around.machines.connected(name) {
            let found = eco_format!("node {name} does not answer: it is off or cut from the network");
            return self.stop(
                "node-port",
                Some(reference),
                found,
                "Use another node, or a load balancer that watches their health.",
                Refusal::Timeout,
            );
        }
        let Some((service, service_port)) = proxy::by_node_port(self.cache, port) else {
            return self.no_node_port(reference, port);
        };
        let local = service.spec.external_traffic_policy == "Local";
        let decision = eco_format!("node port {port} of {name} belongs to {}", service.metadata.name);
        self.pass("node-port", Some(service_ref(service)), "spec.ports[].nodePort", decision, Vec::new());
        self.through_service(
            service,
            &IntOrString::Int(service_port.port),
            Self::arrival(self.cache, node, local, client),
        )
    }

    fn no_node_port(&mut self, node: ObjectRef, port: i32) -> Result<(), Stopped> {
        let open: Vec<Str> = self.cache.list::<Service>("").flat_map(open_ports).collect();
        let same = self
            .cache
            .list::<Service>("")
            .find(|s| s.spec.ports.iter().any(|p: &ServicePort| p.port == port) && s.metadata.name != "kubernetes");
        let opened =
            if open.is_empty() { "no Service opens any".into() } else { eco_format!("open are {}", open.join(", ")) };
        let (object, hint, advice) = match same {
            Some(s) if s.spec.type_ == "ClusterIP" => (service_ref(s), eco_format!("; Service {} has port {port}, but its type is ClusterIP", s.metadata.name),
                eco_format!("Set spec.type of Service {} to NodePort and ask for its spec.ports[].nodePort.", s.metadata.name)),
            Some(s) => (service_ref(s), eco_format!("; {port} is the port of Service {} inside the cluster", s.metadata.name),
                eco_format!("Ask for spec.ports[].nodePort of Service {}.", s.metadata.name)),
            None => (node.clone(), Str::new(), "Set spec.type of the Service to NodePort, and spec.ports[].nodePort if the number matters (30000-32767).".into()),
        };
        let found = eco_format!("no Service opens port {port} on node {} ({opened}{hint})", node.name);
        self.stop("node-port", Some(object), found, advice, Refusal::Refused)
    }

    pub(super) fn through_ingress(&mut self, url: &Url) -> Result<(), Stopped> {
        if !INGRESS_PORTS.contains(&url.port) {
            let found = eco_format!("the ingress controller listens on 80 and 443, not on {}", url.port);
            return self.stop(
                "ingress",
                None,
                found,
                "Leave the port out of the URL: the Ingress leads to the Service's port.",
                Refusal::Refused,
            );
        }
        let path = url.path.split(['?', '#']).next().unwrap_or("/");
        let host =
            if url.host == crate::network::INGRESS_ADDRESS { self.request.host.clone() } else { url.host.clone() };
        let Some(found) = ingress::find(self.cache, &host, path) else { return self.no_rule(&host, path) };
        let reference = found.reference();
        if url.scheme == "https" {
            if let Some((problem, advice)) = ingress::tls_problem(self.cache, found.ingress, &host) {
                return self.stop("tls", Some(reference), problem, advice, Refusal::Reset);
            }
            let secret = ingress::tls_secret(found.ingress, &host).cloned().unwrap_or_default();
            let object = ObjectRef::new(kind_of::SECRET, reference.namespace.clone(), secret.clone());
            self.pass(
                "tls",
                Some(object),
                "spec.tls",
                eco_format!("shows the certificate of Secret {secret}"),
                Vec::new(),
            );
        } else if redirects(found.ingress, &host) {
            return self.redirect(url, reference);
        }
        self.through_backend(&host, path, found)
    }

    /// A host with a certificate is served encrypted only: what comes in the clear is sent there. Source: ingress-nginx `ssl-redirect`.
    fn redirect(&mut self, url: &Url, reference: ObjectRef) -> Result<(), Stopped> {
        let location = eco_format!("https://{}{}", url.host, url.path);
        self.pass(
            "ingress",
            Some(reference),
            "spec.tls",
            eco_format!("has a certificate, so it redirects to {location}"),
            Vec::new(),
        );
        self.journey.reply =
            Some(HttpReply { status: 308, headers: vec![("Location".into(), location)], ..HttpReply::default() });
        Ok(())
    }

    fn through_backend(&mut self, host: &str, path: &str, found: Match<'a>) -> Result<(), Stopped> {
        let reference = found.reference();
        let name = &found.ingress.metadata.name;
        let Some(backend) = found.backend.service.as_deref() else {
            let problem = eco_format!("the backend at {} is not a Service", found.rule);
            return self.stop_with(
                503,
                "ingress",
                Some(reference),
                problem,
                eco_format!("Set {}.backend.service of Ingress {name}.", found.rule),
            );
        };
        let port = if backend.port.name.is_empty() {
            IntOrString::Int(backend.port.number)
        } else {
            IntOrString::String(backend.port.name.clone())
        };
        let candidates = ingress::served(self.cache).map(|i| i.metadata.name.clone()).collect();
        self.pass(
            "ingress",
            Some(reference.clone()),
            found.rule.clone(),
            eco_format!("{host}{path} goes to Service {} port {port}", backend.name),
            candidates,
        );
        let namespace = &found.ingress.metadata.namespace;
        let Some(service) = self.cache.get::<Service>(namespace, &backend.name) else {
            let near =
                self.cache.list::<Service>(namespace).map(|s| s.metadata.name.clone()).filter(|n| n != "kubernetes");
            let near: Vec<Str> = near.take(10).collect();
            let there =
                if near.is_empty() { "there is none".into() } else { eco_format!("there are: {}", near.join(", ")) };
            let elsewhere = self.cache.list::<Service>("").find(|s| s.metadata.name == backend.name);
            let there = elsewhere.map_or(there, |s| {
                eco_format!(
                    "the one in namespace {} can't be used: an Ingress leads to its own namespace",
                    s.metadata.namespace
                )
            });
            return self.stop_with(
                503,
                "service",
                Some(reference),
                eco_format!(
                    "Ingress {name} names Service {}, which is not in namespace {namespace} ({there})",
                    backend.name
                ),
                eco_format!("Change {}.backend.service.name of Ingress {name}, or create the Service.", found.rule),
            );
        };
        let arrival = Arrival { from: End::IngressController, at: Standpoint::default(), by_ingress: true, policy: "" };
        self.through_service(service, &port, arrival)
    }

    fn no_rule(&mut self, host: &str, path: &str) -> Result<(), Stopped> {
        let (object, found, advice) = match ingress::nearest(self.cache, host, path) {
            Near::Unserved(ingress, problem) => {
                let advice = eco_format!(
                    "Set spec.ingressClassName of Ingress {} to a class that is served (kubectl get ingressclass).",
                    ingress.name
                );
                (
                    Some(ingress.clone()),
                    eco_format!("Ingress {} would take {host}{path}, but {problem}", ingress.name),
                    advice,
                )
            }
            Near::Path(ingress, rule, kind, wanted) => {
                let fix = if kind == "Exact" {
                    eco_format!("Set {rule}.pathType of Ingress {} to Prefix, or ask for {wanted}.", ingress.name)
                } else {
                    eco_format!("Change {rule}.path of Ingress {}, or ask for a path below {wanted}.", ingress.name)
                };
                (
                    Some(ingress.clone()),
                    eco_format!(
                        "Ingress {} has rules for {host}, but none takes the path {path} (nearest: {kind} {wanted})",
                        ingress.name
                    ),
                    fix,
                )
            }
            Near::Host(ingress, hosts) if hosts.is_empty() => (
                ingress,
                eco_format!("no Ingress has a rule for {host} (there is none with a host)"),
                "Write an Ingress with spec.rules[].host for it.".into(),
            ),
            Near::Host(ingress, hosts) => (
                ingress,
                eco_format!("no Ingress has a rule for the host {host} (there are: {})", hosts.join(", ")),
                "Change spec.rules[].host of the Ingress, or the URL.".into(),
            ),
        };
        self.stop_with(404, "ingress", object, found, advice)
    }
}

fn redirects(ingress: &Ingress, host: &str) -> bool {
    let off =
        ingress.metadata.annotations.get("nginx.ingress.kubernetes.io/ssl-redirect").is_some_and(|v| v == "false");
    !off && ingress::tls_secret(ingress, host).is_some()
}

fn open_ports(service: &Service) -> Vec<Str> {
    service
        .spec
        .ports
        .iter()
        .filter(|p| p.node_port > 0)
        .map(|p| eco_format!("{} of {}", p.node_port, service.metadata.name))
        .collect()
}

fn pick<T: Copy>(all: &[T], i: u64) -> Option<T> {
    all.get(usize::try_from(i).unwrap_or(0)).copied()
}
