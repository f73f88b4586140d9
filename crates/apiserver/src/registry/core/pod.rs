//! Pods. Plays `pkg/registry/core/pod` and `ValidatePod…`.

use super::{pod_defaults, pod_status};
use crate::registry::{Context, Strategy};
use crate::validation::{self as v, Causes, Null, Path, diff, format, meta};
use api::core::{Container, Pod, PodCondition, PodSpec, PodStatus};
use api::{Cause, Kind, List, Obj, Ptr, Str, kind_of};
use std::collections::BTreeMap;

/// The strategy of pods.
pub struct Pods;

const UPDATABLE: &str = "`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,\
    `spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set \
    to 1 if it was previously negative)";
const MIRROR: &str = "kubernetes.io/config.mirror";

impl Strategy for Pods {
    fn kind(&self) -> Kind {
        kind_of::POD
    }

    fn default(&self, obj: &mut Obj) {
        pod_defaults::pod(obj.get_mut());
    }

    fn prepare_create(&self, ctx: &Context<'_>, obj: &mut Obj) {
        let pod: &mut Pod = obj.get_mut();
        let mut status = PodStatus { phase: "Pending".into(), ..PodStatus::default() };
        if !pod.spec.scheduling_gates.is_empty() {
            status.conditions = [PodCondition {
                type_: "PodScheduled".into(),
                status: "False".into(),
                last_transition_time: ctx.now.into(),
                reason: "SchedulingGated".into(),
                message: "Scheduling is blocked due to non-empty scheduling gates".into(),
                ..PodCondition::default()
            }]
            .into();
        }
        merge_match_label_keys(pod);
        super::pod_resources::default_pod_level(&mut pod.spec);
        status.qos_class = api::helpers::pods::qos_class(&pod.spec).into();
        pod.status = Ptr::new(status);
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let pod: &Pod = obj.get();
        let mut causes = Causes::new();
        v::pod::pod_metadata_and_spec(&pod.metadata, &pod.spec, &mut causes);
        let spec = Path::new("spec");
        if !pod.spec.ephemeral_containers.is_empty() {
            causes.forbidden(&spec.child("ephemeralContainers"), "cannot be set on create");
        }
        if !pod.spec.node_name.is_empty() && !pod.spec.scheduling_gates.is_empty() {
            let detail = "cannot be set until all schedulingGates have been cleared";
            causes.forbidden(&spec.child("nodeName"), detail);
        }
        causes.into_vec()
    }

    fn prepare_update(&self, _ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        let old: &Pod = old.get();
        let new: &mut Pod = new.get_mut();
        new.status = old.status.clone();
        if new.spec.resources.is_none() && old.spec.resources.is_some() {
            new.spec.resources = old.spec.resources.clone();
        }
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        update(new.get(), old.get(), &mut causes);
        causes.into_vec()
    }

    fn prepare_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        let old: &Pod = old.get();
        let new: &mut Pod = new.get_mut();
        match subresource {
            "status" => prepare_status(new, old),
            "ephemeralcontainers" => {
                let wanted = new.spec.ephemeral_containers.clone();
                keep(new, old);
                new.spec.ephemeral_containers = wanted;
            }
            "resize" => prepare_resize(new, old),
            _ => {}
        }
    }

    fn validate_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&Pod, &Pod) = (new.get(), old.get());
        let mut causes = Causes::new();
        match subresource {
            "status" => pod_status::update(new, old, &mut causes),
            "ephemeralcontainers" => ephemeral_update(new, old, &mut causes),
            "resize" => super::pod_resources::resize(new, old, &mut causes),
            _ => {}
        }
        causes.into_vec()
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, _ctx: &Context<'_>, new: &Obj, old: Option<&Obj>) -> Vec<Str> {
        if old.is_some() {
            return Vec::new();
        }
        let pod: &Pod = new.get();
        let mut warnings = Vec::new();
        let messages = format::dns1123_label(&pod.metadata.name);
        if !messages.is_empty() {
            warnings.push(ecow::eco_format!(
                "metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [{}]",
                messages.join(" ")
            ));
        }
        warnings.extend(super::pod_warnings::of_pod(pod));
        warnings
    }

    fn selectable_fields(&self, obj: &Obj) -> Vec<(&'static str, Str)> {
        let pod: &Pod = obj.get();
        let host_network = if pod.spec.host_network { "true" } else { "false" };
        vec![
            ("spec.nodeName", pod.spec.node_name.clone()),
            ("spec.restartPolicy", pod.spec.restart_policy.clone()),
            ("spec.schedulerName", pod.spec.scheduler_name.clone()),
            ("spec.serviceAccountName", pod.spec.service_account_name.clone()),
            ("spec.hostNetwork", host_network.into()),
            ("status.phase", pod.status.phase.clone()),
            ("status.podIP", pod.status.pod_ips.first().map_or_else(Str::new, |p| p.ip.clone())),
            // Known, and never filled in.
            ("status.podIPs", Str::new()),
            ("status.nominatedNodeName", pod.status.nominated_node_name.clone()),
        ]
    }
}

