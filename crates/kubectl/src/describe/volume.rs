//! Volumes, persistent volumes and claims, storage classes.

use super::writer::{Writer, date, flat_labels, items, joined, number, text, text_or, truth};
use api::Value;

/// A kind of volume: its field, what it is, and the fields that are shown.
type Source = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const SOURCES: &[Source] = &[
    ("hostPath", "HostPath (bare host directory volume)", &[("Path", "path"), ("HostPathType", "type|<none>")]),
    (
        "emptyDir",
        "EmptyDir (a temporary directory that shares a pod's lifetime)",
        &[("Medium", "medium"), ("SizeLimit", "sizeLimit|<unset>")],
    ),
    (
        "gcePersistentDisk",
        "GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)",
        &[("PDName", "pdName"), ("FSType", "fsType"), ("Partition", "partition|0"), ("ReadOnly", "readOnly|false")],
    ),
    (
        "awsElasticBlockStore",
        "AWSElasticBlockStore (a Persistent Disk resource in AWS)",
        &[("VolumeID", "volumeID"), ("FSType", "fsType"), ("Partition", "partition|0"), ("ReadOnly", "readOnly|false")],
    ),
    (
        "gitRepo",
        "GitRepo (a volume that is pulled from git when the pod is created)",
        &[("Repository", "repository"), ("Revision", "revision")],
    ),
    (
        "secret",
        "Secret (a volume populated by a Secret)",
        &[("SecretName", "secretName"), ("Optional", "optional|false")],
    ),
    ("configMap", "ConfigMap (a volume populated by a ConfigMap)", &[("Name", "name"), ("Optional", "optional|false")]),
    (
        "nfs",
        "NFS (an NFS mount that lasts the lifetime of a pod)",
        &[("Server", "server"), ("Path", "path"), ("ReadOnly", "readOnly|false")],
    ),
    (
        "persistentVolumeClaim",
        "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
        &[("ClaimName", "claimName"), ("ReadOnly", "readOnly|false")],
    ),
    ("local", "LocalVolume (a persistent volume backed by local storage on a node)", &[("Path", "path")]),
    (
        "fc",
        "FC (a Fibre Channel disk)",
        &[("TargetWWNs", "targetWWNs"), ("LUN", "lun|<none>"), ("FSType", "fsType"), ("ReadOnly", "readOnly|false")],
    ),
    (
        "azureFile",
        "AzureFile (an Azure File Service mount on the host and bind mount to the pod)",
        &[("SecretName", "secretName"), ("ShareName", "shareName"), ("ReadOnly", "readOnly|false")],
    ),
    ("image", "Image (a container image or OCI artifact)", &[("Reference", "reference"), ("PullPolicy", "pullPolicy")]),
];

/// The volumes of a pod.
pub fn volumes(w: &mut Writer, list: &Value, space: &str) {
    let list = items(list);
    if list.is_empty() {
        w.put(format_args!("{space}Volumes:\t<none>\n"));
        return;
    }
    w.put(format_args!("{space}Volumes:\n"));
    for volume in list {
        w.at(1, format_args!("{}{}:\n", if space.is_empty() { "" } else { " " }, text(volume.at("name"))));
        source(w, volume);
    }
}

/// The source of a volume.
pub fn source(w: &mut Writer, volume: &Value) {
    if let Some((field, about, shown)) = SOURCES.iter().find(|(f, ..)| !volume.at(f).is_null()) {
        let inner = volume.at(field);
        w.at(2, format_args!("Type:\t{about}\n"));
        for (title, field) in *shown {
            let (field, default) = field.split_once('|').unwrap_or((field, ""));
            let value = match field {
                "targetWWNs" => joined(inner.at(field), ", "),
                // What is there and empty stays empty.
                _ if !inner.at(field).is_null() => text(inner.at(field)),
                _ => default.to_owned(),
            };
            w.at(2, format_args!("{title}:\t{value}\n"));
        }
    } else if !volume.at("projected").is_null() {
        projected(w, volume.at("projected"));
    } else if !volume.at("downwardAPI").is_null() {
        w.at(2, "Type:\tDownwardAPI (a volume populated by information about the pod)\n    Items:\n");
        for item in items(volume.path(&["downwardAPI", "items"])) {
            let from = match item.at("fieldRef") {
                Value::Null => item.path(&["resourceFieldRef", "resource"]),
                field => field.at("fieldPath"),
            };
            w.at(3, format_args!("{} -> {}\n", text(from), text(item.at("path"))));
        }
    } else if !volume.at("ephemeral").is_null() {
        w.at(2, "Type:\tEphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)\n");
        let template = volume.path(&["ephemeral", "volumeClaimTemplate"]);
        if !template.is_null() {
            let mut inner = Writer::new(w.now);
            claim(&mut inner, template, false);
            inner.raw().lines().for_each(|line| w.at(2, format_args!("{line}\n")));
        }
    } else if !volume.at("csi").is_null() {
        csi(w, volume.at("csi"));
    } else {
        w.at(1, "<unknown>\n");
    }
}

