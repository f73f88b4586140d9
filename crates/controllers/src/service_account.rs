//! The `default` service account of each namespace. Plays: `pkg/controller/serviceaccount` (`serviceaccounts_controller.go`).

use api::core::{Namespace, ServiceAccount};
use api::{Kind, Obj, Status, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use sim::Time;

const NAME: &str = "default";

/// The controller of default service accounts; keys are namespaces.
#[derive(Clone, Default)]
pub struct ServiceAccountController;

impl Controller for ServiceAccountController {
    fn name(&self) -> &'static str {
        "serviceaccount-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::NAMESPACE, kind_of::SERVICE_ACCOUNT]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        observe_copy(change, NAME, queue);
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let live = ctx.cache.get::<Namespace>("", &key.name).is_some_and(|n| n.status.phase == "Active");
        if !live || ctx.cache.object(ServiceAccount::KIND, &key.name, NAME).is_some() {
            return Ok(Action::AwaitChange);
        }
        let mut account = ServiceAccount::default();
        account.metadata.name = NAME.into();
        account.metadata.namespace = key.name.clone();
        let obj = Obj::new(account);
        say(ctx, &obj.reference(), "the namespace has no default service account: creates it");
        made(ctx.create(obj))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// Enqueues a namespace when it changes or the object that it should have does.
pub fn observe_copy(change: &Change, name: &str, queue: &mut WorkQueue) {
    if change.kind == Namespace::KIND {
        if change.new.is_some() {
            queue.add(change.key(), change.step);
        }
    } else if change.object().name() == name {
        queue.add(Key::new("", change.object().namespace().clone()), change.step);
    }
}

/// Somebody else having made it, or the namespace going away, is no failure.
pub fn made(result: Result<Obj, Status>) -> Result<Action, Status> {
    match result {
        Err(status) if !status.is_already_exists() && !crate::is_namespace_terminating(&status) => Err(status),
        _ => Ok(Action::AwaitChange),
    }
}
