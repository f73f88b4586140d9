//! What commands that change something have in common: dry runs, sending objects, the sentence at the end.

use crate::fail::Fail;
use crate::print::Printer;
use crate::print::format::{self, Known};
use crate::resolve::Info;
use crate::run::{Cx, object};
use api::codec::{self, Problem};
use api::reflect::Reflect;
use api::tree::Node;
use api::{Answer, Body, Kind, Obj, PatchType, Request, Status, Value, Verb};

/// The annotation in which `apply` remembers what it applied.
pub const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// How much really happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DryRun {
    /// All of it.
    None,
    /// Nothing is sent.
    Client,
    /// It is sent, and nothing is stored.
    Server,
}

impl DryRun {
    /// What `--dry-run` asks for.
    pub fn of(cx: &mut Cx<'_>) -> Result<Self, Fail> {
        match cx.said.text("dry-run") {
            "none" | "" => Ok(Self::None),
            "client" => Ok(Self::Client),
            "server" => Ok(Self::Server),
            "unchanged" => {
                let head = crate::run::klog('W', cx.env.now(), "helpers.go:714");
                cx.warn(format!("{head} --dry-run is deprecated and can be replaced with --dry-run=client.\n"));
                Ok(Self::Client)
            }
            other => match other {
                "true" | "false" | "1" | "0" => {
                    Err(format!("Invalid dry-run value ({other}). Must be \"none\", \"server\", or \"client\".").into())
                }
                _ => {
                    Err(format!("Invalid dry-run value ({other}). Must be \"none\", \"server\", or \"client\".").into())
                }
            },
        }
    }

    /// What the sentence ends with.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Client => " (dry run)",
            Self::Server => " (server dry run)",
        }
    }
}

/// The printer and dry run of a command.
pub struct Report {
    /// How objects are shown.
    pub printer: Printer,
    /// How much happens.
    pub dry_run: DryRun,
}

impl Report {
    /// By the flags of the command.
    pub fn of(cx: &mut Cx<'_>) -> Result<Self, Fail> {
        let has_dry_run = cx.said.command.flags.iter().any(|f| f.name == "dry-run");
        let dry_run = if has_dry_run { DryRun::of(cx)? } else { DryRun::None };
        Ok(Self { printer: Printer::of(cx, Known::Change)?, dry_run })
    }

    /// Prints what became of an object: `deployment.apps/web created`, or the object in the wanted format.
    pub fn done(&self, cx: &mut Cx<'_>, value: &Value, what: &str) -> Result<(), Fail> {
        if self.printer.is_human() {
            cx.print(format!("{} {what}{}\n", format::name(value), self.dry_run.suffix()));
            return Ok(());
        }
        self.printer.print(cx, value)
    }

    /// The same for a typed object, which prints its fields in Go's order.
    pub fn done_typed(&self, cx: &mut Cx<'_>, object: &Obj, what: &str) -> Result<(), Fail> {
        if matches!(self.printer.format, crate::print::Format::Json) {
            let text = self.printer.typed(object)?;
            cx.print(text);
            return Ok(());
        }
        self.done(cx, &object.to_value(), what)
    }
}

/// How strictly unknown fields are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validate {
    /// They are errors.
    Strict,
    /// They are warnings.
    Warn,
    /// They are dropped.
    Ignore,
}

impl Validate {
    /// What `--validate` asks for.
    pub fn of(cx: &Cx<'_>) -> Result<Self, Fail> {
        if !cx.said.command.flags.iter().any(|f| f.name == "validate") {
            return Ok(Self::Ignore);
        }
        match cx.said.text("validate") {
            "true" | "strict" => Ok(Self::Strict),
            "warn" => Ok(Self::Warn),
            "false" | "ignore" => Ok(Self::Ignore),
            other => Err(format!(
                "invalid - validate option \"{other}\"; must be one of: strict (or true), warn, ignore (or false)"
            )
            .into()),
        }
    }
}

