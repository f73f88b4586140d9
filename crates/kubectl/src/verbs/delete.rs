//! `kubectl delete`, which waits until what it deleted is gone.
//!
//! Plays: kubectl/pkg/cmd/delete.

use super::change::DryRun;
use crate::fail::Fail;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow, Next, Wait};
use api::{Answer, Propagation, Str, Verb};
use sim::Time;
use std::time::Duration;

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let is = |cx: &Cx<'_>, name: &str| cx.said.is(name);
    let propagation = cascade(cx)?;
    let mut grace = cx.said.int("grace-period");
    let force = is(cx, "force");
    let selects = is(cx, "all") || !cx.said.text("selector").is_empty() || !cx.said.text("field-selector").is_empty();
    let ignore = is(cx, "ignore-not-found") || (selects && !cx.said.given("ignore-not-found"));
    if is(cx, "now") {
        if grace != -1 {
            return Err("--now and --grace-period cannot be specified together".into());
        }
        grace = 1;
    }
    if grace == 0 && !force {
        grace = 1;
    }
    if force && grace < 0 {
        grace = 0;
    }
    let dry_run = DryRun::of(cx)?;
    let raw = cx.said.text("raw").to_owned();
    if !raw.is_empty() {
        return super::get::raw(cx, "DELETE", &raw, "");
    }
    let mut query = Query::by_flags(cx);
    query.type_alone = false;
    query.names_only = true;
    query.validate = false;
    // `--all` with a selector is told in other words here.
    query.all = is(cx, "all") && query.labels.is_none() && query.fields.is_none();
    if is(cx, "all") && (query.labels.is_some() || query.fields.is_some()) {
        return Err("setting 'all' parameter but found a non empty selector. ".into());
    }
    let found = query.run(cx)?;
    let output = cx.said.text("output").to_owned();
    if !output.is_empty() && output != "name" {
        return Err(format!("unexpected -o output mode: {output}. We only support '-o name'").into());
    }
    if grace == 0 && force {
        cx.warn("Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.\n");
    } else if grace > 0 && force {
        return Err("--force and --grace-period greater than 0 cannot be specified together".into());
    }
    if is(cx, "interactive") && !confirmed(cx, &found.infos) {
        return Ok(Flow::Done);
    }
    let plan = Plan { propagation, grace, dry_run, ignore, name_only: output == "name" };
    delete_all(cx, &found.infos, found.fails, &plan)
}

fn cascade(cx: &mut Cx<'_>) -> Result<Propagation, Fail> {
    match cx.said.text("cascade") {
        "background" => Ok(Propagation::Background),
        "foreground" => Ok(Propagation::Foreground),
        "orphan" => Ok(Propagation::Orphan),
        "true" => {
            cx.warn(
                "warning: --cascade=true is deprecated (boolean value) and can be replaced with --cascade=background.\n",
            );
            Ok(Propagation::Background)
        }
        "false" => {
            cx.warn(
                "warning: --cascade=false is deprecated (boolean value) and can be replaced with --cascade=orphan.\n",
            );
            Ok(Propagation::Orphan)
        }
        other => {
            Err(format!("invalid cascade value ({other}). Must be \"background\", \"foreground\", or \"orphan\"")
                .into())
        }
    }
}

fn confirmed(cx: &mut Cx<'_>, infos: &[Info]) -> bool {
    if infos.is_empty() {
        cx.print("No resources found\n");
        return false;
    }
    cx.print(format!("You are about to delete the following {} resource(s):\n", infos.len()));
    for info in infos {
        let group = if info.kind.group.is_empty() { String::new() } else { format!(".{}", info.kind.group) };
        cx.print(format!("{}{group}/{}\n", info.kind.kind.to_lowercase(), info.name));
    }
    cx.print("Do you want to continue? (y/N): ");
    let answer = cx.stdin.take().unwrap_or_default();
    if matches!(answer.trim(), "y" | "Y" | "yes") {
        return true;
    }
    cx.print("deletion is cancelled\n");
    false
}

/// How objects are deleted.
pub struct Plan {
    /// What happens to dependents.
    pub propagation: Propagation,
    /// Seconds of grace; negative: the object's own.
    pub grace: i64,
    /// How much really happens.
    pub dry_run: DryRun,
    /// Whether it does not matter when something is not there.
    pub ignore: bool,
    /// Whether only names are printed.
    pub name_only: bool,
}

