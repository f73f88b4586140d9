//! Which pods go first when there are too many. Plays: `ActivePodsWithRanks` of `pkg/controller/controller_utils.go`.

use crate::pods;
use api::core::Pod;
use api::{Obj, Str};
use sim::Time;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The annotation by which a user says how much a pod is worth.
const DELETION_COST: &str = "controller.kubernetes.io/pod-deletion-cost";

/// What decides about a pod; the smallest goes first.
struct Rank<'a> {
    pod: &'a Pod,
    assigned: bool,
    phase: u8,
    ready: bool,
    cost: i32,
    /// Active pods of the same owner's sets on its node.
    neighbours: usize,
    ready_since: Option<Time>,
    restarts: (i32, i32),
}

impl<'a> Rank<'a> {
    fn of(pod: &'a Pod, neighbours: usize) -> Self {
        Self {
            pod,
            assigned: !pod.spec.node_name.is_empty(),
            phase: phase(pod),
            ready: pods::is_ready(pod),
            cost: cost(pod),
            neighbours,
            ready_since: ready_since(pod),
            restarts: restarts(pod),
        }
    }
}

/// The `surplus` pods that go first.
pub fn victims<'a>(active: &[Obj], related: impl Iterator<Item = &'a Obj>, surplus: usize, now: Time) -> Vec<Obj> {
    if surplus >= active.len() {
        return active.to_vec();
    }
    let mut on_node: BTreeMap<&Str, usize> = BTreeMap::new();
    for pod in related.map(|p| p.get::<Pod>()).filter(|p| pods::is_active(p)) {
        *on_node.entry(&pod.spec.node_name).or_default() += 1;
    }
    // The rule of Kubernetes is no total order (equal moments fall through to restarts, moments of one bucket to uids), and
    // the sort of the standard library may refuse such a one: each pod is put in its place instead.
    let mut ranked: Vec<(Rank<'_>, &Obj)> = Vec::with_capacity(active.len());
    for obj in active {
        let pod = obj.get::<Pod>();
        let rank = Rank::of(pod, on_node.get(&pod.spec.node_name).copied().unwrap_or(0));
        let place = ranked.partition_point(|(other, _)| compare(other, &rank, now) != Ordering::Greater);
        ranked.insert(place, (rank, obj));
    }
    ranked.into_iter().take(surplus).map(|(_, obj)| obj.clone()).collect()
}

/// Active pods in the order in which they go when a Job has too many: as above, without cost and neighbours.
pub fn sort_plain(list: &mut [Obj]) {
    let assigned = |p: &Pod| !p.spec.node_name.is_empty();
    let newer_first = |a: Option<Time>, b: Option<Time>| match (a, b) {
        (Some(a), Some(b)) => b.cmp(&a),
        _ => Ordering::Equal,
    };
    list.sort_by(|x, y| {
        let (a, b) = (x.get::<Pod>(), y.get::<Pod>());
        assigned(a)
            .cmp(&assigned(b))
            .then_with(|| phase(a).cmp(&phase(b)))
            .then_with(|| pods::is_ready(a).cmp(&pods::is_ready(b)))
            .then_with(|| newer_first(ready_since(a), ready_since(b)))
            .then_with(|| restarts(b).cmp(&restarts(a)))
            .then_with(|| b.metadata.creation_timestamp.cmp(&a.metadata.creation_timestamp))
    });
}

fn compare(a: &Rank<'_>, b: &Rank<'_>, now: Time) -> Ordering {
    (a.assigned.cmp(&b.assigned))
        .then_with(|| a.phase.cmp(&b.phase))
        .then_with(|| a.ready.cmp(&b.ready))
        .then_with(|| a.cost.cmp(&b.cost))
        .then_with(|| b.neighbours.cmp(&a.neighbours))
        .then_with(|| match (a.ready_since, b.ready_since) {
            (Some(x), Some(y)) => by_age(a.pod, x, b.pod, y, now),
            _ => Ordering::Equal,
        })
        .then_with(|| b.restarts.cmp(&a.restarts))
        .then_with(|| {
            by_age(a.pod, a.pod.metadata.creation_timestamp.0, b.pod, b.pod.metadata.creation_timestamp.0, now)
        })
}

fn phase(pod: &Pod) -> u8 {
    match pod.status.phase.as_str() {
        "Pending" => 0,
        "Unknown" => 1,
        _ => 2,
    }
}

fn cost(pod: &Pod) -> i32 {
    pod.metadata.annotations.get(DELETION_COST).and_then(|c| c.parse().ok()).unwrap_or(0)
}

fn ready_since(pod: &Pod) -> Option<Time> {
    pods::condition(pod, "Ready").filter(|c| c.status == "True").map(|c| c.last_transition_time.0)
}

/// The most restarts of a container: of an ordinary one, then of a sidecar.
fn restarts(pod: &Pod) -> (i32, i32) {
    let most = |list: &[api::core::ContainerStatus]| list.iter().map(|c| c.restart_count).max().unwrap_or(0);
    let sidecar = |name: &Str| {
        let init = pod.spec.init_containers.iter().find(|c| c.name == *name);
        init.is_some_and(|c| c.restart_policy.as_deref() == Some("Always"))
    };
    let sidecars = pod.status.init_container_statuses.iter().filter(|c| sidecar(&c.name));
    (most(&pod.status.container_statuses), sidecars.map(|c| c.restart_count).max().unwrap_or(0))
}

/// Younger before older, but only by powers of two, so that which of two equally old pods goes is left to their uids.
fn by_age(a: &Pod, since_a: Time, b: &Pod, since_b: Time, now: Time) -> Ordering {
    if since_a == since_b {
        return Ordering::Equal;
    }
    let bucket = |since: Time| now.since(since).as_nanos().checked_ilog2().map_or(-1, i64::from);
    bucket(since_a).cmp(&bucket(since_b)).then_with(|| a.metadata.uid.cmp(&b.metadata.uid))
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::core::PodCondition;
    use std::time::Duration;

    fn pod(name: &str, change: impl FnOnce(&mut Pod)) -> Obj {
        let mut pod = Pod::default();
        pod.metadata.name = name.into();
        pod.metadata.uid = name.into();
        pod.metadata.creation_timestamp = Time::START.into();
        pod.spec.node_name = "n".into();
        pod.status.phase = "Running".into();
        let since = Time::START;
        let ready = PodCondition {
            type_: "Ready".into(),
            status: "True".into(),
            last_transition_time: since.into(),
            ..Default::default()
        };
        pod.status.conditions = vec![ready].into();
        change(&mut pod);
        Obj::new(pod)
    }

    fn order(pods: &[Obj]) -> Vec<&str> {
        let now = Time::START + Duration::from_secs(1000);
        let mut ranked: Vec<_> = pods.iter().map(|p| Rank::of(p.get(), 0)).collect();
        ranked.sort_by(|a, b| compare(a, b, now));
        ranked.iter().map(|r| r.pod.metadata.name.as_str()).collect()
    }

    #[test]
    fn pods_that_do_least_go_first() {
        let pods = [
            pod("old", |_| ()),
            pod("restarted", |p| {
                p.status.container_statuses =
                    vec![api::core::ContainerStatus { restart_count: 3, ..Default::default() }].into();
            }),
            pod("cheap", |p| {
                p.metadata.annotations.insert(DELETION_COST, "-5".into());
            }),
            pod("unready", |p| p.status.conditions.clear()),
            pod("pending", |p| p.status.phase = "Pending".into()),
            pod("unassigned", |p| p.spec.node_name = Str::new()),
            pod("young", |p| {
                p.status.conditions[0].last_transition_time = (Time::START + Duration::from_secs(900)).into();
            }),
        ];
        assert_eq!(order(&pods), ["unassigned", "pending", "unready", "cheap", "young", "restarted", "old"]);
    }
}
