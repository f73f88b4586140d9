//! PodSecurity: what pods of a namespace may ask for, by the labels of the namespace. Plays
//! `pod-security-admission/{admission,api}`; the checks themselves are in [`checks`].

pub mod checks;

use super::{Attributes, Operation};
use crate::validation::{Causes, Path};
use api::core::{Container, Namespace, Pod, PodSpec, PodTemplateSpec};
use api::meta::ObjectMeta;
use api::{Dict, Obj, Status, Str, kind_of};
use checks::Level;

const PREFIX: &str = "pod-security.kubernetes.io/";

/// What a namespace demands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Policy {
    enforce: (Level, Str),
    warn: (Level, Str),
}

/// The policy in a namespace's labels, and what is wrong with them.
fn policy(labels: &Dict<Str>) -> (Policy, Causes) {
    let mut causes = Causes::new();
    let path = Path::new("metadata.labels");
    let mut read = |mode: &str| {
        let key = format!("{PREFIX}{mode}");
        let level = match labels.get(&key).map(Str::as_str) {
            None => None,
            Some("privileged") => Some(Level::Privileged),
            Some("baseline") => Some(Level::Baseline),
            Some("restricted") => Some(Level::Restricted),
            Some(other) => {
                causes.invalid(&path.key(&key), other, "must be one of privileged, baseline, restricted");
                // What cannot be read is enforced as strictly as possible, and warned of not at all.
                Some(if mode == "enforce" { Level::Restricted } else { Level::Privileged })
            }
        };
        let key = format!("{PREFIX}{mode}-version");
        let version = match labels.get(&key) {
            None => "latest".into(),
            Some(version) if version == "latest" || is_version(version) => version.clone(),
            Some(other) => {
                causes.invalid(&path.key(&key), other, "must be \"latest\" or \"v1.x\"");
                "latest".into()
            }
        };
        (level, version)
    };
    let enforce = read("enforce");
    read("audit");
    let warn = read("warn");
    let warn = match (warn.0, enforce.0) {
        // Whoever enforces and says nothing of warnings warns workloads of the same.
        (None, Some(level)) => {
            (level, if labels.contains_key(&format!("{PREFIX}warn-version")) { warn.1 } else { enforce.1.clone() })
        }
        (level, _) => (level.unwrap_or(Level::Privileged), warn.1),
    };
    (Policy { enforce: (enforce.0.unwrap_or(Level::Privileged), enforce.1), warn }, causes)
}

