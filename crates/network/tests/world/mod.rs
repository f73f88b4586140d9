//! A small world for the tests of this crate: objects in a cache, machines that listen where they are told to.
#![allow(dead_code, reason = "each test file uses a part of it")]

use api::{Kind, Obj, ObjectRef, Str, json, kind_of};
use client::wire::{HttpReply, HttpRequest, Machines, Refusal};
use client::{Cache, Change};
use sim::{StepId, Time};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// An object from its JSON form.
pub fn obj(kind: Kind, text: &str) -> Obj {
    let value = json::parse(text).unwrap_or_else(|e| panic!("{e:?}: {text}")).value();
    Obj::from_value(kind, &value).unwrap_or_else(|e| panic!("{e}: {text}"))
}

/// A change that makes an object.
pub fn made(obj: Obj) -> Change {
    Change { revision: 0, step: StepId::NONE, kind: obj.reference().kind, old: None, new: Some(obj) }
}

/// A cache of these objects.
pub fn cache(objects: impl IntoIterator<Item = Obj>) -> Cache {
    let kinds = [
        kind_of::POD,
        kind_of::SERVICE,
        kind_of::ENDPOINT_SLICE,
        kind_of::INGRESS,
        kind_of::INGRESS_CLASS,
        kind_of::NETWORK_POLICY,
        kind_of::NAMESPACE,
        kind_of::NODE,
        kind_of::SECRET,
    ];
    let mut cache = Cache::new(kinds);
    for obj in objects {
        cache.apply(&made(obj));
    }
    cache
}

/// A running pod with labels such as `"app":"web"`, a port 80 named http and one address.
pub fn pod(namespace: &str, name: &str, labels: &str, ip: &str) -> Obj {
    obj(
        kind_of::POD,
        &format!(
            r#"{{"metadata":{{"name":"{name}","namespace":"{namespace}","uid":"{name}","labels":{{{labels}}}}},
        "spec":{{"nodeName":"n1","dnsPolicy":"ClusterFirst","containers":[{{"name":"c","image":"nginx","ports":[{{"name":"http","containerPort":80,"protocol":"TCP"}}]}}]}},
        "status":{{"phase":"Running","podIP":"{ip}","conditions":[{{"type":"Ready","status":"True"}}]}}}}"#
        ),
    )
}

/// A service with a cluster address, one port 80 to 80.
pub fn service(namespace: &str, name: &str, ip: &str, more: &str) -> Obj {
    obj(
        kind_of::SERVICE,
        &format!(
            r#"{{"metadata":{{"name":"{name}","namespace":"{namespace}"}},"spec":{{"clusterIP":"{ip}","selector":{{"app":"{name}"}},"ports":[{{"port":80,"protocol":"TCP","targetPort":80}}]{more}}}}}"#
        ),
    )
}

/// A slice of a service; each endpoint as (pod, address, node, ready, terminating).
pub fn slice(namespace: &str, service: &str, endpoints: &[(&str, &str, &str, bool, bool)]) -> Obj {
    let each = |(pod, ip, node, ready, terminating): &(&str, &str, &str, bool, bool)| {
        format!(
            r#"{{"addresses":["{ip}"],"nodeName":"{node}","conditions":{{"ready":{ready},"serving":true,"terminating":{terminating}}},"targetRef":{{"kind":"Pod","name":"{pod}","namespace":"{namespace}"}}}}"#
        )
    };
    let endpoints: Vec<String> = endpoints.iter().map(each).collect();
    obj(
        kind_of::ENDPOINT_SLICE,
        &format!(
            r#"{{"metadata":{{"name":"{service}-1","namespace":"{namespace}","labels":{{"kubernetes.io/service-name":"{service}"}}}},"addressType":"IPv4","ports":[{{"name":"","port":80,"protocol":"TCP"}}],"endpoints":[{}]}}"#,
            endpoints.join(",")
        ),
    )
}

/// A namespace with its own label.
pub fn namespace(name: &str, labels: &str) -> Obj {
    obj(
        kind_of::NAMESPACE,
        &format!(r#"{{"metadata":{{"name":"{name}","labels":{{"kubernetes.io/metadata.name":"{name}"{labels}}}}}}}"#),
    )
}

/// A policy of namespace default.
pub fn policy(name: &str, spec: &str) -> Obj {
    obj(kind_of::NETWORK_POLICY, &format!(r#"{{"metadata":{{"name":"{name}","namespace":"default"}},"spec":{spec}}}"#))
}

/// Machines whose pods answer on port 80, except those that have ended.
#[derive(Default)]
pub struct Answers {
    /// Pods that have ended.
    pub ended: BTreeSet<Str>,
    /// Requests a second, by pod.
    pub loads: BTreeMap<Str, f64>,
}

impl Machines for Answers {
    fn http(&mut self, _: Time, pod: &ObjectRef, port: i32, _: &HttpRequest) -> Result<HttpReply, Refusal> {
        if self.listens(pod, port) {
            Ok(HttpReply { status: 200, ..Default::default() })
        } else {
            Err(Refusal::Refused)
        }
    }
    fn listens(&self, pod: &ObjectRef, port: i32) -> bool {
        port == 80 && !self.ended.contains(&pod.name)
    }
    fn request_cost(&self, _: &ObjectRef, _: i32) -> Duration {
        Duration::from_millis(1)
    }
    fn set_load(&mut self, _: Time, pod: &ObjectRef, requests_per_s: f64) {
        self.loads.insert(pod.name.clone(), requests_per_s);
    }
}
