//! A request as a list of hops: who decided, by which object and rule, among which candidates; where it stopped and what to change.

mod inside;
mod outside;
mod service;

use crate::network::Network;
use crate::policy::End;
use crate::proxy::Standpoint;
use api::core::Service;
use api::{Kind, Obj, ObjectRef, Str, kind_of};
use client::Cache;
use client::wire::{Hop, HttpReply, HttpRequest, Journey, Machines, Refusal};
use ecow::eco_format;
use sim::{Rng, Time};
use std::time::Duration;

/// The name of the world outside the cluster as the origin of a request.
pub const INTERNET: &str = "internet";
/// The address that the world outside has here.
pub const INTERNET_ADDRESS: &str = "203.0.113.9";
/// An address of the world outside to which pods send.
pub const OUTSIDE_ADDRESS: &str = "198.51.100.7";
/// What a hop inside the cluster takes.
const HOP: Duration = Duration::from_micros(150);
/// How long an ingress controller waits for a connection that nobody answers: ingress-nginx's `proxy-connect-timeout`.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A URL in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    /// `http` or `https`.
    pub scheme: Str,
    /// Host name or address.
    pub host: Str,
    /// Port, from the URL or the scheme.
    pub port: i32,
    /// Path and query, at least `/`.
    pub path: Str,
}

impl Url {
    /// Reads a URL; the scheme may be left out.
    pub fn parse(text: &str) -> Result<Self, Str> {
        let (scheme, rest) = text.trim().split_once("://").unwrap_or(("http", text.trim()));
        if !matches!(scheme, "http" | "https") {
            return Err(eco_format!("{scheme} is not carried here: use http or https"));
        }
        let split = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(split);
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) => {
                let port =
                    port.parse::<u16>().map_err(|_| eco_format!("{port} is no port: use a number from 1 to 65535"))?;
                (host, i32::from(port))
            }
            None => (authority, if scheme == "https" { 443 } else { 80 }),
        };
        if host.is_empty() {
            return Err("the URL has no host: write it as http://host/path".into());
        }
        let path = match path {
            "" => Str::from("/"),
            p if p.starts_with('/') => p.into(),
            p => eco_format!("/{p}"),
        };
        Ok(Self { scheme: scheme.into(), host: host.into(), port, path })
    }
}

/// What a request needs around it.
pub struct Around<'a> {
    /// What the network's watches have told.
    pub cache: &'a Cache,
    /// The machines with their containers.
    pub machines: &'a mut dyn Machines,
    /// Reads objects of kinds that the network does not watch, for the sentence that says what is wrong.
    pub list: &'a mut dyn FnMut(Kind, &str) -> Vec<Obj>,
    /// Virtual time.
    pub now: Time,
    /// Randomness of this request.
    pub rng: Rng,
}

/// One request under way.
pub struct Route<'a> {
    pub(crate) network: &'a mut Network,
    pub(crate) around: Around<'a>,
    pub(crate) cache: &'a Cache,
    pub(crate) journey: Journey,
    pub(crate) request: HttpRequest,
}

/// The way stopped: the journey says where and why.
pub(crate) struct Stopped;

/// How a request comes to a service.
#[derive(Clone)]
pub(crate) struct Arrival<'e> {
    /// Whom the pod sees as sender.
    pub from: End<'e>,
    /// Where it meets kube-proxy's rules.
    pub at: Standpoint,
    /// Whether an ingress controller carries it, which answers for itself when it can't.
    pub by_ingress: bool,
    /// The field of the service that confines it to one node, if one does.
    pub policy: &'static str,
}

