//! Tabs as the ARIA practices have them: one stop for the Tab key, arrows between the tabs.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// One tab: its value, its words, and the id of the panel that it shows.
#[derive(Clone, Debug)]
pub struct Tab<T> {
    pub value: T,
    pub label: &'static str,
}

/// A row of tabs for `selected`. The panels carry `id="{id}-panel"` and `aria-labelledby="{id}-{n}"` by themselves.
pub fn tabs<T: Copy + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    label: &'static str,
    class: &'static str,
    items: Vec<Tab<T>>,
    selected: RwSignal<T>,
) -> AnyView {
    let values: Vec<T> = items.iter().map(|t| t.value).collect();
    let keys = StoredValue::new(values);
    let on_key = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => 1,
            "ArrowLeft" | "ArrowUp" => -1,
            "Home" => isize::MIN,
            "End" => isize::MAX,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let next = keys.with_value(|values| {
            let at = values.iter().position(|v| *v == selected.get_untracked()).unwrap_or(0) as isize;
            let last = values.len() as isize - 1;
            let next = match step {
                isize::MIN => 0,
                isize::MAX => last,
                s => (at + s).rem_euclid(last + 1),
            };
            (next as usize, values[next as usize])
        });
        selected.set(next.1);
        focus(&format!("{id}-{}", next.0));
    };
    let buttons = items
        .into_iter()
        .enumerate()
        .map(|(i, tab)| {
            let value = tab.value;
            let on = move || selected.get() == value;
            button(
                format!("{id}-{i}"),
                format!("{id}-panel"),
                tab.label,
                Signal::derive(on),
                Callback::new(move |()| selected.set(value)),
            )
        })
        .collect_view();
    view! { <div class=format!("tablist {class}") role="tablist" aria-label=label on:keydown=on_key>{buttons}</div> }
        .into_any()
}

fn button(id: String, panel: String, label: &'static str, on: Signal<bool>, choose: Callback<()>) -> AnyView {
    view! {
        <button
            type="button"
            role="tab"
            id=id
            aria-controls=panel
            aria-selected=move || if on.get() { "true" } else { "false" }
            tabindex=move || if on.get() { "0" } else { "-1" }
            on:click=move |_| choose.run(())
        >
            {label}
        </button>
    }
    .into_any()
}

/// Moves the focus to the element of that id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}
