//! Pods, their containers and volumes, and the templates that pods are made from.
//!
//! Plays: kubectl/pkg/describe/describe.go.

use super::volume::volumes;
use super::writer::{Writer, date, items, number, or, selector, text};
use api::Value;

/// Describes a pod, without its events.
pub fn pod(w: &mut Writer, pod: &Value) {
    let (spec, status, meta) = (pod.at("spec"), pod.at("status"), pod.at("metadata"));
    w.field("Name", text(meta.at("name")));
    w.field("Namespace", text(meta.at("namespace")));
    for (title, field) in [
        ("Priority", "priority"),
        ("Priority Class Name", "priorityClassName"),
        ("Runtime Class Name", "runtimeClassName"),
        ("Service Account", "serviceAccountName"),
    ] {
        let value = text(spec.at(field));
        if !value.is_empty() {
            w.field(title, value);
        }
    }
    match text(spec.at("nodeName")) {
        name if name.is_empty() => w.field("Node", "<none>"),
        name => w.field("Node", format_args!("{name}/{}", text(status.at("hostIP")))),
    }
    if !status.at("startTime").is_null() {
        w.field("Start Time", date(status.at("startTime")));
    }
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    state(w, pod);
    w.field("IP", text(status.at("podIP")));
    match items(status.at("podIPs")) {
        [] => w.field("IPs", "<none>"),
        ips => {
            w.put("IPs:\n");
            ips.iter().for_each(|ip| w.at(1, format_args!("IP:\t{}\n", text(ip.at("ip")))));
        }
    }
    if let Some(owner) = controller(meta) {
        w.field("Controlled By", owner);
    }
    if !text(status.at("nominatedNodeName")).is_empty() {
        w.field("NominatedNodeName", text(status.at("nominatedNodeName")));
    }
    if !spec.at("resources").is_null() {
        w.put("Resources:\n");
        resources(w, spec.at("resources"), 1);
    }
    if !items(spec.at("initContainers")).is_empty() {
        containers(w, "Init Containers", spec.at("initContainers"), status.at("initContainerStatuses"), Some(pod), "");
    }
    containers(w, "Containers", spec.at("containers"), status.at("containerStatuses"), Some(pod), "");
    if !items(spec.at("ephemeralContainers")).is_empty() {
        let statuses = status.at("ephemeralContainerStatuses");
        containers(w, "Ephemeral Containers", spec.at("ephemeralContainers"), statuses, Some(pod), "");
    }
    conditions(w, spec, status);
    volumes(w, spec.at("volumes"), "");
    w.field("QoS Class", qos(pod));
    w.labels("Node-Selectors", spec.at("nodeSelector"));
    tolerations(w, "Tolerations", spec.at("tolerations"));
    spread(w, spec.at("topologySpreadConstraints"), "");
}

fn state(w: &mut Writer, pod: &Value) {
    let (status, meta) = (pod.at("status"), pod.at("metadata"));
    let phase = text(status.at("phase"));
    if !meta.at("deletionTimestamp").is_null() && phase != "Failed" && phase != "Succeeded" {
        let lasts = w.since(meta.at("deletionTimestamp"));
        w.field("Status", format_args!("Terminating (lasts {lasts})"));
        w.field("Termination Grace Period", format_args!("{}s", number(meta.at("deletionGracePeriodSeconds"))));
    } else {
        w.field("Status", phase);
    }
    for (title, field) in [("Reason", "reason"), ("Message", "message")] {
        if !text(status.at(field)).is_empty() {
            w.field(title, text(status.at(field)));
        }
    }
    let seccomp = pod.path(&["spec", "securityContext", "seccompProfile"]);
    if !seccomp.is_null() {
        w.field("SeccompProfile", text(seccomp.at("type")));
        if seccomp.at("type").as_str() == Some("Localhost") {
            w.field("LocalhostProfile", text(seccomp.at("localhostProfile")));
        }
    }
}

