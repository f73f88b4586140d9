//! What is known of images, as data: one entry a program.

mod list;

pub(crate) use list::IMAGES;

use crate::images::reference::Reference;
use crate::runtime::serve::Server;

/// Which tags a repository has.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Tags {
    /// Every tag.
    Any,
    /// Version numbers whose first two parts are at most these (each major version with its newest minor), with any suffix
    /// such as `-alpine`, and these names.
    Known(&'static [(u32, u32)], &'static [&'static str]),
}

/// How a program takes SIGTERM (or the signal that its image names).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Term {
    /// Ends with this code after so many milliseconds.
    Exit(i32, u64),
    /// Ignores it, as a process without a handler does that is number 1 in its container.
    Ignore,
}

/// What is known of an image.
#[derive(Debug)]
pub(crate) struct Image {
    /// Repositories, as people write them.
    pub names: &'static [&'static str],
    /// Their tags.
    pub tags: Tags,
    /// Compressed size, in bytes.
    pub size: i64,
    /// What it runs when the manifest does not say.
    pub entrypoint: &'static [&'static str],
    /// Its arguments when the manifest does not say.
    pub cmd: &'static [&'static str],
    /// The program that serves, by the name of its executable; empty when there is none.
    pub executables: &'static [&'static str],
    /// How it serves.
    pub server: Server,
    /// Ports on which it listens whatever the manifest declares.
    pub ports: &'static [i32],
    /// Whether it has a shell and the usual small programs.
    pub shell: bool,
    /// Where it works.
    pub workdir: &'static str,
    /// Environment.
    pub env: &'static [(&'static str, &'static str)],
    /// Files: path and content.
    pub files: &'static [(&'static str, &'static str)],
    /// Lines that it writes when it starts.
    pub banner: &'static [&'static str],
    /// From the start to the first answer, in milliseconds.
    pub startup_ms: u64,
    /// Processor time of a request, in microseconds.
    pub cost_us: u64,
    /// Steady use of processor, in thousandths of a core.
    pub idle_milli: i64,
    /// Memory, in MiB.
    pub memory_mib: i64,
    /// How it takes SIGTERM.
    pub term: Term,
    /// In one sentence, for the inspector.
    pub about: &'static str,
}

const DEFAULT: Image = Image {
    names: &[],
    tags: Tags::Any,
    size: 40_000_000,
    entrypoint: &[],
    cmd: &[],
    executables: &[],
    server: Server::None,
    ports: &[],
    shell: true,
    workdir: "/",
    env: &[],
    files: &[],
    banner: &[],
    startup_ms: 100,
    cost_us: 1_000,
    idle_milli: 1,
    memory_mib: 8,
    term: Term::Exit(0, 50),
    about: "",
};

/// What an image that is not in the catalogue behaves like.
pub(crate) static PLAIN: Image = Image {
    size: 65_000_000,
    entrypoint: &["/app"],
    server: Server::Plain,
    startup_ms: 500,
    cost_us: 2_000,
    memory_mib: 32,
    about: "Unknown image: behaves as a plain server that answers 200 on its declared ports.",
    ..DEFAULT
};

/// What is known of an image; [`PLAIN`] if nothing.
pub(crate) fn find(reference: &Reference) -> &'static Image {
    let name = reference.familiar();
    IMAGES.iter().find(|i| i.names.contains(&name)).unwrap_or(&PLAIN)
}

impl Image {
    /// Whether the repository has this tag.
    pub fn has(&self, tag: &str) -> bool {
        let Tags::Known(versions, names) = self.tags else { return true };
        let bare = tag.strip_prefix('v').unwrap_or(tag);
        let (number, suffix) = bare.split_once('-').unwrap_or((bare, ""));
        let plain_suffix = suffix.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
        let parts: Option<Vec<u32>> = number.split('.').map(|p| p.parse().ok()).collect();
        match parts.as_deref() {
            Some([major]) => plain_suffix && versions.iter().any(|v| v.0 == *major),
            Some([major, minor, ..]) => plain_suffix && versions.iter().any(|v| v.0 == *major && minor <= &v.1),
            _ => names.iter().any(|n| *n == tag || tag.strip_prefix(n).is_some_and(|t| t.starts_with('-'))),
        }
    }

    /// Whether it is in the catalogue.
    pub fn is_known(&self) -> bool {
        !self.names.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_repositories_have_the_tags_that_there_are() {
        for (image, there) in [
            ("nginx", true),
            ("nginx:1.16.1", true),
            ("nginx:1.27-alpine", true),
            ("nginx:1.161", false),
            ("nginx:9", false),
            ("nginx:stable-alpine", true),
            ("redis:7", true),
            ("busybox:1.36", true),
            ("postgres:16.3", true),
            ("my-app:2.0", true),
        ] {
            let reference = Reference::parse(image).expect(image);
            assert_eq!(find(&reference).has(&reference.tag), there, "{image}");
        }
    }
}
