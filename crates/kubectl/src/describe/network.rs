//! Services, endpoints, ingresses, network policies.

use super::writer::{Writer, items, joined, number, selector, text, text_or};
use api::Value;
use api::scalars::parse_rfc3339;

/// The ready addresses of a service's slices; of one port by name, or of all.
pub fn endpoints(slices: &[Value], port_name: Option<&str>) -> String {
    if slices.is_empty() {
        return "<none>".into();
    }
    let mut all = Vec::new();
    for slice in slices {
        let ready: Vec<String> = items(slice.at("endpoints"))
            .iter()
            .filter(|e| e.path(&["conditions", "ready"]).as_bool() != Some(false))
            .map(|e| items(e.at("addresses")).first().map(text).unwrap_or_default())
            .collect();
        let ports = items(slice.at("ports"));
        if ports.is_empty() {
            all.extend(ready.iter().cloned());
        }
        for port in ports.iter().filter(|p| port_name.is_none_or(|n| text(p.at("name")) == n)) {
            let number = number(port.at("port"));
            all.extend(
                ready.iter().map(|a| if a.contains(':') { format!("[{a}]:{number}") } else { format!("{a}:{number}") }),
            );
        }
    }
    let shown = all.iter().take(3).cloned().collect::<Vec<_>>().join(",");
    if all.len() > 3 { format!("{shown} + {} more...", all.len() - 3) } else { shown }
}

