//! What a script sees of its container: files, processes, ports.

use crate::pod::Pod;
use crate::runtime::instance::Instance;
use crate::shell::World;
use crate::volumes::Disks;
use api::Str;
use client::wire::{HttpReply, HttpRequest, Refusal};
use ecow::eco_format;
use shell::Files;
use sim::Time;
use std::sync::Arc;

/// A container as a script sees it.
pub(crate) struct Inside<'a> {
    pub(super) pod: &'a mut Pod,
    pub(super) slot: usize,
    pub(super) disks: &'a mut Disks,
    pub(super) now: Time,
    pub(super) memory: i64,
    pub(super) cpu_milli: i64,
    /// Whether output goes to the container's log.
    pub(super) to_log: bool,
    pub(super) out: String,
    pub(super) err: String,
    pub(super) signals: Vec<Str>,
}

impl Inside<'_> {
    fn instance(&self) -> Option<&Instance> {
        self.pod.containers[self.slot].current.as_ref()
    }

    fn built_in(&self, path: &str) -> Option<Str> {
        let ip = self.pod.ip();
        let name = &self.pod.key.name;
        Some(match path {
            "/etc/hostname" => eco_format!("{name}\n"),
            "/etc/hosts" => eco_format!(
                "# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\n{ip}\t{name}\n"
            ),
            "/etc/resolv.conf" => self.resolver(),
            "/etc/passwd" => "root:x:0:0:root:/root:/bin/sh\n".into(),
            "/etc/os-release" => "PRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nID=debian\n".into(),
            "/proc/1/cmdline" => self.instance()?.process.argv.join(" ").into(),
            "/dev/termination-log" => self.instance()?.message.clone(),
            _ => return None,
        })
    }

    fn resolver(&self) -> Str {
        if self.pod.spec().dns_policy == "Default" {
            return "nameserver 172.18.0.1\n".into();
        }
        let namespace = &self.pod.key.namespace;
        eco_format!(
            "search {namespace}.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n"
        )
    }
}

impl Files for Inside<'_> {
    fn read(&self, path: &str) -> Option<Str> {
        if let Some(found) = self.pod.read_volume(self.slot, path, self.disks) {
            return found;
        }
        let instance = self.instance()?;
        match instance.files.get(path) {
            Some(content) => content.clone(),
            None => instance.read(path).or_else(|| self.built_in(path)),
        }
    }

    fn write(&mut self, path: &str, content: Option<Str>) -> bool {
        if let Some(done) = self.pod.write_volume(self.slot, path, content.clone(), self.disks) {
            return done;
        }
        let read_only = self.pod.is_read_only(self.slot);
        let Some(instance) = &mut self.pod.containers[self.slot].current else { return false };
        if path == "/dev/termination-log" {
            instance.message = content.unwrap_or_default();
            return true;
        }
        if read_only {
            return false;
        }
        Arc::make_mut(&mut instance.files).insert(path.into(), content);
        true
    }

    fn paths(&self) -> Vec<Str> {
        let mut paths: Vec<Str> = self.pod.volume_files(self.slot, self.disks).into_iter().map(|(p, _)| p).collect();
        paths.extend(self.pod.volume_folders(self.slot).into_iter().map(|p| eco_format!("{p}/")));
        if let Some(instance) = self.instance() {
            paths.extend(
                instance
                    .process
                    .image
                    .files
                    .iter()
                    .map(|(p, _)| Str::from(*p))
                    .filter(|p| !instance.files.contains_key(p)),
            );
            paths.extend(instance.files.iter().filter(|(_, c)| c.is_some()).map(|(p, _)| p.clone()));
        }
        let usual = ["/etc/hostname", "/etc/hosts", "/etc/resolv.conf", "/etc/passwd", "/etc/os-release"];
        paths.extend(usual.into_iter().map(Str::from));
        let folders = [
            "/dev/",
            "/home/",
            "/opt/",
            "/proc/",
            "/root/",
            "/run/",
            "/sbin/",
            "/sys/",
            "/tmp/",
            "/usr/bin/",
            "/var/log/",
        ];
        paths.extend(folders.into_iter().map(Str::from));
        paths.extend(crate::shell::tools::names().map(|n| eco_format!("/bin/{n}")));
        paths
    }

    fn put(&mut self, text: &str, error: bool) {
        if self.to_log {
            let now = self.now;
            if let Some(instance) = &mut self.pod.containers[self.slot].current {
                instance.log.write(now, text);
            }
        } else if error {
            self.err.push_str(text);
        } else if self.out.len() < 1 << 20 {
            self.out.push_str(text);
        }
    }
}

impl World for Inside<'_> {
    fn hostname(&self) -> Str {
        self.pod.hostname()
    }

    fn ip(&self) -> Str {
        self.pod.ip()
    }

    fn fact(&self, name: &str) -> Str {
        let Some(instance) = self.instance() else { return Str::new() };
        match name {
            "nproc" => eco_format!("{}", (self.cpu_milli / 1000).max(1)),
            "memory" => eco_format!("{}", self.memory),
            "nameserver" => "10.96.0.10".into(),
            "image" => instance.image.clone(),
            "version" => instance.process.tag.clone(),
            "ports" => {
                let ports: Vec<String> = instance.process.ports.iter().map(i32::to_string).collect();
                ports.join(" ").into()
            }
            _ => Str::new(),
        }
    }

    fn processes(&self) -> Vec<(u32, Str)> {
        let Some(instance) = self.instance() else { return Vec::new() };
        vec![(1, instance.process.argv.join(" ").into())]
    }

    fn local(&mut self, port: i32, request: &HttpRequest) -> Result<HttpReply, Refusal> {
        self.pod.http_here(self.now, port, request, self.disks)
    }

    fn listens(&self, port: i32) -> bool {
        self.pod.listens_anywhere(port)
    }

    fn kill_main(&mut self, signal: &str) {
        self.signals.push(signal.into());
    }

    fn serves(&self, program: &str) -> bool {
        let image = self.instance().map(|i| i.process.image);
        image.is_some_and(|i| i.executables.contains(&program) && !program.ends_with("entrypoint.sh"))
    }
}
