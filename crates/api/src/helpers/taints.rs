//! Taints and tolerations. Plays `component-helpers/scheduling/corev1`.

use crate::core::{Taint, Toleration};

/// Whether a toleration covers a taint. Comparison operators (`Lt`, `Gt`) are an alpha feature: they cover nothing.
pub fn tolerates(toleration: &Toleration, taint: &Taint) -> bool {
    if !toleration.effect.is_empty() && toleration.effect != taint.effect {
        return false;
    }
    if !toleration.key.is_empty() && toleration.key != taint.key {
        return false;
    }
    match toleration.operator.as_str() {
        "" | "Equal" => toleration.value == taint.value,
        "Exists" => true,
        _ => false,
    }
}

/// Whether any of the tolerations covers a taint.
pub fn any_tolerates(tolerations: &[Toleration], taint: &Taint) -> bool {
    tolerations.iter().any(|t| tolerates(t, taint))
}

/// The first taint that keeps pods away (`NoSchedule`, `NoExecute`) and that none of the tolerations covers.
pub fn untolerated<'a>(taints: &'a [Taint], tolerations: &[Toleration]) -> Option<&'a Taint> {
    taints.iter().find(|t| matches!(t.effect.as_str(), "NoSchedule" | "NoExecute") && !any_tolerates(tolerations, t))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taint(key: &str, value: &str, effect: &str) -> Taint {
        Taint { key: key.into(), value: value.into(), effect: effect.into(), time_added: None }
    }

    #[test]
    fn an_empty_key_that_exists_tolerates_everything_and_an_empty_effect_every_effect() {
        let all = Toleration { operator: "Exists".into(), ..Toleration::default() };
        assert!(tolerates(&all, &taint("a", "b", "NoSchedule")));
        let equal = Toleration { key: "a".into(), value: "b".into(), ..Toleration::default() };
        assert!(tolerates(&equal, &taint("a", "b", "NoExecute")));
        assert!(!tolerates(&equal, &taint("a", "c", "NoExecute")));
        assert!(untolerated(&[taint("a", "c", "PreferNoSchedule")], &[]).is_none());
    }
}
