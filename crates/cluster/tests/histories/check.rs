//! What must hold at every revision.

use crate::world::Mood;
use api::apps::{DaemonSet, Deployment, ReplicaSet, StatefulSet};
use api::batch::Job;
use api::core::{Node, Pod};
use api::policy::PodDisruptionBudget;
use api::{Kind, Obj, Typed, kind_of};
use cluster::{Cluster, View};
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How late a controller may be in a calm history: what it has not heard of yet it cannot respect.
const LATE: Duration = Duration::from_secs(5);

/// The kinds that the checks look at.
const KINDS: [Kind; 7] = [
    kind_of::REPLICA_SET,
    kind_of::POD,
    kind_of::NODE,
    kind_of::JOB,
    kind_of::DAEMON_SET,
    kind_of::STATEFUL_SET,
    kind_of::DEPLOYMENT,
];

/// The objects of a revision.
#[derive(Default)]
struct Objects(BTreeMap<Kind, BTreeMap<String, Obj>>);

impl Objects {
    fn list<T: Typed>(&self) -> impl Iterator<Item = &T> {
        self.0.get(&T::KIND).into_iter().flat_map(BTreeMap::values).map(Obj::get)
    }

    fn apply(&mut self, change: &apiserver::Change) {
        let table = self.0.entry(change.kind).or_default();
        let key = format!("{}/{}", change.namespace, change.name);
        match &change.new {
            Some(new) => table.insert(key, new.clone()),
            None => table.remove(&key),
        };
    }
}

/// The checks with what they remember of the revisions before.
pub struct Checks {
    mood: Mood,
    /// Whether changes are lost on their way: then a controller may count wrongly until it lists again, as a real one would.
    pub lossy: bool,
    /// Whether changes arrive late: the deployment controller does not know then what it has just asked for itself.
    pub late: bool,
    seen: u64,
    /// Since when there are more pods of `web` than there may be.
    excess_since: Option<Time>,
    objects: Objects,
    /// When each pod was ready last.
    ready_at: BTreeMap<String, Time>,
    /// Whether `web` and `guarded` have been complete once.
    web_up: bool,
    guarded_up: bool,
    /// How many revisions were looked at.
    pub looked: usize,
}

pub fn app(pod: &Pod) -> &str {
    pod.metadata.labels.get("app").map_or("", |a| a.as_str())
}

pub fn ready(pod: &Pod) -> bool {
    pod.status.conditions.iter().any(|c| c.type_ == "Ready" && c.status == "True")
}

pub fn finished(pod: &Pod) -> bool {
    matches!(pod.status.phase.as_str(), "Succeeded" | "Failed")
}

fn going(pod: &Pod) -> bool {
    pod.metadata.deletion_timestamp.is_some()
}

fn ordinal(pod: &Pod) -> Option<i32> {
    pod.metadata.name.rsplit('-').next()?.parse().ok()
}

fn owned_by(pod: &Pod, uid: &str) -> bool {
    pod.metadata.owner_references.iter().any(|o| o.controller == Some(true) && o.uid == uid)
}

impl Checks {
    pub fn new(cluster: &Cluster, mood: Mood) -> Self {
        let mut objects = Objects::default();
        for change in cluster.changes_since(0).expect("kept") {
            objects.apply(&change);
        }
        Self {
            mood,
            lossy: false,
            late: false,
            excess_since: None,
            seen: cluster.revision(),
            objects,
            ready_at: BTreeMap::new(),
            web_up: false,
            guarded_up: false,
            looked: 0,
        }
    }

    /// Looks at each revision since the last look.
    pub fn look(&mut self, cluster: &Cluster) {
        if self.seen == cluster.revision() {
            return;
        }
        for change in cluster.changes_since(self.seen).expect("kept") {
            self.seen = change.revision;
            if !KINDS.contains(&change.kind) {
                continue;
            }
            self.looked += 1;
            self.objects.apply(&change);
            self.overcommit();
            if !self.lossy {
                self.jobs();
                self.daemons();
                self.sets(&change, cluster.now());
            }
            if self.mood == Mood::Calm && !self.lossy && !self.late {
                self.rollout(change.at);
                self.budget(cluster);
            }
            if let Some(pod) = change.new.as_ref().and_then(|o| o.try_get::<Pod>()).filter(|p| ready(p)) {
                self.ready_at.insert(format!("{}/{}", pod.metadata.namespace, pod.metadata.name), change.at);
            }
        }
    }

