//! Deployments, replica sets, stateful and daemon sets, jobs, autoscalers.

use super::pod::{controller, template};
use super::volume::claim_templates;
use super::writer::{Writer, date, flat_labels, items, number, requirements, selector, text, text_or, truth};
use api::Value;
use api::helpers::age;

/// How many pods of a controller are running, waiting, succeeded, failed.
pub fn pods_status(owner: &Value, pods: &[Value]) -> String {
    let uid = owner.path(&["metadata", "uid"]);
    let mut counts = [0; 4];
    for pod in pods {
        let owned = |o: &Value| o.at("controller").as_bool() == Some(true) && o.at("uid") == uid;
        if !items(pod.path(&["metadata", "ownerReferences"])).iter().any(owned) {
            continue;
        }
        match pod.path(&["status", "phase"]).as_str() {
            Some("Running") => counts[0] += 1,
            Some("Pending") => counts[1] += 1,
            Some("Succeeded") => counts[2] += 1,
            Some("Failed") => counts[3] += 1,
            _ => {}
        }
    }
    format!("{} Running / {} Waiting / {} Succeeded / {} Failed", counts[0], counts[1], counts[2], counts[3])
}

fn head(w: &mut Writer, meta: &Value) {
    w.field("Name", text(meta.at("name")));
    w.field("Namespace", text(meta.at("namespace")));
}

fn marks(w: &mut Writer, meta: &Value) {
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
}

fn conditions(w: &mut Writer, list: &Value) {
    let list = items(list);
    if list.is_empty() {
        return;
    }
    w.put("Conditions:\n  Type\tStatus\tReason\n");
    w.at(1, "----\t------\t------\n");
    for c in list {
        w.at(1, format_args!("{} \t{}\t{}\n", text(c.at("type")), text(c.at("status")), text(c.at("reason"))));
    }
}

/// A deployment with its replica sets: the old ones, and the new one.
pub fn deployment(w: &mut Writer, d: &Value, old: &[Value], new: Option<&Value>) {
    let (meta, spec, status) = (d.at("metadata"), d.at("spec"), d.at("status"));
    head(w, meta);
    w.field("CreationTimestamp", date(meta.at("creationTimestamp")));
    marks(w, meta);
    w.field("Selector", requirements(spec.at("selector")));
    let n = |field| number(status.at(field));
    w.field(
        "Replicas",
        format_args!(
            "{} desired | {} updated | {} total | {} available | {} unavailable",
            number(spec.at("replicas")),
            n("updatedReplicas"),
            n("replicas"),
            n("availableReplicas"),
            n("unavailableReplicas")
        ),
    );
    w.field("StrategyType", text(spec.path(&["strategy", "type"])));
    w.field("MinReadySeconds", number(spec.at("minReadySeconds")));
    let rolling = spec.path(&["strategy", "rollingUpdate"]);
    if !rolling.is_null() {
        let (unavailable, surge) = (text(rolling.at("maxUnavailable")), text(rolling.at("maxSurge")));
        w.field("RollingUpdateStrategy", format_args!("{unavailable} max unavailable, {surge} max surge"));
    }
    template(w, spec.at("template"));
    conditions(w, status.at("conditions"));
    if !old.is_empty() || new.is_some() {
        w.field("OldReplicaSets", sets(old));
        w.field("NewReplicaSet", sets(new.map(std::slice::from_ref).unwrap_or(&[])));
    }
}

fn sets(list: &[Value]) -> String {
    let show = |rs: &Value| {
        let (name, have, want) = (
            text(rs.path(&["metadata", "name"])),
            number(rs.path(&["status", "replicas"])),
            number(rs.path(&["spec", "replicas"])),
        );
        format!("{name} ({have}/{want} replicas created)")
    };
    if list.is_empty() { "<none>".into() } else { list.iter().map(show).collect::<Vec<_>>().join(", ") }
}

/// A replica set or replication controller.
pub fn replica_set(w: &mut Writer, rs: &Value, pods: &[Value]) {
    let (meta, spec, status) = (rs.at("metadata"), rs.at("spec"), rs.at("status"));
    head(w, meta);
    let labels = spec.at("selector");
    let old = rs.at("kind").as_str() == Some("ReplicationController");
    w.field("Selector", if old { flat_labels(labels) } else { selector(labels) });
    marks(w, meta);
    if let Some(owner) = controller(meta).filter(|_| !old) {
        w.field("Controlled By", owner);
    }
    w.field(
        "Replicas",
        format_args!("{} current / {} desired", number(status.at("replicas")), number(spec.at("replicas"))),
    );
    w.field("Pods Status", pods_status(rs, pods));
    template(w, spec.at("template"));
    conditions(w, status.at("conditions"));
}

