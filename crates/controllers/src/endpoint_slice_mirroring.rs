//! EndpointSlices for Endpoints objects that somebody writes by hand. Plays: `pkg/controller/endpointslicemirroring`.

use crate::endpoint_slice::{MANAGED_BY, SERVICE_NAME};
use crate::freshness::Written;
use crate::pods;
use api::core::{EndpointAddress, EndpointSubset, Endpoints, Service};
use api::discovery::{Endpoint, EndpointConditions, EndpointPort, EndpointSlice};
use api::{Dict, Kind, List, Obj, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;

const MANAGER: &str = "endpointslicemirroring-controller.k8s.io";
const SKIP: &str = "endpointslice.kubernetes.io/skip-mirror";
const LEADER: &str = "control-plane.alpha.kubernetes.io/leader";
const TRIGGER: &str = "endpoints.kubernetes.io/last-change-trigger-time";
const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";
/// Most addresses of a subset that are mirrored.
const MAX_ADDRESSES: usize = 1000;

/// The controller that mirrors.
#[derive(Clone, Default)]
pub struct MirroringController {
    written: Written,
}

impl Controller for MirroringController {
    fn name(&self) -> &'static str {
        "endpoint-slice-mirroring-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::SERVICE, kind_of::ENDPOINTS, kind_of::ENDPOINT_SLICE]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        let object = change.object();
        if change.kind != EndpointSlice::KIND {
            queue.add(change.key(), change.step);
        } else if is_mine(object)
            && let Some(service) = object.meta().labels.get(SERVICE_NAME)
        {
            queue.add(Key::new(object.namespace().clone(), service.clone()), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        if !self.written.is_shown(key, cache) {
            return Ok(Action::AwaitChange);
        }
        let mut existing: Vec<Obj> = Vec::new();
        let endpoints = cache.object(kind_of::ENDPOINTS, &key.namespace, &key.name);
        let owned = endpoints.into_iter().flat_map(|e| cache.controlled(kind_of::ENDPOINT_SLICE, &e.meta().uid));
        existing.extend(owned.filter(|s| is_mine(s)).cloned());
        let service = cache.get::<Service>(&key.namespace, &key.name);
        let mirrored = endpoints.filter(|e| {
            let meta = e.meta();
            service.is_some_and(|s| s.spec.selector.is_empty())
                && meta.labels.get(SKIP).is_none_or(|v| v != "true")
                && !meta.annotations.contains_key(LEADER)
                && meta.deletion_timestamp.is_none()
        });
        let Some(endpoints) = mirrored.cloned() else {
            for slice in existing {
                say(ctx, &slice.reference(), "no Endpoints to mirror: deletes the slice");
                ctx.delete(slice.reference(), "", None)?;
            }
            if endpoints.is_none() {
                self.written.forget(key);
            }
            return Ok(Action::AwaitChange);
        };
        self.mirror(ctx, key, &endpoints, existing)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn is_mine(slice: &Obj) -> bool {
    slice.meta().labels.get(MANAGED_BY).is_some_and(|m| m == MANAGER)
}

impl MirroringController {
    fn mirror(
        &mut self,
        ctx: &mut Ctx<'_>,
        key: &Key,
        endpoints: &Obj,
        mut existing: Vec<Obj>,
    ) -> Result<Action, Status> {
        let mut invalid = 0;
        let wanted = slices(endpoints, &mut invalid);
        if invalid > 0 {
            let message = eco_format!("Skipped {invalid} invalid IP addresses when mirroring to EndpointSlices");
            ctx.event(endpoints, "Warning", "InvalidIPAddress", message);
        }
        for mut slice in wanted {
            let shape = (slice.address_type.clone(), slice.ports.clone());
            let found = existing.iter().position(|s| {
                let s = s.get::<EndpointSlice>();
                (s.address_type.clone(), s.ports.clone()) == shape
            });
            // A slice of other ports is written over rather than replaced by another.
            let found =
                found.or_else(|| existing.iter().position(|s| s.get::<EndpointSlice>().address_type == shape.0));
            let old = found.map(|i| existing.remove(i));
            let answer = match old {
                Some(old) => {
                    let known = old.get::<EndpointSlice>();
                    let same = known.endpoints == slice.endpoints
                        && known.ports == slice.ports
                        && known.metadata.labels == slice.metadata.labels
                        && known.metadata.annotations == slice.metadata.annotations;
                    if same {
                        continue;
                    }
                    slice.metadata.name = old.name().clone();
                    slice.metadata.generate_name = Str::new();
                    let sentence = eco_format!("mirrors {} addresses: updates {}", slice.endpoints.len(), old.name());
                    say(ctx, &endpoints.reference(), sentence);
                    ctx.update(slice)
                }
                None => {
                    let sentence = eco_format!("mirrors {} addresses: creates a slice", slice.endpoints.len());
                    say(ctx, &endpoints.reference(), sentence);
                    ctx.create(slice)
                }
            };
            match answer {
                Ok(answer) => self.written.note(key, &answer),
                Err(status) if crate::is_namespace_terminating(&status) => return Ok(Action::AwaitChange),
                Err(status) => return Err(status),
            }
        }
        for slice in existing {
            say(ctx, &slice.reference(), "mirrors nothing any more: deletes it");
            ctx.delete(slice.reference(), "", None)?;
        }
        Ok(Action::AwaitChange)
    }
}

/// The slices that say what an Endpoints object says.
fn slices(endpoints: &Obj, invalid: &mut usize) -> Vec<EndpointSlice> {
    let mut all = Vec::new();
    for subset in &endpoints.get::<Endpoints>().subsets {
        for family in ["IPv4", "IPv6"] {
            let list = addresses(subset, family);
            if !list.is_empty() {
                all.push(slice(endpoints, subset, family, list));
            }
        }
        let both = subset.addresses.iter().chain(&subset.not_ready_addresses);
        *invalid += both.filter(|a| family_of(&a.ip).is_none()).count();
    }
    all
}

fn family_of(ip: &str) -> Option<&'static str> {
    match ip.parse::<std::net::IpAddr>().ok()? {
        std::net::IpAddr::V4(_) => Some("IPv4"),
        std::net::IpAddr::V6(_) => Some("IPv6"),
    }
}

fn addresses(subset: &EndpointSubset, family: &str) -> List<Endpoint> {
    let one = |a: &EndpointAddress, ready: bool| Endpoint {
        addresses: vec![a.ip.clone()].into(),
        conditions: EndpointConditions { ready: Some(ready), ..EndpointConditions::default() },
        hostname: Some(a.hostname.clone()).filter(|h| !h.is_empty()),
        target_ref: a.target_ref.clone(),
        node_name: a.node_name.clone(),
        ..Endpoint::default()
    };
    let ready = subset.addresses.iter().map(|a| (a, true));
    let all = ready.chain(subset.not_ready_addresses.iter().map(|a| (a, false)));
    let fitting = all.filter(|(a, _)| family_of(&a.ip) == Some(family)).take(MAX_ADDRESSES);
    fitting.map(|(a, ready)| one(a, ready)).collect()
}

fn slice(endpoints: &Obj, subset: &EndpointSubset, family: &str, list: List<Endpoint>) -> EndpointSlice {
    let mut slice = EndpointSlice::default();
    let meta = endpoints.meta();
    slice.metadata.generate_name = eco_format!("{}-", meta.name);
    slice.metadata.namespace = meta.namespace.clone();
    slice.metadata.labels = meta.labels.clone();
    slice.metadata.labels.insert(SERVICE_NAME, meta.name.clone());
    slice.metadata.labels.insert(MANAGED_BY, MANAGER.into());
    let copied = meta.annotations.iter().filter(|(k, _)| *k != TRIGGER && *k != LAST_APPLIED);
    let copied: Vec<(Str, Str)> = copied.map(|(k, v)| (k.clone(), v.clone())).collect();
    if !copied.is_empty() {
        slice.metadata.annotations = Dict::from_iter(copied);
    }
    slice.metadata.owner_references = vec![pods::controller_ref(endpoints)].into();
    slice.address_type = family.into();
    slice.endpoints = list;
    let port = |p: &api::core::EndpointPort| EndpointPort {
        name: Some(p.name.clone()),
        protocol: Some(p.protocol.clone()),
        port: Some(p.port),
        app_protocol: p.app_protocol.clone(),
    };
    if !subset.ports.is_empty() {
        slice.ports = subset.ports.iter().map(port).collect();
    }
    slice
}
