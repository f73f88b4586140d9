//! Secrets. Plays `pkg/registry/core/secret` and `ValidateSecret…`.

use super::config_map::{IS_IMMUTABLE, MAX_BYTES};
use crate::registry::Context;
use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, format};
use api::core::Secret;
use api::{Bytes, Obj, Str, json};

/// The strategy of Secrets.
pub struct Secrets;

impl Rules for Secrets {
    type Object = Secret;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        let secret: &Secret = obj.get();
        if secret.type_.is_empty() {
            obj.get_mut::<Secret>().type_ = "Opaque".into();
        }
        // `stringData` is written and never read: its values go over to `data`.
        let secret: &Secret = obj.get();
        if !secret.string_data.is_absent() {
            let secret: &mut Secret = obj.get_mut();
            let given = std::mem::take(&mut secret.string_data);
            for (key, value) in given.iter() {
                secret.data.insert(key.clone(), Bytes(value.as_bytes().into()));
            }
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, _obj: &mut Secret) {}

    fn prepare_update(&self, new: &mut Secret, old: &Secret) {
        if new.type_.is_empty() {
            new.type_ = old.type_.clone();
        }
    }

    fn warnings(&self, new: &Secret, _old: Option<&Secret>) -> Vec<Str> {
        // Whether there is any certificate and key at all; they are not read further.
        let holds = |key: &str| new.data.get(key).is_some_and(|v| v.0.windows(11).any(|w| w == b"-----BEGIN "));
        if new.type_ != "kubernetes.io/tls" {
            return Vec::new();
        }
        for (key, what) in [("tls.crt", "certificate"), ("tls.key", "key")] {
            if !holds(key) {
                return vec![ecow::eco_format!("tls: failed to find any PEM data in {what} input")];
            }
        }
        Vec::new()
    }

    fn check(&self, obj: &Secret, causes: &mut Causes) {
        let data = Path::new("data");
        let mut bytes = 0;
        for (key, value) in obj.data.iter() {
            causes.invalid_each(&data.key(key), key, format::config_map_key(key));
            bytes += value.0.len();
        }
        if bytes > MAX_BYTES {
            causes.too_long(&data, MAX_BYTES);
        }
        let mut need = |key: &str, good: bool| {
            if !good {
                causes.required(&data.key(key), "");
            }
        };
        let has = |key: &str| obj.data.contains_key(key);
        match obj.type_.as_str() {
            "kubernetes.io/service-account-token" => {
                let key = "kubernetes.io/service-account.name";
                if obj.metadata.annotations.get(key).is_none_or(|v| v.is_empty()) {
                    causes.required(&Path::new("metadata.annotations").key(key), "");
                }
            }
            "kubernetes.io/dockercfg" => docker(obj, ".dockercfg", &data, causes),
            "kubernetes.io/dockerconfigjson" => docker(obj, ".dockerconfigjson", &data, causes),
            "kubernetes.io/basic-auth" if !has("username") && !has("password") => {
                need("username", false);
                need("password", false);
            }
            "kubernetes.io/ssh-auth" => {
                need("ssh-privatekey", obj.data.get("ssh-privatekey").is_some_and(|v| !v.0.is_empty()));
            }
            "kubernetes.io/tls" => {
                need("tls.crt", has("tls.crt"));
                need("tls.key", has("tls.key"));
            }
            _ => {}
        }
    }

    fn check_update(&self, new: &Secret, old: &Secret, causes: &mut Causes) {
        causes.immutable(&new.type_, &old.type_, &Path::new("type"), &new.type_);
        if old.immutable == Some(true) {
            if new.immutable != Some(true) {
                causes.forbidden(&Path::new("immutable"), IS_IMMUTABLE);
            }
            if new.data != old.data {
                causes.forbidden(&Path::new("data"), IS_IMMUTABLE);
            }
        }
        self.check_metadata(new, causes);
        self.check(new, causes);
    }

    fn selectable_fields(&self, obj: &Secret) -> Vec<(&'static str, Str)> {
        vec![("type", obj.type_.clone())]
    }
}

fn docker(obj: &Secret, key: &str, data: &Path<'_>, causes: &mut Causes) {
    let Some(bytes) = obj.data.get(key) else { return causes.required(&data.key(key), "") };
    let text = String::from_utf8_lossy(&bytes.0);
    let problem = match json::parse(&text) {
        Err(error) => Some(error.message),
        Ok(node) => match node.value() {
            api::Value::Map(_) | api::Value::Null => None,
            api::Value::String(_) => Some("string"),
            api::Value::List(_) => Some("array"),
            api::Value::Bool(_) => Some("bool"),
            api::Value::Int(_) | api::Value::Float(_) => Some("number"),
        }
        .map(|found| {
            ecow::eco_format!("json: cannot unmarshal {found} into Go value of type map[string]interface {{}}")
        }),
    };
    if let Some(problem) = problem {
        causes.invalid(&data.key(key), "<secret contents redacted>", &problem);
    }
}