/// A stateful set.
pub fn stateful_set(w: &mut Writer, set: &Value, pods: &[Value]) {
    let (meta, spec, status) = (set.at("metadata"), set.at("spec"), set.at("status"));
    head(w, meta);
    w.field("CreationTimestamp", date(meta.at("creationTimestamp")));
    w.field("Selector", requirements(spec.at("selector")));
    marks(w, meta);
    for (title, field) in [("Service Name", "serviceName"), ("Pod Management Policy", "podManagementPolicy")] {
        if !text(spec.at(field)).is_empty() {
            w.field(title, text(spec.at(field)));
        }
    }
    w.field(
        "Replicas",
        format_args!("{} desired | {} total", number(spec.at("replicas")), number(status.at("replicas"))),
    );
    let strategy = spec.at("updateStrategy");
    w.field("Update Strategy", text(strategy.at("type")));
    let rolling = strategy.at("rollingUpdate");
    if let Some(partition) = rolling.at("partition").as_int() {
        w.at(1, format_args!("Partition:\t{partition}\n"));
        if !rolling.at("maxUnavailable").is_null() {
            w.at(1, format_args!("MaxUnavailable:\t{}\n", text(rolling.at("maxUnavailable"))));
        }
    }
    let retention = spec.at("persistentVolumeClaimRetentionPolicy");
    if !retention.is_null() {
        w.put("Persistent Volume Claim Retention Policy:\n");
        w.at(1, format_args!("WhenDeleted:\t{}\n", text(retention.at("whenDeleted"))));
        w.at(1, format_args!("WhenScaled:\t{}\n", text(retention.at("whenScaled"))));
    }
    w.field("Pods Status", pods_status(set, pods));
    template(w, spec.at("template"));
    claim_templates(w, spec.at("volumeClaimTemplates"));
}

/// A daemon set.
pub fn daemon_set(w: &mut Writer, set: &Value, pods: &[Value]) {
    let (meta, spec, status) = (set.at("metadata"), set.at("spec"), set.at("status"));
    head(w, meta);
    w.field("Selector", requirements(spec.at("selector")));
    w.field("Node-Selector", flat_labels(spec.path(&["template", "spec", "nodeSelector"])));
    marks(w, meta);
    for (title, field) in [
        ("Desired Number of Nodes Scheduled", "desiredNumberScheduled"),
        ("Current Number of Nodes Scheduled", "currentNumberScheduled"),
        ("Number of Nodes Scheduled with Up-to-date Pods", "updatedNumberScheduled"),
        ("Number of Nodes Scheduled with Available Pods", "numberAvailable"),
        ("Number of Nodes Misscheduled", "numberMisscheduled"),
    ] {
        w.put(format_args!("{title}: {}\n", number(status.at(field))));
    }
    w.field("Pods Status", pods_status(set, pods));
    template(w, spec.at("template"));
}

/// A job.
pub fn job(w: &mut Writer, job: &Value) {
    let (meta, spec, status) = (job.at("metadata"), job.at("spec"), job.at("status"));
    head(w, meta);
    w.field("Selector", requirements(spec.at("selector")));
    marks(w, meta);
    if let Some(owner) = controller(meta) {
        w.field("Controlled By", owner);
    }
    if !spec.at("parallelism").is_null() {
        w.field("Parallelism", number(spec.at("parallelism")));
    }
    w.field("Completions", text_or(spec.at("completions"), "<unset>"));
    for (title, field) in [
        ("Completion Mode", "completionMode"),
        ("Suspend", "suspend"),
        ("Backoff Limit", "backoffLimit"),
        ("TTL Seconds After Finished", "ttlSecondsAfterFinished"),
    ] {
        if !spec.at(field).is_null() {
            w.field(title, text(spec.at(field)));
        }
    }
    let (start, end) = (status.at("startTime"), status.at("completionTime"));
    if !start.is_null() {
        w.field("Start Time", date(start));
    }
    if !end.is_null() {
        w.field("Completed At", date(end));
    }
    let time = |v: &Value| v.as_str().and_then(api::scalars::parse_rfc3339);
    if let (Some(start), Some(end)) = (time(start), time(end)) {
        w.field("Duration", age::human(end.since(start)));
    }
    if let Some(seconds) = spec.at("activeDeadlineSeconds").as_int() {
        w.field("Active Deadline Seconds", format_args!("{seconds}s"));
    }
    let n = |field| number(status.at(field));
    let ready = status.at("ready").as_int().map(|r| format!(" ({r} Ready)")).unwrap_or_default();
    w.field(
        "Pods Statuses",
        format_args!("{} Active{ready} / {} Succeeded / {} Failed", n("active"), n("succeeded"), n("failed")),
    );
    if spec.at("completionMode").as_str() == Some("Indexed") {
        w.field("Completed Indexes", capped(&text(status.at("completedIndexes"))));
    }
    template(w, spec.at("template"));
}