impl<'a> Route<'a> {
    /// Follows a request from `from` (`internet`, or a pod as `namespace/name`) to `url`.
    pub fn follow(
        network: &'a mut Network,
        around: Around<'a>,
        from: &str,
        mut request: HttpRequest,
        url: &str,
    ) -> Journey {
        let journey = Journey { from: from.into(), url: url.into(), ..Journey::default() };
        let parsed = Url::parse(url);
        if let Ok(u) = &parsed {
            request.path = u.path.clone();
            if request.host.is_empty() {
                request.host = u.host.clone();
            }
        }
        let cache = around.cache;
        let mut route = Self { network, around, cache, journey, request };
        let _: Result<(), Stopped> = match parsed {
            Err(problem) => {
                route.stop("url", None, problem.clone(), "Write it as http://HOST[:PORT]/PATH.", Refusal::Refused)
            }
            Ok(url) if from == INTERNET => route.enter(&url),
            Ok(url) => route.leave_pod(from, &url),
        };
        route.journey
    }

    /// What is outside the model is taken to answer.
    pub(crate) fn answered_outside(&mut self) {
        self.journey.reply = Some(HttpReply { status: 200, ..HttpReply::default() });
    }

    pub(crate) fn pass(
        &mut self,
        stage: &'static str,
        object: Option<ObjectRef>,
        rule: impl Into<Str>,
        decision: impl Into<Str>,
        candidates: Vec<Str>,
    ) {
        self.journey.hops.push(Hop {
            stage,
            object,
            rule: rule.into(),
            decision: decision.into(),
            candidates,
            passed: true,
            took: HOP,
            advice: Str::new(),
        });
    }

    pub(crate) fn stop(
        &mut self,
        stage: &'static str,
        object: Option<ObjectRef>,
        found: impl Into<Str>,
        advice: impl Into<Str>,
        why: Refusal,
    ) -> Result<(), Stopped> {
        self.journey.refusal = Some(why);
        self.journey.hops.push(Hop {
            stage,
            object,
            rule: Str::new(),
            decision: found.into(),
            candidates: Vec::new(),
            passed: false,
            took: HOP,
            advice: advice.into(),
        });
        Err(Stopped)
    }

    /// An ingress controller answers 503 or 404 itself rather than refusing.
    pub(crate) fn stop_with(
        &mut self,
        status: u16,
        stage: &'static str,
        object: Option<ObjectRef>,
        found: Str,
        advice: Str,
    ) -> Result<(), Stopped> {
        let stopped = self.stop(stage, object, found, advice, Refusal::Refused);
        self.journey.refusal = None;
        self.journey.reply = Some(HttpReply { status, ..Default::default() });
        stopped
    }

    /// Behind an ingress controller the client gets the controller's own answer: 502 for a refusal, 504 for silence.
    pub(crate) fn stop_for(
        &mut self,
        from: End<'_>,
        stage: &'static str,
        object: Option<ObjectRef>,
        found: Str,
        advice: Str,
        why: Refusal,
    ) -> Result<(), Stopped> {
        match (from, why) {
            (End::IngressController, Refusal::Timeout) => {
                let stopped = self.stop_with(504, stage, object, found, advice);
                if let Some(hop) = self.journey.hops.last_mut() {
                    hop.took = CONNECT_TIMEOUT;
                }
                stopped
            }
            (End::IngressController, _) => self.stop_with(502, stage, object, found, advice),
            _ => self.stop(stage, object, found, advice, why),
        }
    }
}

pub(crate) fn service_ref(service: &Service) -> ObjectRef {
    ObjectRef::new(kind_of::SERVICE, service.metadata.namespace.clone(), service.metadata.name.clone())
}

#[cfg(test)]
mod tests {
    use super::Url;

    #[test]
    fn a_url_has_a_port_by_its_scheme_and_a_path_of_at_least_a_slash() {
        let url = Url::parse("shop.example?a=b").expect("a URL");
        assert_eq!((url.port, url.path.as_str()), (80, "/?a=b"));
        assert_eq!(Url::parse("https://a/b").expect("a URL").port, 443);
        for bad in ["ftp://a/", "http://", "http://a:99999/", "http://a:x/"] {
            assert!(Url::parse(bad).is_err(), "{bad}");
        }
    }
}
