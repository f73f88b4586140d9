//! The built-in kinds. Written by `cargo xtask generate` from `xtask/src/generate/kinds.txt`; do not edit.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::generated::*;
use crate::kind::{Kind, KindInfo};
use crate::object::Obj;

/// `Pod`.
pub const POD: Kind = Kind::new(&POD_INFO);
static POD_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "Pod",
    plural: "pods",
    singular: "pod",
    short_names: &["po"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&core_v1::POD_SHAPE),
    make: Some(|| Obj::new(core_v1::Pod::default())),
};

/// `Service`.
pub const SERVICE: Kind = Kind::new(&SERVICE_INFO);
static SERVICE_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "Service",
    plural: "services",
    singular: "service",
    short_names: &["svc"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&core_v1::SERVICE_SHAPE),
    make: Some(|| Obj::new(core_v1::Service::default())),
};

/// `Endpoints`.
pub const ENDPOINTS: Kind = Kind::new(&ENDPOINTS_INFO);
static ENDPOINTS_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "Endpoints",
    plural: "endpoints",
    singular: "endpoints",
    short_names: &["ep"],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::ENDPOINTS_SHAPE),
    make: Some(|| Obj::new(core_v1::Endpoints::default())),
};

/// `ConfigMap`.
pub const CONFIG_MAP: Kind = Kind::new(&CONFIG_MAP_INFO);
static CONFIG_MAP_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "ConfigMap",
    plural: "configmaps",
    singular: "configmap",
    short_names: &["cm"],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::CONFIG_MAP_SHAPE),
    make: Some(|| Obj::new(core_v1::ConfigMap::default())),
};

/// `Secret`.
pub const SECRET: Kind = Kind::new(&SECRET_INFO);
static SECRET_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "Secret",
    plural: "secrets",
    singular: "secret",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::SECRET_SHAPE),
    make: Some(|| Obj::new(core_v1::Secret::default())),
};

/// `Namespace`.
pub const NAMESPACE: Kind = Kind::new(&NAMESPACE_INFO);
static NAMESPACE_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "Namespace",
    plural: "namespaces",
    singular: "namespace",
    short_names: &["ns"],
    categories: &[],
    namespaced: false,
    shape: Some(&core_v1::NAMESPACE_SHAPE),
    make: Some(|| Obj::new(core_v1::Namespace::default())),
};

/// `Node`.
pub const NODE: Kind = Kind::new(&NODE_INFO);
static NODE_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "Node",
    plural: "nodes",
    singular: "node",
    short_names: &["no"],
    categories: &[],
    namespaced: false,
    shape: Some(&core_v1::NODE_SHAPE),
    make: Some(|| Obj::new(core_v1::Node::default())),
};

/// `PersistentVolume`.
pub const PERSISTENT_VOLUME: Kind = Kind::new(&PERSISTENT_VOLUME_INFO);
static PERSISTENT_VOLUME_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "PersistentVolume",
    plural: "persistentvolumes",
    singular: "persistentvolume",
    short_names: &["pv"],
    categories: &[],
    namespaced: false,
    shape: Some(&core_v1::PERSISTENT_VOLUME_SHAPE),
    make: Some(|| Obj::new(core_v1::PersistentVolume::default())),
};

/// `PersistentVolumeClaim`.
pub const PERSISTENT_VOLUME_CLAIM: Kind = Kind::new(&PERSISTENT_VOLUME_CLAIM_INFO);
static PERSISTENT_VOLUME_CLAIM_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "PersistentVolumeClaim",
    plural: "persistentvolumeclaims",
    singular: "persistentvolumeclaim",
    short_names: &["pvc"],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::PERSISTENT_VOLUME_CLAIM_SHAPE),
    make: Some(|| Obj::new(core_v1::PersistentVolumeClaim::default())),
};

/// `ServiceAccount`.
pub const SERVICE_ACCOUNT: Kind = Kind::new(&SERVICE_ACCOUNT_INFO);
static SERVICE_ACCOUNT_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "ServiceAccount",
    plural: "serviceaccounts",
    singular: "serviceaccount",
    short_names: &["sa"],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::SERVICE_ACCOUNT_SHAPE),
    make: Some(|| Obj::new(core_v1::ServiceAccount::default())),
};

