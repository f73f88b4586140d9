//! The story: the last causal chain, from the command or fault that began it, as a few numbered sentences.

use super::model::{Act, ObjectRef, StepView, StoryStep};
use super::motion;
use std::collections::BTreeSet;
use std::sync::Arc;

/// As many numbers as a person follows on the map.
const MOST: usize = 5;
/// Letters that a stop of the route has room for.
const BRIEF: usize = 30;
/// A sentence is not cut shorter than this.
const LEAST_BRIEF: usize = 12;

/// The chain that the newest command or fault began. `steps` are the kept steps, oldest first.
pub fn chain(steps: &[StepView]) -> Vec<StoryStep> {
    let mut roots = (0..steps.len()).rev().filter(|i| is_root(&steps[*i]));
    // The newest one that had consequences; a command that only read tells no story.
    roots.find_map(|root| Some(chain_from(steps, root)).filter(|told| told.len() > 1)).unwrap_or_default()
}

fn chain_from(steps: &[StepView], root: usize) -> Vec<StoryStep> {
    let mut caused = BTreeSet::from([steps[root].id]);
    let mut told: Vec<&StepView> = vec![&steps[root]];
    // Pods that the chain made: what their kubelets see of them belongs to it, though a timer asked.
    let mut born: BTreeSet<&ObjectRef> = BTreeSet::new();
    for step in &steps[root + 1..] {
        let seen =
            matches!(step.act, Act::Probe | Act::Runtime) && step.object.as_ref().is_some_and(|o| born.contains(o));
        if seen || caused.contains(&step.cause) {
            caused.insert(step.id);
            if step.act == Act::Schedule {
                born.extend(&step.object);
            }
            if tells(step) {
                told.push(step);
            }
        }
    }
    let groups = group(&told);
    let mut named: Vec<ObjectRef> = told.iter().filter_map(|s| s.object.clone()).collect();
    // Longer names first: one may begin another.
    named.sort_by_key(|o| std::cmp::Reverse(o.name.len()));
    named.dedup();
    shorten(groups).into_iter().enumerate().map(|(i, g)| sentence(i + 1, &g, &named)).collect()
}

fn is_root(step: &StepView) -> bool {
    matches!(step.act, Act::Command | Act::Fault) && !step.sentence.is_empty()
}

/// Whether a step says something new to a person: leases, events and bookkeeping do not.
fn tells(step: &StepView) -> bool {
    let noise = step.object.as_ref().is_some_and(|o| matches!(&*o.plural, "leases" | "events"));
    !noise
        && !step.sentence.is_empty()
        && matches!(
            step.act,
            Act::Write
                | Act::Refused
                | Act::Reconcile
                | Act::Schedule
                | Act::Runtime
                | Act::Probe
                | Act::Packet
                | Act::Fault
        )
}

/// Runs of the same actor doing the same to the same kind are one sentence.
fn group<'a>(told: &[&'a StepView]) -> Vec<Vec<&'a StepView>> {
    let mut groups: Vec<Vec<&StepView>> = Vec::new();
    for step in told {
        let kind = |s: &StepView| {
            (
                s.act == Act::Command,
                family(&s.actor).to_owned(),
                s.verb.clone(),
                s.object.as_ref().map(|o| o.plural.clone()),
            )
        };
        match groups.iter_mut().rev().take(3).find(|g| kind(g[0]) == kind(step)) {
            Some(same) => same.push(step),
            None => groups.push(vec![step]),
        }
    }
    groups
}

fn family(actor: &str) -> &str {
    actor.split('/').next().unwrap_or(actor)
}

/// Keeps the beginning, the end, and between them the first word of each actor, the most telling ones first.
fn shorten(mut groups: Vec<Vec<&StepView>>) -> Vec<Vec<&StepView>> {
    let mut seen = BTreeSet::new();
    let last = groups.len().saturating_sub(1);
    let mut i = 0;
    groups.retain(|g| {
        let first = seen.insert(family(&g[0].actor).to_owned());
        i += 1;
        first || i - 1 == last
    });
    while groups.len() > MOST {
        let middle = 1..groups.len() - 1;
        let least = middle.rev().max_by_key(|i| rank(groups[*i][0])).unwrap_or(1);
        groups.remove(least);
    }
    groups
}

