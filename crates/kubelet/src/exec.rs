//! Commands in containers.

use crate::config::Runtime;
use crate::host::Host;
use crate::pod::Pod;
use api::{List, Str};
use ecow::eco_format;
use std::time::Duration;

/// How a command ended.
pub(crate) struct Done {
    /// Exit code.
    pub code: i32,
    /// What it wrote.
    pub output: Str,
    /// How long it took.
    pub took: Duration,
}

/// The error of a command that failed, as the runtime words it.
pub(crate) fn failure(argv: &List<Str>, code: i32) -> Str {
    eco_format!("command '{}' exited with {code}: ", argv.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(" "))
}

impl Pod {
    /// Runs a command to its end at once, adding up the time that it would take.
    pub(crate) fn exec_to_end(&mut self, _slot: usize, argv: &List<Str>, host: &mut Host<'_, '_>) -> Done {
        if host.config.runtime != Runtime::Modelled {
            let (code, output, took) = crate::scripted::command(argv);
            return Done { code, output, took };
        }
        Done { code: 0, output: Str::new(), took: Duration::ZERO }
    }
}
