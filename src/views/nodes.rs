//! The nodes as boxes: capacity as bars, one block a pod; pods as tiles with their state in shape and words.

use super::diagram::workers::cpu;
use super::names::reference;
use crate::components::svg;
use crate::state::model::{NodeState, NodeView, ObjectRef, PodView, Target};
use crate::state::page;
use leptos::prelude::*;
use std::sync::Arc;

/// More nodes than this are a list of names and figures.
const DETAILED: usize = 24;
/// Pods of a node that are named.
const NAMED: usize = 18;

pub fn nodes() -> AnyView {
    let page = page();
    let all = Memo::new(move |_| page.snapshot.with(|s| (s.nodes.clone(), s.pods.clone())));
    let cards = move || {
        let (nodes, pods) = all.get();
        if nodes.is_empty() {
            return view! { <div class="empty"><b>"No node yet"</b>"A kubelet that registers makes one. " <code>"kubectl get nodes"</code></div> }.into_any();
        }
        let detailed = nodes.len() <= DETAILED;
        nodes.iter().map(|n| card(n, &pods, detailed)).collect_view().into_any()
    };
    let waiting = move || {
        let (_, pods) = all.get();
        let waiting: Vec<PodView> = pods.into_iter().filter(|p| p.node.is_none()).collect();
        (!waiting.is_empty()).then(|| {
            view! {
                <section class="nodec wait">
                    <header><h3>"On no node"</h3></header>
                    <ul class="node-pods">{waiting.iter().take(NAMED).map(tile).collect_view()}</ul>
                </section>
            }
        })
    };
    view! { <div class="node-cards" data-testid="nodes-view">{waiting}{cards}</div> }.into_any()
}

fn card(node: &NodeView, pods: &[PodView], detailed: bool) -> AnyView {
    let mine: Vec<&PodView> = pods.iter().filter(|p| p.node.as_ref() == Some(&node.name)).collect();
    let (badge, words) = match (node.state, node.cordoned) {
        (NodeState::Ready, false) => ("badge ok", "Ready"),
        (NodeState::Ready, true) => ("badge warn", "Ready, cordoned"),
        (NodeState::NotReady, _) => ("badge fail", "NotReady"),
        (NodeState::Silent, _) => ("badge fail", "Unknown"),
    };
    let more = mine.len().saturating_sub(NAMED);
    let tiles = detailed.then(|| {
        view! {
            <ul class="node-pods">{mine.iter().take(NAMED).map(|p| tile(p)).collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="note">{format!("and {more} more pods")}</p> })}
        }
    });
    let name = reference(node.name.to_string(), ObjectRef::new("nodes", "", &node.name));
    view! {
        <section class="nodec" class:cordoned=node.cordoned class:down=node.state != NodeState::Ready>
            <header><h3>{name}</h3><span class=badge>{words}</span></header>
            {tiles}
            {bar(&mine, node)}
            <p class="caplab">{format!("cpu {} of {} asked", cpu(node.cpu_asked_milli), cpu(node.cpu_milli))}</p>
            {memory(node)}
            <p class="caplab">{format!("memory {} of {} Mi asked, {} of {} pods", node.memory_asked_mib, node.memory_mib, node.pods, node.pods_limit)}</p>
        </section>
    }
    .into_any()
}

fn tile(pod: &PodView) -> AnyView {
    let page = page();
    let target: Target = pod.target();
    let state: Arc<str> = pod.status.clone();
    view! {
        <li>
            <button type="button" class:picked={
                let target = target.clone();
                move || page.selection.with(|s| s.as_ref() == Some(&target))
            } on:click=move |_| page.select(target.clone())>
                <svg width="28" height="28" aria-hidden="true">{svg::symbol(pod.state.symbol(), 0.0, 0.0, 28.0)}</svg>
                <span><b>{pod.family.to_string()}</b><code>{pod.short.to_string()}</code><small>{state.to_string()}</small></span>
            </button>
        </li>
    }
    .into_any()
}

/// Requests of cpu, one block a pod.
fn bar(pods: &[&PodView], node: &NodeView) -> AnyView {
    let mut x = 0.0;
    let blocks = pods
        .iter()
        .filter(|p| p.cpu_milli > 0)
        .map(|p| {
            let w = 320.0 * p.cpu_milli as f64 / node.cpu_milli.max(1) as f64;
            let block = svg::rect(
                if p.state.is_bad() { "cb-seg bad" } else { "cb-seg" },
                x,
                0.0,
                (w - 2.0).max(1.0),
                10.0,
                2.0,
            );
            x += w;
            block
        })
        .collect_view();
    view! { <svg class="capb" viewBox="0 0 320 10" preserveAspectRatio="none" height="10" aria-hidden="true">{svg::rect("cb-all", 0.0, 0.0, 320.0, 10.0, 3.0)}{blocks}</svg> }
        .into_any()
}

fn memory(node: &NodeView) -> AnyView {
    let w = (320.0 * node.memory_asked_mib as f64 / node.memory_mib.max(1) as f64).min(320.0);
    view! { <svg class="capb" viewBox="0 0 320 10" preserveAspectRatio="none" height="10" aria-hidden="true">{svg::rect("cb-all", 0.0, 0.0, 320.0, 10.0, 3.0)}{svg::rect("cb-seg", 0.0, 0.0, w, 10.0, 3.0)}</svg> }
        .into_any()
}
