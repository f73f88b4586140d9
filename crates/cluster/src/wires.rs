//! What crosses machines: requests and loads from the network's rules to the containers that the kubelets run.

use crate::cluster::Cluster;
use api::Str;
use client::wire::{HttpRequest, Journey, Load, Machines};
use client::{Ctx, Process};
use kubelet::Kubelets;
use network::Network;
use sim::StepId;

impl Cluster {
    /// Hands the network and the machines to `act`, in the network's context.
    fn with_wire<R>(
        &mut self,
        cause: StepId,
        act: impl FnOnce(&mut Network, &mut Ctx<'_>, &mut dyn Machines) -> R,
    ) -> Option<R> {
        let (n, k) = (self.slot_of::<Network>()?, self.slot_of::<Kubelets>()?);
        let [net, machines] = self.slots.get_disjoint_mut([n, k]).ok()?;
        let kubelets = machines.process.as_any_mut().downcast_mut::<Kubelets>()?;
        let result = net.with::<Network, R>(n, &mut self.kernel, cause, |network, ctx| act(network, ctx, kubelets));
        machines.schedule(k, &mut self.kernel);
        result
    }

    /// Follows one request from `from` (`internet`, or a pod as `namespace/name`) to `url`, and tells each hop in the trace.
    pub fn follow(&mut self, cause: StepId, from: &str, url: &str, request: HttpRequest) -> Journey {
        let journey = self.with_wire(cause, |network, ctx, machines| network.request(ctx, machines, from, url, request));
        journey.unwrap_or_else(|| Journey { from: from.into(), url: url.into(), ..Journey::default() })
    }

    /// Starts, changes or ends a steady load.
    pub(crate) fn set_load(&mut self, cause: StepId, load: Load) {
        self.with_wire(cause, |network, ctx, machines| {
            network.set_load(ctx.now, load);
            network.reflow(ctx, machines);
        });
    }

    /// When what decides the way of a load has changed, the load finds its new way.
    pub(crate) fn cross_wire(&mut self) {
        let Some((network, kubelets)) = self.process::<Network>().zip(self.process::<Kubelets>()) else { return };
        if network.loads.is_empty() {
            return;
        }
        let versions = (network.rules_version(), kubelets.serving_version());
        if self.kernel.flowed == versions {
            return;
        }
        self.kernel.flowed = versions;
        self.with_wire(StepId::NONE, |network, ctx, machines| network.reflow(ctx, machines));
    }

    /// The loads and what became of them: origin and URL, requests sent, failed, and served by pod.
    pub fn load_reports(&self) -> std::collections::BTreeMap<(Str, Str), network::LoadReport> {
        self.process::<Network>().map(|n| n.loads.reports(self.now())).unwrap_or_default()
    }

    /// Whether a process of this name is part of the cluster.
    pub fn has(&self, name: &str) -> bool {
        self.slots.iter().any(|s| Process::name(&*s.process) == name)
    }
}
