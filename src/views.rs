//! The panels of the page, one module each.

pub mod bar;
pub mod diagram;
pub mod dock;
pub mod editor;
pub mod events;
pub mod hello;
pub mod inspector;
pub mod keys;
pub mod names;
pub mod nodes;
pub mod request;
pub mod requests;
pub mod scheduling;
pub mod store;
pub mod story;
pub mod terminal;
pub mod timeline;