fn is_version(text: &str) -> bool {
    text.strip_prefix("v1.").is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Refuses pods that violate what their namespace enforces, and warns of what it warns of.
pub fn validate(a: &mut Attributes<'_>) -> Result<(), Status> {
    if !matches!(a.operation, Operation::Create | Operation::Update) {
        return Ok(());
    }
    if a.kind == kind_of::NAMESPACE {
        return validate_namespace(a);
    }
    let pod = a.kind == kind_of::POD;
    if a.namespace.is_empty() || (!a.subresource.is_empty() && !(pod && a.subresource == "ephemeralcontainers")) {
        return Ok(());
    }
    let Some(object) = a.object.clone() else { return Ok(()) };
    let Some((meta, spec)) = pod_of(&object) else { return Ok(()) };
    let Some(namespace) = a.lookup.get(kind_of::NAMESPACE, "", a.namespace) else { return Ok(()) };
    let labels = &namespace.meta().labels;
    if !labels.keys().any(|k| k.starts_with(PREFIX)) {
        return Ok(());
    }
    let (policy, _) = policy(labels);
    if pod && a.old.and_then(|o| o.try_get::<Pod>()).is_some_and(|old| !is_significant(spec, &old.spec)) {
        return Ok(());
    }
    if pod {
        let problems = checks::violations(policy.enforce.0, meta, spec);
        if !problems.is_empty() {
            return Err(a.forbidden(&text("violates", &policy.enforce, &problems)));
        }
    }
    let problems = checks::violations(policy.warn.0, meta, spec);
    if !problems.is_empty() {
        a.warnings.push(text("would violate", &policy.warn, &problems).into());
    }
    Ok(())
}

fn text(verb: &str, (level, version): &(Level, Str), problems: &[checks::Violation]) -> String {
    let list: Vec<String> = problems.iter().map(|p| format!("{} ({})", p.reason, p.detail)).collect();
    format!("{verb} PodSecurity \"{}:{version}\": {}", level.as_str(), list.join(", "))
}

fn validate_namespace(a: &mut Attributes<'_>) -> Result<(), Status> {
    if !a.subresource.is_empty() {
        return Ok(());
    }
    let Some(namespace) = a.object_of::<Namespace>(&[Operation::Create, Operation::Update]) else { return Ok(()) };
    let (new, causes) = policy(&namespace.metadata.labels);
    let old = a.old.map(|o| policy(&o.meta().labels));
    if !causes.is_empty() && old.as_ref().is_none_or(|(_, was)| was.found != causes.found) {
        return Err(Status::invalid(a.kind, &namespace.metadata.name, causes.into_vec()));
    }
    let Some((old, _)) = old else { return Ok(()) };
    let stricter = new.enforce.0 > old.enforce.0 || new.enforce.1 != old.enforce.1;
    if new.enforce == old.enforce || new.enforce.0 == Level::Privileged || !stricter {
        return Ok(());
    }
    let name = namespace.metadata.name.clone();
    let warnings = existing_pods(a, &name, &new.enforce);
    a.warnings.extend(warnings);
    Ok(())
}

/// Warnings about pods that are there already and violate a level that is enforced from now on.
fn existing_pods(a: &Attributes<'_>, namespace: &str, enforce: &(Level, Str)) -> Vec<Str> {
    let mut found: Vec<(String, Str, usize)> = Vec::new();
    for object in a.lookup.list(kind_of::POD, namespace) {
        let Some(pod) = object.try_get::<Pod>() else { continue };
        let problems = checks::violations(enforce.0, &pod.metadata, &pod.spec);
        if problems.is_empty() {
            continue;
        }
        let reasons: Vec<String> = problems.into_iter().map(|p| p.reason).collect();
        let reasons = reasons.join(", ");
        match found.iter_mut().find(|(r, _, _)| *r == reasons) {
            Some((_, first, count)) => {
                *count += 1;
                if pod.metadata.name < *first {
                    *first = pod.metadata.name.clone();
                }
            }
            None => found.push((reasons, pod.metadata.name.clone(), 1)),
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    let mut lines: Vec<Str> = found
        .iter()
        .map(|(reasons, first, count)| match count {
            1 => ecow::eco_format!("{first}: {reasons}"),
            2 => ecow::eco_format!("{first} (and 1 other pod): {reasons}"),
            n => ecow::eco_format!("{first} (and {} other pods): {reasons}", n - 1),
        })
        .collect();
    lines.sort();
    let (level, version) = enforce;
    let head = ecow::eco_format!(
        "existing pods in namespace \"{namespace}\" violate the new PodSecurity enforce level \"{}:{version}\"",
        level.as_str()
    );
    lines.insert(0, head);
    lines
}

/// Whether an update of a pod changes what the checks look at.
fn is_significant(new: &PodSpec, old: &PodSpec) -> bool {
    let differs = |a: &Container, b: &Container| {
        a.image != b.image || !same_context(a.security_context.as_deref(), b.security_context.as_deref())
    };
    new.containers.len() != old.containers.len()
        || new.init_containers.len() != old.init_containers.len()
        || new.containers.iter().zip(&old.containers).any(|(a, b)| differs(a, b))
        || new.init_containers.iter().zip(&old.init_containers).any(|(a, b)| differs(a, b))
        || new.ephemeral_containers.iter().any(|c| !old.ephemeral_containers.iter().any(|o| o.name == c.name))
}

fn same_context(a: Option<&api::core::SecurityContext>, b: Option<&api::core::SecurityContext>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => api::reflect::equal(a, b),
        (None, None) => true,
        _ => false,
    }
}

/// The pod in an object, be it one or a template of ones.
fn pod_of(object: &Obj) -> Option<(&ObjectMeta, &PodSpec)> {
    use api::{apps, batch, core};
    if let Some(pod) = object.try_get::<Pod>() {
        return Some((&pod.metadata, &pod.spec));
    }
    let template: &PodTemplateSpec = if let Some(o) = object.try_get::<apps::Deployment>() {
        &o.spec.template
    } else if let Some(o) = object.try_get::<apps::ReplicaSet>() {
        &o.spec.template
    } else if let Some(o) = object.try_get::<apps::StatefulSet>() {
        &o.spec.template
    } else if let Some(o) = object.try_get::<apps::DaemonSet>() {
        &o.spec.template
    } else if let Some(o) = object.try_get::<batch::Job>() {
        &o.spec.template
    } else if let Some(o) = object.try_get::<batch::CronJob>() {
        &o.spec.job_template.spec.template
    } else if let Some(o) = object.try_get::<core::PodTemplate>() {
        &o.template
    } else if let Some(o) = object.try_get::<core::ReplicationController>() {
        o.spec.template.as_ref()?
    } else {
        return None;
    };
    Some((&template.metadata, &template.spec))
}