/// How much a step adds to the story: 0 is most. What makes and places pods goes before what keeps the books.
fn rank(step: &StepView) -> u8 {
    match (step.act, family(&step.actor)) {
        (Act::Refused | Act::Fault | Act::Command, _) => 0,
        (_, "kube-scheduler" | "replicaset-controller" | "kubelet") => 1,
        (_, "deployment-controller" | "statefulset-controller" | "job-controller" | "node-lifecycle-controller") => 2,
        (_, "endpoint-slice-controller" | "taint-eviction-controller") => 3,
        (_, "endpoint-controller" | "network") => 5,
        _ => 4,
    }
}

/// Who acted, in a word or two.
fn who(actor: &str) -> String {
    match actor.split_once('/') {
        Some((program, node)) => format!("{program} of {node}"),
        None if actor == "kube-scheduler" => "Scheduler".to_owned(),
        None => {
            let words = actor.trim_end_matches("-controller").replace('-', " ");
            let known = [
                ("replicaset", "ReplicaSet"),
                ("statefulset", "StatefulSet"),
                ("endpoint slice", "EndpointSlice"),
                ("daemonset", "DaemonSet"),
            ];
            let plain = known.iter().find(|(w, _)| *w == words).map(|(_, k)| (*k).to_owned());
            plain.unwrap_or_else(|| {
                let mut letters = words.chars();
                letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
            })
        }
    }
}

/// Who and what in one: a sentence that goes on with a verb, or one that stands by itself.
fn said(actor: &str, told: &str) -> String {
    if told.to_lowercase().starts_with(&actor.to_lowercase()) {
        return told.to_owned();
    }
    let goes_on =
        told.starts_with(|c: char| c.is_lowercase()) && !matches!(actor, "You" | "Network") && !told.starts_with("no ");
    format!("{actor}{} {told}", if goes_on { "" } else { ":" })
}

/// A sentence as short as a stop of the route has room for: without what stands in brackets, without the pod that its name
/// on the map says, and only up to the last pause that fits.
fn brief(told: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0;
    for c in told.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let plain = plain.replace(" ,", ",").replace(" :", ":").replace("  ", " ");
    let mut words: Vec<&str> = plain.split(' ').collect();
    while let Some(i) = words.windows(3).position(|w| matches!(w, ["of" | "for", "pod", name] if name.contains('/'))) {
        words.drain(i..i + 3);
    }
    let plain = words.into_iter().map(short_word).collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= BRIEF {
        return plain.trim().to_owned();
    }
    let pauses = plain.match_indices([',', ':', ';']).filter(|(i, _)| plain[i + 1..].starts_with(' ')).map(|(i, _)| i);
    let end = pauses.rev().find(|i| (LEAST_BRIEF..=BRIEF + 6).contains(i));
    end.map_or(plain.as_str(), |end| &plain[..end]).trim().to_owned()
}

/// A word with the name of a pod shortened, whatever stands behind it.
fn short_word(word: &str) -> String {
    let name = word.trim_end_matches([':', ',', ';', '.']);
    format!("{}{}", without_family(name), &word[name.len()..])
}

fn sentence(number: usize, group: &[&StepView], named: &[ObjectRef]) -> StoryStep {
    let newest = group[group.len() - 1];
    let told = newest.sentence.trim_start_matches("You run: ");
    let times = if group.len() > 1 { format!(" (\u{d7}{})", group.len()) } else { String::new() };
    let actor = if newest.act == Act::Command { "You".to_owned() } else { who(&newest.actor) };
    let text: Arc<str> = format!("{}{times}", said(&actor, told)).into();
    let told = told.trim_start_matches("kubectl ");
    let brief = said(actor.split(" of ").next().unwrap_or(&actor), &brief(told)).into();
    let names = named.iter().filter(|o| o.name.len() > 2 && text.contains(&*o.name)).cloned().collect();
    StoryStep {
        number,
        names,
        brief,
        step: newest.id,
        at: newest.at,
        sentence: text,
        line: motion::line_of(newest),
        controller: motion::controller_of(newest),
        object: newest.object.clone(),
    }
}