/// Everything of the old pod but what identifies the write.
fn keep(new: &mut Pod, old: &Pod) {
    let version = new.metadata.resource_version.clone();
    new.spec = old.spec.clone();
    new.status = old.status.clone();
    new.metadata = old.metadata.clone();
    new.metadata.resource_version = version;
}

fn prepare_status(new: &mut Pod, old: &Pod) {
    new.spec = old.spec.clone();
    new.metadata.deletion_timestamp = None;
    new.metadata.owner_references = old.metadata.owner_references.clone();
    let was = &old.status;
    if new.status.qos_class.is_empty() && !was.qos_class.is_empty() {
        new.status.qos_class = was.qos_class.clone();
    }
    if new.status.resource_claim_statuses.is_absent() && !was.resource_claim_statuses.is_absent() {
        new.status.resource_claim_statuses = was.resource_claim_statuses.clone();
    }
    if new.status.observed_generation == 0 && was.observed_generation != 0 {
        new.status.observed_generation = was.observed_generation;
    }
    let mut generations: BTreeMap<&Str, std::collections::VecDeque<i64>> = BTreeMap::new();
    for condition in &was.conditions {
        generations.entry(&condition.type_).or_default().push_back(condition.observed_generation);
    }
    let mut kept = Vec::new();
    for (i, condition) in new.status.conditions.iter().enumerate() {
        let generation = generations.get_mut(&condition.type_).and_then(|g| g.pop_front()).unwrap_or(0);
        if condition.observed_generation == 0 && generation != 0 {
            kept.push((i, generation));
        }
    }
    for (i, generation) in kept {
        new.status.conditions.to_mut()[i].observed_generation = generation;
    }
}

fn prepare_resize(new: &mut Pod, old: &Pod) {
    let same = |a: &List<Container>, b: &List<Container>| a.len() == b.len();
    if same(&new.spec.containers, &old.spec.containers) && same(&new.spec.init_containers, &old.spec.init_containers) {
        let merged = |new: &List<Container>, old: &List<Container>| {
            if new.iter().zip(old).any(|(n, o)| n.name != o.name) {
                return new.clone();
            }
            let merge = |(n, o): (&Container, &Container)| Container {
                resources: n.resources.clone(),
                resize_policy: n.resize_policy.clone(),
                ..o.clone()
            };
            if old.is_empty() { old.clone() } else { new.iter().zip(old).map(merge).collect() }
        };
        let containers = merged(&new.spec.containers, &old.spec.containers);
        let init_containers = merged(&new.spec.init_containers, &old.spec.init_containers);
        let resources = new.spec.resources.clone();
        keep(new, old);
        new.spec.containers = containers;
        new.spec.init_containers = init_containers;
        new.spec.resources = resources.or_else(|| old.spec.resources.clone());
        super::pod_resources::default_pod_level(&mut new.spec);
    }
}

