//! The end, the events and the sequences of specs, compared.

use super::history::kind;
use super::world::World;
use super::{Report, Scenario};
use crate::matcher::Matcher;
use api::Value;
use api::core::Event;

/// Compares what a world came to with what was recorded.
pub fn report(scenario: &Scenario, world: &mut World<'_>) -> Report {
    let mut report = Report::default();
    for note in std::mem::take(&mut world.histories.notes) {
        report.note(|r| &mut r.finals, Some(note));
    }
    finals(scenario, world, &mut report);
    specs(world, &mut report);
    events(scenario, world, &mut report);
    report
}

/// What differs from run to run and has no placeholder.
fn plain(value: &Value) -> Value {
    let mut value = value.clone();
    let is_ca = value.path(&["metadata", "name"]).as_str() == Some("kube-root-ca.crt");
    if is_ca {
        value.set("data", Value::Null);
    }
    let labels = value.path(&["metadata", "labels"]);
    if !labels.at("controller.kubernetes.io/hash").is_null() {
        value.path_mut(&["metadata", "labels"]).set("controller.kubernetes.io/hash", Value::Null);
    }
    // What a kubelet says of a container is compared in the area of its own.
    if let Some(containers) = value.path(&["status", "containerStatuses"]).as_list() {
        let mut containers = containers.to_vec();
        containers.iter_mut().for_each(|c| drop(c.to_map().remove("started")));
        value.path_mut(&["status"]).set("containerStatuses", containers);
        let addresses = ["hostIP", "hostIPs", "podIP", "podIPs"];
        addresses.iter().for_each(|key| drop(value.path_mut(&["status"]).to_map().remove(*key)));
    }
    for key in ["endpoints", "subsets"] {
        if let Some(items) = value.at(key).as_list() {
            let mut items = items.to_vec();
            let order = |v: &Value| {
                api::json::to_string(
                    &[v.path(&["targetRef", "name"]), v.at("addresses")].map(Clone::clone).to_vec().into(),
                )
            };
            items.sort_by_key(order);
            value.set(key, items);
        }
    }
    value
}

fn finals(scenario: &Scenario, world: &mut World<'_>, report: &mut Report) {
    let empty = api::value::Map::new();
    let wanted = scenario.value.at("final").as_map().unwrap_or(&empty);
    for (title, want) in wanted {
        let (kind_name, name) = title.split_once('/').unwrap_or((title, ""));
        if kind(kind_name).is_none() {
            continue;
        }
        let ours = world.recorded.iter().rev().find(|r| r.kind == kind_name && r.name == name).and_then(|r| r.ours);
        let found = ours.map(|i| &world.histories.all[i]);
        let found = found.or_else(|| world.histories.named(kind_name, name));
        let difference = match found {
            None => Some(format!("{title}: there is none")),
            Some(ours) => difference(&mut world.matcher, &plain(want), &plain(&ours.last))
                .map(|d| format!("{title} ({}): {d}", ours.title())),
        };
        report.note(|r| &mut r.finals, difference);
    }
    for ours in world.histories.surplus() {
        report.note(|r| &mut r.finals, Some(format!("{}: not wanted", ours.title())));
    }
}

fn difference(matcher: &mut Matcher, want: &Value, got: &Value) -> Option<String> {
    let mut trial = matcher.clone();
    let difference = trial.difference(want, got);
    if difference.is_none() {
        *matcher = trial;
    }
    difference
}

fn specs(world: &mut World<'_>, report: &mut Report) {
    for i in 0..world.recorded.len() {
        let recorded = &world.recorded[i];
        if matches!(recorded.kind.as_str(), "Pod" | "ConfigMap" | "Lease") {
            continue;
        }
        let Some(ours) = recorded.ours.map(|i| &world.histories.all[i]) else {
            report.note(|r| &mut r.specs, Some(format!("{}/{}: never was", recorded.kind, recorded.name)));
            continue;
        };
        let (want, got): (Vec<Value>, Vec<Value>) =
            (recorded.specs.iter().map(plain).collect(), ours.specs.iter().map(plain).collect());
        let title = ours.title();
        let mut found = None;
        let mut trial = world.matcher.clone();
        for (n, (w, g)) in want.iter().zip(&got).enumerate() {
            if let Some(d) = trial.difference(w, g) {
                found = Some(format!("{title} spec {n}: {d}"));
                break;
            }
        }
        if found.is_none() && want.len() != got.len() {
            found = Some(format!("{title}: want {} specs, got {}", want.len(), got.len()));
        }
        if found.is_none() {
            world.matcher = trial;
        }
        report.note(|r| &mut r.specs, found);
    }
}

