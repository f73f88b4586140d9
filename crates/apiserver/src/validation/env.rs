//! Environment of containers and what it is taken from. Plays `ValidateEnv`, `ValidateEnvFrom` and the field selectors.

use super::{Causes, Path, format};
use api::List;
use api::core::{EnvFromSource, EnvVar, ObjectFieldSelector, ResourceFieldSelector};

const ENV_FIELDS: &[&str] = &[
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];
/// Fields that a file may show.
pub const FILE_FIELDS: &[&str] =
    &["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];
const POD_FIELDS: &[&str] = &[
    "metadata.annotations",
    "metadata.labels",
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.restartPolicy",
    "spec.serviceAccountName",
    "spec.schedulerName",
    "status.phase",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];
const RESOURCES: &[&str] = &[
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory",
];
const BYTE_DIVISORS: &[&str] = &["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

/// Environment variables.
pub fn env(vars: &List<EnvVar>, path: &Path<'_>, causes: &mut Causes) {
    for (i, var) in vars.iter().enumerate() {
        let item = path.index(i);
        if var.name.is_empty() {
            causes.required(&item.child("name"), "");
        } else {
            causes.invalid_each(&item.child("name"), &var.name, format::env_var_name(&var.name));
        }
        value_from(var, &item.child("valueFrom"), causes);
    }
}

fn value_from(var: &EnvVar, path: &Path<'_>, causes: &mut Causes) {
    let Some(from) = &var.value_from else { return };
    let mut sources = 0;
    if let Some(field) = &from.field_ref {
        sources += 1;
        field_selector(field, ENV_FIELDS, &path.child("fieldRef"), causes);
    }
    if let Some(field) = &from.resource_field_ref {
        sources += 1;
        resource_selector(field, false, &path.child("resourceFieldRef"), causes);
    }
    if let Some(key) = &from.config_map_key_ref {
        sources += 1;
        key_of(&key.name, &key.key, &path.child("configMapKeyRef"), causes);
    }
    if let Some(key) = &from.secret_key_ref {
        sources += 1;
        key_of(&key.name, &key.key, &path.child("secretKeyRef"), causes);
    }
    if let Some(key) = &from.file_key_ref {
        sources += 1;
        let path = path.child("fileKeyRef");
        if key.key.is_empty() {
            causes.required(&path.child("key"), "");
        } else {
            causes.invalid_each(&path.child("key"), &key.key, format::env_var_name(&key.key));
        }
        if key.volume_name.is_empty() {
            causes.required(&path.child("volumeName"), "");
        } else {
            causes.invalid_each(&path.child("volumeName"), &key.volume_name, format::dns1123_label(&key.volume_name));
        }
        if key.path.is_empty() {
            causes.required(&path.child("path"), "");
        } else {
            super::volume::no_backsteps(&key.path, &path.child("path"), causes);
        }
    }
    if sources == 0 {
        let detail =
            "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`";
        causes.invalid(path, "", detail);
    } else if !var.value.is_empty() {
        causes.invalid(path, "", "may not be specified when `value` is not empty");
    } else if sources > 1 {
        causes.invalid(path, "", "may not have more than one field specified at a time");
    }
}

fn key_of(name: &str, key: &str, path: &Path<'_>, causes: &mut Causes) {
    causes.invalid_each(&path.child("name"), name, format::dns1123_subdomain(name));
    if key.is_empty() {
        causes.required(&path.child("key"), "");
    } else {
        causes.invalid_each(&path.child("key"), key, format::config_map_key(key));
    }
}

/// Environment from whole ConfigMaps and Secrets.
pub fn env_from(sources: &List<EnvFromSource>, path: &Path<'_>, causes: &mut Causes) {
    for (i, source) in sources.iter().enumerate() {
        let item = path.index(i);
        if !source.prefix.is_empty() {
            causes.invalid_each(&item.child("prefix"), &source.prefix, format::env_var_name(&source.prefix));
        }
        let names = [
            (source.config_map_ref.as_ref().map(|r| &r.name), "configMapRef"),
            (source.secret_ref.as_ref().map(|r| &r.name), "secretRef"),
        ];
        for (name, field) in names {
            let Some(name) = name else { continue };
            let reference = item.child(field);
            if name.is_empty() {
                causes.required(&reference.child("name"), "");
            } else {
                causes.invalid_each(&reference.child("name"), name, super::meta::subdomain(name, true));
            }
        }
        match names.iter().filter(|(n, _)| n.is_some()).count() {
            0 => causes.invalid(path, "", "must specify one of: `configMapRef` or `secretRef`"),
            1 => {}
            _ => causes.invalid(path, "", "may not have more than one field specified at a time"),
        }
    }
}

/// A field of the pod, such as `metadata.labels['app']`.
pub fn field_selector(selector: &ObjectFieldSelector, supported: &[&str], path: &Path<'_>, causes: &mut Causes) {
    if selector.api_version.is_empty() {
        return causes.required(&path.child("apiVersion"), "");
    }
    let text = selector.field_path.as_str();
    let field = path.child("fieldPath");
    if text.is_empty() {
        return causes.required(&field, "");
    }
    let convert = |causes: &mut Causes, why: String| {
        causes.invalid(&field, text, format!("error converting fieldPath: {why}"));
    };
    if selector.api_version != "v1" {
        return convert(causes, format!("unsupported pod version: {}", selector.api_version));
    }
    if let Some((name, subscript)) = text.strip_suffix("']").and_then(|t| t.split_once("['")) {
        match name {
            "metadata.annotations" => {
                let key = subscript.to_lowercase();
                causes.invalid_each(path, &key, format::label_key(&key));
            }
            "metadata.labels" => causes.invalid_each(path, subscript, format::label_key(subscript)),
            _ => convert(causes, format!("field label does not support subscript: {text}")),
        }
        return;
    }
    let text = if text == "spec.host" { "spec.nodeName" } else { text };
    if !POD_FIELDS.contains(&text) {
        return convert(causes, format!("field label not supported: {text}"));
    }
    if !supported.contains(&text) {
        causes.not_supported(&field, text, supported);
    }
}

/// An amount that a container asks for or may use.
pub fn resource_selector(selector: &ResourceFieldSelector, file: bool, path: &Path<'_>, causes: &mut Causes) {
    let resource = selector.resource.as_str();
    let huge = resource.starts_with("limits.hugepages-") || resource.starts_with("requests.hugepages-");
    if file && selector.container_name.is_empty() {
        causes.required(&path.child("containerName"), "");
    } else if resource.is_empty() {
        causes.required(&path.child("resource"), "");
    } else if !RESOURCES.contains(&resource) && !huge {
        causes.not_supported(&path.child("resource"), resource, RESOURCES);
    }
    if selector.divisor.is_zero() {
        return;
    }
    let divisor = selector.divisor.to_string();
    let divisor = divisor.as_str();
    let what = match resource {
        "limits.cpu" | "requests.cpu" => {
            if !matches!(divisor, "1m" | "1") {
                let detail = "only divisor's values 1m and 1 are supported with the cpu resource";
                causes.invalid(&path.child("divisor"), resource, detail);
            }
            return;
        }
        "limits.memory" | "requests.memory" => "memory",
        "limits.ephemeral-storage" | "requests.ephemeral-storage" => "local ephemeral storage",
        _ if huge => "hugepages",
        _ => return,
    };
    if !BYTE_DIVISORS.contains(&divisor) {
        let detail = format!(
            "only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the {what} resource"
        );
        causes.invalid(&path.child("divisor"), resource, detail);
    }
}
