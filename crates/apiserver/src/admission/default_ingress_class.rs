//! DefaultIngressClass: an Ingress without a class gets the default one. Plays
//! `plugin/pkg/admission/network/defaultingressclass`.

use super::default_storage_class::newest_default;
use super::{Attributes, Operation};
use api::networking::Ingress;
use api::{Status, kind_of};

/// Fills in the class of a new Ingress.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(ingress) = a.object_of::<Ingress>(&[Operation::Create]) else { return Ok(()) };
    if ingress.spec.ingress_class_name.is_some()
        || ingress.metadata.annotations.contains_key("kubernetes.io/ingress.class")
    {
        return Ok(());
    }
    let all = a.lookup.list(kind_of::INGRESS_CLASS, "");
    if let Some(class) = newest_default(all, &["ingressclass.kubernetes.io/is-default-class"])
        && let Some(ingress) = a.edit::<Ingress>()
    {
        ingress.spec.ingress_class_name = Some(class);
    }
    Ok(())
}
