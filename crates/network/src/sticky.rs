//! Session affinity: which pod of a service a client had before. Plays: the `recent` lists of an iptables proxy.

use crate::proxy::PortRules;
use api::{ObjectRef, Str};
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// Clients that are remembered at most; the one that has been silent longest is forgotten first.
const CLIENTS: usize = 10_000;

/// What is remembered: by service, port and client, the pod's address and when it was used last.
#[derive(Clone, Debug, Default)]
pub struct Sticky {
    clients: BTreeMap<(ObjectRef, i32, Str), (Str, Time)>,
}

impl Sticky {
    /// The address that this client had before, if it asks within `timeout_s` seconds of the last time.
    pub fn remembered(&self, rules: &PortRules, client: &Str, now: Time, timeout_s: i32) -> Option<Str> {
        let (address, at) = self.clients.get(&(rules.service.clone(), rules.port, client.clone()))?;
        let fresh = now.since(*at) < Duration::from_secs(u64::try_from(timeout_s).unwrap_or(0));
        fresh.then(|| address.clone())
    }

    /// Remembers what a client got.
    pub fn remember(&mut self, rules: &PortRules, client: &Str, now: Time, address: &Str) {
        self.clients.insert((rules.service.clone(), rules.port, client.clone()), (address.clone(), now));
        if self.clients.len() > CLIENTS {
            let oldest = self.clients.iter().min_by_key(|(_, (_, at))| *at).map(|(k, _)| k.clone());
            oldest.and_then(|k| self.clients.remove(&k));
        }
    }
}