fn projected(w: &mut Writer, projected: &Value) {
    w.at(2, "Type:\tProjected (a volume that contains injected data from multiple sources)\n");
    for source in items(projected.at("sources")) {
        for (field, title) in [("secret", "SecretName"), ("configMap", "ConfigMapName")] {
            let inner = source.at(field);
            if !inner.is_null() {
                w.at(2, format_args!("{title}:\t{}\n", text(inner.at("name"))));
                w.at(2, format_args!("Optional:\t{}\n", text_or(inner.at("optional"), "false")));
            }
        }
        if !source.at("downwardAPI").is_null() {
            w.at(2, "DownwardAPI:\ttrue\n");
        }
        let token = source.at("serviceAccountToken");
        if !token.is_null() {
            w.at(2, format_args!("TokenExpirationSeconds:\t{}\n", number(token.at("expirationSeconds"))));
        }
    }
}

fn csi(w: &mut Writer, csi: &Value) {
    w.at(2, "Type:\tCSI (a Container Storage Interface (CSI) volume source)\n");
    w.at(2, format_args!("Driver:\t{}\n", text(csi.at("driver"))));
    w.at(2, format_args!("FSType:\t{}\n", text(csi.at("fsType"))));
    if !csi.at("volumeHandle").is_null() {
        w.at(2, format_args!("VolumeHandle:\t{}\n", text(csi.at("volumeHandle"))));
    }
    w.at(2, format_args!("ReadOnly:\t{}\n", text_or(csi.at("readOnly"), "false")));
    w.at(2, "VolumeAttributes:\t");
    let Some(map) = csi.at("volumeAttributes").as_map().filter(|m| !m.is_empty()) else {
        w.put("<none>\n");
        return;
    };
    for (i, (key, value)) in map.iter().enumerate() {
        if i > 0 {
            w.at(2, "");
            w.at(2, "\t");
        }
        w.at(2, format_args!("{key}={}\n", text(value)));
    }
}

/// Access modes as `RWO,ROX`.
fn modes(list: &Value) -> String {
    let mut short: Vec<&str> = Vec::new();
    for (long, abbreviation) in
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")]
    {
        if items(list).iter().any(|m| m.as_str() == Some(long)) {
            short.push(abbreviation);
        }
    }
    short.join(",")
}

/// The class of a volume or claim: the old annotation, or the field.
fn class(object: &Value) -> String {
    let old = object.path(&["metadata", "annotations"]).at("volume.beta.kubernetes.io/storage-class");
    if old.is_null() { text(object.path(&["spec", "storageClassName"])) } else { text(old) }
}

fn phase(w: &mut Writer, object: &Value) {
    let deleted = object.path(&["metadata", "deletionTimestamp"]);
    if deleted.is_null() {
        w.field("Status", text(object.path(&["status", "phase"])));
    } else {
        let lasts = w.since(deleted);
        w.field("Status", format_args!("Terminating (lasts {lasts})"));
    }
}

fn list_of(value: &Value) -> String {
    format!("[{}]", joined(value, " "))
}

