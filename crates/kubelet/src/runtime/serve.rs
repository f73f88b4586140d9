//! How programs serve: what they answer to a request, what it costs, what their arguments mean.

use crate::runtime::process::{Launch, Process};
use api::Str;
use client::wire::{HttpReply, HttpRequest};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// A kind of server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Server {
    /// It does not serve.
    None,
    /// It stays and does nothing.
    Idle,
    /// Says its host name and the request.
    Plain,
    /// Serves files under a folder; the second is the `Server` header.
    Files(&'static str, &'static str),
    /// Answers this text.
    Text(&'static str),
    /// Answers with the text of its argument `-text`.
    Echo,
    /// Answers with its host name and the request.
    Whoami,
    /// The hello-app of Google's samples.
    HelloApp,
    /// The article's application.
    MyApp,
    /// Kubernetes' test image.
    Agnhost,
    /// Name server with health endpoints.
    CoreDns,
    /// Accepts connections, speaks no HTTP.
    Tcp(&'static str),
    /// The same, but wants one of two variables.
    Database(&'static str, &'static str),
    /// Uses processor.
    Burner,
    /// The program `stress`.
    Stress,
    /// Takes so many bytes more each second.
    Leaker(i64),
    /// Ends after so many milliseconds with this code.
    Crasher(u64, i32),
    /// Hangs after so many milliseconds.
    Deadlocker(u64),
}

/// What a server needs to know of its surroundings to answer.
pub(crate) struct Surroundings<'a> {
    /// Host name: the pod's name.
    pub hostname: &'a str,
    /// The pod's address.
    pub ip: &'a str,
    /// Time.
    pub now: Time,
    /// Reads a file of the container.
    pub read: &'a dyn Fn(&str) -> Option<Str>,
    /// A number from 0 up to 100 to decide whether this answer fails.
    pub dice: u64,
}

/// Reads arguments and environment, before the first answer.
pub(crate) fn configure(process: &mut Process, launch: &Launch<'_>, now: Time) {
    let argv = process.argv.clone();
    let variable = |name: &str| launch.env.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone());
    match process.server {
        Server::Agnhost => configure_agnhost(process, &argv, now),
        Server::HelloApp => {
            let port = variable("PORT").and_then(|p| p.parse().ok()).unwrap_or(8080);
            process.ports = vec![port];
        }
        Server::MyApp => process.ports.extend(variable("PORT").and_then(|p| p.parse::<i32>().ok())),
        Server::Echo => {
            let port = flag(&argv, "listen").and_then(|v| v.rsplit(':').next().and_then(|p| p.parse::<i32>().ok()));
            process.ports.extend(port);
        }
        Server::Database(password, open) => {
            let allowed =
                variable(password).is_some_and(|p| !p.is_empty()) || variable(open).is_some() || trusted(launch);
            if !allowed {
                process.end_at(now + Duration::from_millis(200), 1, false);
            }
        }
        Server::Burner => configure_burner(process, &argv),
        Server::Stress => configure_stress(process, &argv, now),
        Server::Leaker(bytes) => process.leak = process.leak.max(bytes),
        Server::Crasher(ms, code) => process.end_at(now + Duration::from_millis(ms), code, false),
        Server::Deadlocker(ms) => process.plan_hang(now + Duration::from_millis(ms)),
        _ => {}
    }
}

fn trusted(launch: &Launch<'_>) -> bool {
    const ALSO: &[&str] = &[
        "MARIADB_ROOT_PASSWORD",
        "MYSQL_RANDOM_ROOT_PASSWORD",
        "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD",
        "POSTGRES_PASSWORD_FILE",
        "MYSQL_ROOT_PASSWORD_FILE",
        "POSTGRESQL_PASSWORD",
        "ALLOW_EMPTY_PASSWORD",
    ];
    launch.env.iter().any(|(k, _)| ALSO.contains(&&**k))
}

/// The value of `-name value`, `--name value`, `-name=value` or `--name=value`.
fn flag<'a>(argv: &'a [Str], name: &str) -> Option<&'a str> {
    for (i, arg) in argv.iter().enumerate() {
        let Some(bare) = arg.strip_prefix("--").or_else(|| arg.strip_prefix('-')) else { continue };
        if bare == name {
            return argv.get(i + 1).map(|v| &**v);
        }
        if let Some(value) = bare.strip_prefix(name).and_then(|v| v.strip_prefix('=')) {
            return Some(value.trim_matches('"'));
        }
    }
    None
}