/// A sentence in pieces: words, and names that select.
pub fn pieces(sentence: &str, names: &[ObjectRef]) -> Vec<(String, Option<ObjectRef>)> {
    let mut out = Vec::new();
    let mut rest = sentence;
    while !rest.is_empty() {
        let found = names
            .iter()
            .flat_map(|o| [(o.name.to_string(), o), (short(o), o)])
            .filter_map(|(name, o)| Some((rest.find(&*name)?, name.len(), o)))
            .min_by_key(|(at, length, _)| (*at, usize::MAX - length));
        let Some((at, length, object)) = found else { break };
        out.push((rest[..at].to_owned(), None));
        out.push((short(object), Some(object.clone())));
        rest = &rest[at + length..];
    }
    out.push((rest.to_owned(), None));
    out.retain(|(text, _)| !text.is_empty());
    out
}

/// A pod of a Deployment by the part of its name that tells it from its siblings; any other word as it is.
pub fn without_family(word: &str) -> &str {
    let parts: Vec<&str> = word.rsplitn(3, '-').collect();
    match parts[..] {
        [tail, hash, family] if tail.len() == 5 && (8..=10).contains(&hash.len()) && !family.starts_with('-') => tail,
        _ => word,
    }
}

/// The part of a pod's name that tells it from its siblings.
fn short(object: &ObjectRef) -> String {
    match object.name.rsplit_once('-') {
        Some((_, tail)) if &*object.plural == "pods" && tail.len() == 5 => tail.to_owned(),
        _ => object.name.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(id: u64, cause: u64, act: Act, actor: &str, object: &str) -> StepView {
        StepView {
            id,
            at: id,
            cause,
            act,
            actor: actor.into(),
            verb: "create".into(),
            object: ObjectRef::parse(object),
            revision: id,
            sentence: format!("{actor} did {id}").into(),
        }
    }

    #[test]
    fn the_chain_begins_at_the_command_and_leaves_out_what_it_did_not_cause() {
        let steps = [
            step(1, 0, Act::Command, "kubectl", "pods/default/a"),
            step(2, 1, Act::Write, "kubectl", "pods/default/a"),
            step(3, 0, Act::Write, "kubelet/worker-1", "leases/kube-node-lease/worker-1"),
            step(4, 2, Act::Reconcile, "replicaset-controller", "pods/default/b"),
            step(5, 4, Act::Schedule, "kube-scheduler", "pods/default/b"),
        ];
        let told = chain(&steps);
        assert_eq!(told.iter().map(|s| s.step).collect::<Vec<_>>(), [1, 4, 5]);
        assert_eq!(told[1].controller.as_deref(), Some("replicaset-controller"));
    }

    #[test]
    fn names_in_a_sentence_select_and_are_short() {
        let names =
            [ObjectRef::new("pods", "default", "web-5d9-x7k2p"), ObjectRef::new("deployments", "default", "web")];
        let pieces = pieces("kubectl delete pod web-5d9-x7k2p of web", &names);
        let words: Vec<&str> = pieces.iter().map(|p| p.0.as_str()).collect();
        assert_eq!(words, ["kubectl delete pod ", "x7k2p", " of ", "web"]);
    }

    #[test]
    fn a_stop_of_the_route_says_it_shortly() {
        assert_eq!(
            brief("picks worker-1 for zzlp4: 665 against 565 (worker-2), 565 (worker-3)"),
            "picks worker-1 for zzlp4"
        );
        assert_eq!(brief("picks worker-3 for web-6c7bd8755d-65snb: 665 against 565"), "picks worker-3 for 65snb");
        assert_eq!(brief("Image nginx:1.27 is pulled for pod default/zzlp4"), "Image nginx:1.27 is pulled");
        assert_eq!(
            said("ReplicaSet", &brief("wants 3, has 2: creates 1 pod")),
            "ReplicaSet wants 3, has 2: creates 1 pod"
        );
        assert_eq!(
            said(
                "kubelet",
                &brief("Container nginx of pod default/w7wsq is stopped, with 30 s of grace: Stopping container nginx")
            ),
            "kubelet: Container nginx is stopped"
        );
    }

    #[test]
    fn no_more_than_five_sentences() {
        let mut steps = vec![step(1, 0, Act::Command, "kubectl", "")];
        steps.extend((2..40).map(|i| step(i, i - 1, Act::Write, &format!("a{i}-controller"), "pods/default/a")));
        let told = chain(&steps);
        assert_eq!(told.len(), MOST);
        assert_eq!(told[4].step, 39, "the newest is always told");
    }
}
