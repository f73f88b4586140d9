//! `create namespace`, `quota`, `priorityclass`, `poddisruptionbudget`, `serviceaccount`, `token`.

use crate::fail::Fail;
use crate::run::{Cx, Flow};
use crate::verbs::generate::{self, Refusal};
use api::{Answer, Body, Kind, Value, Verb, kind_of};

fn named(name: &str) -> Value {
    Value::from([("metadata", Value::from([("name", Value::from(name))]))])
}

fn done(cx: &mut Cx<'_>, kind: Kind, value: &Value, refusal: Refusal) -> Result<Flow, Fail> {
    generate::finish(cx, kind, value, &refusal)?;
    Ok(Flow::Done)
}

/// `create namespace`.
pub fn namespace(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    done(cx, kind_of::NAMESPACE, &named(&name), Refusal::Plain)
}

/// `create quota`.
pub fn quota(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let mut value = named(&name);
    let hard = cx.said.text("hard");
    if !hard.is_empty() {
        for part in hard.split(',') {
            let Some((resource, amount)) = part.split_once('=').filter(|(r, a)| !r.is_empty() && !a.contains('='))
            else {
                return Err(format!("Invalid argument syntax {part}, expected <resource>=<value>").into());
            };
            value.path_mut(&["spec", "hard"]).set(resource, generate::quantity(amount)?);
        }
    }
    let scopes = cx.said.text("scopes");
    if !scopes.is_empty() {
        let scopes: Vec<&str> = scopes.split(',').collect();
        value.path_mut(&["spec"]).set("scopes", generate::texts(&scopes));
    }
    done(cx, kind_of::RESOURCE_QUOTA, &value, Refusal::After("failed to create quota:"))
}

/// `create priorityclass`.
pub fn priority_class(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let mut value = named(&name);
    value.set("value", cx.said.int("value"));
    value.set("globalDefault", cx.said.is("global-default"));
    let description = cx.said.text("description");
    if !description.is_empty() {
        value.set("description", description);
    }
    value.set("preemptionPolicy", cx.said.text("preemption-policy"));
    done(cx, kind_of::PRIORITY_CLASS, &value, Refusal::After("failed to create priorityclass:"))
}

/// `create poddisruptionbudget`.
pub fn pdb(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let (least, most, selector) = (
        cx.said.text("min-available").to_owned(),
        cx.said.text("max-unavailable").to_owned(),
        cx.said.text("selector").to_owned(),
    );
    if selector.is_empty() {
        return Err("a selector must be specified".into());
    }
    if least.is_empty() && most.is_empty() {
        return Err("one of min-available or max-unavailable must be specified".into());
    }
    if !least.is_empty() && !most.is_empty() {
        return Err("min-available and max-unavailable cannot be both specified".into());
    }
    let (field, flag, text) = if least.is_empty() {
        ("maxUnavailable", "max-unavailable", most)
    } else {
        ("minAvailable", "min-available", least)
    };
    let digits = text.strip_suffix('%').unwrap_or(&text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("invalid format specified for {flag}").into());
    }
    let mut value = named(&name);
    let spec = value.path_mut(&["spec"]);
    spec.set(field, generate::port_or_name(&text));
    spec.set("selector", crate::verbs::selector_value(&selector)?);
    done(cx, kind_of::POD_DISRUPTION_BUDGET, &value, Refusal::After("failed to create poddisruptionbudgets:"))
}

/// `create serviceaccount`.
pub fn service_account(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    done(cx, kind_of::SERVICE_ACCOUNT, &named(&name), Refusal::After("failed to create serviceaccount:"))
}

/// `create token`.
pub fn token(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let mut spec = Value::map();
    let audiences = cx.said.list("audience");
    if !audiences.is_empty() {
        spec.set("audiences", generate::texts(&audiences));
    }
    if cx.said.given("duration") {
        let seconds = cx.said.duration_ns("duration") / 1_000_000_000;
        if cx.said.duration_ns("duration") % 1_000_000_000 != 0 {
            return Err("--duration cannot be expressed in units less than seconds".into());
        }
        if seconds < 0 {
            return Err("--duration must be greater than or equal to 0".into());
        }
        if seconds > 0 {
            spec.set("expirationSeconds", seconds);
        }
    }
    let request_body = Value::from([
        ("apiVersion", Value::from("authentication.k8s.io/v1")),
        ("kind", Value::from("TokenRequest")),
        ("metadata", Value::map()),
        ("spec", spec),
    ]);
    let namespace = cx.namespace();
    let mut request = cx.about(Verb::Create, kind_of::SERVICE_ACCOUNT, &namespace, &name);
    request.subresource = "token".into();
    request.body = Body::Value(request_body);
    let answer: Answer = cx.send(&request).map_err(|fail| match fail {
        Fail::Server(status) => Fail::Text(format!("failed to create token: {}", status.message)),
        other => other,
    })?;
    let value = crate::run::value(answer);
    let printer = crate::print::Printer::of(cx, crate::print::format::Known::Change)?;
    if printer.is_human() {
        let token = value.path(&["status", "token"]).as_str().unwrap_or("").to_owned();
        if token.is_empty() {
            return Err("failed to create token: no token in server response".into());
        }
        cx.print(token);
        return Ok(Flow::Done);
    }
    printer.print(cx, &value)?;
    Ok(Flow::Done)
}
