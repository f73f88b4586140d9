//! A store of keys with revisions, history, compaction and leases; knows no Kubernetes kind.