fn delete_all(cx: &mut Cx<'_>, infos: &[Info], mut fails: Vec<Fail>, plan: &Plan) -> Result<Flow, Fail> {
    let mut warn_cluster = cx.context.namespace_given && !cx.said.is("all-namespaces");
    let mut left = Vec::new();
    let mut count = 0;
    for info in infos {
        count += 1;
        if warn_cluster && !info.kind.namespaced {
            cx.warn("Warning: deleting cluster-scoped resources, not scoped to the provided namespace\n");
            warn_cluster = false;
        }
        if plan.dry_run == DryRun::Client {
            told(cx, info, plan);
            continue;
        }
        match delete(cx, info, plan) {
            Ok(uid) => {
                told(cx, info, plan);
                left.push((info.clone(), uid));
            }
            Err(fail) if plan.ignore && fail.is_not_found() => {}
            Err(fail) => fails.push(fail.context_of_delete(info)),
        }
    }
    if plan.ignore {
        fails.retain(|f| !f.is_not_found());
    }
    Fail::many(fails)?;
    if count == 0 {
        cx.print("No resources found\n");
        return Ok(Flow::Done);
    }
    if !cx.said.is("wait") || plan.dry_run != DryRun::None || left.is_empty() {
        return Ok(Flow::Done);
    }
    let timeout = cx.said.duration("timeout");
    let timeout = if timeout.is_zero() { Duration::from_secs(168 * 3600) } else { timeout };
    Ok(Flow::Wait(Box::new(Gone { left, until: cx.env.now() + timeout })))
}

impl Fail {
    /// A refusal to delete, as `delete` tells it.
    fn context_of_delete(self, info: &Info) -> Self {
        if info.source.is_empty() { self } else { self.context(&format!("error when deleting \"{}\"", info.source)) }
    }
}

/// Deletes one object; answers its uid.
pub fn delete(cx: &mut Cx<'_>, info: &Info, plan: &Plan) -> Result<Str, Fail> {
    let mut request = cx.about(Verb::Delete, info.kind, &info.namespace, &info.name);
    request.options.propagation = Some(plan.propagation);
    request.options.grace_period_s = (plan.grace >= 0).then_some(plan.grace);
    request.options.dry_run = plan.dry_run == DryRun::Server;
    Ok(match cx.send(&request)? {
        Answer::Object { object, .. } => object.meta().uid.clone(),
        Answer::Done(status) => status.details.map(|d| d.uid).unwrap_or_default(),
        _ => Str::new(),
    })
}

/// Tells that an object is deleted.
pub fn told(cx: &mut Cx<'_>, info: &Info, plan: &Plan) {
    let kind = info.kind.kind.to_lowercase();
    let group = if info.kind.group.is_empty() { String::new() } else { format!(".{}", info.kind.group) };
    if plan.name_only {
        cx.print(format!("{kind}{group}/{}\n", info.name));
        return;
    }
    let operation = if plan.grace == 0 { "force deleted" } else { "deleted" };
    let place = if info.kind.namespaced { format!(" from {} namespace", info.namespace) } else { String::new() };
    cx.print(format!("{kind}{group} \"{}\" {operation}{place}{}\n", info.name, plan.dry_run.suffix()));
}

/// Waits until objects are gone.
#[derive(Clone)]
pub struct Gone {
    /// What is left, with uids.
    pub left: Vec<(Info, Str)>,
    /// When it gives up.
    pub until: Time,
}

impl Wait for Gone {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        let mut left = Vec::new();
        for (info, uid) in &self.left {
            let there = cx.find(info.kind, &info.namespace, &info.name)?;
            if there.is_some_and(|o| uid.is_empty() || o.meta().uid == *uid) {
                left.push((info.clone(), uid.clone()));
            }
        }
        self.left = left;
        if self.left.is_empty() {
            return Ok(Next::Done(0));
        }
        if cx.env.now() >= self.until {
            let (info, _) = &self.left[0];
            return Err(format!("timed out waiting for the condition on {}", info.resource_name())
                .replace("\"", "")
                .into());
        }
        Ok(Next::Again(Some(self.until)))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}
