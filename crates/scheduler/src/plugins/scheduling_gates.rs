//! SchedulingGates: a pod with gates is not queued. Plays `plugins/schedulinggates`.

use crate::events::{Action, Resource};
use crate::framework::Plugin;
use crate::queue::hints::{Hint, always};
use crate::status::Rejection;
use crate::template::PodInfo;
use ecow::eco_format;

/// Its name.
pub const NAME: &str = "SchedulingGates";

/// The plugin.
pub struct SchedulingGates;

static HINTS: [Hint; 1] = [Hint::new(Resource::TargetPod, Action::POD_GATES_GONE, always)];

impl Plugin for SchedulingGates {
    fn name(&self) -> &'static str {
        NAME
    }

    fn filters(&self) -> bool {
        false
    }

    fn pre_enqueue(&self, pod: &PodInfo) -> Result<(), Rejection> {
        match gates(pod.get()) {
            gates if gates.is_empty() => Ok(()),
            gates => {
                let reason = eco_format!("waiting for scheduling gates: [{}]", gates.join(" "));
                Err(Rejection::unresolvable(NAME, reason))
            }
        }
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// The gates of a pod.
pub fn gates(pod: &api::core::Pod) -> Vec<&str> {
    pod.spec.scheduling_gates.iter().map(|g| g.name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use crate::template::Templates;
    use serde_json::json;

    #[test]
    fn a_gate_keeps_the_pod_out_of_the_queue() {
        let info = |gates| PodInfo::of(&pod(json!({"spec": {"schedulingGates": gates}})), &mut Templates::default());
        assert!(SchedulingGates.pre_enqueue(&info(json!([]))).is_ok());
        let refused = SchedulingGates.pre_enqueue(&info(json!([{"name": "a"}, {"name": "b"}]))).expect_err("gated");
        assert_eq!(refused.message(), "waiting for scheduling gates: [a b]");
    }
}
