//! Faults: what can break, one line each. Each has its real consequences in its real time; nothing else is arranged.

use crate::cluster::Cluster;
use api::Str;
use client::{Act, Manager};
use ecow::eco_format;
use kubelet::{Kubelets, ProbeKind};
use network::Network;
use sim::StepId;
use std::time::Duration;

/// Something that can break or be mended.
pub struct Fault {
    /// Its name, such as `stop`.
    pub name: &'static str,
    /// What comes after the name.
    pub arguments: &'static str,
    /// What it does, in one sentence.
    pub summary: &'static str,
    run: fn(&mut Cluster, StepId, &[&str]) -> Result<Str, Str>,
}

/// The faults, in the order of the help.
pub static FAULTS: &[Fault] = &[
    Fault {
        name: "stop",
        arguments: "COMPONENT",
        summary: "Stops a component: kube-apiserver, etcd, kube-scheduler, kube-controller-manager, network, every kubelet or kube-proxy, or one controller such as deployment-controller.",
        run: |c, s, a| running(c, s, a, false),
    },
    Fault {
        name: "start",
        arguments: "COMPONENT",
        summary: "Starts a stopped component; it lists what it missed.",
        run: |c, s, a| running(c, s, a, true),
    },
    Fault {
        name: "slow-etcd",
        arguments: "DURATION",
        summary: "Every write takes so much longer to be there: who wrote waits for it, who watches hears of it later; 0s mends it.",
        run: slow_etcd,
    },
    Fault {
        name: "delay-watch",
        arguments: "COMPONENT DURATION",
        summary: "Everything that a component is told arrives later.",
        run: delay_watch,
    },
    Fault {
        name: "drop-watch",
        arguments: "COMPONENT N",
        summary: "Every n-th change is lost until the component lists again after 30 s.",
        run: drop_watch,
    },
    Fault {
        name: "repeat-watch",
        arguments: "COMPONENT N",
        summary: "Every n-th change arrives twice.",
        run: repeat_watch,
    },
    Fault {
        name: "stop-kubelet",
        arguments: "NODE",
        summary: "The kubelet of a node ends; its containers run on.",
        run: |c, s, a| kubelets(c, s, a, Kubelets::stop_kubelet),
    },
    Fault {
        name: "start-kubelet",
        arguments: "NODE",
        summary: "The kubelet of a node starts again.",
        run: |c, s, a| kubelets(c, s, a, Kubelets::start_kubelet),
    },
    Fault {
        name: "fail-node",
        arguments: "NODE",
        summary: "A machine loses power: its containers end, nothing is reported.",
        run: |c, s, a| machine(c, s, a, Kubelets::fail_node, false),
    },
    Fault {
        name: "restore-node",
        arguments: "NODE",
        summary: "A failed machine boots again.",
        run: |c, s, a| machine(c, s, a, Kubelets::restore_node, true),
    },
    Fault {
        name: "cut-node",
        arguments: "NODE",
        summary: "The network of a machine is cut: its containers run, nobody reaches them or hears of them.",
        run: |c, s, a| machine(c, s, a, Kubelets::cut_node, false),
    },
    Fault {
        name: "join-node",
        arguments: "NODE",
        summary: "The network of a machine is whole again.",
        run: |c, s, a| machine(c, s, a, Kubelets::join_node, true),
    },
    Fault {
        name: "stop-proxy",
        arguments: "NODE",
        summary: "The kube-proxy of a node ends: the rules that it wrote stay as they are.",
        run: |c, s, a| proxy(c, s, a, false),
    },
    Fault {
        name: "start-proxy",
        arguments: "NODE",
        summary: "The kube-proxy of a node starts again and writes all rules anew.",
        run: |c, s, a| proxy(c, s, a, true),
    },
    Fault {
        name: "add-node",
        arguments: "NODE",
        summary: "A new machine joins: 4 cpu, 8 GiB.",
        run: |c, s, a| kubelets(c, s, a, Kubelets::add_worker),
    },
    Fault {
        name: "crash",
        arguments: "NAMESPACE/POD [CONTAINER]",
        summary: "The process of a container ends with exit code 1.",
        run: |c, s, a| container(c, s, a, Kubelets::crash_container),
    },
    Fault {
        name: "oom",
        arguments: "NAMESPACE/POD [CONTAINER]",
        summary: "A container runs out of memory: the kernel kills it.",
        run: |c, s, a| container(c, s, a, Kubelets::oom_container),
    },
    Fault {
        name: "hang",
        arguments: "NAMESPACE/POD [CONTAINER]",
        summary: "The process of a container stays, but answers nothing any more.",
        run: |c, s, a| container(c, s, a, Kubelets::hang_container),
    },
    Fault {
        name: "fail-probe",
        arguments: "NAMESPACE/POD startup|liveness|readiness [CONTAINER]",
        summary: "A probe of a container fails whatever the container says.",
        run: |c, s, a| probe(c, s, a, Kubelets::fail_probe),
    },
    Fault {
        name: "mend-probe",
        arguments: "NAMESPACE/POD startup|liveness|readiness [CONTAINER]",
        summary: "The container answers its probe again.",
        run: |c, s, a| probe(c, s, a, Kubelets::mend_probe),
    },
    Fault {
        name: "cordon",
        arguments: "NODE",
        summary: "No new pod is put onto a node: kubectl cordon.",
        run: |c, s, a| typed(c, s, a, &["cordon"]),
    },
    Fault {
        name: "uncordon",
        arguments: "NODE",
        summary: "New pods may be put onto a node again: kubectl uncordon.",
        run: |c, s, a| typed(c, s, a, &["uncordon"]),
    },
    Fault {
        name: "drain",
        arguments: "NODE",
        summary: "A node is emptied with respect for disruption budgets: kubectl drain, which goes on in the background.",
        run: |c, s, a| typed(c, s, a, &["drain", "--ignore-daemonsets", "--delete-emptydir-data", "--force"]),
    },
    Fault {
        name: "unpullable",
        arguments: "IMAGE",
        summary: "A registry no longer serves an image.",
        run: |c, s, a| kubelets(c, s, a, Kubelets::make_unpullable),
    },
    Fault {
        name: "probe-server",
        arguments: "STATUS",
        summary: "Where containers are scripted: what the server beside them answers to probes.",
        run: |c, s, a| kubelets(c, s, a, Kubelets::set_probe_server),
    },
    Fault {
        name: "pullable",
        arguments: "IMAGE",
        summary: "The registry serves the image again.",
        run: |c, s, a| kubelets(c, s, a, Kubelets::make_pullable),
    },
];