fn conditions(w: &mut Writer, spec: &Value, status: &Value) {
    let gates = items(spec.at("readinessGates"));
    let all = items(status.at("conditions"));
    if !gates.is_empty() {
        w.put("Readiness Gates:\n  Type\tStatus\n");
        for gate in gates {
            let kind = text(gate.at("conditionType"));
            let found = all.iter().find(|c| text(c.at("type")) == kind);
            let status = found.map_or("<none>".into(), |c| text(c.at("status")));
            w.at(1, format_args!("{kind} \t{status} \n"));
        }
    }
    if !all.is_empty() {
        w.put("Conditions:\n  Type\tStatus\n");
        all.iter().for_each(|c| w.at(1, format_args!("{} \t{} \n", text(c.at("type")), text(c.at("status")))));
    }
}

/// The quality of service of a pod.
pub fn qos(pod: &Value) -> String {
    let stored = text(pod.path(&["status", "qosClass"]));
    if !stored.is_empty() {
        return stored;
    }
    let mut guaranteed = true;
    let mut any = false;
    for list in ["containers", "initContainers"] {
        for container in items(pod.path(&["spec", list])) {
            let (limits, requests) =
                (container.path(&["resources", "limits"]), container.path(&["resources", "requests"]));
            for resource in ["cpu", "memory"] {
                let (limit, request) = (text(limits.at(resource)), text(requests.at(resource)));
                any |= !limit.is_empty() || !request.is_empty();
                guaranteed &= !limit.is_empty() && (request.is_empty() || request == limit);
            }
        }
    }
    match (any, guaranteed) {
        (false, _) => "BestEffort".into(),
        (true, true) => "Guaranteed".into(),
        _ => "Burstable".into(),
    }
}

/// `Kind/name` of the owner that controls an object.
pub fn controller(meta: &Value) -> Option<String> {
    let owner = items(meta.at("ownerReferences")).iter().find(|o| o.at("controller").as_bool() == Some(true))?;
    Some(format!("{}/{}", text(owner.at("kind")), text(owner.at("name"))))
}

/// Describes a pod template.
pub fn template(w: &mut Writer, template: &Value) {
    let (meta, spec) = (template.at("metadata"), template.at("spec"));
    w.put("Pod Template:\n");
    if template.is_null() {
        w.at(1, "<unset>");
        return;
    }
    w.labels("  Labels", meta.at("labels"));
    if meta.at("annotations").as_map().is_some_and(|m| !m.is_empty()) {
        w.annotations("  Annotations", meta.at("annotations"));
    }
    if !text(spec.at("serviceAccountName")).is_empty() {
        w.at(1, format_args!("Service Account:\t{}\n", text(spec.at("serviceAccountName"))));
    }
    if !items(spec.at("initContainers")).is_empty() {
        containers(w, "Init Containers", spec.at("initContainers"), &Value::Null, None, "  ");
    }
    containers(w, "Containers", spec.at("containers"), &Value::Null, None, "  ");
    volumes(w, spec.at("volumes"), "  ");
    spread(w, spec.at("topologySpreadConstraints"), "  ");
    if !text(spec.at("priorityClassName")).is_empty() {
        w.at(1, format_args!("Priority Class Name:\t{}\n", text(spec.at("priorityClassName"))));
    }
    w.labels("  Node-Selectors", spec.at("nodeSelector"));
    tolerations(w, "  Tolerations", spec.at("tolerations"));
}

fn containers(w: &mut Writer, label: &str, list: &Value, statuses: &Value, pod: Option<&Value>, space: &str) {
    let list = items(list);
    w.put(format_args!("{space}{label}:{}\n", if list.is_empty() { " <none>" } else { "" }));
    for container in list {
        let status = items(statuses).iter().find(|s| s.at("name") == container.at("name"));
        basics(w, container, status, if space.is_empty() { "" } else { " " });
        for (title, field) in [("Command", "command"), ("Args", "args")] {
            let words = items(container.at(field));
            if !words.is_empty() {
                w.at(2, format_args!("{title}:\n"));
            }
            for word in words {
                text(word).split('\n').for_each(|line| w.at(3, format_args!("{line}\n")));
            }
        }
        if let Some(status) = status {
            container_state(w, status);
        }
        resources(w, container.at("resources"), 2);
        for (title, field) in
            [("Liveness", "livenessProbe"), ("Readiness", "readinessProbe"), ("Startup", "startupProbe")]
        {
            if !container.at(field).is_null() {
                w.at(2, format_args!("{title}:\t{}\n", probe(container.at(field))));
            }
        }
        environment(w, container, pod);
        mounts(w, container);
    }
}

