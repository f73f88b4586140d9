//! Admission: what the cluster adds to a request, and what it refuses, beyond what a kind decides for itself.
//!
//! Plays `plugin/pkg/admission` and `apiserver/pkg/admission`: first every plugin may change the object ([`mutate`], before
//! the strategy prepares and validates it), then every plugin may refuse it ([`validate`], after that). One file a plugin.

use crate::registry::Lookup;
use api::{Kind, Obj, Options, Status, Str, User};
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
    pub rng: &'a mut Rng,
    /// Warnings for the user.
    pub warnings: Vec<Str>,
    /// Objects that admission changed (the usage in a ResourceQuota's status), to be stored before the object itself
    /// unless the request is a dry run. They carry the version that was read.
    pub writes: Vec<Obj>,
}

/// Lets every plugin change the object. An error refuses the request.
pub fn mutate(_attributes: &mut Attributes<'_>) -> Result<(), Status> {
    Ok(())
}

/// Lets every plugin refuse the request.
pub fn validate(_attributes: &mut Attributes<'_>) -> Result<(), Status> {
    Ok(())
}
