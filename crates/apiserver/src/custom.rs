//! Custom resources: the kinds that stored definitions offer.

use crate::server::ApiServer;
use api::apiextensions::CustomResourceDefinition;
use api::{Kind, Value, kind_of};

/// A version of a custom kind.
#[derive(Clone, Debug)]
pub(crate) struct Served {
    pub(crate) kind: Kind,
    /// Whether it has a `status` subresource.
    pub(crate) status: bool,
    /// Whether it has a `scale` subresource.
    pub(crate) scale: bool,
    /// Where the scale's replicas, the replicas that there are, and the selector stand.
    pub(crate) scale_paths: (String, String, String),
    /// Its schema (`openAPIV3Schema`).
    pub(crate) schema: Value,
    /// The name of its definition.
    pub(crate) definition: api::Str,
}

/// The versions of a definition that are served.
fn versions(crd: &CustomResourceDefinition) -> Vec<Served> {
    let names = &crd.spec.names;
    let singular = if names.singular.is_empty() { names.kind.to_lowercase() } else { names.singular.clone() };
    let short: Vec<&str> = names.short_names.iter().map(|s| s.as_str()).collect();
    let categories: Vec<&str> = names.categories.iter().map(|s| s.as_str()).collect();
    crd.spec
        .versions
        .iter()
        .filter(|v| v.served)
        .map(|v| Served {
            kind: Kind::custom(
                &crd.spec.group,
                &v.name,
                &names.kind,
                &names.plural,
                &singular,
                &short,
                &categories,
                crd.spec.scope == "Namespaced",
            ),
            status: v.subresources.as_ref().is_some_and(|s| !s.status.is_null()),
            scale: v.subresources.as_ref().is_some_and(|s| s.scale.is_some()),
            scale_paths: v.subresources.as_ref().and_then(|s| s.scale.as_ref()).map_or_else(Default::default, |s| {
                let selector = s.label_selector_path.as_deref().unwrap_or_default().to_owned();
                (s.spec_replicas_path.to_string(), s.status_replicas_path.to_string(), selector)
            }),
            schema: v.schema.as_ref().map_or(Value::Null, |s| api::codec::encode(s).at("openAPIV3Schema").clone()),
            definition: crd.metadata.name.clone(),
        })
        .collect()
}

/// Every custom kind that is served.
pub(crate) fn kinds(server: &ApiServer) -> Vec<Served> {
    let established = |crd: &CustomResourceDefinition| {
        crd.status.conditions.iter().any(|c| c.type_ == "Established" && c.status == "True")
    };
    let definitions = server.list(kind_of::CUSTOM_RESOURCE_DEFINITION, "");
    definitions
        .iter()
        .filter_map(|d| d.try_get::<CustomResourceDefinition>())
        .filter(|crd| established(crd))
        .flat_map(versions)
        .collect()
}

/// What is known of a custom kind.
pub(crate) fn of(server: &ApiServer, kind: Kind) -> Option<Served> {
    let mut all = kinds(server).into_iter().filter(|c| c.kind == kind);
    all.find(|c| c.kind.version == kind.version)
}

impl ApiServer {
    /// Every kind that is served, built-in and custom, in the order of discovery.
    pub fn kinds(&self) -> Vec<Kind> {
        kind_of::ALL.iter().copied().chain(kinds(self).into_iter().map(|c| c.kind)).collect()
    }
}

/// What a strict reader minds about a custom resource as sent.
pub(crate) fn strict(_tree: &api::tree::Node) -> Vec<api::Str> {
    Vec::new()
}
