//! Programs that speak with the network.

use crate::shell::calls::{Call, CallReply};
use crate::shell::tools::{Outcome, Tool};
use api::Str;
use client::wire::{HttpReply, HttpRequest, Refusal};
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

impl Pending {
    /// What the program writes when the answer is there. `write` puts a file.
    pub fn finish(&self, call: &Call, reply: &CallReply, write: &mut dyn FnMut(&str, Str) -> bool) -> Finished {
        match (self.kind, call) {
            (Kind::Curl, Call::Http { url, timeout, method, .. }) => self.curl(url, method, *timeout, reply, write),
            (Kind::Wget, Call::Http { url, .. }) => self.wget(url, reply, write),
            (Kind::Lookup | Kind::Dig, Call::Resolve { name }) => self.lookup(name, reply),
            (_, Call::Connect { host, port, .. }) => self.connected(host, *port, reply),
            _ => Finished { code: 1, ..Finished::default() },
        }
    }

    fn body(&self, reply: &HttpReply, done: &mut Finished, write: &mut dyn FnMut(&str, Str) -> bool) {
        match self.output.as_str() {
            "" | "-" => done.out.push_str(&reply.body),
            "/dev/null" => {}
            file => {
                if !write(file, reply.body.clone()) {
                    done.code = 23;
                }
            }
        }
    }

    fn curl(
        &self,
        url: &str,
        method: &str,
        timeout: Duration,
        reply: &CallReply,
        write: &mut dyn FnMut(&str, Str) -> bool,
    ) -> Finished {
        let (host, port) = host_port(url);
        let mut done = Finished::default();
        let waited = timeout.as_millis();
        let why = match reply {
            CallReply::Http(http) => {
                done.took = http.took;
                if self.fail && http.status >= 400 {
                    done.code = 22;
                    if !self.quiet {
                        done.err = format!("curl: (22) The requested URL returned error: {}\n", http.status);
                    }
                } else {
                    if self.headers_too || self.only_headers {
                        done.out.push_str(&format!("HTTP/1.1 {} {}\r\n", http.status, phrase(http.status)));
                        for (name, value) in &http.headers {
                            done.out.push_str(&format!("{name}: {value}\r\n"));
                        }
                        done.out.push_str(&format!("Content-Length: {}\r\n\r\n", http.body.len()));
                    }
                    if !self.only_headers && method != "HEAD" {
                        self.body(http, &mut done, write);
                    }
                }
                done.out.push_str(
                    &self
                        .format
                        .replace("%{http_code}", &http.status.to_string())
                        .replace("\\n", "\n")
                        .replace("%{time_total}", &format!("{:.6}", http.took.as_secs_f64())),
                );
                return done;
            }
            CallReply::NoHost => (6, format!("Could not resolve host: {host}")),
            CallReply::Refused => {
                (7, format!("Failed to connect to {host} port {port} after 1 ms: Could not connect to server"))
            }
            CallReply::Timeout => {
                done.took = timeout;
                (28, format!("Connection timed out after {waited} milliseconds"))
            }
            CallReply::Reset => (52, "Empty reply from server".to_owned()),
            CallReply::Addresses(..) | CallReply::Connected => (1, "unexpected answer".to_owned()),
        };
        done.code = why.0;
        if !self.quiet {
            done.err = format!("curl: ({}) {}\n", why.0, why.1);
        }
        if !self.format.is_empty() {
            done.out.push_str(&self.format.replace("%{http_code}", "000").replace("\\n", "\n"));
        }
        done
    }

