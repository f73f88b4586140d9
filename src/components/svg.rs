//! Shapes of a drawing as functions of one type each, so that a map of hundreds of them stays small in the download.

use leptos::prelude::*;

/// Text at a point.
pub fn text(class: &'static str, x: f64, y: f64, words: impl Into<String>) -> AnyView {
    view! { <text class=class x=x y=y>{words.into()}</text> }.into_any()
}

/// A line.
pub fn path(class: &'static str, d: impl Into<String>) -> AnyView {
    view! { <path class=class d=d.into()/> }.into_any()
}

/// A box with round corners.
pub fn rect(class: &'static str, x: f64, y: f64, w: f64, h: f64, r: f64) -> AnyView {
    view! { <rect class=class x=x y=y width=w height=h rx=r/> }.into_any()
}

pub fn circle(class: &'static str, x: f64, y: f64, r: f64) -> AnyView {
    view! { <circle class=class cx=x cy=y r=r/> }.into_any()
}

/// A symbol of the sprite in the page.
pub fn symbol(href: &'static str, x: f64, y: f64, size: f64) -> AnyView {
    view! { <use href=href x=x y=y width=size height=size/> }.into_any()
}

/// Text that a screen reader and a hovering pointer get.
pub fn title(words: impl Into<String>) -> AnyView {
    view! { <title>{words.into()}</title> }.into_any()
}

/// `text` cut to about `width` units of the map, at 6.6 units a letter of 12.
pub fn fit(text: &str, width: f64) -> String {
    let most = (width / 6.6).max(1.0) as usize;
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
        cut.push('\u{2026}');
        cut
    }
}
