//! ImageLocality: nodes that have the images already. Plays `plugins/imagelocality`.

use crate::framework::{CycleState, Locality, MAX_SCORE, Memo, Plugin, World};
use crate::node_info::NodeInfo;

/// Its name.
pub const NAME: &str = "ImageLocality";

const MIB: i64 = 1024 * 1024;
/// Less than so many bytes do not count.
const MIN_BYTES: i64 = 23 * MIB;
/// More than so many bytes for each image do not count.
const MAX_BYTES_AN_IMAGE: i64 = 1000 * MIB;

/// The plugin.
pub struct ImageLocality;

impl Plugin for ImageLocality {
    fn name(&self) -> &'static str {
        NAME
    }

    fn filters(&self) -> bool {
        false
    }

    fn weight(&self) -> i64 {
        1
    }

    fn pre_score(&self, _: &mut CycleState, _: &mut Memo, _: &World<'_>, _: &[u32]) -> bool {
        true
    }

    fn score(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> i64 {
        let images = &state.template().images;
        let total = world.snapshot.len() as f64;
        let mut sum = 0;
        for image in images.iter().filter(|i| node.images.contains(*i)) {
            let Some((size, nodes)) = world.snapshot.image(image) else { continue };
            sum += (size as f64 * (f64::from(nodes) / total)) as i64;
        }
        of_bytes(sum, images.len() as i64)
    }

    fn locality(&self) -> Locality {
        Locality::NodeAmongNodes
    }
}

/// The score of so many bytes (each image's size times the share of nodes that have it) for so many images.
pub fn of_bytes(sum: i64, images: i64) -> i64 {
    let max = MAX_BYTES_AN_IMAGE * images;
    if max <= MIN_BYTES {
        return 0;
    }
    MAX_SCORE * (sum.max(MIN_BYTES).min(max.max(MIN_BYTES)) - MIN_BYTES) / (max - MIN_BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_clamped_at_both_ends() {
        assert_eq!(of_bytes(0, 1), 0);
        assert_eq!(of_bytes(23 * MIB, 1), 0);
        assert_eq!(of_bytes(2000 * MIB, 1), 100);
        assert_eq!(of_bytes(500 * MIB, 1), 48);
    }
}
