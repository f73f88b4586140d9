//! What a cluster begins with.

use api::Str;

/// The beginning of a history: with the inputs it decides everything.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The seed of all randomness.
    pub seed: u64,
    /// When it begins.
    pub start: sim::Time,
    /// Worker nodes `worker-1` to `worker-N`.
    pub nodes: usize,
    /// Which world it is.
    pub world: World,
    /// Programs that are left out: `kube-scheduler`, `kube-controller-manager`, `kubelet`, `network`.
    pub without: Vec<Str>,
    /// What stands for the container runtime on the nodes.
    pub runtime: kubelet::Runtime,
    /// Flags of the controller manager.
    pub controllers: controllers::Config,
    /// The machines, if they are not the usual workers.
    pub machines: Option<kubelet::Config>,
}

/// What exists besides the API server's own objects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum World {
    /// A cluster as an installer leaves it: cluster DNS, a default storage class, an ingress class.
    #[default]
    Installed,
    /// Only what the control plane makes itself: as the recordings were made.
    Bare,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            seed: 1,
            start: sim::Time::START,
            nodes: 3,
            world: World::Installed,
            without: Vec::new(),
            runtime: kubelet::Runtime::Modelled,
            controllers: controllers::Config::default(),
            machines: None,
        }
    }
}
