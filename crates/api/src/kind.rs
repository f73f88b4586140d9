//! Kinds as values: group, version, names, scope. The built-in ones are constants in [`crate::kinds`]; a custom resource
//! definition interns its own.

use crate::object::Obj;
use crate::reflect::Shape;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;

/// What is known of a kind.
#[derive(Debug)]
pub struct KindInfo {
    /// API group; empty for the core group.
    pub group: &'static str,
    /// Version, such as `v1`.
    pub version: &'static str,
    /// Kind, such as `Pod`.
    pub kind: &'static str,
    /// Resource, such as `pods`.
    pub plural: &'static str,
    /// Singular name, such as `pod`.
    pub singular: &'static str,
    /// Short names, such as `po`.
    pub short_names: &'static [&'static str],
    /// Categories, such as `all`.
    pub categories: &'static [&'static str],
    /// Whether objects live in namespaces.
    pub namespaced: bool,
    /// The field table; none for a custom resource.
    pub shape: Option<&'static Shape>,
    /// Makes an empty object; none for a custom resource (see [`Obj::custom`]).
    pub make: Option<fn() -> Obj>,
}

/// A kind, cheap to copy and compare. Two kinds are the same when group and resource are, whatever the version.
#[derive(Clone, Copy)]
pub struct Kind(&'static KindInfo);

impl Kind {
    /// The kind that a static table describes.
    pub const fn new(info: &'static KindInfo) -> Self {
        Self(info)
    }

    /// The kind of a custom resource. Asked twice with the same description it answers the same kind; descriptions are
    /// few, small and kept for good.
    pub fn custom(
        group: &str,
        version: &str,
        kind: &str,
        plural: &str,
        singular: &str,
        short_names: &[&str],
        categories: &[&str],
        namespaced: bool,
    ) -> Self {
        static KNOWN: Mutex<BTreeMap<String, Kind>> = Mutex::new(BTreeMap::new());
        let key = format!("{group}/{version}/{kind}/{plural}/{singular}/{short_names:?}/{categories:?}/{namespaced}");
        let mut known = KNOWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *known.entry(key).or_insert_with(|| {
            let text = |s: &str| -> &'static str { Box::leak(s.to_owned().into_boxed_str()) };
            let texts = |l: &[&str]| -> &'static [&'static str] {
                Box::leak(l.iter().map(|s| text(s)).collect::<Vec<_>>().into_boxed_slice())
            };
            Kind(Box::leak(Box::new(KindInfo {
                group: text(group),
                version: text(version),
                kind: text(kind),
                plural: text(plural),
                singular: text(singular),
                short_names: texts(short_names),
                categories: texts(categories),
                namespaced,
                shape: None,
                make: None,
            })))
        })
    }

    /// `apps/v1`, or `v1` in the core group.
    pub fn api_version(self) -> crate::Str {
        if self.group.is_empty() { self.version.into() } else { ecow::eco_format!("{}/{}", self.group, self.version) }
    }

    /// `deployments.apps`, or `pods` in the core group: how messages name a resource.
    pub fn group_resource(self) -> crate::Str {
        if self.group.is_empty() { self.plural.into() } else { ecow::eco_format!("{}.{}", self.plural, self.group) }
    }

    /// `Deployment.apps`, or `Pod` in the core group: how messages name a kind.
    pub fn group_kind(self) -> crate::Str {
        if self.group.is_empty() { self.kind.into() } else { ecow::eco_format!("{}.{}", self.kind, self.group) }
    }
}

impl std::ops::Deref for Kind {
    type Target = KindInfo;
    fn deref(&self) -> &KindInfo {
        self.0
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0) || (self.group == other.group && self.plural == other.plural)
    }
}

impl Eq for Kind {}

impl PartialOrd for Kind {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Kind {
    fn cmp(&self, other: &Self) -> Ordering {
        if std::ptr::eq(self.0, other.0) {
            return Ordering::Equal;
        }
        (self.group, self.plural).cmp(&(other.group, other.plural))
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.group_resource())
    }
}
