//! Why a pod runs where it runs: the queues, the filters as lines that a plugin stops, the scores that decided.

use super::names::reference;
use crate::components::svg;
use crate::state::model::{DecisionView, ObjectRef, PodState, SchedulingView, Target, clock, plural};
use crate::state::{Page, page};
use leptos::prelude::*;

/// Between two plugins of the filter map, and between two nodes.
const COLUMN: f64 = 34.0;
const ROW: f64 = 30.0;
/// Where the lines begin, and how high the names of the plugins stand above them.
const LEFT: f64 = 112.0;
const TOP: f64 = 118.0;

pub fn scheduling() -> AnyView {
    let page = page();
    let view = Memo::new(move |_| {
        page.snapshot.track();
        let pod = page.selection.get().and_then(|t| match t {
            Target::Object(o) if &*o.plural == "pods" => Some(o),
            _ => None,
        });
        page.with_engine(|e| e.scheduling(pod.as_ref(), page.cursor.get()))
    });
    let decision = Memo::new(move |_| view.with(|v| v.decision.clone()));
    view! {
        <div class="sched" data-testid="scheduling-view">
            <div class="sched-list">{move || view.with(|v| lists(page, v))}</div>
            <div class="sched-main">{move || decision.with(|d| d.as_ref().map_or_else(nothing, whole))}</div>
        </div>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! {
        <div class="empty">
            <b>"Nothing was decided yet"</b>
            "The scheduler looks at each pod that has no node. "
            <code>"kubectl create deployment hello --image=nginx:1.27"</code>
        </div>
    }
    .into_any()
}

fn lists(page: Page, view: &SchedulingView) -> AnyView {
    let queue = |name: &'static str, title: &'static str, words: &'static str| {
        let pods: Vec<_> = view.waiting.iter().filter(|w| w.queue == name).collect();
        let rows = pods
            .iter()
            .take(8)
            .map(|w| {
                let tries = format!("{} {}", w.attempts, plural(w.attempts as usize, "attempt", "attempts"));
                row(page, &w.pod, tries)
            })
            .collect_view();
        let empty = pods.is_empty().then(|| view! { <p class="note">{words}</p> });
        view! { <h3>{title}<span>{pods.len()}</span></h3>{empty}<ul>{rows}</ul> }
    };
    let placed = view.decided.iter().filter(|d| !d.node.is_empty()).take(12);
    let placed = placed
        .map(|d| {
            let total = d.total.map_or_else(String::new, |t| format!(", {t} points"));
            row(page, &d.pod, format!("{}{total}", d.node))
        })
        .collect_view();
    view! {
        {queue("active", "Active", "Empty: nothing to try now.")}
        {queue("backoff", "Backoff", "Refused pods wait 1 s, then 2, 4, 8, 10.")}
        {queue("unschedulable", "Unschedulable", "No pod waits for the cluster to change.")}
        <h3>"Placed"<span>"newest first"</span></h3>
        <ul>{placed}</ul>
    }
    .into_any()
}

fn row(page: Page, pod: &ObjectRef, words: String) -> AnyView {
    let target = Target::Object(pod.clone());
    let same = target.clone();
    let state = page.snapshot.with_untracked(|s| s.pod(&pod.name).map(|p| p.state));
    let words = if state.is_none() { format!("{words}, gone") } else { words };
    let symbol = state.unwrap_or(PodState::Terminating).symbol();
    view! {
        <li>
            <button type="button" class:picked=move || page.selection.with(|s| s.as_ref() == Some(&same)) on:click=move |_| page.select(target.clone())>
                <svg width="24" height="24" aria-hidden="true">{svg::symbol(symbol, 0.0, 0.0, 24.0)}</svg>
                <span><b>{pod.name.to_string()}</b><small>{words}</small></span>
            </button>
        </li>
    }
    .into_any()
}

fn whole(d: &DecisionView) -> AnyView {
    view! { {filters(d)}{scores(d)} }.into_any()
}

fn filters(d: &DecisionView) -> AnyView {
    let outcome = match (d.node.is_empty(), d.nodes) {
        (true, _) => format!("No node takes it: {} of {} fit.", d.feasible, d.nodes),
        (false, 1) => format!("{}, the only node.", d.node),
        (false, n) => format!("{} of {n} nodes can run it; {} was taken.", d.feasible, d.node),
    };
    let gone = (!d.complete)
        .then(|| view! { <p class="note">"The details of this decision are no longer kept; only its outcome is."</p> });
    let message = d.node.is_empty().then(|| view! { <pre class="wrap">{d.message.to_string()}</pre> });
    view! {
        <section class="card">
            <header>
                <h3 data-testid="decision">{d.pod.clone()}</h3>
                <p class="note">{format!("At {}, r{}, attempt {}. ", clock(d.at), d.revision, d.attempt)}{outcome}</p>
            </header>
            {(!d.verdicts.is_empty()).then(|| map(d))}
            {gone}
            {message}
        </section>
    }
    .into_any()
}

