//! The users' requests: how many were sent and failed, and by which pods they were answered.

use crate::state::model::{Millis, ObjectRef, PodTraffic};
use crate::state::motion::What;
use cluster::Cluster;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// Requests of this age are still drawn.
const WINDOW_MS: Millis = 10_000;
/// Dots that a row of the drawing has room for, a second.
const DOTS_PER_S: f64 = 5.0;
/// Counts are not taken more often than this.
const LEAST_MS: Millis = 30;
/// Cars that one frame may send out.
const MOST_CARS: usize = 6;

/// What became of the requests of one pod; failed ones that reached no pod have no name.
#[derive(Debug, Default)]
struct Row {
    counted: f64,
    /// Counts at the moments of the last ten seconds.
    history: VecDeque<(Millis, f64)>,
    recent: VecDeque<(Millis, bool)>,
    /// Parts of a car and of a dot that are left over.
    car: f64,
    dot: f64,
}

/// The counts of all loads together.
#[derive(Debug, Default)]
pub struct Traffic {
    pub sent: f64,
    pub failed: f64,
    /// Half of the answered requests stay below, and 99 of 100; present while any is answered.
    pub latency_ms: Option<(f64, f64)>,
    /// Why requests fail now; empty when none does.
    pub problem: String,
    rows: BTreeMap<Option<ObjectRef>, Row>,
    at: Millis,
}

impl Traffic {
    /// Takes the counts as they are, without a car for each request so far.
    pub fn begin(&mut self, cluster: &Cluster) {
        self.count(cluster);
    }

    /// Takes the newest counts, and answers the requests that set out since the last time.
    pub fn count(&mut self, cluster: &Cluster) -> Vec<What> {
        let now = super::since_start(cluster.now());
        let gap = now.saturating_sub(self.at);
        if gap < LEAST_MS && self.at > 0 {
            return Vec::new();
        }
        self.at = now;
        let mut cars = Vec::new();
        let (mut sent, mut failed) = (0.0, 0.0);
        let mut counts: BTreeMap<Option<ObjectRef>, f64> = BTreeMap::new();
        for report in cluster.load_reports().values() {
            sent += report.sent;
            failed += report.failed;
            self.latency_ms = (report.failing < 1.0 && report.rate > 0.0)
                .then_some((report.p50.as_secs_f64() * 1000.0, report.p99.as_secs_f64() * 1000.0));
            self.problem = report.problem.to_string();
            for (pod, served) in &report.by_pod {
                let key = ObjectRef::new(pod.kind.plural, &pod.namespace, &pod.name);
                *counts.entry(Some(key)).or_default() += served;
            }
        }
        counts.insert(None, failed);
        (self.sent, self.failed) = (sent, failed);
        for (pod, count) in counts {
            let row = self.rows.entry(pod.clone()).or_default();
            for _ in 0..row.take(now, count, gap, pod.is_some()) {
                if cars.len() < MOST_CARS {
                    cars.push(What::Car { pod: pod.as_ref().map(|p| p.name.clone()), failed: pod.is_none() });
                }
            }
        }
        self.rows.retain(|_, row| row.is_alive());
        cars
    }

    /// Requests a second in all, over the last seconds.
    pub fn rate(&self) -> f64 {
        self.rows.values().map(Row::rate).sum()
    }

    pub fn pods(&self) -> Vec<PodTraffic> {
        let named = self.rows.iter().filter_map(|(pod, row)| Some((pod.clone()?, row)));
        named
            .map(|(pod, row)| PodTraffic {
                short: short(&pod.name),
                pod,
                rate: row.rate(),
                recent: row.recent.iter().map(|(at, good)| (self.at.saturating_sub(*at) as u32, *good)).collect(),
            })
            .collect()
    }
}

/// The part of a pod's name that tells it from its siblings.
fn short(name: &str) -> Arc<str> {
    name.rsplit('-').next().unwrap_or(name).into()
}

impl Row {
    /// Takes a count; answers how many cars it makes.
    fn take(&mut self, now: Millis, count: f64, gap: Millis, good: bool) -> usize {
        let new = (count - self.counted).max(0.0);
        self.counted = count;
        let room = DOTS_PER_S * gap as f64 / 1000.0;
        self.car += new;
        self.dot += new.min(room.max(1.0));
        let cars = self.car.floor();
        self.car -= cars;
        if self.dot >= 1.0 {
            self.dot -= self.dot.floor();
            self.recent.push_back((now, good));
        }
        while self.recent.front().is_some_and(|(at, _)| at + WINDOW_MS < now) {
            self.recent.pop_front();
        }
        if self.history.back().is_none_or(|(at, _)| at + 100 <= now) {
            self.history.push_back((now, count));
        }
        while self.history.front().is_some_and(|(at, _)| at + WINDOW_MS < now) {
            self.history.pop_front();
        }
        cars as usize
    }

    /// Whether anything went to it in the last ten seconds.
    fn is_alive(&self) -> bool {
        self.history.len() < 2 || self.history.front().map(|h| h.1) != self.history.back().map(|h| h.1)
    }

    /// Requests a second over the last two seconds.
    fn rate(&self) -> f64 {
        let Some(last) = self.history.back() else { return 0.0 };
        let from = self.history.iter().find(|(at, _)| at + 2000 >= last.0).unwrap_or(last);
        let seconds = last.0.saturating_sub(from.0) as f64 / 1000.0;
        if seconds < 0.05 { 0.0 } else { (last.1 - from.1) / seconds }
    }
}
