//! Warnings about pods and templates. Plays `pkg/api/pod/warnings.go`.

use api::Str;
use api::core::Pod;

/// What is worth a warning in a pod.
pub fn of_pod(_pod: &Pod) -> Vec<Str> {
    Vec::new()
}
