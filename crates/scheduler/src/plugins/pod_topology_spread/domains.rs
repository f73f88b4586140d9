//! How many matching pods each domain has, followed change by change.

use super::Constraint;
use crate::node_info::NodeInfo;
use crate::snapshot::Snapshot;
use api::Str;
use api::core::Node;
use std::collections::BTreeMap;

/// A node as it was counted.
#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    /// The change of the node that was counted; 0 for none.
    generation: u64,
    domain: u32,
    pods: u32,
    /// Whether its pods count for the domain.
    included: bool,
    /// Whether there is a node.
    exists: bool,
    /// Whether it has the label; without it is in the domain of the empty value.
    labelled: bool,
}

/// Domains of one constraint.
#[derive(Clone, Debug, Default)]
pub struct DomainCounts {
    nodes: Vec<Counted>,
    index: BTreeMap<Str, u32>,
    /// Pods and counted nodes of each domain.
    domains: Vec<(i64, u32)>,
    /// Domains with counted nodes.
    inhabited: usize,
    /// Which templates match the selector, by id.
    matches: BTreeMap<u32, bool>,
    seen: Option<u64>,
}

/// How many remembered templates are too many.
const MAX_MATCHES: usize = 4096;

impl DomainCounts {
    /// Counts what has changed since the last time. `includes` must depend on the node alone.
    pub fn follow(&mut self, constraint: &Constraint, snapshot: &Snapshot, includes: impl Fn(&Node) -> bool) {
        if self.matches.len() > MAX_MATCHES {
            self.matches.clear();
        }
        match self.seen.and_then(|seen| snapshot.changed_since(seen)) {
            Some(changed) => changed.iter().for_each(|slot| self.recount(*slot, constraint, snapshot, &includes)),
            None => (0..snapshot.slots() as u32).for_each(|slot| self.recount(slot, constraint, snapshot, &includes)),
        }
        self.seen = Some(snapshot.generation());
    }

    fn recount(&mut self, slot: u32, constraint: &Constraint, snapshot: &Snapshot, includes: &impl Fn(&Node) -> bool) {
        let at = slot as usize;
        if self.nodes.len() <= at {
            self.nodes.resize(at + 1, Counted::default());
        }
        let info = snapshot.node(slot);
        let old = self.nodes[at];
        if old.generation == info.generation && old.generation != 0 {
            return;
        }
        if old.included {
            self.change(old.domain, -i64::from(old.pods), -1);
        }
        let mut new = Counted { generation: info.generation, ..Counted::default() };
        if info.node.is_some() {
            let value = info.label(&constraint.topology_key);
            new.exists = true;
            new.labelled = value.is_some();
            new.domain = self.domain(value.cloned().unwrap_or_default());
            new.pods = self.matching(constraint, info);
            new.included = includes(info.get());
            if new.included {
                self.change(new.domain, i64::from(new.pods), 1);
            }
        }
        self.nodes[at] = new;
    }

    fn domain(&mut self, value: Str) -> u32 {
        let next = self.domains.len() as u32;
        let domain = *self.index.entry(value).or_insert(next);
        if domain == next {
            self.domains.push((0, 0));
        }
        domain
    }

    fn change(&mut self, domain: u32, pods: i64, nodes: i32) {
        let (all, of) = &mut self.domains[domain as usize];
        *all += pods;
        let before = *of;
        *of = of.wrapping_add_signed(nodes);
        match (before, *of) {
            (0, 1) => self.inhabited += 1,
            (1, 0) => self.inhabited -= 1,
            _ => {}
        }
    }

    /// Pods on a node that count: of the namespace, matching, and not being deleted. A selector of everything counts none.
    fn matching(&mut self, constraint: &Constraint, info: &NodeInfo) -> u32 {
        if constraint.selector.is_everything() {
            return 0;
        }
        let mut pods = 0;
        for group in &info.groups {
            let template = &group.template;
            let matches = *self.matches.entry(template.id).or_insert_with(|| {
                template.namespace == constraint.namespace && constraint.selector.matches(&template.labels)
            });
            if matches {
                pods += group.pods - group.terminating;
            }
        }
        pods
    }

    /// Number of domains with counted nodes.
    pub fn domains(&self) -> usize {
        self.inhabited
    }

    /// Domains with counted nodes, and their pods.
    pub fn iter(&self) -> impl Iterator<Item = (u32, i64)> {
        let all = self.domains.iter().enumerate();
        all.filter(|(_, (_, nodes))| *nodes > 0).map(|(i, (pods, _))| (i as u32, *pods))
    }

    /// The domain of a node.
    pub fn domain_of(&self, slot: u32) -> Option<u32> {
        self.nodes.get(slot as usize).filter(|n| n.exists).map(|n| n.domain)
    }

    /// Whether a node has the label.
    pub fn has_label(&self, slot: u32) -> bool {
        self.nodes.get(slot as usize).is_some_and(|n| n.labelled)
    }

    /// Matching pods of a domain.
    pub fn pods(&self, domain: u32) -> i64 {
        self.domains.get(domain as usize).map_or(0, |(pods, _)| *pods)
    }

    /// Matching pods of a node.
    pub fn pods_on(&self, slot: u32) -> i64 {
        self.nodes.get(slot as usize).map_or(0, |n| i64::from(n.pods))
    }

    /// How many different domains these nodes are in.
    pub fn distinct(&self, slots: &[u32]) -> usize {
        let mut seen = vec![false; self.domains.len()];
        slots
            .iter()
            .filter_map(|s| self.domain_of(*s))
            .filter(|d| !std::mem::replace(&mut seen[*d as usize], true))
            .count()
    }
}
