//! Adoption and release: a controller owns what its selector matches and nobody else controls.
//!
//! Plays: `pkg/controller/controller_ref_manager.go`.

use crate::pods;
use api::selector::Selector;
use api::{Dict, Kind, Obj, PatchType, Status, Str, Value};
use client::Ctx;

/// Whether labels match a selector, for many objects in turn: those of one template share their labels, and one look is
/// enough for all of them.
pub fn matching(selector: &Selector) -> impl FnMut(&Dict<Str>) -> bool + '_ {
    let mut last: Option<(Dict<Str>, bool)> = None;
    move |labels| match &last {
        Some((known, matches)) if Dict::same(known, labels) => *matches,
        _ => {
            let matches = selector.matches(labels);
            last = Some((labels.clone(), matches));
            matches
        }
    }
}

/// The objects of `kind` that `owner` controls after adopting the matching orphans that `eligible` admits and releasing what
/// no longer matches.
pub fn claim(
    ctx: &mut Ctx<'_>,
    owner: &Obj,
    selector: &Selector,
    kind: Kind,
    eligible: impl FnMut(&Obj) -> bool,
) -> Result<Vec<Obj>, Status> {
    claim_with(ctx, owner, selector, kind, None, eligible)
}

/// As [`claim`]; what is adopted gets a finalizer, what is released loses it.
pub fn claim_with(
    ctx: &mut Ctx<'_>,
    owner: &Obj,
    selector: &Selector,
    kind: Kind,
    finalizer: Option<&str>,
    mut eligible: impl FnMut(&Obj) -> bool,
) -> Result<Vec<Obj>, Status> {
    let cache = ctx.cache;
    let mut claimed = Vec::new();
    let mut failure = None;
    let mut matches = matching(selector);
    let leaving = owner.meta().deletion_timestamp.is_some();
    for obj in cache.controlled(kind, &owner.meta().uid).filter(|o| o.namespace() == owner.namespace() && eligible(o)) {
        if matches(&obj.meta().labels) {
            claimed.push(obj.clone());
        } else if !leaving && let Err(status) = release(ctx, owner, obj, finalizer) {
            failure = Some(status);
        }
    }
    if !leaving {
        let orphans = cache.orphans(kind, owner.namespace());
        let wanted: Vec<Obj> = orphans
            .filter(|o| o.meta().deletion_timestamp.is_none() && selector.matches(&o.meta().labels) && eligible(o))
            .cloned()
            .collect();
        if !wanted.is_empty() && !still_there(ctx, owner) {
            return Ok(claimed);
        }
        for obj in wanted {
            match adopt(ctx, owner, &obj, finalizer) {
                Ok(adopted) => claimed.push(adopted),
                Err(status) if status.is_not_found() => {}
                Err(status) => failure = Some(status),
            }
        }
    }
    match failure {
        Some(status) => Err(status),
        None => Ok(claimed),
    }
}

/// Asks the API server itself whether the owner still lives: a cache may be late, and an orphan adopted by the dead is lost.
fn still_there(ctx: &mut Ctx<'_>, owner: &Obj) -> bool {
    ctx.get_live(owner.reference())
        .is_ok_and(|o| o.meta().uid == owner.meta().uid && o.meta().deletion_timestamp.is_none())
}

fn adopt(ctx: &mut Ctx<'_>, owner: &Obj, obj: &Obj, finalizer: Option<&str>) -> Result<Obj, Status> {
    let sentence = ecow::eco_format!("{} matches the selector and has no controller: adopts it", obj.name());
    client::controller::say(ctx, &owner.reference(), sentence);
    let reference = api::codec::encode(&pods::controller_ref(owner));
    let mut metadata =
        Value::from([("uid", Value::from(obj.meta().uid.clone())), ("ownerReferences", Value::from(vec![reference]))]);
    if let Some(finalizer) = finalizer {
        metadata.set("finalizers", Value::from(vec![Value::from(finalizer)]));
    }
    ctx.patch(obj.reference(), "", PatchType::Strategic, Value::from([("metadata", metadata)]))
}

fn release(ctx: &mut Ctx<'_>, owner: &Obj, obj: &Obj, finalizer: Option<&str>) -> Result<(), Status> {
    let sentence = ecow::eco_format!("{} no longer matches the selector: releases it", obj.name());
    client::controller::say(ctx, &owner.reference(), sentence);
    let reference = Value::from([("$patch", Value::from("delete")), ("uid", Value::from(owner.meta().uid.clone()))]);
    let mut metadata =
        Value::from([("uid", Value::from(obj.meta().uid.clone())), ("ownerReferences", Value::from(vec![reference]))]);
    if let Some(finalizer) = finalizer {
        metadata.set("$deleteFromPrimitiveList/finalizers", Value::from(vec![Value::from(finalizer)]));
    }
    match ctx.patch(obj.reference(), "", PatchType::Strategic, Value::from([("metadata", metadata)])) {
        // Gone, or another object of that name by now: nothing left to release.
        Err(status) if status.is_not_found() || status.reason == "Invalid" => Ok(()),
        other => other.map(|_| ()),
    }
}
