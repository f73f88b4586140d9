//! What comes into a cluster from outside.

use api::Str;
use client::wire::Load;
use sim::Time;

/// Something to do, said from outside. With the seed and the times they are the whole experiment.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A line typed into a terminal (kubectl, or the small shell around it).
    Line {
        /// The line.
        line: Str,
        /// Standard input, if any.
        stdin: Option<Str>,
    },
    /// A file put beside the terminal.
    File {
        /// Its name.
        name: Str,
        /// Its content.
        content: Str,
    },
    /// One request, sent and followed.
    Request {
        /// From where: `internet`, or a pod as `namespace/name`.
        from: Str,
        /// Where to.
        url: Str,
    },
    /// A steady load; a rate of 0 ends it.
    Load(Load),
    /// Something breaks, or is mended: `fail-node worker-1`.
    Fault(Str),
    /// Ctrl-C for a command that runs.
    Interrupt(CommandId),
}

/// The number of a command: its place among the inputs, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommandId(pub u64);

/// A command and when it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Virtual time.
    pub at: Time,
    /// After so many events of the loop: orders it among events of the same time.
    pub after: u64,
    /// The command.
    pub command: Command,
}
