//! Making and deleting pods for their owner, with its events. Plays: `RealPodControl` of `pkg/controller/controller_utils.go`.

use crate::expectations::Expectations;
use api::core::Pod;
use api::{Obj, Status};
use client::{Ctx, Key};
use ecow::eco_format;

/// At most so many pods are made or deleted in one go.
pub const BURST: usize = 500;

/// Makes `count` pods at once. Answers the failure, if there was one.
pub fn create(
    ctx: &mut Ctx<'_>,
    expectations: &mut Expectations,
    key: &Key,
    owner: &Obj,
    count: usize,
    pod: impl FnMut(usize) -> Pod,
) -> Option<Status> {
    let mut batches = Batches::new(count);
    batches.go_on(ctx, expectations, key, owner, usize::MAX, pod);
    batches.failure
}

/// Pods to be made in batches of 1, 2, 4 …, so that a rule that refuses them all is met once, not a thousand times.
#[derive(Clone, Debug)]
pub struct Batches {
    count: usize,
    done: usize,
    /// Where the present batch ends.
    end: usize,
    /// The last failure in the present batch, after which there is no other.
    pub failure: Option<Status>,
}

impl Batches {
    /// So many pods.
    pub fn new(count: usize) -> Self {
        Self { count, done: 0, end: count.min(1), failure: None }
    }

    /// Makes at most `part` of them. Answers whether there is no more to do.
    pub fn go_on(
        &mut self,
        ctx: &mut Ctx<'_>,
        expectations: &mut Expectations,
        key: &Key,
        owner: &Obj,
        part: usize,
        mut pod: impl FnMut(usize) -> Pod,
    ) -> bool {
        for _ in 0..part {
            if self.is_over() {
                break;
            }
            if let Err(status) = create_one(ctx, expectations, key, owner, pod(self.done)) {
                self.failure = Some(status);
            }
            self.done += 1;
            if self.done == self.end && self.failure.is_none() {
                self.end = (self.end * 2 + 1).min(self.count);
            }
        }
        self.is_over()
    }

    fn is_over(&self) -> bool {
        self.done == self.end
    }
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
