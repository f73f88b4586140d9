//! Back-off after failures: 10 s, doubling, at most 300 s. Plays: `client-go/util/flowcontrol` as the kubelet uses it.

use sim::Time;
use std::time::Duration;

/// The first delay.
pub(crate) const FIRST: Duration = Duration::from_secs(10);
/// The longest delay.
pub(crate) const LONGEST: Duration = Duration::from_secs(300);
/// Without a failure for so long, the count begins anew.
pub(crate) const FORGOTTEN_AFTER: Duration = Duration::from_secs(600);

/// What is known of the failures of one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Backoff {
    delay: Duration,
    updated: Option<Time>,
}

impl Backoff {
    /// The delay that applies now; zero before the first failure.
    pub fn delay(self) -> Duration {
        self.delay
    }

    /// Whether an attempt that follows the failure of `since` has to wait yet, at `now`.
    pub fn waits(self, since: Time, now: Time) -> bool {
        match self.updated {
            Some(updated) if since.since(updated) <= FORGOTTEN_AFTER => now.since(since) < self.delay,
            _ => false,
        }
    }

    /// Whether an attempt has to wait yet that is counted from the last failure noted here.
    pub fn waits_since_noted(self, now: Time) -> bool {
        self.updated.is_some_and(|updated| now.since(updated) < self.delay)
    }

    /// When the wait after the failure of `since` is over.
    pub fn over(self, since: Time) -> Time {
        since + self.delay
    }

    /// Notes an attempt: the next failure waits longer.
    pub fn next(&mut self, event: Time, now: Time) {
        let forgotten = self.updated.is_none_or(|updated| event.since(updated) > FORGOTTEN_AFTER);
        self.delay = if forgotten { FIRST } else { (self.delay * 2).min(LONGEST) };
        self.updated = Some(now);
    }

    /// Whether it waits as long as it ever will.
    pub fn is_longest(self) -> bool {
        self.delay >= LONGEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_from_10_s_to_300_s_and_begin_anew_after_10_minutes_without_a_failure() {
        let mut backoff = Backoff::default();
        let mut now = Time::START;
        for expected_s in [10, 20, 40, 80, 160, 300, 300] {
            backoff.next(now, now);
            assert_eq!(backoff.delay(), Duration::from_secs(expected_s));
            assert!(backoff.waits(now, now + Duration::from_secs(expected_s - 1)));
            now = backoff.over(now);
            assert!(!backoff.waits(now - backoff.delay(), now));
        }
        backoff.next(now + Duration::from_secs(601), now);
        assert_eq!(backoff.delay(), FIRST);
    }
}
