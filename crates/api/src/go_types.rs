//! The types of fields as Go names them, for the words of decoding errors: `[]v1.Container`, `v1.RestartPolicy`.

use crate::reflect::{Shape, Type};
use std::fmt::Write;

/// The field's type. `owner`: the struct that holds it.
pub(crate) fn of_field(owner: &str, field: &str, ty: &Type) -> String {
    let mut out = String::new();
    write(&mut out, ty, named(owner, field));
    out
}

/// The type of what a list or map of this type holds.
pub(crate) fn of_item(owner: &str, field: &str, ty: &Type) -> String {
    let mut out = String::new();
    if let Type::List(item) | Type::Dict(item) = ty {
        write(&mut out, item, named(owner, field).filter(|n| *n != RESOURCES));
    }
    out
}

/// The name of a struct's type, such as `v1.Container`.
pub(crate) fn of_shape(shape: &Shape) -> String {
    let mut parts = shape.definition.rsplit('.');
    let name = parts.next().unwrap_or(shape.name);
    match parts.next() {
        Some(package) => format!("{package}.{name}"),
        None => name.to_owned(),
    }
}

const RESOURCES: &str = "v1.ResourceList";

fn write(out: &mut String, ty: &Type, named: Option<&str>) {
    match ty {
        Type::List(_) if named == Some(RESOURCES) => out.push_str("[]"),
        Type::Dict(_) if named == Some(RESOURCES) => out.push_str(RESOURCES),
        Type::List(item) => {
            out.push_str("[]");
            write(out, item, named);
        }
        Type::Dict(item) => {
            out.push_str("map[string]");
            write(out, item, named);
        }
        Type::Struct(shape) => out.push_str(&of_shape(shape)),
        Type::Leaf("string") if named.is_some() => out.push_str(named.unwrap_or_default()),
        Type::Leaf("bytes") => out.push_str("[]uint8"),
        // Writing to a string cannot fail.
        Type::Leaf(name) => _ = out.write_str(name),
        Type::Any => out.push_str("interface {}"),
    }
}

/// The struct that Go embeds and that holds this field really.
pub(crate) fn embedded(owner: &str, field: &str) -> Option<&'static str> {
    match owner {
        "Probe" => matches!(field, "exec" | "httpGet" | "tcpSocket" | "grpc").then_some("ProbeHandler"),
        "Volume" => (field != "name").then_some("VolumeSource"),
        "EphemeralContainer" => (field != "targetContainerName").then_some("EphemeralContainerCommon"),
        "PersistentVolumeSpec" => {
            let own = [
                "capacity",
                "accessModes",
                "claimRef",
                "persistentVolumeReclaimPolicy",
                "storageClassName",
                "mountOptions",
                "volumeMode",
                "nodeAffinity",
                "volumeAttributesClassName",
            ];
            (!own.contains(&field)).then_some("PersistentVolumeSource")
        }
        "SecretKeySelector"
        | "ConfigMapKeySelector"
        | "SecretEnvSource"
        | "ConfigMapEnvSource"
        | "SecretProjection"
        | "ConfigMapProjection"
        | "ConfigMapVolumeSource" => (field == "name").then_some("LocalObjectReference"),
        _ => None,
    }
}

