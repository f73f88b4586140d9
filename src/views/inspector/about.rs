//! What a component or a kind is: an everyday analogy, a tip, an example to apply. The words are in `about.txt`.

use crate::components::yaml;
use crate::state::model::{Component, Target};
use crate::state::page;
use leptos::prelude::*;

const TEXT: &str = include_str!("about.txt");

/// The example of each kind, by its title.
const EXAMPLES: [(&str, &str); 24] = [
    ("ConfigMap", include_str!("../../../manifests/configmap.yaml")),
    ("CronJob", include_str!("../../../manifests/cronjob.yaml")),
    ("DaemonSet", include_str!("../../../manifests/daemonset.yaml")),
    ("Deployment", include_str!("../../../manifests/deployment.yaml")),
    ("HorizontalPodAutoscaler", include_str!("../../../manifests/horizontalpodautoscaler.yaml")),
    ("Ingress", include_str!("../../../manifests/ingress.yaml")),
    ("IngressClass", include_str!("../../../manifests/ingressclass.yaml")),
    ("Job", include_str!("../../../manifests/job.yaml")),
    ("LimitRange", include_str!("../../../manifests/limitrange.yaml")),
    ("Namespace", include_str!("../../../manifests/namespace.yaml")),
    ("NetworkPolicy", include_str!("../../../manifests/networkpolicy.yaml")),
    ("PersistentVolume", include_str!("../../../manifests/persistentvolume.yaml")),
    ("PersistentVolumeClaim", include_str!("../../../manifests/persistentvolumeclaim.yaml")),
    ("Pod", include_str!("../../../manifests/pod.yaml")),
    ("PodDisruptionBudget", include_str!("../../../manifests/poddisruptionbudget.yaml")),
    ("PriorityClass", include_str!("../../../manifests/priorityclass.yaml")),
    ("ReplicaSet", include_str!("../../../manifests/replicaset.yaml")),
    ("ResourceQuota", include_str!("../../../manifests/resourcequota.yaml")),
    ("Role", include_str!("../../../manifests/role.yaml")),
    ("Secret", include_str!("../../../manifests/secret.yaml")),
    ("Service", include_str!("../../../manifests/service.yaml")),
    ("ServiceAccount", include_str!("../../../manifests/serviceaccount.yaml")),
    ("StatefulSet", include_str!("../../../manifests/statefulset.yaml")),
    ("StorageClass", include_str!("../../../manifests/storageclass.yaml")),
];

/// One block of `about.txt`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub title: String,
    pub what: String,
    pub like: String,
    pub gone: String,
    pub tip: String,
    pub tries: Vec<String>,
    /// A manifest to apply; empty for what nobody applies by hand.
    pub example: String,
}

/// The block of that key.
pub fn find(key: &str) -> Option<About> {
    let mut lines = TEXT.lines().skip_while(|l| !l.strip_prefix('[').is_some_and(|l| l.split(']').next() == Some(key)));
    let title = lines.next()?.split_once("] ")?.1.to_owned();
    let example =
        EXAMPLES.iter().find(|(kind, _)| *kind == title).map_or_else(String::new, |(_, text)| (*text).to_owned());
    let mut about = About { title, example, ..About::default() };
    for line in lines.take_while(|l| !l.starts_with('[')) {
        if let Some((field, words)) = line.split_once(' ') {
            match field {
                "what" => words.clone_into(&mut about.what),
                "like" => words.clone_into(&mut about.like),
                "gone" => words.clone_into(&mut about.gone),
                "tip" => words.clone_into(&mut about.tip),
                "try" => about.tries.push(words.to_owned()),
                _ => {}
            }
        }
    }
    Some(about)
}

/// The key of a target.
pub fn key(target: &Target) -> &str {
    match target {
        Target::Object(object) => &object.plural,
        Target::Component(component) => match component {
            Component::ApiServer => "api-server",
            Component::Etcd => "etcd",
            Component::Scheduler => "scheduler",
            Component::ControllerManager => "controller-manager",
            Component::Controller(_) => "controller",
            Component::Kubelet(_) => "kubelet",
            Component::KubeProxy(_) => "kube-proxy",
            Component::Runtime(_) => "runtime",
            Component::Kubectl => "kubectl",
            Component::Users => "users",
        },
    }
}

