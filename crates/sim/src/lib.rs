//! Clock, event queue, randomness, names, trace and limits: what every part of the engine stands on.
