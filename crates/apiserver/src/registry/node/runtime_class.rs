//! RuntimeClasses. Plays `pkg/registry/node/runtimeclass` and `ValidateRuntimeClass…`.

use crate::registry::core::pod_defaults::rounded;
use crate::registry::core::pod_warnings;
use crate::registry::draft::{pointer, put};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Go, Null, Path, format, meta, resources, toleration};
use api::node::{RuntimeClass, Scheduling};
use api::{Obj, Str};

/// The strategy of RuntimeClasses.
pub struct RuntimeClasses;

impl Rules for RuntimeClasses {
    type Object = RuntimeClass;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        let overhead = pointer(&obj.get::<RuntimeClass>().overhead, |o| put!(o, pod_fixed, rounded(&o.pod_fixed)));
        if let Some(overhead) = overhead {
            obj.get_mut::<RuntimeClass>().overhead = overhead;
        }
    }

    fn check(&self, obj: &RuntimeClass, causes: &mut Causes) {
        let handler = Path::new("handler");
        causes.declared(|causes| {
            if obj.handler.is_empty() {
                causes.required(&handler, "");
            } else {
                causes.invalid_each(&handler, &obj.handler, format::dns1123_label(&obj.handler));
            }
        });
        if let Some(overhead) = &obj.overhead {
            resources::limits_only(&overhead.pod_fixed, &Path::new("overhead"), causes);
        }
        if let Some(s) = &obj.scheduling {
            scheduling(s, &Path::new("scheduling"), causes);
        }
    }

    fn check_update(&self, new: &RuntimeClass, old: &RuntimeClass, causes: &mut Causes) {
        if new.handler != old.handler {
            causes.declared(|causes| causes.invalid(&Path::new("handler"), Null, IMMUTABLE));
        }
    }

    fn warnings(&self, new: &RuntimeClass, _old: Option<&RuntimeClass>) -> Vec<Str> {
        let keys = new.scheduling.iter().flat_map(|s| s.node_selector.keys());
        keys.filter_map(|key| pod_warnings::old_label(key))
            .map(|text| ecow::eco_format!("scheduling.nodeSelector: {text}"))
            .collect()
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}

fn scheduling(s: &Scheduling, path: &Path<'_>, causes: &mut Causes) {
    meta::labels(&s.node_selector, &path.child("nodeSelector"), causes);
    let field = path.child("tolerations");
    toleration::tolerations(&s.tolerations, &field, causes);
    for (i, t) in s.tolerations.iter().enumerate() {
        let same = |o: &api::core::Toleration| {
            (&o.key, &o.operator, &o.value, &o.effect) == (&t.key, &t.operator, &t.value, &t.effect)
        };
        if s.tolerations[..i].iter().any(same) {
            causes.duplicate(&field.index(i), Go(t));
        }
    }
}
