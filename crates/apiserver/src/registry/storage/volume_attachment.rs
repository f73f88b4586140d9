//! VolumeAttachments. Plays `pkg/registry/storage/volumeattachment` and `ValidateVolumeAttachment…`.

use crate::registry::Context;
use crate::registry::rules::Rules;
use crate::validation::cause::{IMMUTABLE, inclusive_range};
use crate::validation::{Causes, Null, Path, format, meta};
use api::Ptr;
use api::storage::{VolumeAttachment, VolumeAttachmentSource};

/// The strategy of VolumeAttachments.
pub struct VolumeAttachments;

impl Rules for VolumeAttachments {
    type Object = VolumeAttachment;

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut VolumeAttachment) {
        obj.status = Ptr::default();
    }

    fn prepare_update(&self, new: &mut VolumeAttachment, old: &VolumeAttachment) {
        new.status = old.status.clone();
    }

    fn check(&self, obj: &VolumeAttachment, causes: &mut Causes) {
        let path = Path::new("spec");
        let (attacher, field) = (&obj.spec.attacher, path.child("attacher"));
        causes.declared(|causes| crate::validation::volume::csi_driver(attacher, &field, causes));
        source(&obj.spec.source, &path.child("source"), causes);
        let node = &obj.spec.node_name;
        causes.invalid_each(&path.child("nodeName"), node, meta::subdomain(node, false));
        status(obj, causes);
        if let Some(name) = &obj.spec.source.persistent_volume_name {
            causes.invalid_each(&path.child("source.persistentVolumeName"), name, format::dns1123_subdomain(name));
        }
    }

    fn check_update(&self, new: &VolumeAttachment, old: &VolumeAttachment, causes: &mut Causes) {
        self.check_metadata(new, causes);
        self.check(new, causes);
        if !api::reflect::equal(&new.spec, &old.spec) {
            causes.declared(|causes| causes.invalid(&Path::new("spec"), Null, IMMUTABLE));
        }
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut VolumeAttachment, old: &VolumeAttachment) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, _name: &str, new: &Self::Object, _old: &Self::Object, causes: &mut Causes) {
        self.check_metadata(new, causes);
        self.check(new, causes);
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}

fn source(s: &VolumeAttachmentSource, path: &Path<'_>, causes: &mut Causes) {
    let detail = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    match (&s.inline_volume_spec, &s.persistent_volume_name) {
        (None, None) => causes.required(path, detail),
        (Some(_), Some(_)) => causes.forbidden(path, detail),
        (None, Some(name)) if name.is_empty() => {
            causes.required(&path.child("persistentVolumeName"), "must specify non empty persistentVolumeName");
        }
        _ => {}
    }
}

fn status(obj: &VolumeAttachment, causes: &mut Causes) {
    let path = Path::new("status");
    let size: usize = obj.status.attachment_metadata.iter().map(|(k, v)| k.len() + v.len()).sum();
    if size > 256 * 1024 {
        causes.too_long(&path.child("attachmentMetadata"), 256 * 1024);
    }
    for (name, error) in [("attachError", &obj.status.attach_error), ("detachError", &obj.status.detach_error)] {
        let Some(error) = error else { continue };
        let field = path.child(name);
        if error.message.len() > 1024 {
            causes.too_long(&field.child("message"), 1024);
        }
        if let Some(code) = error.error_code.filter(|c| *c < 0) {
            causes.invalid(&field.child("errorCode"), code, inclusive_range(0, i32::MAX.into()));
        }
    }
}
