//! The story line: the last causal chain in sentences, with the numbers that stand on the map.

use super::names::reference;
use crate::state::model::StoryStep;
use crate::state::{page, story};
use leptos::prelude::*;

pub fn story() -> AnyView {
    let page = page();
    let body = move || {
        let steps = page.story.get();
        if steps.is_empty() {
            let words = "Nothing was asked of the cluster yet. Each command's consequences are told here, in order.";
            return view! { <p class="story-empty">{words}</p> }.into_any();
        }
        let items = |steps: &[StoryStep], short: bool| {
            let last = steps.len();
            steps.iter().map(|s| item(s, s.number == last, short)).collect_view()
        };
        view! {
            <ol class="story-line wide" data-testid="story">{items(&steps, true)}</ol>
            <ol class="story-list">{items(&steps, false)}</ol>
        }
        .into_any()
    };
    view! {
        <section class="story" aria-labelledby="story-title" aria-live="polite">
            <h2 id="story-title" class="vh">"Story"</h2>
            {body}
        </section>
    }
    .into_any()
}

fn item(step: &StoryStep, last: bool, short: bool) -> AnyView {
    let page = page();
    let at = step.at;
    // The newest sentence is "now" for as long as a person needs to read it.
    let fresh = Memo::new(move |_| last && page.now.get().saturating_sub(at) < 6000);
    let words = story::pieces(if short { &step.brief } else { &step.sentence }, &step.names)
        .into_iter()
        .map(|(text, object)| match object {
            Some(object) => reference(text, object),
            None => view! { {text} }.into_any(),
        })
        .collect_view();
    view! {
        <li class:now=move || fresh.get() title=step.sentence.to_string()>
            <i aria-hidden="true">{step.number}</i>
            <span>{words}</span>
        </li>
    }
    .into_any()
}
