//! What keeps an autoscaler from hurrying: stabilization windows, rates, minimum and maximum.
//! Plays: `normalizeDesiredReplicas` and its kind in `podautoscaler/horizontal.go`.

use api::autoscaling::{HPAScalingRules, HorizontalPodAutoscalerBehavior};
use sim::Time;
use std::time::Duration;

/// Without a behaviour, the highest recommendation of so long holds against scaling down.
const DOWNSCALE_WINDOW: Duration = Duration::from_secs(300);

/// Reason and message of a condition.
type Text = (&'static str, &'static str);

/// What became of a proposal.
pub struct Verdict {
    /// The replicas.
    pub replicas: i32,
    /// For the condition `AbleToScale`.
    pub able: Text,
    /// For the condition `ScalingLimited`.
    pub limit: Text,
    /// Whether it is limited.
    pub limited: bool,
}

/// The recommendations and rescales of an autoscaler.
#[derive(Clone, Debug, Default)]
pub struct History {
    recommendations: Vec<(i32, Time)>,
    ups: Vec<(i32, Time)>,
    downs: Vec<(i32, Time)>,
}

const WITHIN: Text = ("DesiredWithinRange", "the desired count is within the acceptable range");
const TOO_MANY: Text = ("TooManyReplicas", "the desired replica count is more than the maximum replica count");
const TOO_FEW: Text = ("TooFewReplicas", "the desired replica count is less than the minimum replica count");
const UP_LIMIT: Text = ("ScaleUpLimit", "the desired replica count is increasing faster than the maximum scale rate");
const DOWN_LIMIT: Text =
    ("ScaleDownLimit", "the desired replica count is decreasing faster than the maximum scale rate");
const READY: Text = ("ReadyForNewScale", "recommended size matches current size");
const UP_STABLE: Text = (
    "ScaleUpStabilized",
    "recent recommendations were lower than current one, applying the lowest recent recommendation",
);
const DOWN_STABLE: Text = (
    "ScaleDownStabilized",
    "recent recommendations were higher than current one, applying the highest recent recommendation",
);

fn seconds(s: i32) -> Duration {
    crate::pods::seconds(s)
}

impl History {
    /// Begins with the replicas that there are.
    pub fn begin(&mut self, current: i32, now: Time) {
        if self.recommendations.is_empty() {
            self.recommendations.push((current, now));
        }
    }

    /// Keeps a proposal within what is allowed.
    pub fn bound(
        &mut self,
        behavior: Option<&HorizontalPodAutoscalerBehavior>,
        current: i32,
        proposed: i32,
        min: i32,
        max: i32,
        now: Time,
    ) -> Verdict {
        let Some(behavior) = behavior else { return self.bound_plainly(current, proposed, min, max, now) };
        let (up, down) = (behavior.scale_up.as_deref(), behavior.scale_down.as_deref());
        let stable = self.stabilize(up, down, current, proposed, now);
        let able = match () {
            () if stable == proposed => READY,
            () if proposed >= current => UP_STABLE,
            () => DOWN_STABLE,
        };
        let (replicas, limit) = self.limit(up, down, current, stable, min, max, now);
        Verdict { replicas, able, limit, limited: replicas != stable }
    }

    fn bound_plainly(&mut self, current: i32, proposed: i32, min: i32, max: i32, now: Time) -> Verdict {
        let recent = self.recommendations.iter().filter(|(_, at)| now.since(*at) <= DOWNSCALE_WINDOW);
        let stable = recent.map(|(r, _)| *r).max().map_or(proposed, |r| r.max(proposed));
        self.remember(proposed, now, DOWNSCALE_WINDOW);
        let fastest = current.saturating_mul(2).max(4);
        let (most, text) = if max > fastest { (fastest, UP_LIMIT) } else { (max, TOO_MANY) };
        let (replicas, limit) = match stable {
            s if s < min => (min, TOO_FEW),
            s if s > most => (most, text),
            s => (s, WITHIN),
        };
        let able = if stable == proposed { READY } else { DOWN_STABLE };
        Verdict { replicas, able, limit, limited: replicas != stable }
    }

    fn remember(&mut self, proposed: i32, now: Time, window: Duration) {
        self.recommendations.retain(|(_, at)| now.since(*at) <= window);
        self.recommendations.push((proposed, now));
    }

    fn stabilize(
        &mut self,
        up: Option<&HPAScalingRules>,
        down: Option<&HPAScalingRules>,
        current: i32,
        proposed: i32,
        now: Time,
    ) -> i32 {
        let window = |rules: Option<&HPAScalingRules>, default: Duration| {
            rules.and_then(|r| r.stabilization_window_seconds).map_or(default, seconds)
        };
        let (up, down) = (window(up, Duration::ZERO), window(down, DOWNSCALE_WINDOW));
        let within = |window: Duration| self.recommendations.iter().filter(move |(_, at)| *at > now - window);
        let lowest = within(up).map(|(r, _)| *r).min().map_or(proposed, |r| r.min(proposed));
        let highest = within(down).map(|(r, _)| *r).max().map_or(proposed, |r| r.max(proposed));
        self.remember(proposed, now, up.max(down));
        current.max(lowest).min(highest)
    }

