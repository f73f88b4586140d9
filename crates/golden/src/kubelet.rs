//! The area `kubelet`: what a real kubelet made of pods over a runtime whose containers are scripted by image name.
//!
//! The scenarios of the mode `kubelet` are played as those of the area `controllers`. A case is an object at the end, an event
//! of the set, or a state that a recorded pod had for a while: phase, conditions, each container's state, in their order.

use crate::controllers::world::World;
use crate::controllers::{Scenario, compare, entries, read};
use crate::{Options, Score};
use api::{Str, Value};
use cluster::{Cluster, Command, Config};
use kubelet::Runtime;

/// A state that the recorder saw for less than so many seconds may have been merged into the next.
const BRIEF_S: f64 = 0.5;

/// Replays every scenario of the mode `kubelet`.
pub fn replay(options: &Options) -> Score {
    let root = options.dir.join("controllers");
    let mut total = Score::default();
    let mut parts = [Score::default(); 3];
    let (mut whole, mut scenarios, mut shown) = (0, 0, 0);
    for area in entries(&root).into_iter().filter(|a| a.is_dir()) {
        for file in entries(&area).into_iter().filter(|f| f.extension().is_some_and(|e| e == "json")) {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let Some(scenario) = read(&file).filter(|s| s.mode == "kubelet" && name.contains(&options.only)) else {
                continue;
            };
            let mut world = World::new(&scenario);
            world.play();
            if std::env::var_os("GOLDEN_TRACE").is_some() {
                for step in world.cluster.trace().since(sim::StepId::NONE) {
                    println!(
                        "{} {:?} {} {} {}: {}",
                        step.at, step.act, step.actor, step.verb, step.object, step.sentence
                    );
                }
            }
            let mut report = compare::report(&scenario, &mut world);
            let states = states(&world, &mut report.differences);
            let mut one = report.total();
            one.agreed += states.agreed;
            one.all += states.all;
            for (sum, part) in parts.iter_mut().zip([report.finals, report.events, states]) {
                sum.agreed += part.agreed;
                sum.all += part.all;
            }
            total.agreed += one.agreed;
            total.all += one.all;
            scenarios += 1;
            whole += usize::from(one.agreed == one.all);
            if one.agreed < one.all && shown < options.differences {
                println!("  {name}: {} of {}", one.agreed, one.all);
            }
            for difference in &report.differences {
                if shown < options.differences {
                    shown += 1;
                    println!("    {difference}");
                }
            }
        }
    }
    for (name, part) in ["objects", "events", "states"].iter().zip(parts) {
        println!("  {name:16} {:5} of {:5}", part.agreed, part.all);
    }
    println!("  whole scenarios  {whole:5} of {scenarios:5}");
    total
}

/// The recorded states of pods that are not ours, in order.
fn states(world: &World<'_>, differences: &mut Vec<String>) -> Score {
    let mut score = Score::default();
    for recorded in world.recorded.iter().filter(|r| r.kind == "Pod") {
        let ours: &[String] = recorded.ours.map_or(&[], |i| &world.histories.all[i].states);
        let mut at = 0;
        for (i, (began, state)) in recorded.states.iter().enumerate() {
            let next = recorded.states.get(i + 1);
            if next.is_some_and(|(t, _)| t - began < BRIEF_S) {
                continue;
            }
            score.all += 1;
            match ours[at..].iter().position(|s| s == state) {
                Some(found) => {
                    score.agreed += 1;
                    at += found;
                }
                None => {
                    let rest = ours[at..].join("\n          ");
                    differences.push(format!("Pod/{} at {began}: never {state}\n      but {rest}", recorded.name));
                }
            }
        }
    }
    score
}

/// What matters of a pod's state, in one line; empty for other kinds.
pub fn state(object: &Value) -> String {
    if object.at("kind").as_str() != Some("Pod") {
        return String::new();
    }
    let status = object.at("status");
    let text = |v: &Value| v.as_str().unwrap_or("").to_owned();
    let mut out = format!("{} {}", text(status.at("phase")), text(status.at("reason")));
    for condition in status.at("conditions").as_list().unwrap_or(&[]) {
        let reason = text(condition.at("reason"));
        let slash = if reason.is_empty() { "" } else { "/" };
        out.push_str(&format!(" {}={}{slash}{reason}", text(condition.at("type")), text(condition.at("status"))));
    }
    for list in ["initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses"] {
        for container in status.at(list).as_list().unwrap_or(&[]) {
            let one = |state: &Value| {
                let name =
                    ["waiting", "running", "terminated"].into_iter().find(|k| !state.at(k).is_null()).unwrap_or("-");
                let inner = state.at(name);
                let code = inner.at("exitCode").as_int().map(|c| c.to_string()).unwrap_or_default();
                format!("{name}:{}{code}", text(inner.at("reason")))
            };
            out.push_str(&format!(
                " [{} {} last {} ready {} restarts {}]",
                text(container.at("name")),
                one(container.at("state")),
                one(container.at("lastState")),
                container.at("ready").as_bool().unwrap_or(false),
                container.at("restartCount").as_int().unwrap_or(0)
            ));
        }
    }
    out
}

/// The machine of a recording: a hollow node, with the images that the recorded node had already.
pub fn set_machines(scenario: &Scenario, config: &mut Config) {
    if scenario.mode != "kubelet" {
        return;
    }
    let mut machines = kubelet::Config::hollow(&["node-a"], Runtime::Scripted, sim::Time::START, config.seed);
    for node in &mut machines.nodes {
        node.images = present(scenario);
    }
    config.machines = Some(machines);
}

/// The images that a scenario finds on the node: those that it starts without pulling, and those that the node lists.
fn present(scenario: &Scenario) -> Vec<Str> {
    let quoted = |text: &str| text.split('"').nth(1).map(str::to_owned);
    let (mut pulled, mut found) = (Vec::new(), Vec::new());
    for event in scenario.value.at("events").as_list().unwrap_or(&[]) {
        let message = event.at("message").as_str().unwrap_or("");
        if message.starts_with("Pulling image") {
            pulled.extend(quoted(message));
        } else if message.contains("already present on machine") {
            found.extend(quoted(message));
        }
    }
    found.retain(|image| !pulled.contains(image));
    let listed =
        scenario.value.at("final").as_map().into_iter().flatten().filter(|(title, _)| title.starts_with("Node/"));
    for (_, node) in listed {
        let images = node.path(&["status", "images"]).as_list().unwrap_or(&[]);
        found.extend(images.iter().filter_map(|i| i.at("names").as_list()?.first()?.as_str().map(str::to_owned)));
    }
    found.sort();
    found.dedup();
    found.into_iter().map(Str::from).collect()
}

/// Before a step: what the server beside the containers answers to probes from now on, as the step's note says.
pub fn set_probe_server(scenario: &Scenario, step: usize, cluster: &mut Cluster) {
    if scenario.mode != "kubelet" {
        return;
    }
    let steps = scenario.value.at("steps").as_list().unwrap_or(&[]);
    let note = steps.get(step).and_then(|s| s.at("note").as_str()).unwrap_or("");
    let about = scenario.value.at("about").as_str().unwrap_or("");
    let said = note.split([' ', ':']).find(|w| w.len() == 3 && w.chars().all(|c| c.is_ascii_digit()));
    let status = match (said, step) {
        (Some(status), _) => status,
        (None, 0) if note.contains("probe fails") || about.contains("never succeeds") => "500",
        (None, 0) => "200",
        (None, _) => return,
    };
    cluster.submit(Command::Fault(ecow::eco_format!("probe-server {status}")));
}
