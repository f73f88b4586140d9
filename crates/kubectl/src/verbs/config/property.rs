//! `kubectl config set` and `unset`: single properties by their path.

use super::{entry_mut, load, misuse, names, put, remove, save};
use crate::fail::Fail;
use crate::run::Cx;
use api::Value;
use api::scalars::{base64_decode, base64_encode};

const CLUSTER: &[&str] = &[
    "server",
    "tls-server-name",
    "insecure-skip-tls-verify",
    "certificate-authority",
    "certificate-authority-data",
    "proxy-url",
    "disable-compression",
];
const USER: &[&str] = &[
    "client-certificate",
    "client-certificate-data",
    "client-key",
    "client-key-data",
    "token",
    "tokenFile",
    "act-as",
    "act-as-uid",
    "act-as-groups",
    "act-as-user-extra",
    "username",
    "password",
    "auth-provider",
    "exec",
];
const CONTEXT: &[&str] = &["cluster", "user", "namespace"];

/// Where a property lies: the list, the entry's name and its field.
enum Place {
    Current,
    List(String),
    Entry(String, String),
    Field(String, String, String),
}

fn place(path: &str) -> Result<Place, Fail> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(f, r)| (f, Some(r)));
    let known: &[&str] = match first {
        "current-context" if rest.is_none() => return Ok(Place::Current),
        "current-context" => return Err(format!("unable to parse one or more field values of {path}").into()),
        "clusters" => CLUSTER,
        "users" => USER,
        "contexts" => CONTEXT,
        _ => return Err(format!("unable to parse {path} after [] at api.Config").into()),
    };
    let Some(rest) = rest else { return Ok(Place::List(first.into())) };
    let parts: Vec<&str> = rest.split('.').collect();
    let at = parts.iter().skip(1).position(|p| known.contains(p)).map(|i| i + 1);
    match at {
        None => Ok(Place::Entry(first.into(), rest.into())),
        Some(i) if i + 1 == parts.len() => {
            let field = parts[i].strip_prefix("act-").unwrap_or(parts[i]);
            Ok(Place::Field(first.into(), parts[..i].join("."), field.into()))
        }
        Some(_) => Err(format!("unable to parse one or more field values of {path}").into()),
    }
}

/// Runs `config set`.
pub fn set(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let [path, text] = cx.said.args.as_slice() else { return Err(misuse(cx, "Unexpected args")) };
    if text.is_empty() {
        return Err("you cannot use set to unset a property".into());
    }
    if path.is_empty() {
        return Err("you must specify a property".into());
    }
    let mut config = load(cx)?;
    match place(path)? {
        Place::Current => config.set("current-context", text.as_str()),
        Place::List(_) | Place::Entry(..) => return Err("can't set a map to a value: map[]".into()),
        Place::Field(list, name, field) => {
            let (entry, _) = entry_mut(&mut config, &list, &name);
            if matches!(field.as_str(), "insecure-skip-tls-verify" | "disable-compression") {
                let on = match text.as_str() {
                    "1" | "t" | "T" | "true" | "TRUE" | "True" => true,
                    "0" | "f" | "F" | "false" | "FALSE" | "False" => false,
                    _ => return Err(format!("strconv.ParseBool: parsing \"{text}\": invalid syntax").into()),
                };
                entry.set(field.as_str(), on);
            } else if field.ends_with("-data") && !cx.said.is("set-raw-bytes") {
                if let Err(at) = base64_decode(text) {
                    return Err(format!("error decoding input value: illegal base64 data at input byte {at}").into());
                }
                entry.set(field.as_str(), text.as_str());
            } else if field.ends_with("-data") {
                entry.set(field.as_str(), base64_encode(text.as_bytes()));
            } else {
                entry.set(field.as_str(), text.as_str());
            }
        }
    }
    save(cx, &config);
    cx.print(format!("Property \"{path}\" set.\n"));
    Ok(())
}

/// Runs `config unset`.
pub fn unset(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let [path] = cx.said.args.as_slice() else { return Err(misuse(cx, "Unexpected args")) };
    if path.is_empty() {
        return Err("you must specify a property".into());
    }
    let mut config = load(cx)?;
    match place(path)? {
        Place::Current => config.set("current-context", ""),
        Place::List(list) => config.set(list, Value::Null),
        Place::Entry(list, name) => remove(&mut config, &list, &name),
        Place::Field(list, name, field) => {
            if !names(&config, &list).iter().any(|n| *n == name) {
                return Err(format!("current map key `{name}` is invalid").into());
            }
            let (entry, _) = entry_mut(&mut config, &list, &name);
            put(entry, &field, "");
        }
    }
    save(cx, &config);
    cx.print(format!("Property \"{path}\" unset.\n"));
    Ok(())
}
