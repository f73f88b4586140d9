//! The dock: six reasons, the terminal, the editor, the events.

use super::{editor, events, hello, keys, terminal};
use crate::components::icon::{Icon, icon};
use crate::components::splitter::splitter;
use crate::components::tabs::{Tab, tabs};
use crate::state::{Dock, page};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn dock(row: RwSignal<Option<f64>>) -> AnyView {
    let page = page();
    let items = vec![
        Tab { value: Dock::Reasons, label: "Six reasons" },
        Tab { value: Dock::Terminal, label: "Terminal" },
        Tab { value: Dock::Editor, label: "YAML" },
        Tab { value: Dock::Events, label: "Events" },
    ];
    let body = move || match page.dock.get() {
        Dock::Reasons => hello::reasons(),
        Dock::Terminal => terminal::terminal(),
        Dock::Editor => editor::editor(),
        Dock::Events => events::events(),
        Dock::Folded => ().into_any(),
    };
    let folded = move || page.dock.get() == Dock::Folded;
    let open = StoredValue::new(Dock::Reasons);
    let fold = move |_| {
        if folded() {
            page.dock.set(open.get_value());
        } else {
            open.set_value(page.dock.get_untracked());
            page.dock.set(Dock::Folded);
        }
    };
    let hint = move || match page.dock.get() {
        Dock::Reasons => "each types its command in the terminal",
        Dock::Terminal if page.is_past() => "read only: the past",
        _ => "",
    };
    let sizable = move || matches!(page.dock.get(), Dock::Terminal | Dock::Editor | Dock::Events);
    view! {
        <section class="dock" aria-labelledby="dock-title">
            <h2 id="dock-title" class="vh">"Terminal, YAML and events"</h2>
            {move || sizable().then(|| splitter("Height of the terminal", row, height))}
            <div class="dock-head">
                {tabs("dock", "Dock", "flat", items, page.dock)}
                <div class="tools">
                    <span>{hint}</span>
                    <button class="ref" type="button" data-testid="open-terminal" hidden=move || page.dock.get() != Dock::Reasons on:click=move |_| keys::open_terminal(page)>
                        "Open the terminal ( ` )"
                    </button>
                    <button
                        class="icon-btn"
                        type="button"
                        aria-label=move || if folded() { "Unfold" } else { "Fold" }
                        on:click=fold
                    >
                        {move || icon(if folded() { Icon::Unfold } else { Icon::Fold })}
                    </button>
                </div>
            </div>
            <div id="dock-panel" class="dock-body" role="tabpanel" aria-label="Dock">{body}</div>
        </section>
    }
    .into_any()
}

fn height() -> f64 {
    document()
        .query_selector(".dock")
        .ok()
        .flatten()
        .and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok())
        .map_or(168.0, |e| f64::from(e.offset_height()))
}
