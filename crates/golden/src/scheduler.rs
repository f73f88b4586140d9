//! The recorded decisions of kube-scheduler, decided again from the same objects. A case is one decision; it agrees when its
//! verdicts, scores, best nodes, texts, preemption and volumes do.

mod defaults;
mod live;

use crate::{Options, Score};
use ::scheduler::{Cluster, Outcome, Settings};
use api::core::{PersistentVolume, PersistentVolumeClaim, Pod};
use api::{Obj, Str, Value};
use std::collections::BTreeMap;

/// What is compared of a decision, by name, with the fields of the recording.
const PARTS: [(&str, &[&str]); 6] = [
    ("verdicts", &["outcome", "feasible", "rejected"]),
    ("scores", &["total", "scores", "raw"]),
    ("best nodes", &["best"]),
    ("messages", &["event", "condition"]),
    ("preemption", &["preemption"]),
    ("volumes", &["volumes"]),
];

/// Decides every recorded decision again, from the objects alone.
pub fn replay(options: &Options) -> Score {
    replay_with(options, decide_all)
}

/// The same by a scheduler in a cluster, behind the API server.
pub fn replay_live(options: &Options) -> Score {
    replay_with(options, live::decide_all)
}

fn replay_with(options: &Options, decide_all: fn(&Value) -> Vec<Differences>) -> Score {
    let mut score = Score::default();
    let mut parts: BTreeMap<&str, Score> = BTreeMap::new();
    let mut shown = 0;
    for path in files(&options.dir.join("scheduler"), &options.only) {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let Ok(node) = api::json::parse(&text) else { continue };
        let case = node.value();
        for (i, differences) in decide_all(&case).into_iter().enumerate() {
            score.all += 1;
            score.agreed += usize::from(differences.iter().all(|(_, d)| d.as_ref().is_none_or(String::is_empty)));
            for (part, difference) in &differences {
                let Some(difference) = difference else { continue };
                let of = parts.entry(part).or_default();
                of.all += 1;
                of.agreed += usize::from(difference.is_empty());
                if !difference.is_empty() && shown < options.differences {
                    shown += 1;
                    println!("{} step {i} {part}:{difference}", case.at("name").as_str().unwrap_or("?"));
                }
            }
        }
    }
    for (part, _) in PARTS {
        let of = parts.get(part).copied().unwrap_or_default();
        println!("  {part}: {} of {}", of.agreed, of.all);
    }
    score
}

fn files(dir: &std::path::Path, only: &str) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<_> = entries.map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "json")).collect();
    files.retain(|p| p.to_string_lossy().contains(only));
    files.sort();
    files
}

