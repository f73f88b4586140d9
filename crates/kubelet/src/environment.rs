//! The environment of a container. Plays: `makeEnvironmentVariables` of `pkg/kubelet/kubelet_pods.go` and `pkg/kubelet/envvars`.

use crate::host::Host;
use crate::images::catalogue::Image;
use crate::node::Node;
use crate::pod::{ContainerSpec, Pod};
use api::core::{self, EnvVarSource, ResourceFieldSelector, Service};
use api::{Dict, List, Quantity, Str, kind_of};
use client::Cache;
use ecow::eco_format;
use std::collections::BTreeMap;

type Variables = BTreeMap<Str, Str>;

impl Pod {
    /// The environment of a container, by name, or why it cannot be made.
    pub(crate) fn environment(&self, slot: usize, host: &Host<'_, '_>) -> Result<List<(Str, Str)>, Str> {
        let spec = self.container_spec(slot);
        let cache = host.ctx.cache;
        let services = if host.config.is_recorded() { Variables::new() } else { self.services(cache) };
        let mut own = Variables::new();
        self.take_objects(spec, cache, &mut own)?;
        for variable in spec.env() {
            let value = match (&variable.value_from, variable.value.is_empty()) {
                (Some(source), true) => match self.value_from(slot, source, host)? {
                    Some(value) => value,
                    None => continue,
                },
                _ => expand(&variable.value, |name| own.get(name).or_else(|| services.get(name)).cloned()),
            };
            own.insert(variable.name.clone(), value);
        }
        let mut all = services;
        all.extend(own);
        Ok(all.into_iter().collect())
    }

    /// What a process finds: what the runtime and the image set, and over that what the manifest says.
    pub(crate) fn process_environment(&self, image: &Image, own: List<(Str, Str)>) -> List<(Str, Str)> {
        let mut all = Variables::from([("HOME".into(), "/root".into()), ("HOSTNAME".into(), self.hostname())]);
        all.insert("PATH".into(), "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin".into());
        all.extend(image.env.iter().map(|(name, value)| (Str::from(*name), Str::from(*value))));
        all.extend(own.iter().cloned());
        all.into_iter().collect()
    }

    /// What its processes take for the name of their machine.
    pub(crate) fn hostname(&self) -> Str {
        let spec = self.spec();
        if spec.host_network {
            spec.node_name.clone()
        } else if spec.hostname.is_empty() {
            self.key.name.clone()
        } else {
            spec.hostname.clone()
        }
    }

    fn take_objects(&self, spec: ContainerSpec<'_>, cache: &Cache, own: &mut Variables) -> Result<(), Str> {
        for source in spec.env_from() {
            if let Some(map) = &source.config_map_ref {
                match cache.get::<core::ConfigMap>(&self.key.namespace, &map.name) {
                    Some(found) => {
                        own.extend(found.data.iter().map(|(k, v)| (eco_format!("{}{k}", source.prefix), v.clone())))
                    }
                    None if map.optional == Some(true) => {}
                    None => return Err(eco_format!("configmap \"{}\" not found", map.name)),
                }
            } else if let Some(secret) = &source.secret_ref {
                match cache.get::<core::Secret>(&self.key.namespace, &secret.name) {
                    Some(found) => {
                        own.extend(found.data.iter().map(|(k, v)| (eco_format!("{}{k}", source.prefix), text(v))))
                    }
                    None if secret.optional == Some(true) => {}
                    None => return Err(eco_format!("secret \"{}\" not found", secret.name)),
                }
            }
        }
        Ok(())
    }

