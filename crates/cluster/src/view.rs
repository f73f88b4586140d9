//! Reading the cluster, now or at any revision that has not been compacted. Reading the past is a read: no replay, no copy.

use crate::cluster::Cluster;
use api::{Kind, Obj, ObjectRef, Typed};
use client::{Process, QueueView};

/// The cluster at one moment, read-only.
#[derive(Clone, Copy)]
pub struct View<'a> {
    cluster: &'a Cluster,
    revision: u64,
}

impl Cluster {
    /// The cluster as it is now.
    pub fn view(&self) -> View<'_> {
        View { cluster: self, revision: self.revision() }
    }

    /// The cluster as it was when `revision` was the newest.
    pub fn seek(&self, revision: u64) -> View<'_> {
        View { cluster: self, revision: revision.min(self.revision()) }
    }

    /// The work queues of every process, for the page.
    pub fn queues(&self) -> Vec<QueueView> {
        self.slots.iter().flat_map(|s| s.process.queues()).collect()
    }

    /// How many revisions each process is behind.
    pub fn lags(&self) -> Vec<(&'static str, u64)> {
        let behind = |cursor: u64| self.revision().saturating_sub(cursor);
        self.slots.iter().map(|s| (s.process.name(), if s.is_behind() { behind(s.cursor) } else { 0 })).collect()
    }
}

impl<'a> View<'a> {
    /// The revision that is read.
    pub fn revision(self) -> u64 {
        self.revision
    }

    /// Whether this is the present.
    pub fn is_now(self) -> bool {
        self.revision == self.cluster.revision()
    }

    /// The objects of a kind in a namespace (empty: in all), by namespace and name.
    pub fn objects(self, kind: Kind, namespace: &str) -> Vec<Obj> {
        self.cluster.kernel.api.list_at(kind, namespace, self.revision)
    }

    /// The typed objects of a kind in a namespace (empty: in all).
    pub fn list<T: Typed>(self, namespace: &str) -> Vec<std::sync::Arc<T>> {
        self.objects(T::KIND, namespace).iter().map(Obj::to).collect()
    }

    /// One object.
    pub fn object(self, reference: &ObjectRef) -> Option<Obj> {
        self.cluster.kernel.api.get_at(reference.kind, &reference.namespace, &reference.name, self.revision)
    }

    /// One typed object.
    pub fn get<T: Typed>(self, namespace: &str, name: &str) -> Option<std::sync::Arc<T>> {
        self.object(&ObjectRef::new(T::KIND, namespace, name)).map(|o| o.to())
    }

    /// The cluster that is read.
    pub fn cluster(self) -> &'a Cluster {
        self.cluster
    }

    /// A process of the cluster. Its state is the present one, whatever the revision.
    pub fn process<T: Process + 'static>(self) -> Option<&'a T> {
        self.cluster.process()
    }
}
