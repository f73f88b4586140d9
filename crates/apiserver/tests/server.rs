//! The API server as its clients see it: names, conflicts, histories, forks, the REST front.

use api::core::{ConfigMap, Pod};
use api::{Answer, Body, Kind, Obj, Options, Request, Status, Str, User, Value, Verb, kind_of};
use apiserver::{ApiServer, Config, RestBody, RestRequest};
use sim::Time;
use std::time::Duration;

fn request(verb: Verb, kind: Kind, name: &str, body: Body) -> Request {
    let namespace = if kind.namespaced { "default" } else { "" };
    Request {
        user: User::admin("test"),
        verb,
        kind,
        namespace: namespace.into(),
        name: name.into(),
        subresource: Str::new(),
        body,
        options: Options::default(),
    }
}

fn object(kind: Kind, json: &str) -> Obj {
    let node = api::json::parse(json).expect("valid JSON");
    Obj::from_value(kind, &node.value()).expect("fits the kind")
}

fn create(server: &mut ApiServer, now: Time, kind: Kind, json: &str) -> Result<Obj, Status> {
    match server.request(now, &request(Verb::Create, kind, "", Body::Object(object(kind, json))))? {
        Answer::Object { object, .. } => Ok(object),
        other => panic!("no object: {other:?}"),
    }
}

fn config_map(server: &mut ApiServer, now: Time, json: &str) -> Obj {
    create(server, now, kind_of::CONFIG_MAP, json).expect("creates")
}