impl Cluster {
    /// Injects a fault, said in words such as `fail-node worker-1`. The answer or the error is a sentence.
    pub(crate) fn inject(&mut self, text: &str) -> Result<Str, Str> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let name = words.first().copied().unwrap_or("");
        let Some(fault) = FAULTS.iter().find(|f| f.name == name) else {
            let known: Vec<String> = FAULTS
                .iter()
                .map(|f| format!("  {:38} {}", format!("{} {}", f.name, f.arguments), f.summary))
                .collect();
            let what = if name.is_empty() { "which fault?".to_owned() } else { format!("there is no fault {name:?}.") };
            return Err(eco_format!("{what} There are:\n{}", known.join("\n")));
        };
        let step = self.first_step(Act::Fault, "fault", name, &words[1..].join(" "), &format!("Fault: {text}"));
        (fault.run)(self, step, &words[1..]).map_err(|e| eco_format!("{e} (usage: {} {})", fault.name, fault.arguments))
    }

    fn place(&self, component: Option<&&str>) -> Result<usize, Str> {
        let name = component.copied().ok_or("name a component")?;
        let found = self.slots.iter().position(|s| s.process.name() == name);
        let known: Vec<&str> = self.slots.iter().map(|s| s.process.name()).collect();
        found.ok_or_else(|| eco_format!("there is no component {name}: there are {}", known.join(", ")))
    }

    /// Whether a component (or one hosted controller) is stopped.
    pub fn is_stopped(&self, component: &str) -> bool {
        let trouble = self.kernel.trouble;
        (component == "kube-apiserver" && trouble.api_down)
            || (component == "etcd" && trouble.etcd_down)
            || self.slots.iter().any(|s| s.stopped && s.process.name() == component)
            || self.process::<Manager>().is_some_and(|m| m.is_stopped(component))
    }
}

