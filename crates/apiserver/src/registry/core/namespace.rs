//! Namespaces. Plays `pkg/registry/core/namespace` and `ValidateNamespace…`.

use crate::registry::Context;
use crate::registry::rules::Rules;
use crate::validation::meta::{self, NameRule};
use crate::validation::{Causes, Path, format};
use api::core::{Namespace, NamespaceStatus};
use api::{Obj, Ptr, Str};

/// The strategy of Namespaces.
pub struct Namespaces;

/// The label that names the namespace.
const NAME_LABEL: &str = "kubernetes.io/metadata.name";

impl Rules for Namespaces {
    type Object = Namespace;

    fn name(&self) -> NameRule {
        meta::label
    }

    fn default(&self, obj: &mut Obj) {
        let ns: &Namespace = obj.get();
        let name = &ns.metadata.name;
        if !name.is_empty() && ns.metadata.labels.get(NAME_LABEL) != Some(name) {
            let name = name.clone();
            obj.meta_mut().labels.insert(NAME_LABEL, name);
        }
        if obj.get::<Namespace>().status.phase.is_empty() {
            obj.get_mut::<Namespace>().status.phase = "Active".into();
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Namespace) {
        obj.status = Ptr::new(NamespaceStatus { phase: "Active".into(), ..NamespaceStatus::default() });
        if !obj.spec.finalizers.iter().any(|f| f == "kubernetes") {
            obj.spec.finalizers.push("kubernetes".into());
        }
        // A generated name is known only now.
        let name = obj.metadata.name.clone();
        if !name.is_empty() && obj.metadata.labels.get(NAME_LABEL) != Some(&name) {
            obj.metadata.labels.insert(NAME_LABEL, name);
        }
    }

    fn check_create(&self, obj: &Namespace, causes: &mut Causes) {
        finalizers(obj, false, causes);
    }

    fn prepare_update(&self, new: &mut Namespace, old: &Namespace) {
        new.spec.finalizers = old.spec.finalizers.clone();
        new.status = old.status.clone();
        let name = old.metadata.name.clone();
        if new.metadata.labels.get(NAME_LABEL) != Some(&name) {
            new.metadata.labels.insert(NAME_LABEL, name);
        }
    }

    fn check_update(&self, new: &Namespace, _old: &Namespace, causes: &mut Causes) {
        finalizers(new, false, causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Namespace, old: &Namespace) {
        match subresource {
            "status" => new.spec = old.spec.clone(),
            "finalize" => new.status = old.status.clone(),
            _ => {}
        }
    }

    fn check_subresource(&self, subresource: &str, new: &Namespace, _old: &Namespace, causes: &mut Causes) {
        let phase = &new.status.phase;
        match (subresource, new.metadata.deletion_timestamp.is_some()) {
            ("finalize", _) => finalizers(new, true, causes),
            ("status", false) if phase != "Active" => {
                let detail = "may only be 'Active' if `deletionTimestamp` is empty";
                causes.invalid(&Path::new("status.Phase"), phase, detail);
            }
            ("status", true) if phase != "Terminating" => {
                let detail = "may only be 'Terminating' if `deletionTimestamp` is not empty";
                causes.invalid(&Path::new("status.Phase"), phase, detail);
            }
            _ => {}
        }
    }

    fn selectable_fields(&self, obj: &Namespace) -> Vec<(&'static str, Str)> {
        vec![("status.phase", obj.status.phase.clone()), ("name", obj.metadata.name.clone())]
    }
}

fn finalizers(obj: &Namespace, indexed: bool, causes: &mut Causes) {
    let path = Path::new("spec.finalizers");
    for (i, finalizer) in obj.spec.finalizers.iter().enumerate() {
        let item = path.index(i);
        let path = if indexed { &item } else { &path };
        let messages = format::label_key(finalizer);
        let good = messages.is_empty();
        causes.invalid_each(path, finalizer, messages);
        if good {
            meta::kube_finalizer(finalizer, path, causes);
        }
    }
}