/// `ResourceQuota`.
pub const RESOURCE_QUOTA: Kind = Kind::new(&RESOURCE_QUOTA_INFO);
static RESOURCE_QUOTA_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "ResourceQuota",
    plural: "resourcequotas",
    singular: "resourcequota",
    short_names: &["quota"],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::RESOURCE_QUOTA_SHAPE),
    make: Some(|| Obj::new(core_v1::ResourceQuota::default())),
};

/// `LimitRange`.
pub const LIMIT_RANGE: Kind = Kind::new(&LIMIT_RANGE_INFO);
static LIMIT_RANGE_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "LimitRange",
    plural: "limitranges",
    singular: "limitrange",
    short_names: &["limits"],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::LIMIT_RANGE_SHAPE),
    make: Some(|| Obj::new(core_v1::LimitRange::default())),
};

/// `Event`.
pub const EVENT: Kind = Kind::new(&EVENT_INFO);
static EVENT_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "Event",
    plural: "events",
    singular: "event",
    short_names: &["ev"],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::EVENT_SHAPE),
    make: Some(|| Obj::new(core_v1::Event::default())),
};

/// `ReplicationController`.
pub const REPLICATION_CONTROLLER: Kind = Kind::new(&REPLICATION_CONTROLLER_INFO);
static REPLICATION_CONTROLLER_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "ReplicationController",
    plural: "replicationcontrollers",
    singular: "replicationcontroller",
    short_names: &["rc"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&core_v1::REPLICATION_CONTROLLER_SHAPE),
    make: Some(|| Obj::new(core_v1::ReplicationController::default())),
};

/// `PodTemplate`.
pub const POD_TEMPLATE: Kind = Kind::new(&POD_TEMPLATE_INFO);
static POD_TEMPLATE_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "PodTemplate",
    plural: "podtemplates",
    singular: "podtemplate",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&core_v1::POD_TEMPLATE_SHAPE),
    make: Some(|| Obj::new(core_v1::PodTemplate::default())),
};

/// `ComponentStatus`.
pub const COMPONENT_STATUS: Kind = Kind::new(&COMPONENT_STATUS_INFO);
static COMPONENT_STATUS_INFO: KindInfo = KindInfo {
    group: "",
    version: "v1",
    kind: "ComponentStatus",
    plural: "componentstatuses",
    singular: "componentstatus",
    short_names: &["cs"],
    categories: &[],
    namespaced: false,
    shape: Some(&core_v1::COMPONENT_STATUS_SHAPE),
    make: Some(|| Obj::new(core_v1::ComponentStatus::default())),
};

/// `Deployment`.
pub const DEPLOYMENT: Kind = Kind::new(&DEPLOYMENT_INFO);
static DEPLOYMENT_INFO: KindInfo = KindInfo {
    group: "apps",
    version: "v1",
    kind: "Deployment",
    plural: "deployments",
    singular: "deployment",
    short_names: &["deploy"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&apps_v1::DEPLOYMENT_SHAPE),
    make: Some(|| Obj::new(apps_v1::Deployment::default())),
};

/// `ReplicaSet`.
pub const REPLICA_SET: Kind = Kind::new(&REPLICA_SET_INFO);
static REPLICA_SET_INFO: KindInfo = KindInfo {
    group: "apps",
    version: "v1",
    kind: "ReplicaSet",
    plural: "replicasets",
    singular: "replicaset",
    short_names: &["rs"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&apps_v1::REPLICA_SET_SHAPE),
    make: Some(|| Obj::new(apps_v1::ReplicaSet::default())),
};

/// `StatefulSet`.
pub const STATEFUL_SET: Kind = Kind::new(&STATEFUL_SET_INFO);
static STATEFUL_SET_INFO: KindInfo = KindInfo {
    group: "apps",
    version: "v1",
    kind: "StatefulSet",
    plural: "statefulsets",
    singular: "statefulset",
    short_names: &["sts"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&apps_v1::STATEFUL_SET_SHAPE),
    make: Some(|| Obj::new(apps_v1::StatefulSet::default())),
};

/// `DaemonSet`.
pub const DAEMON_SET: Kind = Kind::new(&DAEMON_SET_INFO);
static DAEMON_SET_INFO: KindInfo = KindInfo {
    group: "apps",
    version: "v1",
    kind: "DaemonSet",
    plural: "daemonsets",
    singular: "daemonset",
    short_names: &["ds"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&apps_v1::DAEMON_SET_SHAPE),
    make: Some(|| Obj::new(apps_v1::DaemonSet::default())),
};

