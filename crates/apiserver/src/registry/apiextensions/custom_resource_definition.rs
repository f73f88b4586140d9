//! CustomResourceDefinitions. Plays `apiextensions-apiserver/pkg/registry/customresourcedefinition`, the defaults of
//! `apiextensions/v1` and `ValidateCustomResourceDefinition…`.
//!
//! Kubernetes validates an older form: what all versions share stands at the top of the spec, and paths in messages say so.

use super::schema_rules;
use crate::registry::Context;
use crate::registry::draft::{Draft, fill, shared};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Bad, Causes, Null, Path, format, go_json, meta};
use api::apiextensions::{
    CustomResourceColumnDefinition, CustomResourceConversion, CustomResourceDefinition, CustomResourceDefinitionNames,
    CustomResourceDefinitionSpec, CustomResourceDefinitionVersion, CustomResourceSubresources,
};
use api::reflect::{Reflect, equal};
use api::{List, Obj, Ptr, Str};

/// The strategy of CustomResourceDefinitions.
pub struct CustomResourceDefinitions;

impl Rules for CustomResourceDefinitions {
    type Object = CustomResourceDefinition;

    fn default(&self, obj: &mut Obj) {
        let spec = shared(&obj.get::<CustomResourceDefinition>().spec, defaults);
        if let Some(spec) = spec {
            obj.get_mut::<CustomResourceDefinition>().spec = spec;
        }
        store_version(obj.get::<CustomResourceDefinition>().status.stored_versions.is_empty(), obj);
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut CustomResourceDefinition) {
        obj.status = Ptr::default();
        add_stored(obj);
    }

    fn prepare_update(&self, new: &mut CustomResourceDefinition, old: &CustomResourceDefinition) {
        new.status = old.status.clone();
        add_stored(new);
    }

    fn check_metadata(&self, obj: &CustomResourceDefinition, causes: &mut Causes) {
        let path = Path::new("metadata");
        let names = &obj.spec.names;
        meta::object_meta(&obj.metadata, false, meta::subdomain, &path, causes);
        if !obj.metadata.name.is_empty() && obj.metadata.name != format!("{}.{}", names.plural, obj.spec.group) {
            causes.invalid(&path.child("name"), &obj.metadata.name, "must be spec.names.plural+\".\"+spec.group");
        }
    }

    fn check(&self, obj: &CustomResourceDefinition, causes: &mut Causes) {
        spec(&obj.spec, &Path::new("spec"), causes);
        after_spec(obj, causes);
    }

    fn check_update(&self, new: &CustomResourceDefinition, old: &CustomResourceDefinition, causes: &mut Causes) {
        let path = Path::new("spec");
        spec(&new.spec, &path, causes);
        let (n, o) = (&new.spec, &old.spec);
        if old.status.conditions.iter().any(|c| c.type_ == "Established" && c.status == "True") {
            causes.immutable(&n.scope, &o.scope, &path.child("scope"), &n.scope);
            causes.immutable(&n.names.kind, &o.names.kind, &path.child("names.kind"), &n.names.kind);
        }
        if n.group != o.group {
            causes.invalid(&path.child("group"), &n.group, IMMUTABLE);
        }
        causes.immutable(&n.names.plural, &o.names.plural, &path.child("names.plural"), &n.names.plural);
        after_spec(new, causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Self::Object, old: &Self::Object) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, _name: &str, new: &Self::Object, _old: &Self::Object, causes: &mut Causes) {
        names(&new.status.accepted_names, &Path::new("status.acceptedNames"), causes);
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}

fn defaults(spec: &mut Draft<'_, CustomResourceDefinitionSpec>) {
    let names = &spec.names;
    if (names.singular.is_empty() || names.list_kind.is_empty()) && !names.kind.is_empty() {
        let mut names = Draft::of(&spec.names);
        fill!(names, singular, names.kind.to_lowercase());
        fill!(names, list_kind, ecow::eco_format!("{}List", names.kind));
        if let Some(names) = names.into_new() {
            spec.edit().names = names;
        }
    }
    if spec.conversion.is_none() {
        let none = CustomResourceConversion { strategy: "None".into(), ..CustomResourceConversion::default() };
        spec.edit().conversion = Some(Ptr::new(none));
    }
}

fn store_version(missing: bool, obj: &mut Obj) {
    if missing && obj.get::<CustomResourceDefinition>().spec.versions.iter().any(|v| v.storage) {
        add_stored(obj.get_mut());
    }
}

/// The storage version counts as stored from now on.
fn add_stored(crd: &mut CustomResourceDefinition) {
    let Some(name) = crd.spec.versions.iter().find(|v| v.storage).map(|v| v.name.clone()) else { return };
    if !crd.status.stored_versions.contains(&name) {
        crd.status.stored_versions.push(name);
    }
}

/// A part of every version that is the same in all of them, and set.
fn common<'a, T: Reflect>(
    spec: &'a CustomResourceDefinitionSpec,
    part: impl Fn(&'a CustomResourceDefinitionVersion) -> &'a T,
) -> Option<&'a T> {
    let first = part(spec.versions.first()?);
    (!first.is_zero() && spec.versions.iter().all(|v| equal(part(v), first))).then_some(first)
}

