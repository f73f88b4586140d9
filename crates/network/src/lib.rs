//! What carries packets: kube-proxy's rules, DNS, ingress, network policy, load, and a request as a list of hops.
//!
//! Plays: `kube-proxy`, CoreDNS's `kubernetes` plugin, an ingress controller, a policy-enforcing CNI plugin and a cloud's load
//! balancer. All of them read the same watch, so a change reaches their rules as late as it reaches them in a real cluster.
//! Left out: real packets, connection tracking beyond session affinity, IPv6 single-stack clusters.

pub mod dns;
pub mod ingress;
pub mod load;
pub mod matrix;
pub mod network;
pub mod policy;
pub mod proxy;
pub mod route;
pub mod sticky;
mod why;

pub use load::{Flow, LoadReport};
pub use matrix::matrix;
pub use network::Network;
pub use route::{INTERNET, Route};
