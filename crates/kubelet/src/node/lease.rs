//! Heartbeats: each kubelet renews its lease every ten seconds. Plays: `component-helpers/apimachinery/lease`.
//!
//! 5,000 of them are renewed in turns of a tenth of a second; a renewal clones one pointer and sets one time.

use crate::node::Node;
use api::coordination::{Lease, LeaseSpec};
use api::{MicroTime, Obj, ObjectRef, Ptr, kind_of};
use client::Ctx;
use std::time::Duration;

/// How often a lease is renewed.
pub(crate) const PERIOD: Duration = Duration::from_secs(10);
/// How long a lease lasts (`nodeLeaseDurationSeconds`).
const LASTS_S: i32 = 40;
/// The heartbeats of all nodes are spread over so many turns of a period.
pub(crate) const TURNS: u16 = 100;
/// Where the leases are.
const NAMESPACE: &str = "kube-node-lease";

impl Node {
    /// Renews its lease, or makes it.
    pub fn renew_lease(&mut self, ctx: &mut Ctx<'_>) {
        let now = MicroTime(ctx.now);
        if let Some(known) = self.lease.take() {
            let mut lease = known;
            lease.get_mut::<Lease>().spec.renew_time = Some(now);
            if let Ok(stored) = ctx.update(lease) {
                self.lease = Some(stored);
                return;
            }
        }
        let name = &self.spec.name;
        let reference = ObjectRef::new(kind_of::LEASE, NAMESPACE, name.clone());
        self.lease = match ctx.get_live(reference) {
            Ok(mut live) => {
                let spec = &mut live.get_mut::<Lease>().spec;
                spec.renew_time = Some(now);
                spec.holder_identity = Some(name.clone());
                ctx.update(live).ok()
            }
            Err(status) if status.is_not_found() => ctx.create(self.new_lease(now)).ok(),
            Err(_) => None,
        };
    }

    fn new_lease(&self, now: MicroTime) -> Obj {
        let mut lease = Lease::default();
        lease.metadata.name = self.spec.name.clone();
        lease.metadata.namespace = NAMESPACE.into();
        lease.spec = Ptr::new(LeaseSpec {
            holder_identity: Some(self.spec.name.clone()),
            lease_duration_seconds: Some(LASTS_S),
            renew_time: Some(now),
            ..LeaseSpec::default()
        });
        lease.into()
    }
}
