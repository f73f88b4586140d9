//! Binnacle, the page: Leptos, the browser, and nothing of Kubernetes.
//!
//! `state` holds the cluster and mirrors it into signals; `views` draw the signals, one module a panel; `components` are
//! widgets that know nothing of clusters. State comes in through signals, intent goes out through methods of
//! [`state::Page`].

pub mod app;
pub mod components;
pub mod state;
pub mod views;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Starts the page: the static picture in the document makes room for the living one, in one step.
pub fn start() {
    state::notice::install();
    let Some(root) = document().get_element_by_id("app").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    root.set_inner_html("");
    match state::measure::wanted() {
        Some(wanted) => {
            leptos::mount::mount_to(root, move || view! { <state::measure::Measure wanted=wanted/> }).forget()
        }
        None => leptos::mount::mount_to(root, app::App).forget(),
    }
}
