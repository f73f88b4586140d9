//! `kubectl cordon`, `uncordon`, `drain`.
//!
//! Plays: kubectl/pkg/cmd/drain, kubectl/pkg/drain.

use super::change::{self, DryRun};
use crate::fail::Fail;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow, Next, Wait};
use api::core::Pod;
use api::go;
use api::selector::Selector;
use api::{Body, Obj, PatchType, Str, Value, Verb, kind_of};
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// Time after which a refused eviction is tried again.
const RETRY: Duration = Duration::from_secs(5);

fn nodes(cx: &mut Cx<'_>) -> Result<Vec<Info>, Fail> {
    let verb = cx.said.command.path;
    let labels = cx.said.text("selector").to_owned();
    if cx.said.args.is_empty() && labels.is_empty() {
        return Err(cx.usage(format_args!("USAGE: {verb} NODE [flags]")));
    }
    if !cx.said.args.is_empty() && !labels.is_empty() {
        return Err(cx.usage("error: cannot specify both a node name and a --selector option"));
    }
    let pods =
        if cx.said.command.flags.iter().any(|f| f.name == "pod-selector") { cx.said.text("pod-selector") } else { "" };
    if Selector::parse(pods).is_err() {
        return Err("--pod-selector=<pod_selector> must be a valid label selector".into());
    }
    let mut args = vec!["nodes".to_owned()];
    args.extend(cx.said.args.iter().map(|a| a.trim_start_matches("node/").trim_start_matches("nodes/").to_owned()));
    let query = Query { args, labels: Some(labels).filter(|l| !l.is_empty()), type_alone: true, ..Query::default() };
    Ok(query.run(cx)?.infos)
}

/// `cordon` and `uncordon`.
pub fn cordon(cx: &mut Cx<'_>, wanted: bool) -> Result<Flow, Fail> {
    let nodes = nodes(cx)?;
    let dry_run = DryRun::of(cx)?;
    mark(cx, &nodes, wanted, dry_run);
    Ok(Flow::Done)
}

fn mark(cx: &mut Cx<'_>, nodes: &[Info], wanted: bool, dry_run: DryRun) {
    let un = if wanted { "" } else { "un" };
    for info in nodes {
        let is = info.value().path(&["spec", "unschedulable"]).as_bool() == Some(true);
        let name = &info.name;
        if is == wanted {
            cx.print(format!("node/{name} already {un}cordoned{}\n", dry_run.suffix()));
            continue;
        }
        if dry_run != DryRun::Client {
            let value = if wanted { Value::Bool(true) } else { Value::Null };
            let patch = Value::from([("spec", Value::from([("unschedulable", value)]))]);
            if let Err(fail) = change::patch(cx, info, PatchType::Strategic, patch, dry_run) {
                cx.warn(format!("error: unable to {un}cordon node \"{name}\": {}\n", fail.words()));
                continue;
            }
        }
        cx.print(format!("node/{name} {un}cordoned{}\n", dry_run.suffix()));
    }
}

/// `drain`.
pub fn drain(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let nodes = nodes(cx)?;
    let dry_run = DryRun::of(cx)?;
    mark(cx, &nodes, true, dry_run);
    let drain = Drain {
        nodes: nodes.iter().map(|i| i.name.clone()).collect(),
        dry_run,
        current: None,
        fails: Vec::new(),
        pending: Vec::new(),
    };
    Ok(Flow::Wait(Box::new(drain)))
}

/// What is to become of the pods of a node.
struct Plan {
    pods: Vec<Obj>,
    warnings: String,
    errors: Vec<String>,
}

