//! The REST front: one pure function from a request's bytes to an answer's bytes.
//!
//! Plays: `apiserver/pkg/endpoints` and the handlers around it. Recorded scenarios, the native server and tests go through it;
//! components inside the cluster call [`crate::ApiServer::request`] with typed objects and skip the bytes.

mod authenticate;
mod body;
mod discovery;
mod media;
mod options;
mod paths;
mod resource;
mod respond;
mod serve;
mod url;
mod watch;

pub use respond::status_json;
pub use watch::WatchStream;

pub(crate) use body::yaml_duplicates;
pub(crate) use options::Strictness;
pub(crate) use respond::partial as partial_json;
pub(crate) use respond::with_owners;
pub(crate) use url::Target as RestTarget;

pub(crate) use body::typed as typed_body;

/// A request as it comes from the wire.
#[derive(Clone, Debug, Default)]
pub struct RestRequest {
    /// `GET` …
    pub method: String,
    /// Path and query, as they stand in the request line.
    pub target: String,
    /// Headers, in order.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Vec<u8>,
}

impl RestRequest {
    /// The first header of this name, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    /// All headers of this name, whatever its case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.headers.iter().filter(move |(k, _)| k.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }
}

/// An answer as it goes to the wire.
#[derive(Clone, Debug)]
pub struct RestResponse {
    /// Status code.
    pub status: u16,
    /// Headers, in order.
    pub headers: Vec<(&'static str, String)>,
    /// Body.
    pub body: RestBody,
}

/// The body of an answer.
#[derive(Clone, Debug)]
pub enum RestBody {
    /// All of it.
    Bytes(Vec<u8>),
    /// A watch: ask it for more whenever something may have been written.
    Watch(Box<WatchStream>),
    /// Something that only a kubelet can answer: logs, a command in a container, a connection to a port.
    Kubelet(Box<KubeletCall>),
}

impl KubeletCall {
    /// The first value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str())
    }
}

/// A request to a pod that the API server passes on to the kubelet of its node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KubeletCall {
    /// `log`, `exec`, `attach`, `portforward` or `proxy`.
    pub what: &'static str,
    /// Namespace of the pod.
    pub namespace: api::Str,
    /// Name of the pod.
    pub name: api::Str,
    /// Parameters of the query, decoded, in order.
    pub query: Vec<(String, String)>,
}

impl RestResponse {
    /// An answer with a body of this media type.
    pub(crate) fn new(status: u16, media: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: vec![("Content-Type", media.to_owned())], body: RestBody::Bytes(body.into()) }
    }

    /// The same with one more header.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}
