//! DefaultBinder: tells the API server. Plays `plugins/defaultbinder`.

use crate::framework::Plugin;
use api::{Obj, Value};

/// Its name.
pub const NAME: &str = "DefaultBinder";

/// The plugin.
pub struct DefaultBinder;

impl Plugin for DefaultBinder {
    fn name(&self) -> &'static str {
        NAME
    }

    fn filters(&self) -> bool {
        false
    }
}

/// The `Binding` of a pod to a node, in its value form.
pub fn binding(pod: &Obj, node: &str) -> Value {
    let mut binding = Value::map();
    binding.set("apiVersion", "v1");
    binding.set("kind", "Binding");
    let metadata = binding.path_mut(&["metadata"]);
    metadata.set("name", pod.name().clone());
    metadata.set("namespace", pod.namespace().clone());
    metadata.set("uid", pod.meta().uid.clone());
    let target = binding.path_mut(&["target"]);
    target.set("kind", "Node");
    target.set("name", node);
    binding
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use serde_json::json;

    #[test]
    fn a_binding_names_the_pod_by_uid_and_the_node() {
        let binding = binding(&pod(json!({"metadata": {"name": "p", "namespace": "a", "uid": "u"}})), "n1");
        assert_eq!(binding.path(&["metadata", "uid"]).as_str(), Some("u"));
        assert_eq!(binding.path(&["target", "name"]).as_str(), Some("n1"));
    }
}
