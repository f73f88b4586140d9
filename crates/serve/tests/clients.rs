//! The server as its clients see it. Time stands still unless a test moves it, so nothing here depends on how fast the machine is.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod server;

use serde_json::{Value, json};
use server::{Server, chunk, head};
use std::io::{Read, Write};

const PODS: &str = "/api/v1/namespaces/default/pods";

fn pod(name: &str) -> Value {
    json!({ "apiVersion": "v1", "kind": "Pod", "metadata": { "name": name },
        "spec": { "containers": [{ "name": "c", "image": "busybox", "command": ["sh", "-c", "echo hello; sleep 1000"] }] } })
}

#[test]
fn it_is_ready_says_which_version_and_ends_when_asked() {
    let server = Server::paused(&[]);
    assert_eq!(server.get("/readyz").body, "ok");
    assert_eq!(server.get("/version").json()["gitVersion"], "v1.37.2");
    assert_eq!(server.terminate(), Some(0));
}

#[test]
fn whoever_says_nothing_about_who_they_are_is_the_admin_and_an_empty_header_is_nobody() {
    let server = Server::paused(&[]);
    assert_eq!(server.get("/api/v1/nodes").status, 200);
    assert_eq!(server.send("GET", "/api/v1/nodes", &[("Authorization", "Bearer any")], b"").status, 200);
    let nobody = server.send("GET", "/api/v1/nodes", &[("Authorization", "")], b"");
    assert_eq!(nobody.status, 403);
    assert!(nobody.body.contains("system:anonymous"));
    let other = server.send("GET", PODS, &[("Impersonate-User", "jane")], b"");
    assert!(other.body.contains("User \\\"jane\\\" cannot list resource"));
}

#[test]
fn time_stands_still_until_the_clock_moves_it() {
    let server = Server::paused(&["--nodes", "1"]);
    server.clock(&json!({ "settle": "5m" }));
    assert_eq!(server.post(PODS, &pod("p")).status, 201);
    let phase = |server: &Server| server.get(&format!("{PODS}/p")).json()["status"]["phase"].clone();
    assert_eq!(phase(&server), "Pending");
    let before = server.clock(&json!({}));
    let after = server.clock(&json!({ "advance": "30s" }));
    assert_eq!(phase(&server), "Running");
    assert_ne!(before["hash"], after["hash"]);
    assert!(after["revision"].as_u64() > before["revision"].as_u64());
    assert!(after["now"].as_str() > before["now"].as_str());
    let (out, ..) = server.kubectl(&["logs", "p"]);
    assert_eq!(server.get(&format!("{PODS}/p/log")).body, out);
}

#[test]
fn a_command_that_waits_moves_a_clock_that_stands_still() {
    let server = Server::paused(&[]);
    assert_eq!(server.kubectl(&["create", "deployment", "web", "--image=nginx", "--replicas=2"]).2, 0);
    assert!(server.kubectl(&["get", "deployment", "web"]).0.contains("0/2"));
    let (out, err, exit) = server.kubectl(&["rollout", "status", "deployment/web"]);
    assert_eq!((err.as_str(), exit), ("", 0));
    assert!(out.ends_with("deployment \"web\" successfully rolled out\n"), "{out}");
}

#[test]
fn a_watch_tells_what_is_written_from_where_the_list_ended() {
    let server = Server::paused(&["--nodes", "0", "--bare"]);
    let version = server.get(PODS).json()["metadata"]["resourceVersion"].as_str().unwrap().to_owned();
    let mut watch = server.open("GET", &format!("{PODS}?watch=1&resourceVersion={version}"), &[], b"");
    assert_eq!(head(&mut watch).0, 200);
    server.post("/api/v1/namespaces/default/serviceaccounts", &json!({ "metadata": { "name": "default" } }));
    assert_eq!(server.post(PODS, &pod("p")).status, 201);
    let event: Value = serde_json::from_slice(&chunk(&mut watch).unwrap()).unwrap();
    assert_eq!((&event["type"], &event["object"]["metadata"]["name"]), (&json!("ADDED"), &json!("p")));
    // A client that goes in the middle of a watch does no harm.
    drop(watch);
    let initial = "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true";
    let mut watch = server.open("GET", &format!("{PODS}?watch=1{initial}"), &[], b"");
    head(&mut watch);
    let mut text = String::new();
    while !text.contains("k8s.io/initial-events-end") {
        text.push_str(&String::from_utf8(chunk(&mut watch).unwrap()).unwrap());
    }
    assert!(text.contains("\"ADDED\""));
    let ended = server.get(&format!("{PODS}?watch=1&timeoutSeconds=1&resourceVersion={version}"));
    assert_eq!(ended.body.lines().count(), 1, "a watch ends in the client's time, though the cluster's stands still");
}

