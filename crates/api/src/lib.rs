//! The language of Kubernetes: metadata, every kind, quantities, selectors, status, schema, YAML and JSON.
