//! The kinds that make pods.

use super::Cell;
use super::simple::Col;
use super::words::{age, images, labels, names, or, selector};
use api::apps::{ControllerRevision, DaemonSet, Deployment, ReplicaSet, StatefulSet};
use api::batch::{CronJob, Job};
use api::core::{PodTemplate, ReplicationController};
use api::helpers::age as ages;
use api::{Obj, Str};
use sim::Time;

pub(crate) const DEPLOYMENTS: &[Col] = &[
    ("Name", "string", 0),
    ("Ready", "string", 0),
    ("Up-to-date", "string", 0),
    ("Available", "string", 0),
    ("Age", "string", 0),
    ("Containers", "string", 1),
    ("Images", "string", 1),
    ("Selector", "string", 1),
];

pub(crate) fn deployment(now: Time, object: &Obj) -> Vec<Cell> {
    let d: &Deployment = object.get();
    let containers = &d.spec.template.spec.containers;
    vec![
        d.metadata.name.clone().into(),
        format!("{}/{}", d.status.ready_replicas, d.spec.replicas.unwrap_or(0)).into(),
        d.status.updated_replicas.into(),
        d.status.available_replicas.into(),
        age(now, object).into(),
        names(containers).into(),
        images(containers).into(),
        selector(d.spec.selector.as_deref()).into(),
    ]
}

pub(crate) const REPLICA_SETS: &[Col] = &[
    ("Name", "string", 0),
    ("Desired", "integer", 0),
    ("Current", "integer", 0),
    ("Ready", "integer", 0),
    ("Age", "string", 0),
    ("Containers", "string", 1),
    ("Images", "string", 1),
    ("Selector", "string", 1),
];

pub(crate) fn replica_set(now: Time, object: &Obj) -> Vec<Cell> {
    let r: &ReplicaSet = object.get();
    let containers = &r.spec.template.spec.containers;
    vec![
        r.metadata.name.clone().into(),
        r.spec.replicas.unwrap_or(0).into(),
        r.status.replicas.into(),
        r.status.ready_replicas.into(),
        age(now, object).into(),
        names(containers).into(),
        images(containers).into(),
        selector(r.spec.selector.as_deref()).into(),
    ]
}

pub(crate) fn replication_controller(now: Time, object: &Obj) -> Vec<Cell> {
    let r: &ReplicationController = object.get();
    let containers: &[_] = r.spec.template.as_ref().map_or(&[], |t| &t.spec.containers);
    vec![
        r.metadata.name.clone().into(),
        r.spec.replicas.unwrap_or(0).into(),
        r.status.replicas.into(),
        r.status.ready_replicas.into(),
        age(now, object).into(),
        names(containers).into(),
        images(containers).into(),
        labels(&r.spec.selector).into(),
    ]
}

pub(crate) const STATEFUL_SETS: &[Col] = &[
    ("Name", "string", 0),
    ("Ready", "string", 0),
    ("Age", "string", 0),
    ("Containers", "string", 1),
    ("Images", "string", 1),
];

pub(crate) fn stateful_set(now: Time, object: &Obj) -> Vec<Cell> {
    let s: &StatefulSet = object.get();
    let containers = &s.spec.template.spec.containers;
    vec![
        s.metadata.name.clone().into(),
        format!("{}/{}", s.status.ready_replicas, s.spec.replicas.unwrap_or(0)).into(),
        age(now, object).into(),
        names(containers).into(),
        images(containers).into(),
    ]
}

pub(crate) const DAEMON_SETS: &[Col] = &[
    ("Name", "string", 0),
    ("Desired", "integer", 0),
    ("Current", "integer", 0),
    ("Ready", "integer", 0),
    ("Up-to-date", "integer", 0),
    ("Available", "integer", 0),
    ("Node Selector", "string", 0),
    ("Age", "string", 0),
    ("Containers", "string", 1),
    ("Images", "string", 1),
    ("Selector", "string", 1),
];

pub(crate) fn daemon_set(now: Time, object: &Obj) -> Vec<Cell> {
    let d: &DaemonSet = object.get();
    let containers = &d.spec.template.spec.containers;
    vec![
        d.metadata.name.clone().into(),
        d.status.desired_number_scheduled.into(),
        d.status.current_number_scheduled.into(),
        d.status.number_ready.into(),
        d.status.updated_number_scheduled.into(),
        d.status.number_available.into(),
        labels(&d.spec.template.spec.node_selector).into(),
        age(now, object).into(),
        names(containers).into(),
        images(containers).into(),
        selector(d.spec.selector.as_deref()).into(),
    ]
}

