//! Reading: one object, or a list by selectors, in pages, at a revision.

use crate::chain::Reply;
use crate::registry::strategy_of;
use crate::server::ApiServer;
use crate::stored::{Stored, prefix};
use api::meta::ListMeta;
use api::selector::{FieldRequirement, Selector, parse_fields};
use api::{Kind, Obj, Request, Status, Str};
use ecow::eco_format;

/// Reads one object.
pub(crate) fn get(server: &ApiServer, request: &Request) -> Result<Reply, Status> {
    let wanted = parse_version(&request.options.resource_version)?;
    if wanted > server.revision() {
        return Err(too_large(wanted, server.revision()));
    }
    let stored = server.stored(request.kind, &request.namespace, &request.name);
    let stored = stored.ok_or_else(|| Status::not_found(request.kind, &request.name))?.clone();
    Ok(Reply::Object { stored, created: false })
}

/// What a list or a watch selects.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    labels: Selector,
    fields: Vec<FieldRequirement>,
}

impl Filter {
    /// Reads the selectors of a request.
    pub(crate) fn of(_server: &ApiServer, request: &Request) -> Result<Self, Status> {
        let labels = Selector::parse(&request.options.label_selector).map_err(Status::bad_request)?;
        let fields = parse_fields(&request.options.field_selector).map_err(Status::bad_request)?;
        let known = selectable(request.kind, &Obj::empty(request.kind));
        for field in &fields {
            if !matches!(field.field.as_str(), "metadata.name" | "metadata.namespace")
                && !known.iter().any(|(name, _)| *name == field.field)
            {
                return Err(Status::bad_request(not_selectable(request.kind, !known.is_empty(), &field.field)));
            }
        }
        Ok(Self { labels, fields })
    }

    /// Whether everything is selected.
    pub(crate) fn is_everything(&self) -> bool {
        self.labels.is_everything() && self.fields.is_empty()
    }

    /// Whether an object is selected.
    pub(crate) fn matches(&self, object: &Obj) -> bool {
        if !self.labels.matches(&object.meta().labels) {
            return false;
        }
        if self.fields.is_empty() {
            return true;
        }
        let values = selectable(object.kind(), object);
        self.fields.iter().all(|f| {
            let value = match f.field.as_str() {
                "metadata.name" => object.name(),
                "metadata.namespace" => object.namespace(),
                field => values.iter().find(|(name, _)| *name == field).map_or(&EMPTY, |(_, v)| v),
            };
            (value == &f.value) == f.equal
        })
    }
}

