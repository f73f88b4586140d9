//! Plays kubectl: parse, resolve, verbs, printers, describe.
