//! Reading the body of a request into an object, as strictly as the client asks.

use super::RestRequest;
use super::media::{Format, content};
use super::options::Strictness;
use crate::versions::Version;
use api::codec::{Problem, decode};
use api::reflect::Reflect;
use api::tree::{Data, Node};
use api::{Kind, Obj, Status, Str, Value};
use ecow::eco_format;

/// Most bytes of a body (3 MiB, as the real server's default).
pub(crate) const MAX_BYTES: usize = 3 * 1024 * 1024;

/// Longest part of a body that an error quotes.
const QUOTED_BYTES: usize = 30;

const HEAD: &str =
    "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";

/// 413: the body is too large.
pub(crate) fn too_large() -> Status {
    Status::new(413, "RequestEntityTooLarge", eco_format!("Request entity too large: limit is {MAX_BYTES}"))
}

/// A body as a tree, with what only strict readers mind.
pub(crate) struct Tree {
    pub(crate) node: Node,
    pub(crate) format: Format,
}

/// Reads the body's text into a tree. `kind` is what the object must be.
pub(crate) fn tree(request: &RestRequest, kind: &str) -> Result<Tree, Status> {
    let format = content(request.header("Content-Type"))?;
    if request.body.len() > MAX_BYTES {
        return Err(too_large());
    }
    let text = String::from_utf8_lossy(&request.body);
    let unreadable = |why: &str| unrecognized(kind, why, &request.body);
    let node = match format {
        Format::Json => api::json::parse(&text)
            .map_err(|e| unreadable(&format!("couldn't get version/kind; json parse error: {}", e.message)))?,
        Format::Yaml => sorted(api::yaml::parse(&text).map_err(|e| unreadable(&e.to_string()))?),
    };
    let what = match &node.data {
        Data::Map(_) | Data::Missing | Data::Scalar(Value::Null) => return Ok(Tree { node, format }),
        Data::List(_) => "array",
        Data::Scalar(Value::String(_)) => "string",
        Data::Scalar(Value::Bool(_)) => "bool",
        Data::Scalar(_) => "number",
    };
    Err(unreadable(&format!(
        "couldn't get version/kind; json parse error: json: cannot unmarshal {what} into Go value of type {HEAD}"
    )))
}

/// The tree as the JSON that a YAML text becomes has it: keys sorted.
fn sorted(mut node: Node) -> Node {
    match &mut node.data {
        Data::Map(entries) => {
            entries.sort_by(|a, b| a.key.cmp(&b.key));
            for entry in entries {
                entry.node = sorted(std::mem::take(&mut entry.node));
            }
        }
        Data::List(items) => {
            for item in items {
                *item = sorted(std::mem::take(item));
            }
        }
        _ => {}
    }
    node
}

fn unrecognized(kind: &str, why: &str, body: &[u8]) -> Status {
    Status::bad_request(eco_format!(
        "the object provided is unrecognized (must be of type {kind}): {why} ({})",
        summary(body)
    ))
}

fn summary(body: &[u8]) -> String {
    let part = &body[..body.len().min(QUOTED_BYTES)];
    let more = if body.len() > QUOTED_BYTES { " ..." } else { "" };
    match body.first() {
        None => "<empty>".to_owned(),
        Some(b'{') => format!("{}{more}", String::from_utf8_lossy(part)),
        Some(_) => format!("{}{more}", part.iter().map(|b| format!("{b:02x}")).collect::<String>()),
    }
}

/// What a body says it is.
pub(crate) struct Head {
    pub(crate) api_version: Str,
    pub(crate) kind: Str,
}

/// Reads `kind` and `apiVersion`.
pub(crate) fn head(tree: &Tree, kind: &str, body: &[u8]) -> Result<Head, Status> {
    let text = |field: &str| match tree.node.at(field).map(|n| n.value()) {
        None | Some(Value::Null) => Ok(Str::new()),
        Some(Value::String(s)) => Ok(s),
        Some(other) => {
            let found = match other {
                Value::Bool(_) => "bool",
                Value::List(_) => "array",
                Value::Map(_) => "object",
                _ => "number",
            };
            let why = format!(
                "couldn't get version/kind; json parse error: json: cannot unmarshal {found} into Go struct field .{field} of type string"
            );
            Err(unrecognized(kind, &why, body))
        }
    };
    Ok(Head { api_version: text("apiVersion")?, kind: text("kind")? })
}

/// Reads the object of a request. Warnings are added where the client wants them.
pub(crate) fn object(
    request: &RestRequest,
    kind: Kind,
    schema: Option<&Value>,
    strictness: Strictness,
    warnings: &mut Vec<Str>,
) -> Result<Obj, Status> {
    let tree = tree(request, kind.kind)?;
    let head = head(&tree, kind.kind, &request.body)?;
    let named = tree.node.at("metadata").and_then(|m| m.at("name")).map(|n| n.value());
    let named = named.as_ref().and_then(Value::as_str).unwrap_or_default();
    check_head(&head, kind, named)?;
    let mut object = Obj::empty(kind);
    let problems = fitting(&tree, kind, object.resource_mut())?;
    let mut strict = strict_texts(&tree, &problems);
    if let Some(schema) = schema {
        strict.extend(crate::custom::strict_tree(&tree.node));
        strict.extend(crate::custom::strict(&object, schema));
    }
    mind(&tree, &problems, strict, strictness, warnings).map_err(|why| cannot_handle(kind, &why))?;
    Ok(object)
}

