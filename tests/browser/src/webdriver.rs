//! The WebDriver protocol: JSON over HTTP to a driver on loopback (W3C WebDriver, and chromedriver's `goog/cdp`).

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use serde_json::{Value, json};

use crate::Result;

/// Longest that one call may take: a script may wait for the page.
const CALL: Duration = Duration::from_secs(120);
/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session with a driver.
#[derive(Debug)]
pub struct Session {
    port: u16,
    id: String,
}

impl Session {
    /// Starts a browser through the driver at `port`.
    pub fn start(port: u16, capabilities: &Value) -> Result<Session> {
        let value = call(port, "POST", "/session", Some(&json!({ "capabilities": { "alwaysMatch": capabilities } })))?;
        let id = value["sessionId"].as_str().ok_or("the driver gave no session")?.to_owned();
        Ok(Session { port, id })
    }

    /// `POST` below the session.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        call(self.port, "POST", &format!("/session/{}/{path}", self.id), Some(body))
    }

    /// `GET` below the session.
    pub fn get(&self, path: &str) -> Result<Value> {
        call(self.port, "GET", &format!("/session/{}/{path}", self.id), None)
    }

    /// Ends the session and its browser.
    pub fn quit(&self) -> Result<()> {
        call(self.port, "DELETE", &format!("/session/{}", self.id), None).map(drop)
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Runs the body of an async function in the page and returns what it returns; an exception is an error.
    pub fn run(&self, body: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {body}\n }})().then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let outcome = self.post("execute/async", &json!({ "script": script, "args": [] }))?;
        match outcome.get("error") {
            Some(error) => Err(format!("the script failed: {}", error.as_str().unwrap_or_default()).into()),
            None => Ok(outcome["value"].clone()),
        }
    }

    /// The identifiers of all elements that match a CSS selector.
    pub fn elements(&self, css: &str) -> Result<Vec<String>> {
        let found = self.post("elements", &json!({ "using": "css selector", "value": css }))?;
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(found.iter().filter_map(|element| element[ELEMENT].as_str().map(str::to_owned)).collect())
    }

    /// What the browser logged since the last call: `browser` or `performance`.
    pub fn log(&self, kind: &str) -> Result<Vec<Value>> {
        Ok(self.post("se/log", &json!({ "type": kind }))?.as_array().cloned().unwrap_or_default())
    }
}

fn call(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(CALL))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = read_answer(&mut BufReader::new(stream))?;
    let value = answer["value"].take();
    match value.get("error").and_then(Value::as_str) {
        Some(error) if value.get("stacktrace").is_some() => {
            let message = value["message"].as_str().unwrap_or_default();
            Err(format!("{error}: {}", message.lines().next().unwrap_or_default()).into())
        }
        _ => Ok(value),
    }
}

/// The JSON body of a response; its length comes from the header, for the driver may keep the connection open.
fn read_answer(reader: &mut impl BufRead) -> Result<Value> {
    let mut length = None;
    let mut line = String::new();
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = Some(value.trim().parse()?),
            None if line.trim_end().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length.ok_or("the driver's answer has no length")?];
    reader.read_exact(&mut body)?;
    Ok(serde_json::from_slice(&body)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_by_its_length() {
        let mut text: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{\"value\":42}trailing";
        assert_eq!(read_answer(&mut text).unwrap()["value"], 42);
    }

    #[test]
    fn an_answer_without_a_length_is_an_error() {
        let mut text: &[u8] = b"HTTP/1.1 200 OK\r\n\r\n{}";
        assert!(read_answer(&mut text).is_err());
    }
}
