//! The control plane: the API server in the middle, etcd above it, the controllers and the scheduler at its sides.

use super::{lines, press};
use crate::components::svg;
use crate::state::model::{Component, ControllerView, SchedulerView, Target, age};
use crate::state::page;
use leptos::prelude::*;
use std::sync::Arc;

/// The sheet and the lines that never move.
pub fn ground() -> AnyView {
    view! {
        {svg::rect("box cp", 128.0, 8.0, 776.0, 244.0, 20.0)}
        {svg::path("ln write", "M-2 212H6")}
        {svg::path("ln soft", lines::KUBECTL)}
        {svg::path("ln write", lines::ETCD)}
        {svg::path("ln write", lines::CONTROLLERS)}
        {svg::path("ln write", lines::SCHEDULER)}
        {svg::path("ln watch", lines::ETCD_WATCH)}
        {svg::path("ln watch", lines::CONTROLLERS_WATCH)}
        {svg::path("ln watch", lines::SCHEDULER_WATCH)}
        {svg::text("t-s", 144.0, 238.0, "Control plane")}
    }
    .into_any()
}

/// The programs themselves.
pub fn components() -> AnyView {
    view! { {controllers()}{etcd()}{api_server()}{scheduler()}{kubectl()} }.into_any()
}

fn etcd() -> AnyView {
    let page = page();
    let words = move || {
        page.snapshot.with(|s| match s.keys {
            _ if s.stopped.contains(&"etcd") => "stopped".to_owned(),
            0 => format!("r{}", s.revision),
            keys => format!("r{}, {keys} keys", s.revision),
        })
    };
    let body = view! {
        {svg::rect("", 452.0, 28.0, 128.0, 40.0, 20.0)}
        {svg::text("t-h mid", 516.0, 45.0, "etcd")}
        <text class="t-s mid" x="516" y="60">{words}</text>
    };
    press("station", Target::Component(Component::Etcd), "etcd", body.into_any())
}

fn api_server() -> AnyView {
    let page = page();
    let words = move || {
        page.snapshot.with(|s| match s.write_rate {
            _ if s.stopped.contains(&"kube-apiserver") => "stopped".to_owned(),
            rate => rate.map_or_else(String::new, |r| format!("{r:.1} writes/s")),
        })
    };
    let body = view! {
        {svg::rect("", 444.0, 112.0, 144.0, 124.0, 24.0)}
        {svg::text("t-hub mid", 516.0, 170.0, "API server")}
        <text class="t-hs mid" x="516" y="190">{words}</text>
    };
    press("hub", Target::Component(Component::ApiServer), "API server", body.into_any())
}

fn kubectl() -> AnyView {
    let body = view! {
        {svg::rect("", 6.0, 190.0, 72.0, 44.0, 10.0)}
        {svg::path("", "M18 205l7 7-7 7M31 219h10")}
        {svg::text("t-h", 6.0, 252.0, "kubectl")}
        {svg::text("t-s", 6.0, 267.0, "you")}
    };
    press("you", Target::Component(Component::Kubectl), "kubectl, you", body.into_any())
}

/// The cell of a controller by its place: two columns.
pub fn cell(i: usize) -> (f64, f64) {
    let (column, row) = ((i % 2) as f64, (i / 2) as f64);
    (154.0 + column * 123.0, 56.0 + row * 34.0)
}

/// As many cells as the block has room for. When there are more controllers, the last cell counts the rest.
const CELLS: usize = 8;

/// The cell of the controller at place `i` of `count`.
pub fn cell_of(i: usize, count: usize) -> (f64, f64) {
    cell(if count > CELLS { i.min(CELLS - 1) } else { i })
}

