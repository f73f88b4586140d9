//! What a kustomization does to all of its objects: namespace, names, labels, annotations, replicas, images.

use super::Item;
use crate::run::Cx;
use api::Value;

/// Kinds whose names stay.
const FIXED: &[&str] = &["CustomResourceDefinition", "APIService", "Namespace"];

/// Applies all of it, in kustomize's order.
pub fn apply(cx: &mut Cx<'_>, config: &Value, items: &mut [Item]) {
    let text = |field: &str| config.at(field).as_str().unwrap_or("").to_owned();
    if !text("namespace").is_empty() {
        namespace(cx, &text("namespace"), items);
    }
    let (prefix, suffix) = (text("namePrefix"), text("nameSuffix"));
    if !prefix.is_empty() || !suffix.is_empty() {
        for item in items.iter_mut().filter(|i| !FIXED.contains(&i.kind())) {
            let name = format!("{prefix}{}{suffix}", item.name());
            item.rename(name);
        }
    }
    for labels in config.at("labels").as_list().unwrap_or_default() {
        let selectors = labels.at("includeSelectors").as_bool() == Some(true);
        let templates = selectors || labels.at("includeTemplates").as_bool() == Some(true);
        items.iter_mut().for_each(|i| label(i, labels.at("pairs"), selectors, templates));
    }
    if !config.at("commonLabels").is_null() {
        items.iter_mut().for_each(|i| label(i, config.at("commonLabels"), true, true));
    }
    for item in items.iter_mut() {
        annotate(item, config.at("commonAnnotations"));
    }
    for replicas in config.at("replicas").as_list().unwrap_or_default() {
        let name = replicas.at("name").as_str().unwrap_or("").to_owned();
        let scalable = ["Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"];
        for item in items.iter_mut().filter(|i| scalable.contains(&i.kind()) && i.names.contains(&name)) {
            item.value.path_mut(&["spec"]).set("replicas", replicas.at("count").clone());
        }
    }
    for image in config.at("images").as_list().unwrap_or_default() {
        items.iter_mut().for_each(|i| containers(&mut i.value, &mut |c| set_image(c, image)));
    }
}

fn namespace(cx: &mut Cx<'_>, namespace: &str, items: &mut [Item]) {
    let kinds = crate::resolve::Kinds(cx.env.kinds());
    let accounts: Vec<String> =
        items.iter().filter(|i| i.kind() == "ServiceAccount").flat_map(|i| i.names.clone()).collect();
    for item in items {
        if item.kind() == "Namespace" {
            item.rename(namespace.to_owned());
            continue;
        }
        let namespaced = kinds.of(item.text("apiVersion"), item.kind()).is_none_or(|k| k.namespaced);
        if namespaced {
            item.value.path_mut(&["metadata"]).set("namespace", namespace);
        }
        if item.kind().ends_with("RoleBinding") && item.value.at("subjects").as_list().is_some() {
            for subject in item.value.path_mut(&["subjects"]).to_list() {
                let name = subject.at("name").as_str().unwrap_or("");
                if subject.at("kind").as_str() == Some("ServiceAccount")
                    && (name == "default" || accounts.iter().any(|a| a == name))
                {
                    subject.set("namespace", namespace);
                }
            }
        }
    }
}

fn set_all(value: &mut Value, path: &[&str], pairs: &Value) {
    for (key, text) in pairs.as_map().into_iter().flatten() {
        value.path_mut(path).set(key.clone(), text.clone());
    }
}

fn label(item: &mut Item, pairs: &Value, selectors: bool, templates: bool) {
    let kind = item.kind().to_owned();
    let value = &mut item.value;
    set_all(value, &["metadata", "labels"], pairs);
    if selectors {
        match kind.as_str() {
            "Service" | "ReplicationController" => set_all(value, &["spec", "selector"], pairs),
            "Deployment" | "ReplicaSet" | "DaemonSet" | "StatefulSet" => {
                set_all(value, &["spec", "selector", "matchLabels"], pairs);
            }
            "PodDisruptionBudget" | "Job" if !value.path(&["spec", "selector", "matchLabels"]).is_null() => {
                set_all(value, &["spec", "selector", "matchLabels"], pairs);
            }
            "NetworkPolicy" if !value.path(&["spec", "podSelector", "matchLabels"]).is_null() => {
                set_all(value, &["spec", "podSelector", "matchLabels"], pairs);
            }
            _ => {}
        }
    }
    if templates {
        match kind.as_str() {
            "Deployment" | "ReplicaSet" | "DaemonSet" | "StatefulSet" | "ReplicationController" | "Job" => {
                set_all(value, &["spec", "template", "metadata", "labels"], pairs);
            }
            "CronJob" => {
                set_all(value, &["spec", "jobTemplate", "metadata", "labels"], pairs);
                set_all(value, &["spec", "jobTemplate", "spec", "template", "metadata", "labels"], pairs);
            }
            _ => {}
        }
        if kind == "StatefulSet" && value.path(&["spec", "volumeClaimTemplates"]).as_list().is_some() {
            for claim in value.path_mut(&["spec", "volumeClaimTemplates"]).to_list() {
                set_all(claim, &["metadata", "labels"], pairs);
            }
        }
    }
}

fn annotate(item: &mut Item, pairs: &Value) {
    if pairs.is_null() {
        return;
    }
    let kind = item.kind().to_owned();
    let value = &mut item.value;
    set_all(value, &["metadata", "annotations"], pairs);
    match kind.as_str() {
        "Deployment" | "ReplicaSet" | "DaemonSet" | "StatefulSet" | "ReplicationController" | "Job" => {
            set_all(value, &["spec", "template", "metadata", "annotations"], pairs);
        }
        "CronJob" => {
            set_all(value, &["spec", "jobTemplate", "metadata", "annotations"], pairs);
            set_all(value, &["spec", "jobTemplate", "spec", "template", "metadata", "annotations"], pairs);
        }
        _ => {}
    }
}

/// Every container in a document, wherever it stands.
fn containers(value: &mut Value, act: &mut dyn FnMut(&mut Value)) {
    let keys: Vec<api::Str> = value.as_map().map(|m| m.keys().cloned().collect()).unwrap_or_default();
    for key in keys {
        let child = value.path_mut(&[key.as_str()]);
        if matches!(key.as_str(), "containers" | "initContainers" | "ephemeralContainers") && child.as_list().is_some()
        {
            child.to_list().iter_mut().for_each(&mut *act);
        } else if child.as_map().is_some() {
            containers(child, act);
        }
    }
}

fn set_image(container: &mut Value, wanted: &Value) {
    let text = |field: &str| wanted.at(field).as_str().unwrap_or("").to_owned();
    let Some(image) = container.at("image").as_str().map(str::to_owned) else { return };
    let (rest, digest) = image.split_once('@').map_or((image.as_str(), ""), |(r, d)| (r, d));
    let (name, tag) = match rest.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name, tag),
        _ => (rest, ""),
    };
    if name != text("name") {
        return;
    }
    let name = if text("newName").is_empty() { name.to_owned() } else { text("newName") };
    let (mut tag, mut digest) = (tag.to_owned(), digest.to_owned());
    if !text("newTag").is_empty() {
        (tag, digest) = (text("newTag"), String::new());
    }
    if !text("digest").is_empty() {
        (tag, digest) = (String::new(), text("digest"));
    }
    let mut full = name;
    if !tag.is_empty() {
        full.push_str(&format!(":{tag}"));
    }
    if !digest.is_empty() {
        full.push_str(&format!("@{digest}"));
    }
    container.set("image", full);
}
