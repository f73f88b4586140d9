//! Programs that speak with the network.

mod answer;

use crate::shell::calls::{Call, CallReply};
use crate::shell::tools::{Outcome, Tool};
use api::Str;
use client::wire::{HttpRequest, Refusal};
use ecow::eco_format;
use std::time::Duration;

/// How a program goes on when the network has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pending {
    kind: Kind,
    /// Where the body goes: a file; standard output if empty.
    output: Str,
    quiet: bool,
    headers_too: bool,
    only_headers: bool,
    fail: bool,
    format: Str,
    tries_left: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Curl,
    Wget,
    Lookup,
    Dig,
    Connect,
    Redis,
    Database,
}

impl Pending {
    fn of(kind: Kind) -> Self {
        Self {
            kind,
            output: Str::new(),
            quiet: false,
            headers_too: false,
            only_headers: false,
            fail: false,
            format: Str::new(),
            tries_left: 0,
        }
    }
}

/// What a program wrote when it was over.
#[derive(Default)]
pub(crate) struct Finished {
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// Exit code.
    pub code: i32,
    /// Time that it took besides the answer's own.
    pub took: Duration,
}

/// Host and port of a URL.
pub(crate) fn host_port(url: &str) -> (Str, i32) {
    let secure = url.starts_with("https://");
    let rest = url.split_once("://").map_or(url, |(_, r)| r);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let default = if secure { 443 } else { 80 };
    match authority.rsplit_once(':') {
        Some((host, port)) => (host.into(), port.parse().unwrap_or(default)),
        None => (authority.into(), default),
    }
}

fn path_of(url: &str) -> Str {
    let rest = url.split_once("://").map_or(url, |(_, r)| r);
    match rest.find(['/', '?']) {
        Some(at) if rest[at..].starts_with('/') => rest[at..].into(),
        Some(at) => eco_format!("/{}", &rest[at..]),
        None => "/".into(),
    }
}

fn is_here(tool: &Tool<'_>, host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "0.0.0.0" | "[::1]")
        || host == tool.world.ip()
        || host == tool.world.hostname()
}

/// A request to the pod itself is answered at once; any other asks the network.
fn fetch(tool: &mut Tool<'_>, call: Call, pending: Pending) -> Outcome {
    let Call::Http { method, url, headers, body, timeout } = &call else {
        return Outcome::Call(call, Box::new(pending));
    };
    let (host, port) = host_port(url);
    if !is_here(tool, &host) {
        return Outcome::Call(call, Box::new(pending));
    }
    let request = HttpRequest {
        method: method.clone(),
        host: host.clone(),
        path: path_of(url),
        headers: headers.clone(),
        body: body.clone(),
        from: "127.0.0.1".into(),
    };
    let reply = match tool.world.local(port, &request) {
        Ok(reply) if reply.took > *timeout => CallReply::Timeout,
        Ok(reply) => CallReply::Http(reply),
        Err(Refusal::Refused) => CallReply::Refused,
        Err(Refusal::Timeout) => CallReply::Timeout,
        Err(Refusal::Reset) => CallReply::Reset,
    };
    let world = &mut *tool.world;
    let done = pending.finish(&call, &reply, &mut |path, content| world.write(path, Some(content)));
    tool.out.push_str(&done.out);
    tool.err.push_str(&done.err);
    Outcome::Done(done.code)
}

