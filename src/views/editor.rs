//! The YAML editor: a real textarea over a coloured copy of its text. Problems stand beside their line and below.

use crate::components::yaml;
use crate::state::engine::Problem;
use crate::state::{Page, page};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Longer texts are edited without colours.
const COLOURED_LINES: usize = 3000;

pub fn editor() -> AnyView {
    let page = page();
    if page.files.with_untracked(Vec::is_empty) {
        page.put_file("web.yaml", STARTER);
    }
    let text = Memo::new(move |_| {
        page.files.with(|files| files.get(page.open_file.get()).map_or_else(String::new, |f| f.text.clone()))
    });
    let problems = Memo::new(move |_| text.with(|t| page.with_engine(|e| e.check(t))));
    view! {
        <div class="editor" data-testid="editor-panel">
            {files(page)}
            {bar(page)}
            <div class="ed-code">
                <div class="ed-sheet">
                    {move || numbers(&text.get(), &problems.get())}
                    {move || coloured(&text.get(), &problems.get())}
                    {area(page, text)}
                </div>
            </div>
            <div class="ed-out">{move || problem_list(problems.get())}{output(page)}</div>
        </div>
    }
    .into_any()
}

/// What the API server takes in one request.
const MOST_BYTES: usize = 3 * 1024 * 1024;

/// What a new file begins with.
const STARTER: &str = "apiVersion: apps/v1
kind: Deployment
metadata:
  name: hello
spec:
  replicas: 2
  selector:
    matchLabels:
      app: hello
  template:
    metadata:
      labels:
        app: hello
    spec:
      containers:
      - name: nginx
        image: nginx:1.27
        ports:
        - containerPort: 80
";

fn files(page: Page) -> AnyView {
    let options = move || {
        let open = page.open_file.get();
        page.files
            .get()
            .into_iter()
            .enumerate()
            .map(|(i, f)| view! { <option value=i.to_string() selected=i == open>{f.name}</option> })
            .collect_view()
    };
    let choose = move |e| {
        if let Ok(i) = event_target_value(&e).parse() {
            page.open_file.set(i);
        }
    };
    let add = move |_| {
        let n = page.files.with_untracked(Vec::len) + 1;
        page.edit(&format!("file-{n}.yaml"), STARTER);
    };
    view! {
        <div class="ed-files">
            <label class="vh" for="ed-file">"File"</label>
            <select id="ed-file" data-testid="editor-file" on:change=choose>{options}</select>
            <button class="btn small" type="button" on:click=add>"New file"</button>
        </div>
    }
    .into_any()
}

fn bar(page: Page) -> AnyView {
    let name =
        move || page.files.with(|files| files.get(page.open_file.get()).map_or_else(String::new, |f| f.name.clone()));
    view! {
        <div class="ed-bar">
            <button
                class="btn small solid"
                type="button"
                data-testid="editor-apply"
                disabled=move || page.is_past()
                on:click=move |_| page.apply_file(page.open_file.get_untracked())
            >
                "Apply"
            </button>
            <code class="cmd">{move || format!("kubectl apply -f {}", name())}</code>
        </div>
    }
    .into_any()
}

fn area(page: Page, text: Memo<String>) -> AnyView {
    let store = move |value: String| {
        if value.len() > MOST_BYTES {
            let words =
                "This text has {} MB, and the API server takes at most 3 MB in a request. The file stays as it was.";
            page.toast.set(Some(words.replace("{}", &format!("{:.1}", value.len() as f64 / 1e6))));
            return false;
        }
        page.files.update(|files| {
            if let Some(file) = files.get_mut(page.open_file.get_untracked()) {
                file.text = value;
            }
        });
        true
    };
    let typed = move |e: web_sys::Event| {
        if !store(event_target_value(&e)) {
            event_target::<web_sys::HtmlTextAreaElement>(&e).set_value(&text.get_untracked());
        }
    };
    let key = move |e: KeyboardEvent| {
        e.stop_propagation();
        if e.key() == "Enter" && (e.ctrl_key() || e.meta_key()) {
            e.prevent_default();
            page.apply_file(page.open_file.get_untracked());
        }
    };
    view! {
        <label class="vh" for="editor-text">"Manifest, YAML. Ctrl Enter applies it."</label>
        <textarea
            id="editor-text"
            data-testid="editor"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            wrap="off"
            aria-describedby="editor-problems"
            prop:value=move || text.get()
            on:input=typed
            on:keydown=key
        ></textarea>
    }
    .into_any()
}

fn numbers(text: &str, problems: &[Problem]) -> AnyView {
    let count = text.split('\n').count();
    if count > COLOURED_LINES {
        let all = (1..=count).map(|n| n.to_string()).collect::<Vec<_>>().join("\n");
        return view! { <pre class="nums" aria-hidden="true">{all}</pre> }.into_any();
    }
    let lines =
        (1..=count).map(|n| view! { <div class:bad=problems.iter().any(|p| p.line == n)>{n}</div> }).collect_view();
    view! { <pre class="nums" aria-hidden="true">{lines}</pre> }.into_any()
}

fn coloured(text: &str, problems: &[Problem]) -> AnyView {
    if text.lines().count() > COLOURED_LINES {
        return view! { <pre aria-hidden="true">{text.to_owned()}"\n"</pre> }.into_any();
    }
    let lines = text
        .split('\n')
        .enumerate()
        .map(|(i, l)| {
            let bad = problems.iter().any(|p| p.line == i + 1);
            view! { <div class:bad=bad>{yaml::coloured(l)}"\u{200b}"</div> }
        })
        .collect_view();
    view! { <pre aria-hidden="true">{lines}</pre> }.into_any()
}

fn problem_list(problems: Vec<Problem>) -> AnyView {
    let items = problems
        .into_iter()
        .map(|p| {
            view! {
                <li class="problem">
                    <b>{format!("Line {}: ", p.line)}</b>
                    {p.message}
                    " "
                    <span class="dim">{p.hint}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul id="editor-problems" role="status" data-testid="editor-problems">{items}</ul> }.into_any()
}

/// What the last apply printed.
fn output(page: Page) -> AnyView {
    use crate::state::terminal::Kind;
    let last = move || {
        page.terminal.entries.with(|entries| {
            let start = entries.iter().rposition(|e| e.kind == Kind::Command && e.text.starts_with("kubectl apply"))?;
            Some(entries[start..].iter().take(40).map(|e| (e.kind == Kind::Error, e.text.clone())).collect::<Vec<_>>())
        })
    };
    let lines = move || {
        last()
            .unwrap_or_default()
            .into_iter()
            .map(|(bad, text)| view! { <pre class:is-fail=bad>{text}</pre> })
            .collect_view()
    };
    view! { <div role="log" aria-label="Output of apply" data-testid="editor-output">{lines}</div> }.into_any()
}
