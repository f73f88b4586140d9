//! `kubectl apply`.
//!
//! Plays: kubectl/pkg/cmd/apply.

use super::change::{self, DryRun, LAST_APPLIED, Report, Validate};
use crate::fail::Fail;
use crate::merge;
use crate::resolve::{Info, Kinds, Query};
use crate::run::{Cx, Flow};
use api::{Answer, Body, Kind, Obj, Options, PatchType, Str, Value, Verb, json, kind_of};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("Unexpected args: [{}]", cx.said.args.join(" "))));
    }
    let report = Report::of(cx)?;
    if !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        return Err("must specify one of -f and -k".into());
    }
    if cx.said.given("validate") || cx.context.unreachable.is_some() {
        Validate::of(cx)?;
    }
    let prune_kinds = prune_kinds(cx)?;
    check(cx, report.dry_run)?;
    if cx.context.unreachable.is_some() {
        return unreachable(cx);
    }
    let validate = Validate::of(cx)?;
    let mut query = Query::by_flags(cx);
    query.all = false;
    let mut found = query.run(cx)?;
    if found.infos.is_empty() && found.fails.is_empty() {
        return Err("no objects passed to apply".into());
    }
    let mut visited = Vec::new();
    let mut shown = Vec::new();
    for info in &found.infos {
        match one(cx, info, &report, validate, &mut shown) {
            Ok(object) => visited.push((info.namespace.clone(), object)),
            Err(fail) => found.fails.push(fail),
        }
    }
    Fail::many(found.fails)?;
    if !report.printer.is_human() {
        print_all(cx, &report, shown)?;
    }
    if cx.said.is("prune") {
        prune(cx, &report, &visited, prune_kinds)?;
    }
    Ok(Flow::Done)
}

fn unreachable(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let host = cx.context.unreachable.clone().unwrap_or_default();
    let name = cx.said.list("filename").first().cloned().unwrap_or_default();
    let name = if name == "-" { "STDIN".to_owned() } else { name };
    Err(format!(
        "error validating \"{name}\": error validating data: failed to download openapi: Get \"http://{host}/openapi/v2?timeout=32s\": dial tcp {host}: connect: connection refused; if you choose to ignore these errors, turn validation off with --validate=false"
    )
    .into())
}

fn check(cx: &Cx<'_>, dry_run: DryRun) -> Result<(), Fail> {
    let is = |name: &str| cx.said.is(name);
    let server_side = is("server-side");
    let wrong = if is("force-conflicts") && !server_side {
        "--force-conflicts only works with --server-side"
    } else if dry_run == DryRun::Client && server_side {
        "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)"
    } else if server_side && is("force") {
        "--force cannot be used with --server-side"
    } else if dry_run == DryRun::Server && is("force") {
        "--dry-run=server cannot be used with --force"
    } else if is("all") && !cx.said.text("selector").is_empty() {
        "cannot set --all and --selector at the same time"
    } else if is("prune") && is("force") {
        "--force cannot be used with --prune"
    } else if is("prune") && !is("all") && cx.said.text("selector").is_empty() && cx.said.text("applyset").is_empty() {
        "all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. If you did not mean to prune all resources, specify a label selector"
    } else if is("prune") && server_side {
        "--prune is in alpha and doesn't currently work on objects created by server-side apply"
    } else if !cx.said.text("subresource").is_empty() && !server_side {
        "--subresource can only be specified for --server-side"
    } else {
        return Ok(());
    };
    Err(wrong.into())
}

fn print_all(cx: &mut Cx<'_>, report: &Report, mut shown: Vec<Value>) -> Result<(), Fail> {
    if shown.len() == 1 {
        let value = shown.remove(0);
        return report.printer.print(cx, &value);
    }
    if matches!(report.printer.format, crate::print::Format::Name) {
        return shown.iter().try_for_each(|v| report.printer.print(cx, v));
    }
    let items: Vec<Value> =
        if report.printer.managed { shown } else { shown.iter().map(crate::print::format::without_managers).collect() };
    let list = Value::from([
        ("apiVersion", Value::from("v1")),
        ("kind", Value::from("List")),
        ("metadata", Value::map()),
        ("items", Value::from(items)),
    ]);
    report.printer.print(cx, &list)
}