fn capped(indexes: &str) -> String {
    if indexes.is_empty() {
        return "<none>".into();
    }
    match indexes.get(50..).and_then(|rest| rest.find(',')) {
        Some(comma) => format!("{}...", &indexes[..50 + comma + 1]),
        None => indexes.to_owned(),
    }
}

/// A cron job.
pub fn cron_job(w: &mut Writer, cron: &Value) {
    let (meta, spec, status) = (cron.at("metadata"), cron.at("spec"), cron.at("status"));
    head(w, meta);
    marks(w, meta);
    w.field("Schedule", text(spec.at("schedule")));
    w.field("Concurrency Policy", text(spec.at("concurrencyPolicy")));
    w.field("Suspend", truth(spec.at("suspend")));
    w.field("Time Zone", text_or(spec.at("timeZone"), "<unset>"));
    w.field("Successful Job History Limit", text_or(spec.at("successfulJobsHistoryLimit"), "<unset>"));
    w.field("Failed Job History Limit", text_or(spec.at("failedJobsHistoryLimit"), "<unset>"));
    match spec.at("startingDeadlineSeconds").as_int() {
        Some(seconds) => w.field("Starting Deadline Seconds", format_args!("{seconds}s")),
        None => w.field("Starting Deadline Seconds", "<unset>"),
    }
    let job = spec.path(&["jobTemplate", "spec"]);
    let labels = job.at("selector");
    w.field("Selector", if labels.is_null() { "<unset>".into() } else { requirements(labels) });
    w.field("Parallelism", text_or(job.at("parallelism"), "<unset>"));
    w.field("Completions", text_or(job.at("completions"), "<unset>"));
    if let Some(seconds) = job.at("activeDeadlineSeconds").as_int() {
        w.field("Active Deadline Seconds", format_args!("{seconds}s"));
    }
    template(w, job.at("template"));
    let last = status.at("lastScheduleTime");
    w.field("Last Schedule Time", if last.is_null() { "<unset>".into() } else { date(last) });
    let active: Vec<String> = items(status.at("active")).iter().map(|a| text(a.at("name"))).collect();
    w.field("Active Jobs", if active.is_empty() { "<none>".into() } else { active.join(", ") });
}

/// A horizontal pod autoscaler.
pub fn autoscaler(w: &mut Writer, hpa: &Value) {
    let (meta, spec, status) = (hpa.at("metadata"), hpa.at("spec"), hpa.at("status"));
    head(w, meta);
    marks(w, meta);
    w.field("CreationTimestamp", date(meta.at("creationTimestamp")));
    let target = spec.at("scaleTargetRef");
    w.field("Reference", format_args!("{}/{}", text(target.at("kind")), text(target.at("name"))));
    w.put("Metrics:\t( current / target )\n");
    for (i, metric) in items(spec.at("metrics")).iter().enumerate() {
        let current = items(status.at("currentMetrics")).get(i).unwrap_or(&api::value::NULL);
        one_metric(w, metric, current);
    }
    w.field("Min replicas", text_or(spec.at("minReplicas"), "<unset>"));
    w.field("Max replicas", number(spec.at("maxReplicas")));
    let behavior = spec.at("behavior");
    if !behavior.is_null() {
        w.put("Behavior:\n");
        direction(w, "Scale Up", behavior.at("scaleUp"));
        direction(w, "Scale Down", behavior.at("scaleDown"));
    }
    let (have, want) = (number(status.at("currentReplicas")), number(status.at("desiredReplicas")));
    w.put(format_args!("{} pods:\t{have} current / {want} desired\n", text(target.at("kind"))));
    let all = items(status.at("conditions"));
    if !all.is_empty() {
        w.put("Conditions:\n");
        w.at(1, "Type\tStatus\tReason\tMessage\n");
        w.at(1, "----\t------\t------\t-------\n");
        for c in all {
            let f = |field| text(c.at(field));
            w.at(1, format_args!("{}\t{}\t{}\t{}\n", f("type"), f("status"), f("reason"), f("message")));
        }
    }
}