    fn value_from(&self, slot: usize, source: &EnvVarSource, host: &Host<'_, '_>) -> Result<Option<Str>, Str> {
        let cache = host.ctx.cache;
        let namespace = &self.key.namespace;
        if let Some(field) = &source.field_ref {
            return self.field(&field.field_path, host.node).map(Some);
        }
        if let Some(resource) = &source.resource_field_ref {
            let name =
                if resource.container_name.is_empty() { &self.containers[slot].name } else { &resource.container_name };
            return self.resource_value(name, resource, host.node).map(Some);
        }
        if let Some(wanted) = &source.config_map_key_ref {
            let optional = wanted.optional == Some(true);
            let Some(map) = cache.get::<core::ConfigMap>(namespace, &wanted.name) else {
                return if optional { Ok(None) } else { Err(eco_format!("configmap \"{}\" not found", wanted.name)) };
            };
            return match map.data.get(&wanted.key) {
                Some(value) => Ok(Some(value.clone())),
                None if optional => Ok(None),
                None => Err(eco_format!("couldn't find key {} in ConfigMap {namespace}/{}", wanted.key, wanted.name)),
            };
        }
        if let Some(wanted) = &source.secret_key_ref {
            let optional = wanted.optional == Some(true);
            let Some(secret) = cache.get::<core::Secret>(namespace, &wanted.name) else {
                return if optional { Ok(None) } else { Err(eco_format!("secret \"{}\" not found", wanted.name)) };
            };
            return match secret.data.get(&wanted.key) {
                Some(value) => Ok(Some(text(value))),
                None if optional => Ok(None),
                None => Err(eco_format!("couldn't find key {} in Secret {namespace}/{}", wanted.key, wanted.name)),
            };
        }
        Ok(Some(Str::new()))
    }

    /// A field of the pod, as the downward API gives it.
    pub(crate) fn field(&self, path: &str, node: &Node) -> Result<Str, Str> {
        let api = self.api();
        let meta = &api.metadata;
        let keyed = |prefix: &str| path.strip_prefix(prefix)?.strip_prefix("['")?.strip_suffix("']");
        if let Some(key) = keyed("metadata.labels") {
            return Ok(meta.labels.get(key).cloned().unwrap_or_default());
        }
        if let Some(key) = keyed("metadata.annotations") {
            return Ok(meta.annotations.get(key).cloned().unwrap_or_default());
        }
        Ok(match path {
            "metadata.name" => meta.name.clone(),
            "metadata.namespace" => meta.namespace.clone(),
            "metadata.uid" => meta.uid.clone(),
            "metadata.labels" => formatted(&meta.labels),
            "metadata.annotations" => formatted(&meta.annotations),
            "spec.nodeName" => api.spec.node_name.clone(),
            "spec.serviceAccountName" => api.spec.service_account_name.clone(),
            "status.hostIP" | "status.hostIPs" => node.address.clone(),
            "status.podIP" | "status.podIPs" => self.ip(),
            other => return Err(eco_format!("unsupported fieldPath: {other}")),
        })
    }

    /// A resource of a container, as the downward API gives it: what is not limited is what the node has.
    pub(crate) fn resource_value(
        &self,
        container: &str,
        wanted: &ResourceFieldSelector,
        node: &Node,
    ) -> Result<Str, Str> {
        let Some(slot) = self.slot(container) else { return Err(eco_format!("container {container} not found")) };
        let own = self.container_spec(slot).resources();
        let capacity = node.spec.capacity();
        let limit = |name: &str| own.limits.get(name).or_else(|| capacity.get(name)).copied().unwrap_or_default();
        let request = |name: &str| own.requests.get(name).copied().unwrap_or_default();
        let (name, amount) = match &*wanted.resource {
            "limits.cpu" => ("cpu", limit("cpu")),
            "limits.memory" => ("memory", limit("memory")),
            "limits.ephemeral-storage" => ("ephemeral-storage", limit("ephemeral-storage")),
            "requests.cpu" => ("cpu", request("cpu")),
            "requests.memory" => ("memory", request("memory")),
            "requests.ephemeral-storage" => ("ephemeral-storage", request("ephemeral-storage")),
            other => return Err(eco_format!("unsupported container resource : {other}")),
        };
        let divisor = if wanted.divisor.is_zero() { Quantity::from_units(1) } else { wanted.divisor };
        let value = if name == "cpu" {
            (amount.milli() as f64 / divisor.milli().max(1) as f64).ceil()
        } else {
            (amount.units() as f64 / divisor.units().max(1) as f64).ceil()
        };
        Ok(eco_format!("{value:.0}"))
    }

