//! How endpoints are put into slices: what is there stays where it is, new ones fill up what changes anyway, and only what
//! then is left gets a slice of its own. Plays: `endpointslice/reconciler.go` (`reconcileByPortMapping`, `finalize`).

use super::blank;
use api::discovery::{Endpoint, EndpointPort, EndpointSlice};
use api::{Dict, List, Obj, Str};
use ecow::eco_format;
use std::collections::BTreeMap;

/// Most endpoints in a slice.
const MAX_ENDPOINTS: usize = 100;

/// The ports of a slice, in an order by which slices of the same ports are found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shape(Vec<(Option<Str>, Option<Str>, Option<i32>, Option<Str>)>);

impl Shape {
    /// The shape of these ports.
    pub fn of(ports: Vec<EndpointPort>) -> Self {
        let mut list: Vec<_> = ports.into_iter().map(|p| (p.name, p.protocol, p.port, p.app_protocol)).collect();
        list.sort();
        Self(list)
    }

    fn ports(&self) -> List<EndpointPort> {
        if self.0.is_empty() {
            return List::new();
        }
        let port = |(name, protocol, port, app_protocol): &(Option<Str>, Option<Str>, Option<i32>, Option<Str>)| {
            EndpointPort {
                name: name.clone(),
                protocol: protocol.clone(),
                port: *port,
                app_protocol: app_protocol.clone(),
            }
        };
        self.0.iter().map(port).collect()
    }
}

/// What is to be done about the slices of a Service.
#[derive(Default)]
pub struct Plan {
    /// To be made.
    pub create: Vec<EndpointSlice>,
    /// To be replaced.
    pub update: Vec<EndpointSlice>,
    /// To be removed.
    pub delete: Vec<Obj>,
    /// To be left alone.
    pub keep: Vec<Obj>,
}

/// What identifies an endpoint, whatever its state.
fn identity(e: &Endpoint) -> (Option<Str>, Str, Str) {
    let target = e.target_ref.as_deref();
    (
        e.addresses.first().cloned(),
        target.map_or_else(Str::new, |t| t.uid.clone()),
        e.hostname.clone().unwrap_or_default(),
    )
}

/// Whether two endpoints differ only in hints, which are decided later.
fn same(a: &Endpoint, b: &Endpoint) -> bool {
    a.conditions == b.conditions && a.node_name == b.node_name && a.zone == b.zone && a.target_ref == b.target_ref
}

/// What is to be done so that the existing slices of one address family hold what is wanted.
pub fn plan(
    existing: &[&Obj],
    wanted: BTreeMap<Shape, Vec<Endpoint>>,
    labels: &Dict<Str>,
    owner: &Obj,
    family: &str,
) -> Plan {
    let mut plan = Plan::default();
    let mut by_shape: BTreeMap<Shape, Vec<&Obj>> = BTreeMap::new();
    for slice in existing {
        let owned = slice.meta().owner_references.iter().any(|o| o.uid == owner.meta().uid);
        if owned {
            by_shape.entry(Shape::of(slice.get::<EndpointSlice>().ports.to_vec())).or_default().push(slice);
        } else {
            plan.delete.push((*slice).clone());
        }
    }
    for (shape, endpoints) in &wanted {
        let slices = by_shape.remove(shape).unwrap_or_default();
        pack(&mut plan, &slices, endpoints, shape, labels, owner, family);
    }
    plan.delete.extend(by_shape.into_values().flatten().cloned());
    // A Service without endpoints still has one, empty, slice.
    if existing.len() == plan.delete.len() && plan.create.is_empty() {
        let placeholder = blank(owner, labels, family, List::new());
        let is_placeholder = |s: &EndpointSlice| {
            s.endpoints.is_empty() && s.ports.is_empty() && s.metadata.labels == *labels && s.address_type == *family
        };
        if plan.delete.len() == 1 && is_placeholder(plan.delete[0].get()) {
            plan.keep.append(&mut plan.delete);
        } else {
            plan.create.push(placeholder);
        }
    }
    plan
}

