//! Which form of an answer a client accepts. Plays: `apiserver/pkg/endpoints/handlers/negotiation`.

use api::Status;

/// The forms of the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// `application/json`.
    Json,
    /// `application/yaml`.
    Yaml,
}

impl Format {
    /// The media type.
    pub(crate) fn media(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Yaml => "application/yaml",
        }
    }
}

/// What an object is turned into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Itself.
    #[default]
    Whole,
    /// A `Table` of this version of `meta.k8s.io`.
    Table(String),
    /// A `PartialObjectMetadata` of this version.
    Partial(String),
    /// A `PartialObjectMetadataList` of this version.
    PartialList(String),
    /// An `APIGroupDiscoveryList` of this version.
    Discovery(String),
}

/// What the client accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Accepted {
    pub(crate) format: Format,
    pub(crate) shape: Shape,
    /// Whether the answer should be indented.
    pub(crate) pretty: bool,
}

const ALL: &str = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

struct Clause {
    kind: String,
    q: f64,
    params: Vec<(String, String)>,
}

fn clauses(header: &str) -> Vec<Clause> {
    let mut out: Vec<Clause> = header
        .split(',')
        .map(|clause| {
            let mut parts = clause.split(';').map(str::trim);
            let kind = parts.next().unwrap_or_default().to_owned();
            let mut params: Vec<(String, String)> = parts
                .filter_map(|p| p.split_once('='))
                .map(|(k, v)| (k.trim().to_owned(), v.trim().trim_matches('"').to_owned()))
                .collect();
            let q = params.iter().find(|(k, _)| k == "q").and_then(|(_, v)| v.parse().ok()).unwrap_or(1.0);
            params.retain(|(k, _)| k != "q");
            Clause { kind, q, params }
        })
        .collect();
    out.sort_by(|a, b| b.q.total_cmp(&a.q));
    out
}

fn format_of(kind: &str) -> Option<Format> {
    match kind {
        "*/*" | "application/*" | "application/json" | "" => Some(Format::Json),
        "application/yaml" => Some(Format::Yaml),
        _ => None,
    }
}

/// Chooses a form. `discovery` says whether the path has a discovery document to offer, `tables` whether it has objects.
pub(crate) fn accept(header: Option<&str>, discovery: bool, tables: bool) -> Result<Accepted, Status> {
    let clauses = clauses(header.unwrap_or_default());
    let mut known = false;
    for clause in &clauses {
        let Some(format) = format_of(&clause.kind) else { continue };
        known = true;
        let param = |name: &str| clause.params.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str());
        let pretty = param("pretty") == Some("1");
        let (group, version) = (param("g").unwrap_or_default(), param("v").unwrap_or_default());
        let meta = group == "meta.k8s.io" && matches!(version, "v1" | "v1beta1");
        let shape = match param("as") {
            None => Shape::Whole,
            Some("Table") if tables && meta => Shape::Table(version.to_owned()),
            Some("PartialObjectMetadata") if tables && meta => Shape::Partial(version.to_owned()),
            Some("PartialObjectMetadataList") if tables && meta => Shape::PartialList(version.to_owned()),
            Some("APIGroupDiscoveryList") if discovery && group == "apidiscovery.k8s.io" && version == "v2" => {
                Shape::Discovery(version.to_owned())
            }
            Some(_) => continue,
        };
        return Ok(Accepted { format, shape, pretty });
    }
    if known {
        return Err(Status::new(406, "NotAcceptable", format!("only the following media types are accepted: {ALL}")));
    }
    Err(not_acceptable(ALL))
}

/// 406, as the layer below the handlers says it.
pub(crate) fn not_acceptable(available: &str) -> Status {
    Status::new(406, "NotAcceptable", format!("406: Not Acceptable\n\nAvailable representations: {available}"))
        .with(Default::default())
}

/// The form of a body, by its media type.
pub(crate) fn content(header: Option<&str>) -> Result<Format, Status> {
    let media = header.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    match media {
        "" | "application/json" => Ok(Format::Json),
        "application/yaml" => Ok(Format::Yaml),
        _ => Err(Status::new(
            415,
            "UnsupportedMediaType",
            format!("the body of the request was in an unknown format - accepted media types include: {ALL}"),
        )),
    }
}