#[test]
fn an_unchanged_object_keeps_its_revision_and_a_stale_one_conflicts() {
    let mut server = ApiServer::new(Config::default());
    let made = config_map(&mut server, Time::START, r#"{"metadata":{"name":"a"},"data":{"x":"1"}}"#);
    let before = server.revision();
    let same = request(Verb::Update, kind_of::CONFIG_MAP, "a", Body::Object(made.clone()));
    server.request(Time::START, &same).expect("updates");
    assert_eq!(server.revision(), before);

    let mut changed = made.clone();
    changed.get_mut::<ConfigMap>().data.insert("x", "2".into());
    let change = request(Verb::Update, kind_of::CONFIG_MAP, "a", Body::Object(changed));
    server.request(Time::START, &change).expect("updates");
    let refused = server.request(Time::START, &change).expect_err("the version is stale");
    assert!(refused.is_conflict());
}

#[test]
fn generated_names_do_not_depend_on_other_objects() {
    let names = |others: &[&str]| {
        let mut server = ApiServer::new(Config::default());
        for name in others {
            config_map(&mut server, Time::START, &format!(r#"{{"metadata":{{"generateName":"{name}-"}}}}"#));
        }
        let made = config_map(&mut server, Time::START, r#"{"metadata":{"generateName":"mine-"}}"#);
        (made.name().clone(), made.meta().uid.clone())
    };
    assert_eq!(names(&[]), names(&["other", "more"]));
}

#[test]
fn a_fork_from_the_past_repeats_it() {
    let mut server = ApiServer::new(Config::default());
    config_map(&mut server, Time::START, r#"{"metadata":{"name":"a"}}"#);
    let then = server.revision();
    let run = |server: &mut ApiServer| {
        for i in 0..5 {
            let now = Time::START + Duration::from_secs(i);
            config_map(server, now, r#"{"metadata":{"generateName":"x-"}}"#);
            server.request(now, &request(Verb::Delete, kind_of::CONFIG_MAP, "a", Body::None)).ok();
        }
        let names: Vec<Str> = server.list(kind_of::CONFIG_MAP, "default").iter().map(|o| o.name().clone()).collect();
        (server.hash(), server.revision(), names)
    };
    let first = run(&mut server);
    let mut fork = server.clone();
    assert!(fork.truncate(then));
    assert!(fork.get(kind_of::CONFIG_MAP, "default", "a").is_some());
    assert_eq!(run(&mut fork), first);
}

#[test]
fn changes_are_told_once_and_in_order() {
    let mut server = ApiServer::new(Config::default());
    let start = server.revision();
    config_map(&mut server, Time::START, r#"{"metadata":{"name":"a"}}"#);
    server.request(Time::START, &request(Verb::Delete, kind_of::CONFIG_MAP, "a", Body::None)).expect("deletes");
    let told: Vec<(bool, bool)> =
        server.changes_since(start).expect("kept").map(|c| (c.old.is_some(), c.new.is_some())).collect();
    assert_eq!(told, [(false, true), (true, false)]);
    let revision = server.revision();
    server.compact(revision);
    assert!(server.changes_since(start).is_none());
}

#[test]
fn a_pod_on_a_node_goes_gracefully() {
    let mut server = ApiServer::new(Config::default());
    create(&mut server, Time::START, kind_of::SERVICE_ACCOUNT, r#"{"metadata":{"name":"default"}}"#).expect("creates");
    let pod = r#"{"metadata":{"name":"p"},"spec":{"nodeName":"n","containers":[{"name":"c","image":"i"}]}}"#;
    create(&mut server, Time::START, kind_of::POD, pod).expect("creates");
    server.request(Time::START, &request(Verb::Delete, kind_of::POD, "p", Body::None)).expect("deletes");
    let pod = server.get(kind_of::POD, "default", "p").expect("waits for its kubelet");
    assert_eq!(pod.get::<Pod>().metadata.deletion_grace_period_seconds, Some(30));
    let mut now = request(Verb::Delete, kind_of::POD, "p", Body::None);
    now.options.grace_period_s = Some(0);
    server.request(Time::START, &now).expect("deletes");
    assert!(server.get(kind_of::POD, "default", "p").is_none());
}

#[test]
fn a_definition_is_established_and_takes_its_objects_along() {
    let mut server = ApiServer::new(Config::default());
    let crd = r#"{"metadata":{"name":"widgets.example.com"},"spec":{"group":"example.com","scope":"Namespaced",
        "names":{"plural":"widgets","kind":"Widget"},"versions":[{"name":"v1","served":true,"storage":true,
        "schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object","properties":{
        "size":{"type":"integer","default":3}}}}}}}]}}"#;
    create(&mut server, Time::START, kind_of::CUSTOM_RESOURCE_DEFINITION, crd).expect("creates");
    let widget = server.kinds().into_iter().find(|k| k.kind == "Widget").expect("established");
    let made =
        create(&mut server, Time::START, widget, r#"{"metadata":{"name":"w"},"spec":{"nope":1}}"#).expect("creates");
    assert_eq!(made.to_value().path(&["spec", "size"]), &Value::Int(3));
    let delete = request(Verb::Delete, kind_of::CUSTOM_RESOURCE_DEFINITION, "widgets.example.com", Body::None);
    server.request(Time::START, &delete).expect("deletes");
    assert!(server.list(widget, "").is_empty());
    assert!(server.list(kind_of::CUSTOM_RESOURCE_DEFINITION, "").is_empty());
}

fn rest(server: &mut ApiServer, method: &str, target: &str, body: &str) -> apiserver::RestResponse {
    let request = RestRequest {
        method: method.into(),
        target: target.into(),
        headers: vec![("User-Agent".into(), "test/1".into()), ("Authorization".into(), "Bearer t".into())],
        body: body.as_bytes().to_vec(),
    };
    server.rest(Time::START, &request)
}

#[test]
fn a_watch_tells_what_the_rest_front_writes() {
    let mut server = ApiServer::new(Config::default());
    let maps = "/api/v1/namespaces/default/configmaps";
    let start = server.revision();
    let watch = rest(&mut server, "GET", &format!("{maps}?watch=1&resourceVersion={start}"), "");
    let RestBody::Watch(mut stream) = watch.body else { panic!("no stream") };
    assert!(stream.poll(&server, Time::START).is_empty());
    let body = r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"x":"1"}}"#;
    assert_eq!(rest(&mut server, "POST", maps, body).status, 201);
    let told = String::from_utf8(stream.poll(&server, Time::START)).expect("text");
    assert!(told.starts_with(r#"{"type":"ADDED","object":{"kind":"ConfigMap""#), "{told}");
    assert!(told.contains(r#""manager":"test""#), "the owners of the fields are told: {told}");
    assert!(stream.poll(&server, Time::START).is_empty());
}

#[test]
fn an_event_of_the_newer_group_is_the_same_object() {
    let mut server = ApiServer::new(Config::default());
    let body = r#"{"apiVersion":"events.k8s.io/v1","kind":"Event","metadata":{"name":"e"},"note":"hello",
        "eventTime":"2026-01-01T00:00:00.000000Z","reportingController":"a.io/b","reportingInstance":"i","action":"A",
        "reason":"R","type":"Normal","regarding":{"kind":"Pod","name":"p","namespace":"default"}}"#;
    let made = rest(&mut server, "POST", "/apis/events.k8s.io/v1/namespaces/default/events", body);
    assert_eq!(made.status, 201);
    let event = server.get(kind_of::EVENT, "default", "e").expect("stored");
    assert_eq!(event.get::<api::core::Event>().message, "hello");
}

#[test]
fn an_older_autoscaler_keeps_its_target() {
    let mut server = ApiServer::new(Config::default());
    let path = "/apis/autoscaling/v1/namespaces/default/horizontalpodautoscalers";
    let body = r#"{"apiVersion":"autoscaling/v1","kind":"HorizontalPodAutoscaler","metadata":{"name":"h"},"spec":{
        "maxReplicas":3,"targetCPUUtilizationPercentage":50,
        "scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"}}}"#;
    assert_eq!(rest(&mut server, "POST", path, body).status, 201);
    let stored = server.get(kind_of::HORIZONTAL_POD_AUTOSCALER, "default", "h").expect("stored");
    let metrics = &stored.get::<api::autoscaling::HorizontalPodAutoscaler>().spec.metrics;
    assert_eq!(metrics[0].resource.as_ref().expect("a resource").target.average_utilization, Some(50));
    let shown = rest(&mut server, "GET", &format!("{path}/h"), "");
    let RestBody::Bytes(bytes) = shown.body else { panic!("no bytes") };
    let text = String::from_utf8(bytes).expect("text");
    assert!(text.contains(r#""targetCPUUtilizationPercentage":50"#), "{text}");
}

#[test]
fn events_go_after_an_hour() {
    let mut server = ApiServer::new(Config::default());
    let event = r#"{"metadata":{"name":"e"},"involvedObject":{"namespace":"default"},"reason":"R"}"#;
    create(&mut server, Time::START, kind_of::EVENT, event).expect("creates");
    let end = server.next_event_expiry().expect("one event");
    assert_eq!(server.expire_events(end - Duration::from_secs(1)), 0);
    assert_eq!(server.expire_events(end), 1);
    assert!(server.list(kind_of::EVENT, "").is_empty());
}
