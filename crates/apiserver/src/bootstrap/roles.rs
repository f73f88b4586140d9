//! The roles that every cluster has, and who has them. Plays: `plugin/pkg/auth/authorizer/rbac/bootstrappolicy`.
//! Left out: the roles of the cluster's own components, which here belong to `system:masters`.

use api::rbac::{ClusterRole, ClusterRoleBinding, PolicyRule, RoleRef, Subject};
use api::{List, Obj, Str};

const GROUP: &str = "rbac.authorization.k8s.io";
const READ: &[&str] = &["get", "list", "watch"];
const WRITE: &[&str] = &["create", "update", "patch", "delete", "deletecollection"];

type Rule = (&'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// Groups, resources and verbs of what `view` may do.
static VIEW: &[Rule] = &[
    (
        &[""],
        &[
            "pods",
            "replicationcontrollers",
            "replicationcontrollers/scale",
            "serviceaccounts",
            "services",
            "services/status",
            "endpoints",
            "persistentvolumeclaims",
            "persistentvolumeclaims/status",
            "configmaps",
        ],
        READ,
    ),
    (
        &[""],
        &[
            "limitranges",
            "resourcequotas",
            "bindings",
            "pods/status",
            "resourcequotas/status",
            "namespaces/status",
            "replicationcontrollers/status",
            "pods/log",
        ],
        READ,
    ),
    (&[""], &["namespaces"], READ),
    (&["", "events.k8s.io"], &["events"], READ),
    (&["discovery.k8s.io"], &["endpointslices"], READ),
    (
        &["apps"],
        &[
            "controllerrevisions",
            "statefulsets",
            "statefulsets/status",
            "statefulsets/scale",
            "daemonsets",
            "daemonsets/status",
            "deployments",
            "deployments/status",
            "deployments/scale",
            "replicasets",
            "replicasets/status",
            "replicasets/scale",
        ],
        READ,
    ),
    (&["autoscaling"], &["horizontalpodautoscalers", "horizontalpodautoscalers/status"], READ),
    (&["batch"], &["jobs", "cronjobs", "cronjobs/status", "jobs/status"], READ),
    (&["policy"], &["poddisruptionbudgets", "poddisruptionbudgets/status"], READ),
    (&["networking.k8s.io"], &["networkpolicies", "ingresses", "ingresses/status"], READ),
];

/// What `edit` may do besides.
static EDIT: &[Rule] = &[
    (&[""], &["pods/attach", "pods/proxy", "pods/exec", "pods/portforward", "secrets", "services/proxy"], READ),
    (&[""], &["serviceaccounts"], &["impersonate"]),
    (&[""], &["pods", "pods/attach", "pods/proxy", "pods/exec", "pods/portforward"], WRITE),
    (&[""], &["pods/eviction", "serviceaccounts/token"], &["create"]),
    (
        &[""],
        &[
            "replicationcontrollers",
            "replicationcontrollers/scale",
            "serviceaccounts",
            "services",
            "services/proxy",
            "persistentvolumeclaims",
            "configmaps",
            "secrets",
        ],
        WRITE,
    ),
    (&["", "events.k8s.io"], &["events"], WRITE),
    (
        &["apps"],
        &[
            "statefulsets",
            "statefulsets/scale",
            "daemonsets",
            "deployments",
            "deployments/scale",
            "deployments/rollback",
            "replicasets",
            "replicasets/scale",
        ],
        WRITE,
    ),
    (&["autoscaling"], &["horizontalpodautoscalers"], WRITE),
    (&["batch"], &["jobs", "cronjobs"], WRITE),
    (&["policy"], &["poddisruptionbudgets"], WRITE),
    (&["networking.k8s.io"], &["networkpolicies", "ingresses"], WRITE),
    (&["coordination.k8s.io"], &["leases"], READ),
    (&["coordination.k8s.io"], &["leases"], WRITE),
];

/// What `admin` may do besides.
static ADMIN: &[Rule] = &[
    (&["authorization.k8s.io"], &["localsubjectaccessreviews"], &["create"]),
    (&[GROUP], &["roles", "rolebindings"], READ),
    (&[GROUP], &["roles", "rolebindings"], WRITE),
];

fn texts(list: &[&str]) -> List<Str> {
    list.iter().map(|s| Str::from(*s)).collect()
}

fn rule((groups, resources, verbs): &Rule) -> PolicyRule {
    PolicyRule { api_groups: texts(groups), resources: texts(resources), verbs: texts(verbs), ..PolicyRule::default() }
}

fn urls(urls: &[&str], verb: &str) -> PolicyRule {
    PolicyRule { non_resource_urls: texts(urls), verbs: texts(&[verb]), ..PolicyRule::default() }
}

fn role(name: &str, rules: Vec<PolicyRule>) -> Obj {
    let mut role = ClusterRole { rules: rules.into(), ..ClusterRole::default() };
    label(&mut role.metadata, name);
    role.into()
}

fn binding(name: &str, groups: &[&str]) -> Obj {
    let subject = |group: &&str| Subject {
        kind: "Group".into(),
        api_group: GROUP.into(),
        name: Str::from(*group),
        ..Subject::default()
    };
    let mut binding = ClusterRoleBinding {
        role_ref: RoleRef { api_group: GROUP.into(), kind: "ClusterRole".into(), name: name.into() },
        subjects: groups.iter().map(subject).collect(),
        ..ClusterRoleBinding::default()
    };
    label(&mut binding.metadata, name);
    binding.into()
}

fn label(meta: &mut api::meta::ObjectMeta, name: &str) {
    meta.name = name.into();
    meta.labels.insert("kubernetes.io/bootstrapping", "rbac-defaults".into());
    meta.annotations.insert("rbac.authorization.kubernetes.io/autoupdate", "true".into());
}

/// All of them.
pub(super) fn all() -> Vec<Obj> {
    let rules = |lists: &[&[Rule]]| lists.iter().flat_map(|l| l.iter().map(rule)).collect::<Vec<_>>();
    let everything: Rule = (&["*"], &["*"], &["*"]);
    let basic: [Rule; 2] = [
        (&["authorization.k8s.io"], &["selfsubjectaccessreviews", "selfsubjectrulesreviews"], &["create"]),
        (&["authentication.k8s.io"], &["selfsubjectreviews"], &["create"]),
    ];
    let discovery = [
        "/api",
        "/api/*",
        "/apis",
        "/apis/*",
        "/healthz",
        "/livez",
        "/openapi",
        "/openapi/*",
        "/readyz",
        "/version",
        "/version/",
    ];
    let public = ["/healthz", "/livez", "/readyz", "/version", "/version/"];
    vec![
        role("cluster-admin", vec![rule(&everything), urls(&["*"], "*")]),
        role("system:discovery", vec![urls(&discovery, "get")]),
        role("system:basic-user", basic.iter().map(rule).collect()),
        role("system:public-info-viewer", vec![urls(&public, "get")]),
        role("view", rules(&[VIEW])),
        role("edit", rules(&[EDIT, VIEW])),
        role("admin", rules(&[ADMIN, EDIT, VIEW])),
        binding("cluster-admin", &["system:masters"]),
        binding("system:discovery", &["system:authenticated"]),
        binding("system:basic-user", &["system:authenticated"]),
        binding("system:public-info-viewer", &["system:authenticated", "system:unauthenticated"]),
    ]
}
