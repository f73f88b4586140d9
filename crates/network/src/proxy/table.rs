//! The rules as a table, as `iptables-save` would show them: one row for each way from a service's address to a pod.

use crate::proxy::lag::View;
use crate::proxy::{self, Standpoint};
use api::core::{Service, ServicePort};
use api::{ObjectRef, Str};
use ecow::eco_format;

/// One rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The service.
    pub service: ObjectRef,
    /// Which of its addresses: `ClusterIP`, `NodePort`, `LoadBalancer`, `ExternalIP`.
    pub entry: &'static str,
    /// The address, such as `10.96.3.4:80` or `*:30080`.
    pub address: Str,
    /// `TCP`, `UDP`, `SCTP`.
    pub protocol: Str,
    /// The pod that it leads to; `None` when it refuses or drops.
    pub pod: Option<ObjectRef>,
    /// The pod's address and port, or what happens instead: `REJECT`, `DROP`.
    pub target: Str,
    /// The chance with which this rule of the chain takes a packet that the rules before it have left: 1/n, 1/(n-1) … 1.
    pub chance: f64,
    /// The part of all packets that it gets.
    pub share: f64,
    /// Seconds for which a client keeps its pod; 0 when it does not.
    pub sticky_s: i32,
}

/// The rules of a node for the services of a namespace (empty: of all), in the order of services and ports.
pub fn table(view: &View<'_>, namespace: &str, node: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for service in view.cache.list::<Service>(namespace) {
        let headless = service.spec.cluster_ip.is_empty() || service.spec.cluster_ip == "None";
        if headless || !view.knows(service) {
            continue;
        }
        for port in &service.spec.ports {
            rows_of(view, service, port, node, &mut rows);
        }
    }
    rows
}

fn rows_of(view: &View<'_>, service: &Service, port: &ServicePort, node: &str, rows: &mut Vec<Row>) {
    let rules = proxy::rules(view, service, port);
    let spec = &service.spec;
    let inside = spec.internal_traffic_policy.as_deref() == Some("Local");
    let outside = spec.external_traffic_policy == "Local";
    let mut entries = vec![("ClusterIP", eco_format!("{}:{}", spec.cluster_ip, port.port), inside)];
    if port.node_port > 0 {
        entries.push(("NodePort", eco_format!("*:{}", port.node_port), outside));
    }
    let balancers = service.status.load_balancer.ingress.iter().filter(|i| !i.ip.is_empty());
    entries.extend(balancers.map(|i| ("LoadBalancer", eco_format!("{}:{}", i.ip, port.port), outside)));
    entries.extend(spec.external_ips.iter().map(|ip| ("ExternalIP", eco_format!("{ip}:{}", port.port), outside)));
    for (entry, address, local) in entries {
        let from = Standpoint::of(view.cache, node, local);
        let chain = rules.chain(&from);
        let share = 1.0 / chain.len().max(1) as f64;
        let row = Row {
            service: rules.service.clone(),
            entry,
            address,
            protocol: rules.protocol.clone(),
            pod: None,
            target: if rules.rotation(&Standpoint::default()).is_empty() { "REJECT".into() } else { "DROP".into() },
            chance: 1.0,
            share: 1.0,
            sticky_s: sticky_s(service),
        };
        if chain.is_empty() {
            rows.push(row);
            continue;
        }
        rows.extend(chain.into_iter().map(|(b, chance)| {
            let target = eco_format!("{}:{}", b.address, b.port);
            Row { pod: b.pod.clone(), target, chance, share, ..row.clone() }
        }));
    }
}

/// Seconds for which a service remembers a client; 0 when it does not. The default is three hours.
pub fn sticky_s(service: &Service) -> i32 {
    if service.spec.session_affinity != "ClientIP" {
        return 0;
    }
    let config = service.spec.session_affinity_config.as_deref();
    config.and_then(|c| c.client_ip.as_ref()?.timeout_seconds).unwrap_or(10_800)
}
