//! Since when what an Endpoints object or slice shows is true: the earliest change that the last write did not know of.
//!
//! Plays: `endpointslice/util/trigger_time_tracker.go`.

use crate::pods;
use api::Obj;
use api::core::{Pod, Service};
use api::meta::ObjectMeta;
use client::Key;
use sim::Time;
use std::collections::BTreeMap;

const ANNOTATION: &str = "endpoints.kubernetes.io/last-change-trigger-time";

/// When each Service and each of its pods changed last, as far as it has been told.
#[derive(Clone, Debug, Default)]
pub struct Triggers {
    known: BTreeMap<Key, Known>,
}

#[derive(Clone, Debug)]
struct Known {
    service: Time,
    pods: BTreeMap<api::Str, Time>,
}

impl Triggers {
    /// The earliest change since this was asked last.
    pub fn of(&mut self, key: &Key, service: &Service, pods: &[Obj]) -> Option<Time> {
        let known = self.known.get(key);
        let mut earliest: Option<Time> = None;
        let mut news = |at: Time, before: Option<Time>| {
            if !at.is_zero() && before.is_none_or(|b| at > b) && earliest.is_none_or(|e| at < e) {
                earliest = Some(at);
            }
        };
        let mut now = Known { service: service.metadata.creation_timestamp.0, pods: BTreeMap::new() };
        for pod in pods.iter().map(|p| p.get::<Pod>()) {
            let Some(ready) = pods::condition(pod, "Ready") else { continue };
            let at = ready.last_transition_time.0;
            news(at, known.and_then(|k| k.pods.get(&pod.metadata.name)).copied());
            now.pods.insert(pod.metadata.name.clone(), at);
        }
        news(now.service, known.map(|k| k.service));
        self.known.insert(key.clone(), now);
        earliest
    }

    /// Forgets a Service.
    pub fn forget(&mut self, key: &Key) {
        self.known.remove(key);
    }
}

/// Writes the time into the annotation, or removes it.
pub fn annotate(meta: &mut ObjectMeta, at: Option<Time>) {
    match at {
        Some(at) => {
            meta.annotations.insert(ANNOTATION, ecow::eco_format!("{at}"));
        }
        None => {
            meta.annotations.remove(ANNOTATION);
        }
    }
}
