//! The order of steps: replicas up from the lowest ordinal, surplus ones down from the highest, then the update.
//! Plays: `statefulset/stateful_set_control.go`.

use super::pod_set::{PodSet, revision_of, runs};
use super::{identity, pod};
use crate::pods;
use api::apps::{StatefulSet, StatefulSetStatus};
use api::core::Pod;
use api::{IntOrString, Obj, Ptr, Status, Str};
use client::Ctx;
use client::controller::say;
use ecow::eco_format;

/// Does what can be done now.
pub fn run(set: &mut PodSet<'_>, ctx: &mut Ctx<'_>) -> Result<(), Status> {
    if set.set.metadata.deletion_timestamp.is_some() {
        return Ok(());
    }
    for i in 0..set.replicas.len() {
        if set.bring_up(ctx, i)? && set.is_ordered() {
            return Ok(());
        }
    }
    for i in 0..set.condemned.len() {
        let condemned = set.condemned[i].clone();
        if !set.claims_match(ctx, pod(&condemned)) {
            set.own_claims(ctx, pod(&condemned))?;
        }
    }
    for i in 0..set.condemned.len() {
        if set.take_down(ctx, i)? && set.is_ordered() {
            return Ok(());
        }
    }
    if set.set.spec.update_strategy.type_ == "OnDelete" {
        return Ok(());
    }
    set.roll(ctx)
}

/// Writes the status if it differs.
pub fn write_status(ctx: &mut Ctx<'_>, obj: &Obj, status: StatefulSetStatus) -> Result<(), Status> {
    let set = obj.get::<StatefulSet>();
    let known = &set.status;
    let mut same = status.clone();
    same.collision_count = known.collision_count;
    same.observed_generation = same.observed_generation.max(known.observed_generation);
    if same == **known {
        return Ok(());
    }
    let mut copy = set.clone();
    copy.status = Ptr::new(status);
    ctx.update_status(copy).map(|_| ())
}

