//! Values as Kubernetes' internal types print them: Go's field names, every field, nothing left out.
//!
//! Kubernetes validates internal types, which have no JSON names. Where a message shows a whole struct, it therefore reads
//! `{"Name":"c","Image":"nginx","Command":null,…}`. The fields of the internal types are those of the API in the same order;
//! what differs is the spelling, and that metadata stands in the struct itself ([`go_name`], [`to_string`]).

use api::json;
use api::reflect::{Get, Reflect, Struct};
use api::{Str, Value};

/// One line.
pub fn to_string(value: &dyn Reflect) -> String {
    let mut out = String::new();
    Writer { out: &mut out, indent: None }.any(value, 0);
    out
}

/// Lines, each level indented by one blank, as the differences of a pod's spec are shown.
pub fn to_lines(value: &dyn Reflect) -> Vec<String> {
    let mut out = String::new();
    Writer { out: &mut out, indent: Some(1) }.any(value, 0);
    out.split('\n').map(str::to_owned).collect()
}

/// Writes a struct whose fields are given: for internal types that the API spells in another way.
pub fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", fields.join(","))
}

struct Writer<'a> {
    out: &'a mut String,
    indent: Option<usize>,
}

impl Writer<'_> {
    fn line(&mut self, depth: usize) {
        if let Some(width) = self.indent {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n(' ', depth * width));
        }
    }

    fn name(&mut self, name: &str) {
        json::write_string(self.out, name);
        self.out.push_str(if self.indent.is_some() { ": " } else { ":" });
    }

    fn any(&mut self, value: &dyn Reflect, depth: usize) {
        match value.get() {
            Get::Absent => self.out.push_str("null"),
            Get::Leaf(leaf) => self.value(&leaf.store(), depth),
            Get::Struct(s) if s.shape().definition.contains(".meta.v1.") => {
                self.value(&api::codec::encode(value), depth);
            }
            Get::Struct(s) => {
                self.out.push('{');
                let mut first = true;
                self.fields(s, depth + 1, &mut first);
                if !first {
                    self.line(depth);
                }
                self.out.push('}');
            }
            Get::List(list) if list.absent() => self.out.push_str("null"),
            Get::List(list) if list.size() == 0 => self.out.push_str("[]"),
            Get::List(list) => {
                self.out.push('[');
                for i in 0..list.size() {
                    if i > 0 {
                        self.out.push(',');
                    }
                    self.line(depth + 1);
                    self.any(list.item(i), depth + 1);
                }
                self.line(depth);
                self.out.push(']');
            }
            Get::Dict(dict) if dict.absent() => self.out.push_str("null"),
            Get::Dict(dict) if dict.size() == 0 => self.out.push_str("{}"),
            Get::Dict(dict) => {
                self.out.push('{');
                let mut first = true;
                dict.each(&mut |key: &Str, value: &dyn Reflect| {
                    if !std::mem::take(&mut first) {
                        self.out.push(',');
                    }
                    self.line(depth + 1);
                    self.name(key);
                    self.any(value, depth + 1);
                });
                self.line(depth);
                self.out.push('}');
            }
        }
    }

    fn fields(&mut self, s: &dyn Struct, depth: usize, first: &mut bool) {
        let shape = s.shape();
        let whole = shape.fields.iter().any(|f| f.name == "metadata");
        for (i, field) in shape.fields.iter().enumerate() {
            if whole && matches!(field.name, "kind" | "apiVersion") {
                continue;
            }
            if field.name == "metadata" {
                if let Value::Map(map) = api::codec::encode(s.field(i)) {
                    for (key, value) in map.iter().filter(|(_, v)| !v.is_null()) {
                        self.separate(depth, first);
                        self.name(key);
                        self.value(value, depth);
                    }
                }
                continue;
            }
            self.separate(depth, first);
            self.name(&go_name(shape.name, field.name));
            self.any(s.field(i), depth);
        }
    }

    fn separate(&mut self, depth: usize, first: &mut bool) {
        if !std::mem::take(first) {
            self.out.push(',');
        }
        self.line(depth);
    }

    fn value(&mut self, value: &Value, depth: usize) {
        match value {
            Value::List(items) if !items.is_empty() && self.indent.is_some() => {
                self.out.push('[');
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        self.out.push(',');
                    }
                    self.line(depth + 1);
                    self.value(item, depth + 1);
                }
                self.line(depth);
                self.out.push(']');
            }
            Value::Map(map) if !map.is_empty() && self.indent.is_some() => {
                self.out.push('{');
                for (i, (key, value)) in map.iter().enumerate() {
                    if i > 0 {
                        self.out.push(',');
                    }
                    self.line(depth + 1);
                    self.name(key);
                    self.value(value, depth + 1);
                }
                self.line(depth);
                self.out.push('}');
            }
            other => json::write_value(self.out, other),
        }
    }
}