fn one(cx: &mut Cx<'_>, info: &Info, report: &Report, validate: Validate, shown: &mut Vec<Value>) -> Result<Obj, Fail> {
    let document = info.document.clone().unwrap_or_default();
    if info.name.is_empty()
        && let Some(prefix) = document.path(&["metadata", "generateName"]).as_str().filter(|p| !p.is_empty())
    {
        return Err(format!("from {prefix}: cannot use generate name with apply").into());
    }
    let (object, what) = if cx.said.is("server-side") {
        (server_side(cx, info, &document, report)?, "serverside-applied")
    } else {
        client_side(cx, info, &document, report, validate)?
    };
    let value = object.to_value();
    if report.printer.is_human() {
        report.done(cx, &value, what)?;
    } else {
        shown.push(value);
    }
    Ok(object)
}

fn source(fail: Fail, verb: &str, source: &str) -> Fail {
    if source.is_empty() { fail } else { fail.context(&format!("error when {verb} \"{source}\"")) }
}

fn gvr(kind: Kind) -> (String, String) {
    let version =
        if kind.group.is_empty() { format!("/{}", kind.version) } else { format!("{}/{}", kind.group, kind.version) };
    (format!("{version}, Resource={}", kind.plural), format!("{version}, Kind={}", kind.kind))
}

/// An object as messages of `apply` describe it.
fn described(info: &Info) -> String {
    let (resource, kind) = gvr(info.kind);
    let (name, namespace) = (&info.name, &info.namespace);
    format!("Resource: \"{resource}\", GroupVersionKind: \"{kind}\"\nName: \"{name}\", Namespace: \"{namespace}\"")
}

fn client_side(
    cx: &mut Cx<'_>,
    info: &Info,
    document: &Value,
    report: &Report,
    validate: Validate,
) -> Result<(Obj, &'static str), Fail> {
    let modified = change::with_last_applied(document);
    if info.name.is_empty() {
        return Err(format!(
            "error when retrieving current configuration of:\n{}\nfrom server for: \"{}\": resource name may not be empty",
            described(info),
            info.source
        )
        .into());
    }
    let current = match cx.find(info.kind, &info.namespace, &info.name) {
        Ok(current) => current,
        Err(fail) => {
            let verb = format!("retrieving current configuration of:\n{}\nfrom server for:", described(info));
            return Err(source(fail, &verb, &info.source));
        }
    };
    let Some(current) = current else {
        let wanted = change::without_nulls(&modified);
        let create = |cx: &mut Cx<'_>| -> Result<Obj, Fail> {
            if report.dry_run == DryRun::Client {
                return change::decode(cx, info.kind, &wanted, Validate::Ignore);
            }
            let object = change::decode(cx, info.kind, &wanted, validate)?;
            change::create(cx, object, &info.namespace, report.dry_run)
        };
        let object = create(cx).map_err(|f| source(f, "creating", &info.source))?;
        return Ok((object, "created"));
    };
    let annotation = current.meta().annotations.get(LAST_APPLIED).cloned();
    if annotation.is_none() {
        cx.warn(format!(
            "Warning: resource {} is missing the {LAST_APPLIED} annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.\n",
            format_args!("{}/{}", info.kind.plural, info.name)
        ));
    }
    patch(cx, info, &current, annotation.as_deref(), &modified, report, validate)
}

