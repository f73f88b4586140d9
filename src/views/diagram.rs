//! The living map: the architecture, drawn from the live cluster and moved by its trace alone.
//!
//! `layout` says where everything stands and `lines` how it is joined; `control_plane`, `workers`, `pods` and `traffic`
//! draw it; `motion` and `marks` draw what happens and in which order. `phone` is the same map for a small screen.

pub mod control_plane;
pub mod layout;
pub mod lines;
pub mod marks;
pub mod motion;
pub mod phone;
pub mod pods;
pub mod traffic;
pub mod workers;

use super::names;
use crate::state::model::Target;
use crate::state::page;
use layout::{Form, Layout};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// The map for the width of the window.
pub fn diagram() -> AnyView {
    let page = page();
    view! { {move || if page.narrow.get() { phone::map() } else { wide() }} }.into_any()
}

/// A layout that changes only when something moves.
pub(crate) fn layout_of(form: Form) -> Memo<Arc<Layout>> {
    let page = page();
    Memo::new(move |_| page.snapshot.with(|s| Arc::new(Layout::new(form, s))))
}

fn wide() -> AnyView {
    let layout = layout_of(Form::Wide);
    view! {
        <svg class="map wide" viewBox="0 0 912 560" preserveAspectRatio="xMidYMin meet" role="group" aria-label="Architecture of the cluster">
            {control_plane::ground()}
            {workers::boxes(layout)}
            {workers::lines(layout)}
            {traffic::lines(layout)}
            {marks::trail(layout)}
            {motion::flashes(layout)}
            {motion::cars(layout)}
            {control_plane::components()}
            {traffic::stops()}
            {workers::insides(layout)}
            {pods::pods(layout)}
            {marks::numbers(layout)}
            {motion::runners(layout)}
        </svg>
    }
    .into_any()
}

/// A part of the map that selects what it draws: a button to keyboard and screen reader.
pub(crate) fn press(class: &'static str, target: Target, label: impl Into<String>, children: AnyView) -> AnyView {
    let page = page();
    let same = target.clone();
    let picked = move || page.selection.with(|s| s.as_ref() == Some(&same));
    let id = names::test_id(&target);
    let key_target = target.clone();
    let on_key = move |e: KeyboardEvent| {
        if matches!(e.key().as_str(), "Enter" | " ") {
            e.prevent_default();
            e.stop_propagation();
            page.select(key_target.clone());
        }
    };
    view! {
        <g
            class=class
            class:picked=picked
            role="button"
            tabindex="0"
            aria-label=label.into()
            data-testid=id
            on:click=move |_| page.select(target.clone())
            on:keydown=on_key
        >
            {children}
        </g>
    }
    .into_any()
}

/// What the lines mean.
pub fn legend() -> AnyView {
    let line = |class: &'static str, words: &'static str, now: bool| {
        view! {
            <li class:is-now=now>
                <svg width="26" height="8" aria-hidden="true"><path class=class d="M2 4H24"/></svg>
                {words}
            </li>
        }
    };
    view! {
        <ul class="legend" aria-label="Lines">
            {line("ln watch", "watch", false)}
            {line("ln write", "write", false)}
            {line("ln probe", "probe", false)}
            {line("ln packet", "packet", false)}
            {line("ln lit", "now", true)}
        </ul>
    }
    .into_any()
}
