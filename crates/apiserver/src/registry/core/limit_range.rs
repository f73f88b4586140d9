//! LimitRanges. Plays `pkg/registry/core/limitrange`, their defaults and `ValidateLimitRange`.

use super::pod_defaults::rounded;
use crate::registry::draft::{Draft, list, put, shared};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, format, resources};
use api::core::{LimitRange, LimitRangeItem};
use api::{Dict, Obj, Quantity};
use std::collections::BTreeSet;

/// The strategy of LimitRanges.
pub struct LimitRanges;

impl Rules for LimitRanges {
    type Object = LimitRange;

    fn has_status(&self) -> bool {
        false
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }

    fn default(&self, obj: &mut Obj) {
        let spec = shared(&obj.get::<LimitRange>().spec, |s| put!(s, limits, list(&s.limits, defaults)));
        if let Some(spec) = spec {
            obj.get_mut::<LimitRange>().spec = spec;
        }
    }

    fn check(&self, obj: &LimitRange, causes: &mut Causes) {
        let path = Path::new("spec.limits");
        let mut seen = BTreeSet::new();
        for (i, item) in obj.spec.limits.iter().enumerate() {
            let path = path.index(i);
            let field = path.child("type");
            let messages = format::label_key(&item.type_);
            if messages.is_empty()
                && !item.type_.contains('/')
                && !matches!(item.type_.as_str(), "Pod" | "Container" | "PersistentVolumeClaim")
            {
                causes.invalid(&field, &item.type_, "must be a standard limit type or fully qualified");
            }
            causes.invalid_each(&field, &item.type_, messages);
            if !seen.insert(&item.type_) {
                causes.duplicate(&field, &item.type_);
            }
            limits(item, &path, causes);
        }
    }

    fn check_update(&self, new: &LimitRange, _old: &LimitRange, causes: &mut Causes) {
        self.check_metadata(new, causes);
        self.check(new, causes);
    }
}

/// What a container gets: its limit is the maximum, its request the limit or the minimum.
fn defaults(item: &mut Draft<'_, LimitRangeItem>) {
    if item.type_ == "Container" {
        let missing = |from: &Dict<Quantity>, to: &Dict<Quantity>| from.keys().any(|k| !to.contains_key(k));
        if item.default.is_absent()
            || item.default_request.is_absent()
            || missing(&item.max, &item.default)
            || missing(&item.default, &item.default_request)
            || missing(&item.min, &item.default_request)
        {
            let item = item.edit();
            let fill = |from: &Dict<Quantity>, to: &mut Dict<Quantity>| {
                for (name, amount) in from.iter() {
                    if !to.contains_key(name) {
                        to.insert(name.clone(), *amount);
                    }
                }
            };
            item.default.to_mut();
            item.default_request.to_mut();
            fill(&item.max, &mut item.default);
            fill(&item.default, &mut item.default_request);
            fill(&item.min, &mut item.default_request);
        }
    }
    put!(item, max, rounded(&item.max));
    put!(item, min, rounded(&item.min));
    put!(item, default, rounded(&item.default));
    put!(item, default_request, rounded(&item.default_request));
    put!(item, max_limit_request_ratio, rounded(&item.max_limit_request_ratio));
}

fn limits(item: &LimitRangeItem, path: &Path<'_>, causes: &mut Causes) {
    let of_pod = item.type_ == "Pod";
    let none = Dict::default();
    let (default, request) = if of_pod { (&none, &none) } else { (&item.default, &item.default_request) };
    names(item, &item.max, &path.child("max"), causes);
    names(item, &item.min, &path.child("min"), causes);
    for (name, list) in [("default", &item.default), ("defaultRequest", &item.default_request)] {
        if !of_pod {
            names(item, list, &path.child(name), causes);
        } else if !list.is_empty() {
            causes.forbidden(&path.child(name), "may not be specified when `type` is 'Pod'");
        }
    }
    let storage = item.min.contains_key("storage") || item.max.contains_key("storage");
    if item.type_ == "PersistentVolumeClaim" && !storage {
        let detail = "either minimum or maximum storage value is required, but neither was provided";
        causes.required(&path.child("limits"), detail);
    }
    names(item, &item.max_limit_request_ratio, &path.child("maxLimitRequestRatio"), causes);

    let lists = [&item.max, &item.min, default, request, &item.max_limit_request_ratio];
    let keys: BTreeSet<&api::Str> = lists.iter().flat_map(|l| l.keys()).collect();
    for key in keys {
        let [max, min, default, request, ratio] = lists.map(|l| l.get(key).copied());
        one(key, [max, min, default, request, ratio], path, causes);
    }
}

fn names(item: &LimitRangeItem, list: &Dict<Quantity>, path: &Path<'_>, causes: &mut Causes) {
    for name in list.keys() {
        if matches!(item.type_.as_str(), "Pod" | "Container") {
            resources::container_name(name, &path.key(name), causes);
        } else {
            resources::name(name, &path.key(name), causes);
        }
    }
}

/// How the amounts of one resource must stand to each other.
fn one(key: &str, amounts: [Option<Quantity>; 5], path: &Path<'_>, causes: &mut Causes) {
    let [max, min, default, request, ratio] = amounts;
    let mut ordered = |a: Option<Quantity>, b: Option<Quantity>, what: [&str; 3], shown: Option<Quantity>| {
        if let (Some(a), Some(b), Some(shown)) = (a, b, shown)
            && a > b
        {
            let [field, low, high] = what;
            let detail = format!("{low} value {a} is greater than {high} value {b}");
            causes.invalid(&path.child(field).key(key), shown, detail);
        }
    };
    ordered(min, max, ["min", "min", "max"], min);
    ordered(min, request, ["defaultRequest", "min", "default request"], request);
    ordered(request, max, ["defaultRequest", "default request", "max"], request);
    ordered(request, default, ["defaultRequest", "default request", "default limit"], request);
    ordered(min, default, ["default", "min", "default"], min);
    ordered(default, max, ["default", "default", "max"], max);
    if let Some(ratio) = ratio {
        let field = path.child("maxLimitRequestRatio");
        if ratio.milli() < 1000 {
            causes.invalid(&field.key(key), ratio, format!("ratio {ratio} is less than 1"));
        }
        if let (Some(min), Some(max)) = (min, max) {
            let most = max.milli() as f64 / min.milli() as f64;
            if ratio.milli() as f64 / 1000.0 > most {
                let detail = format!("ratio {ratio} is greater than max/min = {most:.6}");
                causes.invalid(&field.key(key), ratio, detail);
            }
        }
    }
    if let (Some(default), Some(request)) = (default, request)
        && !resources::allows_overcommit(key)
        && default != request
    {
        let detail = format!("default value {default} must equal to defaultRequest value {request} in {key}");
        causes.invalid(&path.child("defaultRequest").key(key), request, detail);
    }
}
