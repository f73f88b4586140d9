//! One attempt to find a node: filter, score, choose, or preempt. Plays `schedule_one.go` (`schedulingAlgorithm`).

use crate::decision::{Decision, Outcome, PluginScores, Scores, Verdict};
use crate::diagnosis;
use crate::equivalence::ClassCache;
use crate::framework::{CycleState, Locality, PluginSet, World};
use crate::plugins::{PLUGINS, default_preemption, dynamic_resources, enabled, index_of, volume_binding, weight};
use crate::run;
use crate::status::{Code, Rejection};
use crate::template::PodInfo;
use api::Str;
use sim::Rng;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Below so many nodes all are looked at; above, at least so many are to fit.
const MIN_FEASIBLE_NODES: usize = 100;
/// At least so many percent of the nodes are to fit.
const MIN_FEASIBLE_PERCENT: i64 = 5;

/// Of a decision about many nodes so many equally good ones are named.
const MAX_TIES: usize = 8;

/// What an attempt needs besides the world.
pub struct Attempt<'a> {
    /// Where the last pod's search ended.
    pub start: &'a mut usize,
    /// Ties are broken by it.
    pub rng: Rng,
    /// What is kept for the template; without it everything is computed.
    pub cache: Option<&'a mut ClassCache>,
    /// Whether all refusals of a node are wanted, not only the first.
    pub all_refusals: bool,
    /// For more nodes than this the decision keeps only a summary.
    pub max_rows: usize,
}

/// What came of an attempt, beside the decision.
pub struct Found {
    /// The slot of the node that was chosen.
    pub node: Option<u32>,
    /// What has to be bound first.
    pub volumes: volume_binding::PodVolumes,
    /// The plugins that refused the pod: their events move it.
    pub refused_by: PluginSet,
}

/// What the filters said.
struct Filtered {
    feasible: Vec<u32>,
    refused: Vec<(u32, Arc<Rejection>)>,
    absent: Option<Rejection>,
}

/// Looks for a node for a pod.
pub fn find_node(world: &World<'_>, pod: &Arc<PodInfo>, attempt: Attempt<'_>) -> (Decision, Found) {
    let mut fallback = ClassCache::default();
    let cached = attempt.cache.is_some();
    let mut search = Search {
        world,
        enabled: enabled(world.profile),
        state: CycleState::new(pod.clone()),
        cached,
        cache: match attempt.cache {
            Some(cache) => cache,
            None => &mut fallback,
        },
        decision: Decision::new(pod, world.now),
        found: Found { node: None, volumes: Default::default(), refused_by: PluginSet::default() },
        others: Vec::new(),
        rng: attempt.rng,
        all_refusals: attempt.all_refusals,
        max_rows: attempt.max_rows,
    };
    search.decision.nodes = world.snapshot.len();
    search.run(attempt.start);
    (search.decision, search.found)
}

struct Search<'a> {
    world: &'a World<'a>,
    enabled: PluginSet,
    state: CycleState,
    /// Whether what is kept may be used.
    cached: bool,
    cache: &'a mut ClassCache,
    decision: Decision,
    found: Found,
    /// The plugins whose verdicts are not kept.
    others: Vec<usize>,
    rng: Rng,
    all_refusals: bool,
    max_rows: usize,
}

