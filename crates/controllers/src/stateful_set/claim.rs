//! The claims of replicas: made with them, and owned by them or by the set as the retention policy says.

use super::identity;
use super::pod_set::PodSet;
use crate::pods;
use api::apps::StatefulSet;
use api::core::{PersistentVolumeClaim, Pod};
use api::meta::OwnerReference;
use api::{Obj, Status, Str, kind_of};
use client::Ctx;
use ecow::eco_format;

fn matches(owner: &OwnerReference, kind: api::Kind, name: &Str) -> bool {
    owner.api_version == kind.api_version() && owner.kind == kind.kind && owner.name == *name
}

/// Who may own a claim.
struct Owners<'a> {
    set: &'a Obj,
    pod: &'a Pod,
}

impl Owners<'_> {
    fn typed(&self) -> &StatefulSet {
        self.set.get()
    }

    fn is_set(&self, owner: &OwnerReference) -> bool {
        matches(owner, kind_of::STATEFUL_SET, self.set.name())
    }

    fn is_pod(&self, owner: &OwnerReference) -> bool {
        matches(owner, kind_of::POD, &self.pod.metadata.name)
    }

    /// Whether claims go with the set, and with a replica that is scaled away.
    fn policy(&self) -> (bool, bool) {
        let policy = self.typed().spec.persistent_volume_claim_retention_policy.as_deref();
        policy.map_or((false, false), |p| (p.when_deleted == "Delete", p.when_scaled == "Delete"))
    }

    fn has_stale(&self, claim: &PersistentVolumeClaim) -> bool {
        let list = &claim.metadata.owner_references;
        list.iter().any(|o| self.is_set(o) && o.uid != self.set.meta().uid)
            || list.iter().any(|o| self.is_pod(o) && o.uid != self.pod.metadata.uid)
    }

    fn has_unexpected(&self, claim: &PersistentVolumeClaim) -> bool {
        if self.policy() == (false, false) {
            return false;
        }
        claim.metadata.owner_references.iter().any(|o| {
            if self.is_set(o) {
                o.uid != self.set.meta().uid
            } else if self.is_pod(o) {
                o.uid != self.pod.metadata.uid
            } else {
                o.controller == Some(true)
            }
        })
    }

    fn owned_by(&self, claim: &PersistentVolumeClaim, uid: &Str) -> bool {
        claim.metadata.owner_references.iter().any(|o| o.uid == *uid)
    }

    /// Whether the set and the pod should own the claim.
    fn wanted(&self) -> (bool, bool) {
        let scaled_down = !identity::is_wanted(self.typed(), self.pod);
        match self.policy() {
            (false, false) => (false, false),
            (true, false) => (true, false),
            (false, true) => (false, scaled_down),
            (true, true) => (!scaled_down, scaled_down),
        }
    }

    fn is_right(&self, claim: &PersistentVolumeClaim) -> bool {
        if self.has_stale(claim) {
            return true;
        }
        let by_set = self.owned_by(claim, &self.set.meta().uid);
        let by_pod = self.owned_by(claim, &self.pod.metadata.uid);
        if self.has_unexpected(claim) {
            return !by_set && !by_pod;
        }
        let loose =
            claim.metadata.owner_references.iter().any(|o| {
                (o.uid == self.set.meta().uid || o.uid == self.pod.metadata.uid) && o.controller != Some(true)
            });
        !loose && (by_set, by_pod) == self.wanted()
    }

    fn put_right(&self, claim: &mut PersistentVolumeClaim) {
        let unexpected = self.has_unexpected(claim);
        let kept = claim.metadata.owner_references.iter().filter(|o| !self.is_set(o) && !self.is_pod(o));
        let mut list: Vec<OwnerReference> = kept.cloned().collect();
        let (by_set, by_pod) = self.wanted();
        if !unexpected && by_pod {
            list.push(pods::controller_ref(&Obj::new(self.pod.clone())));
        }
        if !unexpected && by_set {
            list.push(pods::controller_ref(self.set));
        }
        claim.metadata.owner_references = list.into();
    }
}

