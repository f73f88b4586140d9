//! `kubectl top`.
//!
//! Plays: kubectl/pkg/cmd/top, kubectl/pkg/metricsutil.

use crate::env::Usage;
use crate::fail::Fail;
use crate::print::tabs;
use crate::run::{Cx, Flow};
use api::{Quantity, kind_of};
use std::collections::BTreeMap;

fn checked(cx: &Cx<'_>) -> Result<(), Fail> {
    match cx.said.text("sort-by") {
        "" | "cpu" | "memory" => Ok(()),
        _ => Err("--sort-by accepts only cpu or memory".into()),
    }
}

fn usage(cx: &mut Cx<'_>) -> Result<Vec<Usage>, Fail> {
    cx.reach()?;
    cx.env.usage().ok_or_else(|| "Metrics API not available".into())
}

fn cells(cpu_milli: i64, memory_bytes: i64) -> [String; 2] {
    [format!("{cpu_milli}m"), format!("{}Mi", memory_bytes / (1 << 20))]
}

/// `top pod`.
pub fn pods(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    checked(cx)?;
    if cx.said.args.len() > 1 {
        return Err(cx.usage(format_args!("unexpected arguments: [{}]", cx.said.args.join(" "))));
    }
    let all = cx.said.is("all-namespaces");
    let namespace = if all { api::Str::new() } else { cx.namespace() };
    let usage = usage(cx)?;
    let name = cx.said.args.first().cloned();
    let (labels, fields) = (cx.said.text("selector").to_owned(), cx.said.text("field-selector").to_owned());
    let listed = cx.list(kind_of::POD, &namespace, &labels, &fields)?;
    let wanted = |u: &&Usage| {
        !u.container.is_empty()
            && name.as_ref().is_none_or(|n| *n == u.pod.as_str())
            && listed.iter().any(|p| *p.name() == u.pod && *p.namespace() == u.namespace)
    };
    let mut sums: BTreeMap<(api::Str, api::Str, api::Str), (i64, i64)> = BTreeMap::new();
    let containers = cx.said.is("containers");
    for u in usage.iter().filter(wanted) {
        let container = if containers { u.container.clone() } else { api::Str::new() };
        let sum = sums.entry((u.namespace.clone(), u.pod.clone(), container)).or_default();
        sum.0 += u.cpu_milli;
        sum.1 += u.memory_bytes;
    }
    if sums.is_empty() {
        if let Some(name) = name {
            cx.get(kind_of::POD, &namespace, &name)?;
            return Err("metrics not available yet".into());
        }
        let place = if all { String::new() } else { format!(" in {namespace} namespace") };
        let dot = if all { "" } else { "." };
        cx.warn(format!("No resources found{place}{dot}\n"));
        return Ok(Flow::Done);
    }
    let mut rows: Vec<(Vec<String>, i64, i64)> = sums
        .iter()
        .map(|((ns, pod, container), (cpu, memory))| {
            let mut row = Vec::new();
            if all {
                row.push(ns.to_string());
            }
            row.push(pod.to_string());
            if containers {
                row.push(container.to_string());
            }
            row.extend(cells(*cpu, *memory));
            (row, *cpu, *memory)
        })
        .collect();
    order(cx, &mut rows);
    let mut head = Vec::new();
    if all {
        head.push("NAMESPACE");
    }
    head.extend(if containers { ["POD", "NAME"].as_slice() } else { ["NAME"].as_slice() });
    head.extend(["CPU(cores)", "MEMORY(bytes)"]);
    let sum = cx.said.is("sum").then(|| rows.iter().fold((0, 0), |(c, m), r| (c + r.1, m + r.2)));
    let mut table: Vec<Vec<String>> = Vec::new();
    if !cx.said.is("no-headers") {
        table.push(head.iter().map(|h| (*h).to_owned()).collect());
    }
    table.extend(rows.into_iter().map(|(r, ..)| r));
    if let Some((cpu, memory)) = sum {
        let blanks = head.len() - 2;
        table.push([vec![String::new(); blanks], vec!["________".into(), "________".into()]].concat());
        table.push([vec![String::new(); blanks], cells(cpu, memory).to_vec()].concat());
    }
    cx.print(tabs::table(&closed(table)));
    Ok(Flow::Done)
}

fn order(cx: &Cx<'_>, rows: &mut [(Vec<String>, i64, i64)]) {
    match cx.said.text("sort-by") {
        "cpu" => rows.sort_by_key(|r| std::cmp::Reverse(r.1)),
        "memory" => rows.sort_by_key(|r| std::cmp::Reverse(r.2)),
        _ => {}
    }
}

/// `top node`.
pub fn nodes(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    checked(cx)?;
    let usage = usage(cx)?;
    let labels = cx.said.text("selector").to_owned();
    let name = cx.said.args.first().cloned();
    let nodes = match &name {
        Some(name) => vec![cx.get(kind_of::NODE, "", name)?],
        None => cx.list(kind_of::NODE, "", &labels, "")?,
    };
    let field = if cx.said.is("show-capacity") { "capacity" } else { "allocatable" };
    let mut rows = Vec::new();
    for node in &nodes {
        let own = usage.iter().filter(|u| u.node == *node.name());
        let (cpu, memory) = own.fold((0, 0), |(c, m), u| (c + u.cpu_milli, m + u.memory_bytes));
        let value = node.to_value();
        let whole = |resource: &str| {
            let text = value.path(&["status", field]).at(resource).as_str().unwrap_or("0").to_owned();
            Quantity::parse(&text).unwrap_or_default()
        };
        let percent = |part: i64, whole: i64| {
            if whole == 0 {
                "<unknown>".to_owned()
            } else {
                format!("{}%", (part as f64 / whole as f64 * 100.0) as i64)
            }
        };
        let [cpu_cell, memory_cell] = cells(cpu, memory);
        let row = vec![
            node.name().to_string(),
            cpu_cell,
            percent(cpu, whole("cpu").milli()),
            memory_cell,
            percent(memory, whole("memory").units()),
        ];
        rows.push((row, cpu, memory));
    }
    order(cx, &mut rows);
    let mut table = Vec::new();
    if !cx.said.is("no-headers") {
        table.push(["NAME", "CPU(cores)", "CPU(%)", "MEMORY(bytes)", "MEMORY(%)"].map(str::to_owned).to_vec());
    }
    table.extend(rows.into_iter().map(|(r, ..)| r));
    cx.print(tabs::table(&closed(table)));
    Ok(Flow::Done)
}

/// The rows as `top` prints them: a tab ends each cell, so that the last is padded too.
fn closed(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    rows.iter_mut().for_each(|r| r.push(String::new()));
    rows
}