impl Search<'_> {
    fn run(&mut self, start: &mut usize) {
        if self.world.snapshot.is_empty() {
            self.decision.outcome = Outcome::Unschedulable;
            self.decision.message = diagnosis::NO_NODES.into();
            self.decision.nominated = Some(Str::new());
            return;
        }
        let narrowed = match run::pre_filter(&mut self.state, &mut self.cache.memo, self.world, self.enabled) {
            Ok(narrowed) => narrowed,
            Err(refused) => return self.refuse_early(refused),
        };
        let asked = self.enabled.iter().filter(|i| !self.state.skip_filter.has(*i));
        self.others = asked.filter(|i| PLUGINS[*i].locality() != Locality::Node).collect();
        self.decision.narrowed_by = narrowed.by.clone();
        narrowed.by.iter().filter_map(|n| index_of(n)).for_each(|i| self.found.refused_by.insert(i));
        match self.search_nodes(&narrowed, start) {
            Err(error) => self.fail(error),
            Ok(filtered) if filtered.feasible.is_empty() => self.no_node(filtered),
            Ok(filtered) => self.choose(filtered),
        }
    }

    fn refuse_early(&mut self, refused: run::Refused) {
        if refused.rejection.code == Code::Error {
            return self.fail(refused.rejection);
        }
        refused.plugins.iter().filter_map(|n| index_of(n)).for_each(|i| self.found.refused_by.insert(i));
        let message = refused.rejection.message();
        self.decision.outcome = Outcome::Unschedulable;
        // DynamicResources comes before DefaultPreemption after the filters and did not get its turn before them: it finds
        // nothing of its own, and that is where the search ends.
        let claims = index_of(dynamic_resources::NAME).filter(|i| self.enabled.has(*i));
        let after = if claims.is_some_and(|i| refused.at < i) {
            "not found".into()
        } else {
            self.preempt(&Filtered {
                feasible: Vec::new(),
                refused: Vec::new(),
                absent: Some(refused.rejection.clone()),
            })
        };
        self.decision.pre_filter = Some(Arc::new(refused.rejection));
        self.decision.message = diagnosis::of_pre_filter(self.world.snapshot.len(), &message, &after);
    }

    fn fail(&mut self, error: Rejection) {
        self.decision.outcome = Outcome::Error;
        self.decision.message = error.message();
        self.decision.nominated = Some(Str::new());
        self.found.refused_by = PluginSet::default();
    }

    fn search_nodes(&mut self, narrowed: &run::Narrowed, start: &mut usize) -> Result<Filtered, Rejection> {
        let snapshot = self.world.snapshot;
        let mut filtered = Filtered { feasible: Vec::new(), refused: Vec::new(), absent: None };
        let nominated = self.state.pod.get().status.nominated_node_name.clone();
        if !nominated.is_empty()
            && let Some(slot) = snapshot.slot(&nominated)
        {
            self.ask(&[slot], 0, 1, &mut filtered)?;
            if !filtered.feasible.is_empty() {
                return Ok(filtered);
            }
        }
        let before = filtered.refused.len();
        let nodes: Arc<Vec<u32>> = match &narrowed.nodes {
            None => snapshot.order().clone(),
            Some(names) => {
                filtered.absent = Some(run::not_asked(&narrowed.by));
                Arc::new(names.iter().filter_map(|n| snapshot.slot(n)).collect())
            }
        };
        let wanted = nodes_to_find(self.world.profile.percentage_of_nodes_to_score, nodes.len());
        self.ask(&nodes, *start, wanted, &mut filtered)?;
        // The nominated node is asked again with the others: its first answer goes.
        if before > 0 && filtered.refused[before..].iter().any(|(s, _)| *s == filtered.refused[0].0) {
            filtered.refused.drain(..before);
        }
        *start = (*start + filtered.feasible.len() + filtered.refused.len()) % snapshot.len();
        Ok(filtered)
    }

    /// Asks nodes from `start` on, around the end, until enough fit.
    fn ask(&mut self, nodes: &[u32], start: usize, wanted: usize, filtered: &mut Filtered) -> Result<(), Rejection> {
        if nodes.is_empty() {
            return Ok(());
        }
        let start = start % nodes.len();
        let mut left = wanted;
        for slot in nodes[start..].iter().chain(&nodes[..start]) {
            if left == 0 {
                break;
            }
            match self.verdict(*slot) {
                None => {
                    filtered.feasible.push(*slot);
                    left -= 1;
                }
                Some(refusal) if refusal.code == Code::Error => return Err(Rejection::clone(&refusal)),
                Some(refusal) => filtered.refused.push((*slot, refusal)),
            }
        }
        Ok(())
    }

    fn verdict(&mut self, slot: u32) -> Option<Arc<Rejection>> {
        let world = self.world;
        if !self.cached || !world.nominated.is_empty() {
            let node = world.snapshot.node(slot);
            if !self.cached || run::has_nominated(&self.state.pod, world, &node.name) {
                return run::filter_with_nominated(&self.state, world, self.enabled, node).err().map(Arc::new);
            }
        }
        if let Some(refusal) = self.cache.verdict(&self.state, world, self.enabled, slot) {
            return Some(refusal.clone());
        }
        if self.others.is_empty() {
            return None;
        }
        let node = world.snapshot.node(slot);
        let refusal = self.others.iter().find_map(|i| PLUGINS[*i].filter(&self.state, world, node).err());
        refusal.map(|r| Arc::new(run::wrapped(r)))
    }

    fn choose(&mut self, filtered: Filtered) {
        let snapshot = self.world.snapshot;
        let name = |slot: u32| snapshot.node(slot).name.clone();
        self.record(&filtered);
        self.decision.outcome = Outcome::Scheduled;
        let slot = if let [only] = filtered.feasible[..] {
            self.decision.best = vec![name(only)];
            only
        } else {
            let (columns, total) = self.score(&filtered.feasible);
            let highest = total.iter().copied().max().unwrap_or(0);
            let ties: Vec<u32> =
                (0..total.len()).filter(|i| total[*i] == highest).map(|i| filtered.feasible[i]).collect();
            let shown = if filtered.feasible.len() <= self.max_rows { ties.len() } else { MAX_TIES };
            self.decision.best = ties.iter().take(shown).map(|s| name(*s)).collect();
            self.decision.best.sort();
            let taken = ties[self.rng.below(ties.len() as u64) as usize];
            self.decision.podium = podium(&filtered.feasible, &total, taken).map(|(s, t)| (name(s), t)).collect();
            if filtered.feasible.len() <= self.max_rows {
                let nodes = filtered.feasible.iter().map(|s| name(*s)).collect();
                self.decision.scores = Some(Scores { nodes, plugins: columns, total });
            }
            taken
        };
        let node = snapshot.node(slot);
        self.decision.node = node.name.clone();
        self.found.node = Some(slot);
        self.found.refused_by = PluginSet::default();
        if self.state.template().has_claims
            && let Ok(volumes) = volume_binding::find(&self.state, self.world, node.get())
        {
            self.decision.volumes = crate::binding::plans(&volumes, &node.name);
            self.found.volumes = volumes;
        }
        let pod = &self.state.pod.pod;
        self.decision.message =
            ecow::eco_format!("Successfully assigned {}/{} to {}", pod.namespace(), pod.name(), node.name);
    }

    fn score(&mut self, nodes: &[u32]) -> (Vec<PluginScores>, Vec<i64>) {
        let world = self.world;
        self.state.skip_score = PluginSet::default();
        for i in self.enabled.iter().filter(|i| weight(world.profile, *i) > 0) {
            if !PLUGINS[i].pre_score(&mut self.state, &mut self.cache.memo, world, nodes) {
                self.state.skip_score.insert(i);
            }
        }
        let mut total = vec![0; nodes.len()];
        let mut columns = Vec::new();
        for (i, plugin) in PLUGINS.iter().enumerate() {
            let weight = weight(world.profile, i);
            if weight == 0 || self.state.skip_score.has(i) {
                continue;
            }
            let raw: Vec<i64> = if plugin.scores_nothing(&self.state) {
                vec![0; nodes.len()]
            } else if self.cached && plugin.locality() != Locality::Cluster {
                nodes.iter().map(|slot| i64::from(self.cache.scores(*slot)[i])).collect()
            } else {
                plugin.score_all(&self.state, world, nodes)
            };
            let mut normalized = raw.clone();
            plugin.normalize(&self.state, world, nodes, &mut normalized);
            total.iter_mut().zip(&normalized).for_each(|(t, n)| *t += n * weight);
            columns.push(PluginScores { plugin: plugin.name(), weight, raw, normalized });
        }
        (columns, total)
    }

    fn no_node(&mut self, filtered: Filtered) {
        self.record(&filtered);
        let plugins: BTreeSet<&str> = self.decision.reasons.keys().map(|(plugin, _)| *plugin).collect();
        plugins.into_iter().filter_map(index_of).for_each(|i| self.found.refused_by.insert(i));
        self.decision.outcome = Outcome::Unschedulable;
        let after = self.preempt(&filtered);
        let refused = filtered.refused.iter().map(|(_, r)| r.as_ref());
        self.decision.message =
            diagnosis::of_nodes(self.world.snapshot.len(), refused, filtered.absent.as_ref(), &after);
    }

    /// Tries preemption; answers its text.
    fn preempt(&mut self, filtered: &Filtered) -> Str {
        if !index_of(default_preemption::NAME).is_some_and(|i| self.enabled.has(i)) {
            self.decision.nominated = Some(Str::new());
            return Str::new();
        }
        let refused = default_preemption::Refused { nodes: &filtered.refused, absent: filtered.absent.as_ref() };
        let result = default_preemption::preempt(&self.state, self.world, self.enabled, &refused, &mut self.rng);
        self.decision.preemption = result.preemption;
        self.decision.nominated = result.nominated;
        ecow::eco_format!("preemption: {}", result.message)
    }

    /// Keeps what the filters said.
    fn record(&mut self, filtered: &Filtered) {
        let decision = &mut self.decision;
        decision.feasible = filtered.feasible.len();
        decision.asked = filtered.feasible.len() + filtered.refused.len();
        let mut last: Option<&Arc<Rejection>> = None;
        let mut run = 0;
        // Neighbours often share one refusal: count runs of them.
        let mut flush = |refusal: Option<&Arc<Rejection>>, n: usize| {
            for reason in refusal.into_iter().flat_map(|r| r.reasons.iter().map(|reason| (r.plugin, reason.clone()))) {
                *decision.reasons.entry(reason).or_default() += n;
            }
        };
        for (_, refusal) in &filtered.refused {
            if last.is_some_and(|l| Arc::ptr_eq(l, refusal) || **l == **refusal) {
                run += 1;
                continue;
            }
            flush(last, run);
            (last, run) = (Some(refusal), 1);
        }
        flush(last, run);
        if decision.asked > self.max_rows {
            decision.complete = false;
            return;
        }
        let snapshot = self.world.snapshot;
        let name = |slot: &u32| snapshot.node(*slot).name.clone();
        let fit = filtered.feasible.iter().map(|s| Verdict { node: name(s), rejections: Vec::new() });
        decision.verdicts = fit.collect();
        for (slot, refusal) in &filtered.refused {
            let rejections = if self.all_refusals {
                let node = snapshot.node(*slot);
                let all = run::filter_all(&self.state, self.world, self.enabled, node);
                // A pod nominated for the node may be the only reason.
                if all.is_empty() { vec![refusal.clone()] } else { all.into_iter().map(Arc::new).collect() }
            } else {
                vec![refusal.clone()]
            };
            decision.verdicts.push(Verdict { node: name(slot), rejections });
        }
    }
}