fn pack(
    plan: &mut Plan,
    slices: &[&Obj],
    endpoints: &[Endpoint],
    shape: &Shape,
    labels: &Dict<Str>,
    owner: &Obj,
    family: &str,
) {
    let mut missing: BTreeMap<_, &Endpoint> = endpoints.iter().map(|e| (identity(e), e)).collect();
    let mut changed: Vec<EndpointSlice> = Vec::new();
    let mut unchanged: Vec<&Obj> = Vec::new();
    for obj in slices {
        let slice = obj.get::<EndpointSlice>();
        let mut altered = false;
        let mut kept = Vec::new();
        for old in &slice.endpoints {
            match missing.remove(&identity(old)) {
                Some(new) => {
                    altered |= !same(new, old);
                    kept.push(Endpoint { hints: old.hints.clone(), ..new.clone() });
                }
                None => altered = true,
            }
        }
        if altered && kept.is_empty() {
            plan.delete.push((*obj).clone());
        } else if altered || slice.metadata.labels != *labels {
            let mut copy = slice.clone();
            copy.endpoints = kept.into();
            copy.metadata.labels = labels.clone();
            changed.push(copy);
        } else {
            unchanged.push(obj);
        }
    }
    // In the order of the pods, not of their addresses.
    let mut rest: Vec<&Endpoint> = endpoints.iter().filter(|e| missing.contains_key(&identity(e))).rev().collect();
    changed.sort_by_key(|s| std::cmp::Reverse(s.endpoints.len()));
    for slice in &mut changed {
        fill(slice, &mut rest);
    }
    while !rest.is_empty() {
        let room = |o: &Obj| MAX_ENDPOINTS.checked_sub(o.get::<EndpointSlice>().endpoints.len() + rest.len());
        let fitting = unchanged.iter().enumerate().filter_map(|(i, o)| Some((room(o)?, i))).min();
        let reused = fitting.filter(|_| rest.len() < MAX_ENDPOINTS);
        let mut slice = match reused {
            Some((_, i)) => unchanged.remove(i).get::<EndpointSlice>().clone(),
            None => blank(owner, labels, family, shape.ports()),
        };
        fill(&mut slice, &mut rest);
        if slice.metadata.name.is_empty() {
            plan.create.push(slice);
        } else {
            changed.push(slice);
        }
    }
    plan.update.append(&mut changed);
    plan.keep.extend(unchanged.into_iter().cloned());
}

fn fill(slice: &mut EndpointSlice, rest: &mut Vec<&Endpoint>) {
    while slice.endpoints.len() < MAX_ENDPOINTS
        && let Some(e) = rest.pop()
    {
        slice.endpoints.push(e.clone());
    }
}

impl Plan {
    /// Whether nothing is to be done.
    pub fn is_empty(&self) -> bool {
        self.create.is_empty() && self.update.is_empty() && self.delete.is_empty()
    }

    /// Turns a deletion and a creation into one update.
    pub fn reuse(&mut self, owner: &Obj) {
        let mut i = 0;
        while i < self.delete.len() && !self.create.is_empty() {
            let old = self.delete[i].get::<EndpointSlice>();
            let owned = old.metadata.owner_references.iter().any(|o| o.uid == owner.meta().uid);
            let fits = self.create.last().is_some_and(|new| new.address_type == old.address_type);
            if owned
                && fits
                && let Some(mut new) = self.create.pop()
            {
                new.metadata.name = old.metadata.name.clone();
                self.update.push(new);
                self.delete.remove(i);
            } else {
                i += 1;
            }
        }
    }

    /// What is done, in words.
    pub fn sentence(&self) -> Str {
        let after = self.create.iter().chain(&self.update).map(|s| &s.endpoints);
        let kept = self.keep.iter().map(|o| &o.get::<EndpointSlice>().endpoints);
        let (mut ready, mut total) = (0, 0);
        for endpoint in after.chain(kept).flat_map(|l| l.iter()) {
            total += 1;
            ready += usize::from(endpoint.conditions.ready == Some(true));
        }
        let part =
            |n: usize, verb: &str| (n > 0).then(|| eco_format!("{verb} {n} slice{}", if n == 1 { "" } else { "s" }));
        let parts: Vec<Str> = [
            part(self.create.len(), "creates"),
            part(self.update.len(), "updates"),
            part(self.delete.len(), "deletes"),
        ]
        .into_iter()
        .flatten()
        .collect();
        eco_format!("selects {total} endpoints, {ready} ready: {}", parts.join(", "))
    }
}
