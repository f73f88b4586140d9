//! What the browser and the person prefer: theme, motion, width. Storage may be forbidden; then nothing is kept.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

const THEME_KEY: &str = "binnacle-theme";
const NARROW: &str = "(max-width: 799px)";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    pub fn label(self) -> &'static str {
        match self {
            Self::System => "Theme: system",
            Self::Light => "Theme: light",
            Self::Dark => "Theme: dark",
        }
    }

    pub fn next(self) -> Self {
        match self {
            Self::System if matches("(prefers-color-scheme: dark)") => Self::Light,
            Self::System => Self::Dark,
            Self::Light | Self::Dark => Self::System,
        }
    }
}

/// The theme that was chosen before.
pub fn stored_theme() -> Theme {
    match storage().and_then(|s| s.get_item(THEME_KEY).ok().flatten()).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

pub fn apply_theme(theme: Theme) {
    let Some(root) = document().document_element() else { return };
    let word = match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    // Neither call can fail for these names; storage may be full or forbidden, and then the choice lasts a visit.
    let _ = match word {
        Some(word) => root.set_attribute("data-theme", word),
        None => root.remove_attribute("data-theme"),
    };
    if let Some(storage) = storage() {
        let _ = match word {
            Some(word) => storage.set_item(THEME_KEY, word),
            None => storage.remove_item(THEME_KEY),
        };
    }
}

pub fn reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

pub fn is_narrow() -> bool {
    matches(NARROW)
}

/// Keeps `narrow` true to the width of the window.
pub fn watch_width(narrow: RwSignal<bool>) {
    let Ok(Some(query)) = window().match_media(NARROW) else { return };
    let seen = query.clone();
    let listener = Closure::<dyn FnMut()>::new(move || narrow.set(seen.matches()));
    query.set_onchange(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|m| m.matches())
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