/// The versions as the older form prints them.
struct Versions<'a>(&'a CustomResourceDefinitionSpec);

impl Bad for Versions<'_> {
    fn render(&self) -> String {
        if self.0.versions.is_absent() {
            return "null".into();
        }
        let (schema, subresources, columns) = shared_parts(self.0);
        let strip = |v: &CustomResourceDefinitionVersion| {
            let mut v = v.clone();
            if schema.is_some() {
                v.schema = None;
            }
            if subresources.is_some() {
                v.subresources = None;
            }
            if columns.is_some() {
                v.additional_printer_columns.clear();
            }
            v
        };
        let list: List<CustomResourceDefinitionVersion> = self.0.versions.iter().map(strip).collect();
        if list.is_empty() { "[]".into() } else { go_json::to_string(&list) }
    }
}

type Shared<'a> = (
    Option<&'a Option<Ptr<api::apiextensions::CustomResourceValidation>>>,
    Option<&'a Option<Ptr<CustomResourceSubresources>>>,
    Option<&'a List<CustomResourceColumnDefinition>>,
);

fn shared_parts(spec: &CustomResourceDefinitionSpec) -> Shared<'_> {
    (common(spec, |v| &v.schema), common(spec, |v| &v.subresources), common(spec, |v| &v.additional_printer_columns))
}

fn joined(messages: Vec<Str>, value: &Str, path: &Path<'_>, causes: &mut Causes) {
    if !messages.is_empty() {
        causes.invalid(path, value, messages.join(","));
    }
}

