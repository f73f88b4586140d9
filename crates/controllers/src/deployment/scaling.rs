//! Bounds of a rollout, and who gets how many pods when a Deployment is resized in the middle of one.

use super::revision::{DESIRED, MAX};
use super::rollout::{Rollout, by_age, size};
use api::apps::{Deployment, ReplicaSet};
use api::{IntOrString, Status};
use client::Ctx;
use client::controller::say;
use ecow::eco_format;
use std::cmp::Reverse;
use std::sync::Arc;

/// `maxSurge` (rounded up) and `maxUnavailable` (rounded down) as numbers; when both are nothing, one pod may be missing.
fn bounds(d: &Deployment) -> (i32, i32) {
    let wanted = d.spec.replicas.unwrap_or(1);
    let zero = IntOrString::Int(0);
    let rolling = d.spec.strategy.rolling_update.as_deref();
    let surge = rolling.and_then(|r| r.max_surge.as_ref()).unwrap_or(&zero).scaled(wanted, true);
    let missing = rolling.and_then(|r| r.max_unavailable.as_ref()).unwrap_or(&zero).scaled(wanted, false);
    match (surge, missing) {
        (Ok(0), Ok(0)) => (0, 1),
        (Ok(surge), Ok(missing)) => (surge, missing),
        _ => (0, 0),
    }
}

/// How many pods more than wanted there may be.
pub fn max_surge(r: &Rollout) -> i32 {
    if r.rolls() { bounds(&r.d).0 } else { 0 }
}

/// How many pods may be missing.
pub fn max_unavailable(r: &Rollout) -> i32 {
    if !r.rolls() || r.replicas() == 0 {
        return 0;
    }
    bounds(&r.d).1.min(r.replicas())
}

/// How many pods the newest ReplicaSet may have now.
pub fn new_size(r: &Rollout, new: &ReplicaSet) -> Result<i32, Status> {
    if !r.rolls() {
        return Ok(r.replicas());
    }
    let rolling = r.d.spec.strategy.rolling_update.as_deref();
    let surge = match rolling.and_then(|r| r.max_surge.as_ref()) {
        Some(surge) => surge.scaled(r.replicas(), true).map_err(|e| Status::new(500, "", e))?,
        None => 0,
    };
    let room = r.replicas() + surge - r.total();
    if room <= 0 {
        return Ok(size(new));
    }
    Ok(size(new) + room.min(r.replicas() - size(new)))
}

/// Writes into a ReplicaSet what the Deployment wants at present. Answers whether that is new.
pub fn note_bounds(r: &Rollout, rs: &mut ReplicaSet) -> bool {
    let (desired, max) = (eco_format!("{}", r.replicas()), eco_format!("{}", r.replicas() + max_surge(r)));
    let annotations = &mut rs.metadata.annotations;
    let changed = annotations.get(DESIRED) != Some(&desired) || annotations.get(MAX) != Some(&max);
    if changed {
        annotations.insert(DESIRED, desired);
        annotations.insert(MAX, max);
    }
    changed
}

fn number(rs: &ReplicaSet, annotation: &str) -> Option<i32> {
    rs.metadata.annotations.get(annotation)?.parse().ok().filter(|n| *n >= 0)
}

impl Rollout {
    /// Whether the user has resized the Deployment since its ReplicaSets were scaled.
    pub fn is_resized(&self) -> bool {
        let active = self.all().filter(|rs| size(rs) > 0);
        active.filter_map(|rs| number(rs, DESIRED)).any(|desired| desired != self.replicas())
    }

    /// Sets the size of a ReplicaSet. Answers whether it changed.
    pub fn set_size(&mut self, ctx: &mut Ctx<'_>, rs: &Arc<ReplicaSet>, replicas: i32) -> Result<bool, Status> {
        let before = size(rs);
        if before == replicas {
            return Ok(false);
        }
        self.force_size(ctx, rs, replicas)
    }

