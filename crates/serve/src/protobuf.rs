//! Bodies in protobuf, read into the JSON that the REST front takes. Plays: `apimachinery/pkg/runtime/serializer/protobuf`,
//! the reading half.
//!
//! Clients made with client-go send protobuf whatever the server says about itself, and take JSON for an answer; so only
//! bodies of requests are read, and nothing is written. One table, made from the release's own `.proto` files, says what the
//! numbers mean.

use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The media type.
pub const MEDIA: &str = "application/vnd.kubernetes.protobuf";

/// What a body begins with.
const MAGIC: &[u8] = b"k8s\0";

/// Deepest nesting that is read: schemas of definitions nest by themselves.
const DEEPEST: usize = 100;

static TABLE: &str = include_str!("protobuf/messages.txt");

/// A field of a message.
#[derive(Clone, Copy, Debug)]
struct Field {
    /// Its name in JSON; `*` when its own fields stand beside it.
    name: &'static str,
    number: u64,
    /// Type with `[]` or `{}` before it.
    type_: &'static str,
}

type Messages = BTreeMap<&'static str, Vec<Field>>;

fn messages() -> &'static Messages {
    static MESSAGES: OnceLock<Messages> = OnceLock::new();
    MESSAGES.get_or_init(|| {
        let mut all = Messages::new();
        let mut at = "";
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let Some(field) = line.strip_prefix("  ") else {
                at = line;
                all.insert(at, Vec::new());
                continue;
            };
            let mut parts = field.split(' ');
            if let (Some(name), Some(number), Some(type_)) = (parts.next(), parts.next(), parts.next())
                && let Some(fields) = all.get_mut(at)
            {
                fields.push(Field { name, number: number.parse().unwrap_or(0), type_ });
            }
        }
        all
    })
}

/// Reads a body; the reason if it is none.
pub fn to_json(body: &[u8]) -> Result<Vec<u8>, String> {
    let body = body
        .strip_prefix(MAGIC)
        .ok_or("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]")?;
    let (mut head, mut raw) = (Value::Null, &[][..]);
    for part in Parts(body) {
        match part? {
            (1, Wire::Bytes(bytes)) => head = message("runtime.TypeMeta", bytes, 0)?,
            (2, Wire::Bytes(bytes)) => raw = bytes,
            _ => {}
        }
    }
    let text = |key: &str| head[key].as_str().unwrap_or_default().to_owned();
    let (version, kind) = (text("apiVersion"), text("kind"));
    let name = message_of(&version, &kind);
    let Some((name, _)) = messages().get_key_value(name.as_str()) else {
        return Err(format!(
            "no kind \"{kind}\" is registered for version \"{version}\" in scheme \"pkg/runtime/scheme.go:111\""
        ));
    };
    let object = message(name, raw, 0)?;
    // Kind and version come first, as people write them.
    let mut out = format!("{{\"kind\":{},\"apiVersion\":{}", Value::from(kind), Value::from(version));
    for (key, value) in object.as_object().into_iter().flatten() {
        out.push_str(&format!(",{}:{value}", Value::from(key.as_str())));
    }
    out.push('}');
    Ok(out.into_bytes())
}

/// The message that a kind is.
fn message_of(api_version: &str, kind: &str) -> String {
    if kind == "DeleteOptions" {
        return "meta.v1.DeleteOptions".to_owned();
    }
    match api_version.split_once('/') {
        Some((group, version)) => format!("{}.{version}.{kind}", group.split('.').next().unwrap_or_default()),
        None => format!("core.{api_version}.{kind}"),
    }
}

/// One value on the wire.
enum Wire<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    Double(f64),
}

/// The fields of a message as they stand on the wire.
struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    fn varint(&mut self) -> Result<u64, String> {
        let mut value = 0u64;
        for i in 0..10 {
            let (first, rest) = self.0.split_first().ok_or("unexpected EOF")?;
            self.0 = rest;
            value |= u64::from(first & 0x7f) << (7 * i);
            if first & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err("proto: integer overflow".to_owned())
    }

    fn take(&mut self, n: u64) -> Result<&'a [u8], String> {
        let n = usize::try_from(n).ok().filter(|n| *n <= self.0.len()).ok_or("unexpected EOF")?;
        let (head, rest) = self.0.split_at(n);
        self.0 = rest;
        Ok(head)
    }

    fn part(&mut self) -> Result<(u64, Wire<'a>), String> {
        let tag = self.varint()?;
        let wire = match tag & 7 {
            0 => Wire::Number(self.varint()?),
            1 => {
                let bytes: [u8; 8] = self.take(8)?.try_into().unwrap_or_default();
                Wire::Double(f64::from_le_bytes(bytes))
            }
            2 => {
                let n = self.varint()?;
                Wire::Bytes(self.take(n)?)
            }
            5 => {
                let bytes: [u8; 4] = self.take(4)?.try_into().unwrap_or_default();
                Wire::Double(f64::from(f32::from_le_bytes(bytes)))
            }
            other => return Err(format!("proto: illegal wireType {other}")),
        };
        Ok((tag >> 3, wire))
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = Result<(u64, Wire<'a>), String>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let part = self.part();
        if part.is_err() {
            self.0 = &[];
        }
        Some(part)
    }
}

