//! The Endpoints object of each Service that selects pods. Plays: `pkg/controller/endpoint`.

mod subsets;
pub mod trigger;

use crate::endpoint_slice::selection;
use crate::freshness::Written;
use api::core::{Endpoints, Pod, Service};
use api::{Kind, List, Obj, Status, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use trigger::Triggers;

const MANAGED_BY: &str = "endpoints.kubernetes.io/managed-by";
const MANAGER: &str = "endpoint-controller";
const HEADLESS: &str = "service.kubernetes.io/headless";
const OVER_CAPACITY: &str = "endpoints.kubernetes.io/over-capacity";
/// Most addresses in one object.
const MAX_ADDRESSES: usize = 1000;

/// The controller of Endpoints.
#[derive(Clone, Default)]
pub struct EndpointsController {
    written: Written,
    triggers: Triggers,
}

impl Controller for EndpointsController {
    fn name(&self) -> &'static str {
        "endpoint-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::SERVICE, kind_of::POD, kind_of::ENDPOINTS]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Pod::KIND {
            selection::observe_pod(change, cache, queue);
        } else if change.kind == Service::KIND || change.new.is_none() {
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(obj) = cache.object(kind_of::SERVICE, &key.namespace, &key.name) else {
            self.written.forget(key);
            self.triggers.forget(key);
            return remove_leftover(ctx, key);
        };
        let service = obj.get::<Service>();
        if service.spec.type_ == "ExternalName" || service.spec.selector.is_empty() {
            return Ok(Action::AwaitChange);
        }
        if !self.written.is_shown(key, cache) {
            return Ok(Action::AwaitChange);
        }
        let pods = selection::pods_of(service, cache);
        let trigger = self.triggers.of(key, service, &pods);
        let wanted = subsets::of(service, &pods);
        let current = cache.object(kind_of::ENDPOINTS, &key.namespace, &key.name);
        if let Some(current) = current.map(Obj::get::<Endpoints>) {
            let labels_right = labels(service) == current.metadata.labels;
            let capacity_right = !current.metadata.annotations.contains_key(OVER_CAPACITY);
            if subsets::same(&current.subsets, &wanted) && labels_right && capacity_right {
                return Ok(Action::AwaitChange);
            }
        }
        self.write(ctx, key, service, current.map(|o| o.get::<Endpoints>().clone()), wanted, trigger)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// A Service is gone: so goes the Endpoints object of its name.
fn remove_leftover(ctx: &mut Ctx<'_>, key: &Key) -> Result<Action, Status> {
    let Some(left) = ctx.cache.object(kind_of::ENDPOINTS, &key.namespace, &key.name).cloned() else {
        return Ok(Action::AwaitChange);
    };
    if left.meta().annotations.contains_key("control-plane.alpha.kubernetes.io/leader") {
        return Ok(Action::AwaitChange);
    }
    say(ctx, &left.reference(), eco_format!("there is no Service {}: deletes its Endpoints", key.name));
    match ctx.delete(left.reference(), "", None) {
        Err(status) if !status.is_not_found() => Err(status),
        _ => Ok(Action::AwaitChange),
    }
}

fn labels(service: &Service) -> api::Dict<api::Str> {
    let mut labels = service.metadata.labels.clone();
    if selection::has_address(service) {
        labels.remove(HEADLESS);
    } else {
        labels.insert(HEADLESS, "".into());
    }
    labels.insert(MANAGED_BY, MANAGER.into());
    labels
}

impl EndpointsController {
    fn write(
        &mut self,
        ctx: &mut Ctx<'_>,
        key: &Key,
        service: &Service,
        current: Option<Endpoints>,
        wanted: List<api::core::EndpointSubset>,
        trigger: Option<Time>,
    ) -> Result<Action, Status> {
        let existed = current.is_some();
        let mut endpoints = current.unwrap_or_default();
        endpoints.metadata.name = key.name.clone();
        endpoints.metadata.namespace = key.namespace.clone();
        endpoints.metadata.labels = labels(service);
        endpoints.subsets = wanted;
        trigger::annotate(&mut endpoints.metadata, trigger);
        let count = |s: &api::core::EndpointSubset| s.addresses.len() + s.not_ready_addresses.len();
        if endpoints.subsets.iter().map(count).sum::<usize>() > MAX_ADDRESSES {
            subsets::truncate(&mut endpoints.subsets, MAX_ADDRESSES);
            endpoints.metadata.annotations.insert(OVER_CAPACITY, "truncated".into());
        } else {
            endpoints.metadata.annotations.remove(OVER_CAPACITY);
        }
        let ready: usize = endpoints.subsets.iter().map(|s| s.addresses.len()).sum();
        let unready: usize = endpoints.subsets.iter().map(|s| s.not_ready_addresses.len()).sum();
        let obj = Obj::new(endpoints);
        let action = if existed { "updates" } else { "creates" };
        say(
            ctx,
            &obj.reference(),
            eco_format!("the Service has {ready} ready and {unready} unready addresses: {action} its Endpoints"),
        );
        let result = if existed { ctx.update(obj.clone()) } else { ctx.create(obj.clone()) };
        match result {
            Ok(answer) => {
                self.written.note(key, &answer);
                Ok(Action::AwaitChange)
            }
            Err(status) if !existed && crate::is_namespace_terminating(&status) => Ok(Action::AwaitChange),
            Err(status) => {
                let (reason, what) = if existed {
                    ("FailedToUpdateEndpoint", eco_format!("Failed to update endpoint {key}: {}", status.message))
                } else {
                    (
                        "FailedToCreateEndpoint",
                        eco_format!("Failed to create endpoint for service {key}: {}", status.message),
                    )
                };
                ctx.event(&obj, "Warning", reason, what);
                Err(status)
            }
        }
    }
}
