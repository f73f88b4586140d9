//! The timeline: commands, faults and rollouts as marks, under a real slider that leads into the past.

use crate::state::model::{Mark, MarkKind, Millis, clock};
use crate::state::{Page, page};
use leptos::prelude::*;

/// At least this much time is drawn, so that the first minute does not race.
const SHORTEST_MS: Millis = 60_000;
/// Marks whose labels would touch are drawn without.
const LABEL_ROOM: f64 = 12.0;

pub fn timeline() -> AnyView {
    let page = page();
    // Whole quarters of a second: the drawing need not move every frame.
    let now = Memo::new(move |_| page.now.get() / 250 * 250);
    let span = Memo::new(move |_| span(now.get()));
    let percent = move |at: Millis| at as f64 * 100.0 / span.get() as f64;
    let shown = move || if page.is_past() { page.snapshot.with(|s| s.at) } else { now.get() };
    let seek = move |ev| {
        if let Ok(at) = event_target_value(&ev).parse::<f64>() {
            page.seek_time(at as Millis);
        }
    };
    view! {
        <section class="time" aria-labelledby="time-title">
            <h2 id="time-title" class="vh">"Timeline"</h2>
            <svg height="44" aria-hidden="true">
                <line class="tl-rail" x1="2" y1="26" x2="99.85%" y2="26"/>
                <line class="tl-past" x1="2" y1="26" x2=move || format!("{:.3}%", percent(now.get())) y2="26"/>
                {move || marks(&page.marks.get(), span.get())}
                {move || ticks(now.get(), span.get())}
                {move || head(page, percent(now.get()), percent(shown()))}
            </svg>
            <input
                type="range"
                min="0"
                step="100"
                max=move || span.get().to_string()
                prop:value=move || shown().to_string()
                aria-label="Moment that is shown"
                aria-valuetext=move || format!("{}, revision {}", clock(shown()), page.cursor.get().unwrap_or_else(|| page.head.get()))
                data-testid="timeline"
                on:input=seek
            />
        </section>
    }
    .into_any()
}

/// How much time the whole width stands for: it grows in steps, so that marks stand still for a while.
fn span(now: Millis) -> Millis {
    let mut span = SHORTEST_MS;
    while now * 100 > span * 96 {
        span = span * 5 / 4;
    }
    span
}

fn head(page: Page, now: f64, shown: f64) -> AnyView {
    let revision = page.head.get();
    let label = view! {
        <circle class="tl-head" cx=format!("{now:.3}%") cy="26" r="8"/>
        <text class="tl-lab end" x="100%" y="13">{format!("now, r{revision}")}</text>
    };
    let here = page.cursor.get().map(|r| {
        let side = if shown > 50.0 { "tl-lab then end" } else { "tl-lab then" };
        view! {
            <circle class="tl-here" cx=format!("{shown:.3}%") cy="26" r="9"/>
            <text class=side x=format!("{shown:.3}%") y="10">{format!("you are here: r{r}")}</text>
        }
    });
    view! { {label}{here} }.into_any()
}

fn marks(marks: &[Mark], span: Millis) -> AnyView {
    let x = |at: Millis| at as f64 * 100.0 / span as f64;
    let mut free_from = 0.0;
    let mut drawn = Vec::new();
    for mark in marks {
        let at = x(mark.at);
        let labelled = at >= free_from && at < 88.0;
        if labelled {
            free_from = at + LABEL_ROOM;
        }
        let shape = match mark.kind {
            MarkKind::Fault => view! { <path class="tl-fail" d="M2 20.5A6 6 0 1 1 -2 20.5"/> }.into_any(),
            _ => view! { <rect class="tl-cmd" x="-5" y="21" width="10" height="10" rx="2"/> }.into_any(),
        };
        if let MarkKind::Rollout(until) = mark.kind {
            let width = format!("{:.3}%", x(until) - at);
            drawn.push(
                view! { <rect class="tl-roll" x=format!("{at:.3}%") y="22" width=width height="8" rx="4"/> }.into_any(),
            );
        }
        let label = labelled.then(|| view! { <text class="tl-t" x="-5" y="13">{mark.label.to_string()}</text> });
        drawn.push(view! { <svg x=format!("{at:.3}%") overflow="visible">{shape}{label}</svg> }.into_any());
    }
    drawn.collect_view().into_any()
}

fn ticks(now: Millis, span: Millis) -> AnyView {
    let step = [15_000, 30_000, 60_000, 300_000, 900_000, 3_600_000, 21_600_000, 86_400_000]
        .into_iter()
        .find(|step| span / step <= 8)
        .unwrap_or(span / 6);
    (0..=now / step)
        .map(|i| {
            let at = i * step;
            let x = format!("{:.3}%", at as f64 * 100.0 / span as f64);
            let words = if at < 3_600_000 {
                format!("{}:{:02}", at / 60_000, at / 1000 % 60)
            } else {
                format!("{}:{:02}:00", at / 3_600_000, at / 60_000 % 60)
            };
            view! { <text class=if i == 0 { "tl-n" } else { "tl-n mid" } x=x y="44">{words}</text> }
        })
        .collect_view()
        .into_any()
}