/// JSON names whose Go name is not the same with a capital letter.
const NAMES: &[(&str, &str)] = &[
    ("apiGroup", "APIGroup"),
    ("apiGroups", "APIGroups"),
    ("apiVersion", "APIVersion"),
    ("awsElasticBlockStore", "AWSElasticBlockStore"),
    ("caBundle", "CABundle"),
    ("cephfs", "CephFS"),
    ("chapAuthDiscovery", "DiscoveryCHAPAuth"),
    ("chapAuthSession", "SessionCHAPAuth"),
    ("cidr", "CIDR"),
    ("csi", "CSI"),
    ("diskURI", "DataDiskURI"),
    ("dnsConfig", "DNSConfig"),
    ("dnsPolicy", "DNSPolicy"),
    ("endpoints", "EndpointsName"),
    ("externalID", "DoNotUseExternalID"),
    ("fc", "FC"),
    ("fsGroup", "FSGroup"),
    ("fsGroupChangePolicy", "FSGroupChangePolicy"),
    ("fsGroupPolicy", "FSGroupPolicy"),
    ("fsType", "FSType"),
    ("gcePersistentDisk", "GCEPersistentDisk"),
    ("gid", "GID"),
    ("gmsaCredentialSpec", "GMSACredentialSpec"),
    ("gmsaCredentialSpecName", "GMSACredentialSpecName"),
    ("grpc", "GRPC"),
    ("http", "HTTP"),
    ("httpGet", "HTTPGet"),
    ("httpHeaders", "HTTPHeaders"),
    ("id", "ID"),
    ("ip", "IP"),
    ("ipBlock", "IPBlock"),
    ("ipFamilies", "IPFamilies"),
    ("ipFamilyPolicy", "IPFamilyPolicy"),
    ("ipMode", "IPMode"),
    ("iqn", "IQN"),
    ("iscsi", "ISCSI"),
    ("iscsiInterface", "ISCSIInterface"),
    ("jsonPath", "JSONPath"),
    ("lastState", "LastTerminationState"),
    ("nfs", "NFS"),
    ("os", "OS"),
    ("osImage", "OSImage"),
    ("pdName", "PDName"),
    ("qosClass", "QOSClass"),
    ("rbd", "RBD"),
    ("reportingComponent", "ReportingController"),
    ("seLinuxChangePolicy", "SELinuxChangePolicy"),
    ("seLinuxMount", "SELinuxMount"),
    ("seLinuxOptions", "SELinuxOptions"),
    ("serviceAccount", "DeprecatedServiceAccount"),
    ("sslEnabled", "SSLEnabled"),
    ("storageos", "StorageOS"),
    ("tcpSocket", "TCPSocket"),
    ("tls", "TLS"),
    ("ttlSecondsAfterFinished", "TTLSecondsAfterFinished"),
    ("tty", "TTY"),
    ("uid", "UID"),
    ("url", "URL"),
    ("wwids", "WWIDs"),
];

/// Go's name of a field.
fn go_name(owner: &str, name: &str) -> String {
    match (owner, name) {
        ("RBDVolumeSource" | "RBDPersistentVolumeSource", "monitors") => return "CephMonitors".into(),
        ("RBDVolumeSource" | "RBDPersistentVolumeSource", "image") => return "RBDImage".into(),
        ("RBDVolumeSource" | "RBDPersistentVolumeSource", "pool") => return "RBDPool".into(),
        ("RBDVolumeSource" | "RBDPersistentVolumeSource", "user") => return "RadosUser".into(),
        _ => {}
    }
    if let Ok(i) = NAMES.binary_search_by(|(json, _)| json.cmp(&name)) {
        return NAMES[i].1.into();
    }
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |c| c.to_ascii_uppercase().to_string() + chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_struct_reads_as_gos_internal_type() {
        // Source: golden/api/validation/config.json and deployment.json.
        let taint = api::core::Taint {
            key: "a".into(),
            value: "b".into(),
            effect: "NoSchedule".into(),
            ..api::core::Taint::default()
        };
        assert_eq!(to_string(&taint), r#"{"Key":"a","Value":"b","Effect":"NoSchedule","TimeAdded":null}"#);
        let strategy = api::apps::DeploymentStrategy { type_: "Rolling".into(), rolling_update: None };
        assert_eq!(to_string(&strategy), r#"{"Type":"Rolling","RollingUpdate":null}"#);
        assert!(NAMES.is_sorted());
    }
}
