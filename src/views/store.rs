//! The store: how many keys of each kind etcd holds, its newest revisions and who wrote them, and what each one changed.

use super::names::{kind, reference};
use crate::state::model::{Act, ChangeView, StepView, clock};
use crate::state::page;
use leptos::prelude::*;

/// Revisions that are listed.
const LISTED: usize = 80;

pub fn store() -> AnyView {
    let page = page();
    let keys = Memo::new(move |_| {
        page.snapshot.track();
        page.with_engine(|e| e.keys(page.cursor.get()))
    });
    // Leases are renewed all the time and hide the rest.
    let leases = RwSignal::new(false);
    let writes = Memo::new(move |_| {
        page.snapshot.track();
        let until = page.cursor.get().unwrap_or(u64::MAX);
        let all = leases.get();
        page.recent_steps(LISTED, |s| {
            s.act == Act::Write
                && s.revision > 0
                && s.revision <= until
                && (all || s.object.as_ref().is_some_and(|o| !matches!(&*o.plural, "leases" | "events")))
        })
    });
    let chosen = RwSignal::new(None::<u64>);
    let step = Memo::new(move |_| {
        let wanted = chosen.get();
        writes.with(|all| all.iter().find(|s| wanted.is_none_or(|r| s.revision == r)).or(all.first()).cloned())
    });
    let change = Memo::new(move |_| {
        let step = step.get()?;
        let object = step.object.clone()?;
        page.with_engine(|e| e.change(&object, step.revision)).map(|c| (step, c))
    });
    let rows = move || {
        let picked = step.with(|s| s.as_ref().map(|s| s.revision));
        writes.with(|all| all.iter().map(|s| row(s, picked == Some(s.revision), chosen)).collect_view())
    };
    let kinds = move || {
        keys.with(|k| {
            let rows = k.kinds.iter().map(|(plural, n)| view! { <tr><th scope="row">{format!("{plural}/")}</th><td>{*n}</td></tr> });
            let total: usize = k.kinds.iter().map(|(_, n)| n).sum();
            view! { <table class="plain mono"><tbody><tr><th scope="row">"/registry/"</th><td>{total}</td></tr>{rows.collect_view()}</tbody></table> }
        })
    };
    let hash = move || {
        page.snapshot.track();
        format!("{:016x}", page.with_engine(|e| e.hash()))
    };
    let oldest = move || keys.with(|k| format!("The timeline goes back to r{}.", k.oldest));
    view! {
        <div class="store" data-testid="store-view">
            <section class="card"><header><h3>"Keys"</h3></header>{kinds}<p class="note">{oldest}</p><p class="note">"History "<code data-testid="hash">{hash}</code>": the same session gives the same number in every browser."</p></section>
            <section class="card">
                <header>
                    <h3>"Revisions"</h3>
                    <p class="note">"one write each, newest first"</p>
                    <label class="note"><input type="checkbox" prop:checked=move || leases.get() on:change=move |e| leases.set(event_target_checked(&e))/>" leases and events"</label>
                </header>
                <ol class="revs">{rows}</ol>
            </section>
            <section class="card" data-testid="change">{move || change.with(|c| c.as_ref().map_or_else(no_change, |(s, c)| diff(s, c)))}</section>
        </div>
    }
    .into_any()
}

fn row(step: &StepView, picked: bool, chosen: RwSignal<Option<u64>>) -> AnyView {
    let revision = step.revision;
    let key = step.object.as_ref().map(ToString::to_string).unwrap_or_default();
    view! {
        <li>
            <button type="button" class:picked=picked on:click=move |_| chosen.set(Some(revision))>
                <b>{format!("r{revision}")}</b>
                <time>{clock(step.at)}</time>
                <span><code>{key}</code><small>{format!("{}, {}", step.verb, step.actor)}</small></span>
            </button>
        </li>
    }
    .into_any()
}

fn no_change() -> AnyView {
    view! { <div class="empty"><b>"No revision is chosen"</b>"Choose one to see what it changed."</div> }.into_any()
}

fn diff(step: &StepView, change: &ChangeView) -> AnyView {
    let page = page();
    let object = step.object.clone();
    let title = object.map(|o| reference(format!("{} {}", kind(&o.plural), o.name), o));
    let words = match (change.before, change.gone) {
        (_, true) => format!("r{} deleted it", change.revision),
        (0, _) => format!("r{} made it", change.revision),
        (before, _) => format!("r{before} to r{}", change.revision),
    };
    let lines = change
        .lines
        .iter()
        .map(|(sign, text)| {
            let class = match sign {
                '+' => "add",
                '-' => "del",
                '\u{2026}' => "dim",
                _ => "",
            };
            view! { <div class=class><span aria-hidden="true">{sign.to_string()}</span>{text.clone()}</div> }
        })
        .collect_view();
    let revision = change.revision;
    let why = (!step.sentence.is_empty()).then(|| view! { <p>{step.sentence.to_string()}</p> });
    view! {
        <header><h3>{title}</h3><p class="note">{words}</p></header>
        {why}
        <pre class="diff code" tabindex="0">{lines}</pre>
        <p class="row"><button class="btn small" type="button" on:click=move |_| page.seek(revision)>{format!("Show the cluster at r{revision}")}</button></p>
    }
    .into_any()
}
