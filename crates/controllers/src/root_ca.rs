//! The ConfigMap with the cluster's certificate in each namespace. Plays: `pkg/controller/certificates/rootcacertpublisher`.

use crate::service_account::{made, observe_copy};
use api::core::{ConfigMap, Namespace};
use api::{Dict, Kind, Obj, Status, Str, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use sim::Time;

const NAME: &str = "kube-root-ca.crt";
const DESCRIPTION: &str = "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.";
/// Nothing is encrypted here, so it certifies nothing.
const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\nQmlubmFjbGU6IGEgbW9kZWwgb2YgYSBjbHVzdGVyLCBub3RoaW5nIGlzIHNpZ25l\nZC4=\n-----END CERTIFICATE-----\n";

/// The publisher; keys are namespaces.
#[derive(Clone, Default)]
pub struct RootCaController;

impl Controller for RootCaController {
    fn name(&self) -> &'static str {
        "root-ca-certificate-publisher-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::NAMESPACE, kind_of::CONFIG_MAP]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        observe_copy(change, NAME, queue);
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let live = ctx.cache.get::<Namespace>("", &key.name).is_some_and(|n| n.status.phase == "Active");
        if !live {
            return Ok(Action::AwaitChange);
        }
        let data: Dict<Str> = [("ca.crt", Str::from(CERTIFICATE))].into();
        let annotation = Str::from(DESCRIPTION);
        let Some(found) = ctx.cache.get::<ConfigMap>(&key.name, NAME) else {
            let mut map = ConfigMap { data, ..ConfigMap::default() };
            map.metadata.name = NAME.into();
            map.metadata.namespace = key.name.clone();
            map.metadata.annotations.insert("kubernetes.io/description", annotation);
            let obj = Obj::new(map);
            say(ctx, &obj.reference(), "the namespace has no copy of the cluster's certificate: creates it");
            return made(ctx.create(obj));
        };
        let described = found.metadata.annotations.get("kubernetes.io/description") == Some(&annotation);
        if found.data == data && described {
            return Ok(Action::AwaitChange);
        }
        let mut map = found.clone();
        map.data = data;
        map.metadata.annotations.insert("kubernetes.io/description", annotation);
        let obj = Obj::new(map);
        say(ctx, &obj.reference(), "the copy of the cluster's certificate was changed: puts it right");
        ctx.update(obj).map(|_| Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}
