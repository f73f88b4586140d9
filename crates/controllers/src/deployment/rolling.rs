//! A rolling update: up with the new, down with the old, never beyond the bounds. Plays: `deployment/rolling.go`.

use super::rollout::{Rollout, by_age, size};
use super::scaling;
use api::Status;
use client::{Action, Ctx};

impl Rollout {
    /// One step of a rolling update.
    pub fn roll(&mut self, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if self.new.is_none() {
            self.create_new(ctx)?;
        }
        if self.grow_new(ctx)? || self.shrink_old(ctx) {
            return self.write_progress(ctx);
        }
        if self.is_complete(&self.d.status) {
            self.clean_up(ctx)?;
        }
        self.write_progress(ctx)
    }

    fn grow_new(&mut self, ctx: &mut Ctx<'_>) -> Result<bool, Status> {
        let Some(new) = self.new.clone() else { return Ok(false) };
        let wanted = self.replicas();
        if size(&new) == wanted {
            return Ok(false);
        }
        let target = if size(&new) > wanted { wanted } else { scaling::new_size(self, &new)? };
        self.set_size(ctx, &new, target)
    }

    fn shrink_old(&mut self, ctx: &mut Ctx<'_>) -> bool {
        let Some(new) = self.new.clone() else { return false };
        if self.old.iter().all(|rs| size(rs) == 0) {
            return false;
        }
        let min_available = self.replicas() - scaling::max_unavailable(self);
        let new_unavailable = size(&new) - new.status.available_replicas;
        let room = self.total() - min_available - new_unavailable;
        if room <= 0 {
            return false;
        }
        // A failure leaves the rest to the next turn, which the write that got through brings about.
        let Ok(cleaned) = self.shrink_unhealthy(ctx, room) else { return false };
        let Ok(scaled) = self.shrink_available(ctx, min_available) else { return false };
        cleaned + scaled > 0
    }

    /// Pods that do not work go first: they are no loss.
    fn shrink_unhealthy(&mut self, ctx: &mut Ctx<'_>, room: i32) -> Result<i32, Status> {
        let mut sets = self.old.clone();
        sets.sort_by(by_age);
        let mut gone = 0;
        for rs in &sets {
            if gone >= room {
                break;
            }
            let unhealthy = size(rs) - rs.status.available_replicas;
            if size(rs) == 0 || unhealthy == 0 {
                continue;
            }
            let down = unhealthy.min(room - gone);
            if down < 0 {
                return Err(Status::new(500, "", "more pods are available than wanted"));
            }
            self.set_size(ctx, rs, size(rs) - down)?;
            gone += down;
        }
        Ok(gone)
    }

    fn shrink_available(&mut self, ctx: &mut Ctx<'_>, min_available: i32) -> Result<i32, Status> {
        let surplus = self.available() - min_available;
        if surplus <= 0 {
            return Ok(0);
        }
        let mut sets = self.old.clone();
        sets.sort_by(by_age);
        let mut gone = 0;
        for rs in &sets {
            if gone >= surplus {
                break;
            }
            if size(rs) == 0 {
                continue;
            }
            let down = size(rs).min(surplus - gone);
            self.set_size(ctx, rs, size(rs) - down)?;
            gone += down;
        }
        Ok(gone)
    }
}
