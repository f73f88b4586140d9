//! One request on its way: who decided what, hop by hop, with the object and the rule that say so.

use super::names::{kind, reference};
use crate::state::model::{HopView, JourneyView, ObjectRef};
use crate::state::{Page, page};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Requests a second that can be sent all the time; 0 ends it.
const RATES: [&str; 6] = ["0", "1", "10", "40", "200", "1000"];

pub fn request() -> AnyView {
    let page = page();
    let origins = Memo::new(move |_| {
        page.snapshot.with(|s| s.pods.iter().map(|p| format!("{}/{}", p.namespace, p.name)).collect::<Vec<_>>())
    });
    view! {
        <div class="request">
            {form(page, origins)}
            <div class="hops-area" aria-live="polite" data-testid="request-hops">
                {move || match page.journey.get() {
                    Some(journey) => way(&journey),
                    None => empty(),
                }}
            </div>
        </div>
    }
    .into_any()
}

fn form(page: Page, origins: Memo<Vec<String>>) -> AnyView {
    let url = RwSignal::new("http://shop.example/".to_owned());
    let from = RwSignal::new("internet".to_owned());
    let send = move |e: SubmitEvent| {
        e.prevent_default();
        page.send_request(&from.get_untracked(), &url.get_untracked());
    };
    let load = move |e| {
        let rate = event_target_value(&e);
        if !rate.is_empty() {
            page.type_command(&format!("load {} {} {rate}", from.get_untracked(), url.get_untracked()));
        }
    };
    let options = move || {
        origins.get().into_iter().map(|o| view! { <option value=o.clone()>{o.clone()}</option> }).collect_view()
    };
    view! {
        <form class="ask" on:submit=send>
            <label class="field">
                <span>"from"</span>
                <select data-testid="request-from" on:change=move |e| from.set(event_target_value(&e))>
                    <option value="internet">"the internet"</option>
                    {options}
                </select>
            </label>
            <label class="field url">
                <span>"GET"</span>
                <input
                    type="text"
                    data-testid="request-url"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    prop:value=move || url.get()
                    on:input=move |e| url.set(event_target_value(&e))
                />
            </label>
            <button class="btn solid" type="submit" data-testid="request-send" disabled=move || page.is_past()>"Send one"</button>
            <label class="field">
                <span>"or"</span>
                <select data-testid="request-load" disabled=move || page.is_past() on:change=load>
                    <option value="">"many \u{2026}"</option>
                    {RATES.map(|rate| view! { <option value=rate>{rate}" a second"</option> }).collect_view()}
                </select>
            </label>
        </form>
    }
    .into_any()
}

fn empty() -> AnyView {
    view! {
        <div class="empty">
            <b>"No request was sent yet"</b>
            "Send one, and see who decides its way: DNS, Ingress, Service, kube-proxy, NetworkPolicy, pod. From a pod a Service's name works too: "
            <code>"http://web/"</code>
        </div>
    }
    .into_any()
}

fn way(journey: &JourneyView) -> AnyView {
    let count = journey.hops.len();
    let mut elapsed = 0.0;
    let hops = journey
        .hops
        .iter()
        .enumerate()
        .map(|(i, hop)| {
            elapsed += hop.took_ms;
            view! { {column(i, hop, elapsed, i + 1 == count)} }
        })
        .collect_view();
    // The one who asks is the first stop of the way.
    let path = journey.url.split_once("://").map_or(&*journey.url, |(_, rest)| rest);
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let asker = if journey.from == "internet" { "User" } else { "Pod" };
    let ask = view! {
        <li class="hop from">
            <span class="at">"0 ms"</span>
            <h3>{asker}</h3>
            <p class="obj">{journey.from.clone()}</p>
            <div class="rule">{format!("GET /{path} HTTP/1.1")}<small>{format!("Host: {host}")}</small></div>
        </li>
    };
    let code = if journey.failed { "result is-fail" } else { "result" };
    view! {
        <p class="hband">
            <b>{format!("GET {}", journey.url)}</b>
            <span>{format!("from {}", journey.from)}</span>
            <span class=code data-testid="request-result">{journey.end.clone()}</span>
        </p>
        <ol class="hops">{ask}{hops}</ol>
    }
    .into_any()
}

fn column(i: usize, hop: &HopView, elapsed_ms: f64, last: bool) -> AnyView {
    let object = hop.object.clone().map(|o| {
        let words = format!("{} {}", kind(&o.plural), o.name);
        view! { <p class="obj">{named(words, o)}</p> }
    });
    let class = match (hop.passed, last) {
        (false, _) => "hop stopped",
        (true, true) => "hop end",
        (true, false) => "hop",
    };
    let candidates = (!hop.candidates.is_empty()).then(|| {
        // The one that was taken is the one that the decision names.
        let taken = |c: &str| hop.passed && c.split(' ').next().is_some_and(|name| hop.decision.contains(name));
        let items = hop.candidates.iter().map(|c| view! { <li class:taken=taken(c)>{c.clone()}</li> }).collect_view();
        view! { <ul class="cands">{items}</ul> }
    });
    view! {
        <li class=class data-testid=format!("hop-{}", i + 1)>
            <span class="at">{format!("{elapsed_ms:.1} ms")}</span>
            {(class == "hop end").then(|| view! { <svg class="tick" viewBox="0 0 48 48" aria-hidden="true"><path class="p-tick" d="M15 24.5l6.5 6.5L33.5 18.5"/></svg> })}
            <h3>{stage(&hop.stage)}</h3>
            {object}
            <div class="rule" class:bad=!hop.passed>
                {hop.decision.clone()}
                {(!hop.rule.is_empty()).then(|| view! { <small>{hop.rule.clone()}</small> })}
            </div>
            {(!hop.advice.is_empty()).then(|| view! { <p class="problem"><b>"Change: "</b>{hop.advice.clone()}</p> })}
            {candidates}
        </li>
    }
    .into_any()
}

fn named(words: String, object: ObjectRef) -> AnyView {
    if object.name.is_empty() { words.into_any() } else { reference(words, object) }
}

fn stage(stage: &str) -> String {
    match stage {
        "dns" => "DNS".to_owned(),
        "ingress" => "Ingress".to_owned(),
        "service" => "Service".to_owned(),
        "policy" => "NetworkPolicy".to_owned(),
        "pod" => "Pod".to_owned(),
        other => other.to_owned(),
    }
}