fn one_metric(w: &mut Writer, metric: &Value, current: &Value) {
    let kind = text(metric.at("type"));
    let (field, inner) = match kind.as_str() {
        "External" => ("external", metric.at("external")),
        "Pods" => ("pods", metric.at("pods")),
        "Object" => ("object", metric.at("object")),
        "Resource" => ("resource", metric.at("resource")),
        "ContainerResource" => ("containerResource", metric.at("containerResource")),
        other => {
            w.at(1, format_args!("<unknown metric type \"{other}\">\n"));
            return;
        }
    };
    let now = current.path(&[field, "current"]);
    let target = inner.at("target");
    let name = text(inner.path(&["metric", "name"]));
    let average = !target.at("averageValue").is_null();
    let value = |v: &Value| text_or(v, "<unknown>");
    match field {
        "external" if average => {
            let pair = format!("{} / {}", value(now.at("averageValue")), text(target.at("averageValue")));
            w.at(1, format_args!("\"{name}\" (target average value):\t{pair}\n"));
        }
        "external" => w.at(
            1,
            format_args!("\"{name}\" (target value):\t{} / {}\n", value(now.at("value")), text(target.at("value"))),
        ),
        "pods" => w.at(
            1,
            format_args!(
                "\"{name}\" on pods:\t{} / {}\n",
                value(now.at("averageValue")),
                text(target.at("averageValue"))
            ),
        ),
        "object" => {
            let on = inner.at("describedObject");
            w.at(1, format_args!("\"{name}\" on {}/{} ", text(on.at("kind")), text(on.at("name"))));
            if target.at("type").as_str() == Some("AverageValue") {
                w.put(format_args!(
                    "(target average value):\t{} / {}\n",
                    value(now.at("averageValue")),
                    text(target.at("averageValue"))
                ));
            } else {
                w.put(format_args!("(target value):\t{} / {}\n", value(now.at("value")), text(target.at("value"))));
            }
        }
        _ => {
            let of = if field == "resource" {
                String::new()
            } else {
                format!(" of container \"{}\"", text(inner.at("container")))
            };
            w.at(1, format_args!("resource {}{of} on pods", text(inner.at("name"))));
            if average {
                w.put(format_args!(":\t{} / {}\n", value(now.at("averageValue")), text(target.at("averageValue"))));
                return;
            }
            let have = match now.at("averageUtilization").as_int() {
                Some(percent) => format!("{percent}% ({})", text(now.at("averageValue"))),
                None => "<unknown>".into(),
            };
            let want = target.at("averageUtilization").as_int().map_or("<auto>".into(), |p| format!("{p}%"));
            w.at(1, format_args!("(as a percentage of request):\t{have} / {want}\n"));
        }
    }
}

fn direction(w: &mut Writer, title: &str, rules: &Value) {
    if rules.is_null() {
        return;
    }
    w.at(1, format_args!("{title}:\n"));
    if let Some(seconds) = rules.at("stabilizationWindowSeconds").as_int() {
        w.at(2, format_args!("Stabilization Window: {seconds} seconds\n"));
    }
    let policies = items(rules.at("policies"));
    if policies.is_empty() {
        return;
    }
    w.at(2, format_args!("Select Policy: {}\n", text_or(rules.at("selectPolicy"), "Max")));
    w.at(2, "Policies:\n");
    for p in policies {
        w.at(
            3,
            format_args!(
                "- Type: {}\tValue: {}\tPeriod: {} seconds\n",
                text(p.at("type")),
                number(p.at("value")),
                number(p.at("periodSeconds"))
            ),
        );
    }
}
