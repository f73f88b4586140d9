//! The way from a pod: the name is looked up, the address found.

use super::{Arrival, OUTSIDE_ADDRESS, Route, Stopped, Url, service_ref};
use crate::dns::{self, Server};
use crate::policy::{self, End};
use crate::proxy::{self, Backend, Standpoint};
use crate::why;
use api::core::{Pod, Service};
use api::{IntOrString, ObjectRef, Str, kind_of};
use client::wire::Refusal;
use ecow::eco_format;

/// Where a name leads.
enum Found {
    Address(Str),
    Outside(Str),
}

impl<'a> Route<'a> {
    pub(super) fn leave_pod(&mut self, from: &str, url: &Url) -> Result<(), Stopped> {
        let (namespace, name) = from.split_once('/').unwrap_or(("default", from));
        let Some(pod) = self.cache.get::<Pod>(namespace, name) else {
            let found = eco_format!("there is no pod {name} in namespace {namespace} that could send");
            return self.stop(
                "pod",
                None,
                found,
                "Choose a pod of kubectl get pods -A as NAMESPACE/NAME.",
                Refusal::Refused,
            );
        };
        // A process of a pod sends as soon as it runs, whether or not the API server has heard of it.
        let sender = self.around.machines.sender(&why::pod_ref(pod));
        if pod.status.phase != "Running" && sender.is_none() {
            let found = eco_format!("pod {name} is {}: no process of it can send", pod.status.phase);
            return self.stop(
                "pod",
                Some(why::pod_ref(pod)),
                found,
                "Wait until it runs, or choose another pod.",
                Refusal::Refused,
            );
        }
        self.request.from = sender.unwrap_or_else(|| pod.status.pod_ip.clone());
        let address = if url.host.parse::<std::net::IpAddr>().is_ok() {
            url.host.clone()
        } else {
            match self.look_up(pod, url)? {
                Found::Address(address) => address,
                Found::Outside(name) => return self.leave(pod, &name, url),
            }
        };
        let node = &pod.spec.node_name;
        if let Some(service) =
            proxy::by_cluster_ip(self.cache, &address).or_else(|| proxy::by_external_ip(self.cache, &address))
        {
            let local = service.spec.internal_traffic_policy.as_deref() == Some("Local");
            let policy = if local { "internalTrafficPolicy" } else { "" };
            let arrival =
                Arrival { from: End::Pod(pod), at: Standpoint::of(self.cache, node, local), by_ingress: false, policy };
            return self.through_service(service, &IntOrString::Int(url.port), arrival);
        }
        if let Some(target) = proxy::by_pod_ip(self.cache, &address) {
            return self.reach_pod(&direct(target, address, url.port), End::Pod(pod), "TCP", None);
        }
        if let Some(node) = self.node_at(&address) {
            return self.through_node_port(node, url.port, &pod.status.pod_ip);
        }
        let found = eco_format!("nobody in the cluster has the address {address}");
        self.stop(
            "network",
            None,
            found,
            "Ask for the name of a Service rather than an address: addresses of pods come and go.",
            Refusal::Timeout,
        )
    }

    /// Out of the cluster; a host that an Ingress serves comes back in through it.
    fn leave(&mut self, pod: &'a Pod, name: &str, url: &Url) -> Result<(), Stopped> {
        let out = policy::egress(self.cache, pod, End::Address(OUTSIDE_ADDRESS), url.port, "TCP");
        if !out.allowed {
            return self.stop("policy", out.policy, out.reason, out.advice, Refusal::Timeout);
        }
        if crate::ingress::find(self.cache, name, &url.path).is_some() {
            return self.through_ingress(&Url { host: name.into(), ..url.clone() });
        }
        self.pass("internet", None, "", eco_format!("{name} is outside the model; it is taken to answer"), Vec::new());
        self.answered_outside();
        Ok(())
    }