fn patch(
    cx: &mut Cx<'_>,
    info: &Info,
    current: &Obj,
    annotation: Option<&str>,
    modified: &Value,
    report: &Report,
    validate: Validate,
) -> Result<(Obj, &'static str), Fail> {
    let original = annotation.and_then(|a| json::parse(a).ok()).map(|n| n.value()).unwrap_or_default();
    let current_value = current.to_value();
    let shape = info.kind.shape;
    let difference = merge::three_way(&original, modified, &current_value, shape);
    let same = difference.as_map().is_none_or(|m| m.is_empty());
    let unchanged = same && report.dry_run != DryRun::Client;
    let object = if report.dry_run == DryRun::Client {
        local(cx, info, current, &difference)
    } else if unchanged {
        Ok(current.clone())
    } else {
        // The server checks what a patch makes of the object; unknown fields are told before.
        let checked = change::decode(cx, info.kind, modified, validate).map(drop);
        checked.and_then(|()| {
            change::patch(cx, info, change::natural_patch(info.kind), difference.clone(), report.dry_run)
        })
    };
    let object = match object {
        Err(fail)
            if cx.said.is("force") && matches!(&fail, Fail::Server(s) if s.reason == "Invalid" || s.is_conflict()) =>
        {
            recreate(cx, info, modified, validate)
        }
        other => other,
    };
    let object = object.map_err(|fail| {
        let verb = format!("applying patch:\n{}\nto:\n{}\nfor:", json::to_string(&difference), described(info));
        source(fail, &verb, &info.source)
    })?;
    warn_if_deleting(cx, &object);
    Ok((object, if unchanged { "unchanged" } else { "configured" }))
}

/// Deletes the object and makes it anew (`--force`).
fn recreate(cx: &mut Cx<'_>, info: &Info, modified: &Value, validate: Validate) -> Result<Obj, Fail> {
    let mut request = cx.about(Verb::Delete, info.kind, &info.namespace, &info.name);
    request.options.propagation = Some(api::Propagation::Background);
    request.options.grace_period_s = Some(0);
    cx.send(&request)?;
    let object = change::decode(cx, info.kind, modified, validate)?;
    change::create(cx, object, &info.namespace, DryRun::None)
}

/// What a patch would make of the object, without asking the server.
fn local(cx: &mut Cx<'_>, info: &Info, current: &Obj, difference: &Value) -> Result<Obj, Fail> {
    if difference.as_map().is_none_or(|m| m.is_empty()) {
        return Ok(current.clone());
    }
    let how = change::natural_patch(info.kind);
    change::patch(cx, info, how, difference.clone(), DryRun::Server)
}

/// Tells that an object is about to go.
pub fn warn_if_deleting(cx: &mut Cx<'_>, object: &Obj) {
    if object.meta().deletion_timestamp.is_some() {
        let message = "Warning: Detected changes to resource";
        cx.warn(format!("{message} {} which is currently being deleted.\n", object.name()));
    }
}

fn server_side(cx: &mut Cx<'_>, info: &Info, document: &Value, report: &Report) -> Result<Obj, Fail> {
    let manager = match cx.said.text("field-manager") {
        "kubectl-client-side-apply" if !cx.said.given("field-manager") => "kubectl".to_owned(),
        other => other.to_owned(),
    };
    let mut request = cx.about(Verb::Patch, info.kind, &info.namespace, &info.name);
    request.subresource = cx.said.text("subresource").into();
    request.options = Options {
        field_manager: manager.as_str().into(),
        force: cx.said.is("force-conflicts"),
        dry_run: report.dry_run == DryRun::Server,
        ..Options::default()
    };
    request.body = Body::Patch(PatchType::Apply, document.clone());
    let object = match cx.send(&request) {
        Ok(answer) => crate::run::object(answer)?,
        Err(Fail::Server(status)) if status.is_conflict() => return Err(conflict(&status.message)),
        Err(fail) => return Err(fail),
    };
    warn_if_deleting(cx, &object);
    Ok(object)
}