fn running(cluster: &mut Cluster, cause: StepId, words: &[&str], run: bool) -> Result<Str, Str> {
    let name = words.first().copied().unwrap_or("");
    let done = eco_format!("{name} is {}", if run { "running" } else { "stopped" });
    match name {
        "kube-apiserver" => {
            cluster.kernel.trouble.api_down = !run;
            // Every watch has broken: all list anew when it is back.
            for i in (0..cluster.slots.len()).filter(|_| run) {
                cluster.slots[i].list(i, &mut cluster.kernel);
            }
            return Ok(done);
        }
        "etcd" => {
            cluster.kernel.trouble.etcd_down = !run;
            return Ok(done);
        }
        "kubelet" | "kube-proxy" => return on_every_node(cluster, cause, name, run).map(|()| done),
        _ => {}
    }
    if let Some(i) = cluster.slot_of::<Manager>()
        && cluster.slots[i]
            .with::<Manager, bool>(i, &mut cluster.kernel, StepId::NONE, |m, _| m.set_stopped(name, !run))
            == Some(true)
    {
        return Ok(done);
    }
    let i = cluster.place(words.first())?;
    cluster.slots[i].stopped = !run;
    if run {
        cluster.slots[i].list(i, &mut cluster.kernel);
    } else {
        cluster.slots[i].schedule(i, &mut cluster.kernel);
    }
    Ok(done)
}

/// Stops or starts what runs on every node.
fn on_every_node(cluster: &mut Cluster, cause: StepId, name: &str, run: bool) -> Result<(), Str> {
    let nodes: Vec<Str> = cluster.process::<Kubelets>().map(|k| k.node_names().cloned().collect()).unwrap_or_default();
    let act = if run { Kubelets::start_kubelet } else { Kubelets::stop_kubelet };
    for node in &nodes {
        match name {
            "kubelet" => kubelets(cluster, cause, &[node], act)?,
            _ => proxy(cluster, cause, &[node], run)?,
        };
    }
    Ok(())
}

/// Longest time that a slow etcd takes for a write; one that takes longer is as good as stopped.
const SLOWEST: Duration = Duration::from_secs(5);

fn slow_etcd(cluster: &mut Cluster, _: StepId, words: &[&str]) -> Result<Str, Str> {
    let delay = words.first().and_then(|d| sim::time::length(d)).ok_or("say how slow, such as 500ms")?;
    cluster.kernel.trouble.etcd_delay = delay.min(SLOWEST);
    Ok(match cluster.kernel.trouble.etcd_delay {
        Duration::ZERO => "etcd is as fast as before".into(),
        delay => eco_format!("every write takes {} ms longer", delay.as_millis()),
    })
}

/// What an administrator would type.
fn typed(cluster: &mut Cluster, _: StepId, words: &[&str], verb: &[&str]) -> Result<Str, Str> {
    let node = words.first().copied().ok_or("say which node")?;
    if cluster.view().get::<api::core::Node>("", node).is_none() {
        return Err(eco_format!("there is no node {node}"));
    }
    let (verb, flags) = verb.split_first().ok_or("say what")?;
    let line = format!("kubectl {verb} {node} {}", flags.join(" "));
    let id = crate::CommandId(cluster.inputs.len() as u64);
    cluster.start_line(id, line.trim_end(), None);
    Ok(eco_format!("{verb} {node}"))
}

fn probe(cluster: &mut Cluster, step: StepId, words: &[&str], act: OnProbe) -> Result<Str, Str> {
    let kind = match words.get(1).copied().unwrap_or("") {
        "startup" => ProbeKind::Startup,
        "liveness" => ProbeKind::Liveness,
        "readiness" => ProbeKind::Readiness,
        _ => return Err("say which probe: startup, liveness or readiness".into()),
    };
    let container = words.get(2).copied().unwrap_or("");
    on_pod(cluster, step, words, |k, ctx, pod| act(k, ctx, pod, container, kind))
}

fn delay_watch(cluster: &mut Cluster, _: StepId, words: &[&str]) -> Result<Str, Str> {
    let i = cluster.place(words.first())?;
    let delay = words.get(1).and_then(|d| sim::time::length(d)).ok_or("say how late, such as 5s")?;
    cluster.slots[i].fault.delay = delay.min(Duration::from_secs(3600));
    Ok(match cluster.slots[i].fault.delay {
        Duration::ZERO => eco_format!("{} hears of everything at once again", words[0]),
        _ => eco_format!("{} hears of everything {} later", words[0], words[1]),
    })
}

