//! How many replicas a metric asks for. Plays: `podautoscaler/replica_calculator.go`.

use super::quantity;
use super::{Failure, HpaController, Proposal, Turn};
use crate::pods;
use api::autoscaling::{
    ContainerResourceMetricStatus, HorizontalPodAutoscaler, MetricSpec, MetricStatus, MetricTarget, MetricValueStatus,
    ResourceMetricStatus,
};
use api::core::Pod;
use api::selector::Selector;
use api::{Obj, Ptr, Str, kind_of};
use client::Ctx;
use client::metrics::PodUsage;
use ecow::eco_format;
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// A pod that started so recently may not have been measured rightly.
const CPU_INITIALIZATION: Duration = Duration::from_secs(300);
/// A pod that became unready so soon after its start was never ready.
const READINESS_DELAY: Duration = Duration::from_secs(30);
/// Ratios so near to 1 change nothing.
const TOLERANCE: f64 = 0.1;

/// How far a ratio may be from 1.
struct Tolerances {
    down: f64,
    up: f64,
}

impl Tolerances {
    fn of(hpa: &HorizontalPodAutoscaler) -> Self {
        let behavior = hpa.spec.behavior.as_deref();
        let of = |rules: Option<&api::autoscaling::HPAScalingRules>| {
            rules.and_then(|r| r.tolerance).map_or(TOLERANCE, |q| q.nanos() as f64 / 1e9)
        };
        Self {
            down: of(behavior.and_then(|b| b.scale_down.as_deref())),
            up: of(behavior.and_then(|b| b.scale_up.as_deref())),
        }
    }

    fn admit(&self, ratio: f64) -> bool {
        1.0 - self.down <= ratio && ratio <= 1.0 + self.up
    }
}

/// One resource of the pods of a selector, with what is wanted of it.
struct Question<'a> {
    resource: &'a Str,
    container: Option<&'a Str>,
    target: &'a MetricTarget,
    pods: Vec<&'a Pod>,
    current: i32,
    tolerances: Tolerances,
    now: Time,
}

/// Replicas, utilization in percent, average in thousandths.
type Reply = (i32, Option<i32>, i64);

type Metrics = BTreeMap<Str, i64>;

impl HpaController {
    /// What one metric proposes.
    pub(super) fn propose(
        &self,
        ctx: &mut Ctx<'_>,
        turn: &Turn<'_>,
        spec: &MetricSpec,
        current: i32,
        selector: &Selector,
    ) -> Result<Proposal, Failure> {
        let unserved = |reason, what: Str, group: &str| {
            let inner = eco_format!(
                "{what}: unable to fetch metrics from {group} metrics API: the server could not find the requested resource"
            );
            Failure { reason, outer: inner.clone(), inner }
        };
        match spec.type_.as_str() {
            "Resource" | "ContainerResource" => self.propose_resource(ctx, turn, spec, current, selector),
            "Pods" => {
                let name = spec.pods.as_deref().map(|p| p.metric.name.clone()).unwrap_or_default();
                Err(unserved("FailedGetPodsMetric", eco_format!("unable to get metric {name}"), "custom"))
            }
            "Object" => {
                let name = spec.object.as_deref().map(|o| o.metric.name.clone()).unwrap_or_default();
                Err(unserved("FailedGetObjectMetric", eco_format!("unable to get metric {name}"), "custom"))
            }
            "External" => {
                let name = spec.external.as_deref().map(|e| e.metric.name.clone()).unwrap_or_default();
                let what = eco_format!("unable to get external metric {}/{name}", turn.key.namespace);
                Err(unserved("FailedGetExternalMetric", what, "external"))
            }
            other => {
                let inner = eco_format!("unknown metric source type \"{other}\"");
                Err(Failure { reason: "InvalidMetricSourceType", outer: inner.clone(), inner })
            }
        }
    }

