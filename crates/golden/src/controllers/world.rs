//! A cluster in which a scenario is played: its requests at their times, the player's answers, and what each object became.

use super::Scenario;
use super::history::{Histories, Recorded, recorded};
use super::player::Player;
use crate::matcher::Matcher;
use api::{Str, Value};
use apiserver::{RestBody, RestRequest};
use cluster::{Cluster, Config};
use sim::Time;
use std::time::Duration;

/// After the last change of a step the recorder waited for so long.
const PAUSE: Duration = Duration::from_millis(1700);

/// The longest period of the controllers whose work is compared: that of pod garbage collection.
const PERIOD: Duration = Duration::from_secs(20);

/// How often the stand-in renews the leases of nodes.
const BEAT: Duration = Duration::from_secs(2);

/// Where the server beside the containers listens, which the probes of recordings ask.
const PROBE_PORT: i64 = 18080;

/// A cluster and what has happened in it.
pub struct World<'a> {
    scenario: &'a Scenario,
    /// The cluster.
    pub cluster: Cluster,
    /// What each object became.
    pub histories: Histories,
    /// Which of our values stands for which placeholder.
    pub matcher: Matcher,
    /// The recorded objects, in the order in which they appeared.
    pub recorded: Vec<Recorded>,
    player: Player,
    began: Time,
    /// The nodes whose leases the stand-in renews, and when it does next.
    beating: Vec<String>,
    beat_at: Time,
}

