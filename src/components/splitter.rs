//! A bar between two panels: dragged, or moved by arrow keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A level bar on the upper edge of a panel whose height is `height`; dragging it up makes the panel higher.
pub fn splitter(label: &'static str, height: RwSignal<Option<f64>>, now: impl Fn() -> f64 + Copy + 'static) -> AnyView {
    let from = StoredValue::new(None::<(f64, f64)>);
    let limit = |h: f64| h.clamp(120.0, (window_height() - 260.0).max(160.0));
    let down = move |e: PointerEvent| {
        from.set_value(Some((f64::from(e.client_y()), now())));
        if let Some(target) = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) {
            // Without capture the drag just ends at the bar's edge.
            let _ = target.set_pointer_capture(e.pointer_id());
        }
    };
    let moved = move |e: PointerEvent| {
        if let Some((y, h)) = from.get_value() {
            height.set(Some(limit(h + y - f64::from(e.client_y()))));
        }
    };
    let key = move |e: KeyboardEvent| {
        let by = match e.key().as_str() {
            "ArrowUp" => 24.0,
            "ArrowDown" => -24.0,
            _ => return,
        };
        e.prevent_default();
        height.set(Some(limit(now() + by)));
    };
    view! {
        <div
            class="splitter"
            role="separator"
            aria-orientation="horizontal"
            aria-label=label
            aria-valuenow=move || height.get().map_or(0, |h| h as i32).to_string()
            tabindex="0"
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=move |_| from.set_value(None)
            on:keydown=key
        ></div>
    }
    .into_any()
}

fn window_height() -> f64 {
    window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(800.0)
}