    fn wget(&self, url: &str, reply: &CallReply, write: &mut dyn FnMut(&str, Str) -> bool) -> Finished {
        let (host, port) = host_port(url);
        let mut done = Finished { code: 1, ..Finished::default() };
        match reply {
            CallReply::Http(http) if http.status < 400 => {
                done.code = 0;
                done.took = http.took;
                if self.only_headers {
                    if !self.quiet {
                        done.err = "remote file exists\n".into();
                    }
                    return done;
                }
                self.body(http, &mut done, write);
                if !self.quiet && !self.output.is_empty() && self.output != "/dev/null" {
                    done.err = format!("saving to '{}'\n'{}' saved\n", self.output, self.output);
                }
            }
            CallReply::Http(http) => {
                done.took = http.took;
                done.err = format!("wget: server returned error: HTTP/1.1 {} {}\n", http.status, phrase(http.status));
            }
            CallReply::NoHost => done.err = format!("wget: bad address '{host}'\n"),
            CallReply::Refused => {
                done.err = format!("wget: can't connect to remote host ({host}:{port}): Connection refused\n")
            }
            CallReply::Timeout => done.err = "wget: download timed out\n".into(),
            CallReply::Reset => done.err = "wget: error getting response\n".into(),
            CallReply::Addresses(..) | CallReply::Connected => {}
        }
        done
    }

    fn lookup(&self, name: &str, reply: &CallReply) -> Finished {
        let mut done = Finished::default();
        let server = &self.format;
        match reply {
            CallReply::Addresses(addresses, full) if self.kind == Kind::Lookup => {
                done.out = format!("Server:\t\t{server}\nAddress:\t{server}:53\n\n");
                for address in addresses {
                    done.out.push_str(&format!("Name:\t{full}\nAddress: {address}\n"));
                }
                done.out.push('\n');
            }
            CallReply::Addresses(addresses, full) => {
                for address in addresses {
                    let line = match (self.format.as_str(), self.quiet) {
                        ("ping", _) => format!(
                            "PING {name} ({address}): 56 data bytes\n64 bytes from {address}: seq=0 ttl=62 time=0.200 ms\n"
                        ),
                        (_, true) => format!("{address}\n"),
                        _ => format!("{address}      {full}\n"),
                    };
                    done.out.push_str(&line);
                    if self.format == "ping" {
                        break;
                    }
                }
            }
            CallReply::NoHost => {
                done.code = 1;
                match (self.kind, self.format.as_str()) {
                    (Kind::Lookup, _) => {
                        done.out = format!(
                            "Server:\t\t{server}\nAddress:\t{server}:53\n\n** server can't find {name}: NXDOMAIN\n\n"
                        );
                    }
                    (_, "ping") => done.err = format!("ping: bad address '{name}'\n"),
                    _ => {}
                }
            }
            _ => {
                done.code = 1;
                done.out = ";; connection timed out; no servers could be reached\n\n".into();
            }
        }
        done
    }

    fn connected(&self, host: &str, port: i32, reply: &CallReply) -> Finished {
        let mut done = Finished::default();
        let open = matches!(reply, CallReply::Connected | CallReply::Http(_));
        done.code = i32::from(!open);
        match (self.kind, open) {
            (Kind::Redis, true) => {
                done.out = if self.format.eq_ignore_ascii_case("ping") { "PONG\n".into() } else { "OK\n".into() }
            }
            (Kind::Redis, false) => {
                done.err = format!("Could not connect to Redis at {host}:{port}: Connection refused\n")
            }
            (Kind::Database, true) => done.out = format!("{host}:{port} - accepting connections\n"),
            (Kind::Database, false) => {
                done.code = 2;
                done.out = format!("{host}:{port} - no response\n");
            }
            (_, true) if !self.quiet => done.err = format!("{host} ({host}:{port}) open\n"),
            (_, true) => {}
            (_, false) => {
                let why = match reply {
                    CallReply::NoHost => format!("nc: bad address '{host}'\n"),
                    CallReply::Timeout => format!("nc: {host} ({host}:{port}): Connection timed out\n"),
                    _ => format!("nc: {host} ({host}:{port}): Connection refused\n"),
                };
                done.err = why;
            }
        }
        done
    }
}

/// The reason phrase of a status code.
fn phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    }
}