fn controllers() -> AnyView {
    let page = page();
    let list = Memo::new(move |_| page.snapshot.with(|s| s.controllers.clone()));
    let queued = move || {
        let all: usize = list.with(|l| l.iter().map(|c| c.queued).sum());
        match all {
            _ if page.snapshot.with(|s| s.stopped.contains(&"kube-controller-manager")) => "stopped".to_owned(),
            0 => "nothing to do".to_owned(),
            _ => format!("{all} queued"),
        }
    };
    let head = view! {
        {svg::rect("", 144.0, 24.0, 260.0, 172.0, 12.0)}
        {svg::text("t-h", 156.0, 45.0, "Controller manager")}
        <text class="t-s end" x="392" y="45">{queued}</text>
    };
    let cells = move || {
        let list = list.get();
        let shown = if list.len() > CELLS { CELLS - 1 } else { list.len() };
        let more = (list.len() > CELLS).then(|| others(&list[shown..]));
        view! { {list.iter().take(shown).enumerate().map(|(i, c)| controller(i, c)).collect_view()}{more} }
    };
    view! {
        {press("block", Target::Component(Component::ControllerManager), "Controller manager", head.into_any())}
        <g class="cells">{cells}</g>
    }
    .into_any()
}

/// The cell of those that have none of their own.
fn others(list: &[ControllerView]) -> AnyView {
    let page = page();
    let (x, y) = cell(CELLS - 1);
    let queued: usize = list.iter().map(|c| c.queued).sum();
    let names: Vec<_> = list.iter().map(|c| c.name.clone()).collect();
    let acted =
        move || page.story.with(|s| s.iter().any(|step| step.controller.as_ref().is_some_and(|c| names.contains(c))));
    let marked = acted.clone();
    let queue = move || if marked() && queued == 0 { String::new() } else { queued.to_string() };
    let body = view! {
        <g class:busy=queued != 0 class:acted=acted>
            {svg::rect("", x, y, 117.0, 28.0, 7.0)}
            {svg::text("", x + 9.0, y + 18.0, format!("{} more", list.len()))}
            <text class="q" x=x + 108.0 y=y + 18.0>{queue}</text>
        </g>
    };
    let target = Target::Component(Component::ControllerManager);
    let label = format!("{} more controllers, {queued} queued", list.len());
    press("more-controllers", target, label, body.into_any())
}

fn controller(i: usize, controller: &ControllerView) -> AnyView {
    let page = page();
    let (x, y) = cell(i);
    let name = controller.name.clone();
    let acted = move || page.story.with(|s| s.iter().any(|step| step.controller.as_ref() == Some(&name)));
    let class = match (controller.stopped, controller.queued) {
        (true, _) => "stopped",
        (false, 0) => "",
        _ => "busy",
    };
    let marked = acted.clone();
    let count = controller.queued;
    let queue = move || if marked() && count == 0 { String::new() } else { count.to_string() };
    let words = if controller.stopped { "stopped".to_owned() } else { format!("{count} queued") };
    let body = view! {
        <g class=class class:acted=acted>
            {svg::rect("", x, y, 117.0, 28.0, 7.0)}
            {svg::text("", x + 9.0, y + 18.0, svg::fit(&controller.label, 96.0))}
            <text class="q" x=x + 108.0 y=y + 18.0>{queue}</text>
        </g>
    };
    let target = Target::Component(Component::Controller(controller.name.clone()));
    press("", target, format!("{} controller, {words}", controller.label), body.into_any())
}

fn scheduler() -> AnyView {
    let page = page();
    let state = Memo::new(move |_| page.snapshot.with(|s| s.scheduler.clone()));
    let at = Memo::new(move |_| page.snapshot.with(|s| s.at));
    let body = view! {
        {svg::rect("", 628.0, 24.0, 260.0, 172.0, 12.0)}
        {svg::text("t-h", 640.0, 45.0, "Scheduler")}
        {move || scheduler_inside(&state.get(), at.get())}
    };
    press("block", Target::Component(Component::Scheduler), "Scheduler", body.into_any())
}