fn configure_agnhost(process: &mut Process, argv: &[Str], now: Time) {
    let port = |default: i32| {
        flag(argv, "http-port").or_else(|| flag(argv, "port")).and_then(|p| p.parse().ok()).unwrap_or(default)
    };
    match argv.get(1).map_or("", |c| &**c) {
        "netexec" => process.ports = vec![port(8080)],
        "serve-hostname" => process.ports = vec![port(9376)],
        "liveness" => {
            process.ports = vec![8080];
            // The sample of the documentation: healthy for ten seconds, then 500.
        }
        "test-webserver" => process.ports = vec![port(80)],
        "porter" => {}
        "guestbook" | "nettest" => process.ports = vec![port(3000)],
        "entrypoint-tester" | "help" | "--help" => process.end_at(now + Duration::from_millis(20), 0, false),
        _ => process.server = Server::Idle,
    }
}

fn configure_burner(process: &mut Process, argv: &[Str]) {
    let cores: f64 = flag(argv, "cpus").or_else(|| flag(argv, "cpu")).and_then(|c| c.parse().ok()).unwrap_or(1.0);
    process.busy_milli = (cores.clamp(0.0, 1024.0) * 1000.0) as i64;
    if let Some(bytes) = flag(argv, "mem-total").and_then(|m| api::Quantity::parse(m).ok()) {
        process.memory += bytes.units();
    }
}

fn configure_stress(process: &mut Process, argv: &[Str], now: Time) {
    let number = |name: &str, short: &str| -> i64 {
        flag(argv, name).or_else(|| flag(argv, short)).and_then(|c| c.parse().ok()).unwrap_or(0)
    };
    let cpu = number("cpu", "c");
    let vm = number("vm", "m");
    let bytes = flag(argv, "vm-bytes").map_or(256 << 20, |text| {
        let text = text.trim_end_matches(['B', 'b']);
        let text = if text.ends_with(['K', 'M', 'G']) { format!("{text}i") } else { text.to_owned() };
        api::Quantity::parse(&text).map_or(0, api::Quantity::units)
    });
    process.busy_milli = (cpu + vm).clamp(0, 1024) * 1000;
    process.memory += vm.clamp(0, 1024).saturating_mul(bytes);
    if let Some(after) = flag(argv, "timeout").or_else(|| flag(argv, "t")).and_then(crate::runtime::behaviour::duration)
    {
        process.end_at(now + after, 0, false);
    }
}

/// What a process answers to a request, but for the time that it takes.
pub(crate) fn answer(process: &Process, request: &HttpRequest, around: &Surroundings<'_>) -> HttpReply {
    let behaviour = &process.behaviour;
    let mut reply = HttpReply { status: 200, ..HttpReply::default() };
    respond(process, request, around, &mut reply);
    if let Some(body) = &behaviour.body {
        reply.body = body.clone();
    }
    if let Some(status) = behaviour.status {
        reply.status = status;
    }
    if around.dice < behaviour.errors {
        reply.status = 500;
        reply.body = "internal error\n".into();
    }
    reply
}

fn path_of(request: &HttpRequest) -> (&str, &str) {
    request.path.split_once('?').unwrap_or((&request.path, ""))
}

fn respond(process: &Process, request: &HttpRequest, around: &Surroundings<'_>, reply: &mut HttpReply) {
    let (path, query) = path_of(request);
    match process.server {
        Server::Files(root, name) => files(root, name, path, around, reply),
        Server::Text(text) => reply.body = text.into(),
        Server::Echo => reply.body = eco_format!("{}\n", flag(&process.argv, "text").unwrap_or("")),
        Server::HelloApp => {
            let version = if process.tag.starts_with('2') { "2.0.0" } else { "1.0.0" };
            reply.body = eco_format!("Hello, world!\nVersion: {version}\nHostname: {}\n", around.hostname);
        }
        Server::MyApp => match path {
            "/healthz" | "/health" | "/livez" => reply.body = "ok\n".into(),
            "/ready" | "/readyz" => reply.body = "ready\n".into(),
            _ => reply.body = eco_format!("my-app {} on {} answers {path}\n", process.tag, around.hostname),
        },
        Server::Whoami | Server::Plain => {
            reply.body = eco_format!(
                "Hostname: {}\nIP: {}\nRemoteAddr: {}\n{} {} HTTP/1.1\nHost: {}\n",
                around.hostname,
                around.ip,
                request.from,
                request.method,
                request.path,
                request.host
            );
        }
        Server::Agnhost => agnhost(process, path, query, request, around, reply),
        Server::CoreDns => coredns(path, reply),
        Server::Burner | Server::Leaker(_) | Server::Deadlocker(_) | Server::Crasher(..) => reply.body = "ok\n".into(),
        Server::None | Server::Idle | Server::Stress | Server::Tcp(_) | Server::Database(..) => reply.status = 400,
    }
}

