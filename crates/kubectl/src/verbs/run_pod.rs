//! `kubectl run`.
//!
//! Plays: kubectl/pkg/cmd/run.

use super::change::{self, DryRun, LAST_APPLIED, Report};
use super::expose;
use super::generate::{self, texts};
use crate::fail::Fail;
use crate::run::{Cx, Flow, Next, Wait};
use api::{Obj, Propagation, Str, Value, Verb, kind_of};
use sim::Time;
use std::time::Duration;

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    generate::required(cx, &["image"])?;
    let report = Report::of(cx)?;
    let attach = if cx.said.given("attach") { cx.said.is("attach") } else { cx.said.is("stdin") };
    check(cx, attach, report.dry_run)?;
    let name = cx.said.args[0].clone();
    let words = cx.said.args[1..].to_vec();
    let labels = labels(cx, &name)?;
    let pod = pod(cx, &name, &labels, &words)?;
    let pod = expose::overridden(cx, pod)?;
    let mut object = Obj::from_value(kind_of::POD, &pod)?;
    if cx.context.namespace_given {
        object.meta_mut().namespace = cx.namespace();
    }
    if cx.said.is("save-config") {
        let text = object.to_json() + "\n";
        object.meta_mut().annotations.insert(LAST_APPLIED, text.into());
    }
    let namespace = cx.namespace();
    if report.dry_run != DryRun::Client {
        object = change::create(cx, object, &namespace, report.dry_run)?;
    }
    let mut fails = Vec::new();
    let service = cx.said.is("expose").then(|| service(cx, &name, &labels));
    if !attach {
        report.done_typed(cx, &object, "created")?;
        if let Some(service) = &service {
            if matches!(report.printer.format, crate::print::Format::Yaml) {
                cx.print("---\n");
            }
            if let Err(fail) = expose::send(cx, &report, service, "created") {
                fails.push(fail);
            }
        }
        Fail::many(fails)?;
        return Ok(Flow::Done);
    }
    let timeout = cx.said.duration("pod-running-timeout");
    let until = cx.env.now() + if timeout.is_zero() { Duration::from_secs(60) } else { timeout };
    let container =
        object.to_value().path(&["spec", "containers"]).as_list().and_then(|c| c[0].at("name").as_str().map(Str::from));
    Ok(Flow::Wait(Box::new(Attached {
        namespace,
        name: name.as_str().into(),
        container: container.unwrap_or_else(|| name.as_str().into()),
        until,
        shown: 0,
        told: false,
    })))
}

fn check(cx: &mut Cx<'_>, attach: bool, dry_run: DryRun) -> Result<(), Fail> {
    if cx.said.args.is_empty() || cx.said.dash_at == Some(0) {
        return Err("NAME is required for run".into());
    }
    let image = cx.said.text("image");
    if image.is_empty() {
        return Err("--image is required".into());
    }
    let odd = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | ':' | '@'));
    if image.contains(odd)
        || image.starts_with(['/', ':', '.', '-'])
        || image.split(['@', ':']).next().is_some_and(|n| n.chars().any(|c| c.is_ascii_uppercase()) && !n.contains('/'))
    {
        return Err(format!("invalid image name \"{image}\": invalid reference format").into());
    }
    if cx.said.is("tty") && !cx.said.is("stdin") {
        return Err("-i/--stdin is required for containers with -t/--tty=true".into());
    }
    if cx.said.is("expose") && cx.said.text("port").is_empty() {
        return Err("--port must be set when exposing a service".into());
    }
    let port = cx.said.text("port");
    if !port.is_empty() && port.parse::<i64>().is_err() {
        return Err("--port must be a number".into());
    }
    if !attach && cx.said.is("rm") {
        return Err("--rm should only be used for attached containers".into());
    }
    if attach && dry_run != DryRun::None {
        return Err(
            "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)"
                .into(),
        );
    }
    match cx.said.text("restart") {
        "" | "Always" | "OnFailure" | "Never" => {}
        other => {
            return Err(format!("invalid restart policy: {other}, valid values are: Always, OnFailure, Never").into());
        }
    }
    match cx.said.text("image-pull-policy") {
        "" | "Always" | "IfNotPresent" | "Never" => Ok(()),
        other => {
            Err(format!("invalid image pull policy: {other}, valid values are: Always, IfNotPresent, Never").into())
        }
    }
}

fn labels(cx: &Cx<'_>, name: &str) -> Result<Value, Fail> {
    let text = cx.said.text("labels");
    if text.is_empty() {
        return Ok(Value::from([("run", Value::from(name))]));
    }
    let mut map = Value::map();
    for part in text.split(',') {
        let Some((key, value)) = part.split_once('=') else {
            return Err(format!("unexpected label spec: {part}").into());
        };
        map.set(key, value);
    }
    Ok(map)
}

