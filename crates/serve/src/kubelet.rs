//! What only a kubelet can answer: logs, and commands in containers over a WebSocket.
//!
//! Plays: `kubelet/pkg/server` behind the API server's connection to it. A command runs in the model at once and takes its
//! virtual time; its input is read to the end before it begins, but for a shell at a terminal, which takes line by line.

use crate::engine::Handle;
use crate::http::{refuse, reply};
use crate::websocket::{self, Socket};
use api::{ObjectRef, Status, Str, kind_of};
use apiserver::KubeletCall;
use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response};
use cluster::Time;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};

/// How often a log that is followed, or a command that takes its time, is looked at when nothing is written.
const TICK: Duration = Duration::from_millis(50);

/// The protocols in which commands can be run, the best first.
const PROTOCOLS: [&str; 2] = ["v5.channel.k8s.io", "v4.channel.k8s.io"];

const STDIN: u8 = 0;
const STDOUT: u8 = 1;
const STDERR: u8 = 2;
const ERROR: u8 = 3;
/// Since v5: the channel named by the next byte is closed.
const CLOSED: u8 = 255;

/// Answers a call that the API server has let through.
pub async fn answer(engine: &Handle, head: &mut Parts, call: KubeletCall) -> Response<Body> {
    match call.what {
        "log" => logs(engine, &call).await,
        "exec" | "attach" => upgrade(engine, head, call),
        what => refuse(&Status::new(
            501,
            "NotImplemented",
            format!("{what} is not modelled: POST /binnacle/v1/request follows a request hop by hop"),
        )),
    }
}

fn pod_of(call: &KubeletCall) -> ObjectRef {
    ObjectRef::new(kind_of::POD, call.namespace.clone(), call.name.clone())
}

fn is(call: &KubeletCall, name: &str) -> bool {
    matches!(call.get(name), Some("true" | "1"))
}

fn number(call: &KubeletCall, name: &str) -> Option<u64> {
    call.get(name).and_then(|n| n.parse().ok())
}

/// A log that is read, or followed.
struct Log {
    engine: Handle,
    pod: ObjectRef,
    container: Str,
    previous: bool,
    stamps: bool,
    follow: bool,
    /// Lines that have been told.
    told: usize,
    /// Bytes that may still be told.
    left: usize,
    over: bool,
}

async fn logs(engine: &Handle, call: &KubeletCall) -> Response<Body> {
    let mut log = Log {
        engine: engine.clone(),
        pod: pod_of(call),
        container: call.get("container").unwrap_or_default().into(),
        previous: is(call, "previous"),
        stamps: is(call, "timestamps"),
        follow: is(call, "follow"),
        told: 0,
        left: number(call, "limitBytes").and_then(|n| usize::try_from(n).ok()).unwrap_or(usize::MAX),
        over: false,
    };
    let (lines, now) = match log.lines().await {
        Some((Ok(lines), now, _)) => (lines, now),
        Some((Err(why), ..)) => return refuse(&Status::bad_request(why)),
        None => return reply(500, "text/plain", "the engine has stopped"),
    };
    let tail = call.get("tailLines").and_then(|n| n.parse::<usize>().ok());
    let since = number(call, "sinceSeconds").map(|s| now - Duration::from_secs(s));
    let since = since.or_else(|| call.get("sinceTime").and_then(api::scalars::parse_rfc3339));
    let early = since.map_or(0, |since| lines.iter().take_while(|(at, _)| *at < since).count());
    log.told = early.max(tail.map_or(0, |n| lines.len().saturating_sub(n)));
    if !log.follow {
        return reply(200, "text/plain", log.text(&lines));
    }
    let stream = futures_util::stream::unfold(log, |mut log| async move {
        let bytes = log.more().await?;
        Some((Ok::<_, std::convert::Infallible>(Bytes::from(bytes)), log))
    });
    reply(200, "text/plain", Body::from_stream(stream))
}

type Lines = Vec<(Time, Str)>;

impl Log {
    /// The lines so far, the time, and whether no more will come.
    async fn lines(&self) -> Option<(Result<Lines, Str>, Time, bool)> {
        let (pod, mut container, previous) = (self.pod.clone(), self.container.clone(), self.previous);
        let looked = self.engine.with(move |e| {
            let found = e.cluster.view().get::<api::core::Pod>(&pod.namespace, &pod.name);
            if let Some(first) =
                found.iter().flat_map(|p| p.spec.containers.iter()).next().filter(|_| container.is_empty())
            {
                container = first.name.clone();
            }
            let over = found.is_none_or(|p| has_ended(&p, &container));
            (e.cluster.logs(&pod, &container, previous), e.cluster.now(), over)
        });
        looked.await
    }

