//! All events, newest first.

use super::names::{kind, reference};
use crate::state::model::{EventView, age};
use crate::state::page;
use leptos::prelude::*;

/// More rows than this nobody reads.
const MOST: usize = 200;

pub fn events() -> AnyView {
    let page = page();
    let list = Memo::new(move |_| {
        let at = page.cursor.get();
        page.snapshot.track();
        let mut events = page.with_engine(|e| e.events(at));
        events.sort_by_key(|e| std::cmp::Reverse(e.at));
        events.truncate(MOST);
        events
    });
    let body = move || {
        let now = page.snapshot.with(|s| s.at);
        let list = list.get();
        if list.is_empty() {
            return view! {
                <div class="empty">
                    <b>"No events yet"</b>
                    "Components write an event when they did something that a person may want to know. "
                    <code>"kubectl get events"</code>
                </div>
            }
            .into_any();
        }
        let rows = list.iter().map(|e| row(e, now)).collect_view();
        view! {
            <table>
                <thead><tr><th>"age"</th><th>"type"</th><th>"reason"</th><th>"object"</th><th>"message"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! { <div class="events" data-testid="events">{body}</div> }.into_any()
}

fn row(event: &EventView, now: u64) -> AnyView {
    let message =
        if event.count > 1 { format!("{} \u{d7}{}", event.message, event.count) } else { event.message.to_string() };
    view! {
        <tr class:warn=event.warning>
            <td>{age(now.saturating_sub(event.at))}</td>
            <td>{if event.warning { "Warning" } else { "Normal" }}</td>
            <td>{event.reason.to_string()}</td>
            <td>{reference(format!("{} {}", kind(&event.object.plural), event.object.name), event.object.clone())}</td>
            <td>{message}</td>
        </tr>
    }
    .into_any()
}
