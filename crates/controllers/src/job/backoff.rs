//! How long a Job waits before it tries again: 10 s after a failure, doubling, at most 10 minutes. Plays: `job/backoff_utils.go`.

use super::indexes;
use api::core::{ContainerStatus, Pod};
use sim::Time;
use std::time::Duration;

const FIRST: Duration = Duration::from_secs(10);
const MAX: Duration = Duration::from_secs(600);

/// The failures of a Job since its last success.
#[derive(Clone, Copy, Debug, Default)]
pub struct Backoff {
    failures: i32,
    last: Option<Time>,
}

impl Backoff {
    /// The record after these pods have ended.
    pub fn after(self, succeeded: &[&Pod], failed: &[&Pod]) -> Self {
        let mut failures: Vec<Time> = failed.iter().map(|p| finished(p)).collect();
        failures.sort();
        let Some(last_success) = succeeded.iter().map(|p| finished(p)).max() else {
            let Some(last) = failures.last() else { return self };
            return Self {
                failures: self.failures + i32::try_from(failures.len()).unwrap_or(i32::MAX),
                last: Some(*last),
            };
        };
        let since: Vec<Time> = failures.into_iter().filter(|at| *at > last_success).collect();
        Self { failures: i32::try_from(since.len()).unwrap_or(i32::MAX), last: since.last().copied() }
    }

    /// How long to wait still.
    pub fn remaining(&self, now: Time) -> Duration {
        remaining(self.failures, self.last, now)
    }
}

/// How long to wait still before the index of this failed pod is tried again.
pub fn of_index(pod: &Pod, now: Time) -> Duration {
    let failures = indexes::count(pod, indexes::FAILURES) + indexes::count(pod, indexes::IGNORED_FAILURES) + 1;
    remaining(failures, Some(finished(pod)), now)
}

fn remaining(failures: i32, last: Option<Time>, now: Time) -> Duration {
    let (Some(last), 1..) = (last, failures) else { return Duration::ZERO };
    let doublings = u32::try_from(failures - 1).unwrap_or(0).min(16);
    let delay = (FIRST * (1 << doublings)).min(MAX);
    delay.saturating_sub(now.since(last))
}

/// When a pod ended, as well as that can be told.
pub fn finished(pod: &Pod) -> Time {
    let sidecar = |c: &&ContainerStatus| {
        let init = pod.spec.init_containers.iter().find(|i| i.name == c.name);
        init.is_some_and(|i| i.restart_policy.as_deref() == Some("Always"))
    };
    let mut containers = pod
        .status
        .container_statuses
        .iter()
        .chain(pod.status.init_container_statuses.iter().filter(sidecar))
        .peekable();
    let end = |c: &ContainerStatus| c.state.terminated.as_deref().map(|t| t.finished_at.0).filter(|t| !t.is_zero());
    if containers.peek().is_some() {
        let ends: Option<Vec<Time>> = containers.map(end).collect();
        if let Some(latest) = ends.and_then(|e| e.into_iter().max()) {
            return latest;
        }
    }
    let unready = crate::pods::condition(pod, "Ready").filter(|c| c.status == "False");
    if let Some(at) = unready.map(|c| c.last_transition_time.0).filter(|t| !t.is_zero()) {
        return at;
    }
    if let Some(deleted) = pod.metadata.deletion_timestamp {
        let grace = u64::try_from(pod.metadata.deletion_grace_period_seconds.unwrap_or(0)).unwrap_or(0);
        return deleted.0 - Duration::from_secs(grace);
    }
    pod.metadata.creation_timestamp.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_doubles_the_wait() {
        for (failures, seconds) in [(0, 0), (1, 10), (2, 20), (3, 40), (7, 600), (40, 600)] {
            let wait = remaining(failures, Some(Time::START), Time::START);
            assert_eq!(wait, Duration::from_secs(seconds), "{failures}");
        }
        let wait = remaining(1, Some(Time::START), Time::START + Duration::from_secs(4));
        assert_eq!(wait, Duration::from_secs(6));
    }
}