/// Reads the object of a request in a version that is not the stored one.
pub(crate) fn of_version(
    request: &RestRequest,
    version: &Version,
    strictness: Strictness,
    warnings: &mut Vec<Str>,
) -> Result<Obj, Status> {
    let kind = version.kind;
    let tree = tree(request, kind.kind)?;
    let head = head(&tree, kind.kind, &request.body)?;
    check_head(&head, kind, "")?;
    let mut typed = version.empty();
    read(&tree, kind, &mut *typed, strictness, warnings)?;
    version.object(&*typed).map_err(|why| cannot_handle(kind, &why))
}

/// Refuses a body of another kind or version than the path's.
fn check_head(head: &Head, kind: Kind, named: &str) -> Result<(), Status> {
    let wanted = kind.api_version();
    let version = if head.api_version.is_empty() { &wanted } else { &head.api_version };
    let name = if head.kind.is_empty() { kind.kind } else { head.kind.as_str() };
    if kind.shape.is_none() && *version != wanted {
        return Err(Status::bad_request(eco_format!(
            "the API version in the data ({version}) does not match the expected API version ({wanted})"
        )));
    }
    if kind.shape.is_none() && name != kind.kind {
        return Err(other_kind(kind, name, named));
    }
    if *version == wanted && name == kind.kind {
        return Ok(());
    }
    let short = version.rsplit('/').next().unwrap_or(version);
    let refuse = |why: Str| {
        Err(Status::bad_request(eco_format!(
            "{name} in version \"{short}\" cannot be handled as a {}: {why}",
            kind.kind
        )))
    };
    let known = api::kind_of::ALL.iter().find(|k| k.kind == name && k.api_version() == *version);
    match known {
        Some(k) => {
            let from = eco_format!("({}.{})", k.version, k.kind);
            let group = if kind.group.is_empty() { "core" } else { kind.group.split('.').next().unwrap_or_default() };
            refuse(eco_format!("converting {from} to ({group}.{}): unknown conversion", kind.kind))
        }
        None if is_older(version, name) && name == kind.kind => Err(Status::bad_request(eco_format!(
            "the API version in the data ({version}) does not match the expected API version ({wanted})"
        ))),
        None => refuse(eco_format!(
            "no kind \"{name}\" is registered for version \"{version}\" in scheme \"pkg/runtime/scheme.go:111\""
        )),
    }
}

/// 422: a custom resource says that it is of another kind of the group.
fn other_kind(kind: Kind, given: &str, named: &str) -> Status {
    let message = eco_format!("Invalid value: \"{given}\": must be {}", kind.kind);
    let text = eco_format!("{given}.{} \"{named}\" is invalid: kind: {message}", kind.group);
    Status::new(422, "Invalid", text).with(api::status::Details {
        name: named.into(),
        group: kind.group.into(),
        kind: given.into(),
        causes: vec![api::Cause { reason: "FieldValueInvalid".into(), message, field: "kind".into() }],
        ..Default::default()
    })
}

/// Versions that the real server still can read, though it serves them no longer.
fn is_older(version: &str, kind: &str) -> bool {
    match version {
        "extensions/v1beta1" => {
            matches!(kind, "Deployment" | "DaemonSet" | "ReplicaSet" | "Ingress" | "NetworkPolicy" | "Scale")
        }
        "apps/v1beta1" | "apps/v1beta2" => {
            matches!(kind, "Deployment" | "DaemonSet" | "ReplicaSet" | "StatefulSet" | "ControllerRevision" | "Scale")
        }
        "batch/v1beta1" => kind == "CronJob",
        "policy/v1beta1" => kind == "PodDisruptionBudget",
        "networking.k8s.io/v1beta1" => matches!(kind, "Ingress" | "IngressClass"),
        "autoscaling/v2beta1" | "autoscaling/v2beta2" => kind == "HorizontalPodAutoscaler",
        _ => false,
    }
}

