//! The whole page: bar, scene, panel at the side, story, timeline, dock.

use crate::components::tabs::{Tab, tabs};
use crate::state::{Dock, Page, Panel, View, playback, preferences};
use crate::views::{bar, diagram, dock, hello, inspector, keys, nodes, request, scheduling, store, story, timeline};
use leptos::prelude::*;

#[component]
pub fn App() -> impl IntoView {
    let page = Page::new();
    provide_context(page);
    page.await_engine();
    preferences::watch_width(page.narrow);
    playback::start(page);
    keys::listen(page);
    let row = RwSignal::new(None::<f64>);
    let dock_form = move || match page.dock.get() {
        Dock::Reasons => "reasons",
        Dock::Folded => "folded",
        Dock::Editor => "editor",
        _ => "tall",
    };
    let panel = move || match page.panel.get() {
        Panel::Start => "start",
        Panel::Terminal => "terminal",
        Panel::Inspector => "inspector",
        Panel::Story => "story",
    };
    let row_height = move || match (row.get(), page.dock.get()) {
        (Some(h), Dock::Terminal | Dock::Editor | Dock::Events) => Some(format!("{h}px")),
        _ => None,
    };
    view! {
        <div class="app" class:past=move || page.is_past()>
            {bar::bar()}
            {bar::band()}
            <main class="page" data-dock=dock_form data-panel=panel style=("--row", row_height)>
                <div class="scene" class:whole=move || page.view.get() != View::Architecture>
                    {hello::hello()}
                    {stage()}
                </div>
                {inspector::side()}
                {story::story()}
                {timeline::timeline()}
                <div class="ptabs-row">{phone_tabs(page)}</div>
                {dock::dock(row)}
            </main>
            {toast(page)}
            {keys::help()}
        </div>
    }
}

fn stage() -> AnyView {
    let page = crate::state::page();
    let views = vec![
        Tab { value: View::Architecture, label: "Architecture" },
        Tab { value: View::Nodes, label: "Nodes" },
        Tab { value: View::Request, label: "Request" },
        Tab { value: View::Scheduling, label: "Scheduling" },
        Tab { value: View::Store, label: "Store" },
    ];
    let body = move || match page.view.get() {
        View::Architecture => diagram::diagram(),
        View::Nodes => nodes::nodes(),
        View::Request => request::request(),
        View::Scheduling => scheduling::scheduling(),
        View::Store => store::store(),
    };
    view! {
        <section class="stage" aria-labelledby="v-title">
            <h2 id="v-title" class="vh">"The cluster"</h2>
            <div class="tabs">
                {tabs("view", "Views", "", views, page.view)}
                {move || (page.view.get() == View::Architecture).then(diagram::legend)}
            </div>
            <div id="view-panel" class="stage-body" role="tabpanel" aria-label="View">{body}</div>
        </section>
    }
    .into_any()
}

fn phone_tabs(page: Page) -> AnyView {
    let items = vec![
        Tab { value: Panel::Start, label: "Start" },
        Tab { value: Panel::Terminal, label: "Terminal" },
        Tab { value: Panel::Inspector, label: "Inspector" },
        Tab { value: Panel::Story, label: "Story" },
    ];
    // A phone has one panel, so its tab also turns the dock.
    Effect::new(move |_| match page.panel.get() {
        Panel::Terminal if matches!(page.dock.get_untracked(), Dock::Reasons | Dock::Folded) => {
            page.dock.set(Dock::Terminal)
        }
        Panel::Start if page.narrow.get() => page.dock.set(Dock::Reasons),
        _ => {}
    });
    tabs("panel", "Panels", "ptabs", items, page.panel)
}

fn toast(page: Page) -> AnyView {
    view! {
        <div role="status">
            {move || {
                page.toast.get().map(|words| {
                    view! { <button class="toast" type="button" on:click=move |_| page.toast.set(None)>{words}</button> }
                })
            }}
        </div>
    }
    .into_any()
}
