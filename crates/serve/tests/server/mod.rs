//! A server on a port of its own, and a small HTTP client.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// A running server; it ends with the test.
pub struct Server {
    child: Child,
    pub address: String,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("no JSON ({e}): {}", self.body))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map_or("", |(_, v)| v)
    }
}

impl Server {
    /// Starts a server whose time stands still.
    pub fn paused(arguments: &[&str]) -> Self {
        Self::start(&[&["--paused"], arguments].concat())
    }

    pub fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_serve"))
            .args(["--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("serving http://").expect("it says where").to_owned();
        Self { child, address }
    }

    /// Sends a request and reads the whole answer.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut reader = self.open(method, path, headers, body);
        let (status, headers) = head(&mut reader);
        let mut body = Vec::new();
        let chunked = headers.iter().any(|(n, v)| n.eq_ignore_ascii_case("transfer-encoding") && v == "chunked");
        if chunked {
            while let Some(chunk) = chunk(&mut reader) {
                body.extend(chunk);
            }
        } else {
            reader.read_to_end(&mut body).expect("a body");
        }
        Answer { status, headers, body: String::from_utf8(body).expect("UTF-8") }
    }

    /// Opens a connection and sends a request on it.
    pub fn open(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let mut text =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Length: {}\r\n", self.address, body.len());
        if !headers.iter().any(|(n, _)| *n == "Connection") {
            text.push_str("Connection: close\r\n");
        }
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        stream.write_all(&[text.as_bytes(), body].concat()).expect("sent");
        BufReader::new(stream)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], b"")
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[("Content-Type", "application/json")], body.to_string().as_bytes())
    }

    /// Our kubectl on the same cluster: output, errors, exit code.
    pub fn kubectl(&self, args: &[&str]) -> (String, String, i64) {
        let said = self.post("/binnacle/v1/kubectl", &serde_json::json!({ "args": args })).json();
        let text = |key: &str| said[key].as_str().unwrap_or_default().to_owned();
        (text("stdout"), text("stderr"), said["exit"].as_i64().unwrap_or(-1))
    }

    pub fn clock(&self, body: &Value) -> Value {
        let answer = self.post("/binnacle/v1/clock", body);
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    /// Asks it to end, as a supervisor does, and waits until it has.
    pub fn terminate(mut self) -> Option<i32> {
        let ended = Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(ended.is_ok_and(|s| s.success()));
        self.child.wait().ok()?.code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Status and headers.
pub fn head(reader: &mut impl BufRead) -> (u16, Vec<(String, String)>) {
    let mut line = String::new();
    reader.read_line(&mut line).expect("a status line");
    let status = line.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    let mut headers = Vec::new();
    loop {
        line.clear();
        reader.read_line(&mut line).expect("a header");
        let Some((name, value)) = line.trim_end().split_once(": ") else { return (status, headers) };
        headers.push((name.to_owned(), value.to_owned()));
    }
}

/// One chunk of a body that streams; none at its end.
pub fn chunk(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let length = usize::from_str_radix(line.trim(), 16).ok().filter(|n| *n > 0)?;
    let mut bytes = vec![0; length + 2];
    reader.read_exact(&mut bytes).ok()?;
    bytes.truncate(length);
    Some(bytes)
}
