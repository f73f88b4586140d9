//! The cluster behind the page, driven as a person drives it: typing, clicking, looking.
//! Run by `cargo xtask test browser`, which builds the site first.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use browser::Cluster;
use browser::page::key;

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
fn a_request_shows_every_hop_by_its_name() {
    let cluster = Cluster::open();
    cluster.view("Request");
    cluster.page.find(r#"[data-testid="request-send"]"#).unwrap().click().unwrap();
    cluster.page.shows(r#"[data-testid="request-result"]"#, "200").unwrap();
    let hops = "return [...document.querySelectorAll('.hops h3')].map(name => name.innerText).join()";
    assert_eq!(cluster.page.run(hops).unwrap().as_str(), Some("User,Ingress,Service,kube-proxy,Pod"));
    // From a pod the Service has a name.
    let from = "const from = document.querySelector('[data-testid=request-from]');
        from.value = [...from.options].find(option => option.value.startsWith('default/web')).value;
        from.dispatchEvent(new Event('change', { bubbles: true }))";
    cluster.page.run(from).unwrap();
    let url = cluster.page.find(r#"[data-testid="request-url"]"#).unwrap();
    url.clear().unwrap();
    url.type_text(&format!("http://web/{}", key::ENTER)).unwrap();
    cluster.page.shows(".hops", "DNS").unwrap();
    assert_eq!(cluster.page.run(hops).unwrap().as_str(), Some("Pod,DNS,Service,kube-proxy,Pod"));
    cluster.close();
}

#[test]
fn a_request_that_finds_no_pod_stops_and_says_what_to_change() {
    let cluster = Cluster::open();
    cluster.kubectl("scale deployment web --replicas=0", "scaled");
    cluster.comes_true("get pods -l app=web", "No resources found");
    cluster.view("Request");
    cluster.page.find(r#"[data-testid="request-send"]"#).unwrap().click().unwrap();
    cluster.page.shows(r#"[data-testid="request-result"]"#, "503").unwrap();
    cluster.page.shows(".hop.stopped", "").unwrap();
    cluster.close();
}

#[test]
fn a_decision_shows_each_filter_and_each_score() {
    let cluster = Cluster::open();
    cluster.kubectl("scale deployment web --replicas=4", "scaled");
    cluster.view("Scheduling");
    cluster.page.shows(r#"[data-testid="decision"]"#, "web-").unwrap();
    cluster.page.shows(r#"[data-testid="scores"]"#, "worker-3").unwrap();
    cluster.page.shows(r#"[data-testid="scores"]"#, "taken").unwrap();
    cluster.close();
}

#[test]
fn a_revision_shows_who_wrote_it_and_what_it_changed() {
    let cluster = Cluster::open();
    cluster.kubectl("create configmap colours --from-literal=sky=blue", "configmap/colours created");
    cluster.view("Store");
    let choose = "[...document.querySelectorAll('.revs button')].find(row => row.innerText.includes('configmaps/default/colours')).click()";
    cluster.page.run(choose).unwrap();
    cluster.page.shows(r#"[data-testid="change"]"#, "sky: blue").unwrap();
    cluster.close();
}

#[test]
fn the_past_can_be_continued_from() {
    let cluster = Cluster::open();
    cluster.kubectl("create namespace never", "namespace/never created");
    let slide = "const slider = document.querySelector('[data-testid=timeline]');
        slider.value = 0; slider.dispatchEvent(new Event('input', { bubbles: true }))";
    cluster.page.run(slide).unwrap();
    cluster.page.find(r#"[data-testid="continue"]"#).unwrap().click().unwrap();
    cluster.kubectl("get namespace never", "\"never\" not found");
    cluster.comes_true("get nodes", "Ready");
    cluster.close();
}

#[test]
fn explain_fetches_the_descriptions_when_it_is_first_asked() {
    let cluster = Cluster::open();
    let asked = |cluster: &Cluster| cluster.server.asked().iter().any(|name| name.contains("explain"));
    assert!(!asked(&cluster), "the descriptions are loaded before anybody asks");
    cluster.kubectl("explain pod.spec.nodeName", "NodeName indicates in which node this pod is scheduled");
    assert!(asked(&cluster));
    cluster.kubectl("explain deployment", "Deployment enables declarative updates");
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
