//! Virtual time: it moves only when the event queue says so.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};
use std::time::Duration;

/// A moment of virtual time, in microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    us: i64,
}

impl Time {
    /// No moment: Go's zero time, written as `null`.
    pub const ZERO: Self = Self { us: i64::MIN };

    /// When a cluster begins, unless it is told otherwise: 2026-01-01T00:00:00Z.
    pub const START: Self = Self::from_seconds(1_767_225_600);

    /// So many microseconds after 1970.
    pub const fn from_micros(us: i64) -> Self {
        Self { us }
    }

    /// So many seconds after 1970.
    pub const fn from_seconds(s: i64) -> Self {
        Self { us: s * 1_000_000 }
    }

    /// Microseconds since 1970.
    pub const fn micros(self) -> i64 {
        self.us
    }

    /// Whole seconds since 1970, rounded down.
    pub const fn seconds(self) -> i64 {
        self.us.div_euclid(1_000_000)
    }

    /// Whether this is no moment at all.
    pub const fn is_zero(self) -> bool {
        self.us == i64::MIN
    }

    /// Time since `earlier`; zero if that is later.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.us.saturating_sub(earlier.us)).unwrap_or(0))
    }

    /// The moment cut to whole seconds, as the API stores most times.
    pub const fn truncated(self) -> Self {
        if self.is_zero() { self } else { Self::from_seconds(self.seconds()) }
    }

    /// Year, month (1-12), day (1-31), hour, minute, second, in UTC.
    pub fn civil(self) -> (i64, u32, u32, u32, u32, u32) {
        let days = self.seconds().div_euclid(86_400);
        let second = self.seconds().rem_euclid(86_400) as u32;
        // Days to a date by the algorithm of Howard Hinnant (eras of 400 years that begin in March).
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = (doy - (153 * mp + 2) / 5 + 1) as u32;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
        let year = yoe + era * 400 + i64::from(month <= 2);
        (year, month, day, second / 3600, second / 60 % 60, second % 60)
    }

    /// The moment of a date and time of day in UTC; fields out of range carry over.
    pub fn from_civil(year: i64, month: u32, day: u32, hour: u32, minute: u32, second: u32) -> Self {
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let mp = i64::from((month + 9) % 12);
        let doy = (153 * mp + 2) / 5 + i64::from(day) - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        let days = era * 146_097 + doe - 719_468;
        Self::from_seconds(days * 86_400 + i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second))
    }
}

impl Default for Time {
    fn default() -> Self {
        Self::ZERO
    }
}

impl Add<Duration> for Time {
    type Output = Self;
    fn add(self, d: Duration) -> Self {
        Self { us: self.us.saturating_add(i64::try_from(d.as_micros()).unwrap_or(i64::MAX)) }
    }
}

impl AddAssign<Duration> for Time {
    fn add_assign(&mut self, d: Duration) {
        *self = *self + d;
    }
}

impl Sub<Duration> for Time {
    type Output = Self;
    fn sub(self, d: Duration) -> Self {
        Self { us: self.us.saturating_sub(i64::try_from(d.as_micros()).unwrap_or(i64::MAX)) }
    }
}

/// RFC 3339 in UTC, with microseconds only when there are any.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (y, mo, d, h, mi, s) = self.civil();
        write!(f, "{y:04}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}")?;
        match self.us.rem_euclid(1_000_000) {
            0 => f.write_str("Z"),
            us => write!(f, ".{us:06}Z"),
        }
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_zero() { f.write_str("never") } else { fmt::Display::fmt(self, f) }
    }
}

/// Reads a length of time as people write it: `1h30m`, `40s`, `1.5s`, `300ms`, `2d`, or a bare number of seconds.
pub fn length(text: &str) -> Option<Duration> {
    let mut rest = text.trim();
    if rest.is_empty() {
        return None;
    }
    let mut total = Duration::ZERO;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let number: f64 = rest[..digits].parse().ok()?;
        let unit = rest[digits..].find(|c: char| c.is_ascii_digit()).map_or(rest.len(), |i| digits + i);
        let seconds = match &rest[digits..unit] {
            "us" | "µs" => 1e-6,
            "ms" => 1e-3,
            "s" | "" => 1.0,
            "m" => 60.0,
            "h" => 3600.0,
            "d" => 86_400.0,
            _ => return None,
        };
        total = total.checked_add(Duration::try_from_secs_f64(number * seconds).ok()?)?;
        rest = &rest[unit..];
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_and_its_moment_convert_both_ways() {
        for s in [-1, 0, 951_782_399, 951_782_400, 1_767_225_600, 4_102_444_799] {
            let t = Time::from_seconds(s);
            let (y, mo, d, h, mi, sec) = t.civil();
            assert_eq!(Time::from_civil(y, mo, d, h, mi, sec), t);
        }
        assert_eq!(Time::START.to_string(), "2026-01-01T00:00:00Z");
        assert_eq!(Time::from_micros(1_500_000).to_string(), "1970-01-01T00:00:01.500000Z");
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        assert_eq!(length("1h30m"), Some(Duration::from_secs(5400)));
        assert_eq!(length("1.5s300ms"), Some(Duration::from_millis(1800)));
        assert_eq!(length("5"), Some(Duration::from_secs(5)));
        for bad in ["", "x", "1x", "-3s", "99999999999999999h"] {
            assert_eq!(length(bad), None, "{bad}");
        }
    }
}