/// An event: object, type, reason, message.
type Told = (String, String, String, String);

fn ours(scenario: &Scenario, world: &World<'_>) -> Vec<Told> {
    let mut all = Vec::new();
    let kinds = scenario.value.at("kinds").as_list().unwrap_or(&[]);
    let recorded = |kind: &str| kinds.iter().any(|k| k.as_str() == Some(kind));
    for obj in world.histories.events() {
        let event = obj.get::<Event>();
        let about = &event.involved_object;
        let here = *about.namespace == *scenario.namespace
            || (about.namespace.is_empty() && recorded(&about.kind) && about.kind != "Namespace");
        // The recorded hollow kubelets told nothing; no node controller knew the node of the recorded real kubelet.
        let silent = if scenario.mode == "kubelet" { "node-controller" } else { "kubelet" };
        if here && event.source.component != silent && !of_reuse(&event.reason) {
            let title = format!("{}/{}", about.kind, about.name);
            all.push((title, event.type_.to_string(), event.reason.to_string(), event.message.to_string()));
        }
    }
    all.sort();
    all.dedup();
    all
}

/// The recorded cluster had been used before: its nodes were known, and those of other scenarios went.
fn of_reuse(reason: &str) -> bool {
    matches!(reason, "RegisteredNode" | "RemovingNode")
}

/// A message with a list in brackets that comes in any order (of a Go map), in all orders; few items only.
fn orders(message: &str) -> Vec<String> {
    let Some((head, list)) = message.strip_suffix(']').and_then(|m| m.split_once(": [")) else {
        return vec![message.to_owned()];
    };
    let items: Vec<&str> = list.split(", ").collect();
    if items.len() > 4 {
        return vec![message.to_owned()];
    }
    let mut all: Vec<Vec<&str>> = vec![Vec::new()];
    for item in items {
        let mut next = Vec::new();
        for order in &all {
            next.extend((0..=order.len()).map(|at| [&order[..at], &[item], &order[at..]].concat()));
        }
        all = next;
    }
    all.iter().map(|order| format!("{head}: [{}]", order.join(", "))).collect()
}

fn events(scenario: &Scenario, world: &mut World<'_>, report: &mut Report) {
    let mut left = ours(scenario, world);
    let text = |e: &Value, key: &str| e.at(key).as_str().unwrap_or_default().to_owned();
    let mut wanted: Vec<Told> = scenario
        .value
        .at("events")
        .as_list()
        .unwrap_or(&[])
        .iter()
        .map(|e| (text(e, "object"), text(e, "type"), text(e, "reason"), text(e, "message")))
        .filter(|(_, _, reason, m)| !m.starts_with("(combined from similar events)") && !of_reuse(reason))
        .collect();
    let mut unique = Vec::new();
    wanted.retain(|w| {
        let new = !unique.contains(w);
        unique.push(w.clone());
        new
    });
    for want in &wanted {
        let found = left.iter().position(|got| {
            let mut trial = world.matcher.clone();
            let fits = got.1 == want.1 && got.2 == want.2 && trial.text(&want.0, &got.0);
            let fits = fits && orders(&got.3).iter().any(|message| trial.text(&want.3, message));
            if fits {
                world.matcher = trial;
            }
            fits
        });
        let difference = match found {
            Some(i) => {
                left.remove(i);
                None
            }
            None => Some(format!("event not told: {} {} {}: {}", want.0, want.1, want.2, want.3)),
        };
        report.note(|r| &mut r.events, difference);
    }
    // Several of ours may be one in the recording, where placeholders hide what they differ in.
    left.retain(|got| {
        let fits = |want: &Told| {
            let mut trial = world.matcher.clone();
            got.1 == want.1 && got.2 == want.2 && trial.text(&want.0, &got.0) && trial.text(&want.3, &got.3)
        };
        !wanted.iter().any(fits)
    });
    for (object, kind, reason, message) in left {
        if message.starts_with("(combined from similar events)") {
            continue;
        }
        report.note(|r| &mut r.events, Some(format!("event not wanted: {object} {kind} {reason}: {message}")));
    }
}