/// A document as an object of its kind, as the server reads it.
pub fn decode(cx: &mut Cx<'_>, kind: Kind, document: &Value, validate: Validate) -> Result<Obj, Fail> {
    let mut object = Obj::empty(kind);
    let mut problems = Vec::new();
    let target: &mut dyn Reflect = object.resource_mut();
    codec::decode(&Node::from_value(document), target, &mut problems);
    let refuse = |why: String| {
        let (name, version) = (kind.kind, kind.version);
        Fail::from(Status::bad_request(format!("{name} in version \"{version}\" cannot be handled as a {name}: {why}")))
    };
    if let Some(text) = problems.iter().find_map(Problem::fatal) {
        return Err(refuse(text.to_string()));
    }
    let strict: Vec<String> = problems.iter().filter_map(Problem::strict).map(|p| p.to_string()).collect();
    match validate {
        Validate::Strict if !strict.is_empty() => Err(refuse(format!("strict decoding error: {}", strict.join(", ")))),
        Validate::Warn => {
            for text in strict {
                cx.server_warning(&text);
            }
            Ok(object)
        }
        _ => Ok(object),
    }
}

/// Fills in what all requests of a command share: its field manager, and whether it is a dry run.
pub fn prepare(cx: &Cx<'_>, request: &mut Request, dry_run: DryRun) {
    if cx.said.command.flags.iter().any(|f| f.name == "field-manager") {
        request.options.field_manager = cx.said.text("field-manager").into();
    }
    request.options.dry_run = dry_run == DryRun::Server;
}

/// Creates an object.
pub fn create(cx: &mut Cx<'_>, object: Obj, namespace: &str, dry_run: DryRun) -> Result<Obj, Fail> {
    let mut request = cx.about(Verb::Create, object.kind(), namespace, "");
    prepare(cx, &mut request, dry_run);
    request.body = Body::Object(object);
    self::object(cx.send(&request)?)
}

/// Replaces an object.
pub fn update(cx: &mut Cx<'_>, object: Obj, dry_run: DryRun) -> Result<Obj, Fail> {
    let (kind, namespace, name) = (object.kind(), object.namespace().clone(), object.name().clone());
    let mut request = cx.about(Verb::Update, kind, &namespace, &name);
    prepare(cx, &mut request, dry_run);
    request.body = Body::Object(object);
    self::object(cx.send(&request)?)
}

/// Changes an object by a patch.
pub fn patch(cx: &mut Cx<'_>, info: &Info, how: PatchType, patch: Value, dry_run: DryRun) -> Result<Obj, Fail> {
    let answer = patch_sub(cx, info, "", how, patch, dry_run)?;
    object(answer)
}

/// Changes an object, or a subresource of it, by a patch.
pub fn patch_sub(
    cx: &mut Cx<'_>,
    info: &Info,
    subresource: &str,
    how: PatchType,
    patch: Value,
    dry_run: DryRun,
) -> Result<Answer, Fail> {
    let mut request = cx.about(Verb::Patch, info.kind, &info.namespace, &info.name);
    prepare(cx, &mut request, dry_run);
    request.subresource = subresource.into();
    request.body = Body::Patch(how, patch);
    cx.send(&request)
}

/// The best patch type for a kind: strategic where the server knows its fields.
pub fn natural_patch(kind: Kind) -> PatchType {
    if kind.shape.is_some() { PatchType::Strategic } else { PatchType::Merge }
}

/// The annotation's value for a document: itself without the annotation, as JSON.
pub fn last_applied(document: &Value) -> String {
    let mut plain = document.clone();
    let annotations = plain.path_mut(&["metadata", "annotations"]).to_map();
    annotations.remove(LAST_APPLIED);
    api::json::to_string(&plain) + "\n"
}

/// The document with the annotation.
pub fn with_last_applied(document: &Value) -> Value {
    let text = last_applied(document);
    let mut annotated = document.clone();
    annotated.path_mut(&["metadata", "annotations"]).set(LAST_APPLIED, text);
    annotated
}

/// The document without the annotation; other annotations stay, if only as an empty map.
pub fn without_last_applied(document: &Value) -> Value {
    let mut plain = document.clone();
    plain.path_mut(&["metadata", "annotations"]).to_map().remove(LAST_APPLIED);
    plain
}

/// A value without its nulls.
pub fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Map(map) => {
            let kept = map.iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k.clone(), without_nulls(v)));
            Value::from(kept.collect::<api::value::Map>())
        }
        Value::List(items) => Value::from(items.iter().map(without_nulls).collect::<Vec<_>>()),
        other => other.clone(),
    }
}
