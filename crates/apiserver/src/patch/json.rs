//! JSON patch (RFC 6902): a list of operations on paths. Plays: `evanphx/json-patch`.

use api::value::Map;
use api::{Status, Value};

/// Most operations of one patch.
const MAX_OPERATIONS: usize = 10_000;

/// The value after the operations.
pub(crate) fn apply(current: &Value, patch: &Value) -> Result<Value, Status> {
    let Some(operations) = patch.as_list() else {
        return Err(Status::bad_request(format!(
            "error decoding patch: json: cannot unmarshal {} into Go value of type []handlers.jsonPatchOp",
            super::kind_of(patch)
        )));
    };
    if operations.len() > MAX_OPERATIONS {
        let message =
            format!("The allowed maximum operations in a JSON patch is {MAX_OPERATIONS}, got {}", operations.len());
        return Err(Status::new(413, "RequestEntityTooLarge", format!("Request entity too large: {message}")));
    }
    let mut value = current.clone();
    for operation in operations {
        one(&mut value, operation).ok_or_else(refused)?;
    }
    Ok(value)
}

fn refused() -> Status {
    Status::new(422, "Invalid", "the server rejected our request due to an error in our request")
        .with(Default::default())
}

/// One operation; none when it cannot be carried out.
fn one(value: &mut Value, operation: &Value) -> Option<()> {
    let text = |key: &str| operation.at(key).as_str();
    let path = text("path")?;
    let new = operation.at("value");
    match text("op")? {
        "add" => add(value, path, new.clone()),
        "remove" => remove(value, path).map(|_| ()),
        "replace" if path.is_empty() => {
            *value = new.clone();
            Some(())
        }
        "replace" => replace(value, path, new.clone()),
        "move" => {
            let moved = remove(value, text("from")?)?;
            add(value, path, moved)
        }
        "copy" => {
            let copied = find(value, text("from")?)?.clone();
            add(value, path, copied)
        }
        "test" => (find(value, path).unwrap_or(&api::value::NULL) == new).then_some(()),
        _ => None,
    }
}

/// The parts of a path after what stands before its first slash.
pub(crate) fn parts(path: &str) -> Vec<String> {
    path.split('/').skip(1).map(|p| p.replace("~1", "/").replace("~0", "~")).collect()
}

fn position(key: &str, len: usize, for_adding: bool) -> Option<usize> {
    if for_adding && key == "-" {
        return Some(len);
    }
    let i: usize = key.parse().ok()?;
    (i < len || (for_adding && i == len)).then_some(i)
}

fn find<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    parts(path).iter().try_fold(value, |v, key| match v {
        Value::Map(map) => map.get(key.as_str()),
        Value::List(list) => list.get(position(key, list.len(), false)?),
        _ => None,
    })
}

/// The map or list that holds the last part of a path.
fn holder<'a>(value: &'a mut Value, parts: &[String]) -> Option<&'a mut Value> {
    parts.iter().try_fold(value, |v, key| match v {
        Value::Map(_) => v.to_map().get_mut(key.as_str()),
        Value::List(list) => {
            let i = position(key, list.len(), false)?;
            v.to_list().get_mut(i)
        }
        _ => None,
    })
}

fn add(value: &mut Value, path: &str, new: Value) -> Option<()> {
    let parts = parts(path);
    let Some((last, above)) = parts.split_last() else {
        *value = new;
        return Some(());
    };
    let holder = holder(value, above)?;
    match holder {
        Value::Map(_) => {
            holder.to_map().insert(last.as_str().into(), new);
        }
        Value::List(list) => {
            let i = position(last, list.len(), true)?;
            holder.to_list().insert(i, new);
        }
        _ => return None,
    }
    Some(())
}

/// Replaces an item; a member is put there even where there was none.
fn replace(value: &mut Value, path: &str, new: Value) -> Option<()> {
    let parts = parts(path);
    let (last, above) = parts.split_last()?;
    let holder = holder(value, above)?;
    match holder {
        Value::Map(_) => {
            holder.to_map().insert(last.as_str().into(), new);
        }
        Value::List(list) => {
            let i = position(last, list.len(), false)?;
            holder.to_list()[i] = new;
        }
        _ => return None,
    }
    Some(())
}

fn remove(value: &mut Value, path: &str) -> Option<Value> {
    let parts = parts(path);
    let (last, above) = parts.split_last()?;
    let holder = holder(value, above)?;
    match holder {
        Value::Map(_) => {
            let map: &mut Map = holder.to_map();
            map.remove(last.as_str())
        }
        Value::List(list) => {
            let i = position(last, list.len(), false)?;
            Some(holder.to_list().remove(i))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_add_move_and_test() {
        let value = |text: &str| api::json::parse(text).expect(text).value();
        let current = value(r#"{"a":{"b~/c":1},"l":[1,2]}"#);
        let patch = value(
            r#"[{"op":"test","path":"/a/b~0~1c","value":1},{"op":"add","path":"/l/-","value":3},{"op":"move","from":"/l/0","path":"/l/2"}]"#,
        );
        assert_eq!(apply(&current, &patch).expect("applies"), value(r#"{"a":{"b~/c":1},"l":[2,3,1]}"#));
        let bad = value(r#"[{"op":"add","path":"/l/9","value":3}]"#);
        assert_eq!(apply(&current, &bad).expect_err("out of range").code, 422);
    }
}
