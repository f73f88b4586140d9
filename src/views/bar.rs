//! The bar: mark, health, time, tools; and the band that says that the past is shown.

use crate::components::icon::{Icon, icon, mark};
use crate::state::model::{age, clock};
use crate::state::playback::Speed;
use crate::state::preferences::{self, Theme};
use crate::state::{Page, notice, page};
use leptos::prelude::*;

pub fn bar() -> AnyView {
    let page = page();
    let sheet = RwSignal::new(false);
    view! {
        <header class="bar">
            <a class="brand" href="?" aria-label="Binnacle, start again">{mark()}<span>"Binnacle"</span></a>
            {health(page)}
            {transport(page)}
            {tools(page)}
            <button
                class="menu"
                type="button"
                aria-label="Menu"
                aria-expanded=move || sheet.get().to_string()
                on:click=move |_| sheet.update(|s| *s = !*s)
            >
                {icon(Icon::Menu)}
            </button>
        </header>
        {move || sheet.get().then(|| menu_sheet(page))}
    }
    .into_any()
}

fn health(page: Page) -> AnyView {
    let words = Memo::new(move |_| match page.here.get() {
        true => page.snapshot.with(|s| s.health()),
        false => vec![("the cluster is starting".to_owned(), None)],
    });
    let spans = move || {
        let then = if page.is_past() { "then: " } else { "" };
        words
            .get()
            .into_iter()
            .enumerate()
            .map(|(i, (text, class))| {
                let text = if i == 0 { format!("{then}{text}") } else { text };
                view! { <span class=class.unwrap_or("")>{text}</span> }
            })
            .collect_view()
    };
    view! { <p class="health" data-testid="health">{spans}</p> }.into_any()
}

fn transport(page: Page) -> AnyView {
    let playing = move || page.playing.get() && !page.is_past();
    let speeds = RwSignal::new(false);
    let shown = move || page.snapshot.with(|s| if page.is_past() { s.at } else { page.now.get() });
    let revision = move || page.cursor.get().unwrap_or_else(|| page.head.get());
    let speed_words = move || match page.honest_speed.get() {
        Some(x) if x >= 10.0 => format!("{x:.0}\u{d7}"),
        Some(x) => format!("{x:.1}\u{d7}"),
        None => page.speed.get().label(),
    };
    view! {
        <div class="transport" role="group" aria-label="Time">
            <button type="button" aria-label="Back one revision" data-testid="step-back" on:click=move |_| page.step_back()>
                {icon(Icon::Back)}
            </button>
            <button
                class="play"
                type="button"
                data-testid="play"
                aria-label=move || if playing() { "Pause" } else { "Play" }
                on:click=move |_| page.toggle_play()
            >
                {move || icon(if playing() { Icon::Pause } else { Icon::Play })}
            </button>
            <button type="button" aria-label="Forward one step" data-testid="step" on:click=move |_| page.step_forward()>
                {icon(Icon::Forward)}
            </button>
            <button
                class="speed"
                type="button"
                data-testid="speed"
                aria-haspopup="true"
                aria-expanded=move || speeds.get().to_string()
                aria-label=move || format!("Speed {}", speed_words())
                on:click=move |_| speeds.update(|s| *s = !*s)
            >
                {speed_words}
            </button>
            {move || speeds.get().then(|| speed_menu(page, speeds))}
            <p class="clock" title="Virtual time since the cluster began">
                <b data-testid="clock">{move || clock(shown())}</b>
                <span data-testid="revision">{move || format!("r{}", revision())}</span>
            </p>
        </div>
    }
    .into_any()
}

fn speed_menu(page: Page, open: RwSignal<bool>) -> AnyView {
    let items = Speed::ALL
        .into_iter()
        .map(|speed| {
            let label = speed.label();
            view! {
                <button
                    type="button"
                    role="menuitemradio"
                    aria-checked=move || (page.speed.get() == speed).to_string()
                    on:click=move |_| {
                        page.speed.set(speed);
                        page.honest_speed.set(None);
                        open.set(false);
                    }
                >
                    {label}
                </button>
            }
        })
        .collect_view();
    view! { <div class="menu-pop" role="menu" aria-label="Speed">{items}</div> }.into_any()
}

fn tools(page: Page) -> AnyView {
    let theme = RwSignal::new(preferences::stored_theme());
    preferences::apply_theme(theme.get_untracked());
    let turn = move |_| {
        theme.update(|t| *t = t.next());
        preferences::apply_theme(theme.get_untracked());
    };
    view! {
        <div class="tools">
            <button type="button" data-testid="save-session" on:click=move |_| save_session(page)>"Save session"</button>
            <button type="button" data-testid="theme" on:click=turn>
                {move || match theme.get() {
                    Theme::System => "Theme",
                    other => other.label(),
                }}
            </button>
            <button type="button" class="key" aria-label="Keys and help" data-testid="help" on:click=move |_| super::keys::show_help()>
                "?"
            </button>
        </div>
    }
    .into_any()
}

/// What the bar of a phone has no room for.
fn menu_sheet(page: Page) -> AnyView {
    let speeds = Speed::ALL
        .into_iter()
        .map(|speed| view! { <button class="btn" type="button" on:click=move |_| page.speed.set(speed)>{speed.label()}</button> })
        .collect_view();
    view! { <div class="menu-sheet">{health(page)}<div class="speeds" role="group" aria-label="Speed">{speeds}</div>{tools(page)}</div> }
        .into_any()
}

fn save_session(page: Page) {
    use wasm_bindgen::JsCast;
    let saved = (|| {
        let link = document().create_element("a").ok()?.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
        link.set_href(&notice::session_link().ok()?);
        link.set_download("binnacle-session.txt");
        link.click();
        Some(())
    })();
    if saved.is_none() {
        page.toast.set(Some("This browser did not let the page save a file.".to_owned()));
    }
}

/// "r402, 41 s ago": what is shown is the past, and cannot be changed.
pub fn band() -> AnyView {
    let page = page();
    let words = move || {
        let revision = page.cursor.get()?;
        let ago = page.now.get().saturating_sub(page.snapshot.with(|s| s.at));
        Some((revision, age(ago)))
    };
    let content = move || {
        words().map(|(revision, ago)| {
            view! {
                <div class="band" role="status" data-testid="past">
                    {icon(Icon::Past)}
                    <p>
                        <b>{format!("r{revision}, {ago} ago. ")}</b>
                        "Everything here reads that moment, kubectl too. Nothing can be changed."
                    </p>
                    <button type="button" class="inverse" data-testid="back-to-now" on:click=move |_| page.back_to_now()>
                        "Back to now"
                    </button>
                    <button type="button" data-testid="continue" on:click=move |_| page.continue_from_here()>
                        "Continue from here"
                    </button>
                </div>
            }
        })
    };
    view! { {content} }.into_any()
}
