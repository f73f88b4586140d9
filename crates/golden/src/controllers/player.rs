//! The stand-in for scheduler and kubelets in the mode `played`: it binds pods, makes them run and end, by simple rules.

use api::core::Pod;
use api::{Obj, Str, Value, kind_of};
use cluster::Cluster;
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// It takes so long for each step.
const PACE: Duration = Duration::from_millis(60);

/// A request to send: method, path, a header, body.
pub type Sent = (&'static str, String, Option<(&'static str, String)>, String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    Bind,
    Run,
    End,
    Finish,
}

/// The stand-in.
pub struct Player {
    namespace: String,
    rules: Value,
    planned: BTreeMap<(Time, u64), (Act, Obj)>,
    seen: BTreeSet<(Str, Act)>,
    number: u64,
    turn: usize,
}

impl Player {
    /// One that does nothing yet.
    pub fn new(namespace: &str) -> Self {
        Self {
            namespace: namespace.to_owned(),
            rules: Value::Null,
            planned: BTreeMap::new(),
            seen: BTreeSet::new(),
            number: 0,
            turn: 0,
        }
    }

    /// Follows these rules from now on.
    pub fn follow(&mut self, rules: &Value) {
        self.rules = rules.clone();
        self.planned.clear();
        self.seen.clear();
    }

    /// When it does something next.
    pub fn next_at(&self) -> Option<Time> {
        self.planned.first_key_value().map(|((at, _), _)| *at)
    }

    /// Looks which pods want something.
    pub fn look(&mut self, cluster: &Cluster) {
        if self.rules.is_null() {
            return;
        }
        for obj in cluster.view().objects(kind_of::POD, &self.namespace) {
            let pod = obj.get::<Pod>();
            let ended = matches!(pod.status.phase.as_str(), "Succeeded" | "Failed");
            let rule = |key: &str| self.rules.at(key);
            let act = if pod.metadata.deletion_timestamp.is_some() {
                if rule("finish").as_bool() != Some(true) {
                    continue;
                }
                Act::Finish
            } else if ended {
                continue;
            } else if pod.spec.node_name.is_empty() {
                if rule("bind").is_null() {
                    continue;
                }
                Act::Bind
            } else if pod.status.phase != "Running" {
                if rule("ready").as_bool() != Some(true) {
                    continue;
                }
                Act::Run
            } else if !rule("end").is_null() {
                Act::End
            } else {
                continue;
            };
            if self.seen.insert((pod.metadata.uid.clone(), act)) {
                let after = match (act, rule("after")) {
                    (Act::End, Value::Int(s)) => Duration::from_secs(u64::try_from(*s).unwrap_or(0)),
                    (Act::End, Value::Float(s)) => Duration::from_secs_f64(*s),
                    _ => Duration::ZERO,
                };
                self.number += 1;
                self.planned.insert((cluster.now() + PACE + after, self.number), (act, obj.clone()));
            }
        }
    }

    /// What it sends now.
    pub fn due(&mut self, now: Time) -> Vec<Sent> {
        let mut out = Vec::new();
        while let Some(entry) = self.planned.first_entry().filter(|e| e.key().0 <= now) {
            let (act, obj) = entry.remove();
            out.extend(self.request(act, &obj, now));
        }
        out
    }

    fn request(&mut self, act: Act, obj: &Obj, now: Time) -> Option<Sent> {
        let pod = obj.get::<Pod>();
        let path = format!("/api/v1/namespaces/{}/pods/{}", pod.metadata.namespace, pod.metadata.name);
        match act {
            Act::Bind => {
                let node = self.node(pod)?;
                let name = &pod.metadata.name;
                let body = format!(
                    r#"{{"apiVersion":"v1","kind":"Binding","metadata":{{"name":"{name}"}},"target":{{"kind":"Node","name":"{node}"}}}}"#
                );
                Some(("POST", format!("{path}/binding"), None, body))
            }
            Act::Run => {
                self.number += 1;
                let ip = format!("10.9.{}.{}", self.number / 250, self.number % 250 + 1);
                Some(patch(path, &running(pod, now, &ip)))
            }
            Act::End => Some(patch(path, &self.ended(pod, now))),
            Act::Finish => Some(("DELETE", path, None, r#"{"gracePeriodSeconds":0}"#.to_owned())),
        }
    }

    fn node(&mut self, pod: &Pod) -> Option<Str> {
        if let Some(nodes) = self.rules.at("bind").as_list() {
            let node = nodes.get(self.turn % nodes.len().max(1))?.as_str()?.into();
            self.turn += 1;
            return Some(node);
        }
        let affinity = pod.spec.affinity.as_deref()?.node_affinity.as_deref()?;
        let required = affinity.required_during_scheduling_ignored_during_execution.as_deref()?;
        required.node_selector_terms.first()?.match_fields.first()?.values.first().cloned()
    }

    fn ended(&self, pod: &Pod, now: Time) -> String {
        let failed = self.rules.at("end").as_str() == Some("Failed");
        let exit = self.rules.at("exit").as_int().unwrap_or(i64::from(failed));
        let names: Vec<&str> = pod.spec.containers.iter().map(|c| c.name.as_str()).collect();
        let why = if failed {
            format!(
                r#""reason":"ContainersNotReady","message":"containers with unready status: [{}]""#,
                names.join(" ")
            )
        } else {
            r#""reason":"PodCompleted""#.to_owned()
        };
        let reason = if failed { "Error" } else { "Completed" };
        let state = format!(
            r#"{{"terminated":{{"exitCode":{exit},"reason":"{reason}","startedAt":"{now}","finishedAt":"{now}"}}}}"#,
            now = now.truncated()
        );
        let phase = self.rules.at("end").as_str().unwrap_or("Succeeded");
        let conditions = conditions("False", &why, now);
        let containers = containers(pod, &state, false);
        format!(r#"{{"status":{{"phase":"{phase}","conditions":[{conditions}],"containerStatuses":[{containers}]}}}}"#)
    }
}

fn patch(path: String, body: &str) -> Sent {
    let header = ("Content-Type", "application/strategic-merge-patch+json".to_owned());
    ("PATCH", format!("{path}/status"), Some(header), body.to_owned())
}

fn conditions(ready: &str, why: &str, now: Time) -> String {
    let now = now.truncated();
    let why = if why.is_empty() { String::new() } else { format!(",{why}") };
    let one = |type_: &str, status: &str, why: &str| {
        format!(r#"{{"type":"{type_}","status":"{status}","lastTransitionTime":"{now}"{why}}}"#)
    };
    [one("Initialized", "True", ""), one("Ready", ready, &why), one("ContainersReady", ready, &why)].join(",")
}

fn containers(pod: &Pod, state: &str, up: bool) -> String {
    let one = |c: &api::core::Container| {
        format!(
            r#"{{"name":"{}","image":"{}","imageID":"","ready":{up},"started":{up},"restartCount":0,"lastState":{{}},"state":{state}}}"#,
            c.name, c.image
        )
    };
    pod.spec.containers.iter().map(one).collect::<Vec<_>>().join(",")
}

fn running(pod: &Pod, now: Time, ip: &str) -> String {
    let at = now.truncated();
    let conditions = conditions("True", "", now);
    let containers = containers(pod, &format!(r#"{{"running":{{"startedAt":"{at}"}}}}"#), true);
    format!(
        r#"{{"status":{{"phase":"Running","conditions":[{conditions}],"hostIP":"192.0.2.10","podIP":"{ip}","podIPs":[{{"ip":"{ip}"}}],"startTime":"{at}","containerStatuses":[{containers}]}}}}"#
    )
}
