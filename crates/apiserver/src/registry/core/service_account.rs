//! ServiceAccounts. Plays `pkg/registry/core/serviceaccount` and `ValidateServiceAccount…`.

use crate::registry::Context;
use crate::registry::rules::Rules;
use crate::validation::Causes;
use api::core::{ObjectReference, ServiceAccount};

/// The strategy of ServiceAccounts.
pub struct ServiceAccounts;

impl Rules for ServiceAccounts {
    type Object = ServiceAccount;

    fn has_status(&self) -> bool {
        false
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut ServiceAccount) {
        only_names(obj);
    }

    fn prepare_update(&self, new: &mut ServiceAccount, _old: &ServiceAccount) {
        only_names(new);
    }

    fn check_update(&self, new: &ServiceAccount, _old: &ServiceAccount, causes: &mut Causes) {
        self.check_metadata(new, causes);
    }
}

/// References to secrets keep their names only.
fn only_names(obj: &mut ServiceAccount) {
    let bare = |s: &ObjectReference| ObjectReference { name: s.name.clone(), ..ObjectReference::default() };
    if obj.secrets.iter().any(|s| *s != bare(s)) {
        obj.secrets = obj.secrets.iter().map(bare).collect();
    }
}