pub(crate) const REVISIONS: &[Col] =
    &[("Name", "string", 0), ("Controller", "string", 0), ("Revision", "string", 0), ("Age", "string", 0)];

pub(crate) fn revision(now: Time, object: &Obj) -> Vec<Cell> {
    let r: &ControllerRevision = object.get();
    let controller = r.metadata.owner_references.iter().find(|o| o.controller == Some(true));
    let controller = controller.map_or_else(
        || "<none>".to_owned(),
        |o| {
            let group = o.api_version.split_once('/').map_or(String::new(), |(group, _)| format!(".{group}"));
            format!("{}{group}/{}", o.kind.to_lowercase(), o.name)
        },
    );
    vec![r.metadata.name.clone().into(), controller.into(), r.revision.into(), age(now, object).into()]
}

pub(crate) const JOBS: &[Col] = &[
    ("Name", "string", 0),
    ("Status", "string", 0),
    ("Completions", "string", 0),
    ("Duration", "string", 0),
    ("Age", "string", 0),
    ("Containers", "string", 1),
    ("Images", "string", 1),
    ("Selector", "string", 1),
];

pub(crate) fn job(now: Time, object: &Obj) -> Vec<Cell> {
    let j: &Job = object.get();
    let containers = &j.spec.template.spec.containers;
    let done = j.status.succeeded;
    let completions = match (j.spec.completions, j.spec.parallelism.unwrap_or(0)) {
        (Some(wanted), _) => format!("{done}/{wanted}"),
        (None, parallel) if parallel > 1 => format!("{done}/1 of {parallel}"),
        (None, _) => format!("{done}/1"),
    };
    let length = match (j.status.start_time, j.status.completion_time) {
        (None, _) => String::new(),
        (Some(start), None) => ages::human(now.since(start.0)),
        (Some(start), Some(end)) => ages::human(end.0.since(start.0)),
    };
    let has = |kind: &str| j.status.conditions.iter().find(|c| c.type_ == kind).is_some_and(|c| c.status == "True");
    let status = match () {
        () if has("Complete") => "Complete",
        () if has("Failed") => "Failed",
        () if j.metadata.deletion_timestamp.is_some() => "Terminating",
        () if has("Suspended") => "Suspended",
        () if has("FailureTarget") => "FailureTarget",
        () if has("SuccessCriteriaMet") => "SuccessCriteriaMet",
        () => "Running",
    };
    vec![
        j.metadata.name.clone().into(),
        status.into(),
        completions.into(),
        length.into(),
        age(now, object).into(),
        names(containers).into(),
        images(containers).into(),
        selector(j.spec.selector.as_deref()).into(),
    ]
}

pub(crate) const CRON_JOBS: &[Col] = &[
    ("Name", "string", 0),
    ("Schedule", "string", 0),
    ("Timezone", "string", 0),
    ("Suspend", "boolean", 0),
    ("Active", "integer", 0),
    ("Last Schedule", "string", 0),
    ("Age", "string", 0),
    ("Containers", "string", 1),
    ("Images", "string", 1),
    ("Selector", "string", 1),
];

pub(crate) fn cron_job(now: Time, object: &Obj) -> Vec<Cell> {
    let c: &CronJob = object.get();
    let template = &c.spec.job_template.spec;
    let containers = &template.template.spec.containers;
    let last = c.status.last_schedule_time.map_or_else(|| "<none>".to_owned(), |t| ages::since(now, t.0));
    let suspend = c.spec.suspend.map_or("<unset>", |s| if s { "True" } else { "False" });
    vec![
        c.metadata.name.clone().into(),
        c.spec.schedule.clone().into(),
        or(c.spec.time_zone.as_deref().unwrap_or_default(), "<none>").into(),
        suspend.into(),
        (c.status.active.len() as i64).into(),
        last.into(),
        age(now, object).into(),
        names(containers).into(),
        images(containers).into(),
        template.selector.as_deref().map_or_else(|| Str::from("<none>"), |s| selector(Some(s)).into()).into(),
    ]
}

pub(crate) const POD_TEMPLATES: &[Col] =
    &[("Name", "string", 0), ("Containers", "string", 0), ("Images", "string", 0), ("Pod Labels", "string", 0)];

pub(crate) fn pod_template(_now: Time, object: &Obj) -> Vec<Cell> {
    let t: &PodTemplate = object.get();
    let containers = &t.template.spec.containers;
    vec![
        t.metadata.name.clone().into(),
        names(containers).into(),
        images(containers).into(),
        labels(&t.template.metadata.labels).into(),
    ]
}
