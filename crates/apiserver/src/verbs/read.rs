//! Reading: one object, or a list by selectors, in pages, at a revision.

use crate::chain::Reply;
use crate::registry::strategy_of;
use crate::server::ApiServer;
use crate::stored::{Stored, key, prefix};
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
        let labels =
            Selector::parse(&request.options.label_selector).map_err(|e| {
                Status::bad_request(eco_format!("unable to parse requirement: {e}").replace(
                    "unable to parse requirement: unable to parse requirement: ",
                    "unable to parse requirement: ",
                ))
            })?;
        let fields = parse_fields(&request.options.field_selector).map_err(Status::bad_request)?;
        let known = selectable(request.kind, &Obj::empty(request.kind));
        for field in &fields {
            if !matches!(field.field.as_str(), "metadata.name" | "metadata.namespace")
                && !known.iter().any(|(name, _)| *name == field.field)
            {
                return Err(Status::bad_request(eco_format!("field label not supported: {}", field.field)));
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
    let entries = server.store.range_at(&prefix, &from, revision).map_err(|_| expired())?;
    let mut items: Vec<Stored> = Vec::new();
    let mut meta = ListMeta { resource_version: eco_format!("{revision}"), ..ListMeta::default() };
    let mut selected = entries.filter(|e| filter.matches(&e.value.object)).peekable();
    while let Some(entry) = selected.next() {
        items.push(entry.value.clone());
        if options.limit > 0 && items.len() == options.limit && selected.peek().is_some() {
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
        return read_token(&options.continue_);
    }
    let newest = server.revision();
    if options.resource_version.is_empty() || options.resource_version == "0" {
        return Ok((newest, Str::new()));
    }
    let wanted: u64 =
        options.resource_version.parse().map_err(|_| Status::bad_request(eco_format!("invalid resource version")))?;
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
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or_else(|| {
        let message = eco_format!(
            "resourceVersion: Invalid value: \"{text}\": strconv.ParseUint: parsing \"{text}\": invalid syntax"
        );
        Status::new(500, "", message)
    })
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

fn token(revision: u64, last: &str) -> Str {
    let mut next = String::from(last);
    next.push('\0');
    let json = format!("{{\"v\":\"meta.k8s.io/v1\",\"rv\":{revision},\"start\":{}}}", {
        let mut out = String::new();
        api::json::write_string(&mut out, &next);
        out
    });
    api::scalars::base64_encode(json.as_bytes()).trim_end_matches('=').replace('+', "-").replace('/', "_").into()
}

fn read_token(token: &str) -> Result<(u64, Str), Status> {
    let bad = || Status::bad_request("continue key is not valid");
    let mut text = token.replace('-', "+").replace('_', "/");
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    let bytes = api::scalars::base64_decode(&text).map_err(|_| bad())?;
    let value = api::json::parse(&String::from_utf8(bytes).map_err(|_| bad())?).map_err(|_| bad())?.value();
    let revision = value.at("rv").as_int().and_then(|n| u64::try_from(n).ok()).ok_or_else(bad)?;
    let start = value.at("start").as_str().ok_or_else(bad)?;
    Ok((revision, start.into()))
}

/// The key of what a request is about.
pub(crate) fn key_of(request: &Request) -> Str {
    key(request.kind, &request.namespace, &request.name)
}
