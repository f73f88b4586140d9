//! Custom resources: the kinds that stored definitions offer.

use crate::apply::owners::{Manager, Operation, Write};
use crate::registry::apiextensions::{naming, schema};
use crate::server::ApiServer;
use crate::stored::Stored;
use api::apiextensions::CustomResourceDefinition;
use api::codec::ProblemKind;
use api::meta::ObjectMeta;
use api::tree::Node;
use api::{Kind, Obj, Str, Value, kind_of};
use sim::Time;

/// The finalizer of a definition whose objects are not gone yet.
pub(crate) const CLEANUP: &str = "customresourcecleanup.apiextensions.k8s.io";

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
    if kind.shape.is_some() {
        return None;
    }
    let mut all = kinds(server).into_iter().filter(|c| c.kind == kind);
    all.find(|c| c.kind.version == kind.version)
}

impl ApiServer {
    /// Every kind that is served, built-in and custom, in the order of discovery.
    pub fn kinds(&self) -> Vec<Kind> {
        let plain = crate::resources::plain_kinds();
        kind_of::ALL.iter().copied().chain(plain).chain(kinds(self).into_iter().map(|c| c.kind)).collect()
    }
}

impl ApiServer {
    /// The server's own part in a write: the status of an object that it looks after itself.
    pub(crate) fn write_own(&mut self, now: Time, old: &Stored, object: Obj, subresource: &str) {
        let kind = object.kind();
        let manager = Manager {
            name: "kube-apiserver".into(),
            operation: Operation::Update,
            api_version: kind.api_version(),
            subresource: subresource.into(),
        };
        let write = Write { manager, at: now, before: Some(old.object.clone()), after: object.clone() };
        let owners = old.owners.with(write, || self.schema(kind));
        self.write(now, Stored { object, owners });
    }
}

/// Does what the controllers of definitions inside the server do after a definition changed: names are accepted, kinds
/// established, and the objects of a definition that goes are removed with it.
pub(crate) fn settle(server: &mut ApiServer, now: Time) {
    let kind = kind_of::CUSTOM_RESOURCE_DEFINITION;
    for definition in server.list(kind, "") {
        if definition.meta().deletion_timestamp.is_some() {
            clean_up(server, now, &definition);
        }
    }
    for definition in server.list(kind, "") {
        let Some(old) = server.stored(kind, "", definition.name()).cloned() else { continue };
        let others = server.list(kind, "");
        if let Some(accepted) = naming::accept(&old.object, &others, now) {
            server.write_own(now, &old, accepted, "status");
        }
    }
}

fn clean_up(server: &mut ApiServer, now: Time, definition: &Obj) {
    let Some(crd) = definition.try_get::<CustomResourceDefinition>() else { return };
    if !definition.meta().finalizers.iter().any(|f| f == CLEANUP) {
        return;
    }
    let storage = crd.spec.versions.iter().find(|v| v.storage).map(|v| v.name.clone());
    let stored = versions(crd).into_iter().find(|v| storage.as_deref() == Some(v.kind.version));
    if let Some(served) = stored {
        let request = api::Request {
            verb: api::Verb::DeleteCollection,
            kind: served.kind,
            namespace: Str::new(),
            name: Str::new(),
            subresource: Str::new(),
            body: api::Body::None,
            options: Default::default(),
            user: api::User::admin("kube-apiserver"),
        };
        // A refusal leaves the objects; they are looked at below.
        let _refused = server.request(now, &request);
        if !server.list(served.kind, "").is_empty() {
            return;
        }
    }
    let Some(old) = server.stored(definition.kind(), "", definition.name()).cloned() else { return };
    let mut object = old.object.clone();
    let left: Vec<Str> = object.meta().finalizers.iter().filter(|f| *f != CLEANUP).cloned().collect();
    if left.is_empty() {
        server.remove(now, &old);
        return;
    }
    object.meta_mut().finalizers = left.into();
    server.write_own(now, &old, object, "");
}

/// What a strict reader minds about the fields of a custom resource: those that its schema does not know.
pub(crate) fn strict(object: &Obj, schema: &Value) -> Vec<Str> {
    let Some(custom) = object.custom() else { return Vec::new() };
    let unknown = schema::prune(&mut custom.fields.clone(), schema);
    unknown.iter().map(|path| ecow::eco_format!("unknown field \"{path}\"")).collect()
}

/// What a strict reader minds about a custom resource as sent, whatever its schema: keys that stand twice, and fields that
/// no metadata has.
pub(crate) fn strict_tree(tree: &Node) -> Vec<Str> {
    let mut found = crate::patch::text::duplicates(tree);
    if let Some(metadata) = tree.at("metadata") {
        let mut problems = Vec::new();
        api::codec::decode(metadata, &mut ObjectMeta::default(), &mut problems);
        let unknown = problems.iter().filter(|p| matches!(p.kind, ProblemKind::Unknown));
        found.extend(unknown.map(|p| ecow::eco_format!("unknown field \"metadata.{}\"", p.path)));
    }
    found
}