fn basics(w: &mut Writer, container: &Value, status: Option<&Value>, indent: &str) {
    w.at(1, format_args!("{indent}{}:\n", text(container.at("name"))));
    if let Some(status) = status {
        w.at(2, format_args!("Container ID:\t{}\n", text(status.at("containerID"))));
    }
    w.at(2, format_args!("Image:\t{}\n", text(container.at("image"))));
    if let Some(status) = status {
        w.at(2, format_args!("Image ID:\t{}\n", text(status.at("imageID"))));
    }
    for (title, field) in [("Port", "containerPort"), ("Host Port", "hostPort")] {
        let show = |port: &Value| {
            let name = text(port.at("name"));
            let name = if name.is_empty() { name } else { format!(" ({name})") };
            format!("{}/{}{name}", number(port.at(field)), text(port.at("protocol")))
        };
        let ports: Vec<String> = items(container.at("ports")).iter().map(show).collect();
        let all = ports.join(", ");
        let plural = if all.contains(',') { "s" } else { "" };
        w.at(2, format_args!("{title}{plural}:\t{}\n", or(&all, "<none>")));
    }
    let seccomp = container.path(&["securityContext", "seccompProfile"]);
    if !seccomp.is_null() {
        w.at(2, format_args!("SeccompProfile:\t{}\n", text(seccomp.at("type"))));
        if seccomp.at("type").as_str() == Some("Localhost") {
            w.at(3, format_args!("LocalhostProfile:\t{}\n", text(seccomp.at("localhostProfile"))));
        }
    }
}

fn container_state(w: &mut Writer, status: &Value) {
    one_state(w, "State", status.at("state"));
    if !status.path(&["lastState", "terminated"]).is_null() {
        one_state(w, "Last State", status.at("lastState"));
    }
    let ready = if status.at("ready").as_bool() == Some(true) { "True" } else { "False" };
    w.at(2, format_args!("Ready:\t{ready}\n"));
    w.at(2, format_args!("Restart Count:\t{}\n", number(status.at("restartCount"))));
}

fn one_state(w: &mut Writer, title: &str, state: &Value) {
    let (running, waiting, ended) = (state.at("running"), state.at("waiting"), state.at("terminated"));
    if !running.is_null() {
        w.at(2, format_args!("{title}:\tRunning\n"));
        w.at(3, format_args!("Started:\t{}\n", date(running.at("startedAt"))));
    } else if !ended.is_null() {
        w.at(2, format_args!("{title}:\tTerminated\n"));
        for (title, field) in [("Reason", "reason"), ("Message", "message")] {
            if !text(ended.at(field)).is_empty() {
                w.at(3, format_args!("{title}:\t{}\n", text(ended.at(field))));
            }
        }
        w.at(3, format_args!("Exit Code:\t{}\n", number(ended.at("exitCode"))));
        if number(ended.at("signal")) > 0 {
            w.at(3, format_args!("Signal:\t{}\n", number(ended.at("signal"))));
        }
        w.at(3, format_args!("Started:\t{}\n", date(ended.at("startedAt"))));
        w.at(3, format_args!("Finished:\t{}\n", date(ended.at("finishedAt"))));
    } else {
        w.at(2, format_args!("{title}:\tWaiting\n"));
        if !text(waiting.at("reason")).is_empty() {
            w.at(3, format_args!("Reason:\t{}\n", text(waiting.at("reason"))));
        }
    }
}

fn resources(w: &mut Writer, resources: &Value, level: usize) {
    for (title, field) in [("Limits", "limits"), ("Requests", "requests")] {
        let Some(map) = resources.at(field).as_map().filter(|m| !m.is_empty()) else { continue };
        w.at(level, format_args!("{title}:\n"));
        map.iter().for_each(|(name, amount)| w.at(level + 1, format_args!("{name}:\t{}\n", text(amount))));
    }
}

