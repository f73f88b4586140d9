//! Files of a built site over HTTP on loopback, as a strict static host would serve them.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::{Result, policy};

/// Longest request head that is read; a browser's are under 2 KB.
const HEAD_BYTES_MAX: usize = 16 * 1024;
/// How long a connection may stay silent.
const SILENCE: Duration = Duration::from_secs(10);

/// What is served and where.
#[derive(Debug, Clone)]
pub struct Site {
    /// Folder with `index.html`.
    pub folder: PathBuf,
    /// The path that the folder appears under, with a slash at both ends: `/` or `/docs/playground/`.
    pub under: String,
    /// 0 takes any free port.
    pub port: u16,
}

impl Site {
    /// The folder at the root of any free port.
    pub fn at_root(folder: impl Into<PathBuf>) -> Site {
        Site { folder: folder.into(), under: "/".into(), port: 0 }
    }

    /// The folder below a path, as a documentation host has it.
    pub fn below(folder: impl Into<PathBuf>, under: &str) -> Site {
        let inner = under.trim_matches('/');
        let under = if inner.is_empty() { "/".into() } else { format!("/{inner}/") };
        Site { folder: folder.into(), under, port: 0 }
    }
}

/// The site that `cargo xtask build` left in `dist/`, or the one in the folder that `BINNACLE_SITE` names.
pub fn built_site() -> Result<PathBuf> {
    let folder = std::env::var_os("BINNACLE_SITE")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
    if folder.join("index.html").is_file() {
        Ok(folder)
    } else {
        Err(format!("no site in {}: cargo xtask build", folder.display()).into())
    }
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    port: u16,
    under: String,
    stopped: Arc<AtomicBool>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Binds the port and serves from threads of its own.
    pub fn start(site: Site) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, site.port))?;
        let port = listener.local_addr()?.port();
        let stopped = Arc::new(AtomicBool::new(false));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let server =
            Server { port, under: site.under.clone(), stopped: Arc::clone(&stopped), asked: Arc::clone(&asked) };
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::Relaxed) {
                    break;
                }
                let (site, asked) = (site.clone(), Arc::clone(&asked));
                if let Ok(stream) = stream {
                    std::thread::spawn(move || {
                        // A browser that hangs up in the middle is no error of the server.
                        let _ = answer(stream, &site, &asked);
                    });
                }
            }
        });
        Ok(server)
    }

    /// Scheme, host and port, with a slash behind them: what every request of the page begins with.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.under)
    }

    /// The paths that were asked for since the start, in order, below [`Site::under`]; `""` is the page itself.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the accepting thread so that it sees the flag.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

fn answer(mut stream: TcpStream, site: &Site, asked: &Mutex<Vec<String>>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.set_write_timeout(Some(SILENCE))?;
    let Some((method, target)) = request_line(&stream)? else { return Ok(()) };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if method != "GET" && method != "HEAD" {
        return respond(&mut stream, "405 Method Not Allowed", &[("Allow", "GET, HEAD")], b"only GET and HEAD\n", true);
    }
    if path != site.under && format!("{path}/") == site.under {
        return respond(&mut stream, "308 Permanent Redirect", &[("Location", site.under.as_str())], b"", true);
    }
    let Some(name) = path.strip_prefix(site.under.as_str()).map(decode) else {
        return respond(&mut stream, "404 Not Found", &[], b"outside of the site\n", true);
    };
    asked.lock().unwrap_or_else(PoisonError::into_inner).push(name.clone());
    match file(&site.folder, &name) {
        Some((file, body)) => {
            let mut headers = vec![
                ("Content-Type", mime(&file)),
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
                ("Referrer-Policy", "no-referrer"),
            ];
            let policy = mime(&file).starts_with("text/html").then(|| policy::policy(&String::from_utf8_lossy(&body)));
            headers.extend(policy.as_deref().map(|policy| ("Content-Security-Policy", policy)));
            respond(&mut stream, "200 OK", &headers, &body, method == "GET")
        }
        None => respond(&mut stream, "404 Not Found", &[], b"no such file\n", true),
    }
}

/// Method and target of the request; the head is read to its end and otherwise ignored.
fn request_line(stream: &TcpStream) -> std::io::Result<Option<(String, String)>> {
    let mut reader = BufReader::new(std::io::Read::take(stream, HEAD_BYTES_MAX as u64));
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split_whitespace();
    Ok(words.next().zip(words.next()).map(|(method, target)| (method.to_owned(), target.to_owned())))
}

/// The named file of the folder, `index.html` for a folder; nothing outside of it.
fn file(folder: &Path, name: &str) -> Option<(PathBuf, Vec<u8>)> {
    let relative = Path::new(name);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut path = folder.join(relative);
    if path.is_dir() {
        path.push("index.html");
    }
    std::fs::read(&path).ok().map(|body| (path, body))
}

fn respond(
    stream: &mut TcpStream,
    status: &str,
    headers: &[(&str, &str)],
    body: &[u8],
    with_body: bool,
) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// Percent-encoded text as it was meant; a broken escape stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = text_of(tail.get(..2)).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match escaped {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn text_of(bytes: Option<&[u8]>) -> Option<&str> {
    std::str::from_utf8(bytes?).ok()
}

/// The type that a browser insists on: a module script or a wasm file with another one does not start.
fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("yaml" | "yml" | "txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn get(server: &Server, target: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port)).unwrap();
        write!(stream, "GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn site(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("binnacle-server-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "<p>hello").unwrap();
        std::fs::write(folder.join("a b.wasm"), "x").unwrap();
        folder
    }

    #[test]
    fn a_page_comes_with_its_policy_and_wasm_with_its_type() {
        let server = Server::start(Site::below(site("types"), "docs/play")).unwrap();
        let page = get(&server, "/docs/play/?x=1");
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("<p>hello"), "{page}");
        assert!(page.contains("Content-Security-Policy: default-src 'none'"), "{page}");
        assert!(get(&server, "/docs/play/a%20b.wasm").contains("application/wasm"));
        assert_eq!(server.asked(), ["", "a b.wasm"]);
    }

    #[test]
    fn nothing_outside_of_the_site_is_served() {
        let server = Server::start(Site::below(site("outside"), "docs")).unwrap();
        for target in ["/", "/docs/../index.html", "/docs/%2e%2e/index.html", "/docs//etc/passwd", "/docs/none"] {
            assert!(get(&server, target).starts_with("HTTP/1.1 404"), "{target}");
        }
        assert!(get(&server, "/docs").contains("Location: /docs/"));
    }
}
