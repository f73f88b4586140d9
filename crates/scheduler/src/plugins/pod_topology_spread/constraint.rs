//! Spread constraints, those of a pod or the defaults. Plays `podtopologyspread/common.go`, `plugins/helper/spread.go`.

use crate::affinity::selector_of;
use crate::config::{Profile, SpreadArgs};
use crate::framework::World;
use crate::queue::hints::Asked;
use crate::template::{PodInfo, Template};
use api::apps::{ReplicaSet, StatefulSet};
use api::core::{Node, Pod, ReplicationController, Service, TopologySpreadConstraint};
use api::helpers::controller_of;
use api::helpers::taints::untolerated;
use api::selector::{Operator, Requirement, Selector};
use api::{Dict, Obj, Str};
use client::Cache;
use std::collections::BTreeMap;

/// The label that makes each node a domain.
pub const HOSTNAME: &str = "kubernetes.io/hostname";

/// A constraint, read once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// How uneven domains may be.
    pub max_skew: i64,
    /// The label that makes a domain.
    pub topology_key: Str,
    /// The namespace of the pods that count.
    pub namespace: Str,
    /// Which pods count.
    pub selector: Selector,
    /// With fewer domains the fewest pods count as none.
    pub min_domains: usize,
    /// Whether only nodes that the pod requires count.
    pub honors_affinity: bool,
    /// Whether only nodes whose taints the pod tolerates count.
    pub honors_taints: bool,
}

impl Constraint {
    /// Whether a node counts for pods of a template.
    pub fn includes(&self, template: &Template, node: &Node) -> bool {
        (!self.honors_affinity || template.required.matches(node))
            && (!self.honors_taints || untolerated(&node.spec.taints, &template.tolerations).is_none())
    }
}

/// Whether a node has the labels of all constraints.
pub fn has_all_keys(constraints: &[Constraint], labels: &Dict<Str>) -> bool {
    constraints.iter().all(|c| labels.contains_key(&c.topology_key))
}

/// What a constraint does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Refuses nodes.
    DoNotSchedule,
    /// Scores nodes.
    ScheduleAnyway,
}

impl When {
    fn as_str(self) -> &'static str {
        match self {
            Self::DoNotSchedule => "DoNotSchedule",
            Self::ScheduleAnyway => "ScheduleAnyway",
        }
    }
}

/// The constraints of a pod: its own, or the defaults for the pods of its service and owner.
pub fn constraints_of(pod: &PodInfo, when: When, world: &World<'_>) -> Vec<Constraint> {
    find(&pod.pod, when, world.profile, world.objects)
}

/// The constraints that refuse nodes, for a hint.
pub fn hard_constraints(asked: &Asked<'_>) -> Vec<Constraint> {
    find(&asked.pod.pod, When::DoNotSchedule, asked.profile, asked.objects)
}

fn find(obj: &Obj, when: When, profile: &Profile, objects: &Cache) -> Vec<Constraint> {
    let own = &obj.get::<Pod>().spec.topology_spread_constraints;
    if !own.is_empty() {
        return filter(own, when, obj);
    }
    let mut constraints = match &profile.spread {
        SpreadArgs::System => filter(&system_defaults(), when, obj),
        SpreadArgs::List(list) => filter(list, when, obj),
    };
    if constraints.is_empty() {
        return constraints;
    }
    let selector = default_selector(obj, objects);
    if selector.is_everything() {
        return Vec::new();
    }
    constraints.iter_mut().for_each(|c| c.selector = selector.clone());
    constraints
}

fn system_defaults() -> [TopologySpreadConstraint; 2] {
    [(HOSTNAME, 3), ("topology.kubernetes.io/zone", 5)].map(|(key, max_skew)| TopologySpreadConstraint {
        max_skew,
        topology_key: key.into(),
        when_unsatisfiable: "ScheduleAnyway".into(),
        ..TopologySpreadConstraint::default()
    })
}