/// `curl [-sSfiIvLk] [-o FILE] [-X METHOD] [-H HEADER] [-d BODY] [-m SECONDS] [-w FORMAT] URL`
pub(crate) fn curl(tool: &mut Tool<'_>) -> Outcome {
    let mut pending = Pending::of(Kind::Curl);
    let (mut method, mut url, mut headers, mut body) = (Str::new(), Str::new(), Vec::new(), Str::new());
    let mut timeout = Duration::from_secs(30);
    let mut args = tool.args.iter().cloned();
    while let Some(arg) = args.next() {
        let mut value = || args.next().unwrap_or_default();
        match arg.as_str() {
            "-o" | "--output" => pending.output = value(),
            "-X" | "--request" => method = value(),
            "-H" | "--header" => {
                let header = value();
                if let Some((name, text)) = header.split_once(':') {
                    headers.push((name.trim().into(), text.trim().into()));
                }
            }
            "-d" | "--data" | "--data-raw" => body = value(),
            "-m" | "--max-time" | "--connect-timeout" => {
                timeout = crate::runtime::behaviour::duration(&value()).unwrap_or(timeout);
            }
            "-w" | "--write-out" => pending.format = value(),
            "--retry" | "-u" | "-A" | "--resolve" | "--cacert" | "--retry-delay" | "-b" | "-e" => {
                value();
            }
            long if long.starts_with("--") => match long {
                "--silent" => pending.quiet = true,
                "--fail" => pending.fail = true,
                "--include" => pending.headers_too = true,
                "--head" => pending.only_headers = true,
                _ => {}
            },
            short if short.len() > 1 && short.starts_with('-') => {
                pending.quiet |= short.contains('s');
                pending.fail |= short.contains('f');
                pending.headers_too |= short.contains('i');
                pending.only_headers |= short.contains('I');
                if short.ends_with('o') {
                    pending.output = value();
                }
                if short.ends_with('m') {
                    timeout = crate::runtime::behaviour::duration(&value()).unwrap_or(timeout);
                }
            }
            _ => url = arg,
        }
    }
    if url.is_empty() {
        tool.err.push_str("curl: try 'curl --help' for more information\n");
        return Outcome::Done(2);
    }
    if method.is_empty() {
        method = match (body.is_empty(), pending.only_headers) {
            (_, true) => "HEAD".into(),
            (false, _) => "POST".into(),
            _ => "GET".into(),
        };
    }
    let url = if url.contains("://") { url } else { eco_format!("http://{url}") };
    if !pending.output.is_empty() && pending.output != "/dev/null" && pending.output != "-" {
        pending.output = tool.absolute(&pending.output);
    }
    headers.push(("User-Agent".into(), "curl/8.14.1".into()));
    fetch(tool, Call::Http { method, url, headers, body, timeout }, pending)
}

/// `wget [-q] [-O FILE] [-T SECONDS] [--spider] URL`
pub(crate) fn wget(tool: &mut Tool<'_>) -> Outcome {
    let mut pending = Pending::of(Kind::Wget);
    let (mut url, mut body) = (Str::new(), Str::new());
    let mut timeout = Duration::from_secs(60);
    let mut output: Option<Str> = None;
    let mut args = tool.args.iter().cloned();
    while let Some(arg) = args.next() {
        if let Some(data) = arg.strip_prefix("--post-data=") {
            body = data.into();
        } else if let Some(t) =
            arg.strip_prefix("--timeout=").or_else(|| arg.strip_prefix("-T").filter(|t| !t.is_empty()))
        {
            timeout = crate::runtime::behaviour::duration(t).unwrap_or(timeout);
        } else if arg == "-T" {
            timeout = args.next().and_then(|t| crate::runtime::behaviour::duration(&t)).unwrap_or(timeout);
        } else if arg == "--spider" {
            pending.only_headers = true;
        } else if let Some(at) = arg.find('O').filter(|_| arg.starts_with('-') && !arg.starts_with("--")) {
            pending.quiet |= arg[..at].contains('q');
            let rest = &arg[at + 1..];
            output = Some(if rest.is_empty() { args.next().unwrap_or_default() } else { rest.into() });
        } else if arg == "-t" || arg == "--tries" {
            args.next();
        } else if arg.starts_with('-') {
            pending.quiet |= arg.contains('q') && !arg.starts_with("--");
        } else {
            url = arg;
        }
    }
    if url.is_empty() {
        return tool.fail(1, "missing URL");
    }
    let url = if url.contains("://") { url } else { eco_format!("http://{url}") };
    let name = path_of(&url).rsplit('/').next().filter(|n| !n.is_empty()).unwrap_or("index.html").to_owned();
    pending.output = match output.as_deref() {
        Some("-") => Str::new(),
        Some("/dev/null") => "/dev/null".into(),
        Some(file) => tool.absolute(file),
        None => tool.absolute(&name),
    };
    if !pending.quiet {
        let (host, port) = host_port(&url);
        tool.err.push_str(&format!("Connecting to {host}:{port}\n"));
    }
    let method = if body.is_empty() { "GET".into() } else { "POST".into() };
    let headers = vec![("User-Agent".into(), "Wget".into())];
    fetch(tool, Call::Http { method, url, headers, body, timeout }, pending)
}

/// `nslookup NAME`, `dig +short NAME`, `host NAME`, `getent hosts NAME`
pub(crate) fn nslookup(tool: &mut Tool<'_>) -> Outcome {
    let mut names = tool
        .args
        .iter()
        .filter(|a| !a.starts_with(['-', '+', '@']) && *a != "hosts" && *a != "A" && *a != "SRV" && *a != "any");
    let Some(name) = names.next().cloned() else { return tool.fail(1, "a name is needed") };
    let mut pending = Pending::of(if tool.name == "nslookup" { Kind::Lookup } else { Kind::Dig });
    pending.quiet = tool.args.iter().any(|a| a == "+short");
    pending.format = tool.world.fact("nameserver");
    Outcome::Call(Call::Resolve { name }, Box::new(pending))
}

