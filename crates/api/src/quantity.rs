//! Quantities: `500m`, `1Gi`, `1e3`. Plays `apimachinery/pkg/api/resource`.

use crate::reflect::{Leaf, Mismatch, leaf};
use crate::share::Str;
use crate::value::Value;
use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// The family of suffixes that a quantity was written with, and is written with again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `n u m` none `k M G T P E`
    #[default]
    DecimalSi,
    /// `Ki Mi Gi Ti Pi Ei`
    BinarySi,
    /// `e3`
    DecimalExponent,
}

/// An exact number with a suffix, to the billionth, at most 2^63-1.
#[derive(Clone, Copy, Default)]
pub struct Quantity {
    /// In billionths; two words instead of an `i128`, which would pad every resource list.
    high: i64,
    low: u64,
    format: Format,
}

const NANO: i128 = 1_000_000_000;
const MAX_NANOS: i128 = i64::MAX as i128 * NANO;

/// What Kubernetes says of text that is no quantity.
pub const PATTERN_ERROR: &str =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
/// What Kubernetes says of a suffix that it does not know.
pub const SUFFIX_ERROR: &str = "unable to parse quantity's suffix";

impl Quantity {
    /// Nothing.
    pub const ZERO: Self = Self { high: 0, low: 0, format: Format::DecimalSi };

    /// So many billionths, in a family of suffixes.
    pub const fn from_nanos(nanos: i128, format: Format) -> Self {
        Self { high: (nanos >> 64) as i64, low: nanos as u64, format }
    }

    /// So many thousandths: `250m` is 250.
    pub const fn from_milli(milli: i64) -> Self {
        Self::from_nanos(milli as i128 * 1_000_000, Format::DecimalSi)
    }

    /// So many units.
    pub const fn from_units(units: i64) -> Self {
        Self::from_nanos(units as i128 * NANO, Format::DecimalSi)
    }

    /// So many bytes, to be written with `Ki`, `Mi` …
    pub const fn from_bytes(bytes: i64) -> Self {
        Self::from_nanos(bytes as i128 * NANO, Format::BinarySi)
    }

    /// Billionths.
    pub const fn nanos(self) -> i128 {
        ((self.high as i128) << 64) | self.low as i128
    }

    /// Units, rounded up (Go's `Value`).
    pub fn units(self) -> i64 {
        ceil(self.nanos(), NANO)
    }

    /// Thousandths, rounded up (Go's `MilliValue`).
    pub fn milli(self) -> i64 {
        ceil(self.nanos(), 1_000_000)
    }

    /// The family of suffixes.
    pub fn format(self) -> Format {
        self.format
    }

    /// The same number, to be written in another family.
    pub fn with_format(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.nanos() == 0
    }

    /// -1, 0 or 1.
    pub fn sign(self) -> i32 {
        self.nanos().signum() as i32
    }

    /// Reads `1.5Gi`; the error is Kubernetes' own text.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        if text.is_empty() {
            return Err(PATTERN_ERROR);
        }
        let (negative, rest) = match text.as_bytes()[0] {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (number, suffix) = rest.split_at(digits);
        if !suffix.bytes().all(|b| b"eEinumkKMGTP+-0123456789".contains(&b)) {
            return Err(PATTERN_ERROR);
        }
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && fraction.is_empty() || fraction.contains('.') {
            return Err(PATTERN_ERROR);
        }
        let (base, exponent, format) = scale_of(suffix).ok_or(SUFFIX_ERROR)?;
        let mut nanos = scaled(whole, fraction, base, exponent).min(MAX_NANOS);
        if negative {
            nanos = -nanos;
        }
        Ok(Self::from_nanos(nanos, format))
    }
}

/// Base, exponent and family of a suffix.
fn scale_of(suffix: &str) -> Option<(i128, i32, Format)> {
    Some(match suffix {
        "" => (10, 0, Format::DecimalSi),
        "n" => (10, -9, Format::DecimalSi),
        "u" => (10, -6, Format::DecimalSi),
        "m" => (10, -3, Format::DecimalSi),
        "k" => (10, 3, Format::DecimalSi),
        "M" => (10, 6, Format::DecimalSi),
        "G" => (10, 9, Format::DecimalSi),
        "T" => (10, 12, Format::DecimalSi),
        "P" => (10, 15, Format::DecimalSi),
        "E" => (10, 18, Format::DecimalSi),
        "Ki" => (2, 10, Format::BinarySi),
        "Mi" => (2, 20, Format::BinarySi),
        "Gi" => (2, 30, Format::BinarySi),
        "Ti" => (2, 40, Format::BinarySi),
        "Pi" => (2, 50, Format::BinarySi),
        "Ei" => (2, 60, Format::BinarySi),
        _ => {
            let exponent = suffix.strip_prefix(['e', 'E'])?;
            (10, exponent.parse().ok()?, Format::DecimalExponent)
        }
    })
}

