//! `kubectl exec`, `attach`, `cp`, `port-forward`, `debug`: what reaches into containers.
//!
//! Plays: kubectl/pkg/cmd/{exec,attach,cp,portforward,debug}.

use super::pods;
use crate::fail::Fail;
use crate::resolve::files;
use crate::run::{Cx, Flow, Next, Wait};
use api::{Body, Obj, PatchType, Str, Value, Verb, kind_of};
use sim::Time;
use std::time::Duration;

/// Waits for a pod behind an object, then does something with it.
#[derive(Clone)]
struct ForPod {
    object: Obj,
    until: Time,
    then: fn(&mut Cx<'_>, &Obj) -> Result<Flow, Fail>,
    inner: Option<Box<dyn Wait>>,
}

impl Wait for ForPod {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        if let Some(inner) = &mut self.inner {
            return inner.poll(cx);
        }
        let found = pods::behind(cx, &self.object)?;
        let Some(pod) = found.first() else {
            if cx.env.now() >= self.until {
                return Err("timed out waiting for the condition".into());
            }
            return Ok(Next::Again(Some(self.until)));
        };
        match (self.then)(cx, pod)? {
            Flow::Done => Ok(Next::Done(0)),
            Flow::Exit(code) => Ok(Next::Done(code)),
            Flow::Wait(mut wait) => {
                let next = wait.poll(cx)?;
                self.inner = Some(wait);
                Ok(next)
            }
        }
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

fn for_pod(cx: &mut Cx<'_>, word: &str, then: fn(&mut Cx<'_>, &Obj) -> Result<Flow, Fail>) -> Result<Flow, Fail> {
    let object = pods::named(cx, word)?;
    if object.kind() != kind_of::POD {
        pods::selector(&object).map_err(|fail| {
            let kind = object.kind();
            Fail::Text(format!("cannot attach to *{}.{}: {}", kind.version, kind.kind, fail.words()))
        })?;
    }
    let timeout = cx.said.duration("pod-running-timeout");
    let until = cx.env.now() + if timeout.is_zero() { Duration::from_secs(60) } else { timeout };
    Ok(Flow::Wait(Box::new(ForPod { object, until, then, inner: None })))
}

/// `exec`.
pub fn exec(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let dash = cx.said.dash_at;
    let args = cx.said.args.clone();
    let files_given = cx.said.given("filename");
    if !matches!(dash, Some(0 | 1)) && (args.len() > 1 || (!args.is_empty() && files_given)) {
        return Err(cx.usage("exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead"));
    }
    let name = if dash == Some(0) { None } else { args.first().cloned() };
    let Some(name) = name else {
        return Err("pod, type/name or --filename must be specified".into());
    };
    if dash.is_none_or(|d| args.len() <= d) {
        return Err("you must specify at least one command for the container".into());
    }
    for_pod(cx, &name, run_in)
}

fn assigned(pod: &Obj) -> Result<(), Fail> {
    if pod.to_value().path(&["spec", "nodeName"]).is_null() {
        return Err(format!("unable to upgrade connection: pod {} does not have a host assigned", pod.name()).into());
    }
    Ok(())
}

fn run_in(cx: &mut Cx<'_>, pod: &Obj) -> Result<Flow, Fail> {
    let value = pod.to_value();
    if let Some(phase @ ("Succeeded" | "Failed")) = value.path(&["status", "phase"]).as_str() {
        return Err(format!("cannot exec into a container in a completed pod; current phase is {phase}").into());
    }
    let wanted = cx.said.text("container").to_owned();
    let container = pods::container(cx, &value, &wanted, cx.said.is("quiet"))?;
    if cx.said.is("tty") && cx.said.is("stdin") && cx.stdin.is_some() {
        cx.warn("Unable to use a TTY - input is not a terminal or the right kind of file\n");
    }
    assigned(pod)?;
    let command = cx.said.args[cx.said.dash_at.unwrap_or(0)..].to_vec();
    let stdin = if cx.said.is("stdin") { cx.stdin.take().unwrap_or_default() } else { String::new() };
    let ran = cx.env.exec(&pod.reference(), &container, &command, &stdin).map_err(|why| Fail::Text(why.to_string()))?;
    let at = cx.env.now() + ran.took;
    Ok(Flow::Wait(Box::new(Ran { stdout: ran.stdout, stderr: ran.stderr, exit: ran.exit, at })))
}

/// A command in a container that takes its time.
#[derive(Clone)]
struct Ran {
    stdout: Str,
    stderr: Str,
    exit: i32,
    at: Time,
}

impl Wait for Ran {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        if cx.env.now() < self.at {
            return Ok(Next::Again(Some(self.at)));
        }
        cx.print(&self.stdout);
        cx.warn(&self.stderr);
        if self.exit != 0 {
            cx.warn(format!("command terminated with exit code {}\n", self.exit));
        }
        Ok(Next::Done(self.exit))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

/// `attach`.
pub fn attach(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    match cx.said.args.len() {
        0 => Err("at least 1 argument is required for attach".into()),
        1 | 2 => {
            let name = cx.said.args[0].clone();
            for_pod(cx, &name, attach_to)
        }
        n => Err(format!(
            "expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw {n}: [{}]",
            cx.said.args.join(" ")
        )
        .into()),
    }
}

fn attach_to(cx: &mut Cx<'_>, pod: &Obj) -> Result<Flow, Fail> {
    let value = pod.to_value();
    if let Some(phase @ ("Succeeded" | "Failed")) = value.path(&["status", "phase"]).as_str() {
        return Err(format!("cannot attach a container in a completed pod; current phase is {phase}").into());
    }
    let wanted = cx.said.text("container").to_owned();
    let container = pods::container(cx, &value, &wanted, cx.said.is("quiet"))?;
    if !cx.said.is("quiet") {
        cx.warn("All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.\nIf you don't see a command prompt, try pressing enter.\n");
    }
    assigned(pod)?;
    let lines = cx.env.logs(&pod.reference(), &container, false).map_err(|why| Fail::Text(why.to_string()))?;
    Ok(Flow::Wait(Box::new(Attached { pod: pod.clone(), container: container.into(), shown: lines.len() })))
}

#[derive(Clone)]
struct Attached {
    pod: Obj,
    container: Str,
    shown: usize,
}

impl Wait for Attached {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        let lines = cx.env.logs(&self.pod.reference(), &self.container, false).unwrap_or_default();
        for line in lines.iter().skip(self.shown) {
            cx.print(format!("{}\n", line.text));
        }
        self.shown = lines.len();
        let there = cx.find(kind_of::POD, &self.pod.namespace().clone(), &self.pod.name().clone())?;
        let over = there
            .is_none_or(|p| matches!(p.to_value().path(&["status", "phase"]).as_str(), Some("Succeeded" | "Failed")));
        if over { Ok(Next::Done(0)) } else { Ok(Next::Again(None)) }
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

/// A place that `cp` copies from or to.
struct Place {
    namespace: String,
    pod: String,
    path: String,
}

fn place(text: &str) -> Result<Place, Fail> {
    const FORM: &str = "filespec must match the canonical format: [[namespace/]pod:]file/path";
    match text.split_once(':') {
        Some(("", _)) => Err(FORM.into()),
        None => Ok(Place { namespace: String::new(), pod: String::new(), path: text.to_owned() }),
        Some((pod, path)) => {
            let parts: Vec<&str> = pod.split('/').collect();
            match parts[..] {
                [pod] => Ok(Place { namespace: String::new(), pod: pod.into(), path: path.into() }),
                [namespace, pod] => Ok(Place { namespace: namespace.into(), pod: pod.into(), path: path.into() }),
                _ => Err(FORM.into()),
            }
        }
    }
}

/// `cp`.
pub fn cp(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let [from, to] = &cx.said.args[..] else { return Err("source and destination are required".into()) };
    let (from, to) = (place(from)?, place(to)?);
    if !from.pod.is_empty() && !to.pod.is_empty() {
        return Err("one of src or dest must be a local file specification".into());
    }
    if from.path.is_empty() || to.path.is_empty() {
        return Err("filepath can not be empty".into());
    }
    let remote = if from.pod.is_empty() { &to } else { &from };
    if remote.pod.is_empty() {
        return Err("one of src or dest must be a remote file specification".into());
    }
    let local = if from.pod.is_empty() {
        Some(files::read(cx, &from.path).ok_or_else(|| format!("{} doesn't exist in local filesystem", from.path))?)
    } else {
        None
    };
    let namespace = if remote.namespace.is_empty() { cx.namespace() } else { remote.namespace.as_str().into() };
    cx.reach()?;
    let pod = cx.get(kind_of::POD, &namespace, &remote.pod)?;
    let wanted = cx.said.text("container").to_owned();
    let container = pods::container(cx, &pod.to_value(), &wanted, false)?;
    assigned(&pod)?;
    let run = |cx: &mut Cx<'_>, words: &[&str], stdin: &str| {
        let words: Vec<String> = words.iter().map(|w| (*w).to_owned()).collect();
        cx.env.exec(&pod.reference(), &container, &words, stdin).map_err(|why| Fail::Text(why.to_string()))
    };
    match local {
        None => {
            let ran = run(cx, &["cat", &from.path], "")?;
            if ran.exit != 0 {
                return Err(format!("{} no such file or directory", from.path).into());
            }
            let name = if to.path.ends_with('/') || to.path == "." {
                format!(
                    "{}{}",
                    to.path.trim_start_matches('.').trim_start_matches('/'),
                    from.path.rsplit('/').next().unwrap_or("")
                )
            } else {
                to.path.clone()
            };
            cx.env.write_file(&name, Some(ran.stdout));
        }
        Some(text) => {
            let script = format!("cat > {}", to.path);
            let ran = run(cx, &["sh", "-c", &script], &text)?;
            if ran.exit != 0 {
                cx.warn(ran.stderr);
                return Ok(Flow::Exit(1));
            }
        }
    }
    Ok(Flow::Done)
}

/// `port-forward`.
pub fn port_forward(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if cx.said.args.len() < 2 {
        return Err(cx.usage("TYPE/NAME and list of ports are required for port-forward"));
    }
    let name = cx.said.args[0].clone();
    for_pod(cx, &name, forward)
}

fn forward(cx: &mut Cx<'_>, pod: &Obj) -> Result<Flow, Fail> {
    let value = pod.to_value();
    let mut pairs = Vec::new();
    for text in cx.said.args[1..].to_vec() {
        let (local, remote) = text.split_once(':').unwrap_or((&text, &text));
        let number = match remote.parse::<u16>() {
            Ok(n) => n,
            Err(_) => named_port(&value, remote)
                .ok_or_else(|| format!("Pod '{}' does not have a named port '{remote}'", pod.name()))?,
        };
        pairs.push((local.parse::<u16>().unwrap_or(number), number));
    }
    let phase = value.path(&["status", "phase"]).as_str().unwrap_or("").to_owned();
    if phase != "Running" {
        return Err(format!("unable to forward port because pod is not running. Current status={phase}").into());
    }
    for (local, remote) in pairs {
        cx.print(format!("Forwarding from 127.0.0.1:{local} -> {remote}\nForwarding from [::1]:{local} -> {remote}\n"));
    }
    Ok(Flow::Wait(Box::new(Forwarding { pod: pod.reference() })))
}

/// A port that is forwarded until it is interrupted or the pod is gone. The page's panels send through it; no connection
/// of this machine ever does.
#[derive(Clone)]
struct Forwarding {
    pod: api::ObjectRef,
}

impl Wait for Forwarding {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        match cx.find(kind_of::POD, &self.pod.namespace, &self.pod.name)? {
            Some(_) => Ok(Next::Again(None)),
            None => Err("lost connection to pod".into()),
        }
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

fn named_port(pod: &Value, name: &str) -> Option<u16> {
    let containers = pod.path(&["spec", "containers"]).as_list().unwrap_or(&[]);
    let mut ports = containers.iter().flat_map(|c| c.at("ports").as_list().unwrap_or(&[]));
    ports
        .find(|p| p.at("name").as_str() == Some(name))
        .and_then(|p| p.at("containerPort").as_int())
        .and_then(|n| u16::try_from(n).ok())
}

/// `debug`: an ephemeral container in a pod.
pub fn debug(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let image = cx.said.text("image").to_owned();
    let copy = cx.said.text("copy-to").to_owned();
    if image.is_empty() && copy.is_empty() {
        return Err("you must specify --image when not using --copy-to.".into());
    }
    if cx.said.args.is_empty() {
        return Err("one or more resources must be specified as <resource> <name> or <resource>/<name>".into());
    }
    const PROFILES: [&str; 7] = ["legacy", "general", "baseline", "netadmin", "restricted", "sysadmin", "auto"];
    let profile = cx.said.text("profile").to_owned();
    if !PROFILES.contains(&profile.as_str()) {
        return Err(format!("unknown profile: {profile}").into());
    }
    let name = cx.said.args[0].clone();
    let pod = pods::named(cx, &name)?;
    if pod.kind() != kind_of::POD {
        return Err(format!("\"{}\" not supported by debug", pod.kind().group_kind()).into());
    }
    let value = pod.to_value();
    let own = cx.said.text("container").to_owned();
    let own = if own.is_empty() { format!("debugger-{}", suffix(&value)) } else { own };
    let mut container = Value::from([
        ("name", Value::from(own.as_str())),
        ("image", Value::from(image)),
        ("terminationMessagePolicy", Value::from("File")),
    ]);
    let command = match cx.said.dash_at {
        Some(at) => cx.said.args[at..].to_vec(),
        None => cx.said.args[1..].to_vec(),
    };
    if !command.is_empty() {
        let field = if cx.said.is("arguments-only") { "args" } else { "command" };
        container.set(field, super::generate::texts(&command));
    }
    for (flag, field) in [("stdin", "stdin"), ("tty", "tty")] {
        if cx.said.is(flag) {
            container.set(field, true);
        }
    }
    let target = cx.said.text("target").to_owned();
    if !target.is_empty() {
        cx.print(format!("Targeting container \"{target}\". If you don't see processes from this container it may be because the container runtime doesn't support this feature.\n"));
        container.set("targetContainerName", target);
    }
    if cx.said.text("container").is_empty() && !cx.said.is("quiet") {
        cx.print(format!("Defaulting debug container name to {own}.\n"));
    }
    let mut list: Vec<Value> = value.path(&["spec", "ephemeralContainers"]).as_list().unwrap_or(&[]).to_vec();
    list.push(container);
    let mut patch = Value::map();
    patch.path_mut(&["spec"]).set("ephemeralContainers", list);
    let mut request = cx.about(Verb::Patch, kind_of::POD, &pod.namespace().clone(), &pod.name().clone());
    request.subresource = "ephemeralcontainers".into();
    request.body = Body::Patch(PatchType::Strategic, patch);
    cx.send(&request)?;
    Ok(Flow::Done)
}

/// Five letters that differ from pod to pod and from one debugger to the next.
fn suffix(pod: &Value) -> String {
    const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";
    let text = format!(
        "{}{}",
        api::json::to_string(pod.at("metadata").at("uid")),
        api::json::to_string(pod.path(&["metadata", "resourceVersion"]))
    );
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..5).map(|i| char::from(LETTERS[(hash >> (i * 8)) as usize % LETTERS.len()])).collect()
}
