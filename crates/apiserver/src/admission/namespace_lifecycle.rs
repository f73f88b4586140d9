//! NamespaceLifecycle: nothing new in a namespace that is not there or is going away; some namespaces stay for good.
//! Plays `apiserver/pkg/admission/plugin/namespace/lifecycle`.

use super::{Attributes, Operation};
use api::core::Namespace;
use api::{Cause, Status, kind_of};

/// Namespaces that nobody may delete.
const IMMORTAL: &[&str] = &["default", "kube-system", "kube-public"];

/// Looks at creations in a namespace and at deletions of one.
pub fn admit(a: &mut Attributes<'_>) -> Result<(), Status> {
    if a.kind == kind_of::NAMESPACE {
        if a.operation == Operation::Delete && IMMORTAL.contains(&a.name) {
            return Err(Status::forbidden(a.kind, a.name, "this namespace may not be deleted"));
        }
        return Ok(());
    }
    if a.namespace.is_empty() || a.operation != Operation::Create || a.kind.group == "authorization.k8s.io" {
        return Ok(());
    }
    let Some(found) = a.lookup.get(kind_of::NAMESPACE, "", a.namespace) else {
        return Err(Status::not_found(kind_of::NAMESPACE, a.namespace));
    };
    let terminating = found.try_get::<Namespace>().is_some_and(|n| n.status.phase == "Terminating");
    if !terminating {
        return Ok(());
    }
    let why = format!("unable to create new content in namespace {} because it is being terminated", a.namespace);
    let mut status = a.forbidden(&why);
    if let Some(details) = &mut status.details {
        details.causes.push(Cause {
            reason: "NamespaceTerminating".into(),
            message: ecow::eco_format!("namespace {} is being terminated", a.namespace),
            field: "metadata.namespace".into(),
        });
    }
    Err(status)
}
