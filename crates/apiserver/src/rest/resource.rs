//! Requests about resources: which verb, with which parameters and body, and how its answer is written.

use super::media::{self, Accepted};
use super::options::{self, Parameters, Strictness};
use super::respond::{self, Writer};
use super::serve::{no_method, no_resource};
use super::url::{Target, Url};
use super::watch::WatchStream;
use super::{KubeletCall, RestBody, RestRequest, RestResponse, body};
use crate::chain::{Aside, Reply};
use crate::resources::{self, Resource, Sub};
use crate::server::ApiServer;
use crate::subresource::connect::Passed;
use crate::versions::{self, Version};
use api::{Body, Kind, PatchType, Request, Status, Str, User, Value, Verb};
use sim::Time;

/// Answers a request about a resource.
pub(crate) fn answer(
    server: &mut ApiServer,
    now: Time,
    request: &RestRequest,
    url: &Url,
    target: Target,
    user: User,
) -> Result<RestResponse, Status> {
    let resource = resources::find(server, &target.group, &target.version, &target.resource);
    let verb = verb_of(&request.method, &target, url);
    crate::authorization::authorize_target(server, &user, verb, &target)?;
    let mut resource = resource.ok_or_else(no_resource)?;
    let sub = match target.subresource.as_str() {
        "" => None,
        name => Some(resource.subs.iter().find(|s| s.name == name).cloned().ok_or_else(no_resource)?),
    };
    check_method(&request.method, &resource, sub.as_ref(), &target)?;
    let Some(verb) = verb else { return Err(no_method()) };
    let mut parameters = options::parse(url, verb, is_apply(request))?;
    let version = versions::of(resource.kind);
    if let Some(version) = version {
        resource.kind = version.stored;
        speak(version, &mut parameters)?;
    }
    if verb == Verb::Watch {
        parameters.watch = true;
    }
    let accepted = media::accept(request.header("Accept"), false, true)?;
    if let Some(call) = kubelet_call(url, &target) {
        return connect(server, call, &target);
    }
    let call = Call {
        now,
        http: request,
        url,
        resource: &resource,
        version,
        sub: sub.as_ref(),
        target: &target,
        accepted: &accepted,
    };
    let mut warnings = Vec::new();
    match call.run(server, verb, parameters, user, &mut warnings) {
        Ok(response) => Ok(respond::warn(response, &warnings)),
        Err(status) if request.method == "HEAD" => Err(status),
        Err(status) => Ok(respond::warn(respond::status(&accepted, &status), &warnings)),
    }
}

/// The parameters as the stored version of a kind has them.
fn speak(version: &Version, parameters: &mut Parameters) -> Result<(), Status> {
    let options = &mut parameters.options;
    options.api_version = version.kind.api_version();
    options.field_selector = version
        .fields(&options.field_selector)
        .map_err(|field| Status::bad_request(format!("field label not supported: {field}")))?;
    Ok(())
}

fn is_apply(request: &RestRequest) -> bool {
    request.header("Content-Type").is_some_and(|h| h.starts_with("application/apply-patch"))
}

/// The verb that a method means here.
pub(super) fn verb_of(method: &str, target: &Target, url: &Url) -> Option<Verb> {
    let named = !target.name.is_empty();
    let watch = target.watch || url.get("watch").is_some_and(|v| !matches!(v, "0" | "false"));
    Some(match method {
        "GET" | "HEAD" if named && !target.watch => Verb::Get,
        "GET" | "HEAD" if watch => Verb::Watch,
        "GET" | "HEAD" => Verb::List,
        "POST" => Verb::Create,
        "PUT" => Verb::Update,
        "PATCH" => Verb::Patch,
        "DELETE" if named => Verb::Delete,
        "DELETE" => Verb::DeleteCollection,
        _ => return None,
    })
}

fn check_method(method: &str, resource: &Resource, sub: Option<&Sub>, target: &Target) -> Result<(), Status> {
    let verbs = sub.map_or(resource.verbs, |s| s.verbs);
    let named = !target.name.is_empty();
    let wanted = match method {
        "GET" if named => "get",
        "GET" => "list",
        "POST" if sub.is_some() || !named => "create",
        "PUT" if named => "update",
        "PATCH" if named => "patch",
        "DELETE" if named => "delete",
        "DELETE" => "deletecollection",
        _ => return Err(no_method()),
    };
    let in_all = resource.kind.namespaced && target.namespace.is_empty() && sub.is_none();
    if !verbs.contains(&wanted) || (in_all && !matches!(wanted, "list")) {
        return Err(no_method());
    }
    Ok(())
}

fn kubelet_call(url: &Url, target: &Target) -> Option<KubeletCall> {
    let what = match target.subresource.as_str() {
        "log" => "log",
        "exec" => "exec",
        "attach" => "attach",
        "portforward" => "portforward",
        "proxy" => "proxy",
        _ => return None,
    };
    Some(KubeletCall {
        what,
        namespace: Str::from(target.namespace.as_str()),
        name: Str::from(target.name.as_str()),
        query: url.query.clone(),
    })
}

