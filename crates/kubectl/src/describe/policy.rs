//! Configuration, namespaces, quotas, limits, budgets, priorities, access rules, and kinds that kubectl does not know.

use super::writer::{Writer, date, flat_labels, items, number, quantity, selector, text};
use api::scalars::base64_decode;
use api::{Obj, Value};

fn head(w: &mut Writer, meta: &Value) {
    w.field("Name", text(meta.at("name")));
    w.field("Namespace", text(meta.at("namespace")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
}

fn bytes(value: &Value) -> usize {
    base64_decode(&text(value)).map_or(0, |b| b.len())
}

/// A config map.
pub fn config_map(w: &mut Writer, cm: &Value) {
    head(w, cm.at("metadata"));
    w.put("\nData\n====\n");
    for (key, value) in cm.at("data").as_map().into_iter().flatten() {
        w.put(format_args!("{key}:\n----\n{}\n\n", text(value)));
    }
    w.put("\nBinaryData\n====\n");
    for (key, value) in cm.at("binaryData").as_map().into_iter().flatten() {
        w.put(format_args!("{key}: {} bytes\n", bytes(value)));
    }
    w.put("\n");
}

/// A secret: sizes only.
pub fn secret(w: &mut Writer, secret: &Value) {
    head(w, secret.at("metadata"));
    let kind = text(secret.at("type"));
    w.put(format_args!("\nType:\t{kind}\n"));
    w.put("\nData\n====\n");
    for (key, value) in secret.at("data").as_map().into_iter().flatten() {
        if key == "token" && kind == "kubernetes.io/service-account-token" {
            let token = base64_decode(&text(value)).unwrap_or_default();
            w.put(format_args!("{key}:\t{}\n", String::from_utf8_lossy(&token)));
        } else {
            w.put(format_args!("{key}:\t{} bytes\n", bytes(value)));
        }
    }
}

/// A service account.
pub fn service_account(w: &mut Writer, account: &Value) {
    head(w, account.at("metadata"));
    let names = items(account.at("imagePullSecrets"));
    if names.is_empty() {
        w.put("Image pull secrets:\t<none>\n");
    }
    for (i, name) in names.iter().enumerate() {
        let title = if i == 0 { "Image pull secrets:" } else { "                   " };
        w.put(format_args!("{title}\t{}\n", text(name.at("name"))));
    }
}

/// A namespace with its quotas and limits.
pub fn namespace(w: &mut Writer, ns: &Value, quotas: &[Value], limits: &[Value]) {
    let meta = ns.at("metadata");
    w.field("Name", text(meta.at("name")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.field("Status", text(ns.path(&["status", "phase"])));
    let conditions = items(ns.path(&["status", "conditions"]));
    if !conditions.is_empty() {
        w.put("Conditions:\n");
        w.at(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage\n");
        w.at(1, "----\t------\t------------------\t------\t-------\n");
        for c in conditions {
            let f = |field| text(c.at(field));
            w.at(
                1,
                format_args!(
                    "{}\t{}\t{}\t{}\t{}\n",
                    f("type"),
                    f("status"),
                    date(c.at("lastTransitionTime")),
                    f("reason"),
                    f("message")
                ),
            );
        }
    }
    w.put("\n");
    if quotas.is_empty() {
        w.put("No resource quota.\n");
    } else {
        w.put("Resource Quotas\n");
    }
    for quota in quotas {
        w.at(1, format_args!("Name:\t{}\n", text(quota.path(&["metadata", "name"]))));
        scopes(w, quota, 1, "* ");
        w.at(1, "Resource\tUsed\tHard\n");
        w.at(1, "--------\t---\t---\n");
        amounts(w, quota, 1, false);
    }
    w.put("\n");
    if limits.is_empty() {
        w.put("No LimitRange resource.\n");
        return;
    }
    w.put("Resource Limits\n Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio\n");
    w.put(" ----\t--------\t---\t---\t---------------\t-------------\t-----------------------\n");
    limits.iter().for_each(|l| limit_items(w, l, " "));
}

fn scopes(w: &mut Writer, quota: &Value, level: usize, mark: &str) {
    let mut scopes: Vec<String> = items(quota.path(&["spec", "scopes"])).iter().map(text).collect();
    if scopes.is_empty() {
        return;
    }
    scopes.sort();
    w.at(level, format_args!("Scopes:\t{}\n", scopes.join(", ")));
    for scope in &scopes {
        let help = match scope.as_str() {
            "Terminating" => {
                "Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being actively terminated by the system."
            }
            "NotTerminating" => {
                "Matches all pods that do not have an active deadline. These pods usually include long running pods whose container command is not expected to terminate."
            }
            "BestEffort" => {
                "Matches all pods that do not have resource requirements set. These pods have a best effort quality of service."
            }
            "NotBestEffort" => {
                "Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of service."
            }
            _ => continue,
        };
        w.at(level, format_args!("{mark}{help}\n"));
    }
}

fn amounts(w: &mut Writer, quota: &Value, level: usize, same_format: bool) {
    let used = quota.path(&["status", "used"]);
    for (name, hard) in quota.path(&["status", "hard"]).as_map().into_iter().flatten() {
        let have = if same_format {
            let (have, most) = (quantity(used.at(name)), quantity(hard));
            have.with_format(most.format()).to_string()
        } else {
            quantity(used.at(name)).to_string()
        };
        w.at(level, format_args!("{name}\t{have}\t{}\n", text(hard)));
    }
}

/// A resource quota.
pub fn quota(w: &mut Writer, quota: &Value) {
    w.field("Name", text(quota.path(&["metadata", "name"])));
    w.field("Namespace", text(quota.path(&["metadata", "namespace"])));
    scopes(w, quota, 0, " * ");
    w.put("Resource\tUsed\tHard\n");
    w.put("--------\t----\t----\n");
    amounts(w, quota, 0, true);
}

fn limit_items(w: &mut Writer, limit: &Value, prefix: &str) {
    for item in items(limit.path(&["spec", "limits"])) {
        let fields = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"];
        let mut names: Vec<String> = Vec::new();
        for field in fields {
            for (name, _) in item.at(field).as_map().into_iter().flatten() {
                if !names.iter().any(|n| n == name.as_str()) {
                    names.push(name.to_string());
                }
            }
        }
        names.sort();
        for name in names {
            let cell = |field: &str| super::writer::text_or(item.at(field).at(&name), "-");
            let cells =
                [cell("min"), cell("max"), cell("defaultRequest"), cell("default"), cell("maxLimitRequestRatio")]
                    .join("\t");
            w.put(format_args!("{prefix}{}\t{name}\t{cells}\n", text(item.at("type"))));
        }
    }
}

/// A limit range.
pub fn limit_range(w: &mut Writer, limit: &Value) {
    w.field("Name", text(limit.path(&["metadata", "name"])));
    w.field("Namespace", text(limit.path(&["metadata", "namespace"])));
    w.put("Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio\n");
    w.put("----\t--------\t---\t---\t---------------\t-------------\t-----------------------\n");
    limit_items(w, limit, "");
}

/// A disruption budget.
pub fn budget(w: &mut Writer, pdb: &Value) {
    let (spec, status) = (pdb.at("spec"), pdb.at("status"));
    w.field("Name", text(pdb.path(&["metadata", "name"])));
    w.field("Namespace", text(pdb.path(&["metadata", "namespace"])));
    if !spec.at("minAvailable").is_null() {
        w.field("Min available", text(spec.at("minAvailable")));
    } else if !spec.at("maxUnavailable").is_null() {
        w.field("Max unavailable", text(spec.at("maxUnavailable")));
    }
    w.field("Selector", if spec.at("selector").is_null() { "<unset>".into() } else { selector(spec.at("selector")) });
    w.put("Status:\n");
    for (title, field) in [
        ("Allowed disruptions", "disruptionsAllowed"),
        ("Current", "currentHealthy"),
        ("Desired", "desiredHealthy"),
        ("Total", "expectedPods"),
    ] {
        w.at(2, format_args!("{title}:\t{}\n", number(status.at(field))));
    }
}

/// A priority class.
pub fn priority(w: &mut Writer, class: &Value) {
    w.field("Name", text(class.path(&["metadata", "name"])));
    w.field("Value", number(class.at("value")));
    w.field("GlobalDefault", super::writer::text_or(class.at("globalDefault"), "false"));
    w.field("PreemptionPolicy", text(class.at("preemptionPolicy")));
    w.field("Description", text(class.at("description")));
    w.field("Annotations", flat_labels(class.path(&["metadata", "annotations"])));
}

/// A role or cluster role.
pub fn role(w: &mut Writer, role: &Value) {
    let meta = role.at("metadata");
    w.field("Name", text(meta.at("name")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.put("PolicyRule:\n");
    w.at(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
    w.at(1, "---------\t-----------------\t--------------\t-----\n");
    for rule in compact(items(role.at("rules"))) {
        w.at(1, format_args!("{}\t{}\t{}\t{}\n", rule.resource, rule.urls, rule.names, rule.verbs));
    }
}

/// A rule as tables show it: one resource or address a line.
pub struct Rule {
    /// `deployments.apps/scale`; empty for addresses.
    pub resource: String,
    /// `[/healthz]` or `[]`.
    pub urls: String,
    /// `[name]` or `[]`.
    pub names: String,
    /// `[get list]`.
    pub verbs: String,
}

/// Rules broken down to single resources, those that differ in verbs only joined, sorted.
pub fn compact(rules: &[Value]) -> Vec<Rule> {
    let strings = |v: &Value| -> Vec<String> { items(v).iter().map(text).collect() };
    // (group, resource, name, url) -> verbs, in the order of their first occurrence.
    let mut parts: Vec<([String; 4], Vec<String>, bool)> = Vec::new();
    for rule in rules {
        let verbs = strings(rule.at("verbs"));
        let names = strings(rule.at("resourceNames"));
        let names = if names.is_empty() { vec![String::new()] } else { names };
        for group in strings(rule.at("apiGroups")) {
            for resource in strings(rule.at("resources")) {
                for name in &names {
                    push(&mut parts, [group.clone(), resource.clone(), name.clone(), String::new()], &verbs, true);
                }
            }
        }
        for url in strings(rule.at("nonResourceURLs")) {
            push(&mut parts, [String::new(), String::new(), String::new(), url], &verbs, false);
        }
    }
    let list = |s: &str| if s.is_empty() { "[]".to_owned() } else { format!("[{s}]") };
    parts.sort_by_key(|p| sort_key(&p.0, &p.1));
    parts
        .into_iter()
        .map(|([group, resource, name, url], verbs, _)| {
            let (base, sub) = resource.split_once('/').map_or((resource.as_str(), ""), |(b, s)| (b, s));
            let group = if group.is_empty() || resource.is_empty() { String::new() } else { format!(".{group}") };
            let sub = if sub.is_empty() { String::new() } else { format!("/{sub}") };
            Rule {
                resource: format!("{base}{group}{sub}"),
                urls: list(&url),
                names: list(&name),
                verbs: format!("[{}]", verbs.join(" ")),
            }
        })
        .collect()
}

/// How the rules are ordered: by their text form in Go.
fn sort_key([group, resource, name, url]: &[String; 4], verbs: &[String]) -> String {
    format!(
        "Verbs:[{}],APIGroups:[{group}],Resources:[{resource}],ResourceNames:[{name}],NonResourceURLs:[{url}],",
        verbs.join(" ")
    )
}

fn push(parts: &mut Vec<([String; 4], Vec<String>, bool)>, key: [String; 4], verbs: &[String], merge: bool) {
    if merge && let Some((_, known, _)) = parts.iter_mut().find(|(k, _, m)| *m && *k == key) {
        for verb in verbs {
            if !known.contains(verb) {
                known.push(verb.clone());
            }
        }
        return;
    }
    parts.push((key, verbs.to_vec(), merge));
}

/// A role binding or cluster role binding.
pub fn binding(w: &mut Writer, binding: &Value) {
    let meta = binding.at("metadata");
    w.field("Name", text(meta.at("name")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.put("Role:\n");
    w.at(1, format_args!("Kind:\t{}\n", text(binding.path(&["roleRef", "kind"]))));
    w.at(1, format_args!("Name:\t{}\n", text(binding.path(&["roleRef", "name"]))));
    w.put("Subjects:\n");
    w.at(1, "Kind\tName\tNamespace\n");
    w.at(1, "----\t----\t---------\n");
    for s in items(binding.at("subjects")) {
        w.at(1, format_args!("{}\t{}\t{}\n", text(s.at("kind")), text(s.at("name")), text(s.at("namespace"))));
    }
}

/// Any other kind: its fields with readable names.
pub fn generic(w: &mut Writer, object: &Obj) {
    let value = object.to_value();
    head(w, value.at("metadata"));
    content(w, 0, &value, "");
}

const SHOWN_ABOVE: [&str; 5] =
    [".metadata.managedFields", ".metadata.name", ".metadata.namespace", ".metadata.labels", ".metadata.annotations"];

fn content(w: &mut Writer, level: usize, value: &Value, prefix: &str) {
    for (field, inner) in value.as_map().into_iter().flatten() {
        let path = format!("{prefix}.{field}");
        if SHOWN_ABOVE.contains(&path.as_str()) {
            continue;
        }
        let label = readable(field);
        match inner {
            Value::Map(_) => {
                w.at(level, format_args!("{label}:\n"));
                content(w, level + 1, inner, &path);
            }
            Value::List(list) => {
                w.at(level, format_args!("{label}:\n"));
                for item in list.iter() {
                    match item {
                        Value::Map(_) => content(w, level + 1, item, &path),
                        other => w.at(level + 1, format_args!("{}\n", crate::print::go::text(other))),
                    }
                }
            }
            other => w.at(level, format_args!("{label}:\t{}\n", crate::print::go::text(other))),
        }
    }
}

/// `apiVersion` as `API Version`.
pub fn readable(field: &str) -> String {
    if !field.chars().all(|c| c.is_alphabetic() || c == '-') {
        return field.to_owned();
    }
    let mut parts: Vec<String> = Vec::new();
    let class = |c: char| {
        if c.is_lowercase() {
            1
        } else if c.is_uppercase() {
            2
        } else {
            3
        }
    };
    for c in field.chars() {
        match parts.last_mut() {
            Some(last) if last.chars().last().map(class) == Some(class(c)) => last.push(c),
            _ => parts.push(c.to_string()),
        }
    }
    // `PodIPs` splits before the last capital of a run that small letters follow.
    for i in 0..parts.len().saturating_sub(1) {
        let upper = parts[i].chars().all(char::is_uppercase);
        if upper
            && parts[i + 1].starts_with(char::is_lowercase)
            && let Some(last) = parts[i].pop()
        {
            parts[i + 1].insert(0, last);
        }
    }
    parts.retain(|p| !p.is_empty());
    let mut merged: Vec<String> = Vec::new();
    let mut i = 0;
    while i < parts.len() {
        let part = &parts[i];
        let all_upper = part.chars().all(|c| !c.is_alphabetic() || c.is_uppercase());
        match parts.get(i + 1) {
            Some(next) if part.len() >= 2 && all_upper && next.starts_with(char::is_uppercase) => {
                merged.push(format!("{part}{next}"));
                i += 2;
            }
            _ => {
                merged.push(part.clone());
                i += 1;
            }
        }
    }
    let show = |part: &String| {
        if ["API", "URL", "UID", "GUID"].contains(&part.to_uppercase().as_str()) {
            return part.to_uppercase();
        }
        let mut chars = part.chars();
        match chars.next() {
            Some(first) if part.to_lowercase() == *part => first.to_uppercase().collect::<String>() + chars.as_str(),
            _ => part.clone(),
        }
    };
    merged.iter().map(show).collect::<Vec<_>>().join(" ")
}