    /// Variables for the services that there are when the container starts.
    fn services(&self, cache: &Cache) -> Variables {
        let mut all = Variables::new();
        let links = self.spec().enable_service_links != Some(false);
        let mut add = |service: &Service| {
            if service.spec.cluster_ip.is_empty() || service.spec.cluster_ip == "None" {
                return;
            }
            service_variables(service, &mut all);
        };
        if let Some(kubernetes) = cache.get::<Service>("default", "kubernetes") {
            add(kubernetes);
        }
        if links && cache.watches(kind_of::SERVICE) {
            cache.list::<Service>(&self.key.namespace).for_each(add);
        }
        all
    }

    /// Command and arguments with `$(NAME)` replaced.
    pub(crate) fn expanded(&self, slot: usize, env: &List<(Str, Str)>) -> (List<Str>, List<Str>) {
        let spec = self.container_spec(slot);
        let lookup = |name: &str| env.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone());
        let all = |list: &List<Str>| -> List<Str> {
            if list.iter().any(|s| s.contains('$')) {
                list.iter().map(|s| expand(s, lookup)).collect()
            } else {
                list.clone()
            }
        };
        (all(spec.command()), all(spec.args()))
    }
}

fn text(bytes: &api::Bytes) -> Str {
    String::from_utf8_lossy(&bytes.0).as_ref().into()
}

/// Labels or annotations as a file shows them: one `key="value"` a line.
fn formatted(map: &Dict<Str>) -> Str {
    let lines: Vec<String> = map.iter().map(|(k, v)| format!("{k}={}", crate::worker::stop::go_quoted(v))).collect();
    lines.join("\n").into()
}

/// Replaces `$(NAME)`; `$$` is a dollar, and a name that is not known stays as it is.
pub(crate) fn expand(text: &str, lookup: impl Fn(&str) -> Option<Str>) -> Str {
    let mut out = Str::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('$') {
            out.push('$');
            rest = after;
        } else if let Some((name, after)) = rest.strip_prefix('(').and_then(|r| r.split_once(')')) {
            match lookup(name) {
                Some(value) => out.push_str(&value),
                None => out.push_str(&format!("$({name})")),
            }
            rest = after;
        } else {
            out.push('$');
        }
    }
    out.push_str(rest);
    out
}

/// `WEB_SERVICE_HOST`, `WEB_PORT` … of one service.
fn service_variables(service: &Service, all: &mut Variables) {
    let prefix = service.metadata.name.to_ascii_uppercase().replace("-", "_");
    let host = &service.spec.cluster_ip;
    let Some(first) = service.spec.ports.first() else { return };
    let mut set = |name: String, value: Str| all.insert(name.into(), value);
    set(format!("{prefix}_SERVICE_HOST"), host.clone());
    set(format!("{prefix}_SERVICE_PORT"), eco_format!("{}", first.port));
    for port in service.spec.ports.iter().filter(|p| !p.name.is_empty()) {
        let name = port.name.to_ascii_uppercase().replace("-", "_");
        set(format!("{prefix}_SERVICE_PORT_{name}"), eco_format!("{}", port.port));
    }
    let protocol = |p: &core::ServicePort| if p.protocol.is_empty() { "TCP".into() } else { p.protocol.clone() };
    let url = |p: &core::ServicePort| eco_format!("{}://{host}:{}", protocol(p).to_ascii_lowercase(), p.port);
    set(format!("{prefix}_PORT"), url(first));
    for port in &service.spec.ports {
        let protocol = protocol(port);
        let base = format!("{prefix}_PORT_{}_{}", port.port, protocol.to_ascii_uppercase());
        set(base.clone(), url(port));
        set(format!("{base}_PROTO"), protocol.to_ascii_lowercase());
        set(format!("{base}_PORT"), eco_format!("{}", port.port));
        set(format!("{base}_ADDR"), host.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_replaced_and_dollars_escaped() {
        let lookup = |name: &str| (name == "A").then(|| Str::from("1"));
        assert_eq!(expand("$(A)-$(B)-$$(A)-$x", lookup), "1-$(B)-$(A)-$x");
    }
}
