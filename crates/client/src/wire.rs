//! What crosses machines besides API requests: an HTTP request to a pod, a connection, the work that traffic makes.
//!
//! Components never import each other; these types and traits are how the composition root connects them.

use api::{ObjectRef, Str};
use sim::Time;
use std::time::Duration;

/// An HTTP request on its way to a container.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpRequest {
    /// `GET` …
    pub method: Str,
    /// The `Host` header.
    pub host: Str,
    /// Path and query.
    pub path: Str,
    /// Other headers.
    pub headers: Vec<(Str, Str)>,
    /// Body.
    pub body: Str,
    /// Address of the sender.
    pub from: Str,
}

/// What a container answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpReply {
    /// Status code.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(Str, Str)>,
    /// Body.
    pub body: Str,
    /// Time that the container took.
    pub took: Duration,
}

/// Why a connection was not made or was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing listens on that port.
    Refused,
    /// Nobody answers (no such address, a cut link, a policy, a process that hangs).
    Timeout,
    /// The process ended while it served.
    Reset,
}

/// How a port of a pod answers at present.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answering {
    /// Why it does not, if it does not.
    pub refusal: Option<Refusal>,
    /// CPU time of one core that a request costs.
    pub cost: Duration,
    /// Time that each request takes besides (waiting for others, a scripted slowness).
    pub wait: Duration,
    /// Cores that the container may use.
    pub cores: f64,
    /// The part of its answers that are errors (500 and above), 0 to 1.
    pub errors: f64,
}

/// What the machines of the cluster offer to whoever carries packets. Played by the kubelets' runtime.
pub trait Machines {
    /// How a port of a pod answers at present.
    fn answering(&self, pod: &ObjectRef, port: i32) -> Answering {
        let refusal = (!self.listens(pod, port)).then_some(Refusal::Refused);
        Answering { refusal, cost: self.request_cost(pod, port), wait: Duration::ZERO, cores: 1.0, errors: 0.0 }
    }
    /// Whether a machine is in the network: powered, and its cable in.
    fn connected(&self, _node: &str) -> bool {
        true
    }
    /// The address from which a pod sends, while some process of it runs. Before the first status of it is written, only its
    /// machine knows.
    fn sender(&self, _pod: &ObjectRef) -> Option<Str> {
        None
    }
    /// Sends a request to a port of a pod's address.
    fn http(&mut self, now: Time, pod: &ObjectRef, port: i32, request: &HttpRequest) -> Result<HttpReply, Refusal>;
    /// Whether some process in the pod listens on the port.
    fn listens(&self, pod: &ObjectRef, port: i32) -> bool;
    /// What one request costs the pod's container: CPU time of one core.
    fn request_cost(&self, pod: &ObjectRef, port: i32) -> Duration;
    /// Sets the steady load of a pod, in requests a second.
    fn set_load(&mut self, now: Time, pod: &ObjectRef, requests_per_s: f64);
}

/// A steady stream of requests.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// Where it comes from: `internet`, or a pod as `namespace/name`.
    pub from: Str,
    /// Where it goes, such as `http://shop.example/`.
    pub url: Str,
    /// Requests a second.
    pub rate: f64,
}

/// One hop of a request's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Who decided: `dns`, `ingress`, `service`, `kube-proxy`, `policy`, `pod` …
    pub stage: &'static str,
    /// The object that decided, if any.
    pub object: Option<ObjectRef>,
    /// The rule of that object, such as `spec.rules[0].http.paths[1]`.
    pub rule: Str,
    /// What was decided, in words.
    pub decision: Str,
    /// The candidates that there were.
    pub candidates: Vec<Str>,
    /// Whether the request went on.
    pub passed: bool,
    /// Time that this hop took.
    pub took: Duration,
    /// For a hop that stopped the request: which field to change, in words.
    pub advice: Str,
}

/// A request and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// From where.
    pub from: Str,
    /// Where to.
    pub url: Str,
    /// The hops, in order.
    pub hops: Vec<Hop>,
    /// The reply that the sender got, if any.
    pub reply: Option<HttpReply>,
    /// Why there was none.
    pub refusal: Option<Refusal>,
}
