//! How objects are shown: tables, YAML, JSON, names, templates.

pub mod columns;
pub mod format;
pub mod go;
pub mod jsonpath;
pub mod kyaml;
pub mod tabs;
pub mod template;

pub use format::{Format, Printer};
