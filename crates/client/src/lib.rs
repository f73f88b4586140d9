//! Plays client-go: informers, listers, work queues, back-off, event recorder, and what a component is.
