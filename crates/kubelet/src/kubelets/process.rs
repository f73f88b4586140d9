//! The kubelets as a process of the cluster: what they watch, and when they run.

use super::Kubelets;
use crate::tasks::Task;
use api::{Kind, core, kind_of};
use client::{Change, Ctx, Process, QueueView};
use sim::Time;

impl Process for Kubelets {
    fn name(&self) -> &'static str {
        "kubelet"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![
            kind_of::POD,
            kind_of::NODE,
            kind_of::SERVICE,
            kind_of::CONFIG_MAP,
            kind_of::SECRET,
            kind_of::PERSISTENT_VOLUME_CLAIM,
        ]
    }

    fn observe(&mut self, change: &Change, ctx: &mut Ctx<'_>) {
        if change.kind == kind_of::POD {
            self.hear_of_pod(change.object(), change.new.is_none(), ctx);
        } else if change.kind == kind_of::CONFIG_MAP || change.kind == kind_of::SECRET {
            self.hear_of_content(change.kind, change.object(), ctx.now, ctx);
        } else if change.kind == kind_of::NODE
            && let Some(no) = self.by_name.get(change.object().name()).copied()
        {
            // A kubelet registers once: when its object is gone, only its next start makes another.
            if let Some(obj) = &change.new {
                self.nodes[no.0 as usize].cidr = obj.get::<core::Node>().spec.pod_cidr.clone();
            }
        }
    }

    fn run(&mut self, ctx: &mut Ctx<'_>) {
        let Some(task) = self.tasks.pop(ctx.now) else { return };
        match task {
            Task::Register(no) => self.register(no, ctx),
            Task::Leases(turn) => self.heartbeat(turn, ctx),
            Task::Pressure(no) => self.look_at_pressure(no, ctx),
            Task::Pod(no) => self.run_pod(no, ctx),
        }
    }

    fn next_at(&self) -> Option<Time> {
        self.tasks.next_at()
    }

    fn next_work_at(&self) -> Option<Time> {
        self.tasks.next_work_at()
    }

    fn fork(&self) -> Box<dyn Process> {
        Box::new(self.clone())
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }

    fn queues(&self) -> Vec<QueueView> {
        let (waiting, later) = self.tasks.len();
        vec![QueueView { name: "kubelet".into(), waiting, later }]
    }
}