/// `ControllerRevision`.
pub const CONTROLLER_REVISION: Kind = Kind::new(&CONTROLLER_REVISION_INFO);
static CONTROLLER_REVISION_INFO: KindInfo = KindInfo {
    group: "apps",
    version: "v1",
    kind: "ControllerRevision",
    plural: "controllerrevisions",
    singular: "controllerrevision",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&apps_v1::CONTROLLER_REVISION_SHAPE),
    make: Some(|| Obj::new(apps_v1::ControllerRevision::default())),
};

/// `Job`.
pub const JOB: Kind = Kind::new(&JOB_INFO);
static JOB_INFO: KindInfo = KindInfo {
    group: "batch",
    version: "v1",
    kind: "Job",
    plural: "jobs",
    singular: "job",
    short_names: &[],
    categories: &["all"],
    namespaced: true,
    shape: Some(&batch_v1::JOB_SHAPE),
    make: Some(|| Obj::new(batch_v1::Job::default())),
};

/// `CronJob`.
pub const CRON_JOB: Kind = Kind::new(&CRON_JOB_INFO);
static CRON_JOB_INFO: KindInfo = KindInfo {
    group: "batch",
    version: "v1",
    kind: "CronJob",
    plural: "cronjobs",
    singular: "cronjob",
    short_names: &["cj"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&batch_v1::CRON_JOB_SHAPE),
    make: Some(|| Obj::new(batch_v1::CronJob::default())),
};

/// `HorizontalPodAutoscaler`.
pub const HORIZONTAL_POD_AUTOSCALER: Kind = Kind::new(&HORIZONTAL_POD_AUTOSCALER_INFO);
static HORIZONTAL_POD_AUTOSCALER_INFO: KindInfo = KindInfo {
    group: "autoscaling",
    version: "v2",
    kind: "HorizontalPodAutoscaler",
    plural: "horizontalpodautoscalers",
    singular: "horizontalpodautoscaler",
    short_names: &["hpa"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&autoscaling_v2::HORIZONTAL_POD_AUTOSCALER_SHAPE),
    make: Some(|| Obj::new(autoscaling_v2::HorizontalPodAutoscaler::default())),
};

/// `Ingress`.
pub const INGRESS: Kind = Kind::new(&INGRESS_INFO);
static INGRESS_INFO: KindInfo = KindInfo {
    group: "networking.k8s.io",
    version: "v1",
    kind: "Ingress",
    plural: "ingresses",
    singular: "ingress",
    short_names: &["ing"],
    categories: &[],
    namespaced: true,
    shape: Some(&networking_v1::INGRESS_SHAPE),
    make: Some(|| Obj::new(networking_v1::Ingress::default())),
};

/// `IngressClass`.
pub const INGRESS_CLASS: Kind = Kind::new(&INGRESS_CLASS_INFO);
static INGRESS_CLASS_INFO: KindInfo = KindInfo {
    group: "networking.k8s.io",
    version: "v1",
    kind: "IngressClass",
    plural: "ingressclasses",
    singular: "ingressclass",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&networking_v1::INGRESS_CLASS_SHAPE),
    make: Some(|| Obj::new(networking_v1::IngressClass::default())),
};

/// `NetworkPolicy`.
pub const NETWORK_POLICY: Kind = Kind::new(&NETWORK_POLICY_INFO);
static NETWORK_POLICY_INFO: KindInfo = KindInfo {
    group: "networking.k8s.io",
    version: "v1",
    kind: "NetworkPolicy",
    plural: "networkpolicies",
    singular: "networkpolicy",
    short_names: &["netpol"],
    categories: &[],
    namespaced: true,
    shape: Some(&networking_v1::NETWORK_POLICY_SHAPE),
    make: Some(|| Obj::new(networking_v1::NetworkPolicy::default())),
};

