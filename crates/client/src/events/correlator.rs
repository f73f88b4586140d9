//! Keeps components from flooding the API server with events. Plays: the correlator of `client-go/tools/record`.
//!
//! Events that differ in their message only become one after the tenth within ten minutes; of one kind about one object a
//! component tells 25, then one in five minutes. Components are told apart by the keys, so one correlator serves all.

use sim::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// So many different messages make a group that is told as one.
const GROUP: usize = 10;
/// A group ends when nothing of it came for so long.
const GROUP_INTERVAL: Duration = Duration::from_secs(600);
/// What one event takes from the credit of its object, which fills up by time.
const PRICE: Duration = Duration::from_secs(300);
/// The credit that an object begins with, and has at most: 25 events.
const CREDIT: Duration = Duration::from_secs(25 * 300);
/// Number of groups and of credits that are remembered; the oldest are forgotten.
const REMEMBERED: usize = 4096;

#[derive(Clone, Debug)]
struct Group {
    messages: BTreeSet<u64>,
    last: Time,
}

#[derive(Clone, Copy, Debug)]
struct Credit {
    left: Duration,
    at: Time,
}

/// What is to be done with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is written as it is.
    Alone,
    /// It is written as the newest of its group.
    Combined,
    /// It is dropped.
    Dropped,
}

/// What was told lately.
#[derive(Clone, Debug, Default)]
pub struct Correlator {
    groups: BTreeMap<u64, Group>,
    credits: BTreeMap<u64, Credit>,
}

impl Correlator {
    /// Judges an event by the hashes of its source, object, type and reason (`group`), of its source, object and type
    /// (`about`), and of its message.
    pub fn judge(&mut self, now: Time, group: u64, about: u64, message: u64) -> Verdict {
        let combined = self.joins(now, group, message);
        if !self.pays(now, about) {
            return Verdict::Dropped;
        }
        if combined { Verdict::Combined } else { Verdict::Alone }
    }

    fn joins(&mut self, now: Time, key: u64, message: u64) -> bool {
        forget(&mut self.groups, |g| g.last);
        let group = self.groups.entry(key).or_insert_with(|| Group { messages: BTreeSet::new(), last: now });
        if now.since(group.last) > GROUP_INTERVAL {
            group.messages.clear();
        }
        group.messages.insert(message);
        group.last = now;
        let combined = group.messages.len() >= GROUP;
        if combined {
            // The real one forgets any: here it is the least.
            group.messages.pop_first();
        }
        combined
    }

    fn pays(&mut self, now: Time, key: u64) -> bool {
        forget(&mut self.credits, |c| c.at);
        let credit = self.credits.entry(key).or_insert(Credit { left: CREDIT, at: now });
        credit.left = CREDIT.min(credit.left + now.since(credit.at));
        credit.at = now;
        let pays = credit.left >= PRICE;
        if pays {
            credit.left -= PRICE;
        }
        pays
    }
}

/// Makes room by forgetting the older half.
fn forget<T>(all: &mut BTreeMap<u64, T>, at: impl Fn(&T) -> Time) {
    if all.len() < REMEMBERED {
        return;
    }
    let mut times: Vec<Time> = all.values().map(&at).collect();
    times.sort();
    let middle = times[times.len() / 2];
    all.retain(|_, value| at(value) > middle);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenth_of_a_kind_is_combined_and_after_25_one_comes_in_five_minutes() {
        let mut correlator = Correlator::default();
        let judged: Vec<Verdict> = (0..30).map(|n| correlator.judge(Time::START, 1, 2, n)).collect();
        assert_eq!(judged.iter().filter(|v| **v == Verdict::Alone).count(), 9);
        assert_eq!(judged.iter().filter(|v| **v == Verdict::Combined).count(), 25 - 9);
        let later = Time::START + Duration::from_secs(299);
        assert_eq!(correlator.judge(later, 1, 2, 99), Verdict::Dropped);
        assert_eq!(correlator.judge(later + Duration::from_secs(1), 1, 2, 100), Verdict::Combined);
        assert_eq!(correlator.judge(later + Duration::from_secs(1000), 1, 2, 101), Verdict::Alone);
    }
}
