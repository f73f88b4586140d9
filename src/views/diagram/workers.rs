//! The nodes: the kubelet straddles the top edge, for control comes from above; kube-proxy the bottom edge, for packets
//! come from below. The two never cross.

use super::layout::{Detail, Form, Layout, NodeBox};
use super::{lines, press};
use crate::components::svg;
use crate::state::model::{Component, NodeState, NodeView, Target};
use crate::state::page;
use leptos::prelude::*;
use std::sync::Arc;

/// The sheets.
pub fn boxes(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let nodes = Memo::new(move |_| page.snapshot.with(|s| s.nodes.clone()));
    let draw = move || {
        let layout = layout.get();
        let sheet = layout.sheet.map(|s| svg::rect("box node", s.x, s.y, s.w, s.h, 20.0));
        let cells = nodes.with(|nodes| {
            layout
                .nodes
                .iter()
                .map(|n| sheet_of(n, nodes.iter().find(|v| v.name == n.name), layout.form))
                .collect_view()
        });
        let empty = layout.nodes.is_empty().then(|| {
            let y = if layout.form == Form::Wide { 424.0 } else { 250.0 };
            let x = if layout.form == Form::Wide { 516.0 } else { 195.0 };
            svg::text("t-s mid", x, y, "No node yet")
        });
        view! { {sheet}{cells}{empty} }
    };
    view! { <g>{draw}</g> }.into_any()
}

fn sheet_of(place: &NodeBox, node: Option<&NodeView>, form: Form) -> AnyView {
    let a = place.area;
    let class = match (place.detail, node) {
        (Detail::Cell, Some(n)) => heat(n),
        (Detail::Mini, Some(n)) if n.state == NodeState::Ready && !n.cordoned => "h0",
        (_, Some(n)) if n.state != NodeState::Ready => "box quiet",
        (_, Some(n)) if n.cordoned => "box cordoned",
        _ => "box node",
    };
    let radius = match place.detail {
        Detail::Full => 20.0,
        Detail::Compact if form == Form::Wide => 18.0,
        Detail::Compact => 16.0,
        Detail::Mini => 6.0,
        Detail::Cell => 1.5,
    };
    svg::rect(class, a.x, a.y, a.w, a.h, radius)
}

/// A cell's colour: how much of the node's cpu is asked for.
fn heat(node: &NodeView) -> &'static str {
    if node.state != NodeState::Ready {
        return "hx";
    }
    if node.cordoned {
        return "hc";
    }
    match node.cpu_asked_milli * 100 / node.cpu_milli.max(1) {
        ..5 => "h0",
        5..25 => "h1",
        25..50 => "h2",
        50..75 => "h3",
        _ => "h4",
    }
}

/// Writes and watches between the nodes and the API server.
pub fn lines(layout: Memo<Arc<Layout>>) -> AnyView {
    let draw = move || {
        let layout = layout.get();
        let shared = layout.sheet.is_some();
        layout
            .nodes
            .iter()
            .enumerate()
            .take(if shared { 1 } else { usize::MAX })
            .map(|(i, node)| {
                let lane = layout.lane(i);
                let watches = (layout.form == Form::Wide).then(|| {
                    let proxy = (!shared).then(|| svg::path("ln watch thin", lines::proxy_watch(node, lane)));
                    view! { {svg::path("ln watch", lines::kubelet_watch(node.kubelet, lane))}{proxy} }
                });
                view! { {svg::path("ln write", lines::kubelet(layout.form, node.kubelet, lane))}{watches} }
            })
            .collect_view()
    };
    let probes = move || {
        let layout = layout.get();
        let probed = layout.tiles.iter().filter(|t| t.probed && t.named);
        probed.map(|t| svg::path("ln probe", lines::probe(&layout.nodes[t.node], t))).collect_view()
    };
    view! { <g>{draw}{probes}</g> }.into_any()
}

/// What stands in and on the nodes, without their pods.
pub fn insides(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let nodes = Memo::new(move |_| page.snapshot.with(|s| s.nodes.clone()));
    let draw = move || {
        let layout = layout.get();
        if let Some(sheet) = layout.sheet {
            return shared_sheet(&layout, sheet.cx(), sheet.y, sheet.y + sheet.h);
        }
        nodes.with(|nodes| {
            layout
                .nodes
                .iter()
                .filter_map(|place| Some(inside(&layout, place, nodes.iter().find(|n| n.name == place.name)?)))
                .collect_view()
                .into_any()
        })
    };
    view! { <g>{draw}</g> }.into_any()
}

