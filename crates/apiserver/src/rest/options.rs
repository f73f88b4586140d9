//! The parameters of a request, read and checked as Kubernetes does. Plays: `apimachinery/pkg/apis/meta` (conversion, validation).

use super::url::Url;
use api::go::quote;
use api::{Cause, Options, Propagation, Status, Str, Verb};
use ecow::eco_format;
use std::time::Duration;

/// How strictly a body is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Unknown fields are dropped.
    Ignore,
    /// Unknown fields are dropped with a warning.
    #[default]
    Warn,
    /// Unknown fields are errors.
    Strict,
}

/// The parameters of a request, and what only the REST front minds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parameters {
    pub(crate) options: Options,
    pub(crate) strictness: Strictness,
    pub(crate) watch: bool,
    pub(crate) initial_events: Option<bool>,
    pub(crate) include_object: String,
    /// Whether the patch is server-side apply.
    pub(crate) apply: bool,
}

/// One cause about a parameter.
pub(crate) fn cause(reason: &str, field: &str, message: impl Into<Str>) -> Cause {
    Cause { reason: reason.into(), message: message.into(), field: field.into() }
}

/// 422 about the parameters of a request.
pub(crate) fn invalid(kind: &str, causes: Vec<Cause>) -> Status {
    let texts: Vec<String> = causes.iter().map(|c| format!("{}: {}", c.field, c.message)).collect();
    let list = if texts.len() == 1 { texts[0].clone() } else { format!("[{}]", texts.join(", ")) };
    Status::new(422, "Invalid", eco_format!("{kind}.meta.k8s.io \"\" is invalid: {list}")).with(api::status::Details {
        group: "meta.k8s.io".into(),
        kind: kind.into(),
        causes,
        ..Default::default()
    })
}

fn number(url: &Url, name: &str) -> Result<Option<i64>, Status> {
    match url.get(name) {
        None | Some("") => Ok(None),
        Some(text) => text
            .parse()
            .map(Some)
            .map_err(|_| Status::bad_request(eco_format!("strconv.ParseInt: parsing {}: invalid syntax", quote(text)))),
    }
}

fn truth(url: &Url, name: &str) -> Option<bool> {
    url.get(name).map(|v| !matches!(v, "0" | "false" | "False" | "FALSE" | "f" | "F"))
}

/// Reads the parameters of a request with this verb.
pub(crate) fn parse(url: &Url, verb: Verb, apply: bool) -> Result<Parameters, Status> {
    let mut out = Parameters { apply, ..Parameters::default() };
    let options = &mut out.options;
    options.field_manager = url.get("fieldManager").unwrap_or_default().into();
    options.force = truth(url, "force") == Some(true);
    out.include_object = url.get("includeObject").unwrap_or_default().to_owned();
    match verb {
        Verb::Get | Verb::List | Verb::Watch => list(url, &mut out)?,
        Verb::Create => write(url, &mut out, "CreateOptions")?,
        Verb::Update => write(url, &mut out, "UpdateOptions")?,
        Verb::Patch => write(url, &mut out, "PatchOptions")?,
        Verb::Delete | Verb::DeleteCollection => {
            if verb == Verb::DeleteCollection {
                list(url, &mut out)?;
            }
            out.options.grace_period_s = number(url, "gracePeriodSeconds")?;
        }
    }
    Ok(out)
}

fn list(url: &Url, out: &mut Parameters) -> Result<(), Status> {
    let options = &mut out.options;
    options.label_selector = url.get("labelSelector").unwrap_or_default().into();
    options.field_selector = url.get("fieldSelector").unwrap_or_default().into();
    options.resource_version = url.get("resourceVersion").unwrap_or_default().into();
    options.resource_version_match = url.get("resourceVersionMatch").unwrap_or_default().into();
    options.limit = usize::try_from(number(url, "limit")?.unwrap_or(0)).unwrap_or(0);
    options.continue_ = url.get("continue").unwrap_or_default().into();
    let timeout = number(url, "timeoutSeconds")?;
    options.timeout = timeout.and_then(|s| u64::try_from(s).ok()).map(Duration::from_secs);
    options.bookmarks = truth(url, "allowWatchBookmarks") == Some(true);
    out.watch = truth(url, "watch") == Some(true);
    out.initial_events = truth(url, "sendInitialEvents");
    Ok(())
}

fn write(url: &Url, out: &mut Parameters, kind: &str) -> Result<(), Status> {
    let mut causes = Vec::new();
    if kind == "PatchOptions" {
        if !out.apply && url.get("force").is_some() {
            causes.push(cause("FieldValueForbidden", "force", "Forbidden: may not be specified for non-apply patch"));
        }
        if out.apply && out.options.field_manager.is_empty() {
            causes.push(cause("FieldValueRequired", "fieldManager", "Required value: is required for apply patch"));
        }
    }
    check_field_manager(&out.options.field_manager, &mut causes);
    let dry: Vec<&str> = url.all("dryRun").collect();
    check_dry_run(&dry, &mut causes);
    out.options.dry_run = !dry.is_empty();
    let mode = url.get("fieldValidation").unwrap_or_default();
    out.strictness = match mode {
        "Ignore" => Strictness::Ignore,
        "" | "Warn" => Strictness::Warn,
        "Strict" => Strictness::Strict,
        other => {
            let message = eco_format!(
                "Unsupported value: {}: supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"",
                quote(other)
            );
            causes.push(cause("FieldValueNotSupported", "fieldValidation", message));
            Strictness::Warn
        }
    };
    if causes.is_empty() { Ok(()) } else { Err(invalid(kind, causes)) }
}

