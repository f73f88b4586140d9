//! What a person can get wrong: each has a clear message in its place, and the cluster goes on.
//! Run by `cargo xtask test browser`, which builds the site first.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use browser::{Cluster, Look, Page, Server, Site, built_site};

const PROBLEMS: &str = r#"[data-testid="editor-problems"]"#;

/// The cluster still answers and nothing is in the console.
fn unharmed(cluster: Cluster) {
    cluster.kubectl("get nodes", "Ready");
    assert!(cluster.page.all("#notice").unwrap().is_empty(), "the program stopped");
    cluster.close();
}

#[test]
fn broken_yaml_and_unknown_kinds_have_their_line() {
    let cluster = Cluster::open();
    cluster.paste("'apiVersion: v1\\nkind: Pod\\nmetadata:\\n  name: a\\n   labels: {}\\n'");
    cluster.page.shows(PROBLEMS, "Line 5").unwrap();
    cluster.apply("error");
    cluster.paste("'apiVersion: v1\\nkind: Podd\\nmetadata:\\n  name: a\\n'");
    cluster.page.shows(PROBLEMS, "Line 2").unwrap();
    cluster.page.shows(PROBLEMS, "Podd").unwrap();
    cluster.apply("no matches for kind \"Podd\"");
    unharmed(cluster);
}

#[test]
fn ten_megabytes_are_refused_in_words() {
    let cluster = Cluster::open();
    cluster.paste("'apiVersion: v1\\n'.repeat(650000)");
    cluster.page.shows(".toast", "at most 3 MB").unwrap();
    let length = cluster.page.run("return document.querySelector('[data-testid=editor]').value.length").unwrap();
    assert!(length.as_u64().unwrap() < 10_000, "the editor took {length} letters");
    cluster.dock("Terminal");
    let paste = "const area = document.querySelector('[data-testid=terminal-input]');
        area.value = 'kubectl get pods\\n'.repeat(600000); area.dispatchEvent(new Event('input', { bubbles: true }))";
    cluster.page.run(paste).unwrap();
    cluster.page.shows(r#"[data-testid="terminal-log"]"#, "nothing was run").unwrap();
    unharmed(cluster);
}

#[test]
fn an_alias_bomb_is_refused_at_its_line() {
    let cluster = Cluster::open();
    let bomb = "'a0: &a0 [x,x,x,x,x,x,x,x,x,x]\\n' + [...Array(9).keys()]
        .map(i => `a${i + 1}: &a${i + 1} [${Array(10).fill('*a' + i)}]\\n`).join('')";
    cluster.paste(bomb);
    cluster.page.shows(PROBLEMS, "excessive aliasing").unwrap();
    cluster.apply("excessive aliasing");
    unharmed(cluster);
}

#[test]
fn an_unknown_verb_is_answered_in_the_words_of_kubectl() {
    let cluster = Cluster::open();
    cluster.kubectl("gett pods", "unknown command \"gett\" for \"kubectl\"");
    cluster.kubectl("get podz", "the server doesn't have a resource type \"podz\"");
    unharmed(cluster);
}

#[test]
fn more_replicas_than_any_cluster_has_stop_no_one() {
    let cluster = Cluster::open();
    cluster.kubectl("create deployment many --image=nginx:1.27 --replicas=1000000000", "deployment.apps/many created");
    std::thread::sleep(std::time::Duration::from_secs(10));
    cluster.kubectl("get deployment many", "/1000000000");
    cluster.kubectl("delete deployment many", "deleted");
    unharmed(cluster);
}

#[test]
fn a_program_that_stops_says_so_and_offers_the_session() {
    let server = Server::start(Site::below(built_site().unwrap(), "/docs/playground/")).unwrap();
    let mut page = Page::blank(Look::default()).unwrap();
    page.go(&format!("{}?panic", server.address())).unwrap();
    page.shows("#notice", "The simulation stopped").unwrap();
    let link = page.find("#notice a[download]").unwrap();
    assert_eq!(link.attribute("download").unwrap().unwrap(), "binnacle-session.txt");
    assert!(link.attribute("href").unwrap().unwrap().starts_with("blob:"));
    page.find("#notice a[href='?']").unwrap().click().unwrap();
    page.shows(r#"[data-testid="health"]"#, "3 nodes ready").unwrap();
    assert!(page.complaints().unwrap().iter().any(|line| line.contains("rehearsed")), "the console says nothing");
}