    fn look_up(&mut self, pod: &'a Pod, url: &Url) -> Result<Found, Stopped> {
        if dns::server(pod) == Server::Cluster {
            self.ask_dns(pod)?;
        }
        let lookup = dns::resolve(self.cache, pod, &url.host);
        let record = match lookup.record {
            Ok(record) => record,
            Err(problem) => {
                let (object, found, advice) =
                    why::no_name(self.cache, pod, &url.host, &problem, lookup.server, &lookup.asked);
                self.stop("dns", object, found, advice, Refusal::Refused)?;
                return Ok(Found::Address(Str::new()));
            }
        };
        for alias in &record.aliases {
            self.pass("dns", None, "spec.externalName", eco_format!("is an alias of {alias}"), Vec::new());
        }
        if let Some(alias) = record.alias {
            let decision = if record.object.is_some() {
                eco_format!("{} is an alias of {alias}, outside the cluster", url.host)
            } else {
                eco_format!("{alias} is a name of the world outside")
            };
            self.pass("dns", record.object, "spec.externalName", decision, lookup.asked);
            return Ok(Found::Outside(alias));
        }
        let pick = usize::try_from(self.around.rng.below(record.addresses.len() as u64)).unwrap_or(0);
        let address = record.addresses.get(pick).cloned().unwrap_or_default();
        let among =
            if record.addresses.len() > 1 { eco_format!(", one of {}", record.addresses.len()) } else { Str::new() };
        self.pass(
            "dns",
            record.object,
            record.name.clone(),
            eco_format!("{} is {address}{among}", record.name),
            lookup.asked,
        );
        Ok(Found::Address(address))
    }

    /// The question itself has to reach a DNS server: a Service like any other, by UDP.
    fn ask_dns(&mut self, pod: &'a Pod) -> Result<(), Stopped> {
        let Some(service) = self.cache.get::<Service>("kube-system", "kube-dns") else {
            // A cluster without the add-on: names are still known, as if a server outside the cluster served them.
            return Ok(());
        };
        let reference = service_ref(service);
        let Some(port) = service.spec.ports.iter().find(|p| p.port == 53 && p.protocol == "UDP") else {
            return self.stop(
                "dns",
                Some(reference),
                "Service kube-dns has no port 53 by UDP",
                "Restore spec.ports of Service kube-dns.",
                Refusal::Timeout,
            );
        };
        let view = self.network.proxies.view(self.cache, &pod.spec.node_name, self.around.now);
        let rules = proxy::rules(&view, service, port);
        let rotation = rules.rotation(&Standpoint::of(self.cache, &pod.spec.node_name, false));
        if rotation.is_empty() {
            let (object, found, advice) = why::no_endpoint(self, service, port, &rules, None);
            return self.stop("dns", object, eco_format!("no DNS server answers: {found}"), advice, Refusal::Timeout);
        }
        let pick = usize::try_from(self.around.rng.below(rotation.len() as u64)).unwrap_or(0);
        let Some(server) = rotation.get(pick).and_then(|b| b.pod.as_ref()) else { return Ok(()) };
        let Some(server) = self.cache.get::<Pod>(&server.namespace, &server.name) else { return Ok(()) };
        let out = policy::egress(self.cache, pod, End::Pod(server), 53, "UDP");
        let verdict = if out.allowed { policy::ingress(self.cache, server, End::Pod(pod), 53, "UDP") } else { out };
        if verdict.allowed {
            return Ok(());
        }
        let found = eco_format!("the name could not be looked up: {}", verdict.reason);
        let advice = eco_format!(
            "{} (DNS is UDP port 53 of the pods of Service kube-dns in namespace kube-system.)",
            verdict.advice
        );
        self.stop("dns", verdict.policy, found, advice, Refusal::Timeout)
    }
}

/// A pod by its own address.
fn direct(pod: &Pod, address: Str, port: i32) -> Backend {
    Backend {
        address,
        port,
        pod: Some(ObjectRef::new(kind_of::POD, pod.metadata.namespace.clone(), pod.metadata.name.clone())),
        node: pod.spec.node_name.clone(),
        ready: true,
        serving: true,
        terminating: false,
        slice: Str::new(),
        hints: Default::default(),
    }
}