fn spec(spec: &CustomResourceDefinitionSpec, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("group");
    let messages = format::dns1123_subdomain(&spec.group);
    if spec.group.is_empty() {
        causes.required(&field, "");
    } else if !messages.is_empty() {
        joined(messages, &spec.group, &field, causes);
    } else if !spec.group.contains('.') {
        causes.invalid(&field, &spec.group, "should be a domain with at least one dot");
    }
    causes.one_of(&spec.scope, &["Cluster", "Namespaced"], &path.child("scope"));
    let list = path.child("versions");
    let schema_of =
        |v: &CustomResourceDefinitionVersion| v.schema.as_ref().is_some_and(|s| s.open_apiv3_schema.is_some());
    for (i, version) in spec.versions.iter().enumerate() {
        if !schema_of(version) {
            causes.required(&list.index(i).child("schema.openAPIV3Schema"), "");
        }
    }
    let (schema, subs, columns) = shared_parts(spec);
    let status = |v: &CustomResourceDefinitionVersion| v.subresources.as_ref().is_some_and(|s| !s.status.is_null());
    for (i, version) in spec.versions.iter().enumerate() {
        let item = list.index(i);
        joined(format::dns1035_label(&version.name), &version.name, &item.child("name"), causes);
        if schema.is_none() {
            validation(version, status(version), &item.child("schema"), causes);
        }
        if let Some(s) = version.subresources.as_ref().filter(|_| subs.is_none()) {
            subresources(s, &item.child("subresources"), causes);
        }
        if columns.is_none() {
            column_list(&version.additional_printer_columns, &item.child("additionalPrinterColumns"), causes);
        }
    }
    if spec.versions.iter().enumerate().any(|(i, v)| spec.versions[..i].iter().any(|o| o.name == v.name)) {
        causes.invalid(&list, Versions(spec), "must contain unique version names");
    }
    if spec.versions.iter().filter(|v| v.storage).count() != 1 {
        causes.invalid(&list, Versions(spec), "must have exactly one version marked as storage version");
    }
    if let Some(first) = spec.versions.first() {
        joined(format::dns1035_label(&first.name), &first.name, &path.child("version"), causes);
    }
    let field = path.child("names");
    for (name, value) in [
        ("plural", &spec.names.plural),
        ("singular", &spec.names.singular),
        ("kind", &spec.names.kind),
        ("listKind", &spec.names.list_kind),
    ] {
        if value.is_empty() {
            causes.required(&field.child(name), "");
        }
    }
    names(&spec.names, &field, causes);
    if let (Some(_), Some(first)) = (schema, spec.versions.first()) {
        validation(first, spec.versions.iter().any(status), &path.child("validation"), causes);
    }
    if let Some(Some(s)) = subs {
        subresources(s, &path.child("subresources"), causes);
    }
    if let Some(list) = columns {
        column_list(list, &path.child("additionalPrinterColumns"), causes);
    }
    if let Some(conversion) = &spec.conversion {
        self::conversion(conversion, &path.child("conversion"), causes);
    }
}

fn validation(version: &CustomResourceDefinitionVersion, status: bool, path: &Path<'_>, causes: &mut Causes) {
    if let Some(schema) = version.schema.as_ref().and_then(|s| s.open_apiv3_schema.as_ref()) {
        schema_rules::whole(&api::codec::encode(&**schema), status, &path.child("openAPIV3Schema"), causes);
    }
}

fn conversion(c: &CustomResourceConversion, path: &Path<'_>, causes: &mut Causes) {
    causes.one_of(&c.strategy, &["None", "Webhook"], &path.child("strategy"));
    let client = path.child("webhookClientConfig");
    let given = c.webhook.as_ref().and_then(|w| w.client_config.as_ref());
    if c.strategy == "Webhook" {
        if given.is_none() {
            causes.required(&client, "required when strategy is set to Webhook");
        }
        if c.webhook.as_ref().is_none_or(|w| w.conversion_review_versions.is_empty()) {
            causes.required(&path.child("conversionReviewVersions"), "");
        }
    } else if given.is_some() {
        causes.forbidden(&client, "should not be set when strategy is not set to Webhook");
    }
}

fn names(n: &CustomResourceDefinitionNames, path: &Path<'_>, causes: &mut Causes) {
    for (name, value) in [("plural", &n.plural), ("singular", &n.singular)] {
        if !value.is_empty() {
            joined(format::dns1035_label(value), value, &path.child(name), causes);
        }
    }
    for (name, value) in [("kind", &n.kind), ("listKind", &n.list_kind)] {
        let messages = format::dns1035_label(&value.to_lowercase());
        if !value.is_empty() && !messages.is_empty() {
            let detail = format!("may have mixed case, but should otherwise match: {}", messages.join(","));
            causes.invalid(&path.child(name), value, detail);
        }
    }
    for (i, name) in n.short_names.iter().enumerate() {
        joined(format::dns1035_label(name), name, &path.child("shortNames").index(i), causes);
    }
    if !n.kind.is_empty() && n.kind == n.list_kind {
        causes.invalid(&path.child("listKind"), &n.list_kind, "kind and listKind may not be the same");
    }
    for (i, category) in n.categories.iter().enumerate() {
        joined(format::dns1035_label(category), category, &path.child("categories").index(i), causes);
    }
}

