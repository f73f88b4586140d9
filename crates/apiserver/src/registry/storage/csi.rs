//! CSIDrivers, CSINodes and CSIStorageCapacities. Plays `pkg/registry/storage/csi…`, their defaults and
//! `ValidateCSI…`.

use crate::registry::draft::{Draft, fill_option, shared};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Go, Json, Null, Path, format, meta, volume};
use api::storage::{CSIDriver, CSIDriverSpec, CSINode, CSIStorageCapacity};
use api::{Obj, Str};
use std::collections::BTreeSet;

/// The strategy of CSIDrivers.
pub struct CsiDrivers;
/// The strategy of CSINodes.
pub struct CsiNodes;
/// The strategy of CSIStorageCapacities.
pub struct CsiStorageCapacities;

impl Rules for CsiDrivers {
    type Object = CSIDriver;

    fn name(&self) -> meta::NameRule {
        |name, _prefix| {
            let mut messages = format::dns1123_subdomain(&name.to_lowercase());
            if name.len() > 63 {
                messages.insert(0, Str::from("must be no more than 63 characters"));
            }
            messages
        }
    }

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(spec) = shared(&obj.get::<CSIDriver>().spec, driver_defaults) {
            obj.get_mut::<CSIDriver>().spec = spec;
        }
    }

    fn prepare_update(&self, new: &mut CSIDriver, old: &CSIDriver) {
        if !api::reflect::equal(&new.spec, &old.spec) {
            new.metadata.generation = old.metadata.generation + 1;
        }
    }

    fn check(&self, obj: &CSIDriver, causes: &mut Causes) {
        let (spec, path) = (&obj.spec, Path::new("spec"));
        for (name, value) in [
            ("attachedRequired", spec.attach_required),
            ("podInfoOnMount", spec.pod_info_on_mount),
            ("storageCapacity", spec.storage_capacity),
        ] {
            if value.is_none() {
                causes.required(&path.child(name), "");
            }
        }
        let policies = ["File", "None", "ReadWriteOnceWithFSType"];
        if let Some(policy) = spec.fs_group_policy.as_ref().filter(|p| !policies.contains(&p.as_str())) {
            causes.not_supported(&path.child("fsGroupPolicy"), policy, &policies);
        }
        for mode in spec.volume_lifecycle_modes.iter() {
            let known = ["Persistent", "Ephemeral"];
            if !known.contains(&mode.as_str()) {
                causes.not_supported(&path.child("volumeLifecycleModes"), mode, &known);
            }
        }
    }

    fn check_update(&self, new: &CSIDriver, old: &CSIDriver, causes: &mut Causes) {
        self.check(new, causes);
        if new.spec.attach_required != old.spec.attach_required {
            let shown = if new.spec.attach_required == Some(true) { "true" } else { "false" };
            causes.invalid(&Path::new("spec.attachedRequired"), Bare(shown), IMMUTABLE);
        }
        if new.spec.volume_lifecycle_modes != old.spec.volume_lifecycle_modes {
            causes.invalid(&Path::new("spec.volumeLifecycleModes"), &new.spec.volume_lifecycle_modes, IMMUTABLE);
        }
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}

/// A value that is shown without quotes.
struct Bare(&'static str);

impl crate::validation::Bad for Bare {
    fn render(&self) -> String {
        self.0.into()
    }
}

fn driver_defaults(spec: &mut Draft<'_, CSIDriverSpec>) {
    fill_option!(spec, attach_required, true);
    fill_option!(spec, pod_info_on_mount, false);
    fill_option!(spec, storage_capacity, false);
    fill_option!(spec, fs_group_policy, "ReadWriteOnceWithFSType");
    if spec.volume_lifecycle_modes.is_empty() {
        spec.edit().volume_lifecycle_modes = [Str::from("Persistent")].into();
    }
    fill_option!(spec, requires_republish, false);
    fill_option!(spec, se_linux_mount, false);
    fill_option!(spec, prevent_pod_scheduling_if_missing, false);
}

impl Rules for CsiNodes {
    type Object = CSINode;

    fn has_status(&self) -> bool {
        false
    }

    fn check(&self, obj: &CSINode, causes: &mut Causes) {
        let path = Path::new("spec.drivers");
        let mut names = BTreeSet::new();
        for (i, driver) in obj.spec.drivers.iter().enumerate() {
            let item = path.index(i);
            volume::csi_driver(&driver.name, &item.child("name"), causes);
            let field = item.child("nodeID");
            if driver.node_id.is_empty() {
                causes.required(&field, "");
            } else if driver.node_id.len() > 192 {
                causes.invalid(&field, &driver.node_id, "must be 192 characters or less");
            }
            if let Some(allocatable) = &driver.allocatable {
                causes.non_negative_option(allocatable.count, &item.child("allocatable.count"));
            }
            if !names.insert(&driver.name) {
                causes.duplicate(&item.child("name"), &driver.name);
            }
            let mut keys = BTreeSet::new();
            for key in driver.topology_keys.iter() {
                if key.is_empty() {
                    causes.required(&item, "");
                }
                if !keys.insert(key) {
                    causes.duplicate(&item, key);
                }
                causes.invalid_each(&item, key, format::label_key(key));
            }
        }
    }

    fn check_update(&self, new: &CSINode, old: &CSINode, causes: &mut Causes) {
        self.check_metadata(new, causes);
        self.check(new, causes);
        for was in old.spec.drivers.iter() {
            for now in new.spec.drivers.iter().filter(|d| d.name == was.name) {
                let (mut now, mut was) = (now.clone(), was.clone());
                now.allocatable = None;
                was.allocatable = None;
                if now != was {
                    causes.invalid(&Path::new("spec.drivers"), Go(&now), IMMUTABLE);
                }
            }
        }
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}

impl Rules for CsiStorageCapacities {
    type Object = CSIStorageCapacity;

    fn has_status(&self) -> bool {
        false
    }

    fn check(&self, obj: &CSIStorageCapacity, causes: &mut Causes) {
        if let Some(selector) = &obj.node_topology {
            meta::label_selector(selector, &Path::new("nodeTopology"), causes);
        }
        let class = &obj.storage_class_name;
        causes.invalid_each(&Path::new("storageClassName"), class, format::dns1123_subdomain(class));
        if let Some(amount) = obj.capacity {
            causes.non_negative_quantity(amount, &Path::new("capacity"));
        }
    }

    fn check_update(&self, new: &CSIStorageCapacity, old: &CSIStorageCapacity, causes: &mut Causes) {
        if new.node_topology != old.node_topology {
            match &new.node_topology {
                Some(selector) => causes.invalid(&Path::new("nodeTopology"), Json(&**selector), IMMUTABLE),
                None => causes.invalid(&Path::new("nodeTopology"), Null, IMMUTABLE),
            }
        }
        if new.storage_class_name != old.storage_class_name {
            causes.invalid(&Path::new("storageClassName"), &new.storage_class_name, IMMUTABLE);
        }
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}