/// A line a node: it runs through the filters until one of them stops it.
fn map(d: &DecisionView) -> AnyView {
    let x = |i: usize| LEFT + 22.0 + COLUMN * i as f64;
    let end = x(d.filters.len());
    let height = TOP + ROW * d.verdicts.len() as f64;
    let asked = |i: usize| d.verdicts.iter().any(|(_, stop)| stop.as_ref().is_none_or(|(at, _)| *at >= i));
    let heads = d
        .filters
        .iter()
        .enumerate()
        .map(|(i, name)| {
            let turn = format!("translate({} {}) rotate(-42)", x(i), TOP - 10.0);
            view! {
                {svg::path("f-grid", format!("M{} {TOP}V{}", x(i), height - 8.0))}
                <text class=if asked(i) { "f-name" } else { "f-name dim" } transform=turn>{*name}</text>
            }
        })
        .collect_view();
    let rows = d
        .verdicts
        .iter()
        .enumerate()
        .map(|(r, (node, stop))| {
            let y = TOP + 14.0 + ROW * r as f64;
            let until = stop.as_ref().map_or(d.filters.len(), |(at, _)| *at);
            let dots = (0..until).map(|i| svg::circle("f-ok", x(i), y, 4.5)).collect_view();
            let stopped = stop.as_ref().map(|(at, why)| {
                let from = x(*at);
                view! {
                    {svg::path("f-bar", format!("M{} {}v18M{} {}v18", from - 2.0, y - 9.0, from + 5.0, y - 9.0))}
                    {svg::path("f-rest", format!("M{} {y}H{end}", from + 12.0))}
                    {svg::text("f-why", end + 10.0, y + 4.0, svg::fit(why, 270.0))}
                    {svg::title(format!("{node}: {} says {why}", d.filters[*at]))}
                }
            });
            let line =
                svg::path("f-line", format!("M{LEFT} {y}H{}", if stop.is_some() { x(until) - 4.0 } else { end }));
            let fits = stop.is_none().then(|| svg::text("f-why ok", end + 10.0, y + 4.0, "fits"));
            view! { <g>{svg::text("t-h", 0.0, y + 4.0, svg::fit(node, LEFT - 6.0))}{line}{dots}{stopped}{fits}</g> }
        })
        .collect_view();
    let label = format!("Filters: {} of {} nodes pass all of them", d.feasible, d.nodes);
    view! { <div class="f-scroll"><svg class="f-map" viewBox=format!("0 0 900 {height}") role="img" aria-label=label>{heads}{rows}</svg></div> }
        .into_any()
}

fn scores(d: &DecisionView) -> AnyView {
    if d.scores.is_empty() {
        let words = match d.feasible {
            0 => "No node fits, so none was scored.",
            1 => "Only one node fits: it is taken without scoring.",
            _ => return ().into_any(),
        };
        return view! { <section class="card"><p class="note">{words}</p></section> }.into_any();
    }
    // A plugin that says the same of every node decides nothing; it is shown, but quietly.
    let heads = d
        .scores
        .iter()
        .map(|s| view! { <th scope="col">{words_of(s.plugin)}<small>{format!("weight {}", s.weight)}</small></th> })
        .collect_view();
    let rows = d
        .totals
        .iter()
        .enumerate()
        .map(|(r, (node, total))| {
            let win = *node == d.node;
            let cells = d
                .scores
                .iter()
                .map(|s| {
                    let (raw, of100) = s.cells[r];
                    let same = s.cells.iter().all(|c| c.1 == of100);
                    let how = format!("{}: raw {raw}, of 100: {of100}, times weight {} = {}", s.plugin, s.weight, of100 * s.weight);
                    view! { <td class:quiet=same title=how><b>{of100 * s.weight}</b><small>{format!("{of100}\u{2009}\u{d7}\u{2009}{}", s.weight)}</small><small>{format!("raw {raw}")}</small></td> }
                })
                .collect_view();
            view! {
                <tr class:win=win>
                    <th scope="row">{reference(node.to_string(), ObjectRef::new("nodes", "", node))}{win.then(|| view! { <span class="badge ok">"taken"</span> })}</th>
                    {cells}
                    <td class="total">{*total}</td>
                </tr>
            }
        })
        .collect_view();
    let tie = (d.tie > 1).then(|| {
        view! { <p class="note">{format!("A tie: {} nodes have the highest total. One of them is drawn at random; this run drew {}.", d.tie, d.node)}</p> }
    });
    view! {
        <section class="card">
            <header>
                <h3>"Scores"</h3>
                <p class="note">"Each plugin gives a node 0 to 100, times its weight; the highest total is taken. What is the same for every node is grey."</p>
            </header>
            <div class="f-scroll">
                <table class="scoret" data-testid="scores"><thead><tr><td></td>{heads}<th scope="col">"total"</th></tr></thead><tbody>{rows}</tbody></table>
            </div>
            {tie}
        </section>
    }
    .into_any()
}

/// A plugin's name with places where the line may break.
fn words_of(plugin: &str) -> String {
    let mut out = String::new();
    for c in plugin.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('\u{200b}');
        }
        out.push(c);
    }
    out
}
