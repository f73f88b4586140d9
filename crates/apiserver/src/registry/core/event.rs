//! Events. Plays `pkg/registry/core/event` and `ValidateEvent…` for `v1`.

use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, format};
use api::core::Event;
use api::{Cause, Str};

/// The strategy of Events.
pub struct Events;

impl Rules for Events {
    type Object = Event;

    fn has_status(&self) -> bool {
        false
    }

    fn check_metadata(&self, obj: &Event, causes: &mut Causes) {
        // Old Events may have names that other objects may not have: only what every object needs is looked at, and
        // that after the rest.
        let before: Vec<Cause> = std::mem::take(&mut causes.found);
        event(obj, causes);
        if causes.is_empty() {
            let path = Path::new("metadata");
            crate::validation::meta::object_meta(
                &obj.metadata,
                true,
                crate::validation::meta::path_segment,
                &path,
                causes,
            );
        }
        causes.found.splice(0..0, before);
    }

    fn check_update(&self, new: &Event, _old: &Event, causes: &mut Causes) {
        event(new, causes);
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }

    fn selectable_fields(&self, obj: &Event) -> Vec<(&'static str, Str)> {
        let about = &obj.involved_object;
        let source = if obj.source.component.is_empty() { &obj.reporting_component } else { &obj.source.component };
        vec![
            ("involvedObject.kind", about.kind.clone()),
            ("involvedObject.namespace", about.namespace.clone()),
            ("involvedObject.name", about.name.clone()),
            ("involvedObject.uid", about.uid.clone()),
            ("involvedObject.apiVersion", about.api_version.clone()),
            ("involvedObject.resourceVersion", about.resource_version.clone()),
            ("involvedObject.fieldPath", about.field_path.clone()),
            ("reason", obj.reason.clone()),
            ("reportingComponent", obj.reporting_component.clone()),
            ("source", source.clone()),
            ("type", obj.type_.clone()),
        ]
    }
}

fn event(obj: &Event, causes: &mut Causes) {
    let (own, about) = (&obj.metadata.namespace, &obj.involved_object.namespace);
    let field = Path::new("involvedObject.namespace");
    let mismatch = "does not match event.namespace";
    let system = own == "kube-system";
    if obj.event_time.0.is_zero() {
        let wrong = if about.is_empty() { !own.is_empty() && own != "default" } else { own != about };
        if wrong {
            causes.invalid(&field, about, mismatch);
        }
        return;
    }
    if about.is_empty() && own != "default" && !system {
        causes.invalid(&field, about, mismatch);
    }
    let reporter = Path::new("reportingComponent");
    if obj.reporting_component.is_empty() {
        causes.required(&reporter, "");
    }
    causes.invalid_each(&reporter, &obj.reporting_component, format::label_key(&obj.reporting_component));
    let texts = [
        ("reportingInstance", &obj.reporting_instance, 128),
        ("action", &obj.action, 128),
        ("reason", &obj.reason, 128),
    ];
    for (name, text, max) in texts {
        let field = Path::new(name);
        if text.is_empty() {
            causes.required(&field, "");
        }
        if text.len() > max {
            causes.invalid(&field, "", format!("can have at most {max} characters"));
        }
    }
    if obj.message.len() > 1024 {
        causes.invalid(&Path::new("message"), "", "can have at most 1024 characters");
    }
}
