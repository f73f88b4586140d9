//! The composition root: the facade, the loop, bootstrap, faults, replay.
