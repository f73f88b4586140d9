//! What a program writes once the network has answered.

use super::{Finished, Kind, Pending, host_port};
use crate::shell::calls::{Call, CallReply};
use api::Str;
use client::wire::HttpReply;
use std::time::Duration;

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