fn filter(constraints: &[TopologySpreadConstraint], when: When, pod: &Obj) -> Vec<Constraint> {
    let wanted = constraints.iter().filter(|c| c.when_unsatisfiable == when.as_str());
    wanted.map(|c| read(c, pod.namespace(), &pod.meta().labels)).collect()
}

fn read(c: &TopologySpreadConstraint, namespace: &Str, labels: &Dict<Str>) -> Constraint {
    let mut selector = selector_of(c.label_selector.as_deref());
    // The pod's own values of these labels are asked for too, unless nothing is selected anyway.
    if selector != Selector::nothing() {
        let own = c.match_label_keys.iter().filter_map(|k| Some((k, labels.get(k)?)));
        selector.requirements.extend(own.map(|(key, value)| equals(key, value)));
        selector.requirements.sort_by(|a, b| a.key.cmp(&b.key));
    }
    Constraint {
        max_skew: i64::from(c.max_skew),
        topology_key: c.topology_key.clone(),
        namespace: namespace.clone(),
        selector,
        min_domains: c.min_domains.map_or(1, |n| usize::try_from(n).unwrap_or(0)),
        honors_affinity: c.node_affinity_policy.as_deref().is_none_or(|p| p == "Honor"),
        honors_taints: c.node_taints_policy.as_deref() == Some("Honor"),
    }
}

fn equals(key: &Str, value: &Str) -> Requirement {
    Requirement { key: key.clone(), operator: Operator::In, values: vec![value.clone()] }
}

/// The siblings of a pod: the pods of its services and of its owner. Selects everything when there is neither.
pub fn default_selector(obj: &Obj, objects: &Cache) -> Selector {
    let namespace = obj.namespace();
    let labels = &obj.meta().labels;
    let mut all: BTreeMap<Str, Str> = BTreeMap::new();
    for service in objects.list::<Service>(namespace).filter(|s| !s.spec.selector.is_absent()) {
        if service.spec.selector.iter().all(|(k, v)| labels.get(k) == Some(v)) {
            all.extend(service.spec.selector.iter().map(|(k, v)| (k.clone(), v.clone())));
        }
    }
    let owner = controller_of(obj);
    let is = |version: &str, kind: &str| owner.filter(|o| o.api_version == version && o.kind == kind);
    if let Some(rc) =
        is("v1", "ReplicationController").and_then(|o| objects.get::<ReplicationController>(namespace, &o.name))
    {
        all.extend(rc.spec.selector.iter().map(|(k, v)| (k.clone(), v.clone())));
    }
    let mut selector = Selector::everything();
    selector.requirements = all.iter().map(|(k, v)| equals(k, v)).collect();
    let rs = is("apps/v1", "ReplicaSet").and_then(|o| objects.get::<ReplicaSet>(namespace, &o.name));
    let ss = is("apps/v1", "StatefulSet").and_then(|o| objects.get::<StatefulSet>(namespace, &o.name));
    let owned = rs.map(|r| &r.spec.selector).into_iter().chain(ss.map(|s| &s.spec.selector)).flatten().next();
    if let Some(owned) = owned {
        selector.requirements.extend(selector_of(Some(owned)).requirements);
        selector.requirements.sort_by(|a, b| a.key.cmp(&b.key));
    }
    selector
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn match_label_keys_ask_for_the_value_of_the_pod_itself() {
        let constraint = TopologySpreadConstraint {
            label_selector: Some(api::meta::LabelSelector::default().into()),
            match_label_keys: vec!["hash".into(), "other".into()].into(),
            ..TopologySpreadConstraint::default()
        };
        let read = read(&constraint, &"a".into(), &Dict::from([("hash", Str::from("1"))]));
        assert!(read.selector.matches(&Dict::from([("hash", Str::from("1"))])));
        assert!(!read.selector.matches(&Dict::from([("hash", Str::from("2"))])));
        assert!(read.honors_affinity && !read.honors_taints);
    }
}
