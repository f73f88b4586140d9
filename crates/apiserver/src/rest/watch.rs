//! A watch as something to ask again and again. Plays: `apiserver/pkg/storage/cacher` and `endpoints/handlers/watch.go`.

use super::media::{Accepted, Shape};
use super::options::Parameters;
use super::respond::{Writer, object_json, partial, status_json, with_owners};
use crate::server::ApiServer;
use crate::stored::{Stored, prefix};
use crate::verbs::read::{Filter, expired, parse_version};
use api::meta::ListMeta;
use api::{Obj, Request, Status};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// How often a watch that wants bookmarks gets one.
const BOOKMARK_EVERY: Duration = Duration::from_secs(60);

/// How long a watch lasts when it does not say so.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(2700);

/// A watch.
#[derive(Clone, Debug)]
pub struct WatchStream {
    request: Request,
    filter: Filter,
    accepted: Accepted,
    include_object: String,
    /// The revision up to which it has told.
    cursor: u64,
    /// Events that come before those of the history.
    first: Vec<String>,
    columns_sent: bool,
    until: Time,
    next_bookmark: Option<Time>,
    over: bool,
}

impl WatchStream {
    pub(crate) fn new(
        server: &ApiServer,
        now: Time,
        request: Request,
        parameters: &Parameters,
        accepted: Accepted,
    ) -> Result<Self, Status> {
        let filter = Filter::of(server, &request)?;
        let options = &request.options;
        let until = now + options.timeout.unwrap_or(DEFAULT_TIMEOUT);
        let next_bookmark = options.bookmarks.then(|| now + BOOKMARK_EVERY);
        let version = parse_version(&options.resource_version)?;
        let mut stream = Self {
            filter,
            accepted,
            include_object: parameters.include_object.clone(),
            cursor: version,
            first: Vec::new(),
            columns_sent: false,
            until,
            next_bookmark,
            over: false,
            request,
        };
        if version == 0 || parameters.initial_events == Some(true) {
            stream.list(server, now);
            if parameters.initial_events == Some(true) && stream.request.options.bookmarks {
                let bookmark = stream.bookmark(true);
                stream.first.push(bookmark);
            }
        } else if version < server.oldest_revision() {
            let status = expired_watch(version, server.oldest_revision());
            stream.first.push(event("ERROR", &status_json(&status)));
            stream.over = true;
        }
        Ok(stream)
    }

    /// What exists comes first, as if it had just been made.
    fn list(&mut self, server: &ApiServer, now: Time) {
        self.cursor = server.revision();
        let prefix = prefix(self.request.kind, &self.request.namespace);
        let all = server.store.range(&prefix).filter(|e| self.filter.matches(&e.value.object));
        let all: Vec<Stored> = all.map(|e| e.value.clone()).collect();
        for stored in &all {
            let object = with_owners(server, stored);
            let text = self.write(server, now, &object);
            self.first.push(event("ADDED", &text));
        }
    }

    /// The events since the last call, each a line of JSON.
    pub fn poll(&mut self, server: &ApiServer, now: Time) -> Vec<u8> {
        let mut out: String = std::mem::take(&mut self.first).concat();
        if self.over {
            return out.into_bytes();
        }
        let changes: Vec<etcd::Change<Stored>> = match server.store.history(self.cursor) {
            Ok(changes) => changes.filter(|c| c.at <= self.until).cloned().collect(),
            Err(_) => {
                out.push_str(&event("ERROR", &status_json(&expired_watch(self.cursor, server.oldest_revision()))));
                self.over = true;
                return out.into_bytes();
            }
        };
        let prefix = prefix(self.request.kind, &self.request.namespace);
        for change in changes {
            self.cursor = change.revision;
            if change.key.starts_with(prefix.as_str()) {
                out.push_str(&self.change(server, now, &change));
            }
        }
        if let Some(at) = self.next_bookmark.filter(|at| *at <= now) {
            self.next_bookmark = Some(at.max(now) + BOOKMARK_EVERY);
            out.push_str(&self.bookmark(false));
        }
        if now >= self.until {
            self.over = true;
        }
        out.into_bytes()
    }

    /// Whether no more events will come.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// When it ends by itself.
    pub fn until(&self) -> Time {
        self.until
    }

    /// Makes it last until it is dropped, and answers for how long it was meant to: a client waits in its own time.
    pub fn outlast(&mut self, now: Time) -> Duration {
        let lasts = self.until.since(now);
        self.until = Time::from_micros(i64::MAX);
        lasts
    }

    fn change(&mut self, server: &ApiServer, now: Time, change: &etcd::Change<Stored>) -> String {
        let fits = |s: &Option<Stored>| s.as_ref().is_some_and(|s| self.filter.matches(&s.object));
        let (was, is) = (fits(&change.previous), fits(&change.value));
        let (what, stored) = match (was, is) {
            (false, true) => ("ADDED", change.value.as_ref()),
            (true, true) => ("MODIFIED", change.value.as_ref()),
            (true, false) => ("DELETED", change.previous.as_ref()),
            (false, false) => return String::new(),
        };
        let Some(stored) = stored else { return String::new() };
        let mut object = with_owners(server, stored);
        if what == "DELETED" {
            object.meta_mut().resource_version = eco_format!("{}", change.revision);
        }
        let text = self.write(server, now, &object);
        event(what, &text)
    }

    fn write(&mut self, server: &ApiServer, now: Time, object: &Obj) -> String {
        let columns = !std::mem::replace(&mut self.columns_sent, true);
        let writer = Writer {
            server,
            now,
            kind: self.request.kind,
            version: crate::versions::named(self.request.kind, &self.request.options.api_version),
            accepted: &self.accepted,
            include_object: &self.include_object,
        };
        match &self.accepted.shape {
            Shape::Table(version) => {
                let meta = ListMeta { resource_version: object.meta().resource_version.clone(), ..ListMeta::default() };
                writer.table(version, &meta, std::slice::from_ref(object), columns).unwrap_or_default()
            }
            Shape::Partial(version) | Shape::PartialList(version) => partial(object, version),
            _ => writer.json(object, true),
        }
    }

    fn bookmark(&self, initial: bool) -> String {
        let mut object = Obj::empty(self.request.kind);
        let meta = object.meta_mut();
        meta.resource_version = eco_format!("{}", self.cursor);
        if initial {
            meta.annotations.insert("k8s.io/initial-events-end", "true".into());
        }
        event("BOOKMARK", &object_json(&object, true))
    }
}

fn event(what: &str, object: &str) -> String {
    format!("{{\"type\":\"{what}\",\"object\":{object}}}\n")
}

fn expired_watch(version: u64, oldest: u64) -> Status {
    let mut status = expired();
    status.message = eco_format!("too old resource version: {version} ({oldest})");
    status
}
