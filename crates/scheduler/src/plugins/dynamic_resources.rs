//! DynamicResources: resource claims. Plays `plugins/dynamicresources`.
//!
//! Resource claims (`resource.k8s.io`) are not modelled: a pod that names one waits for it, as it would in a cluster where
//! nobody makes it. Scores of every other pod are 0.

use crate::framework::{CycleState, Memo, Plugin, World};
use crate::status::Rejection;
use crate::template::PodInfo;
use ecow::eco_format;

/// Its name.
pub const NAME: &str = "DynamicResources";

/// The plugin.
pub struct DynamicResources;

impl Plugin for DynamicResources {
    fn name(&self) -> &'static str {
        NAME
    }

    fn weight(&self) -> i64 {
        2
    }

    fn pre_enqueue(&self, pod: &PodInfo) -> Result<(), Rejection> {
        let Some(claim) = pod.get().spec.resource_claims.first() else { return Ok(()) };
        let reason = match &claim.resource_claim_name {
            Some(name) => eco_format!("resourceclaim.resource.k8s.io \"{name}\" not found"),
            None => eco_format!("pod \"{}/{}\": ResourceClaim not created yet", pod.pod.namespace(), pod.pod.name()),
        };
        Err(Rejection::unresolvable(NAME, reason))
    }

    fn pre_score(&self, _: &mut CycleState, _: &mut Memo, _: &World<'_>, _: &[u32]) -> bool {
        true
    }

    fn scores_nothing(&self, _: &CycleState) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use crate::template::Templates;
    use serde_json::json;

    #[test]
    fn a_pod_waits_for_a_claim_that_nobody_makes() {
        let obj = pod(json!({"spec": {"resourceClaims": [{"name": "a", "resourceClaimName": "gpu"}]}}));
        let refused =
            DynamicResources.pre_enqueue(&PodInfo::of(&obj, &mut Templates::default())).expect_err("no claim");
        assert_eq!(refused.message(), "resourceclaim.resource.k8s.io \"gpu\" not found");
    }
}