    /// As [`Rollout::set_size`], but brings the annotations up to date even when the size stays.
    pub fn force_size(&mut self, ctx: &mut Ctx<'_>, rs: &Arc<ReplicaSet>, replicas: i32) -> Result<bool, Status> {
        let before = size(rs);
        let mut copy = (**rs).clone();
        copy.spec.replicas = Some(replicas);
        if !note_bounds(self, &mut copy) && before == replicas {
            return Ok(false);
        }
        let name = rs.metadata.name.clone();
        if before != replicas {
            let sentence = eco_format!(
                "wants {}, has {} available of {}: scales {name} from {before} to {replicas}",
                self.replicas(),
                self.available(),
                self.total()
            );
            say(ctx, &self.obj.reference(), sentence);
        }
        let updated = ctx.update(copy)?;
        self.replace(updated.to());
        if before != replicas {
            let direction = if before < replicas { "up" } else { "down" };
            let message = eco_format!("Scaled {direction} replica set {name} from {before} to {replicas}");
            ctx.event(&self.obj, "Normal", "ScalingReplicaSet", message);
        }
        Ok(before != replicas)
    }

    /// Takes a resize over without rolling on: the one active ReplicaSet, or each in proportion.
    pub fn scale(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        if let Some(rs) = self.active_or_latest() {
            return self.set_size(ctx, &rs, self.replicas()).map(|_| ());
        }
        let Some(new) = self.new.clone() else { return self.scale_in_proportion(ctx) };
        if self.is_saturated(&new) {
            for rs in self.old.clone().iter().filter(|rs| size(rs) > 0) {
                self.set_size(ctx, rs, 0)?;
            }
            return Ok(());
        }
        self.scale_in_proportion(ctx)
    }

    /// The only ReplicaSet with pods; the newest when none has any; none when several have.
    fn active_or_latest(&self) -> Option<Arc<ReplicaSet>> {
        let mut active = self.all().filter(|rs| size(rs) > 0);
        match (active.next(), active.next()) {
            (Some(only), None) => Some(only.clone()),
            (None, _) => self.new.clone().or_else(|| self.old.iter().max_by(|a, b| by_age(a, b)).cloned()),
            _ => None,
        }
    }

    fn is_saturated(&self, new: &ReplicaSet) -> bool {
        let wanted = self.replicas();
        size(new) == wanted && number(new, DESIRED) == Some(wanted) && new.status.available_replicas == wanted
    }

    fn scale_in_proportion(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        if !self.rolls() {
            return Ok(());
        }
        let mut sets: Vec<Arc<ReplicaSet>> = self.all().filter(|rs| size(rs) > 0).cloned().collect();
        let allowed = if self.replicas() > 0 { self.replicas() + max_surge(self) } else { 0 };
        let to_add = allowed - sets.iter().map(|rs| size(rs)).sum::<i32>();
        if to_add > 0 {
            sets.sort_by(|a, b| Reverse(size(a)).cmp(&Reverse(size(b))).then_with(|| by_age(b, a)));
        } else if to_add < 0 {
            sets.sort_by(|a, b| Reverse(size(a)).cmp(&Reverse(size(b))).then_with(|| by_age(a, b)));
        }
        let mut sizes = Vec::new();
        let mut added = 0;
        for rs in &sets {
            let share = self.share(rs, to_add, added);
            added += share;
            sizes.push(size(rs) + share);
        }
        if to_add != 0
            && let Some(first) = sizes.first_mut()
        {
            *first = (*first + to_add - added).max(0);
        }
        for (rs, replicas) in sets.iter().zip(sizes) {
            self.force_size(ctx, rs, replicas)?;
        }
        Ok(())
    }

    /// What a ReplicaSet gains (or loses) of `to_add`, of which `added` is given away already.
    fn share(&self, rs: &ReplicaSet, to_add: i32, added: i32) -> i32 {
        if size(rs) == 0 || to_add == 0 || to_add == added {
            return 0;
        }
        let fraction = self.fraction(rs);
        if to_add > 0 { fraction.min(to_add - added) } else { fraction.max(to_add - added) }
    }

    fn fraction(&self, rs: &ReplicaSet) -> i32 {
        if self.replicas() == 0 {
            return -size(rs);
        }
        let max = self.replicas() + max_surge(self);
        let before = number(rs, MAX).filter(|n| *n != 0).unwrap_or(self.d.status.replicas);
        if before == 0 {
            return 0;
        }
        let scaled = (f64::from(size(rs)) * f64::from(max) / f64::from(before)).round();
        scaled as i32 - size(rs)
    }
}
