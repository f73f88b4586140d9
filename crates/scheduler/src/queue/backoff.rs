//! How long a pod backs off. Plays `backend/queue/backoff_queue.go`.

use sim::Time;
use std::time::Duration;

/// After the first attempt.
const INITIAL: Duration = Duration::from_secs(1);
/// At most.
const MAX: Duration = Duration::from_secs(10);
/// After so many attempts it does not grow any more.
pub const STEPS: u32 = 5;

/// The back-off after so many attempts: 1 s, doubling, at most 10 s.
pub fn backoff(attempts: u32) -> Duration {
    match attempts {
        0 => Duration::ZERO,
        n if n >= STEPS => MAX,
        n => (INITIAL * (1 << (n - 1))).min(MAX),
    }
}

/// When a pod whose back-off ends in a whole second is released: back-offs are looked at once a second, and the second in
/// which it ends must be over.
pub fn released_at(end: Time) -> Time {
    if end.is_zero() { end } else { end + Duration::from_secs(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_doubles_up_to_ten_seconds() {
        assert_eq!([0, 1, 2, 3, 4, 5, 60].map(|n| backoff(n).as_secs()), [0, 1, 2, 4, 8, 10, 10]);
    }
}
