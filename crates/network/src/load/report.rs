//! What became of a load: totals, and a ring of seconds for plots.

use crate::load::Flow;
use api::{ObjectRef, Str};
use sim::Time;
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// Seconds that the ring holds.
pub const SECONDS_KEPT: usize = 600;
/// Pods that a report counts at most; of more, those that get nothing any more are dropped.
const PODS_KEPT: usize = 4096;

/// One second of a load.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Second {
    /// Which: seconds since the beginning of the cluster.
    pub second: u64,
    /// Requests sent in it.
    pub sent: f64,
    /// Requests that failed in it.
    pub failed: f64,
    /// Half of the served requests stayed below.
    pub p50: Duration,
    /// 99 of 100 served requests stayed below.
    pub p99: Duration,
}

/// What became of a load so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadReport {
    /// Requests sent.
    pub sent: f64,
    /// Requests that failed.
    pub failed: f64,
    /// Of those: lost in a pod that ended while it answered them.
    pub lost: f64,
    /// Requests served, by pod.
    pub by_pod: BTreeMap<ObjectRef, f64>,
    /// Requests a second at present.
    pub rate: f64,
    /// Part of them that fails at present, 0 to 1.
    pub failing: f64,
    /// Half of the served requests stay below, at present.
    pub p50: Duration,
    /// 99 of 100 served requests stay below, at present.
    pub p99: Duration,
    /// Why requests fail at present; empty when none does.
    pub problem: Str,
    /// The last ten minutes, a second each, oldest first.
    pub seconds: VecDeque<Second>,
    /// Requests that were lost since the last count.
    owed: f64,
}

impl LoadReport {
    /// The load has ended.
    pub(super) fn ended(&mut self) {
        (self.rate, self.failing, self.problem) = (0.0, 0.0, Str::new());
    }

    /// Requests were lost in a pod that ended.
    pub(super) fn lose(&mut self, requests: f64) {
        self.owed += requests;
    }

    /// Counts a span of time in which the flow was the same.
    pub(super) fn count(&mut self, from: Time, to: Time, flow: &Flow) {
        let served = flow.served().min(1.0);
        let rate = flow.load.rate;
        let seconds = to.since(from).as_secs_f64();
        let sent = rate * seconds;
        // What was in flight had been counted as served when it was sent.
        let lost = std::mem::take(&mut self.owed);
        self.lost += lost;
        self.sent += sent;
        self.failed += sent * (1.0 - served) + lost;
        (self.rate, self.failing) = (rate, 1.0 - served);
        (self.p50, self.p99) = flow.quantiles();
        self.problem = if served < 1.0 - 1e-9 { flow.problem.clone() } else { Str::new() };
        if self.problem.is_empty() && served < 1.0 - 1e-9 {
            self.problem = "the pods have more to do than their processors can".into();
        }
        for share in flow.shares.iter().filter(|s| s.served) {
            *self.by_pod.entry(share.pod.clone()).or_default() += sent * share.part * share.done;
        }
        if self.by_pod.len() > PODS_KEPT {
            self.by_pod.retain(|pod, _| flow.shares.iter().any(|s| s.pod == *pod));
        }
        self.plot(from, to, rate, 1.0 - served, lost);
    }

    /// Spreads a span over the seconds that it touches.
    fn plot(&mut self, from: Time, to: Time, rate: f64, failing: f64, lost: f64) {
        let (begin, end) = (from.since(Time::START).as_secs_f64(), to.since(Time::START).as_secs_f64());
        let last = end as u64;
        let first = (begin as u64).max((last + 1).saturating_sub(SECONDS_KEPT as u64));
        for second in first..=last {
            let span = (end.min(second as f64 + 1.0) - begin.max(second as f64)).max(0.0);
            if self.seconds.back().is_none_or(|s| s.second < second) {
                self.seconds.push_back(Second { second, ..Second::default() });
            }
            let Some(slot) = self.seconds.back_mut() else { continue };
            slot.sent += rate * span;
            slot.failed += rate * span * failing + if second == first { lost } else { 0.0 };
            (slot.p50, slot.p99) = (self.p50, self.p99);
        }
        while self.seconds.len() > SECONDS_KEPT {
            self.seconds.pop_front();
        }
    }
}
