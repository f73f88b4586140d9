//! The objects that an API server makes for itself when it starts.
//!
//! Plays: `pkg/controlplane/controller/{systemnamespaces,kubernetesservice}` and the hooks after the start.

use crate::server::ApiServer;
use api::core::Namespace;
use api::scheduling::PriorityClass;
use api::{Body, Obj, ObjectRef, Request, User, Verb, kind_of};

const NAMESPACES: [&str; 4] = ["default", "kube-node-lease", "kube-public", "kube-system"];

/// Makes them.
pub(crate) fn objects(server: &mut ApiServer) {
    for name in NAMESPACES {
        let mut namespace = Namespace::default();
        namespace.metadata.name = name.into();
        create(server, namespace.into());
    }
    for (name, value, critical) in [
        ("system-cluster-critical", 2_000_000_000, "run in the cluster, but can be moved to another node if necessary"),
        ("system-node-critical", 2_000_001_000, "not be moved from their current node"),
    ] {
        let mut class =
            PriorityClass { value, preemption_policy: Some("PreemptLowerPriority".into()), ..PriorityClass::default() };
        class.metadata.name = name.into();
        class.description = ecow::eco_format!("Used for system critical pods that must {critical}.");
        create(server, class.into());
    }
}

fn create(server: &mut ApiServer, object: Obj) {
    let kind = object.kind();
    let target = ObjectRef::new(kind, object.namespace().clone(), "");
    let mut request = Request::of(User::component("kube-apiserver"), Verb::Create, target);
    request.body = Body::Object(object);
    let now = server.config.start;
    let made = server.request(now, &request);
    debug_assert!(made.is_ok(), "{:?} of the API server's own: {:?}", kind, made.err());
    let _ = kind_of::NAMESPACE;
}
