//! Running the plugins of an extension point. Plays `framework/runtime/framework.go`.

use crate::framework::{CycleState, Memo, PluginSet, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::plugins::PLUGINS;
use crate::status::{Code, Rejection};
use crate::template::PodInfo;
use api::Str;
use ecow::eco_format;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What all PreFilter plugins together allow.
#[derive(Clone, Debug, Default)]
pub struct Narrowed {
    /// Only these nodes, if any plugin says so.
    pub nodes: Option<BTreeSet<Str>>,
    /// The plugins that said so.
    pub by: Vec<&'static str>,
}

/// A refusal before any node is asked.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The refusal.
    pub rejection: Rejection,
    /// The plugins that keep the pod waiting.
    pub plugins: Vec<&'static str>,
    /// The place of the plugin that ended it.
    pub at: usize,
}

/// Asks all PreFilter plugins.
pub fn pre_filter(
    state: &mut CycleState,
    memo: &mut Memo,
    world: &World<'_>,
    enabled: PluginSet,
) -> Result<Narrowed, Refused> {
    let mut narrowed = Narrowed::default();
    let mut refused: Option<Refused> = None;
    state.skip_filter = PluginSet::default();
    for i in enabled.iter() {
        let plugin = PLUGINS[i];
        match plugin.pre_filter(state, memo, world) {
            Ok(PreFilter::Skip) => state.skip_filter.insert(i),
            Ok(PreFilter::All) => {}
            Ok(PreFilter::Nodes(names)) => {
                narrowed.by.push(plugin.name());
                let both = match narrowed.nodes.take() {
                    Some(before) => before.intersection(&names).cloned().collect(),
                    None => names,
                };
                if both.is_empty() {
                    return Err(nobody(&narrowed.by, i));
                }
                narrowed.nodes = Some(both);
            }
            Err(rejection) => {
                let plugins = vec![plugin.name()];
                let end = Refused { rejection, plugins, at: i };
                match end.rejection.code {
                    Code::Unschedulable => refused = Some(end),
                    Code::UnschedulableAndUnresolvable => return Err(end),
                    Code::Error => return Err(broken("running PreFilter plugin", end)),
                }
            }
        }
    }
    match refused {
        Some(refused) => Err(refused),
        None => Ok(narrowed),
    }
}

fn nobody(by: &[&'static str], at: usize) -> Refused {
    let mut names = by.to_vec();
    names.sort_unstable();
    let reason = match names.as_slice() {
        [one] => eco_format!("node(s) didn't satisfy plugin {one}"),
        more => eco_format!("node(s) didn't satisfy plugin(s) [{}] simultaneously", more.join(" ")),
    };
    Refused { rejection: Rejection::unresolvable(PLUGINS[at].name(), reason), plugins: names, at }
}

fn broken(what: &str, refused: Refused) -> Refused {
    let plugin = refused.rejection.plugin;
    let reason = eco_format!("{what} \"{plugin}\": {}", refused.rejection.message());
    Refused { rejection: Rejection::error(plugin, reason), plugins: Vec::new(), at: refused.at }
}

/// What is said of the nodes that were not asked, when plugins narrowed them.
pub fn not_asked(by: &[&'static str]) -> Rejection {
    let mut names = by.to_vec();
    names.sort_unstable();
    Rejection::unresolvable("", eco_format!("node(s) didn't satisfy plugin(s) [{}]", names.join(" ")))
}

/// Asks the Filter plugins about a node, as it is.
pub fn filter(state: &CycleState, world: &World<'_>, enabled: PluginSet, node: &NodeInfo) -> Result<(), Rejection> {
    for i in enabled.iter().filter(|i| !state.skip_filter.has(*i)) {
        PLUGINS[i].filter(state, world, node).map_err(wrapped)?;
    }
    Ok(())
}

/// All refusals of a node.
pub fn filter_all(state: &CycleState, world: &World<'_>, enabled: PluginSet, node: &NodeInfo) -> Vec<Rejection> {
    let asked = enabled.iter().filter(|i| !state.skip_filter.has(*i));
    asked.filter_map(|i| PLUGINS[i].filter(state, world, node).err().map(wrapped)).collect()
}

/// A broken plugin is named in the text.
pub fn wrapped(rejection: Rejection) -> Rejection {
    match rejection.code {
        Code::Error => {
            let reason = eco_format!("running \"{}\" filter plugin: {}", rejection.plugin, rejection.message());
            Rejection::error(rejection.plugin, reason)
        }
        _ => rejection,
    }
}

/// Whether pods of the same or a higher priority are nominated for a node.
pub fn has_nominated(pod: &PodInfo, world: &World<'_>, node: &str) -> bool {
    world.nominated.on(node).iter().any(|n| counts_before(n, pod))
}

fn counts_before(nominated: &PodInfo, pod: &PodInfo) -> bool {
    nominated.priority() >= pod.priority() && nominated.uid() != pod.uid()
}

/// Asks the Filter plugins about a node twice: as it will be when the pods nominated for it are there, and as it is.
pub fn filter_with_nominated(
    state: &CycleState,
    world: &World<'_>,
    enabled: PluginSet,
    node: &NodeInfo,
) -> Result<(), Rejection> {
    let nominated: Vec<&Arc<PodInfo>> =
        world.nominated.on(&node.name).iter().filter(|n| counts_before(n, &state.pod)).collect();
    if !nominated.is_empty() {
        let (mut later, mut node) = (state.clone(), node.clone());
        for pod in nominated {
            node.add(pod.clone());
            add_pod(&mut later, world, enabled, pod, &node);
        }
        filter(&later, world, enabled, &node)?;
    }
    filter(state, world, enabled, node)
}

/// Tells the plugins that a pod is on a node.
pub fn add_pod(state: &mut CycleState, world: &World<'_>, enabled: PluginSet, pod: &PodInfo, node: &NodeInfo) {
    let skip = state.skip_filter;
    enabled.iter().filter(|i| !skip.has(*i)).for_each(|i| PLUGINS[i].add_pod(state, world, pod, node));
}

/// Tells the plugins that a pod is not on its node.
pub fn remove_pod(state: &mut CycleState, world: &World<'_>, enabled: PluginSet, pod: &PodInfo, node: &NodeInfo) {
    let skip = state.skip_filter;
    enabled.iter().filter(|i| !skip.has(*i)).for_each(|i| PLUGINS[i].remove_pod(state, world, pod, node));
}
