//! What a plugin says of a node. Plays `framework.Status`.

use api::Str;

/// Whether and how a pod is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Not now: preemption may help.
    Unschedulable,
    /// Not here: preemption cannot help.
    UnschedulableAndUnresolvable,
    /// Something is broken; the pod is tried again.
    Error,
}

impl Code {
    /// Kubernetes' name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unschedulable => "Unschedulable",
            Self::UnschedulableAndUnresolvable => "UnschedulableAndUnresolvable",
            Self::Error => "Error",
        }
    }
}

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The plugin.
    pub plugin: &'static str,
    /// How.
    pub code: Code,
    /// Why, in Kubernetes' words.
    pub reasons: Vec<Str>,
}

impl Rejection {
    /// A refusal that preemption may help.
    pub fn unschedulable(plugin: &'static str, reason: impl Into<Str>) -> Self {
        Self { plugin, code: Code::Unschedulable, reasons: vec![reason.into()] }
    }

    /// A refusal that preemption cannot help.
    pub fn unresolvable(plugin: &'static str, reason: impl Into<Str>) -> Self {
        Self { plugin, code: Code::UnschedulableAndUnresolvable, reasons: vec![reason.into()] }
    }

    /// Something is broken.
    pub fn error(plugin: &'static str, reason: impl Into<Str>) -> Self {
        Self { plugin, code: Code::Error, reasons: vec![reason.into()] }
    }

    /// The reasons in one line.
    pub fn message(&self) -> Str {
        self.reasons.join(", ").into()
    }
}