/// What a field manager may be called.
pub(crate) fn check_field_manager(name: &str, causes: &mut Vec<Cause>) {
    if name.len() > 128 {
        causes.push(cause("FieldValueTooLong", "fieldManager", "Too long: may not be more than 128 bytes"));
    }
    if let Some((i, c)) = name.char_indices().find(|(_, c)| c.is_control()) {
        let message =
            eco_format!("Invalid value: {}: invalid character U+{:04X} (at position {i})", quote(name), c as u32);
        causes.push(cause("FieldValueInvalid", "fieldManager", message));
    }
}

/// `dryRun` may only be `All`.
pub(crate) fn check_dry_run(values: &[&str], causes: &mut Vec<Cause>) {
    if values.iter().any(|v| *v != "All") {
        let list: Vec<String> = values.iter().map(|v| quote(v)).collect();
        let message = eco_format!("Unsupported value: [{}]: supported values: \"All\"", list.join(","));
        causes.push(cause("FieldValueNotSupported", "dryRun", message));
    }
}

/// What a list or a watch may ask for together.
pub(crate) fn check_list(out: &Parameters) -> Result<(), Status> {
    let options = &out.options;
    let matching = options.resource_version_match.as_str();
    let mut causes = Vec::new();
    let mut forbid = |field: &str, text: &str| {
        causes.push(cause("FieldValueForbidden", field, eco_format!("Forbidden: {text}")));
    };
    if out.watch {
        if out.initial_events.is_some() {
            if matching != "NotOlderThan" {
                forbid(
                    "resourceVersionMatch",
                    "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan",
                );
            }
        } else if !matching.is_empty() {
            forbid(
                "resourceVersionMatch",
                "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided",
            );
        }
        if !options.continue_.is_empty() {
            forbid("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided");
        }
        if !matches!(matching, "" | "NotOlderThan") && out.initial_events.is_some() {
            let message = eco_format!("Unsupported value: \"{matching}\": supported values: \"NotOlderThan\"");
            causes.push(cause("FieldValueNotSupported", "resourceVersionMatch", message));
        }
    } else {
        if !matching.is_empty() {
            if options.resource_version.is_empty() {
                forbid("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided");
            }
            if !options.continue_.is_empty() {
                forbid("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided");
            }
            if matching == "Exact" && options.resource_version == "0" {
                forbid("resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
            }
        }
        if out.initial_events.is_some() {
            forbid("sendInitialEvents", "sendInitialEvents is forbidden for list");
        }
        if !matches!(matching, "" | "Exact" | "NotOlderThan") {
            let message =
                eco_format!("Unsupported value: \"{matching}\": supported values: \"Exact\", \"NotOlderThan\", \"\"");
            causes.push(cause("FieldValueNotSupported", "resourceVersionMatch", message));
        }
    }
    if causes.is_empty() { Ok(()) } else { Err(invalid("ListOptions", causes)) }
}

/// Takes over what the body of a delete says, and checks it.
pub(crate) fn delete(url: &Url, options: &mut Options, body: Option<&api::meta::DeleteOptions>) -> Result<(), Status> {
    let from_query = body.is_none();
    let mut given = body.cloned().unwrap_or_default();
    if from_query {
        given.propagation_policy = url.get("propagationPolicy").map(Into::into);
        given.orphan_dependents = truth(url, "orphanDependents");
        given.grace_period_seconds = options.grace_period_s;
        given.dry_run = url.all("dryRun").map(Str::from).collect();
    }
    let mut causes = Vec::new();
    if given.orphan_dependents.is_some()
        && let Some(policy) = &given.propagation_policy
    {
        let message = eco_format!(
            "Invalid value: {}: orphanDependents and deletionPropagation cannot be both set",
            quote(policy)
        );
        causes.push(cause("FieldValueInvalid", "propagationPolicy", message));
    }
    options.propagation = match given.propagation_policy.as_deref() {
        None => given.orphan_dependents.map(|o| if o { Propagation::Orphan } else { Propagation::Background }),
        Some("Foreground") => Some(Propagation::Foreground),
        Some("Background") => Some(Propagation::Background),
        Some("Orphan") => Some(Propagation::Orphan),
        Some(other) => {
            let message = eco_format!(
                "Unsupported value: {}: supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\"",
                quote(other)
            );
            causes.push(cause("FieldValueNotSupported", "propagationPolicy", message));
            None
        }
    };
    let dry: Vec<&str> = given.dry_run.iter().map(Str::as_str).collect();
    check_dry_run(&dry, &mut causes);
    options.dry_run = !dry.is_empty();
    options.grace_period_s = given.grace_period_seconds;
    options.preconditions = given.preconditions.as_deref().cloned();
    if causes.is_empty() { Ok(()) } else { Err(invalid("DeleteOptions", causes)) }
}