/// A message as the JSON of its kind.
fn message(name: &str, bytes: &[u8], depth: usize) -> Result<Value, String> {
    if depth > DEEPEST {
        return Err("the body is nested too deeply".to_owned());
    }
    if let Some(value) = special(name, bytes, depth)? {
        return Ok(value);
    }
    let fields = messages().get(name).ok_or_else(|| format!("{name} is unknown"))?;
    let mut out = Map::new();
    for part in Parts(bytes) {
        let (number, wire) = part?;
        let Some(field) = fields.iter().find(|f| f.number == number) else { continue };
        if let Some(of) = field.type_.strip_prefix("{}") {
            let Wire::Bytes(bytes) = wire else { continue };
            let (key, value) = entry(of, bytes, depth)?;
            let map = out.entry(field.name).or_insert_with(|| Value::Object(Map::new()));
            map[key.as_str()] = value;
        } else if let Some(of) = field.type_.strip_prefix("[]") {
            let value = one(of, &wire, depth)?;
            if let Value::Array(list) = out.entry(field.name).or_insert_with(|| Value::Array(Vec::new())) {
                list.push(value);
            }
        } else {
            let value = one(field.type_, &wire, depth)?;
            match (field.name, value) {
                ("*", Value::Object(inner)) => out.extend(inner),
                // A time that is none.
                (_, Value::Null) => {}
                (name, value) => {
                    out.insert(name.to_owned(), value);
                }
            }
        }
    }
    Ok(Value::Object(out))
}

fn entry(of: &str, bytes: &[u8], depth: usize) -> Result<(String, Value), String> {
    let (mut key, mut value) = (String::new(), None);
    for part in Parts(bytes) {
        match part? {
            (1, Wire::Bytes(bytes)) => key = String::from_utf8_lossy(bytes).into_owned(),
            (2, wire) => value = Some(one(of, &wire, depth)?),
            _ => {}
        }
    }
    let empty = || one(of, &Wire::Bytes(&[]), depth);
    Ok((key, value.map_or_else(empty, Ok)?))
}

fn one(of: &str, wire: &Wire<'_>, depth: usize) -> Result<Value, String> {
    Ok(match (of, wire) {
        ("s", Wire::Bytes(bytes)) => {
            Value::from(std::str::from_utf8(bytes).map_err(|_| "a text is no UTF-8".to_owned())?)
        }
        ("b", Wire::Bytes(bytes)) => Value::from(api::scalars::base64_encode(bytes)),
        ("i", Wire::Number(n)) => Value::from(n.cast_signed()),
        ("t", Wire::Number(n)) => Value::from(*n != 0),
        ("d", Wire::Double(n)) => Number::from_f64(*n).map_or(Value::Null, Value::Number),
        (name, Wire::Bytes(bytes)) if name.contains('.') => message(name, bytes, depth + 1)?,
        _ => return Err(format!("proto: wrong wireType for a field of type {of}")),
    })
}

/// Messages that JSON writes in a way of its own.
fn special(name: &str, bytes: &[u8], depth: usize) -> Result<Option<Value>, String> {
    Ok(match name {
        "resource.Quantity" => Some(text_of(bytes, 1)?),
        "meta.v1.Time" | "meta.v1.MicroTime" => Some(time(bytes, name == "meta.v1.MicroTime")?),
        "meta.v1.FieldsV1" | "runtime.RawExtension" | "apiextensions.v1.JSON" => {
            let raw = bytes_of(bytes, 1)?.unwrap_or_default();
            Some(if raw.is_empty() { Value::Null } else { serde_json::from_slice(raw).map_err(|e| e.to_string())? })
        }
        "intstr.IntOrString" => {
            let text = number_of(bytes, 1)? == 1;
            Some(if text {
                Value::from(text_of(bytes, 3)?.as_str().unwrap_or_default())
            } else {
                Value::from(number_of(bytes, 2)?)
            })
        }
        "apiextensions.v1.JSONSchemaPropsOrBool" => Some(match bytes_of(bytes, 2)? {
            Some(schema) => message("apiextensions.v1.JSONSchemaProps", schema, depth + 1)?,
            None => Value::from(number_of(bytes, 1)? != 0),
        }),
        "apiextensions.v1.JSONSchemaPropsOrArray" => match bytes_of(bytes, 1)? {
            Some(schema) => Some(message("apiextensions.v1.JSONSchemaProps", schema, depth + 1)?),
            None => Some(list("apiextensions.v1.JSONSchemaProps", bytes, 2, depth)?),
        },
        "apiextensions.v1.JSONSchemaPropsOrStringArray" => match bytes_of(bytes, 1)? {
            Some(schema) => Some(message("apiextensions.v1.JSONSchemaProps", schema, depth + 1)?),
            None => Some(list("s", bytes, 2, depth)?),
        },
        // A list that is a type of its own.
        name if name.ends_with(".ExtraValue") || name.ends_with(".Verbs") || name.ends_with(".OptionalNames") => {
            Some(list("s", bytes, 1, depth)?)
        }
        _ => None,
    })
}

