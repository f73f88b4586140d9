//! The page with a running cluster, as the tests drive it: typing, clicking, looking.

#![expect(clippy::unwrap_used, reason = "for tests: one that cannot go on fails here")]

use crate::page::{Page, key};
use crate::{Look, Server, Site, built_site};

/// A page whose cluster runs at twenty times the usual speed.
#[derive(Debug)]
pub struct Cluster {
    /// The page.
    pub page: Page,
    /// Who serves it.
    pub server: Server,
}

impl Cluster {
    /// Opens the built site below a path.
    pub fn open() -> Cluster {
        Cluster::open_at("", Look::default())
    }

    /// The same with something behind the address.
    pub fn open_at(search: &str, look: Look) -> Cluster {
        let server = Server::start(Site::below(built_site().unwrap(), "/docs/playground/")).unwrap();
        let page = Page::open(&format!("{}{search}", server.address()), look).unwrap();
        page.shows(r#"[data-testid="health"]"#, "3 nodes").unwrap();
        let cluster = Cluster { page, server };
        cluster.speed("20");
        cluster
    }

    /// Chooses the speed whose label begins so.
    pub fn speed(&self, label: &str) {
        self.page.find(r#"[data-testid="speed"]"#).unwrap().click().unwrap();
        self.page
            .run(&format!(
                "[...document.querySelectorAll('[role=menuitemradio]')].find(item => item.innerText.startsWith('{label}')).click()"
            ))
            .unwrap();
    }

    /// Opens a view of the stage by its label.
    pub fn view(&self, label: &str) {
        let open = format!(
            "[...document.querySelectorAll('[aria-label=Views] [role=tab]')].find(tab => tab.innerText === '{label}').click()"
        );
        self.page.run(&open).unwrap();
    }

    /// Replaces the text of the editor, as a paste does.
    pub fn paste(&self, script_text: &str) {
        self.dock("YAML");
        let script = format!(
            "const area = document.querySelector('[data-testid=editor]');
             area.value = {script_text}; area.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        );
        self.page.run(&script).unwrap();
    }

    /// Applies what the editor shows and waits for a line of the answer.
    pub fn apply(&self, expected: &str) {
        self.page.find(r#"[data-testid="editor-apply"]"#).unwrap().click().unwrap();
        self.page.shows(r#"[data-testid="editor-output"]"#, expected).unwrap();
    }

    /// Opens a tab of the dock by its label.
    pub fn dock(&self, label: &str) {
        let open = format!(
            "[...document.querySelectorAll('[aria-label=Dock] [role=tab]')].find(tab => tab.innerText === '{label}').click()"
        );
        self.page.run(&open).unwrap();
    }

    /// Types a command into the terminal and returns what the whole terminal shows once it shows `expected`.
    pub fn kubectl(&self, command: &str, expected: &str) -> String {
        self.dock("Terminal");
        let input = self.page.find(r#"[data-testid="terminal-input"]"#).unwrap();
        input.type_text(&format!("kubectl {command}{}", key::ENTER)).unwrap();
        self.page.shows(r#"[data-testid="terminal-log"]"#, expected).unwrap();
        self.page.find(r#"[data-testid="terminal-log"]"#).unwrap().text().unwrap()
    }

    /// Asks again and again until the answer contains `expected`: a cluster takes its time.
    pub fn comes_true(&self, command: &str, expected: &str) {
        self.dock("Terminal");
        let log = r#"[data-testid="terminal-log"]"#;
        let outcome = self.page.wait(&format!("kubectl {command} to answer {expected}"), |page| {
            page.find(r#"[data-testid="terminal-input"]"#)?.type_text(&format!(
                "clear{}kubectl {command}{}",
                key::ENTER,
                key::ENTER
            ))?;
            std::thread::sleep(std::time::Duration::from_millis(300));
            Ok(page.find(log)?.text()?.contains(expected))
        });
        let shown = self.page.find(log).unwrap().text().unwrap();
        outcome.map_err(|error| format!("{error}; the last answer: {shown}")).unwrap();
    }

    /// The names of the pods on the map.
    pub fn pods(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('svg.map.wide [data-testid^=pod-]')].map(pod => pod.dataset.testid)";
        let names = self.page.run(script).unwrap();
        names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    }

    /// Nothing that happened left a complaint in the console.
    pub fn close(mut self) {
        assert_eq!(self.page.complaints().unwrap(), Vec::<String>::new());
    }
}
