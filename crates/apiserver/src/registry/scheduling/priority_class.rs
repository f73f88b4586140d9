//! PriorityClasses. Plays `pkg/registry/scheduling/priorityclass`, its defaults and `ValidatePriorityClass…`.

use crate::registry::Context;
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Path};
use api::Obj;
use api::scheduling::PriorityClass;

/// The strategy of PriorityClasses.
pub struct PriorityClasses;

/// The highest value of a class that a user makes.
const HIGHEST: i32 = 1_000_000_000;
/// The classes of the system, and their values.
const SYSTEM: [(&str, i32); 2] =
    [("system-node-critical", 2 * HIGHEST + 1000), ("system-cluster-critical", 2 * HIGHEST)];

impl Rules for PriorityClasses {
    type Object = PriorityClass;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        if obj.get::<PriorityClass>().preemption_policy.is_none() {
            obj.get_mut::<PriorityClass>().preemption_policy = Some("PreemptLowerPriority".into());
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut PriorityClass) {
        obj.metadata.generation = 1;
    }

    fn check(&self, obj: &PriorityClass, causes: &mut Causes) {
        if obj.metadata.name.starts_with("system-") {
            if let Some(problem) = no_system_class(obj) {
                let detail = format!(
                    "priority class names with 'system-' prefix are reserved for system use only. error: {problem}"
                );
                causes.forbidden(&Path::new("metadata.name"), &detail);
            }
        } else if obj.value > HIGHEST {
            let detail = format!("maximum allowed value of a user defined priority is {HIGHEST}");
            causes.forbidden(&Path::new("value"), &detail);
        }
        if let Some(policy) = &obj.preemption_policy {
            causes.one_of(policy, &["PreemptLowerPriority", "Never"], &Path::new("preemptionPolicy"));
        }
    }

    fn check_update(&self, new: &PriorityClass, old: &PriorityClass, causes: &mut Causes) {
        if new.value != old.value {
            causes.forbidden(&Path::new("value"), "may not be changed in an update.");
        }
        if new.preemption_policy != old.preemption_policy {
            causes.invalid(&Path::new("preemptionPolicy"), new.preemption_policy.as_deref(), IMMUTABLE);
        }
    }
}

/// Why a class is not one of the system's.
fn no_system_class(class: &PriorityClass) -> Option<String> {
    let name = &class.metadata.name;
    match SYSTEM.iter().find(|(system, _)| name == system) {
        None => Some(format!("{name} is not a known system priority class")),
        Some((_, value)) if class.value != *value => Some(format!("value of {name} PriorityClass must be {value}")),
        Some(_) if class.global_default => Some(format!("globalDefault of {name} PriorityClass must be false")),
        Some(_) => None,
    }
}