    fn propose_resource(
        &self,
        ctx: &mut Ctx<'_>,
        turn: &Turn<'_>,
        spec: &MetricSpec,
        current: i32,
        selector: &Selector,
    ) -> Result<Proposal, Failure> {
        let (resource, target, container) = match (spec.resource.as_deref(), spec.container_resource.as_deref()) {
            (Some(r), _) => (&r.name, &r.target, None),
            (None, Some(c)) => (&c.name, &c.target, Some(&c.container)),
            (None, None) => {
                let inner: Str = "invalid resource metric source".into();
                return Err(Failure { reason: "FailedGetResourceMetric", outer: inner.clone(), inner });
            }
        };
        let reason = if container.is_some() { "FailedGetContainerResourceMetric" } else { "FailedGetResourceMetric" };
        let fail = |problem: Str| {
            let what = if target.average_value.is_some() { "usage" } else { "utilization" };
            let inner = eco_format!("failed to get {resource} {what}: {problem}");
            let outer = match container {
                Some(container) => eco_format!("failed to get {container} container metric value: {inner}"),
                None => eco_format!("failed to get {resource} resource metric value: {inner}"),
            };
            Failure { reason, inner, outer }
        };
        let cache = ctx.cache;
        let selected = |p: &&Obj| selector.matches(&p.meta().labels);
        let pods: Vec<&Pod> =
            cache.objects(kind_of::POD, &turn.key.namespace).filter(selected).map(Obj::get::<Pod>).collect();
        let question = Question {
            resource,
            container,
            target,
            pods,
            current,
            tolerances: Tolerances::of(&turn.hpa),
            now: ctx.now,
        };
        let usage = ctx.backend.pod_metrics(&turn.key.namespace).map_err(|status| {
            fail(eco_format!(
                "unable to get metrics for resource {resource}: unable to fetch metrics from resource metrics API: {}",
                status.message
            ))
        })?;
        let (replicas, utilization, average) = question.answer(&usage).map_err(fail)?;
        Ok(Proposal { replicas, name: question.name(), status: question.status(utilization, average) })
    }
}

