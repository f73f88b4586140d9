//! Which resources the server offers, with their verbs and subresources: the table behind routing and discovery.

use crate::server::ApiServer;
use api::{Kind, kind_of};

/// A subresource.
#[derive(Clone, Debug)]
pub(crate) struct Sub {
    pub(crate) name: &'static str,
    /// Group, version and kind of what it takes and gives; empty group and version: the resource's own.
    pub(crate) kind: (&'static str, &'static str, &'static str),
    pub(crate) verbs: &'static [&'static str],
}

/// A resource.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    pub(crate) kind: Kind,
    pub(crate) verbs: &'static [&'static str],
    pub(crate) subs: Vec<Sub>,
    /// Whether a definition offers it.
    pub(crate) custom: bool,
}

const STANDARD: &[&str] = &["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];
/// The same in the order of the documents of definitions.
const CUSTOM: &[&str] = &["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"];
const NO_COLLECTION: &[&str] = &["create", "delete", "get", "list", "patch", "update", "watch"];
const CREATE: &[&str] = &["create"];
const READ: &[&str] = &["get", "list"];
const CHANGE: &[&str] = &["get", "patch", "update"];
const CONNECT: &[&str] = &["create", "get"];
const PROXY: &[&str] = &["create", "delete", "get", "patch", "update"];

/// The groups in the order in which discovery lists them, with their versions, the preferred one first.
pub(crate) static GROUPS: &[(&str, &[&str])] = &[
    ("apiregistration.k8s.io", &["v1"]),
    ("apps", &["v1"]),
    ("events.k8s.io", &["v1"]),
    ("authentication.k8s.io", &["v1"]),
    ("authorization.k8s.io", &["v1"]),
    ("autoscaling", &["v2", "v1"]),
    ("batch", &["v1"]),
    ("certificates.k8s.io", &["v1"]),
    ("networking.k8s.io", &["v1"]),
    ("policy", &["v1"]),
    ("rbac.authorization.k8s.io", &["v1"]),
    ("storage.k8s.io", &["v1"]),
    ("admissionregistration.k8s.io", &["v1"]),
    ("apiextensions.k8s.io", &["v1"]),
    ("scheduling.k8s.io", &["v1"]),
    ("coordination.k8s.io", &["v1"]),
    ("node.k8s.io", &["v1"]),
    ("discovery.k8s.io", &["v1"]),
    ("resource.k8s.io", &["v1"]),
    ("flowcontrol.apiserver.k8s.io", &["v1"]),
    ("storagemigration.k8s.io", &["v1"]),
];

/// Kinds that are stored as they are sent: nothing in the cluster acts on them, so they need no Rust type.
/// Group, kind, plural, short names, categories, whether namespaced, whether they have a status.
type Plain = (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str], bool, bool);

static PLAIN: &[Plain] = &[
    ("", "Binding", "bindings", &[], &[], true, false),
    ("apiregistration.k8s.io", "APIService", "apiservices", &[], &["api-extensions"], false, true),
    ("certificates.k8s.io", "CertificateSigningRequest", "certificatesigningrequests", &["csr"], &[], false, true),
    ("certificates.k8s.io", "ClusterTrustBundle", "clustertrustbundles", &[], &[], false, false),
    ("certificates.k8s.io", "PodCertificateRequest", "podcertificaterequests", &[], &[], true, true),
    ("networking.k8s.io", "IPAddress", "ipaddresses", &["ip"], &[], false, false),
    ("networking.k8s.io", "ServiceCIDR", "servicecidrs", &[], &[], false, true),
    ("storage.k8s.io", "VolumeAttributesClass", "volumeattributesclasses", &["vac"], &[], false, false),
    ("admissionregistration.k8s.io", "MutatingAdmissionPolicy", "mutatingadmissionpolicies", &[], EXT, false, false),
    (
        "admissionregistration.k8s.io",
        "MutatingAdmissionPolicyBinding",
        "mutatingadmissionpolicybindings",
        &[],
        EXT,
        false,
        false,
    ),
    (
        "admissionregistration.k8s.io",
        "MutatingWebhookConfiguration",
        "mutatingwebhookconfigurations",
        &[],
        EXT,
        false,
        false,
    ),
    ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy", "validatingadmissionpolicies", &[], EXT, false, true),
    (
        "admissionregistration.k8s.io",
        "ValidatingAdmissionPolicyBinding",
        "validatingadmissionpolicybindings",
        &[],
        EXT,
        false,
        false,
    ),
    (
        "admissionregistration.k8s.io",
        "ValidatingWebhookConfiguration",
        "validatingwebhookconfigurations",
        &[],
        EXT,
        false,
        false,
    ),
    ("resource.k8s.io", "DeviceClass", "deviceclasses", &[], &[], false, false),
    ("resource.k8s.io", "DeviceTaintRule", "devicetaintrules", &[], &[], false, true),
    ("resource.k8s.io", "ResourceClaim", "resourceclaims", &[], &[], true, true),
    ("resource.k8s.io", "ResourceClaimTemplate", "resourceclaimtemplates", &[], &[], true, false),
    ("resource.k8s.io", "ResourceSlice", "resourceslices", &[], &[], false, false),
    ("flowcontrol.apiserver.k8s.io", "FlowSchema", "flowschemas", &[], &[], false, true),
    (
        "flowcontrol.apiserver.k8s.io",
        "PriorityLevelConfiguration",
        "prioritylevelconfigurations",
        &[],
        &[],
        false,
        true,
    ),
    ("storagemigration.k8s.io", "StorageVersionMigration", "storageversionmigrations", &[], &[], false, true),
];

const EXT: &[&str] = &["api-extensions"];

