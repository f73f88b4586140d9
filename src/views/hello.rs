//! The first minute: one sentence and one button, which is a stop of the map; then the next offers.

use crate::state::model::NodeState;
use crate::state::{Page, page};
use leptos::prelude::*;

pub fn hello() -> AnyView {
    let page = page();
    let victim = Memo::new(move |_| {
        page.snapshot.with(|s| {
            let mut served: Vec<_> = s.pods.iter().filter(|p| p.served).collect();
            served.sort_by(|a, b| b.node.cmp(&a.node).then(b.name.cmp(&a.name)));
            served.first().map(|p| p.name.clone())
        })
    });
    let command = move || victim.get().map(|name| format!("kubectl delete pod {name}"));
    let delete = move |_| {
        if let Some(line) = command() {
            page.offers_taken.update(|n| *n += 1);
            page.type_command(&line);
        }
    };
    view! {
        <section class="hello" aria-labelledby="h-title">
            <h1 id="h-title">"A Kubernetes cluster is running in this tab."</h1>
            <p class="lead">"Delete a pod and see what it does."</p>
            <div class="offer">
                <button
                    class="btn solid"
                    type="button"
                    data-testid="delete-a-pod"
                    disabled=move || victim.get().is_none() || page.is_past()
                    on:click=delete
                >
                    "Delete a pod"
                </button>
                <span class="wire" aria-hidden="true"></span>
                <code class="cmd">{move || command().unwrap_or_else(|| "no pod is ready yet".to_owned())}</code>
                {move || (page.offers_taken.get() > 0).then(|| next_offers(page))}
            </div>
        </section>
    }
    .into_any()
}

fn next_offers(page: Page) -> AnyView {
    let node =
        Memo::new(move |_| page.snapshot.with(|s| s.pods.iter().rev().find(|p| p.served).and_then(|p| p.node.clone())));
    let broken = Memo::new(move |_| {
        page.snapshot.with(|s| s.nodes.iter().find(|n| n.state != NodeState::Ready).map(|n| n.name.clone()))
    });
    let break_node = move |_| {
        if let Some(name) = node.get() {
            page.type_command(&format!("fault fail-node {name}"));
        }
    };
    view! {
        <div class="next">
            <button class="ref" type="button" data-testid="offer-node" on:click=break_node>"Now break a whole node"</button>
            {move || broken.get().map(|name| {
                let words = format!("Repair {name}");
                view! {
                    <button class="ref" type="button" on:click=move |_| page.type_command(&format!("fault restore-node {name}"))>{words}</button>
                }
            })}
            <button
                class="ref"
                type="button"
                data-testid="offer-bad-version"
                on:click=move |_| page.type_command("kubectl set image deployment/web nginx=nginx:no-such-version")
            >
                "Ship a bad version"
            </button>
            <small>"Each types its command in the terminal."</small>
        </div>
    }
    .into_any()
}

/// A reason to have Kubernetes, with the command that shows it.
struct Reason {
    title: &'static str,
    words: &'static str,
    command: &'static str,
}

const REASONS: [Reason; 6] = [
    Reason {
        title: "Many copies",
        words: "Ten of the same, wanted once.",
        command: "kubectl scale deployment web --replicas=10",
    },
    Reason {
        title: "Repair",
        words: "Delete every copy; the controller wants them back.",
        command: "kubectl delete pods -l app=web",
    },
    Reason {
        title: "One name",
        words: "Pods come and go; the Service and its address stay.",
        command: "kubectl get service,endpointslices -o wide",
    },
    Reason {
        title: "New version",
        words: "Old pods leave as new ones get ready. Count what fails.",
        command: "kubectl set image deployment/web nginx=nginx:1.28",
    },
    Reason {
        title: "Watch it settle",
        words: "What is wanted, what is there, until both are the same.",
        command: "kubectl rollout status deployment/web",
    },
    Reason {
        title: "The right machine",
        words: "Who decided where each pod runs, and why there?",
        command: "kubectl get pods -o wide",
    },
];

/// The strip of the six reasons.
pub fn reasons() -> AnyView {
    let page = page();
    let items = REASONS
        .iter()
        .enumerate()
        .map(|(i, reason)| {
            view! {
                <li>
                    <button
                        type="button"
                        data-testid=format!("reason-{}", i + 1)
                        disabled=move || page.is_past()
                        on:click=move |_| page.type_command(reason.command)
                    >
                        <i aria-hidden="true">{i + 1}</i>
                        <b>{reason.title}</b>
                        <span>{reason.words}</span>
                        <code class="cmd">{reason.command}</code>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! { <div class="reasons"><ol>{items}</ol></div> }.into_any()
}
