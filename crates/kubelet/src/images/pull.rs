//! Pulling images. Plays: `pkg/kubelet/images/image_manager.go` and the registries.

use crate::config::Runtime;
use crate::host::{Host, go_duration};
use crate::images::catalogue;
use crate::images::reference::Reference;
use crate::node::Node;
use crate::pod::{Pod, Pulls, StartError};
use crate::runtime::behaviour::Behaviour;
use crate::worker::run::Run;
use api::Str;
use ecow::eco_format;
use sim::Time;
use std::collections::BTreeSet;
use std::time::Duration;

/// What registries serve, and what stands outside the cluster.
#[derive(Clone, Debug, Default)]
pub(crate) struct Registry {
    /// Images that a fault has made unpullable, as full names or repositories.
    pub unpullable: BTreeSet<Str>,
    /// What the server answers that the recordings' probes ask on 127.0.0.1; none: nobody listens there.
    pub elsewhere: Option<u16>,
}

/// A pull under way.
#[derive(Clone, Debug)]
pub(crate) struct Pull {
    /// When it is over.
    pub until: Time,
    reference: Reference,
    took: Duration,
    waited: Duration,
    size: i64,
    failure: Option<Str>,
}

/// Bytes a second that a node pulls.
const BANDWIDTH: u64 = 60_000_000;

/// Asking the registry what there is.
const RESOLVE_TAKES: Duration = Duration::from_millis(420);

/// The turn of a pull that stood in the queue behind one of the same image: its layers are there by then.
const LOOK_TAKES: Duration = Duration::from_millis(80);

impl Node {
    /// Whether a pull of this image is under way or waits for its turn.
    fn is_coming(&self, reference: &Reference, now: Time) -> bool {
        let full = reference.full();
        self.coming.iter().any(|(image, at)| *image == full && *at > now)
    }

    fn comes(&mut self, reference: &Reference, at: Time) {
        let full = reference.full();
        self.coming.retain(|(image, _)| *image != full);
        self.coming.push((full, at));
    }
}

impl Registry {
    /// Why an image cannot be pulled, in the runtime's words; `None` if it can.
    pub fn refusal(&self, reference: &Reference) -> Option<Str> {
        let full = reference.full();
        let image = catalogue::find(reference);
        let blocked = |name: &str| self.unpullable.contains(name);
        let not_found = !image.has(&reference.tag) || (image.is_known() && reference.is_absent());
        if not_found || blocked(&full) || blocked(&reference.repository) {
            return Some(eco_format!(
                "rpc error: code = NotFound desc = failed to pull and unpack image \"{full}\": failed to resolve reference \"{full}\": {full}: not found"
            ));
        }
        if reference.is_absent() {
            return Some(eco_format!(
                "rpc error: code = Unknown desc = failed to pull and unpack image \"{full}\": failed to resolve reference \"{full}\": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
            ));
        }
        None
    }
}

impl Pod {
    /// Sees to it that the image is there: it is, a pull begins, or it cannot be had now.
    pub(crate) fn ensure_image(
        &mut self,
        slot: usize,
        run: &mut Run,
        host: &mut Host<'_, '_>,
    ) -> Result<Option<Pull>, StartError> {
        let spec = self.container_spec(slot);
        let (image, policy) = (spec.image().clone(), spec.image_pull_policy().clone());
        let error = |reason: &str, message: Str| StartError { reason: reason.into(), message };
        let reference = match Reference::parse(&image) {
            Ok(reference) => reference,
            Err(why) => {
                let message = eco_format!("Failed to apply default image tag \"{image}\": {why}");
                host.event(self, Some(slot), "Warning", "InspectFailed", message.clone());
                return Err(error("InvalidImageName", message));
            }
        };
        let there = host.node.images.has(&reference);
        if policy == "Never" && !there {
            let message = eco_format!("Container image \"{image}\" is not present with pull policy of Never");
            host.event(self, Some(slot), "Warning", "ErrImageNeverPull", message.clone());
            return Err(error("ErrImageNeverPull", message));
        }
        if policy != "Always" && there {
            let message =
                eco_format!("Container image \"{image}\" already present on machine and can be accessed by the pod");
            host.event(self, Some(slot), "Normal", "Pulled", message);
            return Ok(None);
        }
        let pulls = &self.containers[slot].pulls;
        if pulls.image == image && pulls.backoff.waits_since_noted(host.now()) {
            let text = eco_format!("Back-off pulling image \"{image}\"");
            let message = if pulls.error.is_empty() { text.clone() } else { eco_format!("{text}: {}", pulls.error) };
            host.event(self, Some(slot), "Normal", "BackOff", text);
            run.fail(None);
            return Err(error("ImagePullBackOff", message));
        }
        host.event(self, Some(slot), "Normal", "Pulling", eco_format!("Pulling image \"{image}\""));
        host.tell(self, "pull", || eco_format!("Image {image} is pulled for pod {}", self.key));
        Ok(Some(self.begin_pull_of(slot, reference, there, host)))
    }