    #[expect(clippy::too_many_arguments, reason = "the bounds of one decision")]
    fn limit(
        &self,
        up: Option<&HPAScalingRules>,
        down: Option<&HPAScalingRules>,
        current: i32,
        wanted: i32,
        min: i32,
        max: i32,
        now: Time,
    ) -> (i32, Text) {
        if wanted > current {
            let fastest = up.map_or(i32::MAX, |rules| self.fastest_up(rules, current, now)).max(current);
            let (most, text) = if max > fastest { (fastest, UP_LIMIT) } else { (max, TOO_MANY) };
            return if wanted > most { (most, text) } else { (wanted, WITHIN) };
        }
        if wanted < current {
            let fastest = down.map_or(0, |rules| self.fastest_down(rules, current, now)).min(current);
            let (least, text) = if min < fastest { (fastest, DOWN_LIMIT) } else { (min, TOO_FEW) };
            return if wanted < least { (least, text) } else { (wanted, WITHIN) };
        }
        (wanted, WITHIN)
    }

    /// The replicas at the beginning of a policy's period.
    fn at_start(&self, current: i32, period_s: i32, now: Time) -> i32 {
        let cutoff = now - seconds(period_s);
        let sum = |list: &[(i32, Time)]| list.iter().filter(|(_, at)| *at > cutoff).map(|(n, _)| n).sum::<i32>();
        current - sum(&self.ups) + sum(&self.downs)
    }

    fn fastest_up(&self, rules: &HPAScalingRules, current: i32, now: Time) -> i32 {
        let limits = rules.policies.iter().map(|p| {
            let start = self.at_start(current, p.period_seconds, now);
            if p.type_ == "Pods" {
                start.saturating_add(p.value)
            } else {
                (f64::from(start) * (1.0 + f64::from(p.value) / 100.0)).ceil() as i32
            }
        });
        match rules.select_policy.as_deref() {
            Some("Disabled") => current,
            Some("Min") => limits.min().unwrap_or(i32::MAX),
            _ => limits.max().unwrap_or(i32::MIN),
        }
    }

    fn fastest_down(&self, rules: &HPAScalingRules, current: i32, now: Time) -> i32 {
        let limits = rules.policies.iter().map(|p| {
            let start = self.at_start(current, p.period_seconds, now);
            if p.type_ == "Pods" {
                start.saturating_sub(p.value)
            } else {
                (f64::from(start) * (1.0 - f64::from(p.value) / 100.0)) as i32
            }
        });
        match rules.select_policy.as_deref() {
            Some("Disabled") => current,
            Some("Min") => limits.max().unwrap_or(i32::MIN),
            _ => limits.min().unwrap_or(i32::MAX),
        }
    }

    /// Remembers a rescale, for the rates of the policies.
    pub fn rescaled(&mut self, behavior: Option<&HorizontalPodAutoscalerBehavior>, from: i32, to: i32, now: Time) {
        let Some(behavior) = behavior else { return };
        let longest = |rules: Option<&HPAScalingRules>| {
            rules.into_iter().flat_map(|r| r.policies.iter()).map(|p| p.period_seconds).max().unwrap_or(0)
        };
        let (list, period) = if to > from {
            (&mut self.ups, longest(behavior.scale_up.as_deref()))
        } else {
            (&mut self.downs, longest(behavior.scale_down.as_deref()))
        };
        list.retain(|(_, at)| *at >= now - seconds(period));
        list.push(((to - from).abs(), now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::Ptr;
    use api::autoscaling::HPAScalingPolicy;

    #[test]
    fn without_a_behaviour_it_doubles_at_most_and_comes_down_after_five_minutes() {
        let mut history = History::default();
        let at = |s| Time::START + Duration::from_secs(s);
        history.begin(2, at(0));
        assert_eq!(history.bound(None, 2, 20, 1, 50, at(0)).replicas, 4);
        assert_eq!(history.bound(None, 4, 20, 1, 6, at(15)).limit.0, "TooManyReplicas");
        let held = history.bound(None, 6, 1, 1, 50, at(30));
        assert_eq!((held.replicas, held.able.0), (12, "ScaleDownStabilized"));
        assert_eq!(history.bound(None, 6, 1, 1, 50, at(330)).replicas, 1);
    }

    #[test]
    fn a_policy_limits_the_rate() {
        let policy = HPAScalingPolicy { type_: "Pods".into(), value: 2, period_seconds: 60 };
        let rules = HPAScalingRules {
            policies: vec![policy].into(),
            select_policy: Some("Max".into()),
            stabilization_window_seconds: Some(0),
            ..Default::default()
        };
        let behavior = HorizontalPodAutoscalerBehavior {
            scale_up: Some(Ptr::new(rules.clone())),
            scale_down: Some(Ptr::new(rules)),
        };
        let mut history = History::default();
        let at = |s| Time::START + Duration::from_secs(s);
        let up = history.bound(Some(&behavior), 2, 9, 1, 50, at(0));
        assert_eq!((up.replicas, up.limit.0), (4, "ScaleUpLimit"));
        history.rescaled(Some(&behavior), 2, 4, at(0));
        assert_eq!(history.bound(Some(&behavior), 4, 9, 1, 50, at(15)).replicas, 4);
        assert_eq!(history.bound(Some(&behavior), 4, 9, 1, 50, at(75)).replicas, 6);
        assert_eq!(history.bound(Some(&behavior), 4, 0, 1, 50, at(75)).limit.0, "ScaleDownLimit");
    }
}
