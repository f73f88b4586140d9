//! What a pod says of a container, be it one of the plain ones or one that was added later.

use api::core::{self, PodSpec};
use api::{List, Ptr, Str};

/// The spec of a container of any kind: ephemeral ones have a type of their own with the same fields.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ContainerSpec<'a> {
    /// Init containers and containers.
    Plain(&'a core::Container),
    /// Ephemeral containers.
    Ephemeral(&'a core::EphemeralContainer),
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident: $ty:ty),* $(,)?) => {
        impl<'a> ContainerSpec<'a> {
            $($(#[$doc])* pub fn $name(self) -> &'a $ty {
                match self {
                    Self::Plain(c) => &c.$name,
                    Self::Ephemeral(c) => &c.$name,
                }
            })*
        }
    };
}

fields! {
    /// `image`
    image: Str,
    /// `imagePullPolicy`
    image_pull_policy: Str,
    /// `command`
    command: List<Str>,
    /// `args`
    args: List<Str>,
    /// `workingDir`
    working_dir: Str,
    /// `env`
    env: List<core::EnvVar>,
    /// `envFrom`
    env_from: List<core::EnvFromSource>,
    /// `ports`
    ports: List<core::ContainerPort>,
    /// `resources`
    resources: core::ResourceRequirements,
    /// `volumeMounts`
    volume_mounts: List<core::VolumeMount>,
    /// `lifecycle`
    lifecycle: Option<Ptr<core::Lifecycle>>,
    /// `startupProbe`
    startup_probe: Option<Ptr<core::Probe>>,
    /// `livenessProbe`
    liveness_probe: Option<Ptr<core::Probe>>,
    /// `readinessProbe`
    readiness_probe: Option<Ptr<core::Probe>>,
    /// `terminationMessagePolicy`
    termination_message_policy: Str,
    /// `stdin`
    stdin: bool,
    /// `tty`
    tty: bool,
    /// `securityContext`
    security_context: Option<Ptr<core::SecurityContext>>,
}

/// Whether a container that ended with this code is started again.
pub(crate) fn restarts(spec: &PodSpec, container: &core::Container, code: i32) -> bool {
    let matched = container.restart_policy_rules.iter().find(|rule| {
        rule.exit_codes.as_ref().is_some_and(|codes| codes.values.contains(&code) == (codes.operator == "In"))
    });
    if container.restart_policy.is_some()
        && matched.is_some_and(|r| matches!(&*r.action, "Restart" | "RestartAllContainers"))
    {
        return true;
    }
    match container.restart_policy.as_deref().unwrap_or(&spec.restart_policy) {
        "Never" => false,
        "OnFailure" => code != 0,
        _ => true,
    }
}
