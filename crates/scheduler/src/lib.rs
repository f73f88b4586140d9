//! Plays kube-scheduler: queues, cache, framework, plugins, preemption, diagnosis.