/// `PodDisruptionBudget`.
pub const POD_DISRUPTION_BUDGET: Kind = Kind::new(&POD_DISRUPTION_BUDGET_INFO);
static POD_DISRUPTION_BUDGET_INFO: KindInfo = KindInfo {
    group: "policy",
    version: "v1",
    kind: "PodDisruptionBudget",
    plural: "poddisruptionbudgets",
    singular: "poddisruptionbudget",
    short_names: &["pdb"],
    categories: &[],
    namespaced: true,
    shape: Some(&policy_v1::POD_DISRUPTION_BUDGET_SHAPE),
    make: Some(|| Obj::new(policy_v1::PodDisruptionBudget::default())),
};

/// `Role`.
pub const ROLE: Kind = Kind::new(&ROLE_INFO);
static ROLE_INFO: KindInfo = KindInfo {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "Role",
    plural: "roles",
    singular: "role",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&rbac_v1::ROLE_SHAPE),
    make: Some(|| Obj::new(rbac_v1::Role::default())),
};

/// `ClusterRole`.
pub const CLUSTER_ROLE: Kind = Kind::new(&CLUSTER_ROLE_INFO);
static CLUSTER_ROLE_INFO: KindInfo = KindInfo {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "ClusterRole",
    plural: "clusterroles",
    singular: "clusterrole",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&rbac_v1::CLUSTER_ROLE_SHAPE),
    make: Some(|| Obj::new(rbac_v1::ClusterRole::default())),
};

/// `RoleBinding`.
pub const ROLE_BINDING: Kind = Kind::new(&ROLE_BINDING_INFO);
static ROLE_BINDING_INFO: KindInfo = KindInfo {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "RoleBinding",
    plural: "rolebindings",
    singular: "rolebinding",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&rbac_v1::ROLE_BINDING_SHAPE),
    make: Some(|| Obj::new(rbac_v1::RoleBinding::default())),
};

/// `ClusterRoleBinding`.
pub const CLUSTER_ROLE_BINDING: Kind = Kind::new(&CLUSTER_ROLE_BINDING_INFO);
static CLUSTER_ROLE_BINDING_INFO: KindInfo = KindInfo {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "ClusterRoleBinding",
    plural: "clusterrolebindings",
    singular: "clusterrolebinding",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&rbac_v1::CLUSTER_ROLE_BINDING_SHAPE),
    make: Some(|| Obj::new(rbac_v1::ClusterRoleBinding::default())),
};

/// `StorageClass`.
pub const STORAGE_CLASS: Kind = Kind::new(&STORAGE_CLASS_INFO);
static STORAGE_CLASS_INFO: KindInfo = KindInfo {
    group: "storage.k8s.io",
    version: "v1",
    kind: "StorageClass",
    plural: "storageclasses",
    singular: "storageclass",
    short_names: &["sc"],
    categories: &[],
    namespaced: false,
    shape: Some(&storage_v1::STORAGE_CLASS_SHAPE),
    make: Some(|| Obj::new(storage_v1::StorageClass::default())),
};

/// `VolumeAttachment`.
pub const VOLUME_ATTACHMENT: Kind = Kind::new(&VOLUME_ATTACHMENT_INFO);
static VOLUME_ATTACHMENT_INFO: KindInfo = KindInfo {
    group: "storage.k8s.io",
    version: "v1",
    kind: "VolumeAttachment",
    plural: "volumeattachments",
    singular: "volumeattachment",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&storage_v1::VOLUME_ATTACHMENT_SHAPE),
    make: Some(|| Obj::new(storage_v1::VolumeAttachment::default())),
};

/// `CSINode`.
pub const CSI_NODE: Kind = Kind::new(&CSI_NODE_INFO);
static CSI_NODE_INFO: KindInfo = KindInfo {
    group: "storage.k8s.io",
    version: "v1",
    kind: "CSINode",
    plural: "csinodes",
    singular: "csinode",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&storage_v1::CSI_NODE_SHAPE),
    make: Some(|| Obj::new(storage_v1::CSINode::default())),
};

/// `CSIDriver`.
pub const CSI_DRIVER: Kind = Kind::new(&CSI_DRIVER_INFO);
static CSI_DRIVER_INFO: KindInfo = KindInfo {
    group: "storage.k8s.io",
    version: "v1",
    kind: "CSIDriver",
    plural: "csidrivers",
    singular: "csidriver",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&storage_v1::CSI_DRIVER_SHAPE),
    make: Some(|| Obj::new(storage_v1::CSIDriver::default())),
};