    fn begin_pull_of(&mut self, slot: usize, reference: Reference, there: bool, host: &mut Host<'_, '_>) -> Pull {
        let now = host.now();
        let behaviour = Behaviour::of(&self.obj.meta().annotations, &self.containers[slot].name);
        let image = catalogue::find(&reference);
        let (failure, size, took) = match host.config.runtime {
            Runtime::Modelled => {
                let failure = host.registry.refusal(&reference);
                let coming = host.node.is_coming(&reference, now);
                let usual = if coming {
                    LOOK_TAKES
                } else if there {
                    RESOLVE_TAKES
                } else {
                    RESOLVE_TAKES + Duration::from_micros(image.size as u64 * 1_000_000 / BANDWIDTH)
                };
                let took = behaviour.pull.filter(|_| !coming).unwrap_or_else(|| self.rng.jitter(usual, 0.3));
                (failure, image.size, took)
            }
            Runtime::Hollow | Runtime::Scripted => crate::scripted::pull(&reference),
        };
        // Images are pulled one after the other on each node.
        let begin = host.node.pull_free_at.max(now);
        let until = begin + took;
        host.node.pull_free_at = until;
        if failure.is_none() {
            host.node.comes(&reference, until);
        }
        Pull { until, reference, took, waited: until.since(now), size, failure }
    }

    /// A pull is over.
    pub(crate) fn pulled(
        &mut self,
        slot: usize,
        pull: Pull,
        run: &mut Run,
        host: &mut Host<'_, '_>,
    ) -> Result<(), StartError> {
        let image: Str = self.container_spec(slot).image().clone();
        if let Some(why) = pull.failure {
            host.event(self, Some(slot), "Warning", "Failed", eco_format!("Failed to pull image \"{image}\": {why}"));
            let pulls = &mut self.containers[slot].pulls;
            if pulls.image != image {
                *pulls = Pulls { image, ..Pulls::default() };
            }
            let now = host.ctx.now;
            pulls.backoff.next(now, now);
            pulls.error = eco_format!("ErrImagePull: {why}");
            run.fail(None);
            return Err(StartError { reason: "ErrImagePull".into(), message: why });
        }
        let took = go_duration(pull.took);
        let all = go_duration(pull.waited);
        let text = eco_format!(
            "Successfully pulled image \"{image}\" in {took} ({all} including waiting). Image size: {} bytes.",
            pull.size
        );
        host.event(self, Some(slot), "Normal", "Pulled", text);
        let recorded = host.config.is_recorded();
        host.node.images.add(&pull.reference, pull.size, recorded.then_some(&image));
        Ok(())
    }
}

/// The images of a node, with their sizes.
#[derive(Clone, Debug, Default)]
pub(crate) struct NodeImages {
    by_name: std::sync::Arc<std::collections::BTreeMap<Str, (i64, Str)>>,
    /// Whether the node's status has to tell of a new one.
    pub changed: bool,
}

/// So many images are listed in a node's status.
const LISTED: usize = 50;

impl NodeImages {
    /// Whether the image is there.
    pub fn has(&self, reference: &Reference) -> bool {
        self.by_name.contains_key(&reference.full())
    }

    /// The image is there now; `shown` is its name as the runtime tells it, if not the full one.
    pub fn add(&mut self, reference: &Reference, size: i64, shown: Option<&Str>) {
        let full = reference.full();
        if self.by_name.contains_key(&full) {
            return;
        }
        let shown = shown.cloned().unwrap_or_else(|| full.clone());
        std::sync::Arc::make_mut(&mut self.by_name).insert(full, (size, shown));
        self.changed = true;
    }

    /// The image is no longer there.
    pub fn remove(&mut self, reference: &Reference) {
        if std::sync::Arc::make_mut(&mut self.by_name).remove(&reference.full()).is_some() {
            self.changed = true;
        }
    }

    /// As the node's status lists them: the largest first.
    pub fn listed(&self, recorded: bool) -> api::List<api::core::ContainerImage> {
        let mut images: Vec<(&Str, &(i64, Str))> = self.by_name.iter().collect();
        images.sort_by(|a, b| b.1.0.cmp(&a.1.0).then_with(|| b.0.cmp(a.0)));
        let list: Vec<api::core::ContainerImage> = images
            .into_iter()
            .take(LISTED)
            .map(|(full, (size, shown))| {
                let digest = Reference::parse(full).map(|r| r.image_id());
                let names = match digest {
                    Ok(digest) if !recorded => api::List::from([digest, shown.clone()]),
                    _ => api::List::from([shown.clone()]),
                };
                api::core::ContainerImage { names, size_bytes: *size }
            })
            .collect();
        if list.is_empty() { api::List::new() } else { list.into() }
    }
}