impl PodSet<'_> {
    fn claims_in_cache(&self, ctx: &Ctx<'_>, pod: &Pod) -> Vec<PersistentVolumeClaim> {
        let n = identity::ordinal(pod);
        let names = self.set.spec.volume_claim_templates.iter().map(|t| identity::claim_name(self.set, t, n));
        names
            .filter_map(|name| ctx.cache.get::<PersistentVolumeClaim>(&self.set.metadata.namespace, &name).cloned())
            .collect()
    }

    /// Whether the claims of a replica are owned as the retention policy says.
    pub fn claims_match(&self, ctx: &Ctx<'_>, pod: &Pod) -> bool {
        let owners = Owners { set: self.obj, pod };
        self.claims_in_cache(ctx, pod).iter().all(|c| owners.is_right(c))
    }

    /// Makes the claims of a replica be owned as the retention policy says.
    pub fn own_claims(&self, ctx: &mut Ctx<'_>, pod: &Pod) -> Result<(), Status> {
        let owners = Owners { set: self.obj, pod };
        for mut claim in self.claims_in_cache(ctx, pod) {
            if owners.has_unexpected(&claim) {
                let message = eco_format!(
                    "PersistentVolumeClaim {} has a conflicting OwnerReference that acts as a manging controller, the retention policy is ignored for this claim",
                    claim.metadata.name
                );
                ctx.event(self.obj, "Warning", "ConflictingController", message);
            }
            if !owners.is_right(&claim) {
                owners.put_right(&mut claim);
                ctx.update(claim)?;
            }
        }
        Ok(())
    }

    /// Whether a claim still belongs to a replica of the same name that is gone: it goes first.
    pub fn has_stale_claim(&self, ctx: &Ctx<'_>, pod: &Pod) -> bool {
        let owners = Owners { set: self.obj, pod };
        let stale = |c: &PersistentVolumeClaim| {
            c.metadata.owner_references.iter().any(|o| owners.is_pod(o) && o.uid != pod.metadata.uid)
        };
        owners.policy().1 && self.claims_in_cache(ctx, pod).iter().any(stale)
    }

    /// Makes the claims of a replica that are not there.
    pub fn create_claims(&self, ctx: &mut Ctx<'_>, pod: &Pod) -> Result<(), Status> {
        let mut problems: Vec<Str> = Vec::new();
        let (pod_name, set_name) = (&pod.metadata.name, &self.set.metadata.name);
        for claim in identity::claims(self.set, identity::ordinal(pod)) {
            let name = claim.metadata.name.clone();
            if let Some(found) = ctx.cache.get::<PersistentVolumeClaim>(&self.set.metadata.namespace, &name) {
                if found.metadata.deletion_timestamp.is_some() {
                    problems.push(eco_format!("pvc {name} is being deleted"));
                }
                continue;
            }
            match ctx.create(claim) {
                Ok(_) => {
                    let message = eco_format!("Create Claim {name} Pod {pod_name} in StatefulSet {set_name} success");
                    ctx.event(self.obj, "Normal", "SuccessfulCreate", message);
                }
                // Only the cache is late.
                Err(status) if status.is_already_exists() => {}
                Err(status) => {
                    let message = eco_format!(
                        "Create Claim {name} for Pod {pod_name} in StatefulSet {set_name} failed error: {}",
                        status.message
                    );
                    ctx.event(self.obj, "Warning", "FailedCreate", message);
                    problems.push(eco_format!("failed to create PVC {name}: {}", status.message));
                }
            }
        }
        match problems.len() {
            0 => Ok(()),
            1 => Err(Status::new(500, "", problems[0].clone())),
            _ => Err(Status::new(500, "", eco_format!("[{}]", problems.join(", ")))),
        }
    }
}