    /// What has not been told yet.
    fn text(&mut self, lines: &[(Time, Str)]) -> String {
        let mut out = String::new();
        for (at, text) in lines.iter().skip(self.told) {
            if self.stamps {
                let fraction = at.micros().rem_euclid(1_000_000);
                let whole = at.truncated().to_string();
                out.push_str(&format!("{}.{fraction:06}000Z ", whole.trim_end_matches('Z')));
            }
            out.push_str(text);
            out.push('\n');
        }
        self.told = self.told.max(lines.len());
        if out.len() > self.left {
            let end = (0..=self.left).rev().find(|i| out.is_char_boundary(*i)).unwrap_or(0);
            out.truncate(end);
            self.over = true;
        }
        self.left -= out.len();
        out
    }

    /// What comes next of a log that is followed; none when it is over.
    async fn more(&mut self) -> Option<String> {
        while !self.over {
            let (lines, _, ended) = self.lines().await?;
            self.over = ended;
            let text = self.text(&lines.unwrap_or_default());
            if !text.is_empty() {
                return Some(text);
            }
            if !self.over {
                tokio::time::sleep(TICK).await;
            }
        }
        None
    }
}

/// Whether a container writes no more.
fn has_ended(pod: &api::core::Pod, container: &str) -> bool {
    let all = pod.status.container_statuses.iter().chain(pod.status.init_container_statuses.iter());
    let own = all.chain(pod.status.ephemeral_container_statuses.iter()).find(|s| s.name == container);
    matches!(pod.status.phase.as_str(), "Succeeded" | "Failed") || own.is_some_and(|s| s.state.terminated.is_some())
}

/// Turns the connection into a WebSocket and runs the command over it.
fn upgrade(engine: &Handle, head: &mut Parts, call: KubeletCall) -> Response<Body> {
    let header = |name: &str| head.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let offered: Vec<&str> = header("sec-websocket-protocol").split(',').map(str::trim).collect();
    let protocol = PROTOCOLS.into_iter().find(|p| offered.contains(p));
    let key = header("sec-websocket-key").to_owned();
    let is_websocket = header("upgrade").eq_ignore_ascii_case("websocket") && !key.is_empty();
    let (Some(protocol), true) = (protocol, is_websocket) else {
        return refuse(&Status::bad_request(format!(
            "unable to upgrade: {} needs a WebSocket with the protocol {} or {}",
            call.what, PROTOCOLS[0], PROTOCOLS[1]
        )));
    };
    let Some(connection) = head.extensions.remove::<hyper::upgrade::OnUpgrade>() else {
        return refuse(&Status::bad_request("unable to upgrade: the connection cannot be taken over"));
    };
    let engine = engine.clone();
    tokio::spawn(async move {
        let Ok(upgraded) = connection.await else { return };
        let socket = Socket::new(hyper_util::rt::TokioIo::new(upgraded));
        Session { engine, socket, call }.run().await;
    });
    let mut response = reply(101, "", Body::empty());
    let headers = response.headers_mut();
    headers.remove("content-type");
    headers.insert("upgrade", HeaderValue::from_static("websocket"));
    headers.insert("connection", HeaderValue::from_static("Upgrade"));
    headers.insert("sec-websocket-protocol", HeaderValue::from_static(protocol));
    if let Ok(accepted) = HeaderValue::from_str(&websocket::accept(&key)) {
        headers.insert("sec-websocket-accept", accepted);
    }
    response
}

/// A command in a container, and whoever looks at it.
struct Session<T> {
    engine: Handle,
    socket: Socket<T>,
    call: KubeletCall,
}

impl<T: AsyncRead + AsyncWrite + Unpin> Session<T> {
    async fn run(mut self) {
        let ended = if self.call.what == "attach" { self.attach().await } else { self.exec().await };
        if let Some(status) = ended {
            // A status that says success has no code and no message.
            let _ = self.socket.send(ERROR, status.as_bytes()).await;
        }
        self.socket.close().await;
    }

    fn words(&self) -> Vec<String> {
        self.call.query.iter().filter(|(k, _)| k == "command").map(|(_, v)| v.clone()).collect()
    }

    /// Answers the status at the end; none when the client has gone.
    async fn exec(&mut self) -> Option<String> {
        let command = self.words();
        let terminal = is(&self.call, "tty");
        let shell = command.len() == 1 && matches!(command[0].rsplit('/').next(), Some("sh" | "bash" | "ash" | "dash"));
        if terminal && shell && is(&self.call, "stdin") {
            return self.shell(&command[0]).await;
        }
        let stdin = if is(&self.call, "stdin") && !terminal { self.input().await? } else { String::new() };
        match self.ran(command, stdin).await? {
            Ok(0) => Some(success()),
            Ok(code) => Some(exited(code)),
            Err(why) => Some(failed(&why)),
        }
    }

    /// Reads the input to its end.
    async fn input(&mut self) -> Option<String> {
        let mut all = Vec::new();
        loop {
            let message = self.socket.read().await?;
            match message.split_first() {
                Some((&STDIN, bytes)) => all.extend_from_slice(bytes),
                Some((&CLOSED, [STDIN, ..])) => return Some(String::from_utf8_lossy(&all).into_owned()),
                _ => {}
            }
        }
    }

