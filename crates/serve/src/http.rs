//! HTTP: each request goes to the REST front or to Binnacle's own endpoints; a watch streams.

use crate::engine::Handle;
use crate::{kubelet, openapi, own, protobuf};
use apiserver::{RestBody, RestRequest, WatchStream};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use std::time::{Duration, Instant};

/// Largest body that is read: etcd takes 1.5 MB, and the API server refuses what is larger itself.
const MAX_BODY_BYTES: usize = 4 << 20;

/// How often a watch looks again when nothing is written: for its bookmarks and its end.
const WATCH_TICK: Duration = Duration::from_millis(500);

/// Everything below `/`.
pub fn router(engine: Handle) -> Router {
    Router::new().fallback(handle).with_state(engine)
}

/// An answer with a body of a media type.
pub fn reply(status: u16, media: &str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Ok(value) = HeaderValue::from_str(media) {
        response.headers_mut().insert("content-type", value);
    }
    response
}

async fn handle(State(engine): State<Handle>, request: Request) -> Response<Body> {
    let (mut head, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MAX_BODY_BYTES).await else {
        let limit = "Request entity too large: limit is 3145728";
        return refuse(&api::Status::new(413, "RequestEntityTooLarge", limit));
    };
    let path = head.uri.path();
    if let Some(own) = path.strip_prefix("/binnacle/v1/") {
        let query = head.uri.query().unwrap_or("");
        let text = String::from_utf8_lossy(&body);
        let (status, value) = own::answer(&engine, head.method.as_str(), own, query, &text).await;
        return reply(status, "application/json", api::json::to_string(&value));
    }
    let header = |(name, value): (&HeaderName, &HeaderValue)| {
        (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    let mut headers: Vec<(String, String)> = head.headers.iter().map(header).collect();
    // client-go keeps credentials to itself over plain HTTP: who says nothing about who they are is the admin. An
    // `Authorization` header that carries no token is nobody's, as everywhere.
    if !head.headers.contains_key("authorization") {
        headers.push(("Authorization".to_owned(), "Bearer admin".to_owned()));
    }
    let body = match plain(&mut headers, &body) {
        Ok(body) => body,
        Err(why) => return refuse(&api::Status::bad_request(why)),
    };
    let request = RestRequest {
        method: head.method.as_str().to_owned(),
        target: head.uri.path_and_query().map_or_else(|| path.to_owned(), |p| p.as_str().to_owned()),
        headers,
        body,
    };
    let document = document_of(&request);
    let answered = engine.with(move |e| e.cluster.rest(&request)).await;
    let Some(answered) = answered else { return reply(500, "text/plain", "the engine has stopped") };
    // The REST front knows who may ask, but has no documents.
    if let Some(path) = document.filter(|_| answered.status == 404)
        && let Some(document) = publish(&engine, &path).await
    {
        return reply(200, "application/json", document);
    }
    let body = match answered.body {
        RestBody::Bytes(bytes) => Body::from(bytes),
        RestBody::Watch(mut stream) => {
            // A client waits in real time, however fast virtual time goes.
            let outlasted = engine.with(move |e| {
                let lasts = stream.outlast(e.cluster.now());
                (stream, lasts)
            });
            let Some((stream, lasts)) = outlasted.await else {
                return reply(500, "text/plain", "the engine has stopped");
            };
            Body::from_stream(watch(engine, *stream, lasts))
        }
        RestBody::Kubelet(call) => return kubelet::answer(&engine, &mut head, *call).await,
    };
    let mut response = reply(answered.status, "application/json", body);
    for (name, value) in answered.headers {
        let Ok(value) = HeaderValue::from_str(&value) else { continue };
        if name.eq_ignore_ascii_case("content-type") {
            response.headers_mut().insert("content-type", value);
        } else if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// A body that the REST front reads: JSON where it was protobuf.
fn plain(headers: &mut [(String, String)], body: &[u8]) -> Result<Vec<u8>, String> {
    let media = headers.iter_mut().find(|(name, value)| name == "content-type" && value.starts_with(protobuf::MEDIA));
    match media {
        Some((_, media)) if !body.is_empty() => {
            *media = "application/json".to_owned();
            protobuf::to_json(body)
        }
        _ => Ok(body.to_vec()),
    }
}

/// An answer that is a status.
pub fn refuse(status: &api::Status) -> Response<Body> {
    reply(status.code, "application/json", apiserver::status_json(status) + "\n")
}

/// The path of the OpenAPI document that a request asks for.
fn document_of(request: &RestRequest) -> Option<String> {
    let path = request.target.split('?').next()?.strip_prefix("/openapi/")?;
    (request.method == "GET").then(|| path.trim_end_matches('/').to_owned())
}

/// The OpenAPI document of a path below `/openapi/`; none when there is none.
async fn publish(engine: &Handle, path: &str) -> Option<String> {
    if path == "v2" {
        return Some(openapi::second().to_owned());
    }
    let path = path.strip_prefix("v3/")?.to_owned();
    let definitions = engine.with(|e| {
        let all = e.cluster.view().objects(api::kind_of::CUSTOM_RESOURCE_DEFINITION, "");
        all.iter().filter_map(|d| serde_json::from_str(&d.to_json()).ok()).collect::<Vec<serde_json::Value>>()
    });
    let definitions = definitions.await?;
    // Building a document takes a while; it is not the engine's work.
    tokio::task::spawn_blocking(move || openapi::third(&path, &definitions)).await.ok()?
}

/// The events of a watch as they come, until it is over.
fn watch(
    engine: Handle,
    stream: WatchStream,
    lasts: Duration,
) -> impl futures_core::Stream<Item = Result<Bytes, std::convert::Infallible>> {
    let revisions = engine.revisions();
    let first = (engine, revisions, Some(stream));
    let started = Instant::now();
    futures_util::stream::unfold(first, move |(engine, mut revisions, stream)| async move {
        let mut stream = stream?;
        loop {
            // Looked at before the events: the last of them come too.
            let over = started.elapsed() >= lasts;
            let polled = engine.with(move |e| {
                let bytes = e.cluster.poll_watch(&mut stream);
                (stream, bytes)
            });
            let (back, bytes) = polled.await?;
            stream = back;
            if over || stream.is_over() {
                return (!bytes.is_empty()).then(|| (Ok(Bytes::from(bytes)), (engine, revisions, None)));
            }
            if !bytes.is_empty() {
                return Some((Ok(Bytes::from(bytes)), (engine, revisions, Some(stream))));
            }
            // Either something is written or some time passes; a closed channel means that the engine has stopped.
            let left = lasts.saturating_sub(started.elapsed());
            let _ = tokio::time::timeout(WATCH_TICK.min(left), revisions.changed()).await;
        }
    })
}
