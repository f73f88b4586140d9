//! Writing answers: objects, lists, tables, statuses, in the form that the client accepts.

use super::media::{Accepted, Format, Shape};
use super::{RestBody, RestResponse};
use crate::apply::owners;
use crate::server::ApiServer;
use crate::stored::Stored;
use crate::table;
use crate::versions::Version;
use api::json::{self, typed_to_string};
use api::meta::{ListMeta, StatusCause, StatusDetails};
use api::{Kind, Obj, Ptr, Status, Str, Value};
use sim::Time;

/// The object with its `managedFields`.
pub(crate) fn with_owners(server: &ApiServer, stored: &Stored) -> Obj {
    let mut object = stored.object.clone();
    let entries = stored.owners.entries(&server.schema(object.kind()));
    object.meta_mut().managed_fields = owners::encode(entries);
    object
}

/// The bytes of an object. `head`: with `kind` and `apiVersion`.
pub(crate) fn object_json(object: &Obj, head: bool) -> String {
    if object.custom().is_some() || head {
        return object.to_json();
    }
    typed_to_string(object.resource())
}

/// An object or list in the form that the client accepts.
pub(crate) struct Writer<'a> {
    pub(crate) server: &'a ApiServer,
    pub(crate) now: Time,
    pub(crate) kind: Kind,
    /// The version in which the client speaks, where it is not the stored one.
    pub(crate) version: Option<&'static Version>,
    pub(crate) accepted: &'a Accepted,
    pub(crate) include_object: &'a str,
}

impl Writer<'_> {
    /// An object.
    pub(crate) fn object(&self, code: u16, stored: &Stored) -> Result<RestResponse, Status> {
        let object = with_owners(self.server, stored);
        let json = match &self.accepted.shape {
            Shape::Table(version) => {
                let meta = ListMeta { resource_version: object.meta().resource_version.clone(), ..ListMeta::default() };
                self.table(version, &meta, std::slice::from_ref(&object), true)?
            }
            Shape::Partial(version) => partial(&object, version),
            Shape::PartialList(_) => return Err(self.not_a_list()),
            _ => self.json(&object, true),
        };
        Ok(self.bytes(code, json))
    }

    /// The bytes of one object.
    pub(crate) fn json(&self, object: &Obj, head: bool) -> String {
        match self.version {
            Some(version) => version.json(object, head),
            None => object_json(object, head),
        }
    }

    /// A list.
    pub(crate) fn list(&self, items: &[Stored], meta: &ListMeta) -> Result<RestResponse, Status> {
        let items: Vec<Obj> = items.iter().map(|s| with_owners(self.server, s)).collect();
        let json = match &self.accepted.shape {
            Shape::Table(version) => self.table(version, meta, &items, true)?,
            Shape::PartialList(version) => {
                let items: Vec<String> = items.iter().map(|o| partial(o, version)).collect();
                list_json("PartialObjectMetadataList", &format!("meta.k8s.io/{version}"), meta, &items)
            }
            Shape::Partial(_) => return Err(self.a_list()),
            _ => {
                let items: Vec<String> = items.iter().map(|o| self.json(o, false)).collect();
                let kind = self.version.map_or(self.kind, |v| v.kind);
                let json = list_json(&format!("{}List", kind.kind), &kind.api_version(), meta, &items);
                // Lists of custom resources always say where they go on.
                if self.kind.shape.is_none() && meta.continue_.is_empty() {
                    json.replacen("\"metadata\":{", "\"metadata\":{\"continue\":\"\",", 1)
                } else {
                    json
                }
            }
        };
        Ok(self.bytes(200, json))
    }

    /// A table of objects; `columns`: with the descriptions of the columns.
    pub(crate) fn table(&self, version: &str, meta: &ListMeta, items: &[Obj], columns: bool) -> Result<String, Status> {
        let include = match self.include_object {
            "" | "Metadata" => table::Include::Metadata,
            "Object" => table::Include::Object,
            "None" => table::Include::None,
            other => {
                return Err(Status::bad_request(format!(
                    "Unable to convert to Table as requested: includeObject: Invalid value: {}: must be 'Metadata', 'Object', 'None', or empty",
                    api::go::quote(other)
                )));
            }
        };
        Ok(table::write(self.server, self.now, self.kind, items, meta, version, include, columns))
    }

    fn go_type(&self, list: &str) -> String {
        if self.kind.shape.is_none() {
            return format!("*unstructured.Unstructured{list}");
        }
        let group = if self.kind.group.is_empty() { "core" } else { self.kind.group.split('.').next().unwrap_or("") };
        format!("*{group}.{}{list}", self.kind.kind)
    }

    fn not_a_list(&self) -> Status {
        let message = format!(
            "you requested PartialObjectMetadataList, but the requested object is not a list ({})",
            self.go_type("")
        );
        Status::new(406, "NotAcceptable", message)
    }

    fn a_list(&self) -> Status {
        let message = format!(
            "you requested PartialObjectMetadata, but the requested object is a list ({})",
            self.go_type("List")
        );
        Status::new(406, "NotAcceptable", message)
    }

    /// A whole answer from its JSON.
    pub(crate) fn bytes(&self, code: u16, json: String) -> RestResponse {
        bytes(code, self.accepted, json)
    }
}

