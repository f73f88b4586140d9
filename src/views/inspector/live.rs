//! What the selected thing does at the moment that is shown.

use crate::components::svg;
use crate::state::model::{
    Component, Condition, EventView, ObjectRef, ObjectView, Snapshot, StepView, Target, age, clock,
};
use crate::state::{Page, story};
use crate::views::names::{kind, reference};
use leptos::prelude::*;
use std::sync::Arc;

/// Steps that are listed.
const STEPS: usize = 10;

/// An object: a sentence, owners, conditions, events, what belongs to it.
pub fn object(page: Page, details: Memo<Option<ObjectView>>) -> AnyView {
    let body = move || {
        let now = page.snapshot.with(|s| s.at);
        details.get().map_or_else(gone, |d| {
            view! {
                <p class="say">{d.says.clone()}</p>
                {section("Owners", !d.owners.is_empty(), owners(&d.owners))}
                {section("Conditions", !d.conditions.is_empty(), conditions(&d.conditions, now))}
                {section("Events", !d.events.is_empty(), events(&d.events, now))}
                {section("Belongs to it", !d.related.is_empty(), related(&d.related))}
            }
            .into_any()
        })
    };
    view! { <div data-testid="live">{body}</div> }.into_any()
}

pub fn gone() -> AnyView {
    view! {
        <div class="empty">
            <b>"It is not there"</b>
            "At the moment that is shown the API server has no such object: it was deleted, or it is not made yet."
        </div>
    }
    .into_any()
}

fn section(title: &'static str, there: bool, body: AnyView) -> AnyView {
    if there { view! { <h3>{title}</h3>{body} }.into_any() } else { ().into_any() }
}

fn owners(owners: &[(Arc<str>, ObjectRef)]) -> AnyView {
    let items = owners
        .iter()
        .map(|(kind, object)| view! { <li><small>{kind.to_string()}</small>{reference(object.name.to_string(), object.clone())}</li> })
        .collect_view();
    view! { <ol class="owners">{items}</ol> }.into_any()
}

fn conditions(list: &[Condition], now: u64) -> AnyView {
    let rows = list
        .iter()
        .map(|c| {
            let (class, word) = match c.holds {
                Some(true) => ("c-yes", "True"),
                Some(false) => ("c-no", "False"),
                None => ("c-unknown", "Unknown"),
            };
            let bad = c.holds != Some(c.good);
            let since = c.since.map_or_else(String::new, |at| age(now.saturating_sub(at)));
            view! {
                <tr>
                    <td><i class=class></i><span class="vh">{word}</span></td>
                    <th scope="row">
                        {c.name.to_string()}
                        {(bad && !c.note.is_empty()).then(|| view! { <small>{c.note.to_string()}</small> })}
                    </th>
                    <td>{since}</td>
                </tr>
            }
        })
        .collect_view();
    view! { <table class="cond"><tbody>{rows}</tbody></table> }.into_any()
}

fn events(list: &[EventView], now: u64) -> AnyView {
    let rows = list
        .iter()
        .take(12)
        .map(|e| {
            let message = if e.count > 1 { format!("{} \u{d7}{}", e.message, e.count) } else { e.message.to_string() };
            view! {
                <tr class:warn=e.warning>
                    <td>{age(now.saturating_sub(e.at))}</td>
                    <th scope="row">{e.reason.to_string()}</th>
                    <td>{message}</td>
                </tr>
            }
        })
        .collect_view();
    view! { <table class="ev"><tbody>{rows}</tbody></table> }.into_any()
}

fn related(list: &[(Arc<str>, ObjectRef, Arc<str>)]) -> AnyView {
    let items = list
        .iter()
        .take(24)
        .map(|(kind, object, words)| {
            view! { <li><span class="dim">{kind.to_string()}</span>{reference(object.name.to_string(), object.clone())}<span>{words.to_string()}</span></li> }
        })
        .collect_view();
    view! { <ul class="list">{items}</ul> }.into_any()
}

/// A component: its figures, and the last things that it did.
pub fn component(page: Page, target: &Target) -> AnyView {
    let Target::Component(component) = target.clone() else { return ().into_any() };
    let shown = component.clone();
    let figures = move || page.snapshot.with(|s| figures(&shown, s));
    let steps = Memo::new(move |_| {
        page.head.track();
        page.recent_steps(STEPS, |s| acts(&component, s) && !is_note(s))
    });
    let list = move || {
        let steps = steps.get();
        if steps.is_empty() {
            return view! { <p class="note">"Nothing yet: it acts when its watch brings news."</p> }.into_any();
        }
        let items = steps.iter().map(step).collect_view();
        view! { <ol class="steps-list">{items}</ol> }.into_any()
    };
    view! { <div data-testid="live">{figures}<h3>"The last things it did"</h3>{list}</div> }.into_any()
}