#[test]
fn twenty_clients_at_once_and_long_watches_are_all_served() {
    let server = Server::start(&["--nodes", "2", "--speed", "max"]);
    let watches: Vec<_> = (0..5).map(|_| server.open("GET", "/api/v1/pods?watch=1", &[], b"")).collect();
    std::thread::scope(|scope| {
        for i in 0..20 {
            let server = &server;
            scope.spawn(move || {
                for j in 0..5 {
                    let map =
                        json!({ "metadata": { "generateName": format!("m{i}-") }, "data": { "n": j.to_string() } });
                    assert_eq!(server.post("/api/v1/namespaces/default/configmaps", &map).status, 201);
                    assert_eq!(server.get("/api/v1/namespaces/default/configmaps").status, 200);
                }
            });
        }
    });
    drop(watches);
    let maps = server.get("/api/v1/namespaces/default/configmaps?fieldSelector=metadata.name!=kube-root-ca.crt").json();
    assert_eq!(maps["items"].as_array().map(Vec::len), Some(100));
}

#[test]
fn a_client_made_with_client_go_sends_protobuf_and_reads_json() {
    let field = |number: u8, bytes: &[u8]| [&[number << 3 | 2, bytes.len() as u8], bytes].concat();
    let head = [field(1, b"v1"), field(2, b"ConfigMap")].concat();
    let data = field(2, &[field(1, b"k"), field(2, b"v")].concat());
    let raw = [field(1, &field(1, b"m")), data].concat();
    let body = [b"k8s\0".to_vec(), field(1, &head), field(2, &raw)].concat();
    let media = "application/vnd.kubernetes.protobuf";
    let server = Server::paused(&["--nodes", "0"]);
    let maps = "/api/v1/namespaces/default/configmaps";
    let made =
        server.send("POST", maps, &[("Content-Type", media), ("Accept", &format!("{media},application/json"))], &body);
    assert_eq!((made.status, &made.json()["data"]["k"]), (201, &json!("v")));
    assert_eq!(server.send("GET", maps, &[("Accept", media)], b"").status, 406);
    assert_eq!(server.send("POST", maps, &[("Content-Type", media)], b"{}").status, 400);
}