/// Reads a body of a kind that is not stored. `gvk`: the group, version and kind that it must be.
pub(crate) fn typed(
    request: &RestRequest,
    gvk: (&str, &str, &str),
    target: &mut dyn Reflect,
    strictness: Strictness,
    warnings: &mut Vec<Str>,
) -> Result<(), Status> {
    let (group, version, name) = gvk;
    let tree = tree(request, name)?;
    let head = head(&tree, name, &request.body)?;
    let is = |s: &Str, wanted: &str| s.is_empty() || s == wanted;
    let wanted = if group.is_empty() { version.to_owned() } else { format!("{group}/{version}") };
    let older = name == "Eviction" && head.api_version == "policy/v1beta1";
    if !is(&head.kind, name) || !(is(&head.api_version, &wanted) || older) {
        let given = if head.kind.is_empty() { name } else { head.kind.as_str() };
        let short = head.api_version.rsplit('/').next().unwrap_or_default();
        let short = if short.is_empty() { version } else { short };
        let known = api::kind_of::ALL.iter().any(|k| k.kind == given && k.api_version() == head.api_version);
        let why = if known {
            let package = if group.is_empty() { "core" } else { group.split('.').next().unwrap_or_default() };
            eco_format!("converting (v1.{given}) to ({package}.{name}): unknown conversion")
        } else {
            eco_format!(
                "no kind \"{given}\" is registered for version \"{}\" in scheme \"pkg/runtime/scheme.go:111\"",
                head.api_version
            )
        };
        return Err(Status::bad_request(eco_format!(
            "{given} in version \"{short}\" cannot be handled as a {name}: {why}"
        )));
    }
    let mut problems = Vec::new();
    decode(&tree.node, target, &mut problems);
    let refuse = |why: &str| {
        Status::bad_request(eco_format!("{name} in version \"{version}\" cannot be handled as a {name}: {why}"))
    };
    if let Some(text) = problems.iter().find_map(Problem::fatal) {
        return Err(refuse(&text));
    }
    let strict = strict_texts(&tree, &problems);
    mind(&tree, &problems, strict, strictness, warnings).map_err(|why| refuse(&why))
}

/// Reads the tree; an error where it does not fit.
fn fitting(tree: &Tree, kind: Kind, target: &mut dyn Reflect) -> Result<Vec<Problem>, Status> {
    let mut problems = Vec::new();
    decode(&tree.node, target, &mut problems);
    match problems.iter().find_map(Problem::fatal) {
        Some(text) => Err(cannot_handle(kind, &text)),
        None => Ok(problems),
    }
}

/// Refuses what only strict readers mind, or warns of it, as the client asks.
fn mind(
    tree: &Tree,
    problems: &[Problem],
    strict: Vec<Str>,
    strictness: Strictness,
    warnings: &mut Vec<Str>,
) -> Result<(), String> {
    match strictness {
        Strictness::Strict if !strict.is_empty() => {
            Err(format!("strict decoding error: {}", join_strict(tree, problems, &strict)))
        }
        Strictness::Warn => {
            warnings.extend(strict);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Reads a tree into anything typed.
pub(crate) fn read(
    tree: &Tree,
    kind: Kind,
    target: &mut dyn Reflect,
    strictness: Strictness,
    warnings: &mut Vec<Str>,
) -> Result<(), Status> {
    let problems = fitting(tree, kind, target)?;
    let strict = strict_texts(tree, &problems);
    mind(tree, &problems, strict, strictness, warnings).map_err(|why| cannot_handle(kind, &why))
}

/// 400: the body does not fit the kind.
pub(crate) fn cannot_handle(kind: Kind, why: &str) -> Status {
    Status::bad_request(eco_format!(
        "{0} in version \"{1}\" cannot be handled as a {0}: {why}",
        kind.kind,
        kind.version
    ))
}

fn is_duplicate(problem: &Problem) -> bool {
    matches!(problem.kind, api::codec::ProblemKind::Duplicate)
}

fn strict_texts(tree: &Tree, problems: &[Problem]) -> Vec<Str> {
    let text = |p: &Problem| match tree.format {
        Format::Yaml if is_duplicate(p) => {
            let key = p.path.rsplit('.').next().unwrap_or(&p.path);
            Some(eco_format!("line {}: key \"{key}\" already set in map", p.pos.line))
        }
        _ => p.strict(),
    };
    problems.iter().filter_map(text).collect()
}

fn join_strict(tree: &Tree, problems: &[Problem], texts: &[Str]) -> String {
    if tree.format == Format::Yaml && problems.iter().any(is_duplicate) {
        let mut lines: Vec<(usize, String)> = problems
            .iter()
            .zip(texts)
            .filter(|(p, _)| is_duplicate(p))
            .map(|(p, t)| (p.pos.line as usize, format!("  {t}")))
            .collect();
        lines.sort();
        let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
        return format!("yaml: unmarshal errors:\n{}", lines.join("\n"));
    }
    texts.join(", ")
}

/// The keys that a YAML text has twice, in the words of its strict reader.
pub(crate) fn yaml_duplicates(node: &Node) -> Vec<Str> {
    let mut out = Vec::new();
    match &node.data {
        Data::Map(entries) => {
            let mut known = std::collections::BTreeSet::new();
            for entry in entries {
                if !known.insert(&entry.key) {
                    out.push(eco_format!("line {}: key \"{}\" already set in map", entry.pos.line, entry.key));
                }
                out.extend(yaml_duplicates(&entry.node));
            }
        }
        Data::List(items) => items.iter().for_each(|i| out.extend(yaml_duplicates(i))),
        _ => {}
    }
    out
}
