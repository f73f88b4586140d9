//! ControllerRevisions. Plays `pkg/registry/apps/controllerrevision` and `ValidateControllerRevision…`.

use crate::registry::{Context, Strategy};
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Json, Path, meta};
use api::apps::ControllerRevision;
use api::{Cause, Kind, Obj, Value, kind_of};

/// The strategy of ControllerRevisions.
pub struct ControllerRevisions;

impl Strategy for ControllerRevisions {
    fn kind(&self) -> Kind {
        kind_of::CONTROLLER_REVISION
    }

    fn has_status(&self) -> bool {
        false
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let obj: &ControllerRevision = obj.get();
        let mut causes = Causes::new();
        common(obj, &mut causes);
        match &obj.data {
            Value::Null => causes.required(&Path::new("data"), "data is mandatory"),
            Value::Map(_) => {}
            _ => causes.required(&Path::new("data"), "data must be a valid JSON object"),
        }
        causes.into_vec()
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&ControllerRevision, &ControllerRevision) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        common(new, &mut causes);
        if new.data != old.data {
            causes.invalid(&Path::new("data"), Json(&new.data), IMMUTABLE);
        }
        causes.into_vec()
    }
}

fn common(obj: &ControllerRevision, causes: &mut Causes) {
    meta::kube_object_meta(&obj.metadata, true, meta::subdomain, &Path::new("metadata"), causes);
    causes.non_negative(obj.revision, &Path::new("revision"));
}
