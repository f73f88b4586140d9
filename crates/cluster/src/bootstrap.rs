//! What exists at the beginning: the objects of the control plane itself, and what an installer adds to them.

use crate::checkpoint::Checkpoints;
use crate::cluster::Cluster;
use crate::config::{Config, World};
use crate::kernel::Kernel;
use crate::slot::Slot;
use crate::terminal::Terminals;
use api::{Body, Kind, Obj, Request, User, Verb, json, kind_of};
use apiserver::ApiServer;
use client::{Manager, Process};
use kubelet::Kubelets;
use network::Network;
use scheduler::Scheduler;
use sim::StepId;

/// What the API server adds, once it serves, to what it has made for itself: its own service and where that leads.
const CONTROL_PLANE: &[(Kind, &str)] = &[
    (
        kind_of::SERVICE,
        r#"{"metadata":{"name":"kubernetes","namespace":"default","labels":{"component":"apiserver","provider":"kubernetes"}},"spec":{"type":"ClusterIP","clusterIP":"10.96.0.1","clusterIPs":["10.96.0.1"],"ports":[{"name":"https","port":443,"protocol":"TCP","targetPort":6443}],"sessionAffinity":"None"}}"#,
    ),
    (
        kind_of::ENDPOINT_SLICE,
        r#"{"metadata":{"name":"kubernetes","namespace":"default","labels":{"kubernetes.io/service-name":"kubernetes"}},"addressType":"IPv4","endpoints":[{"addresses":["10.0.0.1"],"conditions":{"ready":true}}],"ports":[{"name":"https","port":6443,"protocol":"TCP"}]}"#,
    ),
];

/// What an installer adds: cluster DNS, a default storage class, an ingress class.
const INSTALLED: &[(Kind, &str)] = &[
    (
        kind_of::STORAGE_CLASS,
        r#"{"metadata":{"name":"standard","annotations":{"storageclass.kubernetes.io/is-default-class":"true"}},"provisioner":"binnacle.dev/hostpath","reclaimPolicy":"Delete","volumeBindingMode":"WaitForFirstConsumer"}"#,
    ),
    (
        kind_of::INGRESS_CLASS,
        r#"{"metadata":{"name":"nginx","annotations":{"ingressclass.kubernetes.io/is-default-class":"true"}},"spec":{"controller":"k8s.io/ingress-nginx"}}"#,
    ),
    (kind_of::SERVICE_ACCOUNT, r#"{"metadata":{"name":"coredns","namespace":"kube-system"}}"#),
    (
        kind_of::SERVICE,
        r#"{"metadata":{"name":"kube-dns","namespace":"kube-system","labels":{"k8s-app":"kube-dns","kubernetes.io/cluster-service":"true","kubernetes.io/name":"CoreDNS"}},"spec":{"clusterIP":"10.96.0.10","clusterIPs":["10.96.0.10"],"selector":{"k8s-app":"kube-dns"},"ports":[{"name":"dns","port":53,"protocol":"UDP","targetPort":53},{"name":"dns-tcp","port":53,"protocol":"TCP","targetPort":53},{"name":"metrics","port":9153,"protocol":"TCP","targetPort":9153}]}}"#,
    ),
    (
        kind_of::DEPLOYMENT,
        r#"{"metadata":{"name":"coredns","namespace":"kube-system","labels":{"k8s-app":"kube-dns"}},"spec":{"replicas":2,"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1}},"selector":{"matchLabels":{"k8s-app":"kube-dns"}},"template":{"metadata":{"labels":{"k8s-app":"kube-dns"}},"spec":{"priorityClassName":"system-cluster-critical","serviceAccountName":"coredns","affinity":{"podAntiAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":100,"podAffinityTerm":{"labelSelector":{"matchExpressions":[{"key":"k8s-app","operator":"In","values":["kube-dns"]}]},"topologyKey":"kubernetes.io/hostname"}}]}},"tolerations":[{"key":"CriticalAddonsOnly","operator":"Exists"}],"containers":[{"name":"coredns","image":"registry.k8s.io/coredns/coredns:v1.13.1","args":["-conf","/etc/coredns/Corefile"],"ports":[{"containerPort":53,"name":"dns","protocol":"UDP"},{"containerPort":53,"name":"dns-tcp","protocol":"TCP"},{"containerPort":9153,"name":"metrics","protocol":"TCP"}],"resources":{"limits":{"memory":"170Mi"},"requests":{"cpu":"100m","memory":"70Mi"}},"livenessProbe":{"httpGet":{"path":"/health","port":8080},"initialDelaySeconds":60,"timeoutSeconds":5},"readinessProbe":{"httpGet":{"path":"/ready","port":8181}}}],"dnsPolicy":"Default"}}}}"#,
    ),
];

/// Puts the programs together around an API server that has its own objects.
pub(crate) fn assemble(config: Config) -> Cluster {
    let api = ApiServer::new(apiserver::Config { seed: config.seed, start: config.start, ..Default::default() });
    let mut kernel = Kernel::new(api, config.seed, config.start);
    create(&mut kernel, "kube-apiserver", CONTROL_PLANE);
    kernel.has_metrics = config.world == World::Installed;
    if kernel.has_metrics {
        create(&mut kernel, "installer", INSTALLED);
    }
    let now = kernel.now;
    let here = |name: &str| !config.without.iter().any(|w| w == name);
    let mut processes: Vec<Box<dyn Process>> = Vec::new();
    if here("kube-scheduler") {
        processes.push(Box::new(Scheduler::default()));
    }
    if here("kube-controller-manager") {
        processes.push(Box::new(Manager::new(controllers::all_with(&config.controllers), now)));
    }
    if here("kubelet") {
        processes.push(Box::new(Kubelets::new(machines(&config, now))));
    }
    if here("network") {
        processes.push(Box::new(Network::new()));
    }
    Cluster {
        config,
        kernel,
        slots: processes.into_iter().map(Slot::new).collect(),
        terminals: Terminals::default(),
        inputs: Vec::new(),
        checkpoints: Checkpoints::default(),
        events_done: 0,
        journeys: Default::default(),
    }
}

/// The machines: modelled ones, or as hollow as those of the recordings.
fn machines(config: &Config, now: sim::Time) -> kubelet::Config {
    if let Some(machines) = &config.machines {
        return kubelet::Config { start: now, seed: config.seed, ..machines.clone() };
    }
    if config.runtime == kubelet::Runtime::Modelled {
        return kubelet::Config::workers(config.nodes, now, config.seed);
    }
    let names: Vec<String> = (1..=config.nodes).map(|i| format!("worker-{i}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    kubelet::Config::hollow(&names, config.runtime, now, config.seed)
}

fn create(kernel: &mut Kernel, actor: &str, objects: &[(Kind, &str)]) {
    for (kind, text) in objects {
        let value = json::parse(text).map(|n| n.value()).unwrap_or_default();
        let obj = match Obj::from_value(*kind, &value) {
            Ok(obj) => obj,
            Err(problem) => unreachable!("a built-in object of kind {kind:?} does not decode: {problem}"),
        };
        let mut request = Request::of(User::component(actor), Verb::Create, obj.reference());
        request.name = api::Str::new();
        request.body = Body::Object(obj);
        let result = client::Backend::request(kernel, actor, StepId::NONE, &request);
        debug_assert!(result.is_ok(), "{result:?}");
    }
}
