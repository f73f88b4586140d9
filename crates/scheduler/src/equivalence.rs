//! What is kept from one pod to the next of the same template: verdicts and raw scores by node, counts by domain.
//!
//! Plays the role of opportunistic batching. Everything here can be thrown away at any moment without changing a decision:
//! the tests compare every decision with one made without it.

use crate::framework::{CycleState, Locality, Memo, PluginSet, World};
use crate::node_info::NodeInfo;
use crate::plugins::PLUGINS;
use crate::status::Rejection;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many templates are kept.
const LIMIT: usize = 128;

/// How many different refusals are shared.
const MAX_REFUSALS: usize = 64;

/// Local scores of a node, by plugin.
pub type LocalScores = [i32; PLUGINS.len()];

/// What is known of a node.
#[derive(Clone, Default)]
struct Entry {
    /// The change of the node that was looked at; 0 for none.
    generation: u64,
    /// The same for what depends on which nodes there are.
    epoch: u64,
    verdict: Option<Arc<Rejection>>,
    scores: LocalScores,
}

/// What is kept for one template.
#[derive(Default)]
pub struct ClassCache {
    /// Counts by domain.
    pub memo: Memo,
    entries: Vec<Entry>,
    /// Refusals that nodes share.
    refusals: Vec<Arc<Rejection>>,
    used: u64,
}

/// What is kept for all templates.
#[derive(Default)]
pub struct ClassCaches {
    by_template: BTreeMap<u32, ClassCache>,
    clock: u64,
}

impl Clone for ClassCaches {
    /// A branch starts without: it will find the same.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl ClassCaches {
    /// What is kept for a template.
    pub fn of(&mut self, template: u32) -> &mut ClassCache {
        self.clock += 1;
        if self.by_template.len() >= LIMIT && !self.by_template.contains_key(&template) {
            let oldest = self.by_template.iter().min_by_key(|(_, c)| c.used).map(|(id, _)| *id);
            oldest.map(|id| self.by_template.remove(&id));
        }
        let cache = self.by_template.entry(template).or_default();
        cache.used = self.clock;
        cache
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.by_template.clear();
    }
}

impl ClassCache {
    /// What the local plugins say of a node.
    pub fn verdict(
        &mut self,
        state: &CycleState,
        world: &World<'_>,
        enabled: PluginSet,
        slot: u32,
    ) -> Option<&Arc<Rejection>> {
        let at = slot as usize;
        if self.entries.len() <= at {
            self.entries.resize(world.snapshot.slots(), Entry::default());
        }
        let (generation, epoch) = (world.snapshot.generation_of(slot), world.snapshot.nodes_epoch());
        let entry = &mut self.entries[at];
        if entry.generation != generation || entry.epoch != epoch {
            entry.look(state, world, enabled, world.snapshot.node(slot), epoch);
            if let Some(refusal) = &mut entry.verdict {
                share(&mut self.refusals, refusal);
            }
        }
        self.entries[at].verdict.as_ref()
    }

    /// The raw scores that the local plugins give a node whose verdict has been asked for.
    pub fn scores(&self, slot: u32) -> &LocalScores {
        &self.entries[slot as usize].scores
    }
}

/// Replaces a refusal by an equal one that is known, so that the same refusals are the same allocation.
fn share(known: &mut Vec<Arc<Rejection>>, refusal: &mut Arc<Rejection>) {
    match known.iter().find(|k| **k == *refusal) {
        Some(equal) => *refusal = equal.clone(),
        None if known.len() < MAX_REFUSALS => known.push(refusal.clone()),
        None => {}
    }
}

impl Entry {
    fn look(&mut self, state: &CycleState, world: &World<'_>, enabled: PluginSet, node: &NodeInfo, epoch: u64) {
        let node_changed = self.generation != node.generation;
        if node_changed {
            let asked = enabled.iter().filter(|i| !state.skip_filter.has(*i));
            let mut local = asked.filter(|i| PLUGINS[*i].locality() == Locality::Node);
            let refused = local.find_map(|i| PLUGINS[i].filter(state, world, node).err());
            self.verdict = refused.map(Arc::new);
        }
        if self.verdict.is_none() {
            for i in enabled.iter().filter(|i| PLUGINS[*i].weight() > 0) {
                let stale = match PLUGINS[i].locality() {
                    Locality::Node => node_changed,
                    Locality::NodeAmongNodes => true,
                    Locality::Cluster => false,
                };
                if stale {
                    self.scores[i] = PLUGINS[i].score(state, world, node) as i32;
                }
            }
        }
        self.generation = node.generation;
        self.epoch = epoch;
    }
}
