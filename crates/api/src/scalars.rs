//! The scalars that are more than text or a number: times, bytes, `IntOrString`, durations.

use crate::reflect::{Leaf, Mismatch, Quick, leaf, wrong};
use crate::share::Str;
use crate::value::Value;
use std::fmt;
use std::ops::Deref;

/// A moment, stored to the second (`metav1.Time`). The default is Go's zero time, written `null`.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub sim::Time);

/// A moment, stored to the microsecond (`metav1.MicroTime`).
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MicroTime(pub sim::Time);

impl Deref for Time {
    type Target = sim::Time;
    fn deref(&self) -> &sim::Time {
        &self.0
    }
}

impl Deref for MicroTime {
    type Target = sim::Time;
    fn deref(&self) -> &sim::Time {
        &self.0
    }
}

impl From<sim::Time> for Time {
    fn from(t: sim::Time) -> Self {
        Self(t.truncated())
    }
}

impl From<sim::Time> for MicroTime {
    fn from(t: sim::Time) -> Self {
        Self(t)
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for MicroTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// RFC 3339 to the second.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.truncated().fmt(f)
    }
}

/// RFC 3339 with six digits of a second.
impl fmt::Display for MicroTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (y, mo, d, h, mi, s) = self.0.civil();
        let us = self.0.micros().rem_euclid(1_000_000);
        write!(f, "{y:04}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}.{us:06}Z")
    }
}

/// Reads RFC 3339 with any offset and fraction.
pub fn parse_rfc3339(text: &str) -> Option<sim::Time> {
    let b = text.as_bytes();
    if b.len() < 20 || b[4] != b'-' || b[7] != b'-' || !matches!(b[10], b'T' | b't') || b[13] != b':' || b[16] != b':' {
        return None;
    }
    let number = |from: usize, to: usize| -> Option<u32> {
        let part = text.get(from..to)?;
        part.bytes().all(|c| c.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = [31, 28 + u32::from(leap), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if !(1..=12).contains(&month)
        || day < 1
        || day > days[month as usize - 1]
        || hour > 23
        || minute > 59
        || second > 59
    {
        return None;
    }
    let mut rest = text.get(19..)?;
    let mut us = 0;
    if let Some(fraction) = rest.strip_prefix('.') {
        let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        us = format!("{:0<6}", &fraction[..digits.min(6)]).parse().ok()?;
        rest = &fraction[digits..];
    }
    let offset_s = match rest.as_bytes() {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let minutes = rest.get(1..3)?.parse::<i64>().ok()? * 60 + rest.get(4..6)?.parse::<i64>().ok()?;
            if *sign == b'-' { -minutes * 60 } else { minutes * 60 }
        }
        _ => return None,
    };
    let at = sim::Time::from_civil(i64::from(year), month, day, hour, minute, second);
    Some(sim::Time::from_micros(at.micros() - offset_s * 1_000_000 + us))
}

fn load_time(value: &Value) -> Result<sim::Time, Mismatch> {
    match value {
        Value::Null => Ok(sim::Time::ZERO),
        Value::String(s) => parse_rfc3339(s).ok_or_else(|| {
            Mismatch::Text(ecow::eco_format!(
                "parsing time \"{s}\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"{s}\" as \"2006\""
            ))
        }),
        other => Err(wrong(other, "string")),
    }
}

impl Leaf for Time {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        self.0 = load_time(value)?.truncated();
        Ok(())
    }
    fn store(&self) -> Value {
        if self.0.is_zero() { Value::Null } else { Value::String(ecow::eco_format!("{self}")) }
    }
    fn quick(&self) -> Quick<'_> {
        Quick::Word(self.0.truncated().micros() as u64)
    }
}
leaf!(Time, |t| t.0.is_zero());

impl Leaf for MicroTime {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        self.0 = load_time(value)?;
        Ok(())
    }
    fn store(&self) -> Value {
        if self.0.is_zero() { Value::Null } else { Value::String(ecow::eco_format!("{self}")) }
    }
    fn quick(&self) -> Quick<'_> {
        Quick::Word(self.0.micros() as u64)
    }
}
leaf!(MicroTime, |t| t.0.is_zero());

/// A number or text, such as a port (`80`, `http`) or a share of pods (`1`, `25%`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntOrString {
    /// A number.
    Int(i32),
    /// Text.
    String(Str),
}

impl Default for IntOrString {
    fn default() -> Self {
        Self::Int(0)
    }
}

impl From<i32> for IntOrString {
    fn from(n: i32) -> Self {
        Self::Int(n)
    }
}

impl From<&str> for IntOrString {
    fn from(s: &str) -> Self {
        Self::String(s.into())
    }
}

