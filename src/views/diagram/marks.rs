//! The numbers of the story on the map, and the route that it took.

use super::control_plane;
use super::layout::{Form, Layout};
use super::lines::Point;
use super::motion::way;
use crate::components::svg;
use crate::state::model::{Line, StoryStep};
use crate::state::{Page, page};
use leptos::prelude::*;
use std::sync::Arc;

/// The lines that the last causal chain went along.
pub fn trail(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let draw = move || {
        let layout = layout.get();
        page.story.with(|story| {
            let mut lines: Vec<&Line> = story.iter().filter_map(|s| s.line.as_ref()).collect();
            lines.sort();
            lines.dedup();
            lines.into_iter().filter_map(|l| way(&layout, l)).map(|d| svg::path("ln write trail", d)).collect_view()
        })
    };
    view! { <g aria-hidden="true">{draw}</g> }.into_any()
}

pub fn numbers(layout: Memo<Arc<Layout>>) -> AnyView {
    let page = page();
    let draw = move || {
        let layout = layout.get();
        let story = page.story.get();
        let mut taken: Vec<Point> = Vec::new();
        story
            .iter()
            .filter_map(|step| {
                let (mut x, y) = place(page, &layout, step)?;
                while taken.iter().any(|t| (t.0 - x).abs() < 18.0 && (t.1 - y).abs() < 18.0) {
                    x += 20.0;
                }
                taken.push((x, y));
                Some(number(step.number, x, y))
            })
            .collect_view()
    };
    view! { <g aria-hidden="true">{draw}</g> }.into_any()
}

fn number(number: usize, x: f64, y: f64) -> AnyView {
    view! { <g class="mark">{svg::circle("", x, y, 9.0)}{svg::text("", x, y + 4.0, number.to_string())}</g> }.into_any()
}

fn place(page: Page, layout: &Layout, step: &StoryStep) -> Option<Point> {
    if layout.form == Form::Phone {
        return match step.line.as_ref()? {
            Line::Controllers => Some((112.0, 60.0)),
            Line::Scheduler => Some((354.0, 60.0)),
            Line::Kubelet(node) => layout.node(node).map(|n| (n.kubelet.0, n.kubelet.1 - 22.0)),
            _ => None,
        };
    }
    match step.line.as_ref()? {
        Line::Kubectl => Some((104.0, 212.0)),
        Line::Etcd => Some((512.0, 90.0)),
        Line::Scheduler => Some((608.0, 140.0)),
        Line::Controllers => {
            let name = step.controller.as_ref()?;
            let (i, count) = page
                .snapshot
                .with(|s| Some((s.controllers.iter().position(|c| c.name == *name)?, s.controllers.len())))?;
            let (x, y) = control_plane::cell_of(i, count);
            Some((x + 103.0, y + 14.0))
        }
        Line::Kubelet(node) => layout.node(node).map(|n| (n.kubelet.0 - 4.0, n.kubelet.1 - 28.0)),
        Line::Runtime(node) => layout.node(node).map(|n| (n.kubelet.0 - 18.0, n.area.y + 34.0)),
        Line::Probe(node) => layout.node(node).map(|n| (n.kubelet.0 + 22.0, n.area.y + 40.0)),
        Line::Proxy(node) => layout.node(node).map(|n| (n.proxy.0 - 62.0, n.proxy.1)),
    }
}
