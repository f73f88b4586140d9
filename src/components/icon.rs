//! The few icons, drawn with the page's own lines.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Back,
    Forward,
    Play,
    Pause,
    Menu,
    Close,
    Fold,
    Unfold,
    Enter,
    Past,
}

impl Icon {
    /// The path, and whether it is filled instead of drawn.
    fn path(self) -> (&'static str, bool) {
        match self {
            Self::Back => ("M11.5 3v10L5 8zM3 3h1.6v10H3z", true),
            Self::Forward => ("M4.5 3v10L11 8zM11.4 3H13v10h-1.6z", true),
            Self::Play => ("M4.5 2.5v11L13 8z", true),
            Self::Pause => ("M4 3h3v10H4zM9 3h3v10H9z", true),
            Self::Menu => ("M2 4.8h12M2 11.2h12", false),
            Self::Close => ("M4 4l8 8M12 4l-8 8", false),
            Self::Fold => ("M3.5 6 8 10.5 12.5 6", false),
            Self::Unfold => ("M3.5 10.5 8 6l4.5 4.5", false),
            Self::Enter => ("M13 3v5.5H4M7 5.5l-3 3 3 3", false),
            Self::Past => ("M2.5 4v3.5H6M3 7.2A5.4 5.4 0 1 1 2.8 10M8 5v3.4l2.2 1.4", false),
        }
    }
}

pub fn icon(icon: Icon) -> AnyView {
    let (d, full) = icon.path();
    view! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path class=if full { "full" } else { "" } d=d/></svg> }
        .into_any()
}

/// The mark of the page: a compass needle.
pub fn mark() -> AnyView {
    view! {
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <circle class="b-ring" cx="11" cy="11" r="8.5"/>
            <path class="b-needle" d="M11 5.5v11M11 5.5 8.3 11h5.4z"/>
        </svg>
    }
    .into_any()
}