/// `whole.fraction * base^exponent` in billionths, rounded up, at most somewhat above the largest quantity.
fn scaled(whole: &str, fraction: &str, base: i128, exponent: i32) -> i128 {
    let huge = MAX_NANOS * 4;
    let mut mantissa: i128 = 0;
    let mut places = 0;
    let mut lost = false;
    for (i, b) in whole.bytes().chain(fraction.bytes()).enumerate() {
        if mantissa >= i128::MAX / 100 {
            if i < whole.len() {
                return huge;
            }
            lost |= b != b'0';
            continue;
        }
        mantissa = mantissa * 10 + i128::from(b - b'0');
        places += i32::from(i >= whole.len());
    }
    let mut tens = 9 - places;
    let mut value = mantissa;
    if base == 2 {
        let Some(v) = value.checked_mul(1 << exponent) else { return huge };
        value = v;
    } else {
        tens = tens.saturating_add(exponent);
    }
    if value == 0 {
        return i128::from(lost);
    }
    for _ in 0..tens.max(0) {
        match value.checked_mul(10) {
            Some(v) if v < huge * 10 => value = v,
            _ => return huge,
        }
    }
    for _ in 0..(-tens).max(0) {
        lost |= value % 10 != 0;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    value + i128::from(lost)
}

fn ceil(value: i128, unit: i128) -> i64 {
    let up = value.div_euclid(unit) + i128::from(value.rem_euclid(unit) != 0);
    i64::try_from(up).unwrap_or(if up > 0 { i64::MAX } else { i64::MIN })
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const BINARY: [&str; 7] = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
        const DECIMAL: [&str; 10] = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
        let nanos = self.nanos();
        if nanos == 0 {
            return f.write_str("0");
        }
        if self.format == Format::BinarySi && nanos.abs() >= 1024 * NANO {
            let mut units = self.units();
            let mut step = 0;
            while units % 1024 == 0 && step < 6 {
                units /= 1024;
                step += 1;
            }
            return write!(f, "{units}{}", BINARY[step]);
        }
        let mut value = nanos;
        let mut step = 0;
        while value % 1000 == 0 && step < 9 {
            value /= 1000;
            step += 1;
        }
        match self.format {
            Format::DecimalExponent if step == 3 => write!(f, "{value}"),
            Format::DecimalExponent => write!(f, "{value}e{}", step as i32 * 3 - 9),
            _ => write!(f, "{value}{}", DECIMAL[step]),
        }
    }
}

impl fmt::Debug for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.nanos() == other.nanos()
    }
}

impl Eq for Quantity {}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> Ordering {
        self.nanos().cmp(&other.nanos())
    }
}

impl Add for Quantity {
    type Output = Self;
    /// The sum; a zero takes the other's family of suffixes, as in Go.
    fn add(self, other: Self) -> Self {
        let format = if self.is_zero() { other.format } else { self.format };
        Self::from_nanos((self.nanos() + other.nanos()).clamp(-MAX_NANOS, MAX_NANOS), format)
    }
}

impl AddAssign for Quantity {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Quantity {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        let format = if self.is_zero() { other.format } else { self.format };
        Self::from_nanos((self.nanos() - other.nanos()).clamp(-MAX_NANOS, MAX_NANOS), format)
    }
}

impl SubAssign for Quantity {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Leaf for Quantity {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        let text = match value {
            Value::String(s) => s.clone(),
            Value::Int(n) => ecow::eco_format!("{n}"),
            Value::Float(n) => ecow::eco_format!("{n}"),
            Value::Bool(_) | Value::List(_) | Value::Map(_) | Value::Null => {
                return Err(Mismatch::Text(PATTERN_ERROR.into()));
            }
        };
        *self = Self::parse(&text).map_err(|e| Mismatch::Text(Str::from(e)))?;
        Ok(())
    }
    fn store(&self) -> Value {
        Value::String(ecow::eco_format!("{self}"))
    }
}
// By path: `q.is_zero()` on a reference would be the method of `Reflect`, this very one.
leaf!(Quantity, |q| Quantity::is_zero(*q));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_written_in_canonical_form() {
        // Source: ../shared/reference/kubernetes.md, A6.
        for (text, canonical) in [
            ("1.5", "1500m"),
            ("1024Mi", "1Gi"),
            ("1000k", "1M"),
            ("0.5Gi", "512Mi"),
            ("1e3", "1e3"),
            ("1e9", "1e9"),
            ("2000m", "2"),
            ("0.1", "100m"),
            ("1000", "1k"),
            ("1025Ki", "1025Ki"),
            ("100", "100"),
            ("0", "0"),
            ("0.1n", "1n"),
            ("-1.5", "-1500m"),
            ("1023", "1023"),
            ("0.5Ki", "512"),
            ("123456789012345678901234567890", "9223372036854775807"),
        ] {
            assert_eq!(Quantity::parse(text).expect(text).to_string(), canonical, "{text}");
        }
        for text in ["", "1.2.3", "abc", "1x", "."] {
            assert_eq!(Quantity::parse(text), Err(PATTERN_ERROR), "{text}");
        }
        assert_eq!(Quantity::parse("1Kii"), Err(SUFFIX_ERROR));
        assert_eq!(Quantity::parse("1mm"), Err(SUFFIX_ERROR));
    }
}