fn connect(server: &ApiServer, call: KubeletCall, target: &Target) -> Result<RestResponse, Status> {
    let passed = crate::subresource::connect::check(server, &call, &target.resource)?;
    let headers = vec![("Content-Type", "text/plain".to_owned())];
    Ok(match passed {
        Passed::On => RestResponse { status: 200, headers, body: RestBody::Kubelet(Box::new(call)) },
        Passed::Nothing => RestResponse { status: 204, headers: Vec::new(), body: RestBody::Bytes(Vec::new()) },
    })
}

/// A request about a resource, taken apart.
struct Call<'a> {
    now: Time,
    http: &'a RestRequest,
    url: &'a Url,
    resource: &'a Resource,
    version: Option<&'static Version>,
    sub: Option<&'a Sub>,
    target: &'a Target,
    accepted: &'a Accepted,
}

impl Call<'_> {
    fn kind(&self) -> Kind {
        self.resource.kind
    }

    fn run(
        &self,
        server: &mut ApiServer,
        verb: Verb,
        parameters: Parameters,
        user: User,
        warnings: &mut Vec<Str>,
    ) -> Result<RestResponse, Status> {
        let mut aside = Aside { wire: true, ..Aside::default() };
        let request = self.request(verb, &parameters, user);
        if matches!(verb, Verb::List | Verb::Watch) {
            options::check_list(&parameters)?;
        }
        if verb == Verb::Watch {
            return self.watch(server, request, &parameters);
        }
        aside.strictness = parameters.strictness;
        aside.warnings.extend(deprecation(self.kind()).map(Str::from));
        let reply = self.carry_out(server, request, &mut aside);
        *warnings = aside.warnings;
        self.write(server, reply?, &parameters)
    }

    fn request(&self, verb: Verb, parameters: &Parameters, user: User) -> Request {
        let mut options = parameters.options.clone();
        if verb == Verb::Watch && !self.target.name.is_empty() {
            options.field_selector = one_more(&options.field_selector, &self.target.name);
        }
        Request {
            user,
            verb,
            kind: self.kind(),
            namespace: Str::from(self.target.namespace.as_str()),
            name: Str::from(self.target.name.as_str()),
            subresource: Str::from(self.target.subresource.as_str()),
            body: Body::None,
            options,
        }
    }

    fn carry_out(&self, server: &mut ApiServer, mut request: Request, aside: &mut Aside) -> Result<Reply, Status> {
        let (verb, strictness) = (request.verb, aside.strictness);
        request.body = self.body(server, &mut request, verb, strictness, aside)?;
        if self.kind().plural == "bindings" {
            to_pod(&mut request);
        }
        server.execute(self.now, &request, aside)
    }

    fn body(
        &self,
        server: &ApiServer,
        request: &mut Request,
        verb: Verb,
        strictness: Strictness,
        aside: &mut Aside,
    ) -> Result<Body, Status> {
        match verb {
            Verb::Create | Verb::Update => {
                let warnings = &mut aside.warnings;
                if let Some(sub) = self.sub.filter(|s| s.kind.2 != self.kind().kind || s.name == "scale") {
                    return crate::subresource::bodies::read(self.http, sub, strictness, warnings);
                }
                let served = crate::custom::of(server, self.kind());
                let schema = served.as_ref().map(|s| &s.schema);
                let object = match self.version {
                    Some(version) => body::of_version(self.http, version, strictness, warnings)?,
                    None => body::object(self.http, self.kind(), schema, strictness, warnings)?,
                };
                if verb == Verb::Update {
                    crate::verbs::check_name(object.name(), &request.name)?;
                }
                Ok(Body::Object(object))
            }
            Verb::Patch => self.patch(aside),
            Verb::Delete | Verb::DeleteCollection => {
                let given = self.delete_options()?;
                options::delete(self.url, &mut request.options, given.as_ref())?;
                Ok(Body::None)
            }
            _ => Ok(Body::None),
        }
    }

    fn patch(&self, aside: &mut Aside) -> Result<Body, Status> {
        let header = self.http.header("Content-Type").unwrap_or_default();
        let custom = self.kind().shape.is_none();
        let how = match header.split(';').next().unwrap_or_default().trim() {
            "application/json-patch+json" => PatchType::Json,
            "application/merge-patch+json" => PatchType::Merge,
            "application/strategic-merge-patch+json" if !custom => PatchType::Strategic,
            "application/apply-patch+yaml" => PatchType::Apply,
            "application/strategic-merge-patch+json" => {
                let known =
                    ["application/json-patch+json", "application/merge-patch+json", "application/apply-patch+yaml"];
                return Err(unsupported_patch(&known));
            }
            _ => {
                return Err(
                    Status::new(415, "UnsupportedMediaType", "415: Unsupported Media Type").with(Default::default())
                );
            }
        };
        let text = String::from_utf8_lossy(&self.http.body);
        let node = if how == PatchType::Apply {
            let node =
                api::yaml::parse(&text).map_err(|e| Status::bad_request(format!("error encoding patch: {e}")))?;
            if !matches!(node.data, api::tree::Data::Map(_) | api::tree::Data::Missing) {
                return Err(Status::bad_request(format!(
                    "error decoding patch: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {} into Go value of type map[string]interface {{}}",
                    crate::patch::kind_of(&node.value())
                )));
            }
            node
        } else {
            match api::json::parse(&text) {
                Ok(node) => node,
                Err(_) => return Err(Status::bad_request("invalid JSON patch")),
            }
        };
        let value = match self.version {
            Some(version) if how == PatchType::Apply => version.to_stored(node.value()),
            _ => node.value(),
        };
        aside.patch = Some(node);
        Ok(Body::Patch(how, value))
    }

    fn delete_options(&self) -> Result<Option<api::meta::DeleteOptions>, Status> {
        if self.http.body.is_empty() {
            return Ok(None);
        }
        let tree = body::tree(self.http, "DeleteOptions").map_err(bare)?;
        let head = body::head(&tree, "DeleteOptions", &self.http.body)?;
        if !matches!(head.kind.as_str(), "" | "DeleteOptions") {
            return Err(Status::bad_request(format!(
                "no kind \"{}\" is registered for version \"{}\" in scheme \"pkg/runtime/scheme.go:111\"",
                head.kind, head.api_version
            )));
        }
        let mut given = api::meta::DeleteOptions::default();
        body::read(&tree, self.kind(), &mut given, Strictness::Ignore, &mut Vec::new())?;
        Ok(Some(given))
    }

    fn write(&self, server: &ApiServer, reply: Reply, parameters: &Parameters) -> Result<RestResponse, Status> {
        let writer = Writer {
            server,
            now: self.now,
            kind: self.kind(),
            version: self.version,
            accepted: self.accepted,
            include_object: &parameters.include_object,
        };
        match reply {
            Reply::Object { stored, created } => writer.object(if created { 201 } else { 200 }, &stored),
            Reply::List { items, meta } => writer.list(&items, &meta),
            // The old collection of bindings answers with a whole status.
            Reply::Value { code, mut value } if self.kind().plural == "bindings" => {
                value.set("code", Value::Int(i64::from(code)));
                Ok(writer.bytes(code, ordered(&value)))
            }
            Reply::Value { code, value } => Ok(writer.bytes(code, ordered(&value))),
            Reply::Done(status) => Ok(respond::status(self.accepted, &status)),
        }
    }

    fn watch(&self, server: &ApiServer, request: Request, parameters: &Parameters) -> Result<RestResponse, Status> {
        crate::authorization::authorize(server, &request)?;
        let stream = WatchStream::new(server, self.now, request, parameters, self.accepted.clone())?;
        Ok(RestResponse {
            status: 200,
            headers: vec![("Content-Type", self.accepted.format.media().to_owned())],
            body: RestBody::Watch(Box::new(stream)),
        })
    }
}