impl fmt::Display for IntOrString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(n) => write!(f, "{n}"),
            Self::String(s) => f.write_str(s),
        }
    }
}

impl IntOrString {
    /// The number itself, or this percentage of `total`, rounded up or down. An error when it is text but no percentage.
    pub fn scaled(&self, total: i32, round_up: bool) -> Result<i32, Str> {
        match self {
            Self::Int(n) => Ok(*n),
            Self::String(s) => {
                let percent: i64 = s.strip_suffix('%').and_then(|p| p.parse().ok()).ok_or_else(|| {
                    ecow::eco_format!("invalid value for IntOrString: invalid type: string is not a percentage")
                })?;
                let product = percent * i64::from(total);
                let n = if round_up {
                    product.div_euclid(100) + i64::from(product.rem_euclid(100) != 0)
                } else {
                    product.div_euclid(100)
                };
                Ok(i32::try_from(n).unwrap_or(i32::MAX))
            }
        }
    }
}

impl Leaf for IntOrString {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        *self = match value {
            Value::String(s) => Self::String(s.clone()),
            Value::Int(n) => Self::Int(i32::try_from(*n).map_err(|_| wrong(value, "int32"))?),
            other => return Err(wrong(other, "int32")),
        };
        Ok(())
    }
    fn store(&self) -> Value {
        match self {
            Self::Int(n) => Value::Int(i64::from(*n)),
            Self::String(s) => Value::String(s.clone()),
        }
    }
}
leaf!(IntOrString, |v| *v == IntOrString::Int(0));

/// Bytes, written in base64.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bytes(pub ecow::EcoVec<u8>);

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Standard base64 with padding.
pub fn base64_encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let n = (u32::from(chunk[0]) << 16)
            | (u32::from(*chunk.get(1).unwrap_or(&0)) << 8)
            | u32::from(*chunk.get(2).unwrap_or(&0));
        for i in 0..4 {
            let c = if i <= chunk.len() { char::from(BASE64[(n >> (18 - 6 * i)) as usize & 63]) } else { '=' };
            out.push(c);
        }
    }
    out
}

/// Reads standard base64; the error is the position of the byte that does not fit, as Go counts.
pub fn base64_decode(text: &str) -> Result<Vec<u8>, usize> {
    let clean: Vec<(usize, u8)> = text.bytes().enumerate().filter(|(_, b)| !matches!(b, b'\n' | b'\r')).collect();
    let mut out = Vec::with_capacity(clean.len() / 4 * 3);
    for (ci, chunk) in clean.chunks(4).enumerate() {
        let last = (ci + 1) * 4 >= clean.len();
        let (mut n, mut digits) = (0u32, 0);
        for (pos, b) in chunk {
            match BASE64.iter().position(|c| c == b) {
                Some(v) if chunk[digits..].first().is_some_and(|(p, _)| p == pos) => {
                    n = (n << 6) | v as u32;
                    digits += 1;
                }
                None if *b == b'=' && last && digits >= 2 => {}
                _ => return Err(*pos),
            }
        }
        if chunk.len() < 4 || digits < 2 {
            return Err(chunk.first().map_or(0, |(p, _)| *p));
        }
        n <<= 6 * (4 - digits);
        out.extend_from_slice(&n.to_be_bytes()[1..digits]);
    }
    Ok(out)
}

impl Leaf for Bytes {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        let text = match value {
            Value::Null => "",
            Value::String(s) => s,
            other => return Err(wrong(other, "[]uint8")),
        };
        let bytes = base64_decode(text)
            .map_err(|at| Mismatch::Text(ecow::eco_format!("illegal base64 data at input byte {at}")))?;
        self.0 = bytes.into();
        Ok(())
    }
    fn store(&self) -> Value {
        Value::String(base64_encode(&self.0).into())
    }
}
leaf!(Bytes, |b| b.0.is_empty());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_goes_both_ways_and_names_the_bad_byte() {
        for bytes in [&b""[..], b"a", b"ab", b"abc", &[0, 255, 128, 7]] {
            assert_eq!(base64_decode(&base64_encode(bytes)).as_deref(), Ok(bytes));
        }
        assert_eq!(base64_decode("AAEC"), Ok(vec![0, 1, 2]));
        assert!(base64_decode("not base64!").is_err());
    }

    #[test]
    fn times_are_read_with_offset_and_fraction() {
        let t = parse_rfc3339("2026-01-01T02:00:00.5+02:00").expect("a time");
        assert_eq!(t.to_string(), "2026-01-01T00:00:00.500000Z");
        assert!(parse_rfc3339("2026-02-30T00:00:00Z").is_none());
    }
}
