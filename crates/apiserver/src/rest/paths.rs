//! The paths that are no resources: version, health, the index, the OpenAPI index.

use super::media;
use super::respond::{self, text};
use super::serve::no_method;
use super::url::Url;
use super::{RestRequest, RestResponse};
use crate::server::ApiServer;
use api::Status;

/// The version that the server says it is.
pub const VERSION: &str = "v1.37.2";

/// Answers one of them.
pub(crate) fn answer(server: &ApiServer, request: &RestRequest, url: &Url) -> Result<RestResponse, Status> {
    let parts: Vec<&str> = url.parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [] => {
            let paths: Vec<String> = index(server).iter().map(|p| format!("\"{p}\"")).collect();
            let accepted = media::accept(request.header("Accept"), false, false)?;
            Ok(respond::bytes(200, &accepted, format!("{{\"paths\":[{}]}}", paths.join(","))))
        }
        ["version"] => version(request),
        ["healthz" | "livez" | "readyz", ..] => Ok(health(&parts, url)),
        ["openapi", "v3"] => Ok(openapi_index(server)),
        ["openapi", "v3", ..] => Ok(RestResponse { headers: Vec::new(), ..text(404, "") }),
        _ => Ok(text(404, "404 page not found\n")),
    }
}

fn version(request: &RestRequest) -> Result<RestResponse, Status> {
    if request.method != "GET" {
        return Err(no_method());
    }
    if media::accept(request.header("Accept"), true, true).is_err() {
        return Err(media::not_acceptable("application/json"));
    }
    let body = format!(
        "{{\n  \"major\": \"1\",\n  \"minor\": \"37\",\n  \"emulationMajor\": \"1\",\n  \"emulationMinor\": \"37\",\n  \"minCompatibilityMajor\": \"1\",\n  \"minCompatibilityMinor\": \"36\",\n  \"gitVersion\": \"{VERSION}\",\n  \"gitCommit\": \"0000000000000000000000000000000000000000\",\n  \"gitTreeState\": \"clean\",\n  \"buildDate\": \"2026-01-01T00:00:00Z\",\n  \"goVersion\": \"go1.26.8\",\n  \"compiler\": \"gc\",\n  \"platform\": \"linux/amd64\"\n}}"
    );
    Ok(RestResponse::new(200, "application/json", body))
}

/// The checks of `/healthz`, `/livez` and `/readyz`, in order.
fn checks(which: &str) -> Vec<&'static str> {
    let hooks = [
        "poststarthook/start-apiserver-admission-initializer",
        "poststarthook/generic-apiserver-start-informers",
        "poststarthook/priority-and-fairness-config-consumer",
        "poststarthook/priority-and-fairness-filter",
        "poststarthook/storage-object-count-tracker-hook",
        "poststarthook/start-apiextensions-informers",
        "poststarthook/start-apiextensions-controllers",
        "poststarthook/crd-informer-synced",
        "poststarthook/start-system-namespaces-controller",
        "poststarthook/peer-endpoint-reconciler-controller",
        "poststarthook/start-cluster-authentication-info-controller",
        "poststarthook/start-kube-apiserver-identity-lease-controller",
        "poststarthook/start-kube-apiserver-identity-lease-garbage-collector",
        "poststarthook/storage-readiness",
        "poststarthook/start-legacy-token-tracking-controller",
        "poststarthook/start-service-ip-repair-controllers",
        "poststarthook/rbac/bootstrap-roles",
        "poststarthook/scheduling/bootstrap-system-priority-classes",
        "poststarthook/priority-and-fairness-config-producer",
        "poststarthook/bootstrap-controller",
        "poststarthook/start-kubernetes-service-cidr-controller",
        "poststarthook/start-kube-aggregator-informers",
        "poststarthook/apiservice-status-local-available-controller",
        "poststarthook/apiservice-status-remote-available-controller",
        "poststarthook/apiservice-registration-controller",
        "poststarthook/apiservice-discovery-controller",
        "poststarthook/kube-apiserver-autoregistration",
        "autoregister-completion",
        "poststarthook/apiservice-openapi-controller",
        "poststarthook/apiservice-openapiv3-controller",
    ];
    let mut all = match which {
        "readyz" => vec!["ping", "log", "etcd", "etcd-readiness", "informer-sync"],
        _ => vec!["ping", "log", "loopback-serving-certificate", "etcd"],
    };
    all.extend(hooks);
    if which == "readyz" {
        all.push("shutdown");
    }
    all
}

fn health(parts: &[&str], url: &Url) -> RestResponse {
    let (which, rest) = (parts[0], parts[1..].join("/"));
    let checks = checks(which);
    if !rest.is_empty() {
        return if checks.contains(&rest.as_str()) { text(200, "ok") } else { text(404, "404 page not found\n") };
    }
    if url.get("verbose").is_none() {
        return text(200, "ok");
    }
    let excluded: Vec<&str> = url.all("exclude").collect();
    let mut out = String::new();
    for check in checks {
        let word = if excluded.contains(&check) { "excluded: ok" } else { "ok" };
        out.push_str(&format!("[+]{check} {word}\n"));
    }
    out.push_str(&format!("{which} check passed\n"));
    text(200, &out)
}

/// Every path, as `/` lists them.
fn index(server: &ApiServer) -> Vec<String> {
    let mut paths: Vec<String> = [
        "/.well-known/openid-configuration",
        "/api",
        "/api/v1",
        "/apis",
        "/apis/",
        "/flagz",
        "/metrics",
        "/metrics/slis",
        "/openapi/v2",
        "/openapi/v3",
        "/openapi/v3/",
        "/openid/v1/jwks",
        "/statusz",
        "/version",
    ]
    .map(String::from)
    .to_vec();
    for (group, versions) in super::discovery::groups(server) {
        paths.push(format!("/apis/{group}"));
        paths.extend(versions.iter().map(|v| format!("/apis/{group}/{v}")));
    }
    for which in ["healthz", "livez", "readyz"] {
        paths.push(format!("/{which}"));
        paths.extend(checks(which).iter().map(|c| format!("/{which}/{c}")));
    }
    paths.sort();
    paths
}

fn openapi_index(server: &ApiServer) -> RestResponse {
    let mut paths =
        vec![".well-known/openid-configuration".to_owned(), "api".to_owned(), "api/v1".to_owned(), "apis".to_owned()];
    let mut groups = super::discovery::groups(server);
    groups.sort();
    for (group, mut versions) in groups {
        paths.push(format!("apis/{group}"));
        versions.sort();
        paths.extend(versions.iter().map(|v| format!("apis/{group}/{v}")));
    }
    paths.extend(["openid/v1/jwks", "version"].map(String::from));
    let entries: Vec<String> = paths
        .iter()
        .map(|p| {
            let hash = sim::hash::of_bytes(p.as_bytes());
            format!("\"{p}\":{{\"serverRelativeURL\":\"/openapi/v3/{p}?hash={hash:016X}\"}}")
        })
        .collect();
    text(200, &format!("{{\"paths\":{{{}}}}}", entries.join(",")))
}