/// `CSIStorageCapacity`.
pub const CSI_STORAGE_CAPACITY: Kind = Kind::new(&CSI_STORAGE_CAPACITY_INFO);
static CSI_STORAGE_CAPACITY_INFO: KindInfo = KindInfo {
    group: "storage.k8s.io",
    version: "v1",
    kind: "CSIStorageCapacity",
    plural: "csistoragecapacities",
    singular: "csistoragecapacity",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&storage_v1::CSI_STORAGE_CAPACITY_SHAPE),
    make: Some(|| Obj::new(storage_v1::CSIStorageCapacity::default())),
};

/// `PriorityClass`.
pub const PRIORITY_CLASS: Kind = Kind::new(&PRIORITY_CLASS_INFO);
static PRIORITY_CLASS_INFO: KindInfo = KindInfo {
    group: "scheduling.k8s.io",
    version: "v1",
    kind: "PriorityClass",
    plural: "priorityclasses",
    singular: "priorityclass",
    short_names: &["pc"],
    categories: &[],
    namespaced: false,
    shape: Some(&scheduling_v1::PRIORITY_CLASS_SHAPE),
    make: Some(|| Obj::new(scheduling_v1::PriorityClass::default())),
};

/// `Lease`.
pub const LEASE: Kind = Kind::new(&LEASE_INFO);
static LEASE_INFO: KindInfo = KindInfo {
    group: "coordination.k8s.io",
    version: "v1",
    kind: "Lease",
    plural: "leases",
    singular: "lease",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&coordination_v1::LEASE_SHAPE),
    make: Some(|| Obj::new(coordination_v1::Lease::default())),
};

/// `EndpointSlice`.
pub const ENDPOINT_SLICE: Kind = Kind::new(&ENDPOINT_SLICE_INFO);
static ENDPOINT_SLICE_INFO: KindInfo = KindInfo {
    group: "discovery.k8s.io",
    version: "v1",
    kind: "EndpointSlice",
    plural: "endpointslices",
    singular: "endpointslice",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&discovery_v1::ENDPOINT_SLICE_SHAPE),
    make: Some(|| Obj::new(discovery_v1::EndpointSlice::default())),
};

/// `RuntimeClass`.
pub const RUNTIME_CLASS: Kind = Kind::new(&RUNTIME_CLASS_INFO);
static RUNTIME_CLASS_INFO: KindInfo = KindInfo {
    group: "node.k8s.io",
    version: "v1",
    kind: "RuntimeClass",
    plural: "runtimeclasses",
    singular: "runtimeclass",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&node_v1::RUNTIME_CLASS_SHAPE),
    make: Some(|| Obj::new(node_v1::RuntimeClass::default())),
};

/// `CustomResourceDefinition`.
pub const CUSTOM_RESOURCE_DEFINITION: Kind = Kind::new(&CUSTOM_RESOURCE_DEFINITION_INFO);
static CUSTOM_RESOURCE_DEFINITION_INFO: KindInfo = KindInfo {
    group: "apiextensions.k8s.io",
    version: "v1",
    kind: "CustomResourceDefinition",
    plural: "customresourcedefinitions",
    singular: "customresourcedefinition",
    short_names: &["crd", "crds"],
    categories: &["api-extensions"],
    namespaced: false,
    shape: Some(&apiextensions_v1::CUSTOM_RESOURCE_DEFINITION_SHAPE),
    make: Some(|| Obj::new(apiextensions_v1::CustomResourceDefinition::default())),
};

/// `TokenReview`.
pub const TOKEN_REVIEW: Kind = Kind::new(&TOKEN_REVIEW_INFO);
static TOKEN_REVIEW_INFO: KindInfo = KindInfo {
    group: "authentication.k8s.io",
    version: "v1",
    kind: "TokenReview",
    plural: "tokenreviews",
    singular: "tokenreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&authentication_v1::TOKEN_REVIEW_SHAPE),
    make: Some(|| Obj::new(authentication_v1::TokenReview::default())),
};

/// `SelfSubjectReview`.
pub const SELF_SUBJECT_REVIEW: Kind = Kind::new(&SELF_SUBJECT_REVIEW_INFO);
static SELF_SUBJECT_REVIEW_INFO: KindInfo = KindInfo {
    group: "authentication.k8s.io",
    version: "v1",
    kind: "SelfSubjectReview",
    plural: "selfsubjectreviews",
    singular: "selfsubjectreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&authentication_v1::SELF_SUBJECT_REVIEW_SHAPE),
    make: Some(|| Obj::new(authentication_v1::SelfSubjectReview::default())),
};