fn number(words: &[&str]) -> Result<u32, Str> {
    words.get(1).and_then(|n| n.parse().ok()).ok_or_else(|| "say every how many changes (0: never)".into())
}

fn drop_watch(cluster: &mut Cluster, _: StepId, words: &[&str]) -> Result<Str, Str> {
    let i = cluster.place(words.first())?;
    cluster.slots[i].fault.drop_every = number(words)?;
    Ok(match cluster.slots[i].fault.drop_every {
        0 => eco_format!("no change is lost to {} any more", words[0]),
        1 => eco_format!("every change is lost to {}", words[0]),
        n => eco_format!("one change of {n} is lost to {}", words[0]),
    })
}

fn repeat_watch(cluster: &mut Cluster, _: StepId, words: &[&str]) -> Result<Str, Str> {
    let i = cluster.place(words.first())?;
    cluster.slots[i].fault.repeat_every = number(words)?;
    Ok(match cluster.slots[i].fault.repeat_every {
        0 => eco_format!("no change reaches {} twice any more", words[0]),
        1 => eco_format!("every change reaches {} twice", words[0]),
        n => eco_format!("one change of {n} reaches {} twice", words[0]),
    })
}

type OnKubelets = fn(&mut Kubelets, &mut client::Ctx<'_>, &str) -> Result<Str, Str>;

fn kubelets(cluster: &mut Cluster, step: StepId, words: &[&str], act: OnKubelets) -> Result<Str, Str> {
    let target = words.first().copied().ok_or("say which")?;
    let i = cluster.slot_of::<Kubelets>().ok_or("this cluster has no kubelets")?;
    let done = cluster.slots[i].with::<Kubelets, _>(i, &mut cluster.kernel, step, |k, ctx| act(k, ctx, target));
    done.unwrap_or_else(|| Err("this cluster has no kubelets".into()))
}

/// A machine that nobody reaches hears of no new rule either.
fn machine(cluster: &mut Cluster, step: StepId, words: &[&str], act: OnKubelets, reached: bool) -> Result<Str, Str> {
    let done = kubelets(cluster, step, words, act)?;
    proxy(cluster, step, words, reached).map(|_| done)
}

fn proxy(cluster: &mut Cluster, step: StepId, words: &[&str], running: bool) -> Result<Str, Str> {
    let node = words.first().copied().ok_or("say which node")?;
    if cluster.view().get::<api::core::Node>("", node).is_none() {
        return Err(eco_format!("there is no node {node}"));
    }
    // A cluster without a network has no proxies: there is nothing to tell then.
    if let Some(i) = cluster.slot_of::<Network>() {
        cluster.slots[i].with::<Network, _>(i, &mut cluster.kernel, step, |n, ctx| n.set_proxy(ctx.now, node, running));
    }
    Ok(eco_format!("the kube-proxy of {node} {}", if running { "runs" } else { "has stopped" }))
}

type OnContainer = fn(&mut Kubelets, &mut client::Ctx<'_>, &api::ObjectRef, &str) -> Result<Str, Str>;
type OnProbe = fn(&mut Kubelets, &mut client::Ctx<'_>, &api::ObjectRef, &str, ProbeKind) -> Result<Str, Str>;

fn container(cluster: &mut Cluster, step: StepId, words: &[&str], act: OnContainer) -> Result<Str, Str> {
    let container = words.get(1).copied().unwrap_or("");
    on_pod(cluster, step, words, |k, ctx, pod| act(k, ctx, pod, container))
}

fn on_pod(
    cluster: &mut Cluster,
    step: StepId,
    words: &[&str],
    act: impl FnOnce(&mut Kubelets, &mut client::Ctx<'_>, &api::ObjectRef) -> Result<Str, Str>,
) -> Result<Str, Str> {
    let pod = words.first().copied().ok_or("say which pod")?;
    let (namespace, name) = pod.split_once('/').unwrap_or(("default", pod));
    let reference = api::ObjectRef::new(api::kind_of::POD, namespace, name);
    let i = cluster.slot_of::<Kubelets>().ok_or("this cluster has no kubelets")?;
    let done = cluster.slots[i].with::<Kubelets, _>(i, &mut cluster.kernel, step, |k, ctx| act(k, ctx, &reference));
    done.unwrap_or_else(|| Err("this cluster has no kubelets".into()))
}
