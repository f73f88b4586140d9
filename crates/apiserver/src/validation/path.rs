//! The path of a field: `spec.containers[0].ports[1].containerPort`. Plays `util/validation/field/path.go`.

use api::Str;
use std::fmt;

/// A field's path: a chain of segments on the stack, written out only when something is wrong there.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    segment: Segment<'a>,
}

#[derive(Clone, Copy)]
enum Segment<'a> {
    Field(&'a str),
    Index(usize),
    Key(&'a str),
}

impl<'a> Path<'a> {
    /// A path that begins with a field; the name may hold dots.
    pub const fn new(field: &'a str) -> Self {
        Self { parent: None, segment: Segment::Field(field) }
    }

    /// A field of this struct; the name may hold dots.
    pub fn child(&'a self, field: &'a str) -> Self {
        Self { parent: Some(self), segment: Segment::Field(field) }
    }

    /// An item of this list.
    pub fn index(&'a self, i: usize) -> Self {
        Self { parent: Some(self), segment: Segment::Index(i) }
    }

    /// An entry of this map.
    pub fn key(&'a self, key: &'a str) -> Self {
        Self { parent: Some(self), segment: Segment::Key(key) }
    }

    /// The text, such as `metadata.labels[app]`.
    pub fn text(&self) -> Str {
        ecow::eco_format!("{self}")
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.segment {
            Segment::Field(name) if self.parent.is_some_and(|p| !p.is_nothing()) => write!(f, ".{name}"),
            Segment::Field(name) => f.write_str(name),
            Segment::Index(i) => write!(f, "[{i}]"),
            Segment::Key(key) => write!(f, "[{key}]"),
        }
    }
}

impl Path<'_> {
    /// Whether nothing is written for it: the path of the whole object.
    fn is_nothing(&self) -> bool {
        self.parent.is_none() && matches!(self.segment, Segment::Field(""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_kubernetes_does() {
        let root = Path::new("spec");
        let list = root.child("containers");
        let item = list.index(2);
        assert_eq!(item.child("name").text(), "spec.containers[2].name");
        assert_eq!(Path::new("data").key("a.b").text(), "data[a.b]");
        assert_eq!(Path::new("").child("spec").text(), "spec");
    }
}
