//! A new definition's names are accepted and its kind is established. Plays the naming and establishing controllers of
//! `apiextensions-apiserver`, which run in the API server itself.

use api::apiextensions::{CustomResourceDefinition, CustomResourceDefinitionCondition};
use api::{Obj, Str};
use sim::Time;

/// The definition with the status that the server gives it next to `others`; none when it has that status already.
pub fn accept(definition: &Obj, others: &[Obj], now: Time) -> Option<Obj> {
    let crd: &CustomResourceDefinition = definition.try_get()?;
    let wanted = &crd.spec.names;
    let same_group = others
        .iter()
        .filter_map(|o| o.try_get::<CustomResourceDefinition>())
        .filter(|o| o.spec.group == crd.spec.group && o.metadata.name != crd.metadata.name);
    let (mut names, mut kinds) = (Vec::new(), Vec::new());
    for other in same_group {
        let accepted = &other.status.accepted_names;
        names.extend([&accepted.plural, &accepted.singular].into_iter().chain(accepted.short_names.iter()).cloned());
        kinds.extend([accepted.kind.clone(), accepted.list_kind.clone()]);
    }
    let free = |name: &Str, taken: &[Str]| name.is_empty() || !taken.contains(name);
    let mut accepted = crd.status.accepted_names.clone();
    let mut problem: Option<(&str, String)> = None;
    let in_use = |name: &str| format!("\"{name}\" is already in use");
    if free(&wanted.plural, &names) {
        accepted.plural = wanted.plural.clone();
    } else {
        problem = Some(("PluralConflict", in_use(&wanted.plural)));
    }
    if free(&wanted.singular, &names) {
        accepted.singular = wanted.singular.clone();
    } else {
        problem = Some(("SingularConflict", in_use(&wanted.singular)));
    }
    match wanted.short_names.iter().find(|n| !free(n, &names)) {
        None => accepted.short_names = wanted.short_names.clone(),
        Some(name) => problem = Some(("ShortNamesConflict", in_use(name))),
    }
    if free(&wanted.kind, &kinds) {
        accepted.kind = wanted.kind.clone();
    } else {
        problem = Some(("KindConflict", in_use(&wanted.kind)));
    }
    if free(&wanted.list_kind, &kinds) {
        accepted.list_kind = wanted.list_kind.clone();
    } else {
        problem = Some(("ListKindConflict", in_use(&wanted.list_kind)));
    }
    accepted.categories = wanted.categories.clone();

    let mut new = definition.clone();
    let conflict = problem.is_some();
    let (reason, message) = problem.unwrap_or(("NoConflicts", "no conflicts found".into()));
    let status = &mut new.get_mut::<CustomResourceDefinition>().status;
    status.accepted_names = accepted;
    set(status, "NamesAccepted", !conflict, (reason, &message), now);
    let established = status.conditions.iter().any(|c| c.type_ == "Established" && c.status == "True");
    if conflict && !established {
        set(status, "Established", false, ("NotAccepted", "not all names are accepted"), now);
    } else if !established {
        set(status, "Established", true, ("InitialNamesAccepted", "the initial names have been accepted"), now);
    }
    (!api::reflect::equal(new.resource(), definition.resource())).then_some(new)
}

fn set(
    status: &mut api::apiextensions::CustomResourceDefinitionStatus,
    kind: &str,
    is: bool,
    (reason, message): (&str, &str),
    now: Time,
) {
    let value = if is { "True" } else { "False" };
    let condition = CustomResourceDefinitionCondition {
        type_: kind.into(),
        status: value.into(),
        last_transition_time: now.into(),
        reason: reason.into(),
        message: message.into(),
        ..CustomResourceDefinitionCondition::default()
    };
    match status.conditions.iter().position(|c| c.type_ == kind) {
        None => status.conditions.push(condition),
        Some(i) => {
            let old = &status.conditions[i];
            if old.status == value && old.reason == reason && old.message == message {
                return;
            }
            let time = if old.status == value { old.last_transition_time } else { now.into() };
            status.conditions.to_mut()[i] =
                CustomResourceDefinitionCondition { last_transition_time: time, ..condition };
        }
    }
}
