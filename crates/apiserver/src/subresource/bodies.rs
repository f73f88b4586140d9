//! Bodies of subresources that are not the object itself: `Scale`, `Binding`, `Eviction`, `TokenRequest`.

use crate::resources::Sub;
use crate::rest::{RestRequest, value_body};
use api::{Body, Kind, Status, Str};

/// Reads such a body into its value form.
pub(crate) fn read(request: &RestRequest, kind: Kind, sub: &Sub, _warnings: &mut Vec<Str>) -> Result<Body, Status> {
    let _ = kind;
    Ok(Body::Value(value_body(request, sub.kind.2)?))
}