    fn pods(&self) -> impl Iterator<Item = &Pod> + Clone {
        self.objects.0.get(&kind_of::POD).into_iter().flat_map(BTreeMap::values).map(Obj::get)
    }

    fn overcommit(&self) {
        let mut used: BTreeMap<&str, (i64, i64, i64)> = BTreeMap::new();
        for pod in self.pods().filter(|p| !p.spec.node_name.is_empty() && !finished(p)) {
            let sum = used.entry(pod.spec.node_name.as_str()).or_default();
            for container in pod.spec.containers.iter() {
                let of = |name: &str| container.resources.requests.get(name);
                sum.0 += of("cpu").map_or(0, |q| q.milli());
                sum.1 += of("memory").map_or(0, |q| q.units());
            }
            sum.2 += 1;
        }
        for node in self.objects.list::<Node>() {
            let Some(sum) = used.get(node.metadata.name.as_str()) else { continue };
            let has = |name: &str| node.status.allocatable.get(name);
            let (cpu, memory) = (has("cpu").map_or(0, |q| q.milli()), has("memory").map_or(0, |q| q.units()));
            let pods = has("pods").map_or(0, |q| q.units());
            assert!(
                sum.0 <= cpu && sum.1 <= memory && sum.2 <= pods,
                "r{}: {} is overcommitted: {sum:?} of {cpu} {memory} {pods}",
                self.seen,
                node.metadata.name
            );
        }
    }

    fn jobs(&self) {
        for job in self.objects.list::<Job>() {
            let own = || self.pods().filter(|p| owned_by(p, &job.metadata.uid));
            let completions = job.spec.completions.unwrap_or(1) as usize;
            let parallelism = job.spec.parallelism.unwrap_or(1) as usize;
            let active = own().filter(|p| !finished(p) && !going(p)).count();
            let succeeded = usize::try_from(job.status.succeeded).unwrap_or(0);
            let name = &job.metadata.name;
            assert!(active <= parallelism, "r{}: {name} has {active} active pods of {parallelism}", self.seen);
            assert!(succeeded <= completions, "r{}: {name} has {succeeded} of {completions}", self.seen);
            // A pod that was given up may still succeed; it is not counted, and another was made in its place.
            let done = own().filter(|p| p.status.phase == "Succeeded" && !going(p)).count();
            assert!(done <= completions, "r{}: {name}: {done} pods succeeded for {completions}", self.seen);
        }
    }

    fn daemons(&self) {
        for set in self.objects.list::<DaemonSet>() {
            let mut on: BTreeMap<&str, usize> = BTreeMap::new();
            let own = self.pods().filter(|p| owned_by(p, &set.metadata.uid) && !finished(p) && !going(p));
            for pod in own.filter(|p| !p.spec.node_name.is_empty()) {
                *on.entry(pod.spec.node_name.as_str()).or_default() += 1;
            }
            for (node, count) in on {
                assert!(count <= 1, "r{}: {} has {count} pods on {node}", self.seen, set.metadata.name);
            }
        }
    }

