//! Cluster roles whose rules are those of others by label. Plays: `pkg/controller/clusterroleaggregation`.

use api::rbac::{ClusterRole, PolicyRule};
use api::selector::Selector;
use api::{Kind, List, Status, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;

/// The controller.
#[derive(Clone, Default)]
pub struct ClusterRoleAggregationController;

impl Controller for ClusterRoleAggregationController {
    fn name(&self) -> &'static str {
        "clusterrole-aggregation-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::CLUSTER_ROLE]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        for role in cache.list::<ClusterRole>("").filter(|r| r.aggregation_rule.is_some()) {
            queue.add(Key::new("", role.metadata.name.clone()), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(role) = cache.get::<ClusterRole>("", &key.name) else { return Ok(Action::AwaitChange) };
        let Some(aggregation) = role.aggregation_rule.as_deref() else { return Ok(Action::AwaitChange) };
        let mut rules: Vec<PolicyRule> = Vec::new();
        for selector in &aggregation.cluster_role_selectors {
            let Ok(selector) = Selector::of(Some(selector)) else { continue };
            let others = cache.list::<ClusterRole>("").filter(|r| r.metadata.name != key.name);
            for rule in others.filter(|r| selector.matches(&r.metadata.labels)).flat_map(|r| r.rules.iter()) {
                if !rules.contains(rule) {
                    rules.push(rule.clone());
                }
            }
        }
        if *role.rules == *rules {
            return Ok(Action::AwaitChange);
        }
        let mut copy = role.clone();
        let count = rules.len();
        copy.rules = if rules.is_empty() { List::new() } else { rules.into() };
        let obj = api::Obj::new(copy);
        say(ctx, &obj.reference(), eco_format!("the roles that it gathers have {count} rules: takes them over"));
        ctx.update(obj)?;
        Ok(Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}