/// `SubjectAccessReview`.
pub const SUBJECT_ACCESS_REVIEW: Kind = Kind::new(&SUBJECT_ACCESS_REVIEW_INFO);
static SUBJECT_ACCESS_REVIEW_INFO: KindInfo = KindInfo {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "SubjectAccessReview",
    plural: "subjectaccessreviews",
    singular: "subjectaccessreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&authorization_v1::SUBJECT_ACCESS_REVIEW_SHAPE),
    make: Some(|| Obj::new(authorization_v1::SubjectAccessReview::default())),
};

/// `SelfSubjectAccessReview`.
pub const SELF_SUBJECT_ACCESS_REVIEW: Kind = Kind::new(&SELF_SUBJECT_ACCESS_REVIEW_INFO);
static SELF_SUBJECT_ACCESS_REVIEW_INFO: KindInfo = KindInfo {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "SelfSubjectAccessReview",
    plural: "selfsubjectaccessreviews",
    singular: "selfsubjectaccessreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&authorization_v1::SELF_SUBJECT_ACCESS_REVIEW_SHAPE),
    make: Some(|| Obj::new(authorization_v1::SelfSubjectAccessReview::default())),
};

/// `LocalSubjectAccessReview`.
pub const LOCAL_SUBJECT_ACCESS_REVIEW: Kind = Kind::new(&LOCAL_SUBJECT_ACCESS_REVIEW_INFO);
static LOCAL_SUBJECT_ACCESS_REVIEW_INFO: KindInfo = KindInfo {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "LocalSubjectAccessReview",
    plural: "localsubjectaccessreviews",
    singular: "localsubjectaccessreview",
    short_names: &[],
    categories: &[],
    namespaced: true,
    shape: Some(&authorization_v1::LOCAL_SUBJECT_ACCESS_REVIEW_SHAPE),
    make: Some(|| Obj::new(authorization_v1::LocalSubjectAccessReview::default())),
};

/// `SelfSubjectRulesReview`.
pub const SELF_SUBJECT_RULES_REVIEW: Kind = Kind::new(&SELF_SUBJECT_RULES_REVIEW_INFO);
static SELF_SUBJECT_RULES_REVIEW_INFO: KindInfo = KindInfo {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "SelfSubjectRulesReview",
    plural: "selfsubjectrulesreviews",
    singular: "selfsubjectrulesreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    shape: Some(&authorization_v1::SELF_SUBJECT_RULES_REVIEW_SHAPE),
    make: Some(|| Obj::new(authorization_v1::SelfSubjectRulesReview::default())),
};

/// Every built-in kind, in the order of `kinds.txt`.
pub static ALL: &[Kind] = &[POD, SERVICE, ENDPOINTS, CONFIG_MAP, SECRET, NAMESPACE, NODE, PERSISTENT_VOLUME, PERSISTENT_VOLUME_CLAIM, SERVICE_ACCOUNT, RESOURCE_QUOTA, LIMIT_RANGE, EVENT, REPLICATION_CONTROLLER, POD_TEMPLATE, COMPONENT_STATUS, DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, CONTROLLER_REVISION, JOB, CRON_JOB, HORIZONTAL_POD_AUTOSCALER, INGRESS, INGRESS_CLASS, NETWORK_POLICY, POD_DISRUPTION_BUDGET, ROLE, CLUSTER_ROLE, ROLE_BINDING, CLUSTER_ROLE_BINDING, STORAGE_CLASS, VOLUME_ATTACHMENT, CSI_NODE, CSI_DRIVER, CSI_STORAGE_CAPACITY, PRIORITY_CLASS, LEASE, ENDPOINT_SLICE, RUNTIME_CLASS, CUSTOM_RESOURCE_DEFINITION, TOKEN_REVIEW, SELF_SUBJECT_REVIEW, SUBJECT_ACCESS_REVIEW, SELF_SUBJECT_ACCESS_REVIEW, LOCAL_SUBJECT_ACCESS_REVIEW, SELF_SUBJECT_RULES_REVIEW];
