//! Recreate: all old pods go before the first new one comes. Plays: `deployment/recreate.go`.

use super::rollout::{Rollout, size};
use crate::pods;
use api::core::Pod;
use api::{Status, kind_of};
use client::{Action, Ctx};

impl Rollout {
    /// One step of a recreation.
    pub fn recreate(&mut self, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let mut shrunk = false;
        for rs in self.old.clone().iter().filter(|rs| size(rs) > 0) {
            shrunk |= self.set_size(ctx, rs, 0)?;
        }
        if shrunk || self.old_pods_run(ctx) {
            return self.write_progress(ctx);
        }
        if self.new.is_none() {
            self.create_new(ctx)?;
        }
        if let Some(new) = self.new.clone() {
            self.set_size(ctx, &new, self.replicas())?;
        }
        if self.is_complete(&self.d.status) {
            self.clean_up(ctx)?;
        }
        self.write_progress(ctx)
    }

    fn old_pods_run(&self, ctx: &Ctx<'_>) -> bool {
        if self.old.iter().map(|rs| rs.status.replicas).sum::<i32>() > 0 {
            return true;
        }
        let mut pods = self.old.iter().flat_map(|rs| ctx.cache.controlled(kind_of::POD, &rs.metadata.uid));
        pods.any(|p| !pods::is_terminal(p.get::<Pod>()))
    }
}
