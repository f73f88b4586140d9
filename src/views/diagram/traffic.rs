//! The users' line: Users, Ingress, Service, kube-proxy, pod.

use super::layout::Layout;
use super::{lines, press};
use crate::components::svg;
use crate::state::model::{Component, ObjectRef, Target, TrafficView};
use crate::state::page;
use leptos::prelude::*;
use std::sync::Arc;

/// Thick where packets run, thin and grey where none do.
pub fn lines(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let flows = Memo::new(move |_| page.snapshot.with(|s| s.traffic.rate > 0.0 && s.traffic.service.is_some()));
    let draw = move || {
        let layout = layout.get();
        let flows = flows.get();
        let idle = svg::path("ln packet idle", lines::trunk(&layout, |t| t.selected));
        let trunk = flows.then(|| svg::path("ln packet", lines::trunk(&layout, |t| t.served)));
        // Where nothing runs first, so that the packets' line lies above it.
        let branches = |flowing: bool| {
            let class = if flowing { "ln packet" } else { "ln packet idle" };
            layout
                .tiles
                .iter()
                .filter(|t| t.selected && t.size >= 12.0 && layout.sheet.is_none())
                .filter(|t| (t.served && flows) == flowing)
                .map(|t| svg::path(class, lines::branch(&layout, t)))
                .collect_view()
        };
        view! { {idle}{branches(false)}{trunk}{branches(true)} }
    };
    view! { <g>{draw}</g> }.into_any()
}

/// The three stops.
pub fn stops() -> AnyView {
    let page = page();
    let traffic = Memo::new(move |_| page.snapshot.with(|s| Labels::new(&s.traffic)));
    let draw = move || {
        let labels = traffic.get();
        view! {
            {stop(Target::Component(Component::Users), 344.0, "Users", &labels.users, true, true)}
            {stop(labels.ingress_target(), 420.0, "Ingress", &labels.ingress, false, labels.has_ingress.is_some())}
            {stop(labels.service_target(), 492.0, "Service", &labels.service, false, labels.has_service.is_some())}
        }
    };
    view! { <g>{draw}</g> }.into_any()
}

/// What the stops say.
#[derive(Clone, Debug, PartialEq)]
pub struct Labels {
    pub users: String,
    pub ingress: String,
    pub service: String,
    pub has_ingress: Option<ObjectRef>,
    pub has_service: Option<ObjectRef>,
}

impl Labels {
    pub fn new(traffic: &TrafficView) -> Self {
        let name =
            |of: &Option<(ObjectRef, Arc<str>)>| of.as_ref().map_or_else(|| "none".to_owned(), |(_, w)| w.to_string());
        Self {
            users: format!("{:.0} req/s", traffic.rate),
            ingress: name(&traffic.host),
            service: name(&traffic.service),
            has_ingress: traffic.host.as_ref().map(|(o, _)| o.clone()),
            has_service: traffic.service.as_ref().map(|(o, _)| o.clone()),
        }
    }

    pub fn ingress_target(&self) -> Target {
        self.has_ingress.clone().map_or(Target::Component(Component::Users), Target::Object)
    }

    pub fn service_target(&self) -> Target {
        self.has_service.clone().map_or(Target::Component(Component::Users), Target::Object)
    }
}

fn stop(target: Target, y: f64, name: &'static str, words: &str, first: bool, there: bool) -> AnyView {
    let body = view! {
        {svg::circle("", 30.0, y, 11.0)}
        {first.then(|| svg::circle("pip", 30.0, y, 4.0))}
        {svg::text("t-h", 50.0, y - 2.0, name)}
        {svg::text("t-s", 50.0, y + 13.0, svg::fit(words, 82.0))}
    };
    press(if there { "stop" } else { "stop none" }, target, format!("{name}: {words}"), body.into_any())
}