fn seconds(value: &Value) -> f64 {
    match value {
        Value::Int(n) => *n as f64,
        Value::Float(n) => *n,
        _ => 0.0,
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_list().unwrap_or(&[])
}

impl<'a> World<'a> {
    /// The world before the first step.
    pub fn new(scenario: &'a Scenario) -> Self {
        let mut config = Config { nodes: 3, world: cluster::World::Bare, ..Config::default() };
        config.runtime = kubelet::Runtime::Hollow;
        if scenario.mode == "played" {
            config.nodes = 0;
            config.without = ["kube-scheduler", "kubelet", "network"].map(Str::from).to_vec();
        }
        if scenario.value.at("flags").as_str().is_some_and(|f| f.contains("node-monitor-period 1 s")) {
            config.controllers.node_monitor_period = Duration::from_secs(1);
            config.controllers.node_monitor_grace = Duration::from_secs(6);
            config.controllers.node_startup_grace = Duration::from_secs(6);
        }
        crate::kubelet::set_machines(scenario, &mut config);
        let mut cluster = Cluster::new(config);
        cluster.advance(Duration::from_secs(30));
        let mut this = Self {
            scenario,
            began: cluster.now(),
            beating: Vec::new(),
            beat_at: cluster.now(),
            cluster,
            histories: Histories::new(scenario),
            matcher: Matcher::default(),
            recorded: recorded(scenario),
            player: Player::new(&scenario.namespace),
        };
        this.prepare();
        this
    }

    /// A namespace such as `…-25pct` looks generated, and was taken for that in paths.
    fn learn_namespace(&mut self) {
        let steps = list(self.scenario.value.at("steps"));
        let requests = steps.iter().flat_map(|s| list(s.at("do")).iter().chain(list(s.at("play"))));
        for request in requests {
            let path = request.at("path").as_str().unwrap_or_default();
            let part = path.split_once("/namespaces/").and_then(|(_, rest)| rest.split('/').next());
            if let Some(part) = part.filter(|p| p.contains('<')) {
                self.matcher.text(part, &self.scenario.namespace);
            }
        }
    }

    /// Makes the namespace, and begins at a time that stands to the minute as the recording's did.
    fn prepare(&mut self) {
        self.learn_namespace();
        let makes_namespace = list(self.scenario.value.at("steps")).iter().flat_map(|s| list(s.at("do"))).any(|r| {
            r.at("path").as_str() == Some("/api/v1/namespaces")
                && r.path(&["body", "metadata", "name"]).as_str() == Some(&self.scenario.namespace)
        });
        if !makes_namespace {
            let body = format!(r#"{{"metadata":{{"name":"{}"}}}}"#, self.scenario.namespace);
            self.send("setup", "POST", "/api/v1/namespaces", &[], body);
            self.cluster.advance(Duration::from_secs(2));
        }
        let minute = list(self.scenario.value.at("trace"))
            .iter()
            .find(|t| {
                t.at("name").as_str().is_some_and(|n| n.contains("<minute-1>")) && t.at("kind").as_str() == Some("Job")
            })
            .map(|t| seconds(t.at("t")));
        // The recorder waited for the first second of a minute where nothing comes for long.
        let first = list(self.scenario.value.at("trace")).first().map(|t| seconds(t.at("t")));
        let usual = if first.is_some_and(|t| t > 20.0) { 60.0 } else { 7.0 };
        let before_minute = minute.filter(|t| *t > 20.0).unwrap_or(usual) % 60.0;
        let into = (self.cluster.now().micros().rem_euclid(60_000_000)) as f64 / 1e6;
        let wait = (60.0 - before_minute - into).rem_euclid(60.0);
        self.cluster.advance(Duration::from_secs_f64(wait));
        self.began = self.cluster.now();
        self.histories.observe(&self.cluster, 0);
        self.histories.forget_past();
    }

    /// Plays every step.
    pub fn play(&mut self) {
        let steps = list(self.scenario.value.at("steps")).to_vec();
        for (i, step) in steps.iter().enumerate() {
            self.bind(i);
            self.hear(step.at("note").as_str().unwrap_or_default());
            crate::kubelet::set_probe_server(self.scenario, i, &mut self.cluster);
            // The recorded stand-in saw what was recorded.
            let sees_pods = list(self.scenario.value.at("kinds")).iter().any(|k| k.as_str() == Some("Pod"));
            if !step.at("auto").is_null() && sees_pods {
                self.player.follow(step.at("auto"));
                self.player.look(&self.cluster);
            }
            let times = self.times(i);
            let requests = list(step.at("do")).iter().map(|r| ("golden", r));
            let requests = requests.chain(list(step.at("play")).iter().map(|r| ("player", r)));
            // After a pause of a stated length the next request comes at once.
            let paused = i.checked_sub(1).is_some_and(|p| !steps[p].at("sleep").is_null());
            if requests.clone().next().is_some()
                && !(paused && self.scenario.mode == "kubelet")
                && let Some(at) = times.first().copied()
            {
                self.until(i, self.began + Duration::from_secs_f64(at));
            }
            let started = self.cluster.now();
            for (by, request) in requests {
                self.request(by, request);
                self.histories.observe(&self.cluster, i);
                self.until(i, self.cluster.now() + Duration::from_millis(20));
            }
            let mut end = self.cluster.now() + PAUSE;
            if let Some(last) = times.last() {
                end = end.max(self.began + Duration::from_secs_f64(*last) + PAUSE);
            }
            if step.at("note").as_str().is_some_and(|n| n.contains("until the first restart")) {
                self.until_restart(i);
                end = self.cluster.now();
            }
            if !step.at("sleep").is_null() {
                end = started + Duration::from_secs_f64(seconds(step.at("sleep")));
            }
            // What the next step does comes at its own time.
            let slept = !step.at("sleep").is_null() && self.scenario.mode == "kubelet";
            if let Some(next) = self.times(i + 1).first().copied().filter(|_| i + 1 < steps.len() && !slept) {
                end = end.min(self.began + Duration::from_secs_f64(next));
            }
            self.until(i, end);
        }
        // Where periodic work decides, its phase is not known: it gets one more period.
        let records = |kind| list(self.scenario.value.at("kinds")).iter().any(|k| k.as_str() == Some(kind));
        if records("PersistentVolume") || (records("Node") && self.has_gap()) {
            self.until(steps.len() - 1, self.cluster.now() + PERIOD);
        }
        self.bind(steps.len());
    }

    /// Whether some change came long after the one before.
    fn has_gap(&self) -> bool {
        let times: Vec<f64> = list(self.scenario.value.at("trace")).iter().map(|t| seconds(t.at("t"))).collect();
        times.windows(2).any(|w| w[1] - w[0] > 9.0)
    }

    /// Moves time on until a container of the scenario has been started again.
    fn until_restart(&mut self, step: usize) {
        for _ in 0..300 {
            let pods = self.cluster.view().objects(api::kind_of::POD, &self.scenario.namespace);
            let restarted =
                |o: &api::Obj| o.get::<api::core::Pod>().status.container_statuses.iter().any(|c| c.restart_count > 0);
            if pods.iter().any(restarted) {
                return;
            }
            self.until(step, self.cluster.now() + Duration::from_millis(100));
        }
    }

    /// The times of what was recorded in a step, in order.
    fn times(&self, step: usize) -> Vec<f64> {
        let of_step = |t: &&Value| t.at("step").as_int() == Some(step as i64);
        let mut times: Vec<f64> =
            list(self.scenario.value.at("trace")).iter().filter(of_step).map(|t| seconds(t.at("t"))).collect();
        times.sort_by(f64::total_cmp);
        times
    }

    /// Moves time on, event by event, so that nothing that an object becomes is missed.
    fn until(&mut self, step: usize, until: Time) {
        loop {
            let next = self.cluster.next_event_at().unwrap_or(until).min(until);
            let next = self.player.next_at().map_or(next, |at| at.min(next));
            let next = if self.beating.is_empty() { next } else { next.min(self.beat_at) }.max(self.cluster.now());
            let before = self.cluster.revision();
            let arrived = self.cluster.advance_until(next, 1);
            self.beat();
            for (method, path, headers, body) in self.player.due(self.cluster.now()) {
                let headers: Vec<(&str, String)> = headers.into_iter().collect();
                self.send("player", method, &path, &headers, body);
                self.histories.observe(&self.cluster, step);
            }
            if self.cluster.revision() != before {
                self.histories.observe(&self.cluster, step);
                self.player.look(&self.cluster);
            }
            if arrived && self.cluster.now() >= until && self.player.next_at().is_none_or(|at| at > until) {
                return;
            }
        }
    }

    /// What a step says of nodes that stop or come back.
    fn hear(&mut self, note: &str) {
        let named = |part: &str| note.split_once(part).and_then(|(before, _)| before.split_whitespace().last());
        if let Some(node) = named(" stops renewing") {
            self.beating.retain(|n| n != node);
        } else if let Some(node) = named(" is back") {
            self.beating.push(node.to_owned());
        }
    }

    /// Renews the leases of the nodes that the scenario made.
    fn beat(&mut self) {
        let now = self.cluster.now();
        if self.beating.is_empty() || now < self.beat_at {
            return;
        }
        self.beat_at = now + BEAT;
        let path = "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases";
        let kind = ("Content-Type", "application/merge-patch+json".to_owned());
        for node in self.beating.clone() {
            let time = api::MicroTime(now).to_string();
            let spec =
                format!(r#""spec":{{"holderIdentity":"{node}","leaseDurationSeconds":40,"renewTime":"{time}"}}"#);
            let body = format!(r#"{{"metadata":{{"name":"{node}"}},{spec}}}"#);
            if self.send("player", "PATCH", &format!("{path}/{node}"), std::slice::from_ref(&kind), body.clone()) == 404
            {
                self.send("player", "POST", path, &[], body);
            }
        }
    }

    /// Notes which nodes a scenario makes and takes away.
    fn learn_nodes(&mut self, request: &Value) {
        let (method, path) = (request.at("method").as_str(), request.at("path").as_str().unwrap_or_default());
        if method == Some("POST") && path == "/api/v1/nodes" {
            self.beating.extend(request.path(&["body", "metadata", "name"]).as_str().map(str::to_owned));
        } else if method == Some("DELETE")
            && let Some(node) = path.strip_prefix("/api/v1/nodes/")
        {
            self.beating.retain(|n| n != node);
        }
    }

    fn request(&mut self, by: &str, request: &Value) {
        let text = |key: &str| request.at(key).as_str().unwrap_or_default().to_owned();
        let path = self.filled(&text("path"));
        let headers: Vec<(&str, String)> = request
            .at("headers")
            .as_map()
            .into_iter()
            .flatten()
            .map(|(k, v)| (k.as_str(), v.as_str().unwrap_or_default().to_owned()))
            .collect();
        let body = request.at("body");
        let body = if body.is_null() { String::new() } else { api::json::to_string(&self.filled_value(body)) };
        let status = self.send(by, &text("method"), &path, &headers, body);
        if let Some(wanted) = request.at("status").as_int()
            && wanted != i64::from(status)
        {
            self.histories.notes.push(format!("{} {path}: want {wanted}, got {status}", text("method")));
        }
        self.learn_nodes(request);
        self.player.look(&self.cluster);
    }

    fn send(&mut self, by: &str, method: &str, path: &str, headers: &[(&str, String)], body: String) -> u16 {
        let mut all = vec![
            ("Authorization".to_owned(), "Bearer golden".to_owned()),
            ("Accept".to_owned(), "application/json".to_owned()),
            ("User-Agent".to_owned(), format!("{by}/1.0")),
        ];
        if !body.is_empty() && !headers.iter().any(|(k, _)| k.eq_ignore_ascii_case("content-type")) {
            all.push(("Content-Type".to_owned(), "application/json".to_owned()));
        }
        all.extend(headers.iter().map(|(k, v)| ((*k).to_owned(), v.clone())));
        let request =
            RestRequest { method: method.to_owned(), target: path.to_owned(), headers: all, body: body.into_bytes() };
        let response = self.cluster.rest(&request);
        if response.status >= 300
            && let RestBody::Bytes(bytes) = &response.body
        {
            let text = String::from_utf8_lossy(bytes);
            if std::env::var_os("GOLDEN_REQUESTS").is_some() {
                println!("{method} {path}: {} {text}", response.status);
            }
        }
        response.status
    }

    /// A recorded text with our values in the places of placeholders.
    fn filled(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('<') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let Some(end) = rest.find('>') else { break };
            let name = &rest[1..end];
            match self.value_of(name) {
                Some(value) => out.push_str(&value),
                None => out.push_str(&rest[..=end]),
            }
            rest = &rest[end + 1..];
        }
        out + rest
    }

    /// A recorded value with ours in the places of placeholders; a port is a number.
    fn filled_value(&self, value: &Value) -> Value {
        match value {
            Value::String(text) if text == "<probe-port>" => Value::Int(PROBE_PORT),
            Value::String(text) if text.contains('<') => Value::String(self.filled(text).into()),
            Value::List(list) => list.iter().map(|v| self.filled_value(v)).collect::<Vec<_>>().into(),
            Value::Map(map) => {
                Value::Map(std::sync::Arc::new(map.iter().map(|(k, v)| (k.clone(), self.filled_value(v))).collect()))
            }
            other => other.clone(),
        }
    }

    fn value_of(&self, name: &str) -> Option<String> {
        if let Some(shift) = name.strip_prefix("now") {
            let now = self.cluster.now().truncated();
            let by = shift.strip_suffix('s').and_then(|s| s.parse::<i64>().ok()).unwrap_or(0);
            return Some(Time::from_seconds(now.seconds() + by).to_string());
        }
        let known = self.matcher.value(name);
        known.or_else(|| {
            // An address that the recorded stand-in gave out: one of our own.
            let number: u32 = name.strip_prefix("podip-")?.parse().ok()?;
            Some(format!("10.8.{}.{}", number / 250, number % 250 + 1))
        })
    }

    /// Finds our objects for those that were recorded before a step, as far as its requests name them. Which of several
    /// alike stands for which is left open as long as it can be: what becomes of them tells.
    fn bind(&mut self, step: usize) {
        let steps = list(self.scenario.value.at("steps"));
        let text = steps.get(step).map(|s| api::json::to_string(s).replace("\\u003c", "<").replace("\\u003e", ">"));
        let named = |r: &Recorded| {
            let Some(text) = &text else { return true };
            let uid = r.first.path(&["metadata", "uid"]).as_str().unwrap_or("<>");
            (r.name.contains('<') && text.contains(&r.name)) || text.contains(uid)
        };
        // Those that stay come first: of one name there may have been more before than of ours.
        let mut order: Vec<usize> = (0..self.recorded.len()).collect();
        order.sort_by_key(|i| self.recorded[*i].deleted.is_some_and(|d| d < step));
        for i in order {
            if self.recorded[i].added < step && self.recorded[i].ours.is_none() && named(&self.recorded[i]) {
                let found = self.histories.counterpart(&self.recorded[i], &mut self.matcher, step);
                self.recorded[i].ours = found;
            }
        }
    }
}
