//! `create deployment`, `create job`, `create cronjob`.

use crate::fail::Fail;
use crate::resolve::Kinds;
use crate::run::{Cx, Flow};
use crate::verbs::generate::{self, Refusal, labels, texts};
use api::{Value, kind_of};

/// The name of a container by its image: the last part, without tag and digest.
pub fn container_name(image: &str) -> String {
    let last = image.rsplit('/').next().unwrap_or(image);
    let name = last.split(['@', ':']).next().unwrap_or(last);
    name.replace('_', "-")
}

/// `create deployment`.
pub fn deployment(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    generate::required(cx, &["image"])?;
    let name = generate::name(cx)?;
    let images = cx.said.list("image");
    let command = generate::command(cx);
    if images.len() > 1 && !command.is_empty() {
        return Err("cannot specify multiple --image options and command".into());
    }
    let mut containers = Vec::new();
    for image in &images {
        let mut container =
            Value::from([("name", Value::from(container_name(image))), ("image", Value::from(image.as_str()))]);
        if !command.is_empty() {
            container.set("command", texts(&command));
        }
        containers.push(container);
    }
    let port = cx.said.int("port");
    if port >= 0 && cx.said.given("port") {
        containers[0].set("ports", vec![Value::from([("containerPort", Value::Int(port))])]);
    }
    let app = labels(&[("app", name.as_str())]);
    let value = Value::from([
        ("metadata", Value::from([("name", Value::from(name.as_str())), ("labels", app.clone())])),
        (
            "spec",
            Value::from([
                ("replicas", Value::Int(cx.said.int("replicas"))),
                ("selector", Value::from([("matchLabels", app.clone())])),
                (
                    "template",
                    Value::from([
                        ("metadata", Value::from([("labels", app)])),
                        ("spec", Value::from([("containers", Value::from(containers))])),
                    ]),
                ),
            ]),
        ),
    ]);
    generate::finish(cx, kind_of::DEPLOYMENT, &value, &Refusal::After("failed to create deployment:"))?;
    Ok(Flow::Done)
}

fn pod_spec(name: &str, image: &str, command: &[String], restart: &str) -> Value {
    let mut container = Value::from([("name", Value::from(name)), ("image", Value::from(image))]);
    if !command.is_empty() {
        container.set("command", texts(command));
    }
    Value::from([("containers", Value::from(vec![container])), ("restartPolicy", Value::from(restart))])
}

/// `create job`.
pub fn job(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let (image, from) = (cx.said.text("image").to_owned(), cx.said.text("from").to_owned());
    let command = generate::command(cx);
    if image.is_empty() == from.is_empty() {
        return Err("either --image or --from must be specified".into());
    }
    if !command.is_empty() && !from.is_empty() {
        return Err("cannot specify --from and command".into());
    }
    let value = if from.is_empty() {
        let spec = pod_spec(&name, &image, &command, "Never");
        Value::from([
            ("metadata", Value::from([("name", Value::from(name.as_str()))])),
            ("spec", Value::from([("template", Value::from([("spec", spec)]))])),
        ])
    } else {
        job_from(cx, &name, &from)?
    };
    generate::finish(cx, kind_of::JOB, &value, &Refusal::After("failed to create job:"))?;
    Ok(Flow::Done)
}

fn job_from(cx: &mut Cx<'_>, name: &str, from: &str) -> Result<Value, Fail> {
    let Some((kind, source)) = from.split_once('/') else {
        return Err("arguments in resource/name form must have a single resource and name".into());
    };
    let kind = Kinds(cx.kinds()?).named(kind)?;
    let namespace = cx.namespace();
    let object = cx.get(kind, &namespace, source)?;
    if kind != kind_of::CRON_JOB {
        return Err(format!("from must be an existing cronjob, got *{}.{}", kind.version, kind.kind).into());
    }
    let cron = object.to_value();
    let template = cron.path(&["spec", "jobTemplate"]);
    let mut annotations = Value::from([("cronjob.kubernetes.io/instantiate", Value::from("manual"))]);
    for (key, value) in template.path(&["metadata", "annotations"]).as_map().into_iter().flatten() {
        annotations.set(key.clone(), value.clone());
    }
    let owner = Value::from([
        ("apiVersion", Value::from(kind.api_version())),
        ("kind", Value::from(kind.kind)),
        ("name", Value::from(object.name().clone())),
        ("uid", Value::from(object.meta().uid.clone())),
        ("controller", Value::Bool(true)),
    ]);
    let mut metadata = Value::from([
        ("name", Value::from(name)),
        ("annotations", annotations),
        ("ownerReferences", Value::from(vec![owner])),
    ]);
    let template_labels = template.path(&["metadata", "labels"]);
    if !template_labels.is_null() {
        metadata.set("labels", template_labels.clone());
    }
    Ok(Value::from([("metadata", metadata), ("spec", template.at("spec").clone())]))
}

/// `create cronjob`.
pub fn cronjob(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    generate::required(cx, &["image", "schedule"])?;
    let name = generate::name(cx)?;
    let restart = match cx.said.text("restart") {
        "" => "OnFailure",
        other => other,
    };
    let spec = pod_spec(&name, cx.said.text("image"), &generate::command(cx), restart);
    let value = Value::from([
        ("metadata", Value::from([("name", Value::from(name.as_str()))])),
        (
            "spec",
            Value::from([
                ("schedule", Value::from(cx.said.text("schedule"))),
                (
                    "jobTemplate",
                    Value::from([
                        ("metadata", Value::from([("name", Value::from(name.as_str()))])),
                        ("spec", Value::from([("template", Value::from([("spec", spec)]))])),
                    ]),
                ),
            ]),
        ),
    ]);
    generate::finish(cx, kind_of::CRON_JOB, &value, &Refusal::After("failed to create cronjob:"))?;
    Ok(Flow::Done)
}
