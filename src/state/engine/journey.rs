//! A followed request as the page shows it.

use crate::state::model::{HopView, JourneyView, ObjectRef};
use cluster::{Cluster, CommandId};

pub fn of(cluster: &Cluster, id: CommandId) -> Option<JourneyView> {
    let journey = cluster.journey(id)?;
    let hops = journey.hops.iter().map(|hop| HopView {
        stage: hop.stage.to_owned(),
        object: hop.object.as_ref().map(|o| ObjectRef::new(o.kind.plural, &o.namespace, &o.name)),
        rule: hop.rule.to_string(),
        decision: hop.decision.to_string(),
        candidates: hop.candidates.iter().map(ToString::to_string).collect(),
        passed: hop.passed,
        took_ms: hop.took.as_secs_f64() * 1000.0,
        advice: hop.advice.to_string(),
    });
    let hops: Vec<HopView> = hops.collect();
    let took: f64 = hops.iter().map(|h| h.took_ms).sum();
    let (end, failed) = match (&journey.reply, &journey.refusal) {
        (Some(reply), _) => (format!("{} in {took:.1} ms", reply.status), reply.status >= 400),
        (None, Some(why)) => (format!("no answer: {}", format!("{why:?}").to_lowercase()), true),
        (None, None) => ("no answer".to_owned(), true),
    };
    Some(JourneyView { from: journey.from.to_string(), url: journey.url.to_string(), hops, end, failed })
}