fn inside(layout: &Layout, place: &NodeBox, node: &NodeView) -> AnyView {
    let a = place.area;
    let full = place.detail == Detail::Full;
    let wide = layout.form == Form::Wide;
    let silent = node.state == NodeState::Silent;
    let name_y = a.y + if wide { 26.0 } else { 30.0 };
    let state = match (node.state, node.cordoned) {
        (NodeState::Ready, false) => "ready",
        (NodeState::Ready, true) => "ready, cordoned",
        (NodeState::NotReady, _) => "not ready",
        (NodeState::Silent, _) => "silent",
    };
    let badge = (state != "ready" && full).then(|| {
        let class = if node.state == NodeState::Ready { "t-s end t-warn" } else { "t-s end t-fail" };
        svg::text(class, a.x + a.w - 14.0, a.y + 26.0, state)
    });
    let heading = view! {
        {svg::rect("hit", a.x + 8.0, a.y + 12.0, a.w * 0.38, 20.0, 6.0)}
        {svg::text("t-h", a.x + if wide { 16.0 } else { 12.0 }, name_y, svg::fit(&node.name, if wide { a.w / 2.0 - 36.0 } else { a.w - 20.0 }))}
    };
    let parts = full.then(|| view! { {runtime(place)}{capacity(place, node)}{proxy(place, silent)} });
    let more =
        (place.more > 0).then(|| svg::text("t-s", a.x + 12.0, a.y + 58.0, format!("and {} more pods", place.more)));
    view! {
        {press("pod", node.target(), format!("Node {}, {state}, {} pods", node.name, node.pods), heading.into_any())}
        {badge}
        {parts}
        {more}
        {kubelet(place, wide, silent)}
    }
    .into_any()
}

fn kubelet(place: &NodeBox, wide: bool, silent: bool) -> AnyView {
    let (x, y) = place.kubelet;
    let (w, h) =
        if wide { (84.0_f64.min(place.area.w - 16.0), 24.0) } else { (72.0_f64.min(place.area.w - 12.0), 22.0) };
    let page = page();
    let name = place.name.clone();
    let live = move || {
        page.story.with(|s| {
            s.last().is_some_and(|step| {
                matches!(&step.line, Some(crate::state::model::Line::Kubelet(n) | crate::state::model::Line::Probe(n)) if *n == name)
                    && page.now.get().saturating_sub(step.at) < 6000
            })
        })
    };
    let body = view! {
        <g class:live=live class:pill=true class:down=silent>
            {svg::rect("", x - w / 2.0, y - h / 2.0, w, h, h / 2.0)}
            {svg::text("", x, y + 4.0, "kubelet")}
        </g>
    };
    let target = Target::Component(Component::Kubelet(place.name.clone()));
    press("pill", target, format!("kubelet of {}", place.name), body.into_any())
}

fn proxy(place: &NodeBox, silent: bool) -> AnyView {
    let (x, y) = place.proxy;
    let body = view! {
        <g class:pill=true class:down=silent>
            {svg::rect("", x - 48.0, y - 12.0, 96.0, 24.0, 12.0)}
            {svg::text("", x, y + 4.0, "kube-proxy")}
        </g>
    };
    let target = Target::Component(Component::KubeProxy(place.name.clone()));
    press("pill", target, format!("kube-proxy of {}", place.name), body.into_any())
}

fn runtime(place: &NodeBox) -> AnyView {
    let a = place.area;
    let width = (place.kubelet.0 - 18.0 - a.x - 20.0).clamp(60.0, 80.0);
    let body = view! {
        {svg::rect("", a.x + 12.0, a.y + 36.0, width, 20.0, 10.0)}
        {svg::text("", a.x + 12.0 + width / 2.0, a.y + 50.0, "containerd")}
    };
    let target = Target::Component(Component::Runtime(place.name.clone()));
    view! {
        {svg::path("cri", lines::runtime(place))}
        {press("pill sub", target, format!("container runtime of {}", place.name), body.into_any())}
    }
    .into_any()
}

fn capacity(place: &NodeBox, node: &NodeView) -> AnyView {
    let a = place.area;
    let used = (96.0 * node.cpu_asked_milli as f64 / node.cpu_milli.max(1) as f64).clamp(0.0, 96.0);
    let words = format!("cpu {} of {}", cpu(node.cpu_asked_milli), cpu(node.cpu_milli));
    view! {
        <g class="cap">
            {svg::rect("", a.x + 16.0, a.y + 168.0, 96.0, 4.0, 2.0)}
            {svg::rect("used", a.x + 16.0, a.y + 168.0, used, 4.0, 2.0)}
            {svg::text("", a.x + 16.0, a.y + 186.0, words)}
        </g>
    }
    .into_any()
}

/// Thousandths of a cpu as a person writes them: `0.45`, `4`.
pub fn cpu(milli: i64) -> String {
    let text = format!("{:.2}", milli as f64 / 1000.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Many nodes share one sheet, one line and two pills.
fn shared_sheet(layout: &Layout, x: f64, top: f64, bottom: f64) -> AnyView {
    let count = layout.nodes.len();
    let pill = |cx: f64, cy: f64, w: f64, words: String| {
        view! {
            <g class="pill">
                {svg::rect("", cx - w / 2.0, cy - 12.0, w, 24.0, 12.0)}
                {svg::text("", cx, cy + 4.0, words)}
            </g>
        }
    };
    let names = layout
        .nodes
        .iter()
        .filter(|n| n.detail == Detail::Mini && n.more > 0)
        .map(|n| svg::text("t-s end", n.area.x + n.area.w - 3.0, n.area.y + 11.0, format!("+{}", n.more)))
        .collect_view();
    let proxies = (layout.form == Form::Wide).then(|| pill(x + 260.0, bottom, 130.0, format!("{count} kube-proxies")));
    view! { {names}{pill(x, top, 112.0, format!("{count} kubelets"))}{proxies} }.into_any()
}