fn conflict(message: &str) -> Fail {
    Fail::Text(format!(
        "{message}\nPlease review the fields above--they currently have other managers. Here\nare the ways you can resolve this warning:\n* If you intend to manage all of these fields, please re-run the apply\n  command with the `--force-conflicts` flag.\n* If you do not intend to manage all of the fields, please edit your\n  manifest to remove references to the fields that should keep their\n  current managers.\n* You may co-own fields by updating your manifest to match the existing\n  value; in this case, you'll become the manager if the other manager(s)\n  stop managing the field (remove it from their configuration).\nSee https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts"
    ))
}

/// The kinds that `--prune` looks at when it is not told.
const NAMESPACED: &[Kind] = &[
    kind_of::CONFIG_MAP,
    kind_of::ENDPOINTS,
    kind_of::PERSISTENT_VOLUME_CLAIM,
    kind_of::POD,
    kind_of::REPLICATION_CONTROLLER,
    kind_of::SECRET,
    kind_of::SERVICE,
    kind_of::JOB,
    kind_of::CRON_JOB,
    kind_of::INGRESS,
    kind_of::DAEMON_SET,
    kind_of::DEPLOYMENT,
    kind_of::REPLICA_SET,
    kind_of::STATEFUL_SET,
];

fn prune_kinds(cx: &mut Cx<'_>) -> Result<Vec<Kind>, Fail> {
    if !cx.said.is("prune") {
        return Ok(Vec::new());
    }
    let kinds = Kinds(cx.env.kinds());
    let mut wanted = Vec::new();
    for word in cx.said.list("prune-allowlist") {
        let parts: Vec<&str> = word.split('/').collect();
        let [group, version, kind] = parts[..] else {
            return Err(format!("invalid GroupVersionKind format: {word}, please follow <group/version/kind>").into());
        };
        let group = if group == "core" { "" } else { group };
        let api_version = if group.is_empty() { version.to_owned() } else { format!("{group}/{version}") };
        let Some(kind) = kinds.of(&api_version, kind) else {
            return Err(format!("no matches for kind \"{kind}\" in version \"{api_version}\"").into());
        };
        wanted.push(kind);
    }
    Ok(wanted)
}

fn prune(cx: &mut Cx<'_>, report: &Report, visited: &[(Str, Obj)], kinds: Vec<Kind>) -> Result<(), Fail> {
    let mut namespaces: Vec<Str> = Vec::new();
    for (namespace, _) in visited {
        if !namespace.is_empty() && !namespaces.contains(namespace) {
            namespaces.push(namespace.clone());
        }
    }
    namespaces.sort();
    let mut targets: Vec<(Kind, Str)> = Vec::new();
    if kinds.is_empty() {
        if cx.context.namespace_given || !namespaces.is_empty() {
            let head = crate::run::klog('W', cx.env.now(), "prune.go:71");
            cx.warn(format!("{head} Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.\n"));
        }
        for namespace in &namespaces {
            targets.extend(NAMESPACED.iter().map(|k| (*k, namespace.clone())));
        }
        targets.extend([kind_of::NAMESPACE, kind_of::PERSISTENT_VOLUME].map(|k| (k, Str::new())));
    } else {
        for namespace in &namespaces {
            targets.extend(kinds.iter().filter(|k| k.namespaced).map(|k| (*k, namespace.clone())));
        }
        targets.extend(kinds.iter().filter(|k| !k.namespaced).map(|k| (*k, Str::new())));
    }
    let labels = cx.said.text("selector").to_owned();
    for (kind, namespace) in targets {
        for object in cx.list(kind, &namespace, &labels, "")? {
            let kept = visited.iter().any(|(_, v)| v.meta().uid == object.meta().uid);
            if kept || !object.meta().annotations.contains_key(LAST_APPLIED) {
                continue;
            }
            if report.dry_run != DryRun::Client {
                let mut request = cx.about(Verb::Delete, kind, &namespace, object.name());
                request.options.propagation = Some(api::Propagation::Background);
                request.options.dry_run = report.dry_run == DryRun::Server;
                let _: Answer = cx.send(&request)?;
            }
            report.done(cx, &object.to_value(), "pruned")?;
        }
    }
    Ok(())
}