/// A field selector that chooses one name too: what an old watch path of one object means.
fn one_more(selector: &str, name: &str) -> Str {
    let comma = if selector.is_empty() { "" } else { "," };
    Str::from(format!("{selector}{comma}metadata.name={name}"))
}

/// The reason alone why options cannot be read.
fn bare(mut status: Status) -> Status {
    let reason = status.message.strip_prefix("the object provided is unrecognized (must be of type DeleteOptions): ");
    if let Some((reason, _)) = reason.and_then(|r| r.rsplit_once(" (")) {
        status.message = reason.into();
    }
    status
}

/// What the server warns of whoever uses a kind.
fn deprecation(kind: Kind) -> Option<&'static str> {
    match (kind.group, kind.plural) {
        ("", "endpoints") => Some("v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"),
        ("", "componentstatuses") => Some("v1 ComponentStatus is deprecated in v1.19+"),
        _ => None,
    }
}

/// A binding made in its own collection is the pod's.
fn to_pod(request: &mut Request) {
    if let Body::Object(binding) = &request.body {
        request.name = binding.name().clone();
        request.body = Body::Value(binding.to_value());
        request.kind = api::kind_of::POD;
        request.subresource = "binding".into();
    }
}

fn unsupported_patch(known: &[&str]) -> Status {
    let message = format!(
        "the body of the request was in an unknown format - accepted media types include: {}",
        known.join(", ")
    );
    Status::new(415, "UnsupportedMediaType", message)
}

/// JSON with `kind`, `apiVersion`, `metadata`, `spec`, `status` first, as Go's structs have them.
fn ordered(value: &Value) -> String {
    let Some(map) = value.as_map() else { return api::json::to_string(value) };
    let first = ["kind", "apiVersion", "metadata", "spec", "status"];
    let rest = map.keys().map(Str::as_str).filter(|k| !first.contains(k));
    let mut out = String::from("{");
    for key in first.iter().copied().filter(|k| map.contains_key(*k)).chain(rest) {
        if out.len() > 1 {
            out.push(',');
        }
        api::json::write_string(&mut out, key);
        out.push(':');
        api::json::write_value(&mut out, value.at(key));
    }
    out.push('}');
    out
}
