//! Nodes and what runs on them.

use super::writer::{Writer, date, items, joined, quantity, text, text_or};
use api::{Quantity, Value};
use std::collections::BTreeMap;

/// A node with its lease (or why there is none) and the pods on it that have not ended.
pub fn node(w: &mut Writer, node: &Value, lease: &Result<Value, String>, pods: &[Value]) {
    let (meta, spec, status) = (node.at("metadata"), node.at("spec"), node.at("status"));
    w.field("Name", text(meta.at("name")));
    w.field("Roles", roles(meta));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.field("CreationTimestamp", date(meta.at("creationTimestamp")));
    taints(w, spec.at("taints"));
    w.field("Unschedulable", text_or(spec.at("unschedulable"), "false"));
    match lease {
        Ok(lease) => {
            let spec = lease.at("spec");
            let time = |v: &Value| if v.is_null() { "<unset>".to_owned() } else { date(v) };
            w.put("Lease:\n");
            w.at(1, format_args!("HolderIdentity:\t{}\n", text_or(spec.at("holderIdentity"), "<unset>")));
            w.at(1, format_args!("AcquireTime:\t{}\n", time(spec.at("acquireTime"))));
            w.at(1, format_args!("RenewTime:\t{}\n", time(spec.at("renewTime"))));
        }
        Err(why) => w.field("Lease", format_args!("Failed to get lease: {why}")),
    }
    conditions(w, status.at("conditions"));
    w.put("Addresses:\n");
    for address in items(status.at("addresses")) {
        w.at(1, format_args!("{}:\t{}\n", text(address.at("type")), text(address.at("address"))));
    }
    for (title, field) in [("Capacity", "capacity"), ("Allocatable", "allocatable")] {
        let Some(map) = status.at(field).as_map().filter(|m| !m.is_empty()) else { continue };
        w.put(format_args!("{title}:\n"));
        map.iter().for_each(|(name, amount)| w.put(format_args!("  {name}:\t{}\n", text(amount))));
    }
    system(w, status.at("nodeInfo"));
    for (title, value) in [
        ("PodCIDR", text(spec.at("podCIDR"))),
        ("PodCIDRs", joined(spec.at("podCIDRs"), ",")),
        ("ProviderID", text(spec.at("providerID"))),
    ] {
        if !value.is_empty() {
            w.field(title, value);
        }
    }
    allocated(w, status, pods);
}

/// The roles that a node's labels name.
pub fn roles(meta: &Value) -> String {
    let mut roles: Vec<String> = Vec::new();
    for (key, value) in meta.at("labels").as_map().into_iter().flatten() {
        match key.strip_prefix("node-role.kubernetes.io/") {
            Some(role) if !role.is_empty() => roles.push(role.to_owned()),
            _ if key == "kubernetes.io/role" && !text(value).is_empty() => roles.push(text(value)),
            _ => {}
        }
    }
    roles.sort();
    roles.dedup();
    if roles.is_empty() { "<none>".into() } else { roles.join(",") }
}

/// `key=value:Effect`.
pub fn taint(taint: &Value) -> String {
    let (key, value, effect) = (text(taint.at("key")), text(taint.at("value")), text(taint.at("effect")));
    match (effect.is_empty(), value.is_empty()) {
        (true, true) => key,
        (true, false) => format!("{key}={value}:"),
        (false, true) => format!("{key}:{effect}"),
        (false, false) => format!("{key}={value}:{effect}"),
    }
}

fn taints(w: &mut Writer, list: &Value) {
    let mut all: Vec<&Value> = items(list).iter().collect();
    all.sort_by_key(|t| format!("{},{}", text(t.at("effect")), text(t.at("key"))));
    w.lines("Taints", &all.into_iter().map(taint).collect::<Vec<_>>());
}

fn conditions(w: &mut Writer, list: &Value) {
    let list = items(list);
    if list.is_empty() {
        return;
    }
    w.put("Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n");
    w.at(1, "----\t------\t-----------------\t------------------\t------\t-------\n");
    for c in list {
        let f = |field| text(c.at(field));
        let (beat, change) = (date(c.at("lastHeartbeatTime")), date(c.at("lastTransitionTime")));
        w.at(
            1,
            format_args!("{} \t{} \t{beat} \t{change} \t{} \t{}\n", f("type"), f("status"), f("reason"), f("message")),
        );
    }
}

fn system(w: &mut Writer, info: &Value) {
    w.put("System Info:\n");
    for (title, field) in [
        ("Machine ID", "machineID"),
        ("System UUID", "systemUUID"),
        ("Boot ID", "bootID"),
        ("Kernel Version", "kernelVersion"),
        ("OS Image", "osImage"),
        ("Operating System", "operatingSystem"),
        ("Architecture", "architecture"),
        ("Container Runtime Version", "containerRuntimeVersion"),
        ("Kubelet Version", "kubeletVersion"),
    ] {
        w.put(format_args!("  {title}:\t{}\n", text(info.at(field))));
    }
}

