//! The objects that an API server makes for itself when it starts.
//!
//! Plays: `pkg/controlplane/controller/{systemnamespaces,kubernetesservice}` and the hooks after the start.

mod roles;

use crate::server::ApiServer;
use api::core::Namespace;
use api::scheduling::PriorityClass;
use api::{Body, Obj, ObjectRef, Request, User, Verb};

const NAMESPACES: [&str; 4] = ["default", "kube-node-lease", "kube-public", "kube-system"];

/// Name, value and what its pods must do.
const CLASSES: [(&str, i32, &str); 2] = [
    ("system-cluster-critical", 2_000_000_000, "run in the cluster, but can be moved to another node if necessary."),
    ("system-node-critical", 2_000_001_000, "not be moved from their current node."),
];

/// Makes them.
pub(crate) fn objects(server: &mut ApiServer) {
    for name in NAMESPACES {
        let mut namespace = Namespace::default();
        namespace.metadata.name = name.into();
        create(server, namespace.into());
    }
    for (name, value, critical) in CLASSES {
        let mut class = PriorityClass {
            value,
            preemption_policy: Some("PreemptLowerPriority".into()),
            description: ecow::eco_format!("Used for system critical pods that must {critical}"),
            ..PriorityClass::default()
        };
        class.metadata.name = name.into();
        create(server, class.into());
    }
    for role in roles::all() {
        create(server, role);
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
}
