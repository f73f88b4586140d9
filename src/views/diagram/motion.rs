//! What moves: a lit line with one dot for a step of the trace, a car for a request. Hide the trace and nothing moves.

use super::layout::{Form, Layout};
use super::lines;
use crate::state::model::Line;
use crate::state::motion::{Flight, What};
use crate::state::page;
use leptos::prelude::*;
use std::sync::Arc;

/// The way of a line of the map, from the one who acts.
pub fn way(layout: &Layout, line: &Line) -> Option<String> {
    let phone = layout.form == Form::Phone;
    let fixed = |wide: &str, small: &str| Some(if phone { small } else { wide }.to_owned());
    match line {
        Line::Kubectl => (!phone).then(|| lines::KUBECTL.to_owned()),
        Line::Etcd => fixed(lines::ETCD, lines::PHONE_ETCD),
        Line::Controllers => fixed(lines::CONTROLLERS, lines::PHONE_CONTROLLERS),
        Line::Scheduler => fixed(lines::SCHEDULER, lines::PHONE_SCHEDULER),
        Line::Kubelet(node) => layout.kubelet_line(node),
        Line::Runtime(node) => layout.node(node).filter(|_| !phone && layout.sheet.is_none()).map(lines::runtime),
        Line::Probe(node) => {
            let i = layout.nodes.iter().position(|n| n.name == *node).filter(|_| !phone && layout.sheet.is_none())?;
            let tile = layout.tiles.iter().find(|t| t.node == i && t.probed)?;
            Some(lines::probe(&layout.nodes[i], tile))
        }
        Line::Proxy(_) => None,
    }
}

type Drawn = (u64, String, usize);

fn pulses(flights: &[Flight], layout: &Layout) -> Vec<Drawn> {
    let drawn = |f: &Flight| match &f.what {
        What::Pulse { line, count } => Some((f.id, way(layout, line)?, *count)),
        What::Car { .. } => None,
    };
    flights.iter().filter_map(drawn).collect()
}

/// The lines that are lit.
pub fn flashes(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let each = move || layout.with_untracked(|l| page.flights.with(|f| pulses(f, l)));
    view! {
        <g aria-hidden="true">
            <For each=each key=|p| p.0 children=|(_, d, _)| view! { <path class="ln lit flash" d=d/> }/>
        </g>
    }
    .into_any()
}

/// The dots that run along them, above everything else.
pub fn runners(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let each = move || layout.with_untracked(|l| page.flights.with(|f| pulses(f, l)));
    let runner = |(_, d, count): Drawn| {
        let radius = if count > 3 { 10 } else { 8 };
        let along = format!("path('{d}')");
        view! { <circle class="runner" r=radius style:offset-path=along/> }
    };
    view! { <g aria-hidden="true"><For each=each key=|p| p.0 children=runner/></g> }.into_any()
}

/// Requests on their way to the pods.
pub fn cars(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let each = move || layout.with_untracked(|l| page.flights.with(|f| cars_on(f, l)));
    let car = |(_, d, failed): (u64, String, bool)| {
        let along = format!("path('{d}')");
        view! { <rect class="car" class:failed=failed x="-9" y="-5" width="18" height="10" rx="5" style:offset-path=along/> }
    };
    view! { <g aria-hidden="true"><For each=each key=|c| c.0 children=car/></g> }.into_any()
}

fn cars_on(flights: &[Flight], layout: &Layout) -> Vec<(u64, String, bool)> {
    let on = |f: &Flight| match &f.what {
        What::Car { pod, failed } => {
            let tile = pod.as_ref().and_then(|pod| layout.tiles.iter().find(|t| t.name == *pod));
            let way = match tile {
                Some(tile) => lines::request(layout, tile),
                None => lines::trunk(layout, |_| false),
            };
            Some((f.id, way, *failed))
        }
        What::Pulse { .. } => None,
    };
    flights.iter().filter_map(on).collect()
}
