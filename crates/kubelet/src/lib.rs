//! Plays the kubelet and the container runtime under it: pod workers, images, probes, status, eviction.
//!
//! All kubelets of the cluster are one [`Kubelets`]: a slot a machine, a slot a pod, no cache of their own a node.
//! No container runs: what a program does is data ([`images`]) or said by annotations ([`runtime`]).
//!
//! Left out: static pods, device plugins, user namespaces, cgroup details, log rotation, image garbage collection, CSI.

mod admit;
mod backoff;
mod config;
mod environment;
mod exec;
mod faults;
mod held;
mod host;
mod images;
mod kubelets;
mod machines;
mod node;
mod pod;
mod probe;
mod resize;
mod runtime;
mod scripted;
mod shell;
mod status;
mod tasks;
mod usage;
mod volumes;
mod worker;

pub use client::metrics::{ContainerUsage, PodUsage};
pub use config::{Config, NodeSpec, Runtime};
pub use exec::{Finished, PendingCall, Session, SessionStep};
pub use kubelets::Kubelets;
pub use probe::{ProbeAnswer, ProbeKind};
pub use shell::calls::{Call, CallReply};
pub use usage::NodeUsage;