fn step(step: &StepView) -> AnyView {
    let words = if step.sentence.is_empty() {
        let object = step.object.as_ref();
        let what = object.map_or_else(String::new, |o| format!(" {} {}", kind(&o.plural), o.name));
        vec![(format!("{}{what}", step.verb), None)]
    } else {
        story::pieces(&step.sentence, step.object.as_slice())
    };
    let words = words
        .into_iter()
        .map(|(text, object)| match object {
            Some(object) => reference(text, object),
            None => text.into_any(),
        })
        .collect_view();
    view! { <li><time>{clock(step.at)}</time><span>{words}</span></li> }.into_any()
}

/// Events and leases are written beside the work.
fn is_note(step: &StepView) -> bool {
    step.object.as_ref().is_some_and(|o| matches!(&*o.plural, "events" | "leases"))
}

/// Whether the step is one of the component's.
fn acts(component: &Component, step: &StepView) -> bool {
    use crate::state::model::Act;
    let (actor, place) = step.actor.split_once('/').unwrap_or((&step.actor, ""));
    match component {
        Component::ApiServer => matches!(step.act, Act::Write | Act::Refused),
        Component::Etcd => step.act == Act::Write,
        Component::Scheduler => actor.contains("scheduler"),
        Component::ControllerManager => actor.ends_with("controller"),
        Component::Controller(name) => step.actor == *name,
        Component::Kubelet(node) => actor == "kubelet" && place == &**node && step.act != Act::Runtime,
        Component::KubeProxy(node) => actor == "kube-proxy" && (place.is_empty() || place == &**node),
        Component::Runtime(node) => step.act == Act::Runtime && place == &**node,
        Component::Kubectl => step.act == Act::Command || actor == "kubectl",
        Component::Users => step.act == Act::Packet,
    }
}

fn figures(component: &Component, s: &Snapshot) -> AnyView {
    let rows: Vec<(&'static str, String)> = match component {
        Component::ApiServer => {
            vec![
                ("writes", s.write_rate.map_or_else(|| "not kept".to_owned(), |r| format!("{r:.1} a second"))),
                ("newest revision", format!("r{}", s.revision)),
            ]
        }
        Component::Etcd => vec![("revision", format!("r{}", s.revision)), ("keys", s.keys.to_string())],
        Component::Scheduler => vec![
            ("active queue", s.scheduler.active.to_string()),
            ("in backoff", s.scheduler.backoff.to_string()),
            ("unschedulable", s.scheduler.unschedulable.to_string()),
        ],
        Component::ControllerManager => s
            .controllers
            .iter()
            .map(|_| ("", String::new()))
            .take(0)
            .chain([("loops", s.controllers.len().to_string())])
            .collect(),
        Component::Controller(name) => s
            .controllers
            .iter()
            .filter(|c| c.name == *name)
            .map(|c| ("queued keys", if c.stopped { format!("{}, stopped", c.queued) } else { c.queued.to_string() }))
            .collect(),
        Component::Kubelet(node) | Component::Runtime(node) => {
            let mine = s.pods.iter().filter(|p| p.node.as_ref() == Some(node)).count();
            vec![("node", node.to_string()), ("pods", mine.to_string())]
        }
        Component::KubeProxy(node) => vec![("node", node.to_string())],
        Component::Kubectl => vec![],
        Component::Users => vec![
            ("rate", format!("{:.1} a second", s.traffic.rate)),
            ("sent", s.traffic.sent.to_string()),
            ("failed", s.traffic.failed.to_string()),
        ],
    };
    let rows = rows
        .into_iter()
        .map(|(name, value)| view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> })
        .collect_view();
    let extra = match component {
        Component::ControllerManager => loops(s),
        Component::Scheduler => decisions(s),
        Component::Kubelet(node) | Component::Runtime(node) => pods_of(s, node),
        _ => ().into_any(),
    };
    view! { <table class="plain"><tbody>{rows}</tbody></table>{extra} }.into_any()
}

fn loops(s: &Snapshot) -> AnyView {
    let rows = s
        .controllers
        .iter()
        .map(|c| view! { <tr><th scope="row">{c.label.to_string()}</th><td>{format!("{} queued", c.queued)}</td></tr> })
        .collect_view();
    view! { <table class="plain"><tbody>{rows}</tbody></table> }.into_any()
}

fn decisions(s: &Snapshot) -> AnyView {
    let items = s
        .scheduler
        .placed
        .iter()
        .take(6)
        .map(|p| {
            view! { <li>{reference(p.short.to_string(), p.pod.clone())}<span>{p.node.to_string()}</span></li> }
        })
        .collect_view();
    if s.scheduler.placed.is_empty() {
        return ().into_any();
    }
    view! { <h3>"Placed, newest first"</h3><ol class="list">{items}</ol> }.into_any()
}

fn pods_of(s: &Snapshot, node: &Arc<str>) -> AnyView {
    let items = s
        .pods
        .iter()
        .filter(|p| p.node.as_ref() == Some(node))
        .take(24)
        .map(|p| {
            view! {
                <li>
                    <svg width="16" height="16" aria-hidden="true">{svg::symbol(p.state.symbol(), 0.0, 0.0, 16.0)}</svg>
                    {reference(p.name.to_string(), ObjectRef::new("pods", &p.namespace, &p.name))}
                    <span>{p.status.to_string()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <h3>"Its pods"</h3><ul class="list">{items}</ul> }.into_any()
}
