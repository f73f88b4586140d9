//! Widgets that know nothing of clusters.

pub mod icon;
pub mod splitter;
pub mod svg;
pub mod tabs;
pub mod yaml;