type Amounts = BTreeMap<String, Quantity>;

/// What a pod asks for (`requests`) or may use at most (`limits`).
pub fn pod_amounts(pod: &Value, field: &str) -> Amounts {
    let spec = pod.at("spec");
    let of = |c: &Value| -> Amounts {
        let map = c.path(&["resources", field]).as_map().cloned().unwrap_or_default();
        map.iter().map(|(k, v)| (k.to_string(), quantity(v))).collect()
    };
    let add = |into: &mut Amounts, more: &Amounts| {
        for (name, amount) in more {
            let sum = into.entry(name.clone()).or_default();
            *sum += *amount;
        }
    };
    let raise = |into: &mut Amounts, more: &Amounts| {
        for (name, amount) in more {
            let most = into.entry(name.clone()).or_default();
            if *amount > *most {
                *most = *amount;
            }
        }
    };
    let mut total = Amounts::new();
    items(spec.at("containers")).iter().for_each(|c| add(&mut total, &of(c)));
    let mut sidecars = Amounts::new();
    let mut init = Amounts::new();
    for container in items(spec.at("initContainers")) {
        let mut amounts = of(container);
        if container.at("restartPolicy").as_str() == Some("Always") {
            add(&mut total, &amounts);
            add(&mut sidecars, &amounts);
            amounts = sidecars.clone();
        } else {
            add(&mut amounts, &sidecars);
        }
        raise(&mut init, &amounts);
    }
    raise(&mut total, &init);
    for (name, amount) in of(spec) {
        total.insert(name, amount);
    }
    for (name, amount) in spec.at("overhead").as_map().into_iter().flatten() {
        if field == "requests" || total.contains_key(name.as_str()) {
            let sum = total.entry(name.to_string()).or_default();
            *sum += quantity(amount);
        }
    }
    total
}

fn percent(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { (part as f64 / whole as f64 * 100.0) as i64 }
}

fn share(name: &str, amounts: &Amounts, allocatable: &Value) -> String {
    let amount = amounts.get(name).copied().unwrap_or_default();
    let whole = quantity(allocatable.at(name));
    let percent =
        if name == "cpu" { percent(amount.milli(), whole.milli()) } else { percent(amount.units(), whole.units()) };
    format!("{amount} ({percent}%)")
}

fn allocated(w: &mut Writer, status: &Value, pods: &[Value]) {
    let allocatable = match status.at("allocatable") {
        Value::Null => status.at("capacity"),
        some => some,
    };
    w.field("Non-terminated Pods", format_args!("({} in total)", pods.len()));
    w.at(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge\n");
    w.at(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---\n");
    let (mut requests, mut limits) = (Amounts::new(), Amounts::new());
    for pod in pods {
        let (asks, most) = (pod_amounts(pod, "requests"), pod_amounts(pod, "limits"));
        let cells = [("cpu", &asks), ("cpu", &most), ("memory", &asks), ("memory", &most)]
            .map(|(n, a)| share(n, a, allocatable));
        let meta = pod.at("metadata");
        let age = w.since(meta.at("creationTimestamp"));
        w.at(
            1,
            format_args!("{}\t{}\t\t{}\t{age}\n", text(meta.at("namespace")), text(meta.at("name")), cells.join("\t")),
        );
        for (sum, more) in [(&mut requests, asks), (&mut limits, most)] {
            for (name, amount) in more {
                let total = sum.entry(name).or_default();
                *total += amount;
            }
        }
    }
    w.put("Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)\n");
    w.at(1, "Resource\tRequests\tLimits\n");
    w.at(1, "--------\t--------\t------\n");
    let mut rows = vec!["cpu".to_owned(), "memory".to_owned(), "ephemeral-storage".to_owned()];
    let names: Vec<String> = allocatable.as_map().into_iter().flatten().map(|(k, _)| k.to_string()).collect();
    rows.extend(names.iter().filter(|n| n.starts_with("hugepages-")).cloned());
    for name in &rows {
        w.at(
            1,
            format_args!("{name}\t{}\t{}\n", share(name, &requests, allocatable), share(name, &limits, allocatable)),
        );
    }
    for name in names.iter().filter(|n| !rows.contains(n) && n.as_str() != "pods" && n.as_str() != "storage") {
        let amount = |a: &Amounts| a.get(name).copied().unwrap_or_default();
        w.at(1, format_args!("{name}\t{}\t{}\n", amount(&requests), amount(&limits)));
    }
}