/// The name of a string (or map) type of Go's API packages.
fn named(owner: &str, field: &str) -> Option<&'static str> {
    Some(match field {
        "accessModes" => "v1.PersistentVolumeAccessMode",
        "add" | "drop" if owner == "Capabilities" => "v1.Capability",
        "addressType" => "v1.AddressType",
        "allocatable"
        | "allocatedResources"
        | "capacity"
        | "default"
        | "defaultRequest"
        | "hard"
        | "limits"
        | "max"
        | "maxLimitRequestRatio"
        | "min"
        | "overhead"
        | "podFixed"
        | "requests"
        | "used" => RESOURCES,
        "completionMode" => "v1.CompletionMode",
        "concurrencyPolicy" => "v1.ConcurrencyPolicy",
        "conditionType" => "v1.PodConditionType",
        "dnsPolicy" => "v1.DNSPolicy",
        "effect" => "v1.TaintEffect",
        "externalTrafficPolicy" => "v1.ServiceExternalTrafficPolicy",
        "finalizers" if owner == "NamespaceSpec" => "v1.FinalizerName",
        "fsGroupChangePolicy" => "v1.PodFSGroupChangePolicy",
        "imagePullPolicy" | "pullPolicy" => "v1.PullPolicy",
        "internalTrafficPolicy" => "v1.ServiceInternalTrafficPolicy",
        "ipFamilies" => "v1.IPFamily",
        "ipFamilyPolicy" => "v1.IPFamilyPolicy",
        "medium" => "v1.StorageMedium",
        "mountPropagation" => "v1.MountPropagationMode",
        "nodeAffinityPolicy" | "nodeTaintsPolicy" => "v1.NodeInclusionPolicy",
        "operator" => match owner {
            "Toleration" => "v1.TolerationOperator",
            "NodeSelectorRequirement" => "v1.NodeSelectorOperator",
            "ScopedResourceSelectorRequirement" => "v1.ScopeSelectorOperator",
            "LabelSelectorRequirement" => "v1.LabelSelectorOperator",
            "PodFailurePolicyOnExitCodesRequirement" => "v1.PodFailurePolicyOnExitCodesOperator",
            _ => return None,
        },
        "pathType" => "v1.PathType",
        "persistentVolumeReclaimPolicy" | "reclaimPolicy" => "v1.PersistentVolumeReclaimPolicy",
        "phase" => match owner {
            "PodStatus" => "v1.PodPhase",
            "NamespaceStatus" => "v1.NamespacePhase",
            "NodeStatus" => "v1.NodePhase",
            "PersistentVolumeStatus" => "v1.PersistentVolumePhase",
            "PersistentVolumeClaimStatus" => "v1.PersistentVolumeClaimPhase",
            _ => return None,
        },
        "podManagementPolicy" => "v1.PodManagementPolicyType",
        "podReplacementPolicy" => "v1.PodReplacementPolicy",
        "policyTypes" => "v1.PolicyType",
        "preemptionPolicy" => "v1.PreemptionPolicy",
        "procMount" => "v1.ProcMountType",
        "protocol" => "v1.Protocol",
        "qosClass" => "v1.PodQOSClass",
        "restartPolicy" => match owner {
            "PodSpec" => "v1.RestartPolicy",
            "Container" | "EphemeralContainerCommon" => "v1.ContainerRestartPolicy",
            "ContainerResizePolicy" => "v1.ResourceResizeRestartPolicy",
            _ => return None,
        },
        "scheme" => "v1.URIScheme",
        "scopes" | "scopeName" => "v1.ResourceQuotaScope",
        "sessionAffinity" => "v1.ServiceAffinity",
        "status" if owner.ends_with("Condition") => "v1.ConditionStatus",
        "stopSignal" => "v1.Signal",
        "terminationMessagePolicy" => "v1.TerminationMessagePolicy",
        "type" => match owner {
            "ServiceSpec" => "v1.ServiceType",
            "Secret" => "v1.SecretType",
            "DeploymentStrategy" => "v1.DeploymentStrategyType",
            "StatefulSetUpdateStrategy" => "v1.StatefulSetUpdateStrategyType",
            "DaemonSetUpdateStrategy" => "v1.DaemonSetUpdateStrategyType",
            "HostPathVolumeSource" => "v1.HostPathType",
            "LimitRangeItem" => "v1.LimitType",
            "SeccompProfile" => "v1.SeccompProfileType",
            "AppArmorProfile" => "v1.AppArmorProfileType",
            "NodeAddress" => "v1.NodeAddressType",
            "PodCondition" => "v1.PodConditionType",
            "NodeCondition" => "v1.NodeConditionType",
            "DeploymentCondition" => "v1.DeploymentConditionType",
            "JobCondition" => "v1.JobConditionType",
            _ => return None,
        },
        "unhealthyPodEvictionPolicy" => "v1.UnhealthyPodEvictionPolicyType",
        "volumeBindingMode" => "v1.VolumeBindingMode",
        "volumeMode" => "v1.PersistentVolumeMode",
        "whenDeleted" | "whenScaled" => "v1.PersistentVolumeClaimRetentionPolicyType",
        "whenUnsatisfiable" => "v1.UnsatisfiableConstraintAction",
        _ => return None,
    })
}