fn plan(cx: &mut Cx<'_>, node: &str) -> Result<Plan, Fail> {
    let labels = cx.said.text("pod-selector").to_owned();
    let all = cx.list(kind_of::POD, "", &labels, &format!("spec.nodeName={node}"))?;
    let force = cx.said.is("force");
    let mut plan = Plan { pods: Vec::new(), warnings: String::new(), errors: Vec::new() };
    let mut warnings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for object in all {
        let pod = object.get::<Pod>();
        let name = format!("{}/{}", object.namespace(), object.name());
        let ended = matches!(pod.status.phase.as_str(), "Succeeded" | "Failed");
        let owner = pod.metadata.owner_references.iter().find(|o| o.controller == Some(true));
        if pod.metadata.annotations.contains_key("kubernetes.io/config.mirror") {
            continue;
        }
        let mut warning = None;
        if let Some(owner) = owner.filter(|o| o.kind == "DaemonSet" && !ended) {
            let set = cx.find(kind_of::DAEMON_SET, &object.namespace().clone(), &owner.name.clone())?;
            match set {
                None if force => warning = Some(format!("daemonsets.apps \"{}\" not found", owner.name)),
                None => {
                    errors.entry(format!("daemonsets.apps \"{}\" not found", owner.name)).or_default().push(name);
                    continue;
                }
                Some(_) if cx.said.is("ignore-daemonsets") => {
                    warnings.entry("ignoring DaemonSet-managed Pods".into()).or_default().push(name);
                    continue;
                }
                Some(_) => {
                    errors
                        .entry("DaemonSet-managed Pods (use --ignore-daemonsets to ignore)".into())
                        .or_default()
                        .push(name);
                    continue;
                }
            }
        }
        let local = object
            .to_value()
            .path(&["spec", "volumes"])
            .as_list()
            .is_some_and(|v| v.iter().any(|v| !v.at("emptyDir").is_null()));
        if local && !ended {
            if !cx.said.is("delete-emptydir-data") {
                errors
                    .entry("Pods with local storage (use --delete-emptydir-data to override)".into())
                    .or_default()
                    .push(name);
                continue;
            }
            warning = Some("deleting Pods with local storage".into());
        }
        if owner.is_none() && !ended {
            if !force {
                errors
                    .entry("Pods that declare no controller (use --force to override)".into())
                    .or_default()
                    .push(name);
                continue;
            }
            warning = Some("deleting Pods that declare no controller".into());
        }
        if let Some(warning) = warning.filter(|_| owner.is_none()) {
            warnings.entry(warning).or_default().push(name);
        }
        plan.pods.push(object);
    }
    let lines = |m: BTreeMap<String, Vec<String>>| {
        m.into_iter().map(|(k, v)| format!("{k}: {}", v.join(", "))).collect::<Vec<_>>()
    };
    plan.warnings = lines(warnings).join("; ");
    plan.errors = lines(errors).into_iter().map(|l| format!("cannot delete {l}")).collect();
    Ok(plan)
}

/// Evicts the pods of one node after the other and waits until they are gone.
#[derive(Clone)]
struct Drain {
    nodes: Vec<Str>,
    dry_run: DryRun,
    current: Option<Evictions>,
    fails: Vec<Fail>,
    pending: Vec<Str>,
}

#[derive(Clone)]
struct Evictions {
    until: Option<Time>,
    pods: Vec<Eviction>,
    errors: Vec<String>,
}

#[derive(Clone)]
struct Eviction {
    pod: Obj,
    /// When it is tried (again); none: it has been accepted.
    next: Option<Time>,
}

impl Drain {
    /// Begins with the next node; answers whether it is already done.
    fn begin(&mut self, cx: &mut Cx<'_>, node: &Str) -> Result<bool, Fail> {
        let plan = plan(cx, node)?;
        if !plan.errors.is_empty() {
            self.fail(cx, node, &plan.errors);
            return Ok(true);
        }
        if !plan.warnings.is_empty() {
            cx.warn(format!("Warning: {}\n", plan.warnings));
        }
        if self.dry_run != DryRun::None {
            for pod in &plan.pods {
                cx.print(format!("evicting pod {}/{}{}\n", pod.namespace(), pod.name(), self.dry_run.suffix()));
            }
            self.drained(cx, node);
            return Ok(true);
        }
        let timeout = cx.said.duration("timeout");
        let now = cx.env.now();
        let until = (!timeout.is_zero()).then(|| now + timeout);
        let pods = plan.pods.into_iter().map(|pod| Eviction { pod, next: Some(now) }).collect();
        self.current = Some(Evictions { until, pods, errors: Vec::new() });
        Ok(false)
    }

    fn fail(&mut self, cx: &mut Cx<'_>, node: &Str, errors: &[String]) {
        let joined = if errors.len() == 1 { errors[0].clone() } else { format!("[{}]", errors.join(", ")) };
        cx.warn(format!("error: unable to drain node \"{node}\" due to error: {joined}, continuing command...\n"));
        self.fails.extend(errors.iter().map(|e| Fail::Plain(e.clone())));
        self.pending.push(node.clone());
    }

    fn drained(&self, cx: &mut Cx<'_>, node: &Str) {
        cx.print(format!("node/{node} drained{}\n", self.dry_run.suffix()));
    }