/// Copies the pod's own values of `matchLabelKeys` into the selectors that they narrow.
fn merge_match_label_keys(pod: &mut Pod) {
    use api::meta::{LabelSelector, LabelSelectorRequirement};
    let labels = pod.metadata.labels.clone();
    let add = |selector: &mut Option<Ptr<LabelSelector>>, keys: &List<Str>, operator: &str| {
        let Some(selector) = selector.as_mut().filter(|_| !keys.is_empty()) else { return };
        for key in keys {
            if let Some(value) = labels.get(key) {
                selector.match_expressions.push(LabelSelectorRequirement {
                    key: key.clone(),
                    operator: operator.into(),
                    values: [value.clone()].into(),
                });
            }
        }
    };
    let term = |t: &api::core::PodAffinityTerm| {
        let mut t = t.clone();
        add(&mut t.label_selector, &t.match_label_keys.clone(), "In");
        add(&mut t.label_selector, &t.mismatch_label_keys.clone(), "NotIn");
        t
    };
    let named = |t: &api::core::PodAffinityTerm| !t.match_label_keys.is_empty() || !t.mismatch_label_keys.is_empty();
    if pod.spec.topology_spread_constraints.iter().any(|c| !c.match_label_keys.is_empty()) {
        for c in pod.spec.topology_spread_constraints.to_mut() {
            add(&mut c.label_selector, &c.match_label_keys.clone(), "In");
        }
    }
    let Some(affinity) = &pod.spec.affinity else { return };
    let mut new = (**affinity).clone();
    let mut changed = false;
    if let Some(a) = &mut new.pod_affinity {
        let (r, p) = (
            &a.required_during_scheduling_ignored_during_execution,
            &a.preferred_during_scheduling_ignored_during_execution,
        );
        if r.iter().any(named) || p.iter().any(|w| named(&w.pod_affinity_term)) {
            changed = true;
            let required = r.iter().map(term).collect();
            let weighted = |w: &api::core::WeightedPodAffinityTerm| {
                let mut w = w.clone();
                w.pod_affinity_term = term(&w.pod_affinity_term);
                w
            };
            let preferred = p.iter().map(weighted).collect();
            if !r.is_empty() {
                a.required_during_scheduling_ignored_during_execution = required;
            }
            if !a.preferred_during_scheduling_ignored_during_execution.is_empty() {
                a.preferred_during_scheduling_ignored_during_execution = preferred;
            }
        }
    }
    if let Some(a) = &mut new.pod_anti_affinity {
        let (r, p) = (
            &a.required_during_scheduling_ignored_during_execution,
            &a.preferred_during_scheduling_ignored_during_execution,
        );
        if r.iter().any(named) || p.iter().any(|w| named(&w.pod_affinity_term)) {
            changed = true;
            let required = r.iter().map(term).collect();
            let weighted = |w: &api::core::WeightedPodAffinityTerm| {
                let mut w = w.clone();
                w.pod_affinity_term = term(&w.pod_affinity_term);
                w
            };
            let preferred = p.iter().map(weighted).collect();
            if !r.is_empty() {
                a.required_during_scheduling_ignored_during_execution = required;
            }
            if !a.preferred_during_scheduling_ignored_during_execution.is_empty() {
                a.preferred_during_scheduling_ignored_during_execution = preferred;
            }
        }
    }
    if changed {
        pod.spec.affinity = Some(Ptr::new(new));
    }
}

pub(super) fn annotation_update(new: &Pod, old: &Pod, causes: &mut Causes) {
    let (now, was) = (&new.metadata.annotations, &old.metadata.annotations);
    let path = Path::new("metadata.annotations");
    let armor = "container.apparmor.security.beta.kubernetes.io/";
    for (key, value) in was.iter().filter(|(k, v)| now.get(k) != Some(v)) {
        let _ = value;
        if key.starts_with(armor) {
            causes.forbidden(&path.key(key), "may not remove or update AppArmor annotations");
        }
        if key == MIRROR {
            causes.forbidden(&path.key(key), "may not remove or update mirror pod annotation");
        }
    }
    for key in now.keys().filter(|k| !was.contains_key(k)) {
        if key.starts_with(armor) {
            causes.forbidden(&path.key(key), "may not add AppArmor annotations");
        }
        if key == MIRROR {
            causes.forbidden(&path.key(key), "may not add mirror pod annotation");
        }
    }
    v::pod::pod_annotations(now, &new.spec, &path, causes);
}

fn update(new: &Pod, old: &Pod, causes: &mut Causes) {
    let metadata = Path::new("metadata");
    meta::kube_object_meta_update(&new.metadata, &old.metadata, &metadata, causes);
    v::pod::pod_metadata_and_spec(&new.metadata, &new.spec, causes);
    annotation_update(new, old, causes);
    let spec = Path::new("spec");
    for (name, now, was) in [
        ("containers", &new.spec.containers, &old.spec.containers),
        ("initContainers", &new.spec.init_containers, &old.spec.init_containers),
    ] {
        if now.len() != was.len() {
            return causes.forbidden(&spec.child(name), "pod updates may not add or remove containers");
        }
        for (i, c) in now.iter().enumerate() {
            let list = spec.child(name);
            let item = list.index(i);
            if c.image.is_empty() {
                causes.required(&item.child("image"), "");
            } else if c.image.trim().len() != c.image.len() {
                let detail = "must not have leading or trailing whitespace";
                causes.invalid(&item.child("image"), &c.image, detail);
            }
        }
    }
    let deadline = spec.child("activeDeadlineSeconds");
    match (new.spec.active_deadline_seconds, old.spec.active_deadline_seconds) {
        (Some(now), _) if !(0..=i64::from(i32::MAX)).contains(&now) => {
            let detail = v::cause::inclusive_range(0, i64::from(i32::MAX));
            return causes.invalid(&deadline, now, detail);
        }
        (Some(now), Some(was)) if was < now => {
            return causes.invalid(&deadline, now, "must be less than or equal to previous value");
        }
        (None, Some(_)) => {
            causes.invalid(&deadline, Null, "must not update from a positive integer to nil value");
        }
        _ => {}
    }
    tolerations_added(new, old, causes);
    if !new.spec.scheduling_gates.is_empty() {
        for (i, gate) in new.spec.scheduling_gates.iter().enumerate() {
            if !old.spec.scheduling_gates.iter().any(|g| g.name == gate.name) {
                let detail = format!("only deletion is allowed, but found new scheduling gate '{}'", gate.name);
                let list = spec.child("schedulingGates");
                causes.forbidden(&list.index(i).child("name"), &detail);
            }
        }
    }
    if Ptr::same(&new.spec, &old.spec) || api::reflect::equal(&*new.spec, &*old.spec) {
        return;
    }
    let munged = munged(&new.spec, &old.spec, causes);
    if !api::reflect::equal(&munged, &*old.spec) {
        let shown = diff::of(&*old.spec, &munged);
        causes.forbidden(&spec, &format!("pod updates may not change fields other than {UPDATABLE}\n{shown}"));
    }
}

