//! Keys of the whole page, and the dialog that lists them. A key does nothing while a person types.

use crate::components::tabs::focus;
use crate::state::{Dock, Page, Panel};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const KEYS: [(&str, &str); 8] = [
    ("`", "open the terminal"),
    ("Space", "pause and play"),
    (", .", "one revision back, one step forward"),
    ("n", "back to now"),
    ("Esc", "clear the selection; leave the terminal or the editor"),
    ("Ctrl Enter", "apply the file of the editor"),
    ("Ctrl C", "stop a command that still prints"),
    ("?", "this list"),
];

pub fn listen(page: Page) {
    // The page lives as long as the document, and so does its listener.
    let _ = window_event_listener(ev::keydown, move |e| {
        if e.ctrl_key() || e.meta_key() || e.alt_key() {
            return;
        }
        let typing = is_typing(&e);
        match e.key().as_str() {
            "Escape" if !typing => page.deselect(),
            _ if typing => {}
            "`" => {
                e.prevent_default();
                open_terminal(page);
            }
            " " if !on_control(&e) => {
                e.prevent_default();
                page.toggle_play();
            }
            "," => page.step_back(),
            "." => page.step_forward(),
            "n" => page.back_to_now(),
            "?" => show_help(),
            _ => {}
        }
    });
}

pub fn open_terminal(page: Page) {
    page.dock.set(Dock::Terminal);
    page.panel.set(Panel::Terminal);
    // The input is there after the panel was drawn.
    request_animation_frame(|| focus("terminal-input"));
}

fn target(e: &web_sys::KeyboardEvent) -> Option<web_sys::Element> {
    e.target()?.dyn_into().ok()
}

fn is_typing(e: &web_sys::KeyboardEvent) -> bool {
    target(e).is_some_and(|t| t.matches("input:not([type=range]), textarea, select").unwrap_or(false))
}

fn on_control(e: &web_sys::KeyboardEvent) -> bool {
    target(e).is_some_and(|t| t.matches("button, a, [role=button], [role=tab], input").unwrap_or(false))
}

/// Opens the list of keys.
pub fn show_help() {
    if let Some(dialog) =
        document().get_element_by_id("help").and_then(|e| e.dyn_into::<web_sys::HtmlDialogElement>().ok())
    {
        // A dialog that is open already stays open.
        let _ = dialog.show_modal();
    }
}

pub fn help() -> AnyView {
    let rows = KEYS.iter().map(|(key, does)| view! { <dt><kbd>{*key}</kbd></dt><dd>{*does}</dd> }).collect_view();
    view! {
        <dialog id="help" aria-labelledby="help-title">
            <h2 id="help-title">"Keys"</h2>
            <dl class="keys-list">{rows}</dl>
            <p class="note">
                "The cluster runs in this tab: a real scheduler, real controllers, a modelled container. Nothing is sent anywhere. "
                "Everything you can click, you can type; the dotted lines are watches, green is what happens now."
            </p>
            <form method="dialog"><button class="btn">"Close"</button></form>
        </dialog>
    }
    .into_any()
}
