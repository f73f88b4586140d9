//! Validation that kinds share: field paths, causes in Kubernetes' words, names, labels, selectors, pod templates.
