//! Images: names, what registries serve, how large they are, and how their programs behave.
//!
//! Plays: `pkg/kubelet/images` with the registries behind it. The rule for names:
//!
//! - A repository of the [`catalogue`] has the tags that its entry admits (version numbers up to the newest that it knows,
//!   and named tags such as `alpine`); any other tag is not found.
//! - Any other repository exists and has every tag, and behaves as a plain server on its declared ports
//!   ([`catalogue::PLAIN`]), unless its name or tag says that it does not exist: a part of it, between `-`, `_`, `.` and `/`,
//!   is one of [`reference::ABSENT`] (`missing`, `nope`, `does-not-exist` …).
//! - A fault may make any image unpullable.

pub(crate) mod catalogue;
pub(crate) mod pull;
pub(crate) mod reference;