/// `nc [-zv] [-w SECONDS] HOST PORT`
pub(crate) fn nc(tool: &mut Tool<'_>) -> Outcome {
    let mut timeout = Duration::from_secs(10);
    let mut rest = Vec::new();
    let mut args = tool.args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "-w" => timeout = args.next().and_then(|t| crate::runtime::behaviour::duration(t)).unwrap_or(timeout),
            "-l" | "-lk" | "-p" => return Outcome::Forever,
            a if a.starts_with('-') => {}
            _ => rest.push(arg.clone()),
        }
    }
    let (Some(host), Some(port)) = (rest.first(), rest.get(1).and_then(|p| p.parse::<i32>().ok())) else {
        return tool.fail(1, "usage: nc HOST PORT");
    };
    connect(tool, host.clone(), port, timeout, Kind::Connect)
}

fn connect(tool: &mut Tool<'_>, host: Str, port: i32, timeout: Duration, kind: Kind) -> Outcome {
    let mut pending = Pending::of(kind);
    pending.quiet = !tool.has('v');
    pending.format = tool.args.last().cloned().unwrap_or_default();
    let call = Call::Connect { host: host.clone(), port, timeout };
    if !is_here(tool, &host) {
        return Outcome::Call(call, Box::new(pending));
    }
    let reply = if tool.world.listens(port) { CallReply::Connected } else { CallReply::Refused };
    let done = pending.finish(&call, &reply, &mut |_, _| false);
    tool.out.push_str(&done.out);
    tool.err.push_str(&done.err);
    Outcome::Done(done.code)
}

/// The value after an option such as `-h`.
fn option(tool: &Tool<'_>, names: &[&str]) -> Option<Str> {
    let at = tool.args.iter().position(|a| names.contains(&a.as_str()))?;
    tool.args.get(at + 1).cloned()
}

/// `redis-cli [-h HOST] [-p PORT] ping`
pub(crate) fn redis_cli(tool: &mut Tool<'_>) -> Outcome {
    let host = option(tool, &["-h"]).unwrap_or_else(|| "127.0.0.1".into());
    let port = option(tool, &["-p"]).and_then(|p| p.parse().ok()).unwrap_or(6379);
    connect(tool, host, port, Duration::from_secs(5), Kind::Redis)
}

/// `pg_isready`, `mysqladmin ping` …: whether the database accepts connections.
pub(crate) fn database(tool: &mut Tool<'_>) -> Outcome {
    let default = match tool.name {
        "pg_isready" | "psql" => 5432,
        "mongosh" => 27017,
        _ => 3306,
    };
    let host = option(tool, &["-h", "--host"]).unwrap_or_else(|| "127.0.0.1".into());
    let port = option(tool, &["-p", "-P", "--port"]).and_then(|p| p.parse().ok()).unwrap_or(default);
    connect(tool, host, port, Duration::from_secs(3), Kind::Database)
}

/// `ping [-c N] HOST`: a name that resolves is taken to answer.
pub(crate) fn ping(tool: &mut Tool<'_>) -> Outcome {
    let Some(host) = tool.args.iter().rev().find(|a| !a.starts_with('-') && a.parse::<u32>().is_err()).cloned() else {
        return tool.fail(1, "a host is needed");
    };
    let mut pending = Pending::of(Kind::Dig);
    pending.format = "ping".into();
    Outcome::Call(Call::Resolve { name: host }, Box::new(pending))
}

/// `ip addr`, `ifconfig`, `netstat`
pub(crate) fn interfaces(tool: &mut Tool<'_>) -> Outcome {
    let ip = tool.world.ip();
    let text = match tool.name {
        "ip" | "ifconfig" => format!(
            "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536\n    inet 127.0.0.1/8 scope host lo\n2: eth0@if9: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n    inet {ip}/24 brd 10.244.0.255 scope global eth0\n"
        ),
        _ => {
            let mut text = "Proto Recv-Q Send-Q Local Address           Foreign Address         State\n".to_owned();
            for port in tool.world.fact("ports").split(' ').filter(|p| !p.is_empty()) {
                text.push_str(&format!(
                    "tcp        0      0 {:<23} 0.0.0.0:*               LISTEN\n",
                    format!("0.0.0.0:{port}")
                ));
            }
            text
        }
    };
    tool.say(&text)
}
