//! Names that objects have of each other follow when an object is renamed.

use super::Item;
use api::Value;

/// A field that names another object: the kind it names, and its path; `*` stands for each item of a list.
type Reference = (&'static str, &'static [&'static str]);

const POD: &[Reference] = &[
    ("ConfigMap", &["volumes", "*", "configMap", "name"]),
    ("ConfigMap", &["volumes", "*", "projected", "sources", "*", "configMap", "name"]),
    ("ConfigMap", &["containers", "*", "env", "*", "valueFrom", "configMapKeyRef", "name"]),
    ("ConfigMap", &["containers", "*", "envFrom", "*", "configMapRef", "name"]),
    ("ConfigMap", &["initContainers", "*", "env", "*", "valueFrom", "configMapKeyRef", "name"]),
    ("ConfigMap", &["initContainers", "*", "envFrom", "*", "configMapRef", "name"]),
    ("Secret", &["volumes", "*", "secret", "secretName"]),
    ("Secret", &["volumes", "*", "projected", "sources", "*", "secret", "name"]),
    ("Secret", &["containers", "*", "env", "*", "valueFrom", "secretKeyRef", "name"]),
    ("Secret", &["containers", "*", "envFrom", "*", "secretRef", "name"]),
    ("Secret", &["initContainers", "*", "env", "*", "valueFrom", "secretKeyRef", "name"]),
    ("Secret", &["initContainers", "*", "envFrom", "*", "secretRef", "name"]),
    ("Secret", &["imagePullSecrets", "*", "name"]),
    ("ServiceAccount", &["serviceAccountName"]),
    ("PersistentVolumeClaim", &["volumes", "*", "persistentVolumeClaim", "claimName"]),
    ("PriorityClass", &["priorityClassName"]),
];

const OTHERS: &[(&str, Reference)] = &[
    ("StatefulSet", ("Service", &["spec", "serviceName"])),
    ("Ingress", ("Service", &["spec", "defaultBackend", "service", "name"])),
    ("Ingress", ("Service", &["spec", "rules", "*", "http", "paths", "*", "backend", "service", "name"])),
    ("Ingress", ("Secret", &["spec", "tls", "*", "secretName"])),
    ("Ingress", ("IngressClass", &["spec", "ingressClassName"])),
    ("ServiceAccount", ("Secret", &["secrets", "*", "name"])),
    ("ServiceAccount", ("Secret", &["imagePullSecrets", "*", "name"])),
    ("PersistentVolumeClaim", ("PersistentVolume", &["spec", "volumeName"])),
    ("PersistentVolumeClaim", ("StorageClass", &["spec", "storageClassName"])),
];

/// Follows renames everywhere.
pub fn resolve(items: &mut [Item]) {
    let renamed: Vec<(String, Vec<String>)> =
        items.iter().filter(|i| i.names.len() > 1).map(|i| (i.kind().to_owned(), i.names.clone())).collect();
    let find = |kind: &str, name: &str| -> Option<String> {
        let hit = renamed.iter().find(|(k, names)| k == kind && names.iter().any(|n| n == name))?;
        hit.1.last().cloned()
    };
    for item in items {
        let kind = item.kind().to_owned();
        let template: Option<&[&str]> = match kind.as_str() {
            "Pod" => Some(&["spec"]),
            "CronJob" => Some(&["spec", "jobTemplate", "spec", "template", "spec"]),
            "Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet" | "Job" | "ReplicationController" => {
                Some(&["spec", "template", "spec"])
            }
            _ => None,
        };
        if let Some(path) = template
            && !item.value.path(path).is_null()
        {
            let pod = item.value.path_mut(path);
            for (target, path) in POD {
                follow(pod, path, &|name| find(target, name));
            }
        }
        for (_, (target, path)) in OTHERS.iter().filter(|o| o.0 == kind) {
            follow(&mut item.value, path, &|name| find(target, name));
        }
        if kind == "HorizontalPodAutoscaler" {
            let target = item.value.path(&["spec", "scaleTargetRef", "kind"]).as_str().unwrap_or("").to_owned();
            follow(&mut item.value, &["spec", "scaleTargetRef", "name"], &|name| find(&target, name));
        }
        if kind.ends_with("RoleBinding") {
            let target = item.value.path(&["roleRef", "kind"]).as_str().unwrap_or("").to_owned();
            follow(&mut item.value, &["roleRef", "name"], &|name| find(&target, name));
            follow(&mut item.value, &["subjects", "*", "name"], &|name| find("ServiceAccount", name));
        }
    }
}

fn follow(value: &mut Value, path: &[&str], find: &dyn Fn(&str) -> Option<String>) {
    let Some((first, rest)) = path.split_first() else {
        if let Some(name) = value.as_str().and_then(find) {
            *value = Value::from(name);
        }
        return;
    };
    if *first == "*" {
        if value.as_list().is_some() {
            value.to_list().iter_mut().for_each(|v| follow(v, rest, find));
        }
    } else if !value.at(first).is_null() {
        follow(value.path_mut(&[first]), rest, find);
    }
}
