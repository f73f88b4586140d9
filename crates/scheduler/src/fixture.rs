//! Objects for tests, from JSON.

use api::{Kind, Obj, kind_of};

/// An object of a kind from JSON.
pub fn object(kind: Kind, json: serde_json::Value) -> Obj {
    let node = api::json::parse(&json.to_string()).expect("JSON");
    Obj::from_value(kind, &node.value()).expect("an object")
}

/// A pod from JSON.
pub fn pod(json: serde_json::Value) -> Obj {
    object(kind_of::POD, json)
}

/// A node from JSON.
pub fn node(json: serde_json::Value) -> Obj {
    object(kind_of::NODE, json)
}
