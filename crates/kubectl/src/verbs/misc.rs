//! Small commands: `help`, `alpha`, `completion`, `plugin list`, `certificate`.

use super::change::Report;
use crate::commands;
use crate::fail::Fail;
use crate::help as pages;
use crate::resolve::Query;
use crate::run::{Cx, Flow, Next, Wait, object};
use api::{Body, Value, Verb};

/// `kubectl help [command]`.
pub fn help(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let mut command = &commands::all()[0];
    for word in &cx.said.args {
        let child = commands::children(command.path).find(|c| c.name() == word || c.aliases.contains(&word.as_str()));
        match child {
            Some(child) => command = child,
            None if command.path.is_empty() => {
                let words: Vec<String> = cx.said.args.iter().map(|a| format!("`{a}`")).collect();
                let root = pages::page(command);
                let commands = root.find("\n\n").map_or("", |at| &root[at..]);
                let listed = commands.find("\n\nBasic Commands").map_or(commands, |at| &commands[at..]);
                cx.warn(format!("Unknown help topic [{}]\n{}", words.join(" "), listed));
                return Ok(Flow::Done);
            }
            None => break,
        }
    }
    let page = pages::page(command);
    cx.print(page);
    Ok(Flow::Done)
}

/// `kubectl alpha`: nothing is there.
pub fn alpha(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    cx.warn("No alpha commands are available in this version of kubectl\n");
    Ok(Flow::Done)
}

/// `kubectl completion`: the scripts of shells are not kept.
pub fn completion(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    match cx.said.args.as_slice() {
        [] => Err(cx.usage("Shell not specified.")),
        [shell] if matches!(shell.as_str(), "bash" | "zsh" | "fish" | "powershell") => {
            let shell = shell.clone();
            cx.print(format!("# {shell} completion for kubectl: this terminal completes by itself\n"));
            Ok(Flow::Done)
        }
        [shell] => Err(cx.usage(format_args!("Unsupported shell type \"{shell}\"."))),
        _ => Err(cx.usage("Too many arguments. Expected only the shell type.")),
    }
}

/// `kubectl proxy`: serves until it is stopped; nobody can call it here.
pub fn proxy(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    #[derive(Clone)]
    struct Serving;
    impl Wait for Serving {
        fn poll(&mut self, _: &mut Cx<'_>) -> Result<Next, Fail> {
            Ok(Next::Again(None))
        }
        fn copy(&self) -> Box<dyn Wait> {
            Box::new(self.clone())
        }
    }
    cx.reach()?;
    let (address, port) = (cx.said.text("address").to_owned(), cx.said.int("port"));
    cx.print(format!("Starting to serve on {address}:{port}\n"));
    Ok(Flow::Wait(Box::new(Serving)))
}

/// `kubectl plugin list`.
pub fn plugins(_: &mut Cx<'_>) -> Result<Flow, Fail> {
    Err("unable to find any kubectl plugins in your PATH".into())
}

/// `kubectl certificate approve` and `deny`.
pub fn certificate(cx: &mut Cx<'_>, what: &str) -> Result<Flow, Fail> {
    if cx.said.args.is_empty() && !cx.said.given("filename") {
        return Err("one or more CSRs must be specified as <name> or -f <filename>".into());
    }
    let report = Report::of(cx)?;
    let names = cx.said.args.clone();
    let Some(kind) = cx.kinds()?.into_iter().find(|k| k.plural == "certificatesigningrequests") else {
        let name = names.first().cloned().unwrap_or_default();
        let text = format!("certificatesigningrequests.certificates.k8s.io \"{name}\" not found");
        return Err(api::Status::new(404, "NotFound", text).into());
    };
    let mut query = Query::by_flags(cx);
    query.args = std::iter::once(kind.plural.to_owned()).chain(names).collect();
    query.latest = true;
    let found = query.run(cx)?;
    Fail::many(found.fails)?;
    let (condition, past) = if what == "approve" { ("Approved", "approved") } else { ("Denied", "denied") };
    for info in &found.infos {
        let mut value = info.value();
        let conditions = value.path_mut(&["status", "conditions"]).to_list();
        if !conditions.iter().any(|c| c.at("type").as_str() == Some(condition)) {
            conditions.push(Value::from([
                ("type", Value::from(condition)),
                ("status", Value::from("True")),
                ("reason", Value::from(format!("Kubectl{}", if what == "approve" { "Approve" } else { "Deny" }))),
                ("message", Value::from(format!("This CSR was {past} by kubectl certificate {what}."))),
            ]));
            let mut request = cx.about(Verb::Update, info.kind, &info.namespace, &info.name);
            request.subresource = "approval".into();
            request.body =
                Body::Object(api::Obj::from_value(info.kind, &value).map_err(|e| Fail::Text(e.to_string()))?);
            let answer = cx.send(&request)?;
            value = object(answer)?.to_value();
        }
        report.done(cx, &value, past)?;
    }
    Ok(Flow::Done)
}