    fn evict(&self, cx: &mut Cx<'_>, evictions: &mut Evictions) -> Result<Option<Time>, Fail> {
        let now = cx.env.now();
        let timeout = cx.said.duration("timeout");
        let mut left = Vec::new();
        for mut eviction in std::mem::take(&mut evictions.pods) {
            let (namespace, name) = (eviction.pod.namespace().clone(), eviction.pod.name().clone());
            match eviction.next {
                Some(at) if at <= now => {
                    cx.print(format!("evicting pod {namespace}/{name}\n"));
                    if evictions.until.is_some_and(|until| now >= until) {
                        evictions.errors.push(format!(
                            "error when evicting pods/\"{name}\" -n \"{namespace}\": global timeout reached: {}",
                            go::duration(timeout)
                        ));
                        continue;
                    }
                    match self.send(cx, &eviction.pod) {
                        Ok(()) => eviction.next = None,
                        Err(fail) if fail.is_not_found() => continue,
                        Err(Fail::Server(status)) if status.code == 429 => {
                            cx.warn(format!(
                                "error when evicting pods/\"{name}\" -n \"{namespace}\" (will retry after 5s): {}\n",
                                status.message
                            ));
                            eviction.next = Some(now + RETRY);
                        }
                        Err(fail) => {
                            evictions.errors.push(format!(
                                "error when evicting pods/\"{name}\" -n \"{namespace}\": {}",
                                fail.words()
                            ));
                            continue;
                        }
                    }
                    left.push(eviction);
                }
                Some(_) => left.push(eviction),
                None => {
                    let there = cx.find(kind_of::POD, &namespace, &name)?;
                    if there.is_some_and(|p| p.meta().uid == eviction.pod.meta().uid) {
                        left.push(eviction);
                    } else {
                        cx.print(format!("pod/{name} evicted\n"));
                    }
                }
            }
        }
        evictions.pods = left;
        Ok(evictions.pods.iter().filter_map(|e| e.next).chain(evictions.until).filter(|t| *t > now).min())
    }

    fn send(&self, cx: &mut Cx<'_>, pod: &Obj) -> Result<(), Fail> {
        let grace = cx.said.int("grace-period");
        if cx.said.is("disable-eviction") {
            let mut request = cx.about(Verb::Delete, kind_of::POD, &pod.namespace().clone(), &pod.name().clone());
            request.options.grace_period_s = (grace >= 0).then_some(grace);
            return cx.send(&request).map(drop);
        }
        let mut body = Value::from([
            ("apiVersion", Value::from("policy/v1")),
            ("kind", Value::from("Eviction")),
            (
                "metadata",
                Value::from([
                    ("name", Value::from(pod.name().clone())),
                    ("namespace", Value::from(pod.namespace().clone())),
                ]),
            ),
        ]);
        if grace >= 0 {
            body.path_mut(&["deleteOptions"]).set("gracePeriodSeconds", grace);
        }
        let mut request = cx.about(Verb::Create, kind_of::POD, &pod.namespace().clone(), &pod.name().clone());
        request.subresource = "eviction".into();
        request.body = Body::Value(body);
        cx.send(&request).map(drop)
    }

    fn finish(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        if !self.pending.is_empty() {
            cx.warn("There are pending nodes to be drained:\n");
            for node in &self.pending {
                cx.warn(format!(" {node}\n"));
            }
        }
        Fail::many(std::mem::take(&mut self.fails))?;
        Ok(Next::Done(0))
    }
}

impl Wait for Drain {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        loop {
            let Some(node) = self.nodes.first().cloned() else { return self.finish(cx) };
            let Some(mut evictions) = self.current.take() else {
                if self.begin(cx, &node)? {
                    self.nodes.remove(0);
                }
                continue;
            };
            let next = self.evict(cx, &mut evictions)?;
            let waits = evictions.pods.iter().any(|_| true);
            let over = evictions.until.is_some_and(|until| cx.env.now() >= until);
            if waits && !(over && evictions.pods.iter().all(|e| e.next.is_none())) {
                self.current = Some(evictions);
                return Ok(Next::Again(next));
            }
            for eviction in &evictions.pods {
                let (namespace, name) = (eviction.pod.namespace(), eviction.pod.name());
                evictions.errors.push(format!(
                    "error when waiting for pod \"{name}\" in namespace \"{namespace}\" to terminate: global timeout reached: {}",
                    go::duration(cx.said.duration("timeout"))
                ));
            }
            if evictions.errors.is_empty() {
                self.drained(cx, &node);
            } else {
                let errors = evictions.errors.clone();
                let joined = if errors.len() == 1 { errors[0].clone() } else { format!("[{}]", errors.join(", ")) };
                let pending = plan(cx, &node)?.pods;
                if !pending.is_empty() {
                    cx.warn(format!("There are pending pods in node \"{node}\" when an error occurred: {joined}\n"));
                    pending.iter().for_each(|p| cx.warn(format!("pod/{}\n", p.name())));
                }
                self.fail(cx, &node, &errors);
            }
            self.nodes.remove(0);
        }
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}
