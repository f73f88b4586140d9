//! The cluster behind the page, driven as a person drives it: typing, clicking, looking.
//! Run by `cargo xtask test browser`, which builds the site first.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use browser::page::key;
use browser::{Look, Page, Server, Site, built_site};

/// A Deployment, a Service and an Ingress, as a newcomer would paste them.
const MANIFEST: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: typed
spec:
  replicas: 2
  selector:
    matchLabels:
      app: typed
  template:
    metadata:
      labels:
        app: typed
    spec:
      containers:
      - name: nginx
        image: nginx:1.27
        ports:
        - containerPort: 80
---
apiVersion: v1
kind: Service
metadata:
  name: typed
spec:
  selector:
    app: typed
  ports:
  - port: 80
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: typed
spec:
  rules:
  - host: typed.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: typed
            port:
              number: 80
";

/// A page whose cluster runs at twenty times the usual speed.
struct Cluster {
    page: Page,
    _server: Server,
}

impl Cluster {
    fn open() -> Cluster {
        let server = Server::start(Site::below(built_site().unwrap(), "/docs/playground/")).unwrap();
        let page = Page::open(&server.address(), Look::default()).unwrap();
        page.shows(r#"[data-testid="health"]"#, "3 nodes").unwrap();
        page.find(r#"[data-testid="speed"]"#).unwrap().click().unwrap();
        let faster = "[...document.querySelectorAll('[role=menuitemradio]')].find(item => item.innerText.startsWith('20')).click()";
        page.run(faster).unwrap();
        Cluster { page, _server: server }
    }

    /// Opens a tab of the dock by its label.
    fn dock(&self, label: &str) {
        let open = format!(
            "[...document.querySelectorAll('[aria-label=Dock] [role=tab]')].find(tab => tab.innerText === '{label}').click()"
        );
        self.page.run(&open).unwrap();
    }

    /// Types a command into the terminal and returns what the whole terminal shows once it shows `expected`.
    fn kubectl(&self, command: &str, expected: &str) -> String {
        self.dock("Terminal");
        let input = self.page.find(r#"[data-testid="terminal-input"]"#).unwrap();
        input.type_text(&format!("kubectl {command}{}", key::ENTER)).unwrap();
        self.page.shows(r#"[data-testid="terminal-log"]"#, expected).unwrap();
        self.page.find(r#"[data-testid="terminal-log"]"#).unwrap().text().unwrap()
    }

    /// Asks again and again until the answer contains `expected`: a cluster takes its time.
    fn comes_true(&self, command: &str, expected: &str) {
        self.dock("Terminal");
        let log = r#"[data-testid="terminal-log"]"#;
        let outcome = self.page.wait(&format!("kubectl {command} to answer {expected}"), |page| {
            page.find(r#"[data-testid="terminal-input"]"#)?.type_text(&format!(
                "clear{}kubectl {command}{}",
                key::ENTER,
                key::ENTER
            ))?;
            std::thread::sleep(std::time::Duration::from_millis(300));
            Ok(page.find(log)?.text()?.contains(expected))
        });
        let shown = self.page.find(log).unwrap().text().unwrap();
        outcome.map_err(|error| format!("{error}; the last answer: {shown}")).unwrap();
    }

    fn pods(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('svg.map.wide [data-testid^=pod-]')].map(pod => pod.dataset.testid)";
        let names = self.page.run(script).unwrap();
        names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    }

    /// Nothing that happened left a complaint in the console.
    fn close(mut self) {
        assert_eq!(self.page.complaints().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn what_is_typed_into_the_editor_comes_up() {
    let cluster = Cluster::open();
    cluster.dock("YAML");
    let editor = cluster.page.find(r#"[data-testid="editor"]"#).unwrap();
    editor.clear().unwrap();
    editor.type_text(MANIFEST).unwrap();
    cluster.page.find(r#"[data-testid="editor-apply"]"#).unwrap().click().unwrap();
    for line in ["deployment.apps/typed created", "service/typed created", "ingress.networking.k8s.io/typed created"] {
        cluster.page.shows(r#"[data-testid="editor-output"]"#, line).unwrap();
    }
    cluster.comes_true("get deployment typed", "2/2");
    cluster.comes_true("get endpointslices -l kubernetes.io/service-name=typed", "10.");
    cluster.close();
}

#[test]
fn a_broken_manifest_gets_its_line_and_harms_nothing() {
    let cluster = Cluster::open();
    cluster.dock("YAML");
    let editor = cluster.page.find(r#"[data-testid="editor"]"#).unwrap();
    editor.clear().unwrap();
    editor.type_text("apiVersion: v1\nkind: Pod\nmetadata:\n  name: [broken\n").unwrap();
    cluster.page.shows(r#"[data-testid="editor-problems"]"#, "Line ").unwrap();
    cluster.page.find(r#"[data-testid="editor-apply"]"#).unwrap().click().unwrap();
    cluster.page.shows(r#"[data-testid="editor-output"]"#, "error").unwrap();
    cluster.kubectl("get nodes", "Ready");
    cluster.close();
}

#[test]
fn a_deleted_pod_is_replaced_and_the_story_tells_it() {
    let cluster = Cluster::open();
    cluster.page.wait("three pods", |_| Ok(cluster.pods().len() >= 3)).unwrap();
    let before = cluster.pods();
    cluster.page.find(r#"[data-testid="delete-a-pod"]:not([disabled])"#).unwrap().click().unwrap();
    cluster.page.shows(r#"[data-testid="terminal-log"]"#, "deleted").unwrap();
    cluster
        .page
        .wait("another pod in its place", |_| {
            let now = cluster.pods();
            Ok(now.len() == before.len() && now.iter().any(|pod| !before.contains(pod)))
        })
        .unwrap();
    cluster.page.shows(r#"[data-testid="story"]"#, "ReplicaSet").unwrap();
    cluster.close();
}

#[test]
fn each_of_the_seven_components_opens() {
    let cluster = Cluster::open();
    let components = [
        ("component-api-server", "API server"),
        ("component-etcd", "etcd"),
        ("component-scheduler", "Scheduler"),
        ("component-controller-manager", "Controller manager"),
        ("component-kubelet-worker-1", "kubelet"),
        ("component-kube-proxy-worker-1", "kube-proxy"),
        ("component-runtime-worker-1", "container runtime"),
    ];
    for (id, words) in components {
        let pressed = cluster.page.find(&format!("svg.map.wide [data-testid='{id}']")).unwrap();
        pressed.type_text(key::ENTER).unwrap();
        cluster.page.shows(r#"[data-testid="selected"]"#, words).unwrap();
        assert!(!cluster.page.all(r#"[data-testid="about"]"#).unwrap().is_empty(), "{id} says nothing about itself");
    }
    cluster.close();
}

#[test]
fn the_past_is_shown_as_it_was_and_now_comes_back() {
    let cluster = Cluster::open();
    cluster.kubectl("create namespace later", "namespace/later created");
    let slide = "const slider = document.querySelector('[data-testid=timeline]');
        slider.value = 0; slider.dispatchEvent(new Event('input', { bubbles: true }))";
    cluster.page.run(slide).unwrap();
    cluster.page.find(r#"[data-testid="past"]"#).unwrap();
    cluster.kubectl("get namespace later", "\"later\" not found");
    cluster.page.find(r#"[data-testid="back-to-now"]"#).unwrap().click().unwrap();
    cluster.comes_true("get namespace later", "Active");
    cluster.close();
}
