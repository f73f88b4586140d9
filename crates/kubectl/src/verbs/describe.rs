//! `kubectl describe`.
//!
//! Plays: kubectl/pkg/cmd/describe.

use crate::describe;
use crate::fail::Fail;
use crate::resolve::{Kinds, Query};
use crate::run::{Cx, Flow};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let no_files = !cx.said.given("filename") && cx.said.text("kustomize").is_empty();
    if cx.said.args.is_empty() && no_files {
        return Err("You must specify the type of resource to describe. Use \"kubectl api-resources\" for a complete list of supported resources.".into());
    }
    let mut query = Query::by_flags(cx);
    query.latest = false;
    query.validate = false;
    let mut found = query.run(cx)?;
    if no_files && cx.said.args.len() == 2 && found.infos.is_empty() && found.fails.iter().all(Fail::is_not_found) {
        return by_prefix(cx, found.fails);
    }
    let events = if cx.said.given("show-events") {
        cx.said.is("show-events")
    } else {
        found.fails.is_empty() && found.infos.len() <= 1
    };
    let mut first = true;
    for info in &found.infos {
        let object = match &info.object {
            Some(object) => Ok(object.clone()),
            None => cx.get(info.kind, &info.namespace.clone(), &info.name.clone()),
        };
        let text = object.and_then(|object| describe::object(cx, &object, events));
        match text {
            Ok(text) => {
                if !first {
                    cx.print("\n\n");
                }
                first = false;
                cx.print(text);
            }
            Err(fail) => found.fails.push(fail),
        }
    }
    if found.infos.is_empty() && found.fails.is_empty() {
        nothing(cx);
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn nothing(cx: &mut Cx<'_>) {
    if cx.said.is("all-namespaces") {
        cx.warn("No resources found\n");
    } else {
        let namespace = cx.namespace();
        cx.warn(format!("No resources found in {namespace} namespace.\n"));
    }
}

/// `describe pod web` also means the pods whose names begin with `web`.
fn by_prefix(cx: &mut Cx<'_>, fails: Vec<Fail>) -> Result<Flow, Fail> {
    let kind = Kinds(cx.kinds()?).named(&cx.said.args[0].clone())?;
    let namespace = if cx.said.is("all-namespaces") { api::Str::new() } else { cx.namespace() };
    let prefix = cx.said.args[1].clone();
    let objects = cx.list(kind, &namespace, "", "")?;
    let mut first = true;
    for object in objects.iter().filter(|o| o.name().starts_with(&prefix)) {
        let events = cx.said.given("show-events") && cx.said.is("show-events");
        let text = describe::object(cx, object, events)?;
        first = false;
        cx.print(text + "\n");
    }
    if first {
        Fail::many(fails)?;
    }
    Ok(Flow::Done)
}
