//! Bodies of subresources that are not the object itself: `Scale`, `Binding`, `Eviction`, `TokenRequest`.

use crate::resources::Sub;
use crate::rest::{RestRequest, Strictness, typed_body};
use api::reflect::Reflect;
use api::{Body, Status, Str};

/// Reads such a body into its value form.
pub(crate) fn read(
    request: &RestRequest,
    sub: &Sub,
    strictness: Strictness,
    warnings: &mut Vec<Str>,
) -> Result<Body, Status> {
    let (group, version, kind) = sub.kind;
    let version = if version.is_empty() { "v1" } else { version };
    let mut target: Box<dyn Reflect> = match kind {
        "Scale" => Box::new(api::autoscaling_v1::Scale::default()),
        "Binding" => Box::new(api::core::Binding::default()),
        "Eviction" => Box::new(api::policy::Eviction::default()),
        "TokenRequest" => Box::new(api::authentication::TokenRequest::default()),
        _ => Box::new(api::Value::Null),
    };
    typed_body(request, (group, version, kind), target.as_mut(), strictness, warnings)?;
    Ok(Body::Value(api::codec::encode(target.as_ref())))
}
