//! How objects of each kind look as rows of a table. Plays: `pkg/printers/internalversion`.

mod cluster;
mod custom;
mod events;
mod generic;
mod pods;
mod rules;
mod services;
mod simple;
mod storage;
mod words;
mod workloads;

use crate::server::ApiServer;
use api::{Kind, Obj, Str, Value};
use sim::Time;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: Str,
    /// `string`, `integer`, `boolean` or `date`.
    pub ty: Str,
    /// `name` for the column that names the object, else empty.
    pub format: Str,
    /// 0: always shown; 1: with `-o wide`.
    pub priority: u8,
    /// What it shows.
    pub description: Str,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text.
    Text(Str),
    /// A number.
    Number(i64),
    /// Anything else.
    Value(Value),
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
    /// Reason and message, when the object has come to its end.
    pub completed: Option<(&'static str, &'static str)>,
}

/// A way of making tables.
pub(crate) trait Printer {
    /// The columns.
    fn columns(&self) -> Vec<Column>;
    /// The rows of an object: one, as a rule.
    fn rows(&self, now: Time, object: &Obj) -> Vec<Row>;
}

/// The columns and the row of each kind that has its own.
fn own(kind: Kind) -> Option<(&'static [simple::Col], fn(Time, &Obj) -> Vec<Cell>)> {
    Some(match (kind.group, kind.plural) {
        ("", "pods") => (pods::COLUMNS, pods::cells),
        ("", "services") => (services::SERVICES, services::service),
        ("", "endpoints") => (services::ENDPOINTS, services::endpoints),
        ("", "nodes") => (cluster::NODES, cluster::node),
        ("", "namespaces") => (cluster::NAMESPACES, cluster::namespace),
        ("", "configmaps") => (cluster::CONFIG_MAPS, cluster::config_map),
        ("", "secrets") => (cluster::SECRETS, cluster::secret),
        ("", "serviceaccounts") => (cluster::NAME_AND_AGE, cluster::name_and_age),
        ("", "componentstatuses") => (cluster::COMPONENTS, cluster::component),
        ("", "events") => (events::COLUMNS, events::cells),
        ("", "podtemplates") => (workloads::POD_TEMPLATES, workloads::pod_template),
        ("", "replicationcontrollers") => (workloads::REPLICA_SETS, workloads::replication_controller),
        ("", "persistentvolumes") => (storage::VOLUMES, storage::volume),
        ("", "persistentvolumeclaims") => (storage::CLAIMS, storage::claim),
        ("", "resourcequotas") => (rules::QUOTAS, rules::quota),
        ("apps", "deployments") => (workloads::DEPLOYMENTS, workloads::deployment),
        ("apps", "replicasets") => (workloads::REPLICA_SETS, workloads::replica_set),
        ("apps", "statefulsets") => (workloads::STATEFUL_SETS, workloads::stateful_set),
        ("apps", "daemonsets") => (workloads::DAEMON_SETS, workloads::daemon_set),
        ("apps", "controllerrevisions") => (workloads::REVISIONS, workloads::revision),
        ("batch", "jobs") => (workloads::JOBS, workloads::job),
        ("batch", "cronjobs") => (workloads::CRON_JOBS, workloads::cron_job),
        ("autoscaling", _) => (rules::AUTOSCALERS, rules::autoscaler),
        ("networking.k8s.io", "ingresses") => (services::INGRESSES, services::ingress),
        ("networking.k8s.io", "ingressclasses") => (services::INGRESS_CLASSES, services::ingress_class),
        ("networking.k8s.io", "networkpolicies") => (services::POLICIES, services::policy),
        ("discovery.k8s.io", _) => (services::SLICES, services::slice),
        ("policy", "poddisruptionbudgets") => (rules::BUDGETS, rules::budget),
        ("scheduling.k8s.io", "priorityclasses") => (rules::PRIORITIES, rules::priority),
        ("rbac.authorization.k8s.io", "rolebindings") => (rules::BINDINGS, rules::role_binding),
        ("rbac.authorization.k8s.io", "clusterrolebindings") => (rules::BINDINGS, rules::cluster_role_binding),
        ("storage.k8s.io", "storageclasses") => (storage::CLASSES, storage::storage_class),
        ("storage.k8s.io", "csidrivers") => (storage::DRIVERS, storage::driver),
        ("storage.k8s.io", "csinodes") => (storage::CSI_NODES, storage::csi_node),
        ("storage.k8s.io", "csistoragecapacities") => (storage::CAPACITIES, storage::capacity),
        ("storage.k8s.io", "volumeattachments") => (storage::ATTACHMENTS, storage::attachment),
        ("coordination.k8s.io", "leases") => (cluster::LEASES, cluster::lease),
        ("node.k8s.io", "runtimeclasses") => (cluster::RUNTIME_CLASSES, cluster::runtime_class),
        ("apiextensions.k8s.io", _) => (custom::DEFINITIONS, custom::definition),
        _ => return None,
    })
}

/// The printer of a kind.
pub(crate) fn printer(server: &ApiServer, kind: Kind) -> Box<dyn Printer> {
    if let Some((columns, cells)) = own(kind).filter(|_| kind.shape.is_some()) {
        return Box::new(simple::Simple { kind, columns, cells });
    }
    if kind.shape.is_none() {
        let definition = server.get(api::kind_of::CUSTOM_RESOURCE_DEFINITION, "", &kind.group_resource());
        let definition = definition.as_ref().and_then(|d| d.try_get());
        return Box::new(custom::Custom::of(kind, definition));
    }
    Box::new(generic::Generic { kind })
}

impl From<&str> for Cell {
    fn from(s: &str) -> Self {
        Self::Text(s.into())
    }
}

impl From<Str> for Cell {
    fn from(s: Str) -> Self {
        Self::Text(s)
    }
}

impl From<String> for Cell {
    fn from(s: String) -> Self {
        Self::Text(s.into())
    }
}

impl From<i64> for Cell {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<i32> for Cell {
    fn from(n: i32) -> Self {
        Self::Number(n.into())
    }
}

impl From<bool> for Cell {
    fn from(b: bool) -> Self {
        Self::Value(b.into())
    }
}

/// What a column shows, in the words of the real server.
pub(crate) fn describe(kind: Kind, column: &str) -> Str {
    let kind = kind.group_resource();
    let find = |kind: &str| {
        include_str!("printers/columns.tsv").lines().find_map(|line| {
            let mut parts = line.splitn(3, '\t');
            let found = parts.next() == Some(kind) && parts.next() == Some(column);
            found.then(|| {
                parts.next().unwrap_or_default().replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
            })
        })
    };
    find(&kind).or_else(|| find("*")).unwrap_or_default().into()
}
