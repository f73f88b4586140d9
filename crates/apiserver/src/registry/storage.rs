//! The group `storage.k8s.io`.

pub mod csi;
pub mod storage_class;
pub mod volume_attachment;