fn pod(cx: &Cx<'_>, name: &str, labels: &Value, words: &[String]) -> Result<Value, Fail> {
    let mut container = Value::from([("name", Value::from(name)), ("image", Value::from(cx.said.text("image")))]);
    if !words.is_empty() {
        container.set(if cx.said.is("command") { "command" } else { "args" }, texts(words));
    }
    let mut env = Vec::new();
    for variable in cx.said.list("env") {
        match variable.split_once('=') {
            Some((key, value)) if !key.is_empty() => {
                env.push(Value::from([("name", Value::from(key)), ("value", Value::from(value))]))
            }
            _ => return Err(format!("invalid env: {variable}").into()),
        }
    }
    if !env.is_empty() {
        container.set("env", env);
    }
    if let Ok(port) = cx.said.text("port").parse::<i64>() {
        container.set("ports", vec![Value::from([("containerPort", Value::Int(port))])]);
    }
    for (flag, field) in [("stdin", "stdin"), ("tty", "tty")] {
        if cx.said.is(flag) {
            container.set(field, true);
        }
    }
    if cx.said.is("stdin") && !cx.said.is("leave-stdin-open") {
        container.set("stdinOnce", true);
    }
    if cx.said.is("privileged") {
        container.set("securityContext", Value::from([("privileged", Value::Bool(true))]));
    }
    let policy = cx.said.text("image-pull-policy");
    if !policy.is_empty() {
        container.set("imagePullPolicy", policy);
    }
    let restart = match cx.said.text("restart") {
        "" => "Always",
        other => other,
    };
    let mut value = Value::from([
        ("metadata", Value::from([("name", Value::from(name)), ("labels", labels.clone())])),
        (
            "spec",
            Value::from([
                ("containers", Value::from(vec![container])),
                ("dnsPolicy", Value::from("ClusterFirst")),
                ("restartPolicy", Value::from(restart)),
            ]),
        ),
    ]);
    for annotation in cx.said.list("annotations") {
        let Some((key, text)) = annotation.split_once('=') else {
            return Err(format!("unexpected annotations spec: {annotation}").into());
        };
        value.path_mut(&["metadata", "annotations"]).set(key, text);
    }
    Ok(value)
}

fn service(cx: &Cx<'_>, name: &str, labels: &Value) -> Value {
    let port = cx.said.text("port").parse::<i64>().unwrap_or(0);
    let port =
        Value::from([("port", Value::Int(port)), ("protocol", Value::from("TCP")), ("targetPort", Value::Int(port))]);
    Value::from([
        ("metadata", Value::from([("name", Value::from(name))])),
        ("spec", Value::from([("selector", labels.clone()), ("ports", Value::from(vec![port]))])),
    ])
}

/// Shows what the container writes until it ends, and removes the pod if that was asked for.
#[derive(Clone)]
struct Attached {
    namespace: Str,
    name: Str,
    container: Str,
    until: Time,
    shown: usize,
    told: bool,
}

impl Wait for Attached {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        let Some(pod) = cx.find(kind_of::POD, &self.namespace, &self.name)? else { return Ok(Next::Done(0)) };
        let phase = pod.to_value().path(&["status", "phase"]).as_str().unwrap_or("").to_owned();
        if phase == "Pending" || phase.is_empty() {
            if cx.env.now() >= self.until {
                return Err("timed out waiting for the condition".into());
            }
            return Ok(Next::Again(Some(self.until)));
        }
        if !self.told {
            self.told = true;
            if cx.said.is("stdin") && !cx.said.is("quiet") {
                cx.warn("All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.\nIf you don't see a command prompt, try pressing enter.\n");
            }
        }
        let lines = cx.env.logs(&pod.reference(), &self.container, false).unwrap_or_default();
        for line in lines.iter().skip(self.shown) {
            cx.print(format!("{}\n", line.text));
        }
        self.shown = lines.len();
        let ended = matches!(phase.as_str(), "Succeeded" | "Failed");
        if !ended {
            return Ok(Next::Again(None));
        }
        if cx.said.is("rm") {
            let mut request = cx.about(Verb::Delete, kind_of::POD, &self.namespace, &self.name);
            request.options.propagation = Some(Propagation::Background);
            cx.send(&request)?;
            let (name, namespace) = (&self.name, &self.namespace);
            cx.print(format!("pod \"{name}\" deleted from {namespace} namespace\n"));
        }
        let value = pod.to_value();
        let statuses = value.path(&["status", "containerStatuses"]).as_list().unwrap_or(&[]).to_vec();
        let code = statuses.first().and_then(|s| s.path(&["state", "terminated", "exitCode"]).as_int()).unwrap_or(0);
        Ok(Next::Done(if phase == "Failed" { code.max(1) as i32 } else { 0 }))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}