pub fn about(target: &Target) -> AnyView {
    let page = page();
    let Some(about) = find(key(target)) else {
        return view! {
            <div class="empty"><b>"Nothing is written about this kind yet"</b>"Live and YAML show all of it. "</div>
        }
        .into_any();
    };
    let tries = about
        .tries
        .iter()
        .map(|line| {
            let (shown, run) = (line.clone(), line.clone());
            view! {
                <li>
                    <button class="ref mono" type="button" on:click=move |_| page.type_command(&run)>{shown}</button>
                </li>
            }
        })
        .collect_view();
    let has_tries = !about.tries.is_empty();
    view! {
        <div class="prose" data-testid="about">
            <p>{about.what}</p>
            <p class="like"><b>"Like: "</b>{about.like}</p>
            {(!about.gone.is_empty()).then(|| view! { <h3>"When it is gone"</h3><p>{about.gone}</p> })}
            {broken(target)}
            <p class="tip"><b>"In production: "</b>{about.tip}</p>
            {has_tries.then(|| view! { <h3>"Try it"</h3><ul class="list tries">{tries}</ul> })}
            {(!about.example.is_empty()).then(|| example(about.title, about.example))}
        </div>
    }
    .into_any()
}

/// What can break about it, and how it is mended: a button types the line.
fn broken(target: &Target) -> AnyView {
    let page = page();
    let (stop, start) = ("Stop it", "Start it");
    let program = |name: &str| vec![(stop, format!("fault stop {name}")), (start, format!("fault start {name}"))];
    let lines = match target {
        Target::Component(component) => match component {
            Component::ApiServer => program("kube-apiserver"),
            Component::Etcd => {
                let slow = [("Slow it down", "fault slow-etcd 300ms"), ("Mend it", "fault slow-etcd 0s")];
                program("etcd").into_iter().chain(slow.map(|(words, line)| (words, line.to_owned()))).collect()
            }
            Component::Scheduler => program("kube-scheduler"),
            Component::ControllerManager => program("kube-controller-manager"),
            Component::Controller(name) => program(name),
            Component::Kubelet(node) => {
                vec![(stop, format!("fault stop-kubelet {node}")), (start, format!("fault start-kubelet {node}"))]
            }
            Component::KubeProxy(node) => {
                vec![(stop, format!("fault stop-proxy {node}")), (start, format!("fault start-proxy {node}"))]
            }
            Component::Runtime(_) | Component::Kubectl | Component::Users => Vec::new(),
        },
        Target::Object(object) => {
            let name = if object.namespace.is_empty() {
                object.name.to_string()
            } else {
                format!("{}/{}", object.namespace, object.name)
            };
            let words: &[(&'static str, &str)] = match &*object.plural {
                "nodes" => &[
                    ("Cut its network", "cut-node"),
                    ("Join it again", "join-node"),
                    ("Turn it off", "fail-node"),
                    ("Turn it on", "restore-node"),
                ],
                "pods" => &[("Crash it", "crash"), ("Let it run out of memory", "oom"), ("Let it hang", "hang")],
                _ => &[],
            };
            words.iter().map(|(words, fault)| (*words, format!("fault {fault} {name}"))).collect()
        }
    };
    if lines.is_empty() {
        return ().into_any();
    }
    let buttons = lines
        .into_iter()
        .map(|(words, line)| {
            let typed = line.clone();
            view! {
                <li>
                    <button class="btn small" type="button" disabled=move || page.is_past() on:click=move |_| page.type_command(&typed)>{words}</button>
                    <code class="cmd">{line}</code>
                </li>
            }
        })
        .collect_view();
    view! { <h3>"Break it, mend it"</h3><ul class="list faults" data-testid="faults">{buttons}</ul> }.into_any()
}

fn example(title: String, text: String) -> AnyView {
    let page = page();
    let name = format!("{}.yaml", title.to_lowercase());
    let (edit_name, edit_text) = (name.clone(), text.clone());
    let (apply_name, apply_text) = (name.clone(), text.clone());
    let apply = move |_| {
        page.put_file(&apply_name, &apply_text);
        page.type_command(&format!("kubectl apply -f {apply_name}"));
    };
    view! {
        <h3>"Example"</h3>
        {yaml::block(&text)}
        <p class="row">
            <button class="btn solid small" type="button" data-testid="example-apply" on:click=apply>"Apply"</button>
            <button class="btn small" type="button" on:click=move |_| page.edit(&edit_name, &edit_text)>"Open in the editor"</button>
        </p>
        <code class="cmd">{format!("kubectl apply -f {name}")}</code>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_the_seven_components_says_what_it_is_like_and_what_to_try() {
        for key in ["api-server", "etcd", "scheduler", "controller-manager", "kubelet", "kube-proxy", "runtime"] {
            let about = find(key).unwrap_or_default();
            assert!(!about.what.is_empty() && !about.like.is_empty() && !about.tip.is_empty(), "{key}");
            assert!(!about.tries.is_empty() && !about.gone.is_empty(), "{key}");
        }
    }

    #[test]
    fn an_example_is_the_yaml_of_its_kind() {
        let pod = find("pods").unwrap_or_default();
        assert!(pod.example.contains("\nkind: Pod\n"), "{}", pod.example);
        assert!(find("nothing").is_none());
    }
}
