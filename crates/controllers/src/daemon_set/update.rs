//! A rolling update: as many nodes without a pod, or with two, as allowed. Plays: `daemon/update.go`.

use super::placement::{GENERATION_LABEL, Placement, generation};
use super::revisions::HASH_LABEL;
use super::{ByNode, Work};
use crate::pods;
use api::apps::DaemonSet;
use api::core::{Node, Pod};
use api::{IntOrString, Obj, Str};
use client::Ctx;
use sim::Time;

/// Whether a pod is of the newest template.
pub fn is_updated(set: &DaemonSet, pod: &Pod, hash: &Str) -> bool {
    let label = |key: &str| pod.metadata.labels.get(key);
    let by_generation = generation(set).is_some_and(|g| label(GENERATION_LABEL) == Some(&ecow::eco_format!("{g}")));
    by_generation || (!hash.is_empty() && label(HASH_LABEL) == Some(hash))
}

fn scaled(set: &DaemonSet, surge: bool, nodes: i32) -> i32 {
    let strategy = &set.spec.update_strategy;
    let Some(rolling) = strategy.rolling_update.as_deref().filter(|_| strategy.type_ == "RollingUpdate") else {
        return 0;
    };
    let zero = IntOrString::Int(0);
    let bound = if surge { &rolling.max_surge } else { &rolling.max_unavailable };
    bound.as_ref().unwrap_or(&zero).scaled(nodes, true).unwrap_or(0)
}

/// Whether a node may have an old and a new pod for a while.
pub fn allows_surge(set: &DaemonSet) -> bool {
    scaled(set, true, 1) > 0
}

/// The one new and the one old pod of a node; `None` when there are several of a kind, which is put right first.
fn new_and_old<'a>(set: &DaemonSet, list: &'a [Obj], hash: &Str) -> Option<(Option<&'a Obj>, Option<&'a Obj>)> {
    let (mut new, mut old) = (None, None);
    for p in list.iter().filter(|p| !pods::is_terminating(p.get::<Pod>())) {
        let slot = if is_updated(set, p.get(), hash) { &mut new } else { &mut old };
        if slot.replace(p).is_some() {
            return None;
        }
    }
    Some((new, old))
}

/// What an update does next.
pub fn work(ctx: &Ctx<'_>, set: &DaemonSet, placement: &Placement, by_node: &ByNode, hash: &Str) -> Work {
    let wanted: Vec<&Node> = ctx.cache.list::<Node>("").filter(|n| placement.verdict(n).runs).collect();
    let nodes = i32::try_from(wanted.len()).unwrap_or(i32::MAX);
    let surge = usize::try_from(scaled(set, true, nodes)).unwrap_or(0);
    let mut unavailable = usize::try_from(scaled(set, false, nodes)).unwrap_or(0);
    if nodes > 0 && unavailable == 0 && surge == 0 {
        unavailable = 1;
    }
    let empty = Vec::new();
    let mut all: Vec<(&Str, &Vec<Obj>)> = by_node.iter().collect();
    all.extend(wanted.iter().map(|n| &n.metadata.name).filter(|n| !by_node.contains_key(*n)).map(|n| (n, &empty)));
    if surge == 0 {
        without_surge(ctx.now, set, &all, hash, unavailable)
    } else {
        with_surge(ctx, set, placement, &all, hash, surge, wanted.len())
    }
}

fn available(set: &DaemonSet, p: &Obj, now: Time) -> bool {
    pods::is_available(p.get(), set.spec.min_ready_seconds, now)
}

fn without_surge(now: Time, set: &DaemonSet, all: &[(&Str, &Vec<Obj>)], hash: &Str, max: usize) -> Work {
    let mut unavailable = 0;
    let mut work = Work::default();
    let mut candidates = Vec::new();
    for (_, list) in all {
        match new_and_old(set, list, hash) {
            None | Some((None, None) | (Some(_), Some(_))) => unavailable += 1,
            Some((Some(new), None)) => unavailable += usize::from(!available(set, new, now)),
            Some((None, Some(old))) if !available(set, old, now) => {
                work.delete.push(old.clone());
                unavailable += 1;
            }
            Some((None, Some(_))) if unavailable >= max => {}
            Some((None, Some(old))) => candidates.push(old.clone()),
        }
    }
    work.delete.extend(candidates.into_iter().take(max.saturating_sub(unavailable)));
    work
}

fn with_surge(
    ctx: &Ctx<'_>,
    set: &DaemonSet,
    placement: &Placement,
    all: &[(&Str, &Vec<Obj>)],
    hash: &Str,
    max: usize,
    wanted: usize,
) -> Work {
    let now = ctx.now;
    let mut work = Work::default();
    let (mut surging, mut serving) = (0, 0);
    let mut misplaced = Vec::new();
    let mut candidates = Vec::new();
    for (node, list) in all {
        let Some((new, old)) = new_and_old(set, list, hash) else {
            surging += 1;
            continue;
        };
        serving += usize::from(old.or(new).is_some_and(|p| available(set, p, now)));
        match (new, old) {
            (_, None) => {}
            (None, Some(old)) => {
                let suits = ctx.cache.get::<Node>("", node).is_some_and(|n| placement.verdict(n).runs);
                match (available(set, old, now), suits) {
                    (false, false) => work.delete.push(old.clone()),
                    (false, true) => work.create.push((*node).clone()),
                    (true, false) => misplaced.push(old.clone()),
                    (true, true) if surging < max => candidates.push((*node).clone()),
                    (true, true) => {}
                }
            }
            (Some(new), Some(_)) if !available(set, new, now) => surging += 1,
            (Some(_), Some(old)) => work.delete.push(old.clone()),
        }
    }
    work.delete.extend(misplaced.into_iter().take(serving.saturating_sub(wanted)));
    work.create.extend(candidates.into_iter().take(max.saturating_sub(surging)));
    work
}

/// Of several pods on a node that may have two: keeps the oldest new and the oldest old one, and the old one only as long as
/// the new one does not serve.
pub fn thin_out(ctx: &Ctx<'_>, set: &DaemonSet, running: Vec<Obj>, hash: &Str, work: &mut Work) {
    let (mut new, mut old): (Option<Obj>, Option<Obj>) = (None, None);
    for p in running {
        let slot = if p.meta().labels.get(HASH_LABEL) == Some(hash) { &mut new } else { &mut old };
        if slot.is_none() {
            *slot = Some(p);
        } else {
            work.delete.push(p);
        }
    }
    if let (Some(new), Some(old)) = (new, old)
        && (!pods::is_ready(old.get()) || available(set, &new, ctx.now))
    {
        work.delete.push(old);
    }
}