/// The one that was taken and the next two, with their totals.
fn podium(nodes: &[u32], total: &[i64], taken: u32) -> impl Iterator<Item = (u32, i64)> {
    let mut three: Vec<(i64, usize)> = Vec::with_capacity(4);
    for (i, t) in total.iter().enumerate() {
        if three.len() == 3 && three[2].0 >= *t && nodes[i] != taken {
            continue;
        }
        let rank = |(total, at): &(i64, usize)| (nodes[*at] != taken, -*total);
        let entry = (*t, i);
        let place = three.partition_point(|other| rank(other) <= rank(&entry));
        three.insert(place, entry);
        three.truncate(3);
    }
    three.into_iter().map(|(t, i)| (nodes[i], t)).collect::<Vec<_>>().into_iter()
}

/// How many nodes are to fit before the search ends.
pub fn nodes_to_find(percentage: i64, nodes: usize) -> usize {
    if nodes < MIN_FEASIBLE_NODES {
        return nodes;
    }
    let all = nodes as i64;
    let percentage = if percentage == 0 { (50 - all / 125).max(MIN_FEASIBLE_PERCENT) } else { percentage };
    usize::try_from(all * percentage / 100).unwrap_or(0).max(MIN_FEASIBLE_NODES).min(nodes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_larger_the_cluster_the_smaller_the_share_that_is_looked_at() {
        // Source: shared reference, A1.
        for (nodes, expected) in [(99, 99), (100, 100), (500, 230), (1000, 420), (5000, 500), (10_000, 500)] {
            assert_eq!(nodes_to_find(0, nodes), expected, "{nodes}");
        }
        assert_eq!(nodes_to_find(50, 1000), 500);
        assert_eq!(nodes_to_find(100, 1000), 1000);
    }

    #[test]
    fn the_podium_begins_with_the_node_that_was_taken() {
        let three: Vec<_> = podium(&[7, 8, 9, 10], &[5, 9, 9, 1], 9).collect();
        assert_eq!(three, [(9, 9), (8, 9), (7, 5)]);
    }
}
