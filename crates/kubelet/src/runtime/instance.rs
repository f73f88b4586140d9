//! One instance of a container: created, started, ended.

use crate::runtime::log::Log;
use crate::runtime::process::Process;
use api::{List, Str};
use sim::{Rng, Time};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How an instance ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// When.
    pub at: Time,
    /// Exit code; 128 and the signal's number after a signal.
    pub code: i32,
    /// `Completed`, `Error`, `OOMKilled` …
    pub reason: Str,
    /// The termination message.
    pub message: Str,
}

/// One instance of a container.
#[derive(Clone, Debug)]
pub(crate) struct Instance {
    /// `containerd://…`
    pub id: Str,
    /// How many came before it.
    pub attempt: i32,
    /// In which sandbox of the pod it was made.
    pub sandbox: u32,
    /// The image as the runtime names it.
    pub image: Str,
    /// The image as the spec named it: a change means a new instance.
    pub wanted_image: Str,
    /// The image's digest.
    pub image_id: Str,
    /// When it was started.
    pub started_at: Time,
    /// Its process.
    pub process: Process,
    /// How it ended.
    pub end: Option<End>,
    /// What it wrote.
    pub log: Log,
    /// What it wrote or removed of its own files.
    pub files: Arc<BTreeMap<Str, Option<Str>>>,
    /// What it wrote as its termination message.
    pub message: Str,
    /// Its environment, by name.
    pub env: List<(Str, Str)>,
    /// Processor limit in force, in thousandths of a core; 0: none.
    pub cpu_limit_milli: i64,
    /// Processor request in force.
    pub cpu_request_milli: i64,
    /// Memory limit in force, in bytes; 0: none.
    pub memory_limit: i64,
}

impl Instance {
    /// Whether its process runs.
    pub fn is_running(&self) -> bool {
        self.end.is_none()
    }

    /// When it does something by itself, and whether that merely repeats.
    pub fn due(&self) -> Option<(Time, bool)> {
        if self.end.is_some() {
            return None;
        }
        self.process.due(self.memory_limit)
    }

    /// A file of the image.
    pub fn read(&self, path: &str) -> Option<Str> {
        self.process.image.files.iter().find(|(p, _)| *p == path).map(|(_, content)| Str::from(*content))
    }

    /// Ends it.
    pub fn finish(&mut self, at: Time, code: i32, reason: &str, message: Str) {
        self.end = Some(End { at, code, reason: reason.into(), message });
        self.process.ended();
    }
}

/// `containerd://` and 64 hexadecimal digits.
pub(crate) fn new_id(rng: &mut Rng, scheme: &str) -> Str {
    let words: [u64; 4] = std::array::from_fn(|_| rng.next_u64());
    ecow::eco_format!("{scheme}://{:016x}{:016x}{:016x}{:016x}", words[0], words[1], words[2], words[3])
}