fn scheduler_inside(state: &SchedulerView, now: u64) -> AnyView {
    let newest = state.placed.first();
    let fresh = newest.filter(|p| now.saturating_sub(p.at) < 15_000 && p.scores.len() > 1);
    let waiting = state.active + state.backoff + state.unschedulable;
    let headline = match (state.stopped, fresh, waiting) {
        (true, ..) => "stopped".to_owned(),
        (_, Some(p), _) => svg::fit(&format!("{} to {}", p.short, p.node), 150.0),
        (_, None, 0) => "no pod waits".to_owned(),
        (_, None, n) => format!("{n} waiting"),
    };
    let (queue_y, above) = match fresh {
        Some(p) => (148.0, scores(&p.scores)),
        None => (72.0, ().into_any()),
    };
    let below = match (&state.waiting, fresh) {
        (Some((pod, why)), _) => {
            let y = if fresh.is_some() { 157.0 } else { 104.0 };
            view! {
                {svg::symbol("#pod-pending", 640.0, y, 30.0)}
                {svg::text("t-n", 680.0, y + 12.0, svg::fit(&pod.name, 190.0))}
                {svg::text("t-s", 680.0, y + 27.0, svg::fit(why, 200.0))}
            }
            .into_any()
        }
        (None, Some(_)) => ().into_any(),
        (None, None) => placed(state, now),
    };
    let divider = if fresh.is_some() { 128.0 } else { 88.0 };
    view! {
        {svg::text("t-s end", 876.0, 45.0, headline)}
        {above}
        {queue(640.0, "t-s", queue_y, "active", state.active, false)}
        {queue(706.0, "t-s", queue_y, "backoff", state.backoff, false)}
        {queue(876.0, "t-s end", queue_y, "unschedulable", state.unschedulable, true)}
        {svg::path("div", format!("M640 {divider}H876"))}
        {below}
    }
    .into_any()
}

fn queue(x: f64, class: &'static str, y: f64, name: &'static str, count: usize, alarming: bool) -> AnyView {
    let number = if alarming && count > 0 { "num warn" } else { "num" };
    view! { <text class=class x=x y=y>{name}" "<tspan class=number>{count}</tspan></text> }.into_any()
}

/// The totals of the newest decision, best first.
fn scores(totals: &[(Arc<str>, i64)]) -> AnyView {
    let best = totals.iter().map(|(_, t)| *t).max().unwrap_or(1).max(1) as f64;
    let rows = totals
        .iter()
        .take(3)
        .enumerate()
        .map(|(i, (node, total))| {
            let y = 72.0 + 20.0 * i as f64;
            let width = (130.0 * *total as f64 / best).max(4.0);
            let win = i == 0;
            view! {
                {svg::text("", 640.0, y, svg::fit(node, 64.0))}
                {svg::rect(if win { "win" } else { "" }, 710.0, y - 9.0, width, 10.0, 5.0)}
                {svg::text(if win { "n win" } else { "n" }, 876.0, y, total.to_string())}
            }
        })
        .collect_view();
    view! { <g class="scores">{rows}</g> }.into_any()
}

/// The last three placements, as short lines from pod to node.
fn placed(state: &SchedulerView, now: u64) -> AnyView {
    let Some(newest) = state.placed.first() else {
        return svg::text("t-s", 640.0, 110.0, "Nothing was placed yet");
    };
    let rows = state
        .placed
        .iter()
        .take(3)
        .enumerate()
        .map(|(i, p)| {
            let y = 132.0 + 22.0 * i as f64;
            view! {
                {svg::text("t-m", 640.0, y, svg::fit(&p.short, 52.0))}
                {svg::path("pl-line", format!("M700 {}H804", y - 4.0))}
                {svg::circle("", 804.0, y - 4.0, 4.5)}
                {svg::text("t-n end", 876.0, y, svg::fit(&p.node, 68.0))}
            }
        })
        .collect_view();
    view! {
        {svg::text("t-s", 640.0, 110.0, format!("Last placed, {} ago", age(now.saturating_sub(newest.at))))}
        <g class="placed">{rows}</g>
    }
    .into_any()
}
