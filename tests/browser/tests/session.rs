//! A session of the page, replayed natively: the same history to the last bit.
//! Run by `cargo xtask test browser`, which builds the site first.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use browser::Cluster;
use browser::page::key;
use std::io::Write;
use std::process::{Command, Stdio};

/// Two hundred commands, many of them with work for every component.
fn commands() -> Vec<String> {
    (0..25)
        .flat_map(|i| {
            let name = format!("app-{}", i % 7);
            [
                format!("kubectl create deployment {name} --image=nginx:1.27 --replicas={}", 1 + i % 3),
                format!("kubectl expose deployment {name} --port=80"),
                format!("kubectl scale deployment {name} --replicas={}", 1 + (i * 5) % 4),
                "kubectl get pods -A -o wide".to_owned(),
                format!("kubectl label deployment {name} round={i} --overwrite"),
                format!("kubectl set image deployment/{name} nginx=nginx:1.28"),
                format!("kubectl create configmap settings-{i} --from-literal=round={i}"),
                if i % 7 == 6 {
                    format!("kubectl delete service,deployment app-{}", (i * 3) % 7)
                } else {
                    format!("kubectl describe deployment {name}")
                },
            ]
        })
        .collect()
}

#[test]
fn two_hundred_commands_leave_the_same_history_in_the_browser_and_natively() {
    let cluster = Cluster::open();
    let commands = commands();
    assert_eq!(commands.len(), 200);
    cluster.dock("Terminal");
    for batch in commands.chunks(10) {
        let text = serde_json::to_string(&batch.join("\n")).unwrap();
        let paste = format!(
            "const area = document.querySelector('[data-testid=terminal-input]');
             area.value = {text}; area.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        );
        cluster.page.run(&paste).unwrap();
        cluster.page.find(r#"[data-testid="terminal-input"]"#).unwrap().type_text(key::ENTER).unwrap();
    }
    cluster.page.find(r#"[data-testid="play"]"#).unwrap().click().unwrap();
    cluster.view("Store");
    let here = cluster.page.find(r#"[data-testid="hash"]"#).unwrap().text().unwrap();
    // What "Save session" would save.
    let save = "let saved; const make = URL.createObjectURL;
        URL.createObjectURL = blob => { saved = blob; return make.call(URL, blob); };
        document.querySelector('[data-testid=save-session]').click();
        return await saved.text()";
    let session = cluster.page.run(save).unwrap();
    let replayed = replay(session.as_str().unwrap());
    let there = replayed.lines().rev().find_map(|line| line.strip_prefix("> ")).unwrap_or_default().to_owned();
    assert!(there.starts_with(&here), "here {here}, natively {there}");
    cluster.close();
}

/// The transcript of the native program.
fn replay(session: &str) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut child = Command::new(cargo)
        .args(["run", "--quiet", "--locked", "--package", "replay", "--", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(session.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the replay failed");
    String::from_utf8(output.stdout).unwrap()
}
