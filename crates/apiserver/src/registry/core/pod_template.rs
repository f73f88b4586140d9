//! PodTemplates. Plays `pkg/registry/core/podtemplate` and `ValidatePodTemplate…`.

use super::{pod_defaults, pod_warnings};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, pod};
use api::core::PodTemplate;
use api::{Obj, Str};

/// The strategy of PodTemplates.
pub struct PodTemplates;

impl Rules for PodTemplates {
    type Object = PodTemplate;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(template) = pod_defaults::template_shared(&obj.get::<PodTemplate>().template) {
            obj.get_mut::<PodTemplate>().template = template;
        }
    }

    fn check(&self, obj: &PodTemplate, causes: &mut Causes) {
        pod::template(&obj.template, &Path::new("template"), causes);
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, new: &PodTemplate, old: Option<&PodTemplate>) -> Vec<Str> {
        if old.is_none_or(|o| o.metadata.generation != new.metadata.generation) {
            return pod_warnings::of_template(&new.template, "template");
        }
        Vec::new()
    }
}
