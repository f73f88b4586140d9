//! The pods as tiles: shape, then glyph, then colour say the state.

use super::layout::{Layout, Tile};
use super::press;
use crate::components::svg;
use crate::state::model::{PodState, PodView, Snapshot};
use crate::state::page;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// More tiles than this are drawn as one shape a state, without names.
const SINGLE_TILES: usize = 240;

pub fn pods(layout: Memo<Arc<Layout>>) -> AnyView {
    let many = Memo::new(move |_| layout.with(|l| l.tiles.len() > SINGLE_TILES));
    let draw = move || if many.get() { crowd(layout) } else { singly(layout) };
    view! { <g>{draw}</g> }.into_any()
}

fn singly(layout: Memo<Arc<Layout>>) -> AnyView {
    view! {
        <For each=move || layout.get().tiles.clone() key=|tile| tile.name.clone() children=move |tile| pod(layout, tile)/>
    }
    .into_any()
}

fn pod(layout: Memo<Arc<Layout>>, first: Tile) -> AnyView {
    let page = page();
    let name = first.name.clone();
    let tile = Memo::new({
        let name = name.clone();
        move |before: Option<&Tile>| {
            layout
                .with(|l| l.tiles.iter().find(|t| t.name == name).cloned())
                .or(before.cloned())
                .unwrap_or(first.clone())
        }
    });
    let view = Memo::new(move |before: Option<&Option<PodView>>| {
        page.snapshot.with(|s| s.pod(&name).cloned()).or(before.cloned().flatten())
    });
    let Some(start) = view.get_untracked() else { return ().into_any() };
    let place = move || tile.with(|t| format!("translate({}px, {}px)", t.x, t.y));
    let body = view! { <g class="pod" style:transform=place>{move || view.get().map(|p| inside(&tile.get(), &p))}</g> };
    press("", start.target(), format!("Pod {}, {}", start.name, start.state.word()), body.into_any())
}

fn inside(tile: &Tile, pod: &PodView) -> AnyView {
    let page = page();
    let size = tile.size;
    let middle = size / 2.0;
    let target = pod.target();
    let strong = target.clone();
    let selected = move || page.selection.with(|s| s.as_ref() == Some(&target));
    let id_class = move || if page.selection.with(|s| s.as_ref() == Some(&strong)) { "p-id strong" } else { "p-id" };
    let names = tile.named.then(|| {
        let alone = pod.short.is_empty();
        view! {
            {svg::text("p-name", middle, if alone { -19.0 } else { -26.0 }, svg::fit(&pod.family, 72.0))}
            <text class=id_class x=middle y="-13">{svg::fit(&pod.short, 66.0)}</text>
        }
    });
    // Where the packets' line comes up, the shape alone says that it starts.
    let quiet = pod.state == PodState::Ready || (pod.state == PodState::Starting && pod.selected);
    let word = (tile.named && !quiet).then(|| {
        let class = match pod.state {
            s if s.is_bad() => "p-word fail",
            PodState::Pending | PodState::NotReady => "p-word warn",
            _ => "p-word",
        };
        svg::text(class, middle, size + 14.0, pod.state.word())
    });
    let count = (pod.state == PodState::CrashLoop && size >= 24.0)
        .then(|| svg::text("p-in", middle, middle + 4.0, format!("\u{d7}{}", pod.restarts)));
    let frame = move || selected().then(|| svg::rect("sel", -6.0, -6.0, size + 12.0, size + 12.0, size * 0.375));
    view! {
        {svg::rect("hit", 0.0, 0.0, size, size, size / 4.0)}
        {svg::symbol(pod.state.symbol(), 0.0, 0.0, size)}
        {count}
        {names}
        {word}
        {frame}
        {svg::title(format!("{}: {}", pod.name, pod.status))}
    }
    .into_any()
}

/// Hundreds of tiles: one path for each state.
fn crowd(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let draw = move || {
        let layout = layout.get();
        page.snapshot
            .with(|s| shapes(&layout, s))
            .into_iter()
            .map(|(state, d)| svg::path(class_of(state), d))
            .collect_view()
    };
    view! { <g aria-hidden="true">{draw}</g> }.into_any()
}

fn shapes(layout: &Layout, snapshot: &Snapshot) -> BTreeMap<PodState, String> {
    let states: BTreeMap<&str, PodState> = snapshot.pods.iter().map(|p| (&*p.name, p.state)).collect();
    let mut paths: BTreeMap<PodState, String> = BTreeMap::new();
    for tile in &layout.tiles {
        let state = states.get(&*tile.name).copied().unwrap_or(PodState::Unknown);
        let inset = if state == PodState::Ready { 0.0 } else { 1.0 };
        let (x, y, s) = (tile.x + inset, tile.y + inset, tile.size - 2.0 * inset);
        paths.entry(state).or_default().push_str(&format!("M{x} {y}h{s}v{s}h-{s}z"));
    }
    paths
}

fn class_of(state: PodState) -> &'static str {
    match state {
        PodState::Ready => "p-fill",
        PodState::Starting | PodState::NotReady | PodState::Init => "p-thin",
        PodState::Pending => "p-thin wait",
        PodState::CrashLoop | PodState::Failed => "p-thin bad",
        PodState::Completed | PodState::Terminating | PodState::Unknown => "p-thin gone",
    }
}