/// A whole answer from its JSON, in the form that the client accepts.
pub(crate) fn bytes(code: u16, accepted: &Accepted, json: String) -> RestResponse {
    let media = match &accepted.shape {
        Shape::Discovery(version) => {
            format!("{};g=apidiscovery.k8s.io;v={version};as=APIGroupDiscoveryList", accepted.format.media())
        }
        _ => accepted.format.media().to_owned(),
    };
    let body = match accepted.format {
        Format::Yaml => api::yaml::to_string(&parsed(&json)),
        Format::Json if accepted.pretty => json::to_string_pretty(&parsed(&json), "  ") + "\n",
        Format::Json => json + "\n",
    };
    RestResponse::new(code, &media, body)
}

fn parsed(json: &str) -> Value {
    json::parse(json).map(|n| n.value()).unwrap_or_default()
}

/// A `PartialObjectMetadata`.
pub(crate) fn partial(object: &Obj, version: &str) -> String {
    format!(
        "{{\"kind\":\"PartialObjectMetadata\",\"apiVersion\":\"meta.k8s.io/{version}\",\"metadata\":{}}}",
        typed_to_string(object.meta())
    )
}

fn list_json(kind: &str, api_version: &str, meta: &ListMeta, items: &[String]) -> String {
    format!(
        "{{\"kind\":\"{kind}\",\"apiVersion\":\"{api_version}\",\"metadata\":{},\"items\":[{}]}}",
        typed_to_string(meta),
        items.join(",")
    )
}

/// The JSON of a status, fields in Go's order.
pub fn status_json(status: &Status) -> String {
    let details = status.details.as_ref().map(|d| {
        Ptr::new(StatusDetails {
            name: d.name.clone(),
            group: d.group.clone(),
            kind: d.kind.clone(),
            uid: d.uid.clone(),
            causes: d
                .causes
                .iter()
                .map(|c| StatusCause { reason: c.reason.clone(), message: c.message.clone(), field: c.field.clone() })
                .collect(),
            retry_after_seconds: i32::try_from(d.retry_after_s).unwrap_or(0),
        })
    });
    let typed = api::meta::Status {
        kind: "Status".into(),
        api_version: "v1".into(),
        status: Str::from(if status.code < 400 { "Success" } else { "Failure" }),
        message: status.message.clone(),
        reason: status.reason.into(),
        details,
        code: if status.code < 400 { 0 } else { i32::from(status.code) },
        ..api::meta::Status::default()
    };
    typed_to_string(&typed)
}

/// A status as an answer.
pub(crate) fn status(accepted: &Accepted, status: &Status) -> RestResponse {
    let plain = Accepted { shape: Shape::Whole, ..accepted.clone() };
    let answer = bytes(status.code, &plain, status_json(status));
    match &status.details {
        Some(d) if d.retry_after_s > 0 => answer.with("Retry-After", d.retry_after_s.to_string()),
        _ => answer,
    }
}

/// Adds `Warning` headers.
pub(crate) fn warn(mut response: RestResponse, warnings: &[Str]) -> RestResponse {
    let mut seen: Vec<&Str> = Vec::new();
    for warning in warnings {
        if seen.contains(&warning) {
            continue;
        }
        seen.push(warning);
        response.headers.push(("Warning", format!("299 - {}", api::go::quote(warning))));
    }
    response
}

/// Plain text.
pub(crate) fn text(code: u16, body: &str) -> RestResponse {
    RestResponse {
        status: code,
        headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
        body: RestBody::Bytes(body.as_bytes().to_vec()),
    }
}