    /// Runs a command, waits for as long as it takes, and sends what it wrote.
    async fn ran(&mut self, command: Vec<String>, stdin: String) -> Option<Result<i32, Str>> {
        let (pod, container) = (pod_of(&self.call), Str::from(self.call.get("container").unwrap_or_default()));
        let ran = self.engine.with(move |e| {
            let ran = e.cluster.exec(&pod, &container, &command, &stdin);
            ran.map(|ran| (e.cluster.now() + ran.took, ran))
        });
        let (until, ran) = match ran.await? {
            Ok(ran) => ran,
            Err(why) => return Some(Err(why)),
        };
        while !self.engine.with(move |e| e.paused || e.cluster.now() >= until).await? {
            tokio::time::sleep(TICK.min(Duration::from_millis(5))).await;
        }
        let terminal = is(&self.call, "tty");
        for (channel, text) in [(STDOUT, &ran.stdout), (STDERR, &ran.stderr)] {
            if !text.is_empty() {
                // A terminal has one stream, and begins lines at the left.
                let text = if terminal { text.replace("\n", "\r\n") } else { text.clone() };
                self.socket.send(if terminal { STDOUT } else { channel }, text.as_bytes()).await?;
            }
        }
        Some(Ok(ran.exit))
    }

    /// A shell at a terminal: it echoes what is typed and runs line by line. What changes the shell itself (`cd`, `export`)
    /// is said again before each line.
    async fn shell(&mut self, name: &str) -> Option<String> {
        let (mut before, mut line, mut code) = (String::new(), String::new(), 0);
        self.socket.send(STDOUT, b"# ").await?;
        loop {
            let message = self.socket.read().await?;
            let typed = match message.split_first() {
                Some((&STDIN, bytes)) => String::from_utf8_lossy(bytes).into_owned(),
                Some((&CLOSED, [STDIN, ..])) => "\u{4}".to_owned(),
                _ => continue,
            };
            for c in typed.chars() {
                match c {
                    '\r' | '\n' => {
                        self.socket.send(STDOUT, b"\r\n").await?;
                        let said = std::mem::take(&mut line);
                        let said = said.trim();
                        if let Some(rest) = said.strip_prefix("exit").filter(|r| r.is_empty() || r.starts_with(' ')) {
                            let code = rest.trim().parse().unwrap_or(code);
                            return Some(if code == 0 { success() } else { exited(code) });
                        }
                        if !said.is_empty() {
                            let words = vec![name.to_owned(), "-c".to_owned(), format!("{before}{said}")];
                            match self.ran(words, String::new()).await? {
                                Ok(exit) => code = exit,
                                Err(why) => return Some(failed(&why)),
                            }
                            if code == 0 && (said.starts_with("cd") || said.starts_with("export ")) {
                                before.push_str(&format!("{said}\n"));
                            }
                        }
                        self.socket.send(STDOUT, b"# ").await?;
                    }
                    // Ctrl-C, Ctrl-D, backspace.
                    '\u{3}' => {
                        line.clear();
                        self.socket.send(STDOUT, b"^C\r\n# ").await?;
                    }
                    '\u{4}' if line.is_empty() => {
                        return Some(if code == 0 { success() } else { exited(code) });
                    }
                    '\u{8}' | '\u{7f}' => {
                        if line.pop().is_some() {
                            self.socket.send(STDOUT, b"\x08 \x08").await?;
                        }
                    }
                    c if c.is_control() => {}
                    c => {
                        line.push(c);
                        self.socket.send(STDOUT, c.to_string().as_bytes()).await?;
                    }
                }
            }
        }
    }

    /// Shows what a container writes from now on.
    async fn attach(&mut self) -> Option<String> {
        let mut log = Log {
            engine: self.engine.clone(),
            pod: pod_of(&self.call),
            container: self.call.get("container").unwrap_or_default().into(),
            previous: false,
            stamps: false,
            follow: true,
            told: 0,
            left: usize::MAX,
            over: false,
        };
        let (lines, _, ended) = log.lines().await?;
        // Who attaches to what has already ended sees what it wrote: `kubectl run -i` would miss it otherwise.
        if !ended {
            log.told = lines.map_or(0, |l| l.len());
        }
        loop {
            tokio::select! {
                more = log.more() => match more {
                    Some(text) => self.socket.send(STDOUT, text.as_bytes()).await?,
                    None => return Some(success()),
                },
                read = self.socket.read() => drop(read?),
            }
        }
    }
}

fn success() -> String {
    r#"{"metadata":{},"status":"Success"}"#.to_owned()
}

fn exited(code: i32) -> String {
    format!(
        r#"{{"metadata":{{}},"status":"Failure","message":"command terminated with non-zero exit code: command terminated with exit code {code}","reason":"NonZeroExitCode","details":{{"causes":[{{"reason":"ExitCode","message":"{code}"}}]}}}}"#
    )
}

fn failed(why: &str) -> String {
    apiserver::status_json(&Status::new(500, "InternalError", why))
}