/// A claim; the parts that a template has when not `full`.
pub fn claim(w: &mut Writer, claim: &Value, full: bool) {
    let (meta, spec) = (claim.at("metadata"), claim.at("spec"));
    if full {
        w.field("Name", text(meta.at("name")));
        w.field("Namespace", text(meta.at("namespace")));
    }
    w.field("StorageClass", class(claim));
    if full {
        phase(w, claim);
    }
    w.field("Volume", text(spec.at("volumeName")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    if full {
        w.field("Finalizers", list_of(meta.at("finalizers")));
    }
    let bound = !text(spec.at("volumeName")).is_empty();
    let status = claim.at("status");
    let capacity = if bound { text_or(status.path(&["capacity", "storage"]), "0") } else { String::new() };
    w.field("Capacity", capacity);
    w.field("Access Modes", if bound { modes(status.at("accessModes")) } else { String::new() });
    if !spec.at("volumeMode").is_null() {
        w.field("VolumeMode", text(spec.at("volumeMode")));
    }
    let source = spec.at("dataSource");
    if !source.is_null() {
        w.put("DataSource:\n");
        for (title, field) in [("APIGroup", "apiGroup"), ("Kind", "kind"), ("Name", "name")] {
            if field != "apiGroup" || !source.at(field).is_null() {
                w.at(1, format_args!("{title}:\t{}\n", text(source.at(field))));
            }
        }
    }
}

/// A claim with the pods that use it.
pub fn full_claim(w: &mut Writer, value: &Value, pods: &[Value]) {
    claim(w, value, true);
    let name = value.path(&["metadata", "name"]);
    let uses = |p: &&Value| {
        items(p.path(&["spec", "volumes"])).iter().any(|v| v.path(&["persistentVolumeClaim", "claimName"]) == name)
    };
    let mut users: Vec<String> = pods.iter().filter(uses).map(|p| text(p.path(&["metadata", "name"]))).collect();
    users.sort();
    w.lines("Used By", &users);
    let conditions = items(value.path(&["status", "conditions"]));
    if !conditions.is_empty() {
        w.put("Conditions:\n");
        w.at(1, "Type\tStatus\tLastProbeTime\tLastTransitionTime\tReason\tMessage\n");
        w.at(1, "----\t------\t-----------------\t------------------\t------\t-------\n");
        for c in conditions {
            w.at(
                1,
                format_args!(
                    "{} \t{} \t{} \t{} \t{} \t{}\n",
                    text(c.at("type")),
                    text(c.at("status")),
                    date(c.at("lastProbeTime")),
                    date(c.at("lastTransitionTime")),
                    text(c.at("reason")),
                    text(c.at("message"))
                ),
            );
        }
    }
}

/// The claim templates of a stateful set.
pub fn claim_templates(w: &mut Writer, list: &Value) {
    let list = items(list);
    if list.is_empty() {
        w.put("Volume Claims:\t<none>\n");
        return;
    }
    w.put("Volume Claims:\n");
    for claim in list {
        let meta = claim.at("metadata");
        w.at(1, format_args!("Name:\t{}\n", text(meta.at("name"))));
        w.at(1, format_args!("StorageClass:\t{}\n", class(claim)));
        w.indented_labels("  ", "Labels", meta.at("labels"));
        w.indented_labels("  ", "Annotations", meta.at("annotations"));
        let capacity = text_or(claim.path(&["spec", "resources", "requests", "storage"]), "<default>");
        w.at(1, format_args!("Capacity:\t{capacity}\n"));
        w.at(1, format_args!("Access Modes:\t{}\n", list_of(claim.path(&["spec", "accessModes"]))));
    }
}

/// A persistent volume.
pub fn volume(w: &mut Writer, volume: &Value) {
    let (meta, spec) = (volume.at("metadata"), volume.at("spec"));
    w.field("Name", text(meta.at("name")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.field("Finalizers", list_of(meta.at("finalizers")));
    w.field("StorageClass", class(volume));
    phase(w, volume);
    let claim = spec.at("claimRef");
    let claim = if claim.is_null() {
        String::new()
    } else {
        format!("{}/{}", text(claim.at("namespace")), text(claim.at("name")))
    };
    w.field("Claim", claim);
    w.field("Reclaim Policy", text(spec.at("persistentVolumeReclaimPolicy")));
    w.field("Access Modes", modes(spec.at("accessModes")));
    if !spec.at("volumeMode").is_null() {
        w.field("VolumeMode", text(spec.at("volumeMode")));
    }
    w.field("Capacity", text_or(spec.path(&["capacity", "storage"]), "0"));
    node_affinity(w, spec.path(&["nodeAffinity", "required"]));
    w.field("Message", text(volume.path(&["status", "message"])));
    w.put("Source:\n");
    source(w, spec);
}

fn node_affinity(w: &mut Writer, required: &Value) {
    w.put("Node Affinity:\t");
    if required.is_null() {
        w.put("<none>\n");
        return;
    }
    w.put("\n");
    w.at(1, "Required Terms:\t");
    let terms = items(required.at("nodeSelectorTerms"));
    w.put(if terms.is_empty() { "<none>\n" } else { "\n" });
    for (i, term) in terms.iter().enumerate() {
        let show = |r: &Value| {
            let values = items(r.at("values"));
            let values = if values.is_empty() { String::new() } else { format!(" [{}]", joined(r.at("values"), ", ")) };
            format!("{} {}{values}", text(r.at("key")), text(r.at("operator")).to_lowercase())
        };
        lines_at(w, 2, &format!("Term {i}"), &items(term.at("matchExpressions")).iter().map(show).collect::<Vec<_>>());
    }
}

fn lines_at(w: &mut Writer, level: usize, title: &str, lines: &[String]) {
    w.at(level, format_args!("{title}:\t"));
    if lines.is_empty() {
        w.put("<none>\n");
    }
    for (i, line) in lines.iter().enumerate() {
        if i > 0 {
            w.at(level, "\t");
        }
        w.put(format_args!("{line}\n"));
    }
}

/// A storage class.
pub fn storage_class(w: &mut Writer, class: &Value) {
    let meta = class.at("metadata");
    let annotations = meta.at("annotations");
    let default = ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"]
        .iter()
        .any(|a| annotations.at(a).as_str() == Some("true"));
    w.field("Name", text(meta.at("name")));
    w.field("IsDefaultClass", if default { "Yes" } else { "No" });
    w.field("Annotations", flat_labels(annotations));
    w.field("Provisioner", text(class.at("provisioner")));
    w.field("Parameters", flat_labels(class.at("parameters")));
    w.field("AllowVolumeExpansion", truth(class.at("allowVolumeExpansion")));
    let options = items(class.at("mountOptions"));
    w.put(if options.is_empty() { "MountOptions:\t<none>\n" } else { "MountOptions:\n" });
    options.iter().for_each(|o| w.at(1, format_args!("{}\n", text(o))));
    for (title, field) in [("ReclaimPolicy", "reclaimPolicy"), ("VolumeBindingMode", "volumeBindingMode")] {
        if !class.at(field).is_null() {
            w.field(title, text(class.at(field)));
        }
    }
    if let Some(topologies) = class.at("allowedTopologies").as_list() {
        w.put(format_args!("AllowedTopologies:\t{}\n", if topologies.is_empty() { "<none>" } else { "" }));
        for (i, term) in topologies.iter().enumerate() {
            let show = |r: &Value| format!("{} in [{}]", text(r.at("key")), joined(r.at("values"), ", "));
            lines_at(
                w,
                1,
                &format!("Term {i}"),
                &items(term.at("matchLabelExpressions")).iter().map(show).collect::<Vec<_>>(),
            );
        }
    }
}

/// A node's storage drivers.
pub fn csi_node(w: &mut Writer, node: &Value) {
    let meta = node.at("metadata");
    w.field("Name", text(meta.at("name")));
    w.labels("Labels", meta.at("labels"));
    w.annotations("Annotations", meta.at("annotations"));
    w.field("CreationTimestamp", date(meta.at("creationTimestamp")));
    w.put("Spec:\n");
    let Some(drivers) = node.path(&["spec", "drivers"]).as_list().filter(|d| !d.is_empty()) else { return };
    w.at(1, "Drivers:\n");
    for driver in drivers {
        w.at(2, format_args!("{}:\n", text(driver.at("name"))));
        w.at(3, format_args!("Node ID:\t{}\n", text(driver.at("nodeID"))));
        if let Some(count) = driver.path(&["allocatable", "count"]).as_int() {
            w.at(3, "Allocatables:\n");
            w.at(4, format_args!("Count:\t{count}\n"));
        }
        if !driver.at("topologyKeys").is_null() {
            w.at(3, format_args!("Topology Keys:\t{}\n", list_of(driver.at("topologyKeys"))));
        }
    }
}

/// Classes whose attributes volumes can be changed to.
pub fn attributes_class(w: &mut Writer, class: &Value) {
    w.field("Name", text(class.path(&["metadata", "name"])));
    w.field("Annotations", flat_labels(class.path(&["metadata", "annotations"])));
    w.field("DriverName", text(class.at("driverName")));
    w.field("Parameters", flat_labels(class.at("parameters")));
}
