//! Empties a namespace that is being deleted, kind by kind, then lets it go. Plays: `pkg/controller/namespace`.

use crate::kinds::Kinds;
use crate::pods;
use api::core::{Namespace, NamespaceCondition, NamespaceStatus, Pod};
use api::{Answer, Body, Kind, Obj, ObjectRef, Options, Ptr, Status, Str, Typed, Verb, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// The finalizer that this controller removes.
const FINALIZER: &str = "kubernetes";
/// The first look, after everybody has had time to hear of the deletion (`namespaceDeletionGracePeriod`).
const GRACE: Duration = Duration::from_secs(5);
/// How long a finalizer may take, as estimated.
const FINALIZER_WAIT_S: i64 = 15;

/// The namespace controller.
#[derive(Clone, Default)]
pub struct NamespaceController {
    kinds: Kinds,
}

/// What is left of a namespace's content.
#[derive(Default)]
struct Remaining {
    /// Objects left, by kind.
    objects: BTreeMap<Str, usize>,
    /// Objects that a finalizer holds, by finalizer.
    finalizers: BTreeMap<Str, usize>,
    /// What could not be deleted.
    problems: Vec<Str>,
    /// Longest time until it may be gone, in seconds.
    wait_s: i64,
    /// Whether nothing but pods has been looked at yet.
    waits_for_pods: bool,
}

impl Controller for NamespaceController {
    fn name(&self) -> &'static str {
        "namespace-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::NAMESPACE, kind_of::CUSTOM_RESOURCE_DEFINITION]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, now: Time, queue: &mut WorkQueue) {
        self.kinds.observe(change);
        if change.kind == Namespace::KIND
            && let Some(new) = &change.new
            && new.meta().deletion_timestamp.is_some()
        {
            queue.add_at(now + GRACE, change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(kind_of::NAMESPACE, "", &key.name).cloned() else {
            return Ok(Action::AwaitChange);
        };
        let namespace = obj.get::<Namespace>();
        if namespace.metadata.deletion_timestamp.is_none() {
            return Ok(Action::AwaitChange);
        }
        if namespace.status.phase != "Terminating" {
            let mut copy = namespace.clone();
            copy.status.phase = "Terminating".into();
            ctx.update_status(copy)?;
        }
        if !namespace.spec.finalizers.iter().any(|f| f == FINALIZER) {
            return Ok(Action::AwaitChange);
        }
        let remaining = self.empty(ctx, namespace);
        write_conditions(ctx, &key.name, &remaining)?;
        if !remaining.problems.is_empty() {
            return Err(Status::new(500, "", remaining.problems.join(", ")));
        }
        if !remaining.objects.is_empty() {
            // As the real one: half of what is estimated, and at least a moment.
            let after = u64::try_from(remaining.wait_s / 2 + 1).unwrap_or(1);
            return Ok(Action::RequeueAfter(Duration::from_secs(after)));
        }
        say(ctx, &obj.reference(), "is being deleted and is empty: lets it go");
        finalize(ctx, &key.name)?;
        Ok(Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

impl NamespaceController {
    /// Deletes what is in the namespace, pods first, and the rest when they have stopped. Answers what is left.
    fn empty(&self, ctx: &mut Ctx<'_>, namespace: &Namespace) -> Remaining {
        let mut remaining = Remaining::default();
        let name = &namespace.metadata.name;
        let elapsed = ctx.now.since(namespace.metadata.deletion_timestamp.map_or(ctx.now, |t| t.0));
        remaining.delete(ctx, kind_of::POD, name, elapsed);
        if !remaining.objects.is_empty() {
            // The conditions tell of what is left only when the pods are gone.
            remaining.waits_for_pods = true;
            return remaining;
        }
        for kind in self.kinds.all().filter(|k| k.namespaced && *k != kind_of::POD) {
            remaining.delete(ctx, kind, name, elapsed);
        }
        remaining
    }
}

impl Remaining {
    fn delete(&mut self, ctx: &mut Ctx<'_>, kind: Kind, namespace: &Str, elapsed: Duration) {
        let before = match list(ctx, kind, namespace) {
            Ok(items) => items,
            Err(status) if status.is_not_found() => return,
            Err(status) => return self.problems.push(status.message),
        };
        if before.is_empty() {
            return;
        }
        let what = if before.len() == 1 { kind.singular } else { kind.plural };
        let sentence = eco_format!("is being deleted and has {} {what}: deletes what is in it", before.len());
        say(ctx, &ObjectRef::new(kind_of::NAMESPACE, "", namespace.clone()), sentence);
        let wait_s = if kind == kind_of::POD { grace(&before, elapsed) } else { 0 };
        if let Err(status) = delete_all(ctx, kind, namespace)
            && !status.is_not_found()
        {
            self.problems.push(status.message);
        }
        let left = list(ctx, kind, namespace).unwrap_or_default();
        self.note(kind, namespace, &left, wait_s);
    }

    fn note(&mut self, kind: Kind, namespace: &Str, left: &[Obj], wait_s: i64) {
        if left.is_empty() {
            return;
        }
        *self.objects.entry(eco_format!("{}.{}", kind.plural, kind.group)).or_default() += left.len();
        for finalizer in left.iter().flat_map(|o| o.meta().finalizers.iter()) {
            *self.finalizers.entry(finalizer.clone()).or_default() += 1;
        }
        if wait_s > 0 {
            self.wait_s = self.wait_s.max(wait_s);
        } else if left.iter().any(|o| !o.meta().finalizers.is_empty()) {
            self.wait_s = self.wait_s.max(FINALIZER_WAIT_S);
        } else {
            let group = if kind.group.is_empty() { Str::from("/") } else { eco_format!("{}/", kind.group) };
            let resource = eco_format!("{group}{}, Resource={}", kind.version, kind.plural);
            self.problems
                .push(eco_format!("unexpected items still remain in namespace: {namespace} for gvr: {resource}"));
        }
    }
}

/// The longest that a pod may take to stop, in seconds, unless that time has passed.
fn grace(pods: &[Obj], elapsed: Duration) -> i64 {
    let running = pods.iter().map(|p| p.get::<Pod>()).filter(|p| !pods::is_terminal(p));
    let longest = running.filter_map(|p| p.spec.termination_grace_period_seconds).max().unwrap_or(0);
    if elapsed >= Duration::from_secs(u64::try_from(longest).unwrap_or(0)) { 0 } else { longest }
}

fn list(ctx: &mut Ctx<'_>, kind: Kind, namespace: &Str) -> Result<Vec<Obj>, Status> {
    let target = ObjectRef { kind, namespace: namespace.clone(), name: Str::new() };
    match ctx.request(Verb::List, target, "", Body::None, Options::default())? {
        Answer::List { items, .. } => Ok(items),
        _ => Ok(Vec::new()),
    }
}

fn delete_all(ctx: &mut Ctx<'_>, kind: Kind, namespace: &Str) -> Result<(), Status> {
    let target = ObjectRef { kind, namespace: namespace.clone(), name: Str::new() };
    let options = Options { propagation: Some(api::Propagation::Background), ..Options::default() };
    ctx.request(Verb::DeleteCollection, target, "", Body::None, options).map(|_| ())
}

/// The five conditions that tell what stands in the way; all of them are written as soon as one is not `False`.
fn write_conditions(ctx: &mut Ctx<'_>, name: &Str, remaining: &Remaining) -> Result<(), Status> {
    let target = ObjectRef::new(kind_of::NAMESPACE, "", name.clone());
    let obj = match ctx.get_live(target) {
        Ok(obj) => obj,
        Err(status) if status.is_not_found() => return Ok(()),
        Err(status) => return Err(status),
    };
    let namespace = obj.get::<Namespace>();
    let mut status: NamespaceStatus = (*namespace.status).clone();
    let mut changed = false;
    for (type_, found, (bad, bad_text), (good, good_text)) in conditions(remaining) {
        let condition = NamespaceCondition {
            type_: type_.into(),
            status: if found { "True" } else { "False" }.into(),
            last_transition_time: ctx.now.into(),
            reason: if found { bad } else { good }.into(),
            message: if found { bad_text } else { good_text.into() },
        };
        match status.conditions.iter_mut().find(|c| c.type_ == type_) {
            None => {
                status.conditions.push(condition);
                changed = true;
            }
            Some(old)
                if old.status != condition.status
                    || old.message != condition.message
                    || old.reason != condition.reason =>
            {
                let since = if old.status == condition.status {
                    old.last_transition_time
                } else {
                    condition.last_transition_time
                };
                *old = NamespaceCondition { last_transition_time: since, ..condition };
                changed = true;
            }
            Some(_) => {}
        }
    }
    if !changed {
        return Ok(());
    }
    let mut copy = namespace.clone();
    copy.status = Ptr::new(status);
    ctx.update_status(copy).map(|_| ())
}

type Row = (&'static str, bool, (&'static str, Str), (&'static str, &'static str));

fn conditions(remaining: &Remaining) -> [Row; 5] {
    let content: Vec<String> = remaining
        .objects
        .iter()
        .filter(|_| !remaining.waits_for_pods)
        .map(|(kind, n)| format!("{kind} has {n} resource instances"))
        .collect();
    let finalizers: Vec<String> = remaining
        .finalizers
        .iter()
        .filter(|_| !remaining.waits_for_pods)
        .map(|(f, n)| format!("{f} in {n} resource instances"))
        .collect();
    let mut problems = remaining.problems.clone();
    problems.sort();
    let problem =
        eco_format!("Failed to delete all resource types, {} remaining: {}", problems.len(), problems.join(", "));
    [
        (
            "NamespaceDeletionDiscoveryFailure",
            false,
            ("DiscoveryFailed", Str::new()),
            ("ResourcesDiscovered", "All resources successfully discovered"),
        ),
        (
            "NamespaceDeletionGroupVersionParsingFailure",
            false,
            ("GroupVersionParsingFailed", Str::new()),
            ("ParsedGroupVersions", "All legacy kube types successfully parsed"),
        ),
        (
            "NamespaceDeletionContentFailure",
            !problems.is_empty(),
            ("ContentDeletionFailed", problem),
            ("ContentDeleted", "All content successfully deleted, may be waiting on finalization"),
        ),
        (
            "NamespaceContentRemaining",
            !content.is_empty(),
            ("SomeResourcesRemain", eco_format!("Some resources are remaining: {}", content.join(", "))),
            ("ContentRemoved", "All content successfully removed"),
        ),
        (
            "NamespaceFinalizersRemaining",
            !finalizers.is_empty(),
            (
                "SomeFinalizersRemain",
                eco_format!("Some content in the namespace has finalizers remaining: {}", finalizers.join(", ")),
            ),
            ("ContentHasNoFinalizers", "All content-preserving finalizers finished"),
        ),
    ]
}

/// Removes the finalizer by the subresource that is made for it.
fn finalize(ctx: &mut Ctx<'_>, name: &Str) -> Result<(), Status> {
    let target = ObjectRef::new(kind_of::NAMESPACE, "", name.clone());
    let mut obj = match ctx.get_live(target.clone()) {
        Ok(obj) => obj,
        Err(status) if status.is_not_found() => return Ok(()),
        Err(status) => return Err(status),
    };
    obj.get_mut::<Namespace>().spec.finalizers.retain(|f| f != FINALIZER);
    match ctx.request(Verb::Update, target, "finalize", Body::Object(obj), Options::default()) {
        Err(status) if !status.is_not_found() => Err(status),
        _ => Ok(()),
    }
}
