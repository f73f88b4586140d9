//! What a test does with a page: open, look, click, type, wait, and ask what went wrong.

use std::time::{Duration, Instant};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{Chromium, Look, Result};

/// How long a page may take for what it was asked.
pub const PATIENCE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(50);

/// One page in a browser of its own.
#[derive(Debug)]
pub struct Page {
    browser: Chromium,
    requests: Vec<String>,
    complaints: Vec<String>,
}

impl Page {
    /// Opens `address` and waits until the application has started.
    pub fn open(address: &str, look: Look) -> Result<Page> {
        let mut page = Page::blank(look)?;
        page.go(address)?;
        page.started()?;
        Ok(page)
    }

    /// A browser that shows nothing yet.
    pub fn blank(look: Look) -> Result<Page> {
        Ok(Page { browser: Chromium::start(look)?, requests: Vec::new(), complaints: Vec::new() })
    }

    /// Opens `address` and does not wait for the application.
    pub fn go(&mut self, address: &str) -> Result<()> {
        self.browser.session.post("url", &json!({ "url": address })).map(drop)
    }

    /// Waits until the loader says that the application runs, or why it does not.
    pub fn started(&mut self) -> Result<()> {
        let state = "return document.documentElement.dataset.app ?? ''";
        self.wait("the application to start", |page| Ok(!text(&page.run(state)?).is_empty()))?;
        match text(&self.run(state)?).as_str() {
            "started" => Ok(()),
            other => Err(format!("the application did not start ({other}): {:?}", self.complaints()?).into()),
        }
    }

    /// Runs the body of an async function in the page.
    pub fn run(&self, body: &str) -> Result<Value> {
        self.browser.session.run(body)
    }

    /// Another screen for the same page.
    pub fn wear(&mut self, look: Look) -> Result<()> {
        self.browser.wear(look)
    }

    /// Polls until `ready` says so.
    pub fn wait(&self, what: &str, mut ready: impl FnMut(&Page) -> Result<bool>) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if ready(self)? {
                return Ok(());
            }
            std::thread::sleep(POLL);
        }
        Err(format!("waited {} s for {what}", PATIENCE.as_secs()).into())
    }

    /// Waits for the first element that matches a CSS selector.
    pub fn find(&self, css: &str) -> Result<Element<'_>> {
        let mut found = None;
        self.wait(css, |page| {
            found = page.browser.session.elements(css)?.into_iter().next();
            Ok(found.is_some())
        })?;
        Ok(Element { page: self, id: found.ok_or("no element")? })
    }

    /// All elements that match a CSS selector now.
    pub fn all(&self, css: &str) -> Result<Vec<Element<'_>>> {
        let ids = self.browser.session.elements(css)?;
        Ok(ids.into_iter().map(|id| Element { page: self, id }).collect())
    }

    /// Waits until the text of an element contains `part`.
    pub fn shows(&self, css: &str, part: &str) -> Result<()> {
        let mut last = String::new();
        let script = format!("return document.querySelector({})?.innerText ?? ''", json!(css));
        let outcome = self.wait(&format!("{css} to show {part:?}"), |page| {
            last = text(&page.run(&script)?);
            Ok(last.contains(part))
        });
        outcome.map_err(|error| format!("{error}; it shows: {last}").into())
    }

    /// The page as a PNG.
    pub fn picture(&self) -> Result<Vec<u8>> {
        let encoded = self.browser.session.get("screenshot")?;
        Ok(STANDARD.decode(encoded.as_str().unwrap_or_default())?)
    }

    /// Every warning and error of the console since the start: exceptions, failed loads, refusals of the policy.
    pub fn complaints(&mut self) -> Result<Vec<String>> {
        for entry in self.browser.session.log("browser")? {
            if matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")) {
                self.complaints.push(format!("{}: {}", text(&entry["level"]), text(&entry["message"])));
            }
        }
        Ok(self.complaints.clone())
    }

    /// The address of every request that the page made since the start, in order.
    pub fn requests(&mut self) -> Result<Vec<String>> {
        for entry in self.browser.session.log("performance")? {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            if event["message"]["method"] == "Network.requestWillBeSent" {
                self.requests.push(text(&event["message"]["params"]["request"]["url"]));
            }
        }
        Ok(self.requests.clone())
    }

    /// The requests that went neither to `origin` (`http://host:port/`) nor to the page's own memory.
    pub fn foreign_requests(&mut self, origin: &str) -> Result<Vec<String>> {
        let own = |url: &String| [origin, "data:", "blob:"].iter().any(|start| url.starts_with(start));
        Ok(self.requests()?.into_iter().filter(|url| !own(url)).collect())
    }
}

/// An element of a page.
#[derive(Debug)]
pub struct Element<'a> {
    page: &'a Page,
    id: String,
}

impl Element<'_> {
    /// A real click: it fails when something else covers the element.
    pub fn click(&self) -> Result<()> {
        self.post("click", &json!({})).map(drop)
    }

    /// Types into the element, key by key.
    pub fn type_text(&self, text: &str) -> Result<()> {
        self.post("value", &json!({ "text": text })).map(drop)
    }

    /// Empties an input.
    pub fn clear(&self) -> Result<()> {
        self.post("clear", &json!({})).map(drop)
    }

    /// The text as a person sees it.
    pub fn text(&self) -> Result<String> {
        Ok(text(&self.page.browser.session.get(&format!("element/{}/text", self.id))?))
    }

    /// An attribute, if the element has it.
    pub fn attribute(&self, name: &str) -> Result<Option<String>> {
        let value = self.page.browser.session.get(&format!("element/{}/attribute/{name}", self.id))?;
        Ok(value.as_str().map(str::to_owned))
    }

    fn post(&self, action: &str, body: &Value) -> Result<Value> {
        self.page.browser.session.post(&format!("element/{}/{action}", self.id), body)
    }
}

/// Keys that have no letter, for [`Element::type_text`].
pub mod key {
    /// Enter.
    pub const ENTER: &str = "\u{E007}";
    /// Escape.
    pub const ESCAPE: &str = "\u{E00C}";
    /// Control; held until [`RELEASE`].
    pub const CONTROL: &str = "\u{E009}";
    /// Releases held keys.
    pub const RELEASE: &str = "\u{E000}";
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
}
