//! The verbs: one file each, one line each in the registry.

pub mod apply;
pub mod auth;
pub mod autoscale;
pub mod change;
pub mod config;
pub mod create;
pub mod delete;
pub mod describe;
pub mod diff;
pub mod discovery;
pub mod edit;
pub mod events;
pub mod exec;
pub mod explain;
pub mod expose;
pub mod generate;
pub mod get;
pub mod kustomize;
pub mod label;
pub mod last_applied;
pub mod logs;
pub mod misc;
pub mod nodes;
pub mod patch;
pub mod pods;
pub mod replace;
pub mod rollout;
pub mod run_pod;
pub mod scale;
pub mod set;
pub mod taint;
pub mod top;
pub mod wait;

use crate::fail::Fail;
use crate::flags::Said;
use crate::run::{Cx, Flow};

/// Runs the verb that was said.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    match cx.said.command.path {
        "" => {
            let text = crate::help::page(cx.said.command);
            cx.print(text);
            Ok(Flow::Done)
        }
        "get" => get::run(cx),
        "annotate" | "label" => label::run(cx),
        "apply" => apply::run(cx),
        "autoscale" => autoscale::run(cx),
        "cordon" => nodes::cordon(cx, true),
        "uncordon" => nodes::cordon(cx, false),
        "drain" => nodes::drain(cx),
        "expose" => expose::run(cx),
        "patch" => patch::run(cx),
        "replace" => replace::run(cx),
        "rollout history" => rollout::history(cx),
        "rollout pause" => rollout::change(cx, "pause"),
        "rollout restart" => rollout::change(cx, "restart"),
        "rollout resume" => rollout::change(cx, "resume"),
        "rollout status" => rollout::status(cx),
        "rollout undo" => rollout::undo(cx),
        "run" => run_pod::run(cx),
        "scale" => scale::run(cx),
        "set env" => set::env::run(cx),
        "set image" => set::image(cx),
        "set resources" => set::resources(cx),
        "set selector" => set::selector(cx),
        "set serviceaccount" => set::service_account(cx),
        "set subject" => set::subject(cx),
        "taint" => taint::run(cx),
        "create" => create::run(cx),
        "create clusterrole" => create::rbac::cluster_role(cx),
        "create clusterrolebinding" => create::rbac::cluster_role_binding(cx),
        "create configmap" => create::config::configmap(cx),
        "create cronjob" => create::workloads::cronjob(cx),
        "create deployment" => create::workloads::deployment(cx),
        "create ingress" => create::ingress::run(cx),
        "create job" => create::workloads::job(cx),
        "create namespace" => create::misc::namespace(cx),
        "create poddisruptionbudget" => create::misc::pdb(cx),
        "create priorityclass" => create::misc::priority_class(cx),
        "create quota" => create::misc::quota(cx),
        "create role" => create::rbac::role(cx),
        "create rolebinding" => create::rbac::role_binding(cx),
        "create secret docker-registry" => create::config::docker(cx),
        "create secret generic" => create::config::generic(cx),
        "create secret tls" => create::config::tls(cx),
        "create service clusterip" => create::service::run(cx, "ClusterIP"),
        "create service externalname" => create::service::run(cx, "ExternalName"),
        "create service loadbalancer" => create::service::run(cx, "LoadBalancer"),
        "create service nodeport" => create::service::run(cx, "NodePort"),
        "create serviceaccount" => create::misc::service_account(cx),
        "create token" => create::misc::token(cx),
        "delete" => delete::run(cx),
        "describe" => describe::run(cx),
        "api-resources" => discovery::api_resources(cx),
        "api-versions" => discovery::api_versions(cx),
        "cluster-info" => discovery::cluster_info(cx),
        "options" => discovery::options(cx),
        "version" => discovery::version(cx),
        "auth can-i" => auth::can_i(cx),
        "auth reconcile" => auth::reconcile(cx),
        "auth whoami" => auth::whoami(cx),
        "apply edit-last-applied" => edit::last_applied(cx),
        "apply set-last-applied" => last_applied::set(cx),
        "apply view-last-applied" => last_applied::view(cx),
        "diff" => diff::run(cx),
        "edit" => edit::run(cx),
        "kustomize" => kustomize::run(cx),
        "alpha" => misc::alpha(cx),
        "certificate approve" => misc::certificate(cx, "approve"),
        "certificate deny" => misc::certificate(cx, "deny"),
        "completion" => misc::completion(cx),
        "help" => misc::help(cx),
        "proxy" => misc::proxy(cx),
        "plugin list" => misc::plugins(cx),
        path if path.starts_with("config ") => config::run(cx),
        "attach" => exec::attach(cx),
        "cp" => exec::cp(cx),
        "debug" => exec::debug(cx),
        "explain" => explain::run(cx),
        "events" => events::run(cx),
        "exec" => exec::exec(cx),
        "logs" => logs::run(cx),
        "port-forward" => exec::port_forward(cx),
        "top node" => top::nodes(cx),
        "top pod" => top::pods(cx),
        "wait" => wait::run(cx),
        _ => group(cx),
    }
}

/// A command that only has commands under it: an unknown one is told, and help is an error.
fn group(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("unknown command \"{}\"", cx.said.args.join(" "))));
    }
    let text = crate::help::page(cx.said.command);
    cx.warn(text);
    Ok(Flow::Exit(1))
}

/// What `diff` does to exit codes: a failure is 2 or more there.
pub fn turned(said: &Said, fail: Fail) -> Fail {
    match fail {
        Fail::Exit(_) => fail,
        fail if said.command.path == "diff" => Fail::Code(Box::new(fail), 2),
        fail => fail,
    }
}

/// A label selector as the API writes it.
pub fn selector_value(text: &str) -> Result<api::Value, Fail> {
    use api::Value;
    use api::selector::{Operator, Selector};
    let selector =
        Selector::parse(text).map_err(|e| Fail::Text(format!("couldn't parse the selector string \"{text}\": {e}")))?;
    let mut value = Value::map();
    let mut expressions = Vec::new();
    for requirement in &selector.requirements {
        let values: Vec<Value> = requirement.values.iter().map(|v| Value::from(v.clone())).collect();
        let operator = match requirement.operator {
            Operator::In if values.len() == 1 => {
                value.path_mut(&["matchLabels"]).set(requirement.key.clone(), values[0].clone());
                continue;
            }
            Operator::In => "In",
            Operator::NotIn => "NotIn",
            Operator::Exists => "Exists",
            Operator::DoesNotExist => "DoesNotExist",
            _ => return Err(format!("\"{text}\" is not a valid label selector operator").into()),
        };
        let mut expression =
            Value::from([("key", Value::from(requirement.key.clone())), ("operator", Value::from(operator))]);
        if !values.is_empty() {
            expression.set("values", values);
        }
        expressions.push(expression);
    }
    if !expressions.is_empty() {
        value.set("matchExpressions", expressions);
    }
    Ok(value)
}
