//! When a node was heard of last: its status, or its lease, changed.

use api::core::{Node, NodeCondition};
use sim::Time;

/// What is known of a node's health.
#[derive(Clone, Debug)]
pub struct Health {
    /// The Ready condition, as it was seen last.
    pub ready: Option<NodeCondition>,
    /// When the node was heard of last.
    pub heard: Time,
    renewed: Option<Time>,
}

impl Health {
    /// A node that is seen for the first time.
    pub fn new(node: &Node, now: Time) -> Self {
        let ready = super::conditions::find(&node.status.conditions, "Ready").cloned();
        let heard = if ready.is_some() { now } else { node.metadata.creation_timestamp.0 };
        Self { ready, heard, renewed: None }
    }

    /// Whether the node was ready when it was seen last.
    pub fn is_ready(&self) -> bool {
        self.ready.as_ref().is_none_or(|c| c.status == "True")
    }

    /// Takes over the node's condition and its lease's time; either one being news means that the node lives.
    pub fn observe(&mut self, node: &Node, ready: Option<&NodeCondition>, renewed: Option<Time>, now: Time) {
        match (&self.ready, ready) {
            (None, Some(_)) | (Some(_), None) => self.heard = now,
            (Some(old), Some(new)) if old.last_heartbeat_time != new.last_heartbeat_time => self.heard = now,
            (None, None) if self.heard.is_zero() => self.heard = node.metadata.creation_timestamp.0,
            _ => {}
        }
        self.ready = ready.cloned();
        if let Some(renewed) = renewed
            && self.renewed.is_none_or(|known| known < renewed)
        {
            self.renewed = Some(renewed);
            self.heard = now;
        }
    }
}

/// The Ready condition of a node that has never posted one.
pub fn never_spoken(node: &Node) -> NodeCondition {
    NodeCondition {
        type_: "Ready".into(),
        status: "Unknown".into(),
        last_heartbeat_time: node.metadata.creation_timestamp,
        last_transition_time: node.metadata.creation_timestamp,
        ..NodeCondition::default()
    }
}

/// Makes the conditions that a kubelet posts `Unknown`.
pub fn make_unknown(node: &mut Node, now: Time) {
    let created = node.metadata.creation_timestamp;
    for type_ in ["Ready", "MemoryPressure", "DiskPressure", "PIDPressure"] {
        let list = &mut node.status.conditions;
        match list.iter().position(|c| c.type_ == type_) {
            None => list.push(NodeCondition {
                type_: type_.into(),
                status: "Unknown".into(),
                last_heartbeat_time: created,
                last_transition_time: now.into(),
                reason: "NodeStatusNeverUpdated".into(),
                message: "Kubelet never posted node status.".into(),
            }),
            Some(i) if list[i].status != "Unknown" => {
                let condition = &mut list[i];
                condition.status = "Unknown".into();
                condition.reason = "NodeStatusUnknown".into();
                condition.message = "Kubelet stopped posting node status.".into();
                condition.last_transition_time = now.into();
            }
            Some(_) => {}
        }
    }
}
