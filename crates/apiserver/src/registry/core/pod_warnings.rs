//! Warnings about pods and templates. Plays `pkg/api/pod/warnings.go`.

use api::Str;
use api::core::{Pod, PodTemplateSpec};

/// What is worth a warning in a pod.
pub fn of_pod(_pod: &Pod) -> Vec<Str> {
    Vec::new()
}

/// What is worth a warning in a template of pods.
pub fn of_template(_template: &PodTemplateSpec, _path: &str) -> Vec<Str> {
    Vec::new()
}