/// A probe on one line.
pub fn probe(probe: &Value) -> String {
    let n = |field| number(probe.at(field));
    let attributes = format!(
        "delay={}s timeout={}s period={}s successThreshold={} failureThreshold={}",
        n("initialDelaySeconds"),
        n("timeoutSeconds"),
        n("periodSeconds"),
        n("successThreshold"),
        n("failureThreshold")
    );
    let (exec, http, tcp, grpc) = (probe.at("exec"), probe.at("httpGet"), probe.at("tcpSocket"), probe.at("grpc"));
    if !exec.is_null() {
        let command = exec.at("command");
        let command = if command.is_null() { "[]".to_owned() } else { text(command) };
        format!("exec {command} {attributes}")
    } else if !http.is_null() {
        let scheme = text(http.at("scheme")).to_lowercase();
        let scheme = if scheme.is_empty() { String::new() } else { format!("{scheme}:") };
        let host = text(http.at("host"));
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        let path = text(http.at("path"));
        let path = if path.is_empty() || path.starts_with('/') { path } else { format!("/{path}") };
        format!("http-get {scheme}//{host}:{}{path} {attributes}", text(http.at("port")))
    } else if !tcp.is_null() {
        format!("tcp-socket {}:{} {attributes}", text(tcp.at("host")), text(tcp.at("port")))
    } else if !grpc.is_null() {
        format!("grpc <pod>:{} {} {attributes}", number(grpc.at("port")), text(grpc.at("service")))
    } else {
        format!("unknown {attributes}")
    }
}

fn environment(w: &mut Writer, container: &Value, pod: Option<&Value>) {
    let optional = |v: &Value| v.at("optional").as_bool() == Some(true);
    let from = items(container.at("envFrom"));
    if !from.is_empty() {
        w.at(2, "Environment Variables from:\n");
    }
    for source in from {
        let (kind, reference) = match source.at("configMapRef") {
            Value::Null => ("Secret", source.at("secretRef")),
            reference => ("ConfigMap", reference),
        };
        let prefix = text(source.at("prefix"));
        let prefix = if prefix.is_empty() { prefix } else { format!(" with prefix '{prefix}'") };
        w.at(3, format_args!("{}\t{kind}{prefix}\tOptional: {}\n", text(reference.at("name")), optional(reference)));
    }
    let env = items(container.at("env"));
    w.at(2, format_args!("Environment:{}\n", if env.is_empty() { "\t<none>" } else { "" }));
    for variable in env {
        let name = text(variable.at("name"));
        let source = variable.at("valueFrom");
        if source.is_null() {
            for (i, line) in text(variable.at("value")).split('\n').enumerate() {
                let head = if i == 0 { format!("{name}:") } else { String::new() };
                w.at(3, format_args!("{head}\t{line}\n"));
            }
            continue;
        }
        let (field, resource, secret, config) = (
            source.at("fieldRef"),
            source.at("resourceFieldRef"),
            source.at("secretKeyRef"),
            source.at("configMapKeyRef"),
        );
        if !field.is_null() {
            let path = text(field.at("fieldPath"));
            let value = pod.map_or(String::new(), |p| field_value(p, &path));
            w.at(3, format_args!("{name}:\t{value} ({}:{path})\n", text(field.at("apiVersion"))));
        } else if !resource.is_null() {
            let of = text(resource.at("resource"));
            let value = resource_value(container, resource);
            let unlimited = value == "0" && (of == "limits.cpu" || of == "limits.memory");
            let value = if unlimited { "node allocatable".to_owned() } else { value };
            w.at(3, format_args!("{name}:\t{value} ({of})\n"));
        } else if !secret.is_null() {
            let (key, owner) = (text(secret.at("key")), text(secret.at("name")));
            w.at(
                3,
                format_args!("{name}:\t<set to the key '{key}' in secret '{owner}'>\tOptional: {}\n", optional(secret)),
            );
        } else if !config.is_null() {
            let (key, owner) = (text(config.at("key")), text(config.at("name")));
            w.at(
                3,
                format_args!(
                    "{name}:\t<set to the key '{key}' of config map '{owner}'>\tOptional: {}\n",
                    optional(config)
                ),
            );
        }
    }
}

