//! What a kind decides for itself: defaults, what a user may set, what is valid. Plays `pkg/registry/<group>/<kind>/strategy.go`
//! together with `pkg/apis/<group>/<version>/defaults.go` and `pkg/apis/<group>/validation`.

use api::{Cause, Kind, Obj, Status, Str};
use sim::Time;

/// What a strategy may look at besides the object.
pub struct Context<'a> {
    /// Virtual time of the request.
    pub now: Time,
    /// Who asks.
    pub user: &'a api::User,
    /// Other objects, as stored now.
    pub lookup: &'a dyn Lookup,
}

/// Reads of other objects, for strategies and admission plugins.
pub trait Lookup {
    /// The object, if there is one.
    fn get(&self, kind: Kind, namespace: &str, name: &str) -> Option<Obj>;
    /// All objects of a kind in a namespace (empty: in all), by namespace and name.
    fn list(&self, kind: Kind, namespace: &str) -> Vec<Obj>;
}

/// What a kind decides for itself. Every method has the answer of a plain kind as its default.
pub trait Strategy: Sync {
    /// The kind.
    fn kind(&self) -> Kind;

    /// Fills in what the user left out (runs after decoding, on create, update and patch).
    fn default(&self, _obj: &mut Obj) {}

    /// Fills in defaults that are not in the program but in another object (a custom resource's schema). Runs after
    /// [`Strategy::default`], in the same places.
    fn default_in(&self, _ctx: &Context<'_>, _obj: &mut Obj) {}

    /// Before a create is prepared and validated, when the name is known: takes what has to be allocated (cluster IPs,
    /// node ports). Plays `BeginCreate`.
    fn begin_create(&self, _ctx: &Context<'_>, _obj: &mut Obj) -> Result<(), Status> {
        Ok(())
    }

    /// Before a create: clears what a user may not set (status), sets what the server sets.
    fn prepare_create(&self, _ctx: &Context<'_>, _obj: &mut Obj) {}

    /// Whether a new object is valid: one cause a broken rule, in Kubernetes' order and words.
    fn validate_create(&self, _ctx: &Context<'_>, _obj: &Obj) -> Vec<Cause> {
        Vec::new()
    }

    /// Before an update is prepared and validated: takes what has to be allocated. Plays `BeginUpdate`.
    fn begin_update(&self, _ctx: &Context<'_>, _new: &mut Obj, _old: &Obj) -> Result<(), Status> {
        Ok(())
    }

    /// Before an update of the object itself: takes over what it may not change (status), and so on.
    fn prepare_update(&self, _ctx: &Context<'_>, _new: &mut Obj, _old: &Obj) {}

    /// Whether an update of the object itself is valid.
    fn validate_update(&self, _ctx: &Context<'_>, _new: &Obj, _old: &Obj) -> Vec<Cause> {
        Vec::new()
    }

    /// Whether the kind has a `status` subresource.
    fn has_status(&self) -> bool {
        true
    }

    /// Before an update of a subresource such as `status`: takes over everything that it may not change.
    fn prepare_subresource(&self, _ctx: &Context<'_>, _subresource: &str, _new: &mut Obj, _old: &Obj) {}

    /// Whether an update of a subresource is valid.
    fn validate_subresource(&self, _ctx: &Context<'_>, _subresource: &str, _new: &Obj, _old: &Obj) -> Vec<Cause> {
        Vec::new()
    }

    /// Whether `metadata.generation` counts changes of this kind.
    fn counts_generations(&self) -> bool {
        false
    }

    /// Whether an update may leave `resourceVersion` out.
    fn allows_unconditional_update(&self) -> bool {
        true
    }

    /// Whether an update (PUT, apply) may create the object.
    fn allows_create_on_update(&self) -> bool {
        false
    }

    /// Warnings for a create or update, such as of deprecated fields.
    fn warnings(&self, _ctx: &Context<'_>, _new: &Obj, _old: Option<&Obj>) -> Vec<Str> {
        Vec::new()
    }

    /// The fields that a field selector may name besides `metadata.name` and `metadata.namespace`, with their values.
    fn selectable_fields(&self, _obj: &Obj) -> Vec<(&'static str, Str)> {
        Vec::new()
    }
}