#[test]
fn a_command_runs_in_a_container_over_a_websocket() {
    let server = Server::paused(&["--nodes", "1"]);
    server.clock(&json!({ "settle": "5m" }));
    server.post(PODS, &pod("p"));
    server.clock(&json!({ "advance": "30s" }));
    let headers = [
        ("Connection", "Upgrade"),
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
        ("Sec-WebSocket-Protocol", "v5.channel.k8s.io"),
    ];
    let path = format!(
        "{PODS}/p/exec?container=c&command=sh&command=-c&command=cat;exit%203&stdin=true&stdout=true&stderr=true"
    );
    let mut socket = server.open("GET", &path, &headers, b"");
    let (status, headers) = head(&mut socket);
    assert_eq!(status, 101);
    assert!(headers.iter().any(|(n, v)| n == "sec-websocket-accept" && v == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    // Two frames, with a mask of zeros: some input, and its end.
    let frame = |bytes: &[u8]| [&[0x82, 0x80 | bytes.len() as u8, 0, 0, 0, 0], bytes].concat();
    socket.get_mut().write_all(&[frame(b"\0hi\n"), frame(&[255, 0])].concat()).unwrap();
    let mut frames = Vec::new();
    loop {
        let mut head = [0; 2];
        socket.read_exact(&mut head).unwrap();
        let mut length = usize::from(head[1]);
        if length == 126 {
            let mut long = [0; 2];
            socket.read_exact(&mut long).unwrap();
            length = usize::from(u16::from_be_bytes(long));
        }
        let mut bytes = vec![0; length];
        socket.read_exact(&mut bytes).unwrap();
        if head[0] & 0x0f == 8 {
            break;
        }
        frames.push(bytes);
    }
    assert_eq!(frames[0], b"\x01hi\n");
    let status: Value = serde_json::from_slice(&frames[1][1..]).unwrap();
    assert_eq!((frames[1][0], &status["details"]["causes"][0]["message"]), (3, &json!("3")));
}

#[test]
fn openapi_and_the_metrics_api_are_served() {
    let server = Server::paused(&["--nodes", "1"]);
    assert!(
        server.get("/openapi/v3/apis/apps/v1").json()["components"]["schemas"]["io.k8s.api.apps.v1.Deployment"]
            .is_object()
    );
    assert_eq!(server.get("/openapi/v3/apis/nothing/v1").status, 404);
    let groups = server.get("/apis").json();
    assert_eq!(groups["groups"].as_array().unwrap().last().unwrap()["name"], "metrics.k8s.io");
    server.clock(&json!({ "advance": "1m" }));
    let used = server.get("/apis/metrics.k8s.io/v1beta1/nodes/worker-1").json();
    assert!(used["usage"]["cpu"].as_str().is_some_and(|c| c.ends_with('m')), "{used}");
    let bare = Server::paused(&["--nodes", "1", "--bare"]);
    assert_eq!(bare.get("/apis/metrics.k8s.io/v1beta1/nodes").status, 404);
}

#[test]
fn a_node_made_through_the_api_has_no_kubelet() {
    let server = Server::paused(&["--nodes", "0"]);
    server.clock(&json!({ "advance": "10s" }));
    let node = json!({ "metadata": { "name": "n" }, "status": { "allocatable": { "cpu": "4", "memory": "8Gi", "pods": "10" },
        "conditions": [{ "type": "Ready", "status": "True", "reason": "KubeletReady" }] } });
    server.post("/api/v1/nodes", &node);
    server.post(PODS, &pod("p"));
    server.clock(&json!({ "advance": "20s" }));
    let found = server.get(&format!("{PODS}/p")).json();
    assert_eq!((&found["spec"]["nodeName"], &found["status"]["phase"]), (&json!("n"), &json!("Pending")));
    server.clock(&json!({ "advance": "2m" }));
    let node = server.get("/api/v1/nodes/n").json();
    assert_eq!(node["status"]["conditions"][0]["status"], "Unknown");
    assert!(node["spec"]["taints"].as_array().unwrap().iter().any(|t| t["key"] == "node.kubernetes.io/unreachable"));
}

#[test]
fn the_last_decision_about_a_pod_has_the_shape_of_the_recordings() {
    let server = Server::paused(&["--nodes", "3"]);
    server.clock(&json!({ "settle": "5m" }));
    server.post(PODS, &pod("p"));
    server.clock(&json!({ "advance": "5s" }));
    let decision = server.get("/binnacle/v1/scheduling/default/p").json();
    assert_eq!(decision["outcome"], "scheduled");
    assert_eq!(decision["feasible"], json!(["worker-1", "worker-2", "worker-3"]));
    assert_eq!(decision["total"].as_array().map(Vec::len), Some(3));
    assert!(decision["best"].as_array().unwrap().contains(&decision["node"]));
    let mut large = pod("large");
    large["spec"]["containers"][0]["resources"] = json!({ "requests": { "cpu": "99" } });
    server.post(PODS, &large);
    server.clock(&json!({ "advance": "5s" }));
    let decision = server.get("/binnacle/v1/scheduling/default/large").json();
    assert_eq!(decision["outcome"], "unschedulable");
    assert_eq!(decision["rejected"]["worker-2"]["reasons"], json!(["Insufficient cpu"]));
    assert!(
        decision["condition"]["message"].as_str().unwrap().starts_with("0/3 nodes are available: 3 Insufficient cpu.")
    );
    assert_eq!(server.get("/binnacle/v1/scheduling/default/none").status, 404);
    assert_eq!(Server::paused(&["--stop", "scheduler"]).get("/binnacle/v1/scheduling/default/p").status, 404);
}

#[test]
fn a_request_is_followed_a_fault_has_its_effect_and_the_trace_tells_of_both() {
    let server = Server::paused(&[]);
    server.kubectl(&["create", "deployment", "web", "--image=nginx", "--port=80"]);
    server.kubectl(&["expose", "deployment", "web"]);
    server.clock(&json!({ "advance": "1m" }));
    let pod = server.get("/api/v1/namespaces/default/pods").json()["items"][0]["metadata"]["name"]
        .as_str()
        .unwrap()
        .to_owned();
    let followed =
        server.post("/binnacle/v1/request", &json!({ "from": format!("default/{pod}"), "url": "http://web/" })).json();
    assert_eq!(followed["reply"]["status"], 200, "{followed}");
    assert!(followed["hops"].as_array().is_some_and(|h| h.len() > 2));
    let since = server.clock(&json!({}))["revision"].clone();
    assert_eq!(server.post("/binnacle/v1/fault", &json!({ "fault": "fail-node worker-1" })).status, 200);
    server.clock(&json!({ "advance": "2m" }));
    assert_eq!(server.get("/api/v1/nodes/worker-1").json()["status"]["conditions"][3]["status"], "Unknown");
    let steps = server.get(&format!("/binnacle/v1/trace?since={since}")).json()["steps"].clone();
    let steps = steps.as_array().unwrap();
    assert!(steps.iter().any(|s| s["sentence"].as_str().is_some_and(|s| s.contains("worker-1"))), "{steps:?}");
    let writes: Vec<u64> =
        steps.iter().filter(|s| s["act"] == "Write").filter_map(|s| s["revision"].as_u64()).collect();
    assert!(!writes.is_empty() && writes.iter().all(|r| *r > since.as_u64().unwrap()));
    assert!(writes.is_sorted());
}

#[test]
fn what_is_said_wrongly_is_refused_with_a_reason() {
    let server = Server::paused(&[]);
    let bad = [
        ("kubectl", json!({ "arg": ["get"] })),
        ("kubectl", json!({ "args": "get pods" })),
        ("kubectl", json!({ "args": ["get", 1] })),
        ("clock", json!({ "advance": "soon" })),
        ("clock", json!({ "speed": "fast" })),
        ("clock", json!({ "pause": "yes" })),
        ("request", json!({ "from": "internet" })),
        ("fault", json!({ "fault": "set-fire" })),
        ("fault", json!({})),
    ];
    for (path, body) in bad {
        let answer = server.post(&format!("/binnacle/v1/{path}"), &body);
        assert_eq!(answer.status, 400, "{path} {body}: {}", answer.body);
        assert!(answer.json()["error"].as_str().is_some_and(|e| e.len() > 10), "{path} {body}: {}", answer.body);
    }
    assert_eq!(server.send("POST", "/binnacle/v1/clock", &[], b"{").status, 400);
    assert_eq!(server.get("/binnacle/v1/trace?since=x").status, 400);
    assert_eq!(server.get("/binnacle/v1/nothing").status, 404);
    assert_eq!(server.send("PUT", "/api/v1/pods", &[], b"{}").status, 405);
    assert_eq!(server.get("/api/v1/nothing").json()["message"], "the server could not find the requested resource");
    let large = server.send("POST", PODS, &[], &vec![b' '; 5 << 20]);
    assert_eq!((large.status, &large.json()["reason"]), (413, &json!("RequestEntityTooLarge")));
    assert_eq!(large.header("content-type"), "application/json");
}
