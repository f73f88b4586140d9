//! Plays what carries packets: pod addresses, kube-proxy, DNS, ingress, policy, load, and a request as a list of hops.
