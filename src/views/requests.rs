//! The requests of the users: how many failed, by which pods they were answered, how fast; and what the map shows.

use super::names::reference;
use crate::components::svg;
use crate::state::model::{PodState, PodTraffic, Snapshot, TrafficView, plural};
use crate::state::page;
use leptos::prelude::*;

/// The drawing covers this much time.
const WINDOW_MS: f64 = 10_000.0;

pub fn requests() -> AnyView {
    let page = page();
    let traffic = Memo::new(move |_| page.snapshot.with(|s| s.traffic.clone()));
    view! {
        <h2 class="title">"Requests"</h2>
        {move || figures(&traffic.get())}
        <h3>"What you see"</h3>
        {move || page.snapshot.with(|s| seen(s))}
        <p class="note calm">{move || page.snapshot.with(|s| verdict(s))}</p>
    }
    .into_any()
}

fn figures(traffic: &TrafficView) -> AnyView {
    let row = |name: &'static str, ms: Option<f64>| {
        ms.map(|ms| view! { <tr><th scope="row">{name}</th><td>{format!("{ms:.0} ms")}</td></tr> })
    };
    let failed = traffic.failed;
    let trouble = traffic.trouble.as_ref().map(|why| view! { <p class="problem">{why.to_string()}</p> });
    view! {
        <p class="failed" data-testid="failed-requests">
            <b class:some=failed != 0>{spaced(failed)}</b>
            <span>"failed, of "{spaced(traffic.sent)}<br/>"since the start"</span>
        </p>
        {trouble}
        {dots(&traffic.pods)}
        <table class="plain">
            <tbody>
                <tr><th scope="row">"rate"</th><td>{format!("{:.1} a second", traffic.rate)}</td></tr>
                {row("half are faster than", traffic.half_ms)}
                {row("99 of 100 are faster than", traffic.slow_ms)}
            </tbody>
        </table>
    }
    .into_any()
}

/// A number with thin spaces between its thousands.
fn spaced(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{2009}');
        }
        out.push(c);
    }
    out
}

/// A row a pod, a dot a request of the last 10 seconds; hollow when it failed.
fn dots(pods: &[PodTraffic]) -> AnyView {
    let rows: Vec<_> = pods.iter().take(6).collect();
    let height = rows.len() as f64 * 24.0 + 14.0;
    let drawn = rows
        .iter()
        .enumerate()
        .map(|(i, pod)| {
            let y = 14.0 + 24.0 * i as f64;
            let dots = pod
                .recent
                .iter()
                .map(|(age, good)| {
                    let x = 206.0 - 160.0 * f64::from(*age) / WINDOW_MS;
                    svg::circle(if *good { "rq-dot" } else { "rq-bad" }, x, y, if *good { 2.2 } else { 2.6 })
                })
                .collect_view();
            view! {
                {svg::text("rq-name", 0.0, y + 4.0, svg::fit(&pod.short, 42.0))}
                {dots}
                {svg::text("t-s end", 248.0, y + 4.0, format!("{:.1}/s", pod.rate))}
            }
        })
        .collect_view();
    let more = (pods.len() > rows.len())
        .then(|| view! { <p class="note">{format!("and {} more pods", pods.len() - rows.len())}</p> });
    let axis = (!rows.is_empty()).then(|| {
        view! { {svg::text("t-s", 44.0, height - 2.0, "10 s ago")}{svg::text("t-s end", 208.0, height - 2.0, "now")} }
    });
    view! {
        <svg class="dots" viewBox=format!("0 0 248 {height}") role="img" aria-label="Requests by pod over the last 10 seconds">
            {drawn}
            {axis}
        </svg>
        {more}
    }
    .into_any()
}

fn seen(snapshot: &Snapshot) -> AnyView {
    let served = snapshot.pods.iter().filter(|p| p.served).count();
    let name = snapshot.traffic.service.as_ref().map(|(object, _)| object.clone());
    let rate = format!(
        "{:.0} requests a second reach {served} {} of ",
        snapshot.traffic.rate,
        plural(served, "copy", "copies")
    );
    let packets = match name {
        Some(service) if served > 0 => view! { {rate}{reference(service.name.to_string(), service)}"." }.into_any(),
        _ => "No request reaches a pod: no Service has a ready one behind it.".into_any(),
    };
    let line = |class: &'static str, words: AnyView| {
        view! { <li><svg width="26" height="12" aria-hidden="true"><path class=class d="M1 6H26"/></svg><span>{words}</span></li> }
    };
    view! {
        <ul class="seen">
            {line("ln packet", packets)}
            {line("ln write", "Each kubelet renews its lease every 10 s.".into_any())}
            {line("ln watch", "Everyone waits for news on a watch. No one polls.".into_any())}
            {line("ln probe", "The kubelet's probe asks each container that has one.".into_any())}
        </ul>
    }
    .into_any()
}

fn verdict(snapshot: &Snapshot) -> String {
    let waits = snapshot.pods.iter().filter(|p| !matches!(p.state, PodState::Ready | PodState::Completed)).count();
    let queued: usize = snapshot.controllers.iter().map(|c| c.queued).sum();
    let trouble: Vec<String> = snapshot.health().into_iter().filter(|(_, c)| c.is_some()).map(|(w, _)| w).collect();
    if !trouble.is_empty() {
        return format!("Wants attention: {}.", trouble.join(", "));
    }
    if waits > 0 || queued > 0 {
        return "The cluster is on its way to what was asked for.".to_owned();
    }
    if snapshot.pods.is_empty() {
        return "The cluster is starting.".to_owned();
    }
    "Nothing is wrong, so no one has work. That is a healthy cluster.".to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(super::spaced(420), "420");
        assert_eq!(super::spaced(1_395_000), "1\u{2009}395\u{2009}000");
    }
}
