//! Making and deleting pods for their owner, with its events. Plays: `RealPodControl` of `pkg/controller/controller_utils.go`.

use crate::expectations::Expectations;
use api::core::Pod;
use api::{Obj, Status};
use client::{Ctx, Key};
use ecow::eco_format;

/// At most so many pods are made or deleted in one go.
pub const BURST: usize = 500;

/// Makes `count` pods in batches of 1, 2, 4 … so that a rule that refuses them all is met once, not a thousand times.
/// Answers the failure, if there was one.
pub fn create(
    ctx: &mut Ctx<'_>,
    expectations: &mut Expectations,
    key: &Key,
    owner: &Obj,
    count: usize,
    mut pod: impl FnMut(usize) -> Pod,
) -> Option<Status> {
    let mut done = 0;
    let mut batch = 1.min(count);
    while batch > 0 {
        let mut failure = None;
        for i in done..done + batch {
            if let Err(status) = create_one(ctx, expectations, key, owner, pod(i)) {
                failure = Some(status);
            }
        }
        if failure.is_some() {
            return failure;
        }
        done += batch;
        batch = (batch * 2).min(count - done);
    }
    None
}

fn create_one(
    ctx: &mut Ctx<'_>,
    expectations: &mut Expectations,
    key: &Key,
    owner: &Obj,
    pod: Pod,
) -> Result<(), Status> {
    match ctx.create(pod) {
        Ok(made) => {
            expectations.expect_created(key, &made.meta().uid, ctx.now);
            ctx.event(owner, "Normal", "SuccessfulCreate", eco_format!("Created pod: {}", made.name()));
            Ok(())
        }
        Err(status) if crate::is_namespace_terminating(&status) => Ok(()),
        Err(status) => {
            ctx.event(owner, "Warning", "FailedCreate", eco_format!("Error creating: {}", status.message));
            Err(status)
        }
    }
}

/// Deletes pods. Answers the last failure, if there was one.
pub fn delete(
    ctx: &mut Ctx<'_>,
    expectations: &mut Expectations,
    key: &Key,
    owner: &Obj,
    pods: &[Obj],
) -> Option<Status> {
    let mut failure = None;
    for pod in pods {
        match ctx.delete(pod.reference(), "", None) {
            Ok(()) => {
                expectations.expect_deleted(key, &pod.meta().uid, ctx.now);
                ctx.event(owner, "Normal", "SuccessfulDelete", eco_format!("Deleted pod: {}", pod.name()));
            }
            Err(status) if status.is_not_found() => {}
            Err(status) => {
                ctx.event(owner, "Warning", "FailedDelete", eco_format!("Error deleting: {}", status.message));
                failure = Some(status);
            }
        }
    }
    failure
}
