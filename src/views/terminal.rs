//! The terminal: a log of plain lines and one real, labelled input.

mod completion;
mod output;

use crate::components::icon::{Icon, icon};
use crate::state::terminal::{Entry, Kind};
use crate::state::{Page, page, shell};
use completion::Menu;
use leptos::ev::KeyboardEvent;
use leptos::html::{Div, Textarea};
use leptos::prelude::*;

/// More than this is no command line.
const MOST_BYTES: usize = 256 * 1024;

pub fn terminal() -> AnyView {
    let page = page();
    let log = NodeRef::<Div>::new();
    let input = NodeRef::<Textarea>::new();
    Effect::new(move |_| {
        page.terminal.entries.track();
        if let Some(log) = log.get() {
            request_animation_frame(move || log.set_scroll_top(log.scroll_height()));
        }
    });
    let menu = Menu::new(page, input);
    // Where the arrows stand in the history; `None` is the line that is being typed.
    let place = StoredValue::new(None::<usize>);
    let on_key = move |e: KeyboardEvent| {
        e.stop_propagation();
        key(page, menu, place, &e);
    };
    view! {
        <div class="term" data-testid="terminal">
            <div class="term-log" role="log" aria-label="Terminal" aria-live="polite" tabindex="0" node_ref=log data-testid="terminal-log">
                {welcome(page)}
                <For each=move || page.terminal.entries.get() key=|e| e.id children=line/>
            </div>
            {menu.view()}
            <form class="prompt" on:submit=move |e| { e.prevent_default(); submit(page); }>
                <label for="terminal-input">{move || prompt(page)}<span class="vh">" kubectl command"</span></label>
                <textarea
                    id="terminal-input"
                    data-testid="terminal-input"
                    rows="1"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="send"
                    node_ref=input
                    prop:value=move || page.terminal.input.get()
                    on:input=move |e| {
                        menu.close();
                        let typed = event_target_value(&e);
                        if typed.len() <= MOST_BYTES {
                            page.terminal.input.set(typed);
                        } else {
                            let size = typed.len() as f64 / 1e6;
                            page.terminal.note(&format!("That is {size:.1} MB, more than anyone types: nothing was run. A manifest belongs into the YAML tab, as a file."));
                            event_target::<web_sys::HtmlTextAreaElement>(&e).set_value(&page.terminal.input.get_untracked());
                        }
                    }
                    on:keydown=on_key
                ></textarea>
                <button class="send" type="submit" aria-label="Run">{icon(Icon::Enter)}</button>
            </form>
            {phone_keys(page, menu)}
        </div>
    }
    .into_any()
}

fn prompt(page: Page) -> String {
    page.cursor.get().map_or_else(|| "$".to_owned(), |r| format!("r{r} $"))
}

fn welcome(page: Page) -> AnyView {
    let empty = move || page.terminal.entries.with(Vec::is_empty);
    view! {
        <pre class="note wrap" hidden=move || !empty()>
            "kubectl talks to the cluster on this page. Try: kubectl get pods -o wide. The command fault lists what can break, load internet http://shop.example/ 40 sends requests. Tab completes, the arrows go through what you typed, Ctrl-C stops what still prints."
        </pre>
    }
    .into_any()
}

fn line(entry: Entry) -> AnyView {
    let class = match entry.kind {
        Kind::Command => "line-cmd",
        Kind::Out => "",
        Kind::Error => "err wrap",
        Kind::Note => "note wrap",
    };
    let body = match entry.kind {
        Kind::Out => output::selectable(&entry.text),
        _ => entry.text.into_any(),
    };
    view! { <pre class=class>{body}</pre> }.into_any()
}

fn submit(page: Page) {
    let typed = page.terminal.input.get_untracked();
    page.terminal.input.set(String::new());
    if !typed.trim().is_empty() {
        page.run(&typed);
    }
}

fn key(page: Page, menu: Menu, place: StoredValue<Option<usize>>, e: &KeyboardEvent) {
    let several = page.terminal.input.with_untracked(|t| t.contains('\n'));
    match e.key().as_str() {
        "Enter" if menu.is_open() => {
            e.prevent_default();
            menu.take();
        }
        "Enter" if !e.shift_key() && !page.terminal.input.with_untracked(|t| shell::is_open(t)) => {
            e.prevent_default();
            place.set_value(None);
            submit(page);
        }
        "Tab" if !e.shift_key() && (menu.is_open() || menu.complete()) => {
            e.prevent_default();
            menu.advance();
        }
        "Escape" => {
            if menu.is_open() {
                menu.close();
            } else {
                blur(e);
            }
        }
        "ArrowDown" if menu.is_open() => {
            e.prevent_default();
            menu.move_by(1);
        }
        "ArrowUp" if menu.is_open() => {
            e.prevent_default();
            menu.move_by(-1);
        }
        "ArrowUp" if !several => {
            e.prevent_default();
            recall(page, place, -1);
        }
        "ArrowDown" if !several => {
            e.prevent_default();
            recall(page, place, 1);
        }
        "c" if e.ctrl_key() && !has_selection() => {
            e.prevent_default();
            page.interrupt();
            page.terminal.input.set(String::new());
        }
        "l" if e.ctrl_key() => {
            e.prevent_default();
            page.terminal.clear();
        }
        _ => {}
    }
}

fn blur(e: &KeyboardEvent) {
    use wasm_bindgen::JsCast;
    if let Some(element) = e.target().and_then(|t| t.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot lose the focus keeps it.
        let _ = element.blur();
    }
}

fn has_selection() -> bool {
    window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
}

fn recall(page: Page, place: StoredValue<Option<usize>>, by: isize) {
    page.terminal.history.with_untracked(|history| {
        let at = place.get_value().unwrap_or(history.len());
        let next = at.saturating_add_signed(by).min(history.len());
        place.set_value((next < history.len()).then_some(next));
        page.terminal.input.set(history.get(next).cloned().unwrap_or_default());
    });
}

/// The keys that a phone's keyboard has not got.
fn phone_keys(page: Page, menu: Menu) -> AnyView {
    let place = StoredValue::new(None);
    let add = move |text: &'static str| page.terminal.input.update(|t| t.push_str(text));
    let press = move |label: &'static str| match label {
        "Tab" => {
            menu.complete();
        }
        "\u{2191}" => recall(page, place, -1),
        "\u{2193}" => recall(page, place, 1),
        "^C" => page.interrupt(),
        other => add(other),
    };
    let keys = ["Tab", "-", "/", "|", "=", "\u{2191}", "\u{2193}", "^C"]
        .into_iter()
        .map(|label| view! { <button type="button" on:click=move |_| press(label)>{label}</button> })
        .collect_view();
    view! { <div class="keys-row">{keys}</div> }.into_any()
}
