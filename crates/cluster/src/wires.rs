//! What crosses machines: requests and loads from the network's rules to the containers that the kubelets run.

use crate::cluster::Cluster;
use crate::kernel::Kernel;
use crate::slot::Slot;
use api::{ObjectRef, Str};
use client::Ctx;
use client::wire::{HttpRequest, Journey, Load, Machines};
use kubectl::{Exec, LogLine, Usage};
use kubelet::Kubelets;
use network::Network;
use sim::{StepId, Time};

/// The place of a process by its type.
fn place<T: 'static>(slots: &[Slot]) -> Option<usize> {
    slots.iter().position(|s| s.process.as_any().is::<T>())
}

/// Hands the network and the machines to `act`, in the network's context.
fn with_wire<R>(
    slots: &mut [Slot],
    kernel: &mut Kernel,
    cause: StepId,
    act: impl FnOnce(&mut Network, &mut Ctx<'_>, &mut dyn Machines) -> R,
) -> Option<R> {
    let (n, k) = (place::<Network>(slots)?, place::<Kubelets>(slots)?);
    let [net, machines] = slots.get_disjoint_mut([n, k]).ok()?;
    let kubelets = machines.process.as_any_mut().downcast_mut::<Kubelets>()?;
    let result = net.with::<Network, R>(n, kernel, cause, |network, ctx| act(network, ctx, kubelets));
    machines.schedule(k, kernel);
    result
}

impl Cluster {
    /// Follows one request from `from` (`internet`, or a pod as `namespace/name`) to `url`, and tells each hop in the trace.
    pub fn follow(&mut self, cause: StepId, from: &str, url: &str, request: HttpRequest) -> Journey {
        let journey = with_wire(&mut self.slots, &mut self.kernel, cause, |network, ctx, machines| {
            network.request(ctx, machines, from, url, request)
        });
        journey.unwrap_or_else(|| Journey { from: from.into(), url: url.into(), ..Journey::default() })
    }

    /// Starts, changes or ends a steady load.
    pub(crate) fn set_load(&mut self, cause: StepId, load: Load) {
        with_wire(&mut self.slots, &mut self.kernel, cause, |network, ctx, machines| {
            network.set_load(ctx.now, load);
            network.reflow(ctx, machines);
        });
    }

    /// When what decides the way of a load has changed, the load finds its new way.
    pub(crate) fn cross_wire(&mut self) {
        let Some((n, serving)) =
            self.slot_of::<Network>().zip(self.process::<Kubelets>().map(Kubelets::serving_version))
        else {
            return;
        };
        let (slot, now) = (&mut self.slots[n], self.kernel.now);
        let Some(network) = slot.process.as_any_mut().downcast_mut::<Network>() else { return };
        if network.loads.is_empty() {
            return;
        }
        if network.wants_reflow(now, serving) {
            with_wire(&mut self.slots, &mut self.kernel, StepId::NONE, |network, ctx, machines| {
                network.reflow(ctx, machines)
            });
        } else {
            slot.schedule(n, &mut self.kernel);
        }
    }

    /// The loads and what became of them: origin and URL, requests sent, failed, and served by pod.
    pub fn load_reports(&self) -> std::collections::BTreeMap<(Str, Str), network::LoadReport> {
        self.process::<Network>().map(|n| n.loads.reports(self.now())).unwrap_or_default()
    }

    /// Whether a process of this name is part of the cluster.
    pub fn has(&self, name: &str) -> bool {
        self.slots.iter().any(|s| s.process.name() == name)
    }

    /// The lines that a container has written, each with its time.
    pub fn logs(&mut self, pod: &ObjectRef, container: &str, previous: bool) -> Result<Vec<(Time, Str)>, Str> {
        let lines = logs(&mut self.slots, pod, container, previous)?;
        Ok(lines.into_iter().map(|l| (l.at, l.text)).collect())
    }
}

/// The lines that a container has written.
pub(crate) fn logs(
    _slots: &mut [Slot],
    _pod: &ObjectRef,
    _container: &str,
    _previous: bool,
) -> Result<Vec<LogLine>, Str> {
    Err("no logs yet".into())
}

/// What every container uses, as the metrics server would say it.
pub(crate) fn usage(_slots: &mut [Slot], _now: Time) -> Option<Vec<Usage>> {
    None
}

/// Runs a command in a container; what it fetches is routed like any request of that pod.
pub(crate) fn exec(
    _slots: &mut [Slot],
    _kernel: &mut Kernel,
    _cause: StepId,
    _pod: &ObjectRef,
    _container: &str,
    _command: &[String],
    _stdin: &str,
) -> Result<Exec, Str> {
    Err("no exec yet".into())
}