    /// A StatefulSet makes a pod when all before it are ready, and takes one away when none is behind it.
    fn sets(&self, change: &apiserver::Change, now: Time) {
        let Some(pod) = change.new.as_ref().and_then(|o| o.try_get::<Pod>()) else { return };
        let old = change.old.as_ref().and_then(|o| o.try_get::<Pod>());
        let Some(set) = self.objects.list::<StatefulSet>().find(|s| owned_by(pod, &s.metadata.uid)) else { return };
        let Some(number) = ordinal(pod).filter(|_| self.mood == Mood::Calm) else { return };
        let others: Vec<(i32, &Pod)> =
            self.pods().filter(|p| owned_by(p, &set.metadata.uid)).filter_map(|p| Some((ordinal(p)?, p))).collect();
        if old.is_none() {
            for before in 0..number {
                let at = self.ready_at.get(&format!("default/{}-{before}", set.metadata.name));
                let is = others.iter().any(|(n, p)| *n == before && ready(p));
                assert!(
                    is || at.is_some_and(|at| now.since(*at) <= LATE),
                    "r{}: {} is made before {before} is ready",
                    self.seen,
                    pod.metadata.name
                );
            }
        }
        if going(pod) && old.is_some_and(|o| !going(o)) && number >= set.spec.replicas.unwrap_or(1) {
            let behind = others.iter().find(|(n, _)| *n > number);
            assert!(behind.is_none(), "r{}: {} goes before {:?}", self.seen, pod.metadata.name, behind.map(|b| b.0));
        }
    }

    /// While a Deployment of a constant size is rolled out there are never more pods than it may have, nor fewer that serve.
    fn rollout(&mut self, now: Time) {
        let Some(web) = self.objects.list::<Deployment>().find(|d| d.metadata.name == "web") else { return };
        let replicas = web.spec.replicas.unwrap_or(1);
        let Some(rolling) = web.spec.strategy.rolling_update.as_ref() else { return };
        let part = |of: Option<&api::IntOrString>, up: bool| match of {
            Some(api::IntOrString::Int(n)) => *n,
            Some(api::IntOrString::String(text)) => {
                let percent: i32 = text.trim_end_matches('%').parse().unwrap_or(0);
                if up { (replicas * percent + 99) / 100 } else { replicas * percent / 100 }
            }
            None => 0,
        };
        let surge = part(rolling.max_surge.as_ref(), true);
        let mut unavailable = part(rolling.max_unavailable.as_ref(), false);
        if surge == 0 && unavailable == 0 {
            unavailable = 1;
        }
        let own = || self.pods().filter(|p| app(p) == "web" && !going(p) && !finished(p));
        let (there, serving) = (own().count() as i32, own().filter(|p| ready(p)).count() as i32);
        let sets = self.objects.list::<ReplicaSet>().filter(|r| {
            r.metadata.owner_references.iter().any(|o| o.controller == Some(true) && o.uid == web.metadata.uid)
        });
        let wanted: i32 = sets.map(|r| r.spec.replicas.unwrap_or(1)).sum();
        // What the Deployment asks its ReplicaSets for never exceeds what it may have; they take a moment to obey.
        assert!(wanted <= replicas + surge, "r{}: web asks for {wanted} pods of {replicas} + {surge}", self.seen);
        let since = if there > replicas + surge { Some(self.excess_since.unwrap_or(now)) } else { None };
        assert!(
            since.is_none_or(|at| now.since(at) <= LATE),
            "r{}: web has {there} pods of {replicas} + {surge} since {since:?}",
            self.seen
        );
        self.excess_since = since;
        self.web_up |= serving >= replicas;
        assert!(
            !self.web_up || serving >= replicas - unavailable,
            "r{}: web has {serving} ready pods of {replicas} - {unavailable}",
            self.seen
        );
    }

    /// As long as only evictions take pods away, a budget holds.
    fn budget(&mut self, cluster: &Cluster) {
        let Some(budget) = cluster.view().get::<PodDisruptionBudget>("default", "guarded") else { return };
        let serving = self.pods().filter(|p| app(p) == "guarded" && !going(p) && ready(p)).count();
        // Four replicas: at least 3, at most 1 away, 50 %, at most 25 % away.
        let wanted = match budget.spec.min_available.as_ref() {
            Some(api::IntOrString::String(_)) => 2,
            _ => 3,
        };
        self.guarded_up |= serving >= 4;
        assert!(!self.guarded_up || serving >= wanted, "r{}: guarded has {serving} ready pods of {wanted}", self.seen);
    }
}

/// Names of the objects of a kind.
pub fn names<T: Typed>(view: View<'_>) -> BTreeSet<String> {
    view.objects(T::KIND, "").iter().map(|o| format!("{}/{}", o.namespace(), o.name())).collect()
}
