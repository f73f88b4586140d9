//! The map of a phone: the same words and lines, the users' line at the bottom.

use super::layout::Form;
use super::traffic::Labels;
use super::{layout_of, lines, marks, motion, pods, press, traffic, workers};
use crate::components::svg;
use crate::state::model::{Component, Target};
use crate::state::page;
use leptos::prelude::*;

pub fn map() -> AnyView {
    let layout = layout_of(Form::Phone);
    view! {
        <svg class="map phone" viewBox="0 0 390 396" role="group" aria-label="Architecture of the cluster">
            {svg::rect("box cp", 12.0, 6.0, 366.0, 122.0, 18.0)}
            {workers::boxes(layout)}
            {svg::path("ln write", lines::PHONE_ETCD)}
            {svg::path("ln write", lines::PHONE_CONTROLLERS)}
            {svg::path("ln write", lines::PHONE_SCHEDULER)}
            {workers::lines(layout)}
            {traffic::lines(layout)}
            {marks::trail(layout)}
            {motion::flashes(layout)}
            {motion::cars(layout)}
            {components()}
            {stops()}
            {workers::insides(layout)}
            {pods::pods(layout)}
            {marks::numbers(layout)}
            {motion::runners(layout)}
        </svg>
    }
    .into_any()
}

fn components() -> AnyView {
    let page = page();
    let queued = move || {
        page.snapshot.with(|s| {
            let queued: usize = s.controllers.iter().map(|c| c.queued).sum();
            format!("{}, {queued} queued", s.controllers.len())
        })
    };
    let waiting = move || {
        page.snapshot
            .with(|s| format!("{} waiting", s.scheduler.active + s.scheduler.backoff + s.scheduler.unschedulable))
    };
    let etcd = view! { {svg::rect("", 155.0, 14.0, 80.0, 26.0, 13.0)}{svg::text("t-h mid", 195.0, 32.0, "etcd")} };
    let hub = view! {
        {svg::rect("", 144.0, 56.0, 102.0, 58.0, 16.0)}
        {svg::text("t-hub mid", 195.0, 83.0, "API server")}
        <text class="t-hs mid" x="195" y="100">{move || page.snapshot.with(|s| format!("r{}", s.revision))}</text>
    };
    let controllers = view! {
        {svg::rect("", 24.0, 56.0, 100.0, 58.0, 12.0)}
        {svg::text("t-h", 34.0, 80.0, "Controllers")}
        <text class="t-s" x="34" y="98">{queued}</text>
    };
    let scheduler = view! {
        {svg::rect("", 266.0, 56.0, 100.0, 58.0, 12.0)}
        {svg::text("t-h", 276.0, 80.0, "Scheduler")}
        <text class="t-s" x="276" y="98">{waiting}</text>
    };
    view! {
        {press("station", Target::Component(Component::Etcd), "etcd", etcd.into_any())}
        {press("hub", Target::Component(Component::ApiServer), "API server", hub.into_any())}
        {press("block", Target::Component(Component::ControllerManager), "Controller manager", controllers.into_any())}
        {press("block", Target::Component(Component::Scheduler), "Scheduler", scheduler.into_any())}
    }
    .into_any()
}

fn stops() -> AnyView {
    let page = page();
    let labels = Memo::new(move |_| page.snapshot.with(|s| Labels::new(&s.traffic)));
    let draw = move || {
        let labels = labels.get();
        view! {
            {stop(Target::Component(Component::Users), 30.0, "Users".to_owned(), true)}
            {stop(labels.ingress_target(), 134.0, "Ingress".to_owned(), false)}
            {stop(labels.service_target(), 244.0, format!("Service {}", labels.service), false)}
        }
    };
    view! { <g>{draw}</g> }.into_any()
}

fn stop(target: Target, x: f64, name: String, first: bool) -> AnyView {
    let label =
        if first { svg::text("t-s", 14.0, 365.0, name.clone()) } else { svg::text("t-s mid", x, 365.0, name.clone()) };
    let pip = first.then(|| svg::circle("pip", x, 382.0, 3.5));
    press("stop", target, name, view! { {svg::circle("", x, 382.0, 9.0)}{pip}{label} }.into_any())
}
