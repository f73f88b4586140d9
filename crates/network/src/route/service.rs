//! The way through a service: its port, the rules of a node, the policies of the pod, and the pod itself.

use super::{Arrival, Route, Stopped, service_ref};
use crate::policy::{self, End};
use crate::proxy::{self, Backend, PortRules, Standpoint, table};
use crate::why;
use api::core::{Pod, Service, ServicePort};
use api::{IntOrString, Str};
use client::wire::Refusal;
use ecow::eco_format;

impl<'a> Route<'a> {
    pub(super) fn through_service(
        &mut self,
        service: &'a Service,
        port: &IntOrString,
        arrival: Arrival<'_>,
    ) -> Result<(), Stopped> {
        let reference = service_ref(service);
        let name = &service.metadata.name;
        let Some(port) = self.port(service, port, arrival.by_ingress)? else { return Ok(()) };
        let node = arrival.at.node.clone();
        let view = self.network.proxies.view(self.cache, &node, self.around.now);
        let rules = proxy::rules(&view, service, port);
        let (behind, knows) = (view.missing(), view.knows(service));
        let listed = rules.backends.iter().map(|b| eco_format!("{} {}", b.name(), b.state())).collect();
        let address =
            if service.spec.cluster_ip.is_empty() { Str::from("no address") } else { service.spec.cluster_ip.clone() };
        let decision = eco_format!("{name} ({address}) forwards port {} to {}", port.port, why::target_text(port));
        self.pass("service", Some(reference.clone()), eco_format!("spec.ports, port {}", port.port), decision, listed);
        if !knows {
            let found = eco_format!("{} has no rule for Service {name} yet", proxy_name(&node));
            return self.stop(
                "kube-proxy",
                Some(reference),
                found,
                "Ask again in a second: its rules are on their way.",
                Refusal::Timeout,
            );
        }
        let Some((backend, i, n, kept)) = self.pick(&rules, &arrival.at, service) else {
            let confined = (!arrival.policy.is_empty()).then_some((arrival.policy, node.as_str()));
            let (object, found, advice) = why::no_endpoint(self, service, port, &rules, confined);
            if arrival.by_ingress {
                return self.stop_with(503, "endpoints", object, found, advice);
            }
            // A service without endpoints refuses; one whose endpoints are all elsewhere drops. Source: proxier.go.
            let dropped = confined.is_some() && !rules.rotation(&Standpoint::default()).is_empty();
            return self.stop(
                "endpoints",
                object,
                found,
                advice,
                if dropped { Refusal::Timeout } else { Refusal::Refused },
            );
        };
        let by = if kept {
            Str::from(", where this client was before (sessionAffinity)")
        } else {
            eco_format!(", by a chance of 1 in {n}")
        };
        let late = if behind == 0 {
            Str::new()
        } else {
            eco_format!("; {} lacks {behind} newer change{}", proxy_name(&node), if behind == 1 { "" } else { "s" })
        };
        let decision = eco_format!("takes {} ({}:{}){by}{late}", backend.name(), backend.address, backend.port);
        let rotation = rules.rotation(&arrival.at).into_iter().map(Backend::name).collect();
        self.pass("kube-proxy", Some(reference), eco_format!("rule {} of {n}", i + 1), decision, rotation);
        self.reach_pod(&backend, arrival.from, &port.protocol, Some(port))
    }

