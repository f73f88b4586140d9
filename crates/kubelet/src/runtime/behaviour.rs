//! What a manifest may say about how its containers behave, by annotations that a real cluster ignores.
//!
//! | annotation | meaning |
//! |---|---|
//! | `binnacle.dev/start-after: 20s` | the process listens only after so long |
//! | `binnacle.dev/exit-after: 40s` | the process ends after so long |
//! | `binnacle.dev/exit-code: "1"` | with this code (default 1, or 0 if `exit-after` is not said and the program ends) |
//! | `binnacle.dev/hang-after: 60s` | the process stays, but answers nothing any more |
//! | `binnacle.dev/leak: 1Mi` | memory grows by so much each second |
//! | `binnacle.dev/memory: 64Mi` | memory that it begins with |
//! | `binnacle.dev/cpu: 250m` | steady use of processor, besides requests |
//! | `binnacle.dev/cost: 5ms` | processor time of one request |
//! | `binnacle.dev/latency: 300ms` | time that a request takes beyond its processor time |
//! | `binnacle.dev/status: "503"` | the HTTP status of every answer |
//! | `binnacle.dev/errors: 20%` | so many answers are 500 |
//! | `binnacle.dev/body: text` | the body of every answer |
//! | `binnacle.dev/ignore-sigterm: "true"` | only SIGKILL ends it |
//! | `binnacle.dev/pull: 30s` | pulling the image takes so long |
//!
//! Each holds for all containers of the pod; with `.NAME` after it (`binnacle.dev/exit-after.app`) for one of them.

use api::{Dict, Quantity, Str};
use std::time::Duration;

/// What the annotations say; nothing where they are silent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Behaviour {
    /// `start-after`
    pub start_after: Option<Duration>,
    /// `exit-after`
    pub exit_after: Option<Duration>,
    /// `exit-code`
    pub exit_code: Option<i32>,
    /// `hang-after`
    pub hang_after: Option<Duration>,
    /// `leak`, bytes a second
    pub leak: i64,
    /// `memory`, bytes
    pub memory: Option<i64>,
    /// `cpu`, thousandths of a core
    pub cpu_milli: Option<i64>,
    /// `cost`
    pub cost: Option<Duration>,
    /// `latency`
    pub latency: Duration,
    /// `status`
    pub status: Option<u16>,
    /// `errors`, of a hundred
    pub errors: u64,
    /// `body`
    pub body: Option<Str>,
    /// `ignore-sigterm`
    pub stubborn: bool,
    /// `pull`
    pub pull: Option<Duration>,
}

/// The prefix of the annotations.
const PREFIX: &str = "binnacle.dev/";

impl Behaviour {
    /// What a pod's annotations say of one of its containers. What cannot be read is ignored.
    pub fn of(annotations: &Dict<Str>, container: &str) -> Self {
        let mut behaviour = Self::default();
        for (key, value) in annotations.iter() {
            let Some(name) = key.strip_prefix(PREFIX) else { continue };
            match name.split_once('.') {
                Some((name, of)) if of == container => behaviour.set(name, value),
                None if !annotations.contains_key(&format!("{key}.{container}")) => behaviour.set(name, value),
                _ => {}
            }
        }
        behaviour
    }

    fn set(&mut self, name: &str, value: &str) {
        let bytes = || Quantity::parse(value).ok().map(Quantity::units);
        match name {
            "start-after" => self.start_after = duration(value),
            "exit-after" => self.exit_after = duration(value),
            "exit-code" => self.exit_code = value.parse().ok(),
            "hang-after" => self.hang_after = duration(value),
            "leak" => self.leak = bytes().unwrap_or(0).max(0),
            "memory" => self.memory = bytes(),
            "cpu" => self.cpu_milli = Quantity::parse(value).ok().map(Quantity::milli),
            "cost" => self.cost = duration(value),
            "latency" => self.latency = duration(value).unwrap_or_default(),
            "status" => self.status = value.parse().ok(),
            "errors" => self.errors = value.trim_end_matches('%').parse().unwrap_or(0).min(100),
            "body" => self.body = Some(value.into()),
            "ignore-sigterm" => self.stubborn = value == "true",
            "pull" => self.pull = duration(value),
            _ => {}
        }
    }
}

/// A length of time as the annotations write it, at most a year.
pub(crate) fn duration(text: &str) -> Option<Duration> {
    sim::time::length(text).filter(|d| *d <= Duration::from_secs(365 * 86_400))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_annotation_for_one_container_wins_over_one_for_all() {
        let annotations =
            Dict::from([("binnacle.dev/exit-after", Str::from("40s")), ("binnacle.dev/exit-after.app", "2s".into())]);
        assert_eq!(Behaviour::of(&annotations, "app").exit_after, Some(Duration::from_secs(2)));
        assert_eq!(Behaviour::of(&annotations, "other").exit_after, Some(Duration::from_secs(40)));
    }

    #[test]
    fn durations_are_read_as_go_writes_them() {
        assert_eq!(duration("1m30s"), Some(Duration::from_secs(90)));
        assert_eq!(duration("300ms"), Some(Duration::from_millis(300)));
        assert_eq!(duration("5"), Some(Duration::from_secs(5)));
        for bad in ["", "x", "1x", "-3s", "99999999999h"] {
            assert!(duration(bad).is_none_or(|d| d.is_zero()), "{bad}");
        }
    }
}