impl Question<'_> {
    fn name(&self) -> Str {
        let resource = self.resource;
        match (self.target.average_value.is_some(), self.container.is_some()) {
            (true, _) => eco_format!("{resource} resource"),
            (false, false) => eco_format!("{resource} resource utilization (percentage of request)"),
            (false, true) => eco_format!("{resource} container resource utilization (percentage of request)"),
        }
    }

    fn status(&self, utilization: Option<i32>, average: i64) -> MetricStatus {
        let current = MetricValueStatus {
            average_utilization: utilization,
            average_value: Some(quantity::of(self.resource, average)),
            ..MetricValueStatus::default()
        };
        let name = self.resource.clone();
        match self.container {
            None => MetricStatus {
                type_: "Resource".into(),
                resource: Some(Ptr::new(ResourceMetricStatus { name, current })),
                ..MetricStatus::default()
            },
            Some(container) => {
                let status = ContainerResourceMetricStatus { name, current, container: container.clone() };
                MetricStatus {
                    type_: "ContainerResource".into(),
                    container_resource: Some(Ptr::new(status)),
                    ..MetricStatus::default()
                }
            }
        }
    }

    /// What the pods use, in thousandths, and when and over how long that was measured.
    fn metrics(&self, usage: &[PodUsage]) -> BTreeMap<Str, (i64, Time, Duration)> {
        let value = |c: &client::metrics::ContainerUsage| match self.resource.as_str() {
            "cpu" => Some(c.cpu_milli),
            "memory" => Some(c.memory_bytes.saturating_mul(1000)),
            _ => None,
        };
        let of = |u: &PodUsage| -> Option<i64> {
            let chosen = u.containers.iter().filter(|c| self.container.is_none_or(|n| *n == c.name));
            let values: Option<Vec<i64>> = chosen.map(value).collect();
            values.filter(|v| !v.is_empty()).map(|v| v.iter().sum())
        };
        let known: BTreeSet<&Str> = self.pods.iter().map(|p| &p.metadata.name).collect();
        let mine = usage.iter().filter(|u| known.contains(&u.name));
        mine.filter_map(|u| Some((u.name.clone(), (of(u)?, u.at, u.window)))).collect()
    }

    fn answer(&self, usage: &[PodUsage]) -> Result<Reply, Str> {
        let resource = self.resource;
        let measured = self.metrics(usage);
        if measured.is_empty() {
            return Err(eco_format!(
                "unable to get metrics for resource {resource}: no metrics returned from resource metrics API"
            ));
        }
        if self.pods.is_empty() {
            return Err("no pods returned by selector while calculating replica count".into());
        }
        let (ready, unready, missing) = self.group(&measured);
        let mut metrics: Metrics = measured.iter().map(|(name, (value, ..))| (name.clone(), *value)).collect();
        let ignored = |p: &&&Pod| pods::is_terminating(p) || p.status.phase == "Failed";
        for pod in self.pods.iter().filter(ignored) {
            metrics.remove(&pod.metadata.name);
        }
        metrics.retain(|name, _| !unready.contains(name));
        if metrics.is_empty() {
            return Err("did not receive metrics for targeted pods (pods might be unready)".into());
        }
        let requests = self.requests()?;
        let (ratio, utilization, average) = self.ratio(&metrics, &requests)?;
        let grows_with_unready = !unready.is_empty() && ratio > 1.0;
        if !grows_with_unready && missing.is_empty() {
            let replicas =
                if self.tolerances.admit(ratio) { self.current } else { (ratio * ready as f64).ceil() as i32 };
            return Ok((replicas, utilization, average));
        }
        self.be_careful(&mut metrics, &requests, ratio, &missing);
        if grows_with_unready {
            metrics.extend(unready.into_iter().map(|name| (name, 0)));
        }
        let (new_ratio, ..) = self.ratio(&metrics, &requests)?;
        let turned = (ratio < 1.0 && new_ratio > 1.0) || (ratio > 1.0 && new_ratio < 1.0);
        if self.tolerances.admit(new_ratio) || turned {
            return Ok((self.current, utilization, average));
        }
        let replicas = (new_ratio * metrics.len() as f64).ceil() as i32;
        let wrong = (new_ratio < 1.0 && replicas > self.current) || (new_ratio > 1.0 && replicas < self.current);
        Ok((if wrong { self.current } else { replicas }, utilization, average))
    }

    /// Pods of which nothing is known count against the change: fully used when scaling down, unused when scaling up.
    fn be_careful(&self, metrics: &mut Metrics, requests: &Metrics, ratio: f64, missing: &BTreeSet<Str>) {
        for name in missing {
            let assumed = match self.target.average_utilization {
                _ if ratio > 1.0 => 0,
                _ if ratio == 1.0 => continue,
                Some(target) => requests.get(name).copied().unwrap_or(0) * i64::from(target.max(100)) / 100,
                None => self.target.average_value.map_or(0, api::Quantity::milli),
            };
            metrics.insert(name.clone(), assumed);
        }
    }

    fn group(&self, measured: &BTreeMap<Str, (i64, Time, Duration)>) -> (usize, BTreeSet<Str>, BTreeSet<Str>) {
        let (mut ready, mut unready, mut missing) = (0, BTreeSet::new(), BTreeSet::new());
        for pod in &self.pods {
            let name = &pod.metadata.name;
            if pods::is_terminating(pod) || pod.status.phase == "Failed" {
                continue;
            }
            if pod.status.phase == "Pending" {
                unready.insert(name.clone());
                continue;
            }
            let Some((_, at, window)) = measured.get(name) else {
                missing.insert(name.clone());
                continue;
            };
            if self.resource == "cpu" && self.is_unready(pod, *at, *window) {
                unready.insert(name.clone());
            } else {
                ready += 1;
            }
        }
        (ready, unready, missing)
    }

    fn is_unready(&self, pod: &Pod, measured: Time, window: Duration) -> bool {
        let (Some(condition), Some(start)) = (pods::condition(pod, "Ready"), pod.status.start_time) else {
            return true;
        };
        let is_false = condition.status == "False";
        let since = condition.last_transition_time.0;
        if start.0 + CPU_INITIALIZATION > self.now {
            is_false || measured < since + window
        } else {
            is_false && start.0 + READINESS_DELAY > since
        }
    }

    /// What the pods request, in thousandths; only asked when the target is a share of it.
    fn requests(&self) -> Result<Metrics, Str> {
        if self.target.average_value.is_some() {
            return Ok(Metrics::new());
        }
        let mut all = Metrics::new();
        for pod in &self.pods {
            let sidecars = pod.spec.init_containers.iter().filter(|c| c.restart_policy.as_deref() == Some("Always"));
            let mut sum = 0;
            for container in pod.spec.containers.iter().chain(sidecars) {
                if self.container.is_some_and(|n| *n != container.name) {
                    continue;
                }
                let Some(request) = container.resources.requests.get(self.resource) else {
                    return Err(eco_format!(
                        "missing request for {} in container {} of Pod {}",
                        self.resource,
                        container.name,
                        pod.metadata.name
                    ));
                };
                sum += request.milli();
            }
            all.insert(pod.metadata.name.clone(), sum);
        }
        Ok(all)
    }

    fn ratio(&self, metrics: &Metrics, requests: &Metrics) -> Result<(f64, Option<i32>, i64), Str> {
        let count = i64::try_from(metrics.len()).unwrap_or(i64::MAX);
        if let Some(target) = self.target.average_value {
            let average = metrics.values().sum::<i64>() / count.max(1);
            return Ok((average as f64 / target.milli().max(1) as f64, None, average));
        }
        let Some(target) = self.target.average_utilization else {
            return Err("invalid resource metric source: neither an average utilization target nor an average value (usage) target was set".into());
        };
        let known: Vec<(i64, i64)> =
            metrics.iter().filter_map(|(name, used)| Some((*used, *requests.get(name)?))).collect();
        let used: i64 = known.iter().map(|(u, _)| u).sum();
        let requested: i64 = known.iter().map(|(_, r)| r).sum();
        if requested == 0 {
            return Err("no metrics returned matched known pods".into());
        }
        let utilization = i32::try_from(used.saturating_mul(100) / requested).unwrap_or(i32::MAX);
        let average = used / i64::try_from(known.len()).unwrap_or(1).max(1);
        Ok((f64::from(utilization) / f64::from(target), Some(utilization), average))
    }
}
