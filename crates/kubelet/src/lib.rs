//! Plays the kubelet and the container runtime under it: pod workers, images, probes, status, eviction.
