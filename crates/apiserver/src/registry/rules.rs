//! The common form of a strategy: metadata first, then the kind's own rules, the same for a new and a changed object.
//!
//! A kind implements [`Rules`] over its own type and is a [`Strategy`] by that. Kinds that need another order (pods)
//! implement [`Strategy`] themselves.

use super::{Context, Strategy};
use crate::validation::meta::{self, NameRule};
use crate::validation::{Causes, Path};
use api::{Cause, Kind, Obj, Resource, Status, Str, Typed};

/// What a kind decides for itself, over its own type.
pub trait Rules: Sync {
    /// The type.
    type Object: Typed;

    /// What names must look like.
    fn name(&self) -> NameRule {
        meta::subdomain
    }

    /// Fills in what the user left out.
    fn default(&self, _obj: &mut Obj) {}

    /// Takes what has to be allocated before a create.
    fn begin_create(&self, _ctx: &Context<'_>, _obj: &mut Obj) -> Result<(), Status> {
        Ok(())
    }

    /// Takes what has to be allocated before an update.
    fn begin_update(&self, _ctx: &Context<'_>, _new: &mut Obj, _old: &Obj) -> Result<(), Status> {
        Ok(())
    }

    /// Before a create.
    fn prepare_create(&self, _ctx: &Context<'_>, _obj: &mut Self::Object) {}

    /// The rules of a new object and of a changed one.
    fn check(&self, _obj: &Self::Object, _causes: &mut Causes) {}

    /// The rules of a new object, after its metadata was looked at.
    fn check_create(&self, obj: &Self::Object, causes: &mut Causes) {
        self.check(obj, causes);
    }

    /// Before an update.
    fn prepare_update(&self, _new: &mut Self::Object, _old: &Self::Object) {}

    /// The rules of an update, after its metadata was looked at.
    fn check_update(&self, new: &Self::Object, _old: &Self::Object, causes: &mut Causes) {
        self.check(new, causes);
    }

    /// Before an update of a subresource.
    fn prepare_subresource(&self, _subresource: &str, _new: &mut Self::Object, _old: &Self::Object) {}

    /// The rules of an update of a subresource, after its metadata was looked at.
    fn check_subresource(&self, _name: &str, _new: &Self::Object, _old: &Self::Object, _causes: &mut Causes) {}

    /// As [`Strategy::has_status`].
    fn has_status(&self) -> bool {
        true
    }

    /// As [`Strategy::counts_generations`].
    fn counts_generations(&self) -> bool {
        false
    }

    /// As [`Strategy::allows_unconditional_update`].
    fn allows_unconditional_update(&self) -> bool {
        true
    }

    /// As [`Strategy::allows_create_on_update`].
    fn allows_create_on_update(&self) -> bool {
        false
    }

    /// As [`Strategy::warnings`].
    fn warnings(&self, _new: &Self::Object, _old: Option<&Self::Object>) -> Vec<Str> {
        Vec::new()
    }

    /// As [`Strategy::selectable_fields`].
    fn selectable_fields(&self, _obj: &Self::Object) -> Vec<(&'static str, Str)> {
        Vec::new()
    }

    /// The metadata of a new object, also looked at again in some updates.
    fn check_metadata(&self, obj: &Self::Object, causes: &mut Causes) {
        let namespaced = Self::Object::KIND.namespaced;
        meta::kube_object_meta(obj.meta(), namespaced, self.name(), &Path::new("metadata"), causes);
    }
}

impl<R: Rules> Strategy for R {
    fn kind(&self) -> Kind {
        R::Object::KIND
    }

    fn default(&self, obj: &mut Obj) {
        Rules::default(self, obj);
    }

    fn begin_create(&self, ctx: &Context<'_>, obj: &mut Obj) -> Result<(), Status> {
        Rules::begin_create(self, ctx, obj)
    }

    fn begin_update(&self, ctx: &Context<'_>, new: &mut Obj, old: &Obj) -> Result<(), Status> {
        Rules::begin_update(self, ctx, new, old)
    }

    fn prepare_create(&self, ctx: &Context<'_>, obj: &mut Obj) {
        Rules::prepare_create(self, ctx, obj.get_mut());
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        self.check_metadata(obj.get(), &mut causes);
        self.check_create(obj.get(), &mut causes);
        causes.into_vec()
    }

    fn prepare_update(&self, _ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        Rules::prepare_update(self, new.get_mut(), old.get());
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        meta::kube_object_meta_update(new.meta(), old.meta(), &Path::new("metadata"), &mut causes);
        self.check_update(new.get(), old.get(), &mut causes);
        causes.into_vec()
    }

    fn has_status(&self) -> bool {
        Rules::has_status(self)
    }

    fn prepare_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        Rules::prepare_subresource(self, subresource, new.get_mut(), old.get());
    }

    fn validate_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        meta::kube_object_meta_update(new.meta(), old.meta(), &Path::new("metadata"), &mut causes);
        self.check_subresource(subresource, new.get(), old.get(), &mut causes);
        causes.into_vec()
    }

    fn counts_generations(&self) -> bool {
        Rules::counts_generations(self)
    }

    fn allows_unconditional_update(&self) -> bool {
        Rules::allows_unconditional_update(self)
    }

    fn allows_create_on_update(&self) -> bool {
        Rules::allows_create_on_update(self)
    }

    fn warnings(&self, _ctx: &Context<'_>, new: &Obj, old: Option<&Obj>) -> Vec<Str> {
        Rules::warnings(self, new.get(), old.map(|o| o.get()))
    }

    fn selectable_fields(&self, obj: &Obj) -> Vec<(&'static str, Str)> {
        Rules::selectable_fields(self, obj.get())
    }
}