fn field_value(pod: &Value, path: &str) -> String {
    if let Some((list, key)) = path.strip_suffix("']").and_then(|p| p.split_once("['")) {
        let keys: Vec<&str> = list.split('.').collect();
        return text(pod.path(&keys).at(key));
    }
    match path {
        "metadata.labels" | "metadata.annotations" => {
            let keys: Vec<&str> = path.split('.').collect();
            let map = pod.path(&keys).as_map().cloned().unwrap_or_default();
            map.iter().map(|(k, v)| format!("{k}={}", api::go::quote(&text(v)))).collect::<Vec<_>>().join("\n")
        }
        _ => {
            let keys: Vec<&str> = path.split('.').collect();
            text(pod.path(&keys))
        }
    }
}

fn resource_value(container: &Value, reference: &Value) -> String {
    let of = text(reference.at("resource"));
    let keys: Vec<&str> = of.splitn(2, '.').collect();
    let amount = super::writer::quantity(container.at("resources").path(&keys));
    let divisor = text(reference.at("divisor"));
    let divisor = if divisor.is_empty() || divisor == "0" { "1".to_owned() } else { divisor };
    let divisor = super::writer::quantity(&Value::from(divisor));
    let (a, d) =
        if of.ends_with("cpu") { (amount.milli(), divisor.milli()) } else { (amount.units(), divisor.units()) };
    if d == 0 {
        return String::new();
    }
    ((a + d - 1) / d).to_string()
}

fn mounts(w: &mut Writer, container: &Value) {
    let mut mounts: Vec<&Value> = items(container.at("volumeMounts")).iter().collect();
    w.at(2, format_args!("Mounts:{}\n", if mounts.is_empty() { "\t<none>" } else { "" }));
    mounts.sort_by_key(|m| text(m.at("mountPath")));
    for mount in &mounts {
        let mut flags = if mount.at("readOnly").as_bool() == Some(true) { "ro".to_owned() } else { "rw".to_owned() };
        let sub = text(mount.at("subPath"));
        if !sub.is_empty() {
            flags.push_str(&format!(",path={}", api::go::quote(&sub)));
        }
        w.at(3, format_args!("{} from {} ({flags})\n", text(mount.at("mountPath")), text(mount.at("name"))));
    }
    let mut devices: Vec<&Value> = items(container.at("volumeDevices")).iter().collect();
    if !devices.is_empty() {
        w.at(2, format_args!("Devices:{}\n", if mounts.is_empty() { "\t<none>" } else { "" }));
        devices.sort_by_key(|d| text(d.at("devicePath")));
        devices
            .iter()
            .for_each(|d| w.at(3, format_args!("{} from {}\n", text(d.at("devicePath")), text(d.at("name")))));
    }
}

/// Tolerations, one a line.
pub fn tolerations(w: &mut Writer, title: &str, list: &Value) {
    let mut all: Vec<&Value> = items(list).iter().collect();
    all.sort_by_key(|t| text(t.at("key")));
    let show = |t: &&Value| {
        let (key, value, effect) = (text(t.at("key")), text(t.at("value")), text(t.at("effect")));
        let mut line = key.clone();
        if !value.is_empty() {
            line.push_str(&format!("={value}"));
        }
        if !effect.is_empty() {
            line.push_str(&format!(":{effect}"));
        }
        if t.at("operator").as_str() == Some("Exists") && value.is_empty() {
            line.push_str(if key.is_empty() && effect.is_empty() { "op=Exists" } else { " op=Exists" });
        }
        if let Some(seconds) = t.at("tolerationSeconds").as_int() {
            line.push_str(&format!(" for {seconds}s"));
        }
        line
    };
    w.lines(title, &all.iter().map(show).collect::<Vec<_>>());
}

fn spread(w: &mut Writer, list: &Value, space: &str) {
    let mut all: Vec<&Value> = items(list).iter().collect();
    if all.is_empty() {
        return;
    }
    all.sort_by_key(|c| text(c.at("topologyKey")));
    w.put(format_args!("{space}Topology Spread Constraints:\t"));
    for (i, constraint) in all.iter().enumerate() {
        if i > 0 {
            w.put(format_args!("{space}\t"));
        }
        w.put(format_args!("{}:{}", text(constraint.at("topologyKey")), text(constraint.at("whenUnsatisfiable"))));
        w.put(format_args!(" when max skew {} is exceeded", number(constraint.at("maxSkew"))));
        if !constraint.at("labelSelector").is_null() {
            w.put(format_args!(" for selector {}", selector(constraint.at("labelSelector"))));
        }
        w.put("\n");
    }
}
