//! ConfigMaps. Plays `pkg/registry/core/configmap` and `ValidateConfigMap…`.

use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, format};
use api::core::ConfigMap;

/// The strategy of ConfigMaps.
pub struct ConfigMaps;

/// Most bytes of a ConfigMap or Secret.
pub(super) const MAX_BYTES: usize = 1024 * 1024;
/// What an immutable object is told.
pub(super) const IS_IMMUTABLE: &str = "field is immutable when `immutable` is set";

impl Rules for ConfigMaps {
    type Object = ConfigMap;

    fn has_status(&self) -> bool {
        false
    }

    fn check(&self, obj: &ConfigMap, causes: &mut Causes) {
        let (data, binary) = (Path::new("data"), Path::new("binaryData"));
        let mut bytes = 0;
        for (key, value) in obj.data.iter() {
            causes.invalid_each(&data.key(key), key, format::config_map_key(key));
            if obj.binary_data.contains_key(key) {
                causes.invalid(&data.key(key), key, "duplicate of key present in binaryData");
            }
            bytes += value.len();
        }
        for (key, value) in obj.binary_data.iter() {
            causes.invalid_each(&binary.key(key), key, format::config_map_key(key));
            bytes += value.0.len();
        }
        if bytes > MAX_BYTES {
            causes.too_long(&Path::new("[]"), MAX_BYTES);
        }
    }

    fn check_update(&self, new: &ConfigMap, old: &ConfigMap, causes: &mut Causes) {
        if old.immutable == Some(true) {
            if new.immutable != Some(true) {
                causes.forbidden(&Path::new("immutable"), IS_IMMUTABLE);
            }
            if new.data != old.data {
                causes.forbidden(&Path::new("data"), IS_IMMUTABLE);
            }
            if new.binary_data != old.binary_data {
                causes.forbidden(&Path::new("binaryData"), IS_IMMUTABLE);
            }
        }
        self.check_metadata(new, causes);
        self.check(new, causes);
    }
}
