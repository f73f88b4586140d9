//! A request to the API server as data: what the REST front parses, what components and kubectl make.

use crate::kind::Kind;
use crate::meta::{ListMeta, Preconditions};
use crate::object::{Obj, ObjectRef};
use crate::share::{List, Str};
use crate::value::Value;
use std::time::Duration;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Name, such as `system:kube-scheduler`.
    pub name: Str,
    /// Groups, such as `system:masters`.
    pub groups: List<Str>,
    /// The program, such as `kubectl`: the default field manager.
    pub agent: Str,
}

impl User {
    /// An administrator who uses this program.
    pub fn admin(agent: impl Into<Str>) -> Self {
        Self {
            name: "admin".into(),
            groups: vec!["system:masters".into(), "system:authenticated".into()].into(),
            agent: agent.into(),
        }
    }

    /// A component of the control plane or a node.
    pub fn component(agent: impl Into<Str>) -> Self {
        let agent = agent.into();
        Self { name: ecow::eco_format!("system:{agent}"), groups: vec!["system:masters".into()].into(), agent }
    }
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// Read one.
    Get,
    /// Read many.
    List,
    /// Be told of changes.
    Watch,
    /// Make one.
    Create,
    /// Replace one.
    Update,
    /// Change one.
    Patch,
    /// Remove one.
    Delete,
    /// Remove many.
    DeleteCollection,
}

impl Verb {
    /// As RBAC and the trace write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::List => "list",
            Self::Watch => "watch",
            Self::Create => "create",
            Self::Update => "update",
            Self::Patch => "patch",
            Self::Delete => "delete",
            Self::DeleteCollection => "deletecollection",
        }
    }
}

/// How a patch is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatchType {
    /// RFC 6902: a list of operations.
    Json,
    /// RFC 7386: null deletes, lists are replaced.
    Merge,
    /// Kubernetes' own: lists merge by key.
    Strategic,
    /// Server-side apply: what this manager wants.
    Apply,
}

/// What happens to dependents when the owner is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Propagation {
    /// The owner goes first, the garbage collector removes the dependents.
    Background,
    /// The dependents go first.
    Foreground,
    /// The dependents stay.
    Orphan,
}

/// What a request carries.
#[derive(Clone, Debug, Default)]
pub enum Body {
    /// Nothing.
    #[default]
    None,
    /// A whole object (or a `Scale`, `Binding`, `Eviction` as its value form in `Value`).
    Object(Obj),
    /// The value form of something that is not stored: `Scale`, `Binding`, `Eviction`, `TokenRequest`.
    Value(Value),
    /// A change.
    Patch(PatchType, Value),
}

/// Parameters of a request. Zero values mean: not said.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Field manager; empty: the user's program.
    pub field_manager: Str,
    /// Validate and answer, store nothing.
    pub dry_run: bool,
    /// Take over fields of other managers (server-side apply).
    pub force: bool,
    /// Label selector as text.
    pub label_selector: Str,
    /// Field selector as text.
    pub field_selector: Str,
    /// At, or since, or not older than this revision; empty: newest.
    pub resource_version: Str,
    /// `Exact` or `NotOlderThan`.
    pub resource_version_match: Str,
    /// At most so many; 0: all.
    pub limit: usize,
    /// Where the list before stopped.
    pub continue_: Str,
    /// Delete: seconds until it is gone for good.
    pub grace_period_s: Option<i64>,
    /// Delete: what happens to dependents.
    pub propagation: Option<Propagation>,
    /// Delete: only if uid and version are these.
    pub preconditions: Option<Preconditions>,
    /// Watch: end after so long.
    pub timeout: Option<Duration>,
    /// Watch: send bookmarks.
    pub bookmarks: bool,
    /// The version in which the client speaks, such as `events.k8s.io/v1`; empty: the one in which the kind is stored.
    pub api_version: Str,
}

/// A request.
#[derive(Clone, Debug)]
pub struct Request {
    /// Who asks.
    pub user: User,
    /// What to do.
    pub verb: Verb,
    /// To which kind.
    pub kind: Kind,
    /// Namespace; empty: cluster-scoped, or all namespaces.
    pub namespace: Str,
    /// Name; empty for lists and for creation.
    pub name: Str,
    /// Subresource, such as `status`; empty for the object itself.
    pub subresource: Str,
    /// What it carries.
    pub body: Body,
    /// Parameters.
    pub options: Options,
}

impl Request {
    /// A request about one object.
    pub fn of(user: User, verb: Verb, object: ObjectRef) -> Self {
        Self {
            user,
            verb,
            kind: object.kind,
            namespace: object.namespace,
            name: object.name,
            subresource: Str::new(),
            body: Body::None,
            options: Options::default(),
        }
    }
}

/// What the API server answers when it does not refuse.
#[derive(Clone, Debug)]
pub enum Answer {
    /// An object, as stored (metadata with its new version). `created`: 201 rather than 200.
    Object {
        /// The object.
        object: Obj,
        /// Whether it was made by this request.
        created: bool,
        /// Warnings for the user.
        warnings: Vec<Str>,
    },
    /// A list.
    List {
        /// The objects, by namespace and name.
        items: Vec<Obj>,
        /// Version of the list, where it stopped, how many remain.
        meta: ListMeta,
    },
    /// The value form of something that is not stored: a `Scale`, a review, a token.
    Value {
        /// HTTP status code.
        code: u16,
        /// The value.
        value: Value,
    },
    /// A success without an object.
    Done(crate::status::Status),
}