impl PodSet<'_> {
    fn say(&self, ctx: &mut Ctx<'_>, what: &str) {
        let wants = self.replicas.len();
        let has = self.replicas.iter().filter(|r| r.exists).count() + self.condemned.len();
        say(ctx, &self.obj.reference(), eco_format!("wants {wants}, has {has}: {what}"));
    }

    fn tell(&self, ctx: &mut Ctx<'_>, verb: &str, name: &str, result: Result<(), &Status>) {
        let set = &self.set.metadata.name;
        let (kind, reason, message): (&str, Str, Str) = match result {
            Ok(()) => (
                "Normal",
                eco_format!("Successful{verb}"),
                eco_format!("{verb} Pod {name} in StatefulSet {set} successful"),
            ),
            Err(status) => (
                "Warning",
                eco_format!("Failed{verb}"),
                eco_format!("{verb} Pod {name} in StatefulSet {set} failed error: {}", status.message),
            ),
        };
        ctx.event(self.obj, kind, &reason, message);
    }

    /// Makes one wanted replica what it should be. Answers whether the next one has to wait for it.
    fn bring_up(&mut self, ctx: &mut Ctx<'_>, i: usize) -> Result<bool, Status> {
        let ordered = self.is_ordered();
        let obj = self.replicas[i].pod.clone();
        if pods::is_terminal(pod(&obj)) {
            if !pods::is_terminating(pod(&obj)) {
                self.say(ctx, &eco_format!("{} has ended: deletes it, to make it again", obj.name()));
                self.delete(ctx, &obj)?;
            }
            return Ok(true);
        }
        if !self.replicas[i].exists {
            if self.has_stale_claim(ctx, pod(&obj)) {
                return Ok(true);
            }
            self.create(ctx, i)?;
            if ordered {
                return Ok(true);
            }
        }
        let obj = self.replicas[i].pod.clone();
        if pod(&obj).status.phase == "Pending" {
            self.create_claims(ctx, pod(&obj))?;
            self.own_claims(ctx, pod(&obj)).inspect_err(|s| self.tell(ctx, "Update", obj.name(), Err(s)))?;
        }
        let waits = pods::is_terminating(pod(&obj)) || !runs(pod(&obj)) || !self.is_available(&obj);
        if ordered && waits {
            return Ok(true);
        }
        let right = identity::identity_matches(pod(&obj)) && identity::storage_matches(self.set, pod(&obj));
        if !right || !self.claims_match(ctx, pod(&obj)) {
            self.put_right(ctx, &obj)?;
        }
        Ok(false)
    }

    fn create(&mut self, ctx: &mut Ctx<'_>, i: usize) -> Result<(), Status> {
        let obj = self.replicas[i].pod.clone();
        let name = obj.name().clone();
        self.say(ctx, &eco_format!("creates {name}"));
        self.create_claims(ctx, pod(&obj)).inspect_err(|s| self.tell(ctx, "Create", &name, Err(s)))?;
        match ctx.create(obj) {
            Ok(made) => {
                self.expectations.expect_created(self.key, &made.meta().uid, ctx.now);
                self.own_claims(ctx, pod(&made)).inspect_err(|s| self.tell(ctx, "Update", &name, Err(s)))?;
                self.tell(ctx, "Create", &name, Ok(()));
                Ok(())
            }
            Err(status) => {
                if !status.is_already_exists() {
                    self.tell(ctx, "Create", &name, Err(&status));
                }
                Err(status)
            }
        }
    }

    fn put_right(&mut self, ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
        let mut copy: Pod = pod(obj).clone();
        let n = identity::ordinal(&copy);
        let mut changed = false;
        if !identity::identity_matches(&copy) {
            identity::set_identity(&mut copy, n);
            changed = true;
        }
        if !identity::storage_matches(self.set, &copy) {
            identity::set_storage(self.set, &mut copy, n);
            self.create_claims(ctx, pod(obj))?;
            changed = true;
        }
        if !self.claims_match(ctx, pod(obj)) {
            self.own_claims(ctx, pod(obj)).inspect_err(|s| self.tell(ctx, "Update", obj.name(), Err(s)))?;
            changed = true;
        }
        if changed {
            let result = ctx.update(copy).map(|_| ());
            self.tell(ctx, "Update", obj.name(), result.as_ref().copied());
            result?;
        }
        Ok(())
    }

    fn delete(&mut self, ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
        match ctx.delete(obj.reference(), "", None) {
            Ok(()) => self.expectations.expect_deleted(self.key, &obj.meta().uid, ctx.now),
            Err(status) if status.is_not_found() => {}
            Err(status) => {
                self.tell(ctx, "Delete", obj.name(), Err(&status));
                return Err(status);
            }
        }
        self.tell(ctx, "Delete", obj.name(), Ok(()));
        Ok(())
    }

    /// Deletes one surplus replica when its turn has come. Answers whether the next one has to wait for it.
    fn take_down(&mut self, ctx: &mut Ctx<'_>, i: usize) -> Result<bool, Status> {
        let obj = self.condemned[i].clone();
        if pods::is_terminating(pod(&obj)) {
            return Ok(true);
        }
        let healthy = runs(pod(&obj)) && self.is_available(&obj);
        if self.is_ordered() && !healthy && !self.is_first_unavailable(&obj) {
            return Ok(true);
        }
        self.say(ctx, &eco_format!("deletes {}", obj.name()));
        self.delete(ctx, &obj)?;
        Ok(true)
    }

    fn max_unavailable(&self) -> Result<usize, Status> {
        let rolling = self.set.spec.update_strategy.rolling_update.as_deref();
        let one = IntOrString::Int(1);
        let bound = rolling.and_then(|r| r.max_unavailable.as_ref()).unwrap_or(&one);
        let wanted = self.set.spec.replicas.unwrap_or(1);
        let number = bound.scaled(wanted, false).map_err(|e| Status::new(500, "", e))?;
        Ok(usize::try_from(number).unwrap_or(0).max(1))
    }

    /// Deletes replicas of an old revision, highest ordinal first, as many as may be missing.
    fn roll(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        let rolling = self.set.spec.update_strategy.rolling_update.as_deref();
        let partition = usize::try_from(rolling.and_then(|r| r.partition).unwrap_or(0)).unwrap_or(0);
        let max = self.max_unavailable()?;
        let newest = self.revisions.update.metadata.name.clone();
        let outdated = |p: &Obj| revision_of(pod(p)) != newest && !pods::is_terminating(pod(p));
        let all: Vec<Obj> = self.replicas.iter().map(|r| r.pod.clone()).collect();
        let unavailable = all.iter().filter(|p| self.is_unavailable(p)).count();
        let parallel = !self.is_ordered();
        let stuck = all.iter().filter(|p| parallel && self.is_unavailable(p) && outdated(p)).count();
        if unavailable >= max && stuck == 0 {
            return Ok(());
        }
        let candidates: Vec<Obj> = all.into_iter().skip(partition).rev().filter(outdated).collect();
        let mut budget = max.saturating_sub(unavailable);
        let mut victims: Vec<Obj> = Vec::new();
        if parallel {
            victims.extend(candidates.iter().filter(|p| !self.is_available(p)).cloned());
        }
        for p in candidates {
            if budget > 0 && (!parallel || !self.is_unavailable(&p)) {
                budget -= 1;
                victims.push(p);
            }
        }
        for p in victims {
            let sentence = eco_format!(
                "{} is not of revision {newest}, {unavailable} of at most {max} are unavailable: deletes it, to make it anew",
                p.name()
            );
            say(ctx, &self.obj.reference(), sentence);
            self.delete(ctx, &p)?;
            self.updating += 1;
        }
        Ok(())
    }
}