    /// The port of a service by number or name, by TCP.
    fn port(
        &mut self,
        service: &'a Service,
        port: &IntOrString,
        by_ingress: bool,
    ) -> Result<Option<&'a ServicePort>, Stopped> {
        let named = service.spec.ports.iter().filter(|p| match port {
            IntOrString::Int(n) => p.port == *n,
            IntOrString::String(name) => p.name == *name,
        });
        let found: Vec<&ServicePort> = named.collect();
        if let Some(port) = found.iter().find(|p| p.protocol != "UDP" && p.protocol != "SCTP") {
            return Ok(Some(port));
        }
        let name = &service.metadata.name;
        let (problem, advice) = if let Some(other) = found.first() {
            (
                eco_format!("port {port} of Service {name} is {}, and HTTP comes by TCP", other.protocol),
                eco_format!("Set spec.ports[].protocol of Service {name} to TCP."),
            )
        } else {
            let text = |p: &ServicePort| {
                if p.name.is_empty() { eco_format!("{}", p.port) } else { eco_format!("{} ({})", p.port, p.name) }
            };
            let ports: Vec<Str> = service.spec.ports.iter().map(text).collect();
            let advice = if by_ingress {
                "Change backend.service.port of the Ingress, or add the port to spec.ports of Service"
            } else {
                "Ask for one of its ports, or add this one to spec.ports of Service"
            };
            (
                eco_format!("Service {name} has no port {port} (it has: {})", ports.join(", ")),
                eco_format!("{advice} {name}."),
            )
        };
        let reference = Some(service_ref(service));
        let stopped = if by_ingress {
            self.stop_with(503, "service", reference, problem, advice)
        } else {
            self.stop("service", reference, problem, advice, Refusal::Timeout)
        };
        stopped.map(|()| None)
    }

    /// Chooses as the chain of rules does, or as the client before when the service remembers clients: the backend, its place
    /// in the chain, the chain's length, and whether it was remembered.
    fn pick(&mut self, rules: &PortRules, at: &Standpoint, service: &Service) -> Option<(Backend, usize, usize, bool)> {
        let rotation = rules.rotation(at);
        let n = rotation.len();
        let sticky_s = table::sticky_s(service);
        let now = self.around.now;
        if sticky_s > 0
            && let Some(address) = self.network.sticky.remembered(rules, &self.request.from, now, sticky_s)
            && let Some(i) = rotation.iter().position(|b| b.address == address)
        {
            self.network.sticky.remember(rules, &self.request.from, now, &address);
            return Some((rotation[i].clone(), i, n, true));
        }
        let i = usize::try_from(self.around.rng.below(n as u64)).unwrap_or(0);
        let backend = (*rotation.get(i)?).clone();
        if sticky_s > 0 {
            self.network.sticky.remember(rules, &self.request.from, now, &backend.address);
        }
        Some((backend, i, n, false))
    }

    pub(super) fn reach_pod(
        &mut self,
        backend: &Backend,
        from: End<'_>,
        protocol: &str,
        port: Option<&ServicePort>,
    ) -> Result<(), Stopped> {
        let Some(reference) = backend.pod.clone() else {
            let decision =
                eco_format!("{}:{} is no pod of this cluster; it is taken to answer", backend.address, backend.port);
            self.pass("endpoint", None, "", decision, Vec::new());
            self.answered_outside();
            return Ok(());
        };
        if let Some(pod) = self.cache.get::<Pod>(&reference.namespace, &reference.name) {
            self.policies(pod, from, backend.port, protocol)?;
        }
        match self.around.machines.http(self.around.now, &reference, backend.port, &self.request) {
            Ok(reply) => {
                let decision = eco_format!("{} answers {} on port {}", reference.name, reply.status, backend.port);
                self.pass("pod", Some(reference), eco_format!("port {}", backend.port), decision, Vec::new());
                if let Some(hop) = self.journey.hops.last_mut() {
                    hop.took = reply.took;
                }
                self.journey.reply = Some(reply);
                Ok(())
            }
            Err(refusal) => {
                let (found, advice) = why::no_answer(self, backend, &reference, port, refusal);
                self.stop_for(from, "pod", Some(reference), found, advice, refusal)
            }
        }
    }

    fn policies(&mut self, pod: &Pod, from: End<'_>, port: i32, protocol: &str) -> Result<(), Stopped> {
        if let End::Pod(sender) = from {
            let out = policy::egress(self.cache, sender, End::Pod(pod), port, protocol);
            if !out.allowed {
                return self.stop("policy", out.policy, out.reason, out.advice, Refusal::Timeout);
            }
            if out.policy.is_some() {
                self.pass("policy", out.policy, out.rule, out.reason, Vec::new());
            }
        }
        let verdict = policy::ingress(self.cache, pod, from, port, protocol);
        if !verdict.allowed {
            return self.stop_for(from, "policy", verdict.policy, verdict.reason, verdict.advice, Refusal::Timeout);
        }
        if verdict.policy.is_some() {
            self.pass("policy", verdict.policy, verdict.rule, verdict.reason, Vec::new());
        }
        Ok(())
    }
}

fn proxy_name(node: &str) -> Str {
    if node.is_empty() { "kube-proxy".into() } else { eco_format!("kube-proxy of {node}") }
}