/// The differences of a decision by part; `None` for a part that neither side has.
type Differences = Vec<(&'static str, Option<String>)>;

fn decide_all(case: &Value) -> Vec<Differences> {
    let mut known = defaults::Known::default();
    let objects: Vec<Obj> =
        case.at("objects").as_list().unwrap_or(&[]).iter().filter_map(|v| known.object(v)).collect();
    // After every recorded time: pods without a start time have just been started.
    let now = sim::Time::from_civil(2100, 1, 1, 0, 0, 0);
    let mut cluster = Cluster::new(Settings { now, ..Settings::default() });
    known.namespaces(&objects).iter().for_each(|n| cluster.set(n));
    objects.iter().for_each(|o| cluster.set(o));
    let steps = case.at("steps").as_list().unwrap_or(&[]);
    steps.iter().map(|step| decide(&mut cluster, &mut known, step)).collect()
}

fn decide(cluster: &mut Cluster, known: &mut defaults::Known, step: &Value) -> Differences {
    let Some(pod) = known.object(step.at("pod")) else { return vec![("verdicts", Some(" no pod".into()))] };
    let decision = cluster.decide(&pod);
    let mut ours = decision.to_value();
    if decision.outcome != Outcome::Scheduled {
        ours.to_map().remove("feasible");
    }
    // What follows from a decision is not the decision: it is played back below.
    let mut theirs = step.clone();
    if let Some(preemption) = theirs.to_map().get_mut("preemption") {
        preemption.to_map().retain(|k, _| matches!(k.as_str(), "candidates" | "best" | "victims" | "nominated"));
    }
    take_over_ties(&mut ours, &theirs);
    let differences = PARTS.map(|(part, fields)| (part, compare(&ours, &theirs, fields))).to_vec();
    go_on(cluster, known, &pod, step);
    differences
}

/// Where several nodes are equally good either choice is right: the recorded one is taken over.
fn take_over_ties(ours: &mut Value, theirs: &Value) {
    let mine = ours.path(&["preemption", "nominated"]).clone();
    let theirs_nominated = theirs.path(&["preemption", "nominated"]).clone();
    let best = theirs.path(&["preemption", "best"]);
    let among = |n: &Value| best.as_list().is_some_and(|l| l.contains(n));
    if mine.is_null() || mine == theirs_nominated || !among(&mine) || !among(&theirs_nominated) {
        if ours.path(&["event", "reason"]).as_str() == Some("Scheduled")
            && theirs.at("best").as_list().is_some_and(|l| l.contains(ours.at("node")))
        {
            let message = theirs.path(&["event", "message"]).clone();
            ours.path_mut(&["event"]).set("message", message);
        }
        return;
    }
    let victims = theirs.path(&["preemption", "victims"]).clone();
    let count = |v: &Value| v.as_list().map_or(0, <[Value]>::len);
    let (from, to) = (text(&mine), text(&theirs_nominated));
    let (n, m) = (count(ours.path(&["preemption", "victims"])), count(&victims));
    ours.path_mut(&["preemption"]).set("nominated", theirs_nominated.clone());
    ours.path_mut(&["preemption"]).set("victims", victims);
    for part in ["event", "condition"] {
        let message = text(ours.path(&[part, "message"]));
        let message =
            message.replace(&format!("on node {from}, preempting {n} "), &format!("on node {to}, preempting {m} "));
        ours.path_mut(&[part]).set("message", message);
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").to_owned()
}

fn compare(ours: &Value, theirs: &Value, fields: &[&str]) -> Option<String> {
    let present: Vec<&&str> = fields.iter().filter(|f| !ours.at(f).is_null() || !theirs.at(f).is_null()).collect();
    if present.is_empty() {
        return None;
    }
    let mut difference = String::new();
    for field in present {
        let (mine, recorded) = (ours.at(field), theirs.at(field));
        if mine != recorded {
            let show = |v: &Value| api::json::to_string(v);
            difference += &format!("\n  {field}\n    ours     {}\n    recorded {}", show(mine), show(recorded));
        }
    }
    Some(difference)
}

/// Plays back what followed: the pod is placed, its victims go, its claims are bound.
fn go_on(cluster: &mut Cluster, known: &mut defaults::Known, pod: &Obj, step: &Value) {
    let node = step.at("node").as_str().or(step.path(&["preemption", "then", "node"]).as_str());
    for victim in step.path(&["preemption", "victims"]).as_list().unwrap_or(&[]) {
        let name = text(victim);
        let (namespace, name) = name.split_once('/').unwrap_or(("default", &name));
        if let Some(obj) = cluster.objects().object(api::kind_of::POD, namespace, name).cloned() {
            cluster.remove(&obj);
        }
    }
    let Some(node) = node else { return };
    for (claim, plan) in step.at("volumes").as_map().into_iter().flatten() {
        bind(cluster, known, pod.namespace(), claim, plan);
    }
    let mut placed = pod.clone();
    placed.get_mut::<Pod>().status.phase = "Running".into();
    cluster.place(&placed, node);
}

fn bind(cluster: &mut Cluster, known: &mut defaults::Known, namespace: &str, name: &Str, plan: &Value) {
    let found = cluster.objects().object(api::kind_of::PERSISTENT_VOLUME_CLAIM, namespace, name).cloned();
    let Some(mut claim) = found else { return };
    let volume_name: Str = match plan.at("volume").as_str() {
        Some(volume) => volume.into(),
        None => ecow::eco_format!("made-{name}"),
    };
    let existing = cluster.objects().object(api::kind_of::PERSISTENT_VOLUME, "", &volume_name).cloned();
    let mut volume = existing.unwrap_or_else(|| known.volume_for(&claim, &volume_name));
    let reference = api::core::ObjectReference {
        kind: "PersistentVolumeClaim".into(),
        namespace: namespace.into(),
        name: name.clone(),
        uid: claim.meta().uid.clone(),
        ..Default::default()
    };
    let typed = volume.get_mut::<PersistentVolume>();
    typed.spec.claim_ref = Some(reference.into());
    typed.status.phase = "Bound".into();
    let typed = claim.get_mut::<PersistentVolumeClaim>();
    typed.spec.volume_name = volume_name;
    typed.metadata.annotations.insert("pv.kubernetes.io/bind-completed", "yes".into());
    typed.status.phase = "Bound".into();
    cluster.set(&volume);
    cluster.set(&claim);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_recorded_decision_is_decided_the_same() {
        // Recorded from kube-scheduler v1.37.2: tests/golden/scheduler/README.md.
        let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
        let score = replay(&Options { dir, differences: 20, only: String::new() });
        assert_eq!(score.all, 635);
        assert_eq!(score.agreed, score.all);
    }
}
