//! Tells kubelets by an annotation how long they may cache Secrets and ConfigMaps: longer in larger clusters.
//! Plays: `pkg/controller/ttl`.

use api::core::Node;
use api::{Kind, PatchType, Status, Typed, Value, kind_of};
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;

const ANNOTATION: &str = "node.alpha.kubernetes.io/ttl";
/// From and up to how many nodes which number of seconds holds; they overlap, so that it does not flutter.
const STEPS: [(usize, usize, u32); 5] =
    [(0, 100, 0), (90, 500, 15), (450, 1000, 30), (900, 2000, 60), (1800, usize::MAX, 300)];

/// The controller of that annotation.
#[derive(Clone, Default)]
pub struct NodeTtlController {
    nodes: std::collections::BTreeSet<api::Str>,
    step: usize,
}

impl Controller for NodeTtlController {
    fn name(&self) -> &'static str {
        "ttl-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::NODE]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        let name = change.object().name().clone();
        if change.new.is_none() {
            self.nodes.remove(&name);
        } else {
            self.nodes.insert(name);
        }
        while self.nodes.len() > STEPS[self.step].1 {
            self.step += 1;
        }
        while self.nodes.len() < STEPS[self.step].0 {
            self.step -= 1;
        }
        let wanted = eco_format!("{}", STEPS[self.step].2);
        if change.new.as_ref().is_some_and(|n| n.meta().annotations.get(ANNOTATION) != Some(&wanted)) {
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(node) = ctx.cache.object(Node::KIND, "", &key.name).cloned() else { return Ok(Action::AwaitChange) };
        let wanted = eco_format!("{}", STEPS[self.step].2);
        if node.meta().annotations.get(ANNOTATION) != Some(&wanted) {
            let mut patch = Value::map();
            patch.path_mut(&["metadata", "annotations"]).set(ANNOTATION, wanted);
            ctx.patch(node.reference(), "", PatchType::Strategic, patch)?;
        }
        Ok(Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}