fn list(of: &str, bytes: &[u8], number: u64, depth: usize) -> Result<Value, String> {
    let mut out = Vec::new();
    for part in Parts(bytes) {
        let (n, wire) = part?;
        if n == number {
            out.push(one(of, &wire, depth)?);
        }
    }
    Ok(Value::Array(out))
}

fn bytes_of(bytes: &[u8], number: u64) -> Result<Option<&[u8]>, String> {
    let mut found = None;
    for part in Parts(bytes) {
        if let (n, Wire::Bytes(bytes)) = part?
            && n == number
        {
            found = Some(bytes);
        }
    }
    Ok(found)
}

fn number_of(bytes: &[u8], number: u64) -> Result<i64, String> {
    let mut found = 0;
    for part in Parts(bytes) {
        if let (n, Wire::Number(value)) = part?
            && n == number
        {
            found = value.cast_signed();
        }
    }
    Ok(found)
}

fn text_of(bytes: &[u8], number: u64) -> Result<Value, String> {
    one("s", &Wire::Bytes(bytes_of(bytes, number)?.unwrap_or_default()), 0)
}

/// A time as text; null when it is none.
fn time(bytes: &[u8], micro: bool) -> Result<Value, String> {
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    let (seconds, nanos) = (number_of(bytes, 1)?, number_of(bytes, 2)?);
    // 0001-01-01 to 9999-12-31.
    if !(-62_135_596_800..=253_402_300_799).contains(&seconds) || !(0..1_000_000_000).contains(&nanos) {
        return Err("a time is out of range".to_owned());
    }
    let (year, month, day, hour, minute, second) = sim::Time::from_seconds(seconds).civil();
    let mut text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
    if micro {
        text.push_str(&format!(".{:06}", nanos / 1000));
    }
    Ok(Value::from(text + "Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, u8::try_from(bytes.len()).expect("short")], bytes].concat()
    }

    fn body(version: &str, kind: &str, raw: &[u8]) -> Vec<u8> {
        let head = [field(1, version.as_bytes()), field(2, kind.as_bytes())].concat();
        [MAGIC.to_vec(), field(1, &head), field(2, raw)].concat()
    }

    fn read(body: &[u8]) -> Value {
        serde_json::from_slice(&to_json(body).expect("readable")).expect("JSON")
    }

    #[test]
    fn an_object_is_read_with_maps_bytes_times_and_what_stands_beside() {
        let label = field(11, &[field(1, b"app"), field(2, b"web")].concat());
        let created = field(8, &[0x08, 0x80, 0x01]);
        let meta = field(1, &[field(1, b"s"), label, created].concat());
        let data = field(2, &[field(1, b"k"), field(2, b"hi")].concat());
        let secret = read(&body("v1", "Secret", &[meta, data].concat()));
        assert_eq!(secret["kind"], "Secret");
        assert_eq!(secret["metadata"]["labels"]["app"], "web");
        assert_eq!(secret["metadata"]["creationTimestamp"], "1970-01-01T00:02:08Z");
        assert_eq!(secret["data"]["k"], "aGk=");
        // A volume's source stands beside its name.
        let volume = field(1, &[field(1, b"v"), field(2, &field(2, b""))].concat());
        let pod = read(&body("v1", "Pod", &field(2, &volume)));
        assert_eq!(pod["spec"]["volumes"][0], serde_json::json!({ "name": "v", "emptyDir": {} }));
    }

    #[test]
    fn a_broken_body_is_an_error_never_a_panic() {
        let good = body("v1", "Pod", &field(2, &field(1, &field(1, b"v"))));
        for n in 0..good.len() {
            drop(to_json(&good[..n]));
            let mut bad = good.clone();
            bad[n] ^= 0xff;
            drop(to_json(&bad));
        }
        assert!(to_json(b"{}").is_err());
        assert!(to_json(&body("v1", "Nothing", b"")).is_err_and(|e| e.starts_with("no kind \"Nothing\"")));
    }
}