fn files(root: &str, name: &'static str, path: &str, around: &Surroundings<'_>, reply: &mut HttpReply) {
    let header = if name == "nginx" { "nginx/1.29.1" } else { name };
    reply.headers.push(("Server".into(), header.into()));
    reply.headers.push(("Content-Type".into(), "text/html".into()));
    let inside = path.split('/').all(|part| part != "..");
    let wanted = if path.ends_with('/') { eco_format!("{root}{path}index.html") } else { eco_format!("{root}{path}") };
    let content =
        inside.then(|| (around.read)(&wanted).or_else(|| (around.read)(&eco_format!("{wanted}/index.html")))).flatten();
    match content {
        Some(text) => reply.body = text,
        None if path == "/" => {
            reply.status = 403;
            reply.body = page("403 Forbidden", header);
        }
        None => {
            reply.status = 404;
            reply.body = page("404 Not Found", header);
        }
    }
}

fn page(title: &str, server: &str) -> Str {
    eco_format!(
        "<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n<hr><center>{server}</center>\r\n</body>\r\n</html>\r\n"
    )
}

fn agnhost(
    process: &Process,
    path: &str,
    query: &str,
    request: &HttpRequest,
    around: &Surroundings<'_>,
    reply: &mut HttpReply,
) {
    let up = around.now.since(process.started_at);
    let mode = process.argv.get(1).map_or("", |c| &**c);
    match (mode, path) {
        ("liveness", "/healthz") if up > Duration::from_secs(10) => {
            reply.status = 500;
            reply.body = eco_format!("error: {}", up.as_secs());
        }
        ("liveness", _) => reply.body = "ok".into(),
        ("serve-hostname", _) | (_, "/hostname" | "/hostName") => reply.body = around.hostname.into(),
        (_, "/healthz" | "/readyz") => reply.body = "".into(),
        (_, "/clientip") => reply.body = eco_format!("{}:40000", request.from),
        (_, "/echo") => {
            let message = query.split('&').find_map(|p| p.strip_prefix("msg=")).unwrap_or("");
            reply.body = message.into();
        }
        (_, "/header") => {
            let key = query.split('&').find_map(|p| p.strip_prefix("key=")).unwrap_or("");
            reply.body = request
                .headers
                .iter()
                .find(|(k, _)| k.eq_ignore_ascii_case(key))
                .map(|(_, v)| v.clone())
                .unwrap_or_default();
        }
        (_, "/") => reply.body = eco_format!("NOW: {}", around.now),
        _ => {
            reply.status = 404;
            reply.body = "404 page not found\n".into();
        }
    }
}

fn coredns(path: &str, reply: &mut HttpReply) {
    match path {
        "/health" | "/ready" => reply.body = "OK".into(),
        "/metrics" => reply.body = "# HELP coredns_build_info A metric with a constant '1' value.\n".into(),
        _ => {
            reply.status = 404;
            reply.body = "404 page not found\n".into();
        }
    }
}

/// Processor time of one request: what the annotation says, else the image's own.
pub(crate) fn cost(process: &Process) -> Duration {
    process.behaviour.cost.unwrap_or(Duration::from_micros(process.image.cost_us))
}

/// Whether the server speaks HTTP at all.
pub(crate) fn speaks_http(process: &Process, port: i32) -> bool {
    match process.server {
        Server::Tcp(_) | Server::Database(..) | Server::None | Server::Idle | Server::Stress => false,
        Server::CoreDns => port != 53,
        _ => true,
    }
}

/// The line of the access log, if the server writes one.
pub(crate) fn log_line(process: &Process, now: Time, request: &HttpRequest, reply: &HttpReply) -> Option<Str> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let header = |name: &str| {
        let found = request.headers.iter().find(|(k, _)| k.eq_ignore_ascii_case(name));
        found.map_or("-", |(_, v)| v.as_str())
    };
    let (y, mo, d, h, mi, s) = now.civil();
    let month = MONTHS[(mo.clamp(1, 12) - 1) as usize];
    let stamp = eco_format!("{d:02}/{month}/{y}:{h:02}:{mi:02}:{s:02} +0000");
    let line = format!("{} {} HTTP/1.1", request.method, request.path);
    match process.server {
        Server::Files(_, "nginx") => Some(eco_format!(
            "{} - - [{stamp}] \"{line}\" {} {} \"-\" \"{}\" \"-\"",
            request.from,
            reply.status,
            reply.body.len(),
            header("user-agent")
        )),
        Server::Files(..) | Server::Text(_) => {
            Some(eco_format!("{} - - [{stamp}] \"{line}\" {} {}", request.from, reply.status, reply.body.len()))
        }
        Server::HelloApp => {
            Some(eco_format!("{y}/{mo:02}/{d:02} {h:02}:{mi:02}:{s:02} Serving request: {}", request.path))
        }
        Server::MyApp if !matches!(&*request.path, "/healthz" | "/health" | "/livez" | "/ready" | "/readyz") => {
            Some(eco_format!("{} {} {}", request.method, request.path, reply.status))
        }
        _ => None,
    }
}
