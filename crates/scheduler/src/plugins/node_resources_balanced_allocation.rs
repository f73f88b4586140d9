//! NodeResourcesBalancedAllocation: CPU and memory used alike. Plays `plugins/noderesources/balanced_allocation.go`.

use super::node_resources_fit::share;
use crate::framework::{CycleState, Locality, MAX_SCORE, Memo, Plugin, World};
use crate::node_info::NodeInfo;

/// Its name.
pub const NAME: &str = "NodeResourcesBalancedAllocation";

/// The plugin.
pub struct NodeResourcesBalancedAllocation;

impl Plugin for NodeResourcesBalancedAllocation {
    fn name(&self) -> &'static str {
        NAME
    }

    fn filters(&self) -> bool {
        false
    }

    fn weight(&self) -> i64 {
        1
    }

    fn pre_score(&self, state: &mut CycleState, _: &mut Memo, world: &World<'_>, _: &[u32]) -> bool {
        let requests = &state.template().usage.requested;
        world.profile.balanced.iter().any(|name| requests.get(name).unwrap_or(0) != 0)
    }

    fn score(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> i64 {
        let wanted = &state.template().usage.requested;
        let shares = world.profile.balanced.iter().filter_map(|name| share(name, wanted, node, false));
        let (with, without): (Vec<_>, Vec<_>) = shares.map(|(with, before, all)| ((with, all), (before, all))).unzip();
        improvement(&with, &without)
    }

    fn locality(&self) -> Locality {
        Locality::Node
    }
}

/// How much more even the shares (used, of all) are with the pod than without it, from 0 to 100 around 75.
pub fn improvement(with: &[(i64, i64)], without: &[(i64, i64)]) -> i64 {
    MAX_SCORE / 2 + (MAX_SCORE / 2 + evenness(with) - evenness(without)) / 2
}

/// 100 when all shares are the same, less by their standard deviation.
pub fn evenness(shares: &[(i64, i64)]) -> i64 {
    let mut fractions = [0.0f64; 16];
    let count = shares.len().min(fractions.len());
    for (fraction, (used, all)) in fractions.iter_mut().zip(shares) {
        *fraction = (*used as f64 / *all as f64).min(1.0);
    }
    let fractions = &fractions[..count];
    let deviation = match fractions {
        [] | [_] => 0.0,
        [a, b] => ((a - b) / 2.0).abs(),
        more => {
            let mean = more.iter().sum::<f64>() / more.len() as f64;
            let mut sum = 0.0;
            for fraction in more {
                sum += (fraction - mean) * (fraction - mean);
            }
            (sum / more.len() as f64).sqrt()
        }
    };
    ((1.0 - deviation) * MAX_SCORE as f64) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pod_that_evens_out_scores_more_than_75() {
        assert_eq!(evenness(&[(1, 2), (1, 2)]), 100);
        assert_eq!(evenness(&[(2, 2), (0, 2)]), 50);
        assert_eq!(improvement(&[(1, 2), (1, 2)], &[(1, 2), (1, 2)]), 75);
        assert_eq!(improvement(&[(2, 2), (2, 2)], &[(2, 2), (0, 2)]), 100);
    }
}