fn tolerations_added(new: &Pod, old: &Pod, causes: &mut Causes) {
    let path = Path::new("spec.tolerations");
    for was in &old.spec.tolerations {
        let kept = new.spec.tolerations.iter().any(|now| {
            now.key == was.key && now.operator == was.operator && now.value == was.value && now.effect == was.effect
        });
        if !kept {
            return causes.forbidden(&path, "existing toleration can not be modified except its tolerationSeconds");
        }
    }
    v::toleration::tolerations(&new.spec.tolerations, &path, causes);
}

/// The new spec with everything that may change set back.
fn munged(new: &PodSpec, old: &PodSpec, causes: &mut Causes) -> PodSpec {
    let mut spec = new.clone();
    let images = |now: &List<Container>, was: &List<Container>| {
        if now.iter().zip(was).all(|(n, o)| n.image == o.image) {
            return now.clone();
        }
        now.iter().zip(was).map(|(n, o)| Container { image: o.image.clone(), ..n.clone() }).collect()
    };
    spec.containers = images(&new.containers, &old.containers);
    spec.init_containers = images(&new.init_containers, &old.init_containers);
    spec.active_deadline_seconds = old.active_deadline_seconds;
    spec.scheduling_gates = old.scheduling_gates.clone();
    spec.tolerations = old.tolerations.clone();
    if old.termination_grace_period_seconds.is_some_and(|s| s < 0) && spec.termination_grace_period_seconds == Some(1) {
        spec.termination_grace_period_seconds = old.termination_grace_period_seconds;
    }
    if !old.scheduling_gates.is_empty() {
        if spec.node_selector != old.node_selector {
            let path = Path::new("spec.nodeSelector");
            let narrowed = old.node_selector.iter().all(|(k, v)| spec.node_selector.get(k) == Some(v));
            if !narrowed {
                let detail = "only additions to spec.nodeSelector are allowed (no mutations or deletions)";
                causes.invalid(&path, &spec.node_selector, detail);
            }
            spec.node_selector = old.node_selector.clone();
        }
        let old_node = old.affinity.as_ref().and_then(|a| a.node_affinity.clone());
        let new_node = spec.affinity.as_ref().and_then(|a| a.node_affinity.clone());
        if old_node.is_some() != new_node.is_some()
            || old_node.as_ref().zip(new_node.as_ref()).is_some_and(|(a, b)| !api::reflect::equal(&**a, &**b))
        {
            let mut affinity = spec.affinity.as_ref().map(|a| (**a).clone()).unwrap_or_default();
            affinity.node_affinity = old_node;
            let empty = affinity.pod_affinity.is_none() && affinity.pod_anti_affinity.is_none();
            spec.affinity = if old.affinity.is_none() && empty { None } else { Some(Ptr::new(affinity)) };
        }
    }
    spec
}

fn ephemeral_update(new: &Pod, old: &Pod, causes: &mut Causes) {
    if old.metadata.annotations.contains_key(MIRROR) {
        *causes = Causes::new();
        return causes.forbidden(&Path::new("[]"), "static pods do not support ephemeral containers");
    }
    meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), causes);
    v::pod::pod_metadata_and_spec(&new.metadata, &new.spec, causes);
    annotation_update(new, old, causes);
    let path = Path::new("spec.ephemeralContainers");
    for was in &old.spec.ephemeral_containers {
        match new.spec.ephemeral_containers.iter().find(|c| c.name == was.name) {
            None => {
                let detail = format!("existing ephemeral containers \"{}\" may not be removed\n", was.name);
                causes.forbidden(&path, &detail);
            }
            Some(now) if !api::reflect::equal(now, was) => {
                let shown = diff::of(was, now);
                let detail = format!("existing ephemeral containers \"{}\" may not be changed\n{shown}", was.name);
                causes.forbidden(&path, &detail);
            }
            Some(_) => {}
        }
    }
}
