//! Patches of a kustomization: strategic merges and JSON patches, on the objects that they name or select.

use super::{Item, join, strings};
use crate::fail::Fail;
use crate::merge;
use crate::resolve::{Kinds, files};
use crate::run::Cx;
use api::{Dict, PatchType, Str, Value, json, yaml};

/// Applies all of them.
pub fn apply(cx: &mut Cx<'_>, folder: &str, config: &Value, items: &mut Vec<Item>) -> Result<(), Fail> {
    for source in strings(config.at("patchesStrategicMerge")) {
        let text = files::read(cx, &join(folder, &source)).unwrap_or(source);
        one(cx, &text, &Value::Null, &Value::Null, items)?;
    }
    for field in ["patches", "patchesJson6902"] {
        for patch in config.at(field).as_list().unwrap_or_default() {
            let text = match (patch.at("patch").as_str(), patch.at("path").as_str()) {
                (Some(text), _) => text.to_owned(),
                (None, Some(path)) => {
                    let path = join(folder, path);
                    files::read(cx, &path).ok_or_else(|| {
                        Fail::Text(format!(
                            "failed to get the patch file from path({path}): evalsymlink failure on '/root/{path}' : lstat /root/{path}: no such file or directory"
                        ))
                    })?
                }
                _ => return Err("must specify one of patch and path in\n".into()),
            };
            one(cx, &text, patch.at("target"), patch, items)?;
        }
    }
    Ok(())
}

fn one(cx: &mut Cx<'_>, text: &str, target: &Value, config: &Value, items: &mut Vec<Item>) -> Result<(), Fail> {
    let as_json = text.trim_start().starts_with('[');
    let parsed =
        if as_json { json::parse(text).map(|n| n.value()).ok() } else { yaml::parse(text).map(|n| n.value()).ok() };
    let Some(patch) = parsed.filter(|p| p.as_list().is_some() || p.as_map().is_some()) else {
        let mut shown = Value::from([("patch", Value::from(text))]);
        if !config.at("target").is_null() {
            shown.set("target", config.at("target").clone());
        }
        return Err(format!(
            "trouble configuring builtin PatchTransformer with config: `\n{}`: unable to parse SM or JSON patch from [patch: {}]",
            yaml::to_string(&shown),
            api::go::quote(text)
        )
        .into());
    };
    let kinds = Kinds(cx.env.kinds());
    let named = target.is_null();
    let own;
    let target = if named {
        let version = patch.at("apiVersion").as_str().unwrap_or("");
        let (group, version) = version.rsplit_once('/').unwrap_or(("", version));
        own = Value::from([
            ("group", Value::from(group)),
            ("version", Value::from(version)),
            ("kind", patch.at("kind").clone()),
            ("name", patch.path(&["metadata", "name"]).clone()),
        ]);
        &own
    } else {
        target
    };
    let mut hits = 0;
    let mut removed = Vec::new();
    for (at, item) in items.iter_mut().enumerate().filter(|(_, i)| selected(i, target, named)) {
        hits += 1;
        if patch.at("$patch").as_str() == Some("delete") {
            removed.push(at);
            continue;
        }
        let shape = kinds.of(item.text("apiVersion"), item.kind()).and_then(|k| k.shape);
        let how = match (patch.as_list().is_some(), shape) {
            (true, _) => PatchType::Json,
            (false, Some(_)) => PatchType::Strategic,
            (false, None) => PatchType::Merge,
        };
        let mut patch = patch.clone();
        if how != PatchType::Json {
            // The patch names the object; it does not rename it.
            patch.path_mut(&["metadata"]).set("name", item.name());
            patch.set("kind", item.kind());
            patch.set("apiVersion", item.text("apiVersion"));
        }
        item.value = merge::apply(&item.value, &patch, how, shape).map_err(|e| Fail::Text(e.to_string()))?;
    }
    for at in removed.into_iter().rev() {
        items.remove(at);
    }
    if named && hits == 0 {
        let text = |f: &str| target.at(f).as_str().unwrap_or("").to_owned();
        let group = if text("group").is_empty() { "[noGrp]".to_owned() } else { text("group") };
        return Err(format!(
            "no resource matches strategic merge patch \"{}.{}.{group}/{}.[noNs]\": no matches for Id {}.{}.{group}/{}.[noNs]; failed to find unique target for patch {}.{}.{group}/{}.[noNs]",
            text("kind"), text("version"), text("name"),
            text("kind"), text("version"), text("name"),
            text("kind"), text("version"), text("name"),
        )
        .into());
    }
    Ok(())
}

fn selected(item: &Item, target: &Value, named: bool) -> bool {
    let version = item.text("apiVersion");
    let (group, version) = version.rsplit_once('/').unwrap_or(("", version));
    let fits = |field: &str, text: &str| {
        target.at(field).as_str().is_none_or(|wanted| (wanted.is_empty() && !named) || whole(wanted, text))
    };
    let name = target.at("name").as_str().unwrap_or("");
    let by_name = name.is_empty() || item.names.iter().any(|n| whole(name, n));
    let labels: Dict<Str> = item
        .value
        .path(&["metadata", "labels"])
        .as_map()
        .map(|m| m.iter().filter_map(|(k, v)| Some((k.clone(), Str::from(v.as_str()?)))).collect())
        .unwrap_or_default();
    let by_label = target
        .at("labelSelector")
        .as_str()
        .is_none_or(|s| api::selector::Selector::parse(s).is_ok_and(|s| s.matches(&labels)));
    fits("group", group) && fits("version", version) && fits("kind", item.kind()) && by_name && by_label
}

/// Whether a pattern fits a whole text; patterns are regular expressions.
fn whole(pattern: &str, text: &str) -> bool {
    if pattern == text {
        return true;
    }
    if !pattern.contains(['.', '*', '+', '[', '(', '|', '?', '^', '$']) {
        return false;
    }
    let bare = pattern.trim_start_matches('^').trim_end_matches('$');
    shell::pattern::Pattern::new(&format!("^{bare}$"), false, false).is_match(text)
}
