//! What a failed pod means for its Job. Plays: `job/pod_failure_policy.go`.

use api::Str;
use api::batch::{PodFailurePolicy, PodFailurePolicyOnExitCodesRequirement};
use api::core::{ContainerStatus, Pod};
use ecow::eco_format;

/// The verdict of a policy about a failed pod.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It counts as a failure (also when no rule matches).
    Count,
    /// It does not count.
    Ignore,
    /// Its index fails for good.
    FailIndex,
    /// The Job fails, for this reason.
    FailJob(Str),
}

/// The verdict of the first rule that matches.
pub fn judge(policy: Option<&PodFailurePolicy>, pod: &Pod) -> Verdict {
    let rules = policy.into_iter().flat_map(|p| p.rules.iter());
    for (i, rule) in rules.enumerate() {
        let found = if let Some(requirement) = rule.on_exit_codes.as_deref() {
            container(pod, requirement).map(|c| {
                let code = c.state.terminated.as_deref().map_or(0, |t| t.exit_code);
                eco_format!(
                    "Container {} for pod {}/{} failed with exit code {code} matching {} rule at index {i}",
                    c.name,
                    pod.metadata.namespace,
                    pod.metadata.name,
                    rule.action
                )
            })
        } else {
            let mut conditions = pod.status.conditions.iter();
            let matches = |c: &&api::core::PodCondition| {
                rule.on_pod_conditions.iter().any(|p| p.type_ == c.type_ && p.status == c.status)
            };
            conditions.find(matches).map(|c| {
                eco_format!(
                    "Pod {}/{} has condition {} matching {} rule at index {i}",
                    pod.metadata.namespace,
                    pod.metadata.name,
                    c.type_,
                    rule.action
                )
            })
        };
        let Some(message) = found else { continue };
        return match rule.action.as_str() {
            "Ignore" => Verdict::Ignore,
            "FailIndex" => Verdict::FailIndex,
            "FailJob" => Verdict::FailJob(message),
            _ => Verdict::Count,
        };
    }
    Verdict::Count
}

fn container<'a>(pod: &'a Pod, requirement: &PodFailurePolicyOnExitCodesRequirement) -> Option<&'a ContainerStatus> {
    let fits = |c: &&ContainerStatus| {
        let named = requirement.container_name.as_ref().is_none_or(|n| *n == c.name);
        let code = c.state.terminated.as_deref().map_or(0, |t| t.exit_code);
        let listed = requirement.values.contains(&code);
        let operator = match requirement.operator.as_str() {
            "In" => listed,
            "NotIn" => !listed,
            _ => false,
        };
        named && code != 0 && operator
    };
    pod.status.container_statuses.iter().chain(&pod.status.init_container_statuses).find(fits)
}