fn simple_path(text: &Str, path: &Path<'_>, causes: &mut Causes) -> bool {
    let good = text.starts_with('.');
    if !good {
        causes.invalid(path, text, "must be a simple json path starting with .");
    }
    good
}

fn subresources(s: &CustomResourceSubresources, path: &Path<'_>, causes: &mut Causes) {
    let Some(scale) = &s.scale else { return };
    for (name, text, root) in [
        ("scale.specReplicasPath", &scale.spec_replicas_path, "spec"),
        ("scale.statusReplicasPath", &scale.status_replicas_path, "status"),
    ] {
        let field = path.child(name);
        if text.is_empty() {
            causes.required(&field, "");
        } else if simple_path(text, &field, causes) && !text.starts_with(&format!(".{root}.")) {
            causes.invalid(&field, text, format!("should be a json path under .{root}"));
        }
    }
    if let Some(text) = scale.label_selector_path.as_ref().filter(|t| !t.is_empty()) {
        let field = path.child("scale.labelSelectorPath");
        if simple_path(text, &field, causes) && !text.starts_with(".spec.") && !text.starts_with(".status.") {
            causes.invalid(&field, text, "should be a json path under either .spec or .status");
        }
    }
}

fn column_list(list: &List<CustomResourceColumnDefinition>, path: &Path<'_>, causes: &mut Causes) {
    const FORMATS: [&str; 8] = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];
    let (types, known) = ("must be one of boolean,date,integer,number,string", |t: &str| {
        matches!(t, "boolean" | "date" | "integer" | "number" | "string")
    });
    for (i, column) in list.iter().enumerate() {
        let item = path.index(i);
        if column.name.is_empty() {
            causes.required(&item.child("name"), "");
        }
        if column.type_.is_empty() {
            causes.required(&item.child("type"), types);
        } else if !known(&column.type_) {
            causes.invalid(&item.child("type"), &column.type_, types);
        }
        if !column.format.is_empty() && !FORMATS.contains(&column.format.as_str()) {
            let detail = format!("must be one of {}", FORMATS.join(","));
            causes.invalid(&item.child("format"), &column.format, detail);
        }
        if column.json_path.is_empty() {
            causes.required(&item.child("JSONPath"), "");
        } else {
            simple_path(&column.json_path, &item.child("JSONPath"), causes);
        }
    }
}

/// The status, and the groups that belong to Kubernetes.
fn after_spec(crd: &CustomResourceDefinition, causes: &mut Causes) {
    names(&crd.status.accepted_names, &Path::new("status.acceptedNames"), causes);
    let path = Path::new("status.storedVersions");
    let stored = &crd.status.stored_versions;
    if stored.is_empty() {
        causes.invalid(&path, Null, "must have at least one stored version");
    } else {
        for version in crd.spec.versions.iter().filter(|v| v.storage && !stored.contains(&v.name)) {
            causes.invalid(&path, stored, format!("must have the storage version {}", version.name));
        }
        for (i, name) in stored.iter().enumerate() {
            if !crd.spec.versions.iter().any(|v| v.name == *name) {
                let detail = format!(
                    "missing from spec.versions; {name} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in {name} and removes {name} from status.storedVersions"
                );
                causes.invalid(&path.index(i), name, detail);
            }
        }
    }
    let group = &crd.spec.group;
    let protected = ["k8s.io", "kubernetes.io"].iter().any(|g| group == *g || group.ends_with(&format!(".{g}")));
    const APPROVED: &str = "api-approved.kubernetes.io";
    if protected && !crd.metadata.annotations.contains_key(APPROVED) {
        let detail = "protected groups must have approval annotation \"api-approved.kubernetes.io\", see https://github.com/kubernetes/enhancements/pull/1111";
        causes.required(&Path::new("metadata.annotations").key(APPROVED), detail);
    }
    if crd.spec.preserve_unknown_fields {
        let detail =
            "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead";
        causes.invalid(&Path::new("spec.preserveUnknownFields"), crate::validation::Json(&true), detail);
    }
}