/// Kinds that nobody stores: their resources answer questions.
const QUESTIONS: [Kind; 6] = [
    kind_of::TOKEN_REVIEW,
    kind_of::SELF_SUBJECT_REVIEW,
    kind_of::SUBJECT_ACCESS_REVIEW,
    kind_of::SELF_SUBJECT_ACCESS_REVIEW,
    kind_of::LOCAL_SUBJECT_ACCESS_REVIEW,
    kind_of::SELF_SUBJECT_RULES_REVIEW,
];

/// Whether objects of this kind are questions, not stored.
pub(crate) fn is_question(kind: Kind) -> bool {
    QUESTIONS.contains(&kind)
}

fn status_of(kind: Kind) -> Sub {
    Sub { name: "status", kind: ("", "", kind.kind), verbs: CHANGE }
}

const SCALE: Sub = Sub { name: "scale", kind: ("autoscaling", "v1", "Scale"), verbs: CHANGE };

const fn own(name: &'static str, kind: &'static str, verbs: &'static [&'static str]) -> Sub {
    Sub { name, kind: ("", "", kind), verbs }
}

fn subs(kind: Kind) -> Vec<Sub> {
    let status = kind.shape.is_some_and(|s| s.get("status").is_some());
    let mut subs = match (kind.group, kind.plural) {
        ("", "namespaces") => vec![own("finalize", "Namespace", &["update"])],
        ("", "nodes") => vec![own("proxy", "NodeProxyOptions", PROXY)],
        ("", "pods") => vec![
            own("attach", "PodAttachOptions", CONNECT),
            own("binding", "Binding", CREATE),
            own("ephemeralcontainers", "Pod", CHANGE),
            Sub { name: "eviction", kind: ("policy", "v1", "Eviction"), verbs: CREATE },
            own("exec", "PodExecOptions", CONNECT),
            own("log", "Pod", &["get"]),
            own("portforward", "PodPortForwardOptions", CONNECT),
            own("proxy", "PodProxyOptions", PROXY),
            own("resize", "Pod", CHANGE),
        ],
        ("", "serviceaccounts") => {
            vec![Sub { name: "token", kind: ("authentication.k8s.io", "v1", "TokenRequest"), verbs: CREATE }]
        }
        ("", "services") => vec![own("proxy", "ServiceProxyOptions", PROXY)],
        ("", "replicationcontrollers") | ("apps", "deployments" | "replicasets" | "statefulsets") => vec![SCALE],
        ("certificates.k8s.io", "certificatesigningrequests") => {
            vec![own("approval", "CertificateSigningRequest", CHANGE)]
        }
        _ => Vec::new(),
    };
    let plain = PLAIN.iter().any(|p| p.0 == kind.group && p.2 == kind.plural && p.6);
    if (status || plain || kind.plural == "csinodes") && kind.plural != "componentstatuses" && !is_question(kind) {
        subs.push(status_of(kind));
    }
    subs
}

fn built_in(kind: Kind) -> Resource {
    let verbs = match kind.plural {
        "bindings" => CREATE,
        "componentstatuses" => READ,
        "namespaces" => NO_COLLECTION,
        _ if is_question(kind) => CREATE,
        _ => STANDARD,
    };
    Resource { kind, verbs, subs: subs(kind), custom: false }
}

/// The kinds that have no Rust type.
pub(crate) fn plain_kinds() -> impl Iterator<Item = Kind> {
    PLAIN.iter().map(plain)
}

/// The built-in resources of a group and version, by name.
fn built_ins(group: &str, version: &str) -> Vec<Resource> {
    let typed = kind_of::ALL.iter().copied().filter(|k| k.group == group && k.version == version);
    let plain = PLAIN.iter().filter(|p| p.0 == group && version == "v1").map(plain);
    let other = crate::versions::kinds().filter(|k| k.group == group && k.version == version);
    let mut all: Vec<Resource> = typed.chain(plain).chain(other).map(built_in).collect();
    all.sort_by_key(|r| r.kind.plural);
    all
}

fn plain(p: &Plain) -> Kind {
    let singular = p.1.to_lowercase();
    Kind::custom(p.0, "v1", p.1, p.2, &singular, p.3, p.4, p.5)
}

/// The resources of a group and version, by name; none when the server does not offer that version.
pub(crate) fn of(server: &ApiServer, group: &str, version: &str) -> Option<Vec<Resource>> {
    let offered = (group.is_empty() && version == "v1")
        || GROUPS.iter().any(|(g, versions)| *g == group && versions.contains(&version));
    if offered {
        return Some(built_ins(group, version));
    }
    let custom: Vec<Resource> = crate::custom::kinds(server)
        .into_iter()
        .filter(|c| c.kind.group == group && c.kind.version == version)
        .map(|c| custom_resource(&c))
        .collect();
    (!custom.is_empty()).then_some(custom)
}

fn custom_resource(custom: &crate::custom::Served) -> Resource {
    let mut subs = Vec::new();
    if custom.status {
        subs.push(status_of(custom.kind));
    }
    if custom.scale {
        subs.push(SCALE);
    }
    Resource { kind: custom.kind, verbs: CUSTOM, subs, custom: true }
}

/// The resource of that name; none when there is none.
pub(crate) fn find(server: &ApiServer, group: &str, version: &str, plural: &str) -> Option<Resource> {
    of(server, group, version)?.into_iter().find(|r| r.kind.plural == plural)
}

/// Whether any version of a group is offered.
pub(crate) fn has_group(server: &ApiServer, group: &str) -> bool {
    GROUPS.iter().any(|(g, _)| *g == group) || crate::custom::kinds(server).iter().any(|c| c.kind.group == group)
}
