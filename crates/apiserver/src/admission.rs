//! Admission: what the cluster adds to a request, and what it refuses, beyond what a kind decides for itself.
//!
//! Plays `plugin/pkg/admission` and `apiserver/pkg/admission`: first every plugin may change the object ([`mutate`], before
//! the strategy prepares and validates it), then every plugin may refuse it ([`validate`], after that). One file a plugin.

pub mod default_ingress_class;
pub mod default_storage_class;
pub mod default_toleration_seconds;
pub mod limit_ranger;
pub mod namespace_lifecycle;
pub mod persistent_volume_claim_resize;
pub mod pod_security;
pub mod priority;
pub mod resource_quota;
pub mod runtime_class;
pub mod service_account;
pub mod storage_object_in_use_protection;
pub mod taint_nodes_by_condition;

use crate::registry::{Context, Lookup, strategy_of};
use api::{Kind, Obj, Options, Status, Str, Typed, User};
use sim::{Rng, Time};

/// What a request does, as admission sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Makes an object.
    Create,
    /// Changes one (update, patch, apply, or a subresource such as `status`).
    Update,
    /// Removes one.
    Delete,
    /// Opens a stream (`exec`, `attach`, `portforward`, `proxy`).
    Connect,
}

/// A request, as admission sees it.
pub struct Attributes<'a> {
    /// What it does.
    pub operation: Operation,
    /// To which kind (the stored one: a pod's binding has kind `Pod` and subresource `binding`).
    pub kind: Kind,
    /// Subresource, such as `status`; empty for the object itself.
    pub subresource: &'a str,
    /// Namespace; empty for cluster-scoped kinds.
    pub namespace: &'a str,
    /// Name; empty when it is yet to be generated.
    pub name: &'a str,
    /// The object as it would be stored; none for a delete.
    pub object: Option<Obj>,
    /// The object as it is stored; none for a create.
    pub old: Option<&'a Obj>,
    /// Who asks.
    pub user: &'a User,
    /// Parameters of the request.
    pub options: &'a Options,
    /// Virtual time of the request.
    pub now: Time,
    /// Reads of other objects.
    pub lookup: &'a dyn Lookup,
    /// Randomness for what admission names (a service account's token volume).
    pub rng: &'a dyn Fn() -> Rng,
    /// Warnings for the user.
    pub warnings: Vec<Str>,
    /// Objects that admission changed (the usage in a ResourceQuota's status), to be stored before the object itself
    /// unless the request is a dry run. They carry the version that was read.
    pub writes: Vec<Obj>,
}

/// One step of a round.
type Step = fn(&mut Attributes<'_>) -> Result<(), Status>;

/// The plugins that change objects, in Kubernetes' order.
const MUTATING: &[Step] = &[
    namespace_lifecycle::admit,
    limit_ranger::mutate,
    service_account::mutate,
    taint_nodes_by_condition::mutate,
    priority::mutate,
    default_toleration_seconds::mutate,
    default_storage_class::mutate,
    storage_object_in_use_protection::mutate,
    runtime_class::mutate,
    default_ingress_class::mutate,
];

/// The plugins that refuse requests, in Kubernetes' order.
const VALIDATING: &[Step] = &[
    limit_ranger::validate,
    service_account::validate,
    pod_security::validate,
    priority::validate,
    persistent_volume_claim_resize::validate,
    runtime_class::validate,
    resource_quota::validate,
];

/// Lets every plugin change the object, then the kind's strategy begin the write (a Service's addresses are allocated
/// there). An error refuses the request.
pub fn mutate(attributes: &mut Attributes<'_>) -> Result<(), Status> {
    default_from_schema(attributes);
    MUTATING.iter().try_for_each(|step| step(attributes))?;
    begin(attributes)
}

/// Defaults that stand in another object (a custom resource's schema), unless they are filled in already.
fn default_from_schema(attributes: &mut Attributes<'_>) {
    let Attributes { kind, object: Some(object), user, now, lookup, .. } = attributes else { return };
    if let Some(strategy) = strategy_of(*kind) {
        strategy.default_in(&Context { now: *now, user, lookup: *lookup }, object);
    }
}

/// The kind's own first step of a write.
fn begin(attributes: &mut Attributes<'_>) -> Result<(), Status> {
    let Attributes { operation, kind, subresource, object: Some(object), old, user, now, lookup, .. } = attributes
    else {
        return Ok(());
    };
    let (Some(strategy), true) = (strategy_of(*kind), subresource.is_empty()) else { return Ok(()) };
    let ctx = Context { now: *now, user, lookup: *lookup };
    match (operation, old) {
        (Operation::Create, _) => strategy.begin_create(&ctx, object),
        (Operation::Update, Some(old)) => strategy.begin_update(&ctx, object, old),
        _ => Ok(()),
    }
}

/// Lets every plugin refuse the request.
pub fn validate(attributes: &mut Attributes<'_>) -> Result<(), Status> {
    VALIDATING.iter().try_for_each(|step| step(attributes))
}

impl Attributes<'_> {
    /// 403 for the object of the request.
    #[cold]
    pub fn forbidden(&self, why: &str) -> Status {
        Status::forbidden(self.kind, &self.shown_name(), why)
    }

    /// The name in messages: `Unknown` when there is none, the prefix of a name that is yet to be generated.
    fn shown_name(&self) -> Str {
        if !self.name.is_empty() {
            return self.name.into();
        }
        let meta = self.object.as_ref().map(Obj::meta);
        match meta {
            Some(meta) if !meta.name.is_empty() => meta.name.clone(),
            Some(meta) if !meta.generate_name.is_empty() => meta.generate_name.clone(),
            _ => "Unknown".into(),
        }
    }

    /// The typed object, when the request is about that kind itself (not a subresource) and does this.
    fn object_of<T: Typed>(&self, operations: &[Operation]) -> Option<&T> {
        let fits = self.kind == T::KIND && self.subresource.is_empty() && operations.contains(&self.operation);
        if fits { self.object.as_ref()?.try_get() } else { None }
    }

    /// The typed object to change. Ask [`Attributes::object_of`] first.
    fn edit<T: Typed>(&mut self) -> Option<&mut T> {
        self.object.as_mut().map(Obj::get_mut)
    }
}
