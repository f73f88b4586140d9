//! Taints and tolerations. Plays `ValidateTolerations` and `validateNodeTaints`.

use super::{Causes, Go, Path, format, meta};
use api::List;
use api::core::{Taint, Toleration};

const EFFECTS: &[&str] = &["NoSchedule", "PreferNoSchedule", "NoExecute"];

/// Tolerations of a pod.
pub fn tolerations(list: &List<Toleration>, path: &Path<'_>, causes: &mut Causes) {
    for (i, t) in list.iter().enumerate() {
        let item = path.index(i);
        let operator = item.child("operator");
        if !t.key.is_empty() {
            meta::label_name(&t.key, &item.child("key"), causes);
        }
        if t.key.is_empty() && t.operator != "Exists" {
            let detail = "operator must be Exists when `key` is empty, which means \"match all values and all keys\"";
            causes.invalid(&operator, &t.operator, detail);
        }
        if t.toleration_seconds.is_some() && t.effect != "NoExecute" {
            let detail = "effect must be 'NoExecute' when `tolerationSeconds` is set";
            causes.invalid(&item.child("effect"), &t.effect, detail);
        }
        match t.operator.as_str() {
            "" | "Equal" => {
                let messages = format::label_value(&t.value);
                if !messages.is_empty() {
                    causes.invalid(&operator, &t.value, messages.join(";"));
                }
            }
            "Exists" if !t.value.is_empty() => {
                causes.invalid(&operator, &t.value, "value must be empty when `operator` is 'Exists'");
            }
            "Exists" => {}
            "Lt" | "Gt" => causes.not_supported(&operator, &t.operator, &["Equal", "Exists", "Lt", "Gt"]),
            other => causes.not_supported(&operator, other, &["Equal", "Exists"]),
        }
        if !t.effect.is_empty() {
            effect(&t.effect, &item.child("effect"), causes);
        }
    }
}

fn effect(effect: &str, path: &Path<'_>, causes: &mut Causes) {
    if !EFFECTS.contains(&effect) {
        causes.not_supported(path, effect, EFFECTS);
    }
}

/// Taints of a node.
pub fn taints(list: &List<Taint>, path: &Path<'_>, causes: &mut Causes) {
    for (i, t) in list.iter().enumerate() {
        let item = path.index(i);
        meta::label_name(&t.key, &item.child("key"), causes);
        let messages = format::label_value(&t.value);
        if !messages.is_empty() {
            causes.invalid(&item.child("value"), &t.value, messages.join(";"));
        }
        if t.effect.is_empty() {
            causes.required(&item.child("effect"), "");
        } else {
            effect(&t.effect, &item.child("effect"), causes);
        }
        if list[..i].iter().any(|o| o.key == t.key && o.effect == t.effect) {
            causes.duplicate(&item, Go(t));
            if let Some(last) = causes.found.last_mut() {
                last.message.push_str(": taints must be unique by key and effect pair");
            }
        }
    }
}