/// A service with its slices.
pub fn service(w: &mut Writer, service: &Value, slices: &[Value]) {
    let (meta, spec) = (service.at("metadata"), service.at("spec"));
    w.field("Name", text(meta.at("name")));
    w.field("Namespace", text(meta.at("namespace")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.field("Selector", super::writer::flat_labels(spec.at("selector")));
    w.field("Type", text(spec.at("type")));
    if !spec.at("ipFamilyPolicy").is_null() {
        w.field("IP Family Policy", text(spec.at("ipFamilyPolicy")));
    }
    let list = |field: &str| {
        let all = joined(spec.at(field), ",");
        if all.is_empty() { "<none>".to_owned() } else { all }
    };
    w.field("IP Families", list("ipFamilies"));
    w.field("IP", text(spec.at("clusterIP")));
    w.field("IPs", list("clusterIPs"));
    if !items(spec.at("externalIPs")).is_empty() {
        w.field("External IPs", list("externalIPs"));
    }
    for (title, field) in [("Desired LoadBalancer IP", "loadBalancerIP"), ("External Name", "externalName")] {
        if !text(spec.at(field)).is_empty() {
            w.field(title, text(spec.at(field)));
        }
    }
    let ingress = items(service.path(&["status", "loadBalancer", "ingress"]));
    if !ingress.is_empty() {
        let show = |i: &Value| match text(i.at("ip")) {
            ip if ip.is_empty() => text(i.at("hostname")),
            ip => match text(i.at("ipMode")) {
                mode if mode.is_empty() => ip,
                mode => format!("{ip} ({mode})"),
            },
        };
        w.field("LoadBalancer Ingress", ingress.iter().map(show).collect::<Vec<_>>().join(", "));
    }
    for port in items(spec.at("ports")) {
        ports(w, port, slices);
    }
    w.field("Session Affinity", text(spec.at("sessionAffinity")));
    for (title, field) in [
        ("External Traffic Policy", "externalTrafficPolicy"),
        ("Internal Traffic Policy", "internalTrafficPolicy"),
        ("HealthCheck NodePort", "healthCheckNodePort"),
    ] {
        let value = text(spec.at(field));
        if !value.is_empty() && value != "0" {
            w.field(title, value);
        }
    }
    if !items(spec.at("loadBalancerSourceRanges")).is_empty() {
        w.field("LoadBalancer Source Ranges", list("loadBalancerSourceRanges"));
    }
    if !spec.at("trafficDistribution").is_null() {
        w.field("Traffic Distribution", text(spec.at("trafficDistribution")));
    }
}

fn ports(w: &mut Writer, port: &Value, slices: &[Value]) {
    let name = text(port.at("name"));
    let shown = if name.is_empty() { "<unset>" } else { &name };
    let protocol = text(port.at("protocol"));
    w.field("Port", format_args!("{shown}\t{}/{protocol}", number(port.at("port"))));
    w.field("TargetPort", format_args!("{}/{protocol}", text(port.at("targetPort"))));
    if !port.at("appProtocol").is_null() {
        w.field("AppProtocol", text(port.at("appProtocol")));
    }
    if number(port.at("nodePort")) != 0 {
        w.field("NodePort", format_args!("{shown}\t{}/{protocol}", number(port.at("nodePort"))));
    }
    w.field("Endpoints", endpoints(slices, Some(&name)));
}

/// Endpoints, the old kind.
pub fn old_endpoints(w: &mut Writer, ep: &Value) {
    let meta = ep.at("metadata");
    w.field("Name", text(meta.at("name")));
    w.field("Namespace", text(meta.at("namespace")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.put("Subsets:\n");
    for subset in items(ep.at("subsets")) {
        for (title, field) in [("Addresses", "addresses"), ("NotReadyAddresses", "notReadyAddresses")] {
            let all = items(subset.at(field)).iter().map(|a| text(a.at("ip"))).collect::<Vec<_>>().join(",");
            w.at(1, format_args!("{title}:\t{}\n", super::writer::or(&all, "<none>")));
        }
        let ports = items(subset.at("ports"));
        if !ports.is_empty() {
            w.at(1, "Ports:\n");
            w.at(2, "Name\tPort\tProtocol\n");
            w.at(2, "----\t----\t--------\n");
        }
        for p in ports {
            w.at(
                2,
                format_args!(
                    "{}\t{}\t{}\n",
                    text_or(p.at("name"), "<unset>"),
                    number(p.at("port")),
                    text(p.at("protocol"))
                ),
            );
        }
        w.put("\n");
    }
}

/// An endpoint slice.
pub fn slice(w: &mut Writer, slice: &Value) {
    let meta = slice.at("metadata");
    w.field("Name", text(meta.at("name")));
    w.field("Namespace", text(meta.at("namespace")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.field("AddressType", text(slice.at("addressType")));
    let ports = items(slice.at("ports"));
    if ports.is_empty() {
        w.put("Ports: <unset>\n");
    } else {
        w.put("Ports:\n");
        w.at(1, "Name\tPort\tProtocol\n");
        w.at(1, "----\t----\t--------\n");
    }
    for p in ports {
        let (name, port) = (text_or(p.at("name"), "<unset>"), text_or(p.at("port"), "<unset>"));
        w.at(1, format_args!("{name}\t{port}\t{}\n", text(p.at("protocol"))));
    }
    let list = items(slice.at("endpoints"));
    w.put(if list.is_empty() { "Endpoints: <none>\n" } else { "Endpoints:\n" });
    for e in list {
        let addresses = joined(e.at("addresses"), ", ");
        w.at(1, format_args!("- Addresses:\t{}\n", super::writer::or(&addresses, "<none>")));
        w.at(2, "Conditions:\n");
        w.at(3, format_args!("Ready:\t{}\n", text_or(e.path(&["conditions", "ready"]), "<unset>")));
        w.at(2, format_args!("Hostname:\t{}\n", text_or(e.at("hostname"), "<unset>")));
        let target = e.at("targetRef");
        if !target.is_null() {
            w.at(2, format_args!("TargetRef:\t{}/{}\n", text(target.at("kind")), text(target.at("name"))));
        }
        w.at(2, format_args!("NodeName:\t{}\n", text_or(e.at("nodeName"), "<unset>")));
        w.at(2, format_args!("Zone:\t{}\n", text_or(e.at("zone"), "<unset>")));
    }
}

/// An ingress; `backend` tells what stands behind a service backend.
pub fn ingress(w: &mut Writer, ing: &Value, backend: &mut dyn FnMut(&Value) -> String) {
    let (meta, spec) = (ing.at("metadata"), ing.at("spec"));
    w.field("Name", text(meta.at("name")));
    w.labels("Labels", meta.at("labels"));
    w.field("Namespace", text(meta.at("namespace")));
    let mut addresses: Vec<String> = items(ing.path(&["status", "loadBalancer", "ingress"]))
        .iter()
        .map(|i| text_or(i.at("ip"), &text(i.at("hostname"))))
        .filter(|a| !a.is_empty())
        .collect();
    addresses.sort();
    addresses.dedup();
    w.field("Address", addresses.join(","));
    w.field("Ingress Class", text_or(spec.at("ingressClassName"), "<none>"));
    let default = spec.at("defaultBackend");
    let default = if default.is_null() { "<default>".to_owned() } else { backend(default) };
    w.field("Default backend", &default);
    let tls = items(spec.at("tls"));
    if !tls.is_empty() {
        w.put("TLS:\n");
    }
    for t in tls {
        let (secret, hosts) = (text(t.at("secretName")), joined(t.at("hosts"), ","));
        let line =
            if secret.is_empty() { format!("SNI routes {hosts}") } else { format!("{secret} terminates {hosts}") };
        w.at(1, format_args!("{line}\n"));
    }
    w.put("Rules:\n  Host\tPath\tBackends\n");
    w.at(1, "----\t----\t--------\n");
    let mut any = false;
    for rule in items(spec.at("rules")).iter().filter(|r| !r.at("http").is_null()) {
        any = true;
        w.at(1, format_args!("{}\t\n", text_or(rule.at("host"), "*")));
        for path in items(rule.path(&["http", "paths"])) {
            w.at(2, format_args!("\t{} \t{}\n", text(path.at("path")), backend(path.at("backend"))));
        }
    }
    if !any {
        w.at(1, format_args!("*\t*\t{default}\n"));
    }
    w.annotations("Annotations", meta.at("annotations"));
}

/// An ingress class.
pub fn ingress_class(w: &mut Writer, class: &Value) {
    let meta = class.at("metadata");
    w.field("Name", text(meta.at("name")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.field("Controller", text(class.path(&["spec", "controller"])));
    let parameters = class.path(&["spec", "parameters"]);
    if !parameters.is_null() {
        w.put("Parameters:\n");
        for (title, field) in [("APIGroup", "apiGroup"), ("Kind", "kind"), ("Name", "name")] {
            if field != "apiGroup" || !parameters.at(field).is_null() {
                w.at(1, format_args!("{title}:\t{}\n", text(parameters.at(field))));
            }
        }
    }
}

/// A network policy.
pub fn policy(w: &mut Writer, policy: &Value) {
    let (meta, spec) = (policy.at("metadata"), policy.at("spec"));
    w.field("Name", text(meta.at("name")));
    w.field("Namespace", text(meta.at("namespace")));
    let created = meta.at("creationTimestamp").as_str().and_then(parse_rfc3339).map_or(String::new(), |t| {
        let (y, mo, d, h, mi, s) = t.civil();
        format!("{y:04}-{mo:02}-{d:02} {h:02}:{mi:02}:{s:02} +0000 UTC")
    });
    w.field("Created on", created);
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.put("Spec:\n");
    w.at(1, "PodSelector: ");
    let pods = selector(spec.at("podSelector"));
    if pods == "<none>" {
        w.at(2, "<none> (Allowing the specific traffic to all pods in this namespace)\n");
    } else {
        w.at(2, format_args!("{pods}\n"));
    }
    let types: Vec<String> = items(spec.at("policyTypes")).iter().map(text).collect();
    for (kind, word, field, peers, title) in
        [("Ingress", "ingress", "ingress", "from", "From"), ("Egress", "egress", "egress", "to", "To")]
    {
        if types.iter().any(|t| t == kind) {
            w.at(1, format_args!("Allowing {word} traffic:\n"));
            rules(w, spec.at(field), word, peers, title);
        } else {
            w.at(1, format_args!("Not affecting {word} traffic\n"));
        }
    }
    let all = types.join(", ");
    w.at(1, format_args!("Policy Types: {}\n", super::writer::or(&all, "<none>")));
}

fn rules(w: &mut Writer, list: &Value, word: &str, peers: &str, title: &str) {
    let list = items(list);
    if list.is_empty() {
        w.put(format_args!("    <none> (Selected pods are isolated for {word} connectivity)\n"));
    }
    for (i, rule) in list.iter().enumerate() {
        let ports = items(rule.at("ports"));
        if ports.is_empty() {
            w.put("    To Port: <any> (traffic allowed to all ports)\n");
        }
        for port in ports {
            let (number, protocol) = (text_or(port.at("port"), "<nil>"), text_or(port.at("protocol"), "TCP"));
            match port.at("endPort").as_int() {
                None => w.put(format_args!("    To Port: {number}/{protocol}\n")),
                Some(end) => w.put(format_args!("    To Port Range: {number}-{end}/{protocol}\n")),
            }
        }
        let all = items(rule.at(peers));
        if all.is_empty() {
            let what = if title == "From" { "source" } else { "destination" };
            w.put(format_args!("    {title}: <any> (traffic not restricted by {what})\n"));
        }
        for peer in all {
            w.put(format_args!("    {title}:\n"));
            let (namespaces, pods, block) = (peer.at("namespaceSelector"), peer.at("podSelector"), peer.at("ipBlock"));
            for (name, labels) in [("NamespaceSelector", namespaces), ("PodSelector", pods)] {
                if !labels.is_null() {
                    w.at(1, format_args!("    {name}: {}\n", selector(labels)));
                }
            }
            if namespaces.is_null() && pods.is_null() && !block.is_null() {
                w.at(1, "    IPBlock:\n");
                w.at(2, format_args!("    CIDR: {}\n", text(block.at("cidr"))));
                w.at(2, format_args!("    Except: {}\n", joined(block.at("except"), ", ")));
            }
        }
        if i + 1 < list.len() {
            w.put("    ----------\n");
        }
    }
}
