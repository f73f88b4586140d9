//! Custom resources: kinds that have no type of their own. Plays `apiextensions-apiserver/pkg/registry/customresource`.
//! Rules in CEL (`x-kubernetes-validations`) and patterns are not evaluated.

use super::{check, schema};
use crate::registry::{Context, Strategy};
use crate::validation::{Causes, Null, Path, meta};
use api::apiextensions::{CustomResourceDefinition, CustomResourceDefinitionVersion};
use api::{Cause, Kind, Obj, Value, kind_of};

/// The strategy of every custom kind.
pub struct CustomResources;

/// A version of a definition, as the kind of an object names it.
struct Version {
    version: CustomResourceDefinitionVersion,
    schema: Value,
}

impl Version {
    fn of(ctx: &Context<'_>, kind: Kind) -> Option<Self> {
        let found = ctx.lookup.get(kind_of::CUSTOM_RESOURCE_DEFINITION, "", &kind.group_resource())?;
        let crd: &CustomResourceDefinition = found.try_get()?;
        let version = crd.spec.versions.iter().find(|v| v.name == kind.version)?.clone();
        let given = version.schema.as_ref().and_then(|s| s.open_apiv3_schema.as_ref());
        let schema = given.map_or(Value::Null, |s| api::codec::encode(&**s));
        Some(Self { version, schema })
    }

    fn has_status(&self) -> bool {
        self.version.subresources.as_ref().is_some_and(|s| !s.status.is_null())
    }
}

impl Strategy for CustomResources {
    fn kind(&self) -> Kind {
        kind_of::CUSTOM_RESOURCE_DEFINITION
    }

    fn default_in(&self, ctx: &Context<'_>, obj: &mut Obj) {
        let Some(version) = Version::of(ctx, obj.kind()) else { return };
        if let Some(custom) = obj.custom_mut() {
            schema::prune(&mut custom.fields, &version.schema);
            schema::default(&mut custom.fields, &version.schema);
        }
    }

    fn prepare_create(&self, ctx: &Context<'_>, obj: &mut Obj) {
        let status = Version::of(ctx, obj.kind()).is_some_and(|v| v.has_status());
        if let Some(custom) = obj.custom_mut().filter(|_| status) {
            custom.fields.to_map().remove("status");
        }
        obj.meta_mut().generation = 1;
    }

    fn validate_create(&self, ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        let namespaced = obj.kind().namespaced;
        meta::object_meta(obj.meta(), namespaced, meta::subdomain, &Path::new("metadata"), &mut causes);
        whole(ctx, obj, &mut causes);
        causes.into_vec()
    }

    fn prepare_update(&self, ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        let status = Version::of(ctx, new.kind()).is_some_and(|v| v.has_status());
        let (Some(now), Some(was)) = (new.custom_mut(), old.custom()) else { return };
        if status {
            match was.fields.at("status") {
                Value::Null => _ = now.fields.to_map().remove("status"),
                kept => now.fields.set("status", kept.clone()),
            }
        }
        if now.fields != was.fields {
            now.metadata.generation = was.metadata.generation + 1;
        }
    }

    fn validate_update(&self, ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        meta::object_meta_update(new.meta(), old.meta(), &Path::new("metadata"), &mut causes);
        whole(ctx, new, &mut causes);
        causes.into_vec()
    }

    fn prepare_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        let (Some(now), Some(was)) = (new.custom(), old.custom()) else { return };
        if subresource == "status" {
            let mut kept = was.clone();
            kept.metadata.resource_version = now.metadata.resource_version.clone();
            kept.metadata.managed_fields = now.metadata.managed_fields.clone();
            kept.fields.set("status", now.fields.at("status").clone());
            *new = Obj::new(kept);
        }
    }

    fn validate_subresource(&self, ctx: &Context<'_>, _subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        self.validate_update(ctx, new, old)
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}

fn whole(ctx: &Context<'_>, obj: &Obj, causes: &mut Causes) {
    let (Some(version), Some(custom)) = (Version::of(ctx, obj.kind()), obj.custom()) else { return };
    check::value(&custom.fields, &version.schema, "", None, causes);
    scale(&version, &custom.fields, causes);
    check::lists(&custom.fields, &version.schema, &Path::new(""), causes);
    let blocking = |reason: &str| {
        matches!(
            reason,
            "FieldValueNotSupported"
                | "FieldValueRequired"
                | "FieldValueTooLong"
                | "FieldValueTooMany"
                | "FieldValueTypeInvalid"
        )
    };
    if check::has_rules(&version.schema) && causes.found.iter().any(|c| blocking(&c.reason)) {
        let detail = "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation";
        causes.invalid(&Path::new("<nil>"), Null, detail);
    }
}

