//! PrioritySort: the order of the active queue. Plays `plugins/queuesort`.

use crate::framework::Plugin;
use sim::Time;
use std::cmp::Reverse;

/// Its name.
pub const NAME: &str = "PrioritySort";

/// The plugin.
pub struct PrioritySort;

impl Plugin for PrioritySort {
    fn name(&self) -> &'static str {
        NAME
    }

    fn filters(&self) -> bool {
        false
    }
}

/// The place of a pod in the active queue: higher priority first, then who came earlier, then in the order of arrival.
pub fn place(priority: i32, since: Time, sequence: u64) -> (Reverse<i32>, Time, u64) {
    (Reverse(priority), since, sequence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn priority_goes_before_time() {
        assert!(place(10, Time::from_seconds(9), 2) < place(5, Time::from_seconds(1), 1));
        assert!(place(5, Time::from_seconds(1), 2) < place(5, Time::from_seconds(2), 1));
    }
}
