//! The panel at the side: the selected thing as About, Live and YAML; with nothing selected, the requests.

mod about;
mod live;

use super::{names, requests};
use crate::components::icon::{Icon, icon};
use crate::components::tabs::{Tab, tabs};
use crate::components::{svg, yaml};
use crate::state::model::{ObjectRef, ObjectView, PodState, Target};
use crate::state::{InspectorTab, Page, page};
use leptos::prelude::*;

pub fn side() -> AnyView {
    let page = page();
    let body = move || match page.selection.get() {
        Some(target) => inspector(page, target),
        None => requests::requests(),
    };
    view! {
        <aside class="side" aria-label="Inspector" data-open=move || page.side_open.get().to_string() data-testid="inspector">
            <button
                class="icon-btn side-fold"
                type="button"
                aria-label=move || if page.side_open.get() { "Fold the inspector" } else { "Open the inspector" }
                on:click=move |_| page.side_open.update(|o| *o = !*o)
            >
                {move || icon(if page.side_open.get() { Icon::Close } else { Icon::Menu })}
            </button>
            <div class="side-body">{body}</div>
        </aside>
    }
    .into_any()
}

fn inspector(page: Page, target: Target) -> AnyView {
    let object = match &target {
        Target::Object(object) => Some(object.clone()),
        Target::Component(_) => None,
    };
    let details = object.clone().map(|object| details(page, object));
    let mut items =
        vec![Tab { value: InspectorTab::About, label: "About" }, Tab { value: InspectorTab::Live, label: "Live" }];
    if object.is_some() {
        items.push(Tab { value: InspectorTab::Yaml, label: "YAML" });
    }
    let for_body = target.clone();
    let body = move || match (page.inspector_tab.get(), details) {
        (InspectorTab::About, _) => about::about(&for_body),
        (InspectorTab::Yaml, Some(details)) => yaml_of(page, details),
        (_, Some(details)) => live::object(page, details),
        (_, None) => live::component(page, &for_body),
    };
    view! {
        {heading(page, &target, details)}
        {tabs("inspector", "Inspector", "even itabs", items, page.inspector_tab)}
        <div id="inspector-panel" role="tabpanel" aria-label="Inspector">{body}</div>
    }
    .into_any()
}

/// The object at the moment that is shown, read again whenever the cluster changed.
fn details(page: Page, object: ObjectRef) -> Memo<Option<ObjectView>> {
    Memo::new(move |_| {
        let at = page.cursor.get();
        page.snapshot.track();
        page.with_engine(|e| e.object(&object, at))
    })
}

fn heading(page: Page, target: &Target, details: Option<Memo<Option<ObjectView>>>) -> AnyView {
    let close = view! {
        <button class="icon-btn" type="button" aria-label="Clear the selection" on:click=move |_| page.deselect()>
            {icon(Icon::Close)}
        </button>
    };
    match target {
        Target::Component(_) => view! {
            <header class="who">
                <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
                    <g class="pill">{svg::rect("", 2.0, 7.0, 24.0, 14.0, 7.0)}</g>
                </svg>
                <div><p class="eyebrow">"Component"</p><h2 class="words" data-testid="selected">{names::words(target)}</h2></div>
                {close}
            </header>
        }
        .into_any(),
        Target::Object(object) => {
            let (kind, name) = (names::kind(&object.plural), object.name.clone());
            let (lead, tail) = split_name(&name);
            let hint = move || details.and_then(|d| d.with(|d| d.as_ref().map(|d| d.hint.to_string())));
            view! {
                <header class="who">
                    {tile(page, object)}
                    <div>
                        <p class="eyebrow">{kind}<span>{hint}</span></p>
                        <h2 data-testid="selected">{lead}<b>{tail}</b></h2>
                    </div>
                    {close}
                </header>
            }
            .into_any()
        }
    }
}

/// The part of a pod's name that tells it from its siblings is strong.
fn split_name(name: &str) -> (String, String) {
    match name.rfind('-') {
        Some(at) if name.len() - at == 6 => (name[..=at].to_owned(), name[at + 1..].to_owned()),
        _ => (String::new(), name.to_owned()),
    }
}

fn tile(page: Page, object: &ObjectRef) -> AnyView {
    let name = object.name.clone();
    let pod = object.plural.as_ref() == "pods";
    let symbol = move || {
        if pod {
            page.snapshot.with(|s| s.pod(&name).map_or(PodState::Unknown, |p| p.state).symbol())
        } else {
            "#kind-box"
        }
    };
    view! { <svg width="28" height="28" aria-hidden="true"><use href=symbol width="28" height="28"/></svg> }.into_any()
}

fn yaml_of(page: Page, details: Memo<Option<ObjectView>>) -> AnyView {
    let text = Memo::new(move |_| details.with(|d| d.as_ref().map(|d| d.yaml.clone())));
    let body = move || match text.get() {
        Some(text) => {
            let copy = text.clone();
            view! {
                {yaml::block(&text)}
                <p class="row">
                    <button class="btn small" type="button" on:click=move |_| page.edit("edit.yaml", &copy)>"Open in the editor"</button>
                </p>
            }
            .into_any()
        }
        None => live::gone(),
    };
    view! { <div data-testid="object-yaml">{body}</div> }.into_any()
}
