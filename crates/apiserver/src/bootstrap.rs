//! The objects that an API server makes for itself when it starts.
//!
//! Plays: `pkg/controlplane/controller/{systemnamespaces,kubernetesservice}` and the hooks after the start.

use crate::server::ApiServer;
use api::core::Namespace;
use api::{Body, Obj, ObjectRef, Request, User, Verb, kind_of};

const NAMESPACES: [&str; 4] = ["default", "kube-node-lease", "kube-public", "kube-system"];

/// Makes them.
pub(crate) fn objects(server: &mut ApiServer) {
    for name in NAMESPACES {
        let mut namespace = Namespace::default();
        namespace.metadata.name = name.into();
        create(server, namespace.into());
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
