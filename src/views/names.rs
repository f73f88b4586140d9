//! Names that select: a button for an object, and the words for a target.

use crate::state::model::{Component, ObjectRef, Target};
use crate::state::page;
use leptos::prelude::*;

/// The name of an object, which selects it.
pub fn reference(words: impl Into<String>, object: ObjectRef) -> AnyView {
    let page = page();
    let target = Target::Object(object);
    let same = target.clone();
    let selected = move || page.selection.with(|s| s.as_ref() == Some(&same));
    view! {
        <button type="button" class="ref" class:sel=selected on:click=move |_| page.select(target.clone())>
            {words.into()}
        </button>
    }
    .into_any()
}

/// A target in words, for a title or a label.
pub fn words(target: &Target) -> String {
    match target {
        Target::Component(component) => match component {
            Component::ApiServer => "API server".to_owned(),
            Component::Etcd => "etcd".to_owned(),
            Component::Scheduler => "Scheduler".to_owned(),
            Component::ControllerManager => "Controller manager".to_owned(),
            Component::Controller(name) => name.to_string(),
            Component::Kubelet(node) => format!("kubelet of {node}"),
            Component::KubeProxy(node) => format!("kube-proxy of {node}"),
            Component::Runtime(node) => format!("container runtime of {node}"),
            Component::Kubectl => "kubectl".to_owned(),
            Component::Users => "Users".to_owned(),
        },
        Target::Object(object) => format!("{} {}", kind(&object.plural), object.name),
    }
}

/// A stable name for tests.
pub fn test_id(target: &Target) -> String {
    match target {
        Target::Component(component) => match component {
            Component::ApiServer => "component-api-server".to_owned(),
            Component::Etcd => "component-etcd".to_owned(),
            Component::Scheduler => "component-scheduler".to_owned(),
            Component::ControllerManager => "component-controller-manager".to_owned(),
            Component::Controller(name) => format!("component-{name}"),
            Component::Kubelet(node) => format!("component-kubelet-{node}"),
            Component::KubeProxy(node) => format!("component-kube-proxy-{node}"),
            Component::Runtime(node) => format!("component-runtime-{node}"),
            Component::Kubectl => "component-kubectl".to_owned(),
            Component::Users => "component-users".to_owned(),
        },
        Target::Object(object) => match &*object.plural {
            "pods" => format!("pod-{}", object.name),
            "nodes" => format!("node-{}", object.name),
            other => format!("{other}-{}", object.name),
        },
    }
}

/// The kind of a plural, as a person writes it.
pub fn kind(plural: &str) -> String {
    let known = [
        ("pods", "Pod"),
        ("nodes", "Node"),
        ("services", "Service"),
        ("deployments", "Deployment"),
        ("replicasets", "ReplicaSet"),
        ("endpointslices", "EndpointSlice"),
        ("ingresses", "Ingress"),
        ("namespaces", "Namespace"),
        ("configmaps", "ConfigMap"),
        ("secrets", "Secret"),
        ("serviceaccounts", "ServiceAccount"),
        ("statefulsets", "StatefulSet"),
        ("daemonsets", "DaemonSet"),
        ("jobs", "Job"),
        ("cronjobs", "CronJob"),
        ("leases", "Lease"),
        ("events", "Event"),
        ("networkpolicies", "NetworkPolicy"),
        ("persistentvolumes", "PersistentVolume"),
        ("persistentvolumeclaims", "PersistentVolumeClaim"),
        ("resourcequotas", "ResourceQuota"),
    ];
    known.iter().find(|(p, _)| *p == plural).map_or_else(|| plural.to_owned(), |(_, k)| (*k).to_owned())
}