/// The numbers that the `scale` subresource reads.
fn scale(version: &Version, fields: &Value, causes: &mut Causes) {
    let Some(scale) = version.version.subresources.as_ref().and_then(|s| s.scale.as_ref()) else { return };
    for path in [&scale.spec_replicas_path, &scale.status_replicas_path] {
        let keys: Vec<&str> = path.trim_start_matches('.').split('.').collect();
        if let Some(n) = fields.path(&keys).as_int() {
            if n < 0 {
                causes.invalid(&Path::new(path), n, "should be a non-negative integer");
            } else if n > i64::from(i32::MAX) {
                causes.invalid(&Path::new(path), n, format!("should be less than or equal to {}", i32::MAX));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Lookup;
    use api::tree::{Data, Node};

    /// A cluster that holds one definition.
    struct One(Obj);

    impl Lookup for One {
        fn get(&self, kind: Kind, _namespace: &str, _name: &str) -> Option<Obj> {
            (kind == kind_of::CUSTOM_RESOURCE_DEFINITION).then(|| self.0.clone())
        }
        fn list(&self, _kind: Kind, _namespace: &str) -> Vec<Obj> {
            Vec::new()
        }
    }

    fn list<'a>(node: &'a Node, key: &str) -> &'a [Node] {
        match node.at(key).map(|n| &n.data) {
            Some(Data::List(items)) => items,
            _ => &[],
        }
    }

    #[test]
    fn custom_resources_are_refused_as_recorded() {
        // Source: tests/golden/api/validation/custom-resource.json; step 7 needs a rule in CEL.
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/api/validation/custom-resource.json");
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let document = api::json::parse(&text).unwrap_or_default();
        assert!(!list(&document, "steps").is_empty(), "no recording");
        let body = |node: &Node| node.at("body").map(Node::value).unwrap_or_default();
        let group = |n: &&Node| body(n).path(&["spec", "group"]).as_str().is_some();
        let definition = list(&document, "setup").iter().find(group).and_then(|n| n.at("body"));
        let mut crd = CustomResourceDefinition::default();
        api::codec::decode(definition.unwrap_or(&Node::default()), &mut crd, &mut Vec::new());
        let kind = Kind::custom("cr.example.com", "v1", "Widget", "widgets", "widget", &[], &[], true);
        let lookup = One(Obj::new(crd));
        let user = api::User::admin("admin");
        let ctx = Context { now: sim::Time::START, user: &user, lookup: &lookup };
        for (i, step) in list(&document, "steps").iter().enumerate().take(16).filter(|(i, _)| *i != 6) {
            let none = Node::default();
            let given = step.at("request").map(body).unwrap_or_default();
            let mut obj = Obj::empty(kind);
            obj.meta_mut().name = given.path(&["metadata", "name"]).as_str().unwrap_or_default().into();
            obj.meta_mut().namespace = "default".into();
            if let Some(custom) = obj.custom_mut() {
                for (key, value) in given.as_map().into_iter().flatten() {
                    if !matches!(key.as_str(), "apiVersion" | "kind" | "metadata") {
                        custom.fields.set(key.clone(), value.clone());
                    }
                }
            }
            CustomResources.default_in(&ctx, &mut obj);
            let causes = CustomResources.validate_create(&ctx, &obj);
            let answer = step.at("response").unwrap_or(&none).value();
            let want = answer.path(&["body", "details", "causes"]);
            let got: Vec<(String, String)> =
                causes.iter().map(|c| (c.field.to_string(), c.message.to_string())).collect();
            let text = |v: &Value, key: &str| v.at(key).as_str().unwrap_or_default().to_owned();
            let want: Vec<(String, String)> =
                want.as_list().unwrap_or_default().iter().map(|c| (text(c, "field"), text(c, "message"))).collect();
            assert_eq!(got, want, "step {}", i + 1);
        }
    }
}
