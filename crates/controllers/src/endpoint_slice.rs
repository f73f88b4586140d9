//! The EndpointSlices of each Service that selects pods: at most 100 endpoints each, changed as little as possible.
//! Plays: `k8s.io/endpointslice` and `pkg/controller/endpointslice`.
//!
//! Left out: hints by the annotation `service.kubernetes.io/topology-mode`.

mod hints;
mod packing;
pub mod selection;

use crate::endpoints::trigger::{self, Triggers};
use crate::freshness::Written;
use crate::pods;
use api::core::{Node, ObjectReference, Pod, Service};
use api::discovery::{Endpoint, EndpointConditions, EndpointPort, EndpointSlice};
use api::{Kind, List, Obj, Ptr, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use packing::{Plan, Shape};
use sim::Time;
use std::collections::BTreeMap;

/// The label that names the Service.
pub const SERVICE_NAME: &str = "kubernetes.io/service-name";
/// The label that names the controller.
pub const MANAGED_BY: &str = "endpointslice.kubernetes.io/managed-by";
const MANAGER: &str = "endpointslice-controller.k8s.io";
const HEADLESS: &str = "service.kubernetes.io/headless";

/// The controller of EndpointSlices.
#[derive(Clone, Default)]
pub struct EndpointSliceController {
    written: Written,
    triggers: Triggers,
}

impl Controller for EndpointSliceController {
    fn name(&self) -> &'static str {
        "endpoint-slice-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::SERVICE, kind_of::POD, kind_of::ENDPOINT_SLICE, kind_of::NODE]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Pod::KIND {
            selection::observe_pod(change, cache, queue);
        } else if change.kind == Service::KIND {
            queue.add(change.key(), change.step);
        } else if change.kind == EndpointSlice::KIND {
            let slice = change.object();
            let mine = slice.meta().labels.get(MANAGED_BY).is_some_and(|m| m == MANAGER);
            if let Some(service) = slice.meta().labels.get(SERVICE_NAME).filter(|_| mine) {
                queue.add(Key::new(slice.namespace().clone(), service.clone()), change.step);
            }
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(obj) = cache.object(kind_of::SERVICE, &key.namespace, &key.name).cloned() else {
            // The garbage collector removes the slices.
            self.written.forget(key);
            self.triggers.forget(key);
            return Ok(Action::AwaitChange);
        };
        let service = obj.get::<Service>();
        if service.spec.type_ == "ExternalName" || service.spec.selector.is_empty() {
            return Ok(Action::AwaitChange);
        }
        if !self.written.is_shown(key, cache) {
            return Ok(Action::AwaitChange);
        }
        let pods = selection::pods_of(service, cache);
        let existing: Vec<Obj> = slices_of(cache, key, &obj);
        let trigger = self.triggers.of(key, service, &pods);
        let mut problems = Vec::new();
        let families = selection::families(service);
        for family in families {
            let (of_family, _): (Vec<&Obj>, Vec<&Obj>) =
                existing.iter().partition(|s| s.get::<EndpointSlice>().address_type == *family);
            let wanted = desired(service, &pods, family, cache, &mut problems);
            let mut plan = packing::plan(&of_family, wanted, &labels(service), &obj, family);
            hints::apply(service, &mut plan);
            if let Err(status) = self.carry_out(ctx, key, &obj, plan, trigger) {
                problems.push(status.message);
            }
        }
        for stray in existing.iter().filter(|s| !families.contains(&s.get::<EndpointSlice>().address_type.as_str())) {
            let _ = ctx.delete(stray.reference(), "", None);
        }
        if problems.is_empty() {
            return Ok(Action::AwaitChange);
        }
        let text = if problems.len() == 1 { problems[0].clone() } else { eco_format!("[{}]", problems.join(", ")) };
        let message = eco_format!("Error updating Endpoint Slices for Service {key}: {text}");
        ctx.event(&obj, "Warning", "FailedToUpdateEndpointSlices", message);
        Err(Status::new(500, "", text))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// The slices that this controller manages for a Service: its own, and those that bear its name.
fn slices_of(cache: &Cache, key: &Key, service: &Obj) -> Vec<Obj> {
    let bears = |s: &&Obj| {
        let labels = &s.meta().labels;
        labels.get(SERVICE_NAME) == Some(&key.name) && labels.get(MANAGED_BY).is_some_and(|m| m == MANAGER)
    };
    let owned = cache.controlled(kind_of::ENDPOINT_SLICE, &service.meta().uid).filter(bears);
    let orphans = cache.orphans(kind_of::ENDPOINT_SLICE, &key.namespace).filter(bears);
    owned.chain(orphans).filter(|s| s.meta().deletion_timestamp.is_none()).cloned().collect()
}

/// The labels of a Service's slices.
fn labels(service: &Service) -> api::Dict<Str> {
    let mut labels = service.metadata.labels.clone();
    labels.remove(HEADLESS);
    if !selection::has_address(service) {
        labels.insert(HEADLESS, "".into());
    }
    labels.insert(SERVICE_NAME, service.metadata.name.clone());
    labels.insert(MANAGED_BY, MANAGER.into());
    labels
}

/// The endpoints that a Service should have, by the ports that they serve.
fn desired(
    service: &Service,
    pods: &[Obj],
    family: &str,
    cache: &Cache,
    problems: &mut Vec<Str>,
) -> BTreeMap<Shape, Vec<Endpoint>> {
    let mut by_ports: BTreeMap<Shape, Vec<Endpoint>> = BTreeMap::new();
    for pod in pods.iter().map(|p| p.get::<Pod>()).filter(|p| selection::belongs(p, true)) {
        let endpoints = by_ports.entry(Shape::of(selection::ports(service, pod))).or_default();
        let node = cache.get::<Node>("", &pod.spec.node_name);
        if node.is_none() && !service.spec.publish_not_ready_addresses {
            problems.push(eco_format!(
                "skipping Pod {} for Service {}/{}: Node {} Not Found",
                pod.metadata.name,
                service.metadata.namespace,
                service.metadata.name,
                pod.spec.node_name
            ));
            continue;
        }
        if let Some(ip) = selection::address(pod, family) {
            endpoints.push(endpoint(service, pod, node, ip));
        }
    }
    by_ports
}

fn endpoint(service: &Service, pod: &Pod, node: Option<&Node>, ip: Str) -> Endpoint {
    let serving = pods::is_ready(pod);
    let terminating = pods::is_terminating(pod);
    let ready = service.spec.publish_not_ready_addresses || (serving && !terminating);
    let target = ObjectReference {
        kind: "Pod".into(),
        namespace: pod.metadata.namespace.clone(),
        name: pod.metadata.name.clone(),
        uid: pod.metadata.uid.clone(),
        ..ObjectReference::default()
    };
    let zone = node.and_then(|n| n.metadata.labels.get("topology.kubernetes.io/zone")).filter(|z| !z.is_empty());
    Endpoint {
        addresses: vec![ip].into(),
        conditions: EndpointConditions { ready: Some(ready), serving: Some(serving), terminating: Some(terminating) },
        hostname: selection::sets_hostname(pod, service).then(|| pod.spec.hostname.clone()),
        target_ref: Some(Ptr::new(target)),
        node_name: Some(pod.spec.node_name.clone()).filter(|n| !n.is_empty()),
        zone: zone.cloned(),
        ..Endpoint::default()
    }
}

/// An empty slice of a Service.
fn blank(owner: &Obj, labels: &api::Dict<Str>, family: &str, ports: List<EndpointPort>) -> EndpointSlice {
    let mut slice = EndpointSlice::default();
    slice.metadata.generate_name = eco_format!("{}-", owner.name());
    slice.metadata.namespace = owner.namespace().clone();
    slice.metadata.labels = labels.clone();
    slice.metadata.owner_references = vec![pods::controller_ref(owner)].into();
    slice.address_type = family.into();
    slice.ports = ports;
    slice
}

impl EndpointSliceController {
    fn carry_out(
        &mut self,
        ctx: &mut Ctx<'_>,
        key: &Key,
        service: &Obj,
        mut plan: Plan,
        trigger: Option<Time>,
    ) -> Result<(), Status> {
        plan.reuse(service);
        if plan.is_empty() {
            return Ok(());
        }
        say(ctx, &service.reference(), plan.sentence());
        if service.meta().deletion_timestamp.is_none() {
            for mut slice in plan.create {
                trigger::annotate(&mut slice.metadata, trigger);
                match ctx.create(slice) {
                    Ok(answer) => self.written.note(key, &answer),
                    Err(status) if crate::is_namespace_terminating(&status) => return Ok(()),
                    Err(status) => return Err(failed("create", "", key, status)),
                }
            }
        }
        for mut slice in plan.update {
            trigger::annotate(&mut slice.metadata, trigger);
            let name = slice.metadata.name.clone();
            let answer = ctx.update(slice).map_err(|s| failed("update", &name, key, s))?;
            self.written.note(key, &answer);
        }
        for slice in plan.delete {
            ctx.delete(slice.reference(), "", None).map_err(|s| failed("delete", slice.name(), key, s))?;
        }
        Ok(())
    }
}

fn failed(verb: &str, name: &str, key: &Key, status: Status) -> Status {
    let which = if name.is_empty() { Str::new() } else { eco_format!("{name} ") };
    let message = eco_format!("failed to {verb} {which}EndpointSlice for Service {key}: {}", status.message);
    Status { message, ..status }
}