/// Why a field cannot be selected by. `has_own`: the kind has fields of its own that can.
fn not_selectable(kind: Kind, has_own: bool, field: &str) -> Str {
    if kind == api::kind_of::JOB {
        eco_format!("field label \"{field}\" not supported for Job")
    } else if has_own || kind.shape.is_none() {
        eco_format!("field label not supported: {field}")
    } else {
        eco_format!("\"{field}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"")
    }
}

static EMPTY: Str = Str::new();

fn selectable(kind: Kind, object: &Obj) -> Vec<(&'static str, Str)> {
    strategy_of(kind).map_or_else(Vec::new, |s| s.selectable_fields(object))
}

/// Reads a list.
pub(crate) fn list(server: &ApiServer, request: &Request) -> Result<Reply, Status> {
    let filter = Filter::of(server, request)?;
    let options = &request.options;
    let (revision, from) = position(server, request)?;
    let prefix = prefix(request.kind, &request.namespace);
    // A list of whatever the server has at hand comes whole.
    let limit = if options.resource_version == "0" && options.continue_.is_empty() { 0 } else { options.limit };
    let entries = server.store.range_at(&prefix, &from, revision).map_err(|_| expired())?;
    let mut items: Vec<Stored> = Vec::new();
    let mut meta = ListMeta { resource_version: eco_format!("{revision}"), ..ListMeta::default() };
    let mut selected = entries.filter(|e| filter.matches(&e.value.object)).peekable();
    while let Some(entry) = selected.next() {
        items.push(entry.value.clone());
        if limit > 0 && items.len() == limit && selected.peek().is_some() {
            meta.continue_ = token(revision, entry.key);
            if filter.is_everything() {
                meta.remaining_item_count = Some(selected.count() as i64);
            }
            break;
        }
    }
    Ok(Reply::List { items, meta })
}

/// The revision at which a list is read, and the key from which on.
fn position(server: &ApiServer, request: &Request) -> Result<(u64, Str), Status> {
    let options = &request.options;
    if !options.continue_.is_empty() {
        if !matches!(options.resource_version.as_str(), "" | "0") {
            return Err(Status::bad_request("specifying resource version is not allowed when using continue"));
        }
        return read_token(&options.continue_);
    }
    let newest = server.revision();
    if options.resource_version.is_empty() || options.resource_version == "0" {
        return Ok((newest, Str::new()));
    }
    let wanted = parse_version(&options.resource_version)
        .map_err(|e| Status::bad_request(eco_format!("invalid resource version: {}", e.message)))?;
    if wanted > newest {
        return Err(too_large(wanted, newest));
    }
    if options.resource_version_match == "Exact" || (options.resource_version_match.is_empty() && options.limit > 0) {
        return Ok((wanted, Str::new()));
    }
    Ok((newest, Str::new()))
}

/// Reads a resource version; empty is 0.
pub(crate) fn parse_version(text: &str) -> Result<u64, Status> {
    if text.is_empty() {
        return Ok(0);
    }
    number(text).ok_or_else(|| {
        Status::new(500, "", eco_format!("resourceVersion: Invalid value: \"{text}\": {}", not_a_number(text)))
    })
}

/// A resource version as a number.
pub(crate) fn number(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// Why a resource version is none.
pub(crate) fn not_a_number(text: &str) -> Str {
    eco_format!("strconv.ParseUint: parsing \"{text}\": invalid syntax")
}

/// 504: the client has seen a revision that this server has not.
pub(crate) fn too_large(wanted: u64, newest: u64) -> Status {
    Status::new(504, "Timeout", eco_format!("Timeout: Too large resource version: {wanted}, current: {newest}")).with(
        api::status::Details {
            causes: vec![api::Cause {
                reason: "ResourceVersionTooLarge".into(),
                message: "Too large resource version".into(),
                field: Str::new(),
            }],
            retry_after_s: 1,
            ..Default::default()
        },
    )
}

/// 410: the revision has been compacted.
pub(crate) fn expired() -> Status {
    Status::new(410, "Expired", "The resourceVersion for the provided list is too old.")
}

/// The version of the text of a continue token.
const TOKEN_VERSION: &str = "meta.k8s.io/v1";

fn token(revision: u64, last: &str) -> Str {
    let mut next = String::from(last);
    next.push('\0');
    let json = format!("{{\"v\":\"{TOKEN_VERSION}\",\"rv\":{revision},\"start\":{}}}", {
        let mut out = String::new();
        api::json::write_string(&mut out, &next);
        out
    });
    api::scalars::base64_encode(json.as_bytes()).trim_end_matches('=').replace('+', "-").replace('/', "_").into()
}

fn read_token(token: &str) -> Result<(u64, Str), Status> {
    let bad = |why: &str| Status::bad_request(eco_format!("invalid continue token: continue key is not valid: {why}"));
    let wrong = token.bytes().position(|b| !b.is_ascii_alphanumeric() && !matches!(b, b'-' | b'_'));
    let base64 = |at: usize| bad(&format!("illegal base64 data at input byte {at}"));
    if let Some(at) = wrong {
        return Err(base64(at));
    }
    let mut text = token.replace('-', "+").replace('_', "/");
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    let bytes = api::scalars::base64_decode(&text).map_err(|_| base64(token.len().saturating_sub(1)))?;
    let json = String::from_utf8(bytes).map_err(|e| {
        let first = e.as_bytes().iter().find(|b| !b.is_ascii()).copied().unwrap_or_default();
        bad(&format!("invalid character '\\u{first:04x}' looking for beginning of value"))
    })?;
    let value = api::json::parse(&json).map_err(|e| bad(&e.message))?.value();
    let version = value.at("v").as_str().unwrap_or_default();
    if version != TOKEN_VERSION {
        return Err(bad(&format!("server does not recognize this encoded version {version}")));
    }
    let revision = value.at("rv").as_int().and_then(|n| u64::try_from(n).ok());
    let revision = revision.ok_or_else(|| bad("incorrect encoded start resourceVersion (version meta.k8s.io/v1)"))?;
    let start = value.at("start").as_str().filter(|s| !s.is_empty());
    let start = start.ok_or_else(|| bad("encoded start key empty (version meta.k8s.io/v1)"))?;
    Ok((revision, start.into()))
}
