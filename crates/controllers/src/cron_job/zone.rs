//! Time zones by the rules that hold at present, as POSIX writes them. Plays: Go's `time.LoadLocation`.
//!
//! `zones.txt` is made from the tz database: a rule a line, then the names that follow it. Past rules are left out: virtual
//! time begins in 2026.

use api::Str;
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

static ZONES: &str = include_str!("zones.txt");

/// A time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Seconds east of Greenwich.
    standard_s: i64,
    summer: Option<Summer>,
}

/// The other half of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Summer {
    offset_s: i64,
    begins: Switch,
    ends: Switch,
}

/// When the clock changes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Switch {
    day: Day,
    /// Seconds after local midnight; may be negative or beyond the day.
    time_s: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Day {
    /// Month, week (5: the last), weekday.
    Weekday(u32, u32, i64),
    /// Day of the year from 1, without 29 February.
    Julian(i64),
    /// Day of the year from 0.
    Zero(i64),
}

impl Zone {
    /// Greenwich.
    pub const UTC: Self = Self { standard_s: 0, summer: None };

    /// The zone of a name such as `Europe/Berlin`.
    pub fn named(name: &str) -> Option<Self> {
        if name.is_empty() || name == "UTC" {
            return Some(Self::UTC);
        }
        let line = ZONES.lines().find(|l| l.split(' ').skip(1).any(|n| n == name))?;
        Self::parse(line.split(' ').next()?)
    }

    /// Reads a rule such as `CET-1CEST,M3.5.0,M10.5.0/3`.
    fn parse(rule: &str) -> Option<Self> {
        let mut parts = rule.split(',');
        let mut rest = parts.next()?;
        skip_name(&mut rest);
        let standard_s = -clock(&mut rest)?;
        if rest.is_empty() {
            return Some(Self { standard_s, summer: None });
        }
        skip_name(&mut rest);
        let offset_s = if rest.is_empty() { standard_s + 3600 } else { -clock(&mut rest)? };
        let (begins, ends) = (switch(parts.next()?)?, switch(parts.next()?)?);
        Some(Self { standard_s, summer: Some(Summer { offset_s, begins, ends }) })
    }

    /// Seconds east of Greenwich at a moment.
    pub fn offset_s(&self, at: Time) -> i64 {
        let Some(summer) = &self.summer else { return self.standard_s };
        let year = Time::from_seconds(at.seconds() + self.standard_s).civil().0;
        let begins = summer.begins.at(year) - self.standard_s;
        let ends = summer.ends.at(year) - summer.offset_s;
        let now = at.seconds();
        let is_summer = if begins < ends { (begins..ends).contains(&now) } else { !(ends..begins).contains(&now) };
        if is_summer { summer.offset_s } else { self.standard_s }
    }

    /// What the clocks show, as if it were in Greenwich.
    pub fn local(&self, at: Time) -> Time {
        Time::from_seconds(at.seconds() + self.offset_s(at))
    }

    /// The moment, after `after`, at which clocks show this; when they skip it, the moment of the skip.
    pub fn moment(&self, local: Time, after: Time) -> Time {
        let offsets = [self.standard_s, self.summer.as_ref().map_or(self.standard_s, |s| s.offset_s)];
        let candidates = offsets.map(|o| Time::from_seconds(local.seconds() - o));
        let exact = candidates.iter().copied().filter(|t| self.local(*t) == local && *t > after).min();
        exact.unwrap_or_else(|| {
            let latest = candidates.into_iter().max().unwrap_or(after);
            latest.max(after + Duration::from_secs(1))
        })
    }

    /// RFC 3339 with the zone's offset.
    pub fn rfc3339(&self, at: Time) -> Str {
        let offset_s = self.offset_s(at);
        let text = eco_format!("{}", self.local(at).truncated());
        if offset_s == 0 {
            return text;
        }
        let sign = if offset_s < 0 { '-' } else { '+' };
        let minutes = offset_s.abs() / 60;
        eco_format!("{}{sign}{:02}:{:02}", text.trim_end_matches('Z'), minutes / 60, minutes % 60)
    }
}

impl Switch {
    /// The local time of the change in a year, in seconds as if it were in Greenwich.
    fn at(&self, year: i64) -> i64 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let first = Time::from_civil(year, 1, 1, 0, 0, 0).seconds();
        let day = match self.day {
            Day::Zero(n) => first + n * 86_400,
            Day::Julian(n) => first + (n - 1 + i64::from(leap && n > 59)) * 86_400,
            Day::Weekday(month, week, weekday) => {
                let start = Time::from_civil(year, month, 1, 0, 0, 0).seconds();
                let next = Time::from_civil(year + i64::from(month == 12), month % 12 + 1, 1, 0, 0, 0).seconds();
                let first_weekday = (start / 86_400 + 4).rem_euclid(7);
                let mut day = start + (weekday - first_weekday).rem_euclid(7) * 86_400 + i64::from(week - 1) * 604_800;
                while day >= next {
                    day -= 604_800;
                }
                day
            }
        };
        day + self.time_s
    }
}

/// Skips `CET` or `<+03>`.
fn skip_name(rest: &mut &str) {
    let end = match rest.strip_prefix('<') {
        Some(quoted) => quoted.find('>').map_or(rest.len(), |i| i + 2),
        None => rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len()),
    };
    *rest = &rest[end..];
}

/// Reads `-1`, `5:30`, `26`: hours, minutes and seconds as seconds.
fn clock(rest: &mut &str) -> Option<i64> {
    let negative = rest.starts_with('-');
    let text = rest.trim_start_matches(['-', '+']);
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(text.len());
    let mut seconds = 0;
    for (i, part) in text[..end].split(':').enumerate() {
        seconds += part.parse::<i64>().ok()? * [3600, 60, 1].get(i)?;
    }
    *rest = &text[end..];
    Some(if negative { -seconds } else { seconds })
}

fn switch(text: &str) -> Option<Switch> {
    let (day, time) = text.split_once('/').map_or((text, None), |(d, t)| (d, Some(t)));
    let time_s = match time {
        Some(mut t) => clock(&mut t)?,
        None => 7200,
    };
    let day = if let Some(m) = day.strip_prefix('M') {
        let mut numbers = m.split('.').map(|n| n.parse::<u32>().ok());
        let (month, week, weekday) = (numbers.next()??, numbers.next()??, numbers.next()??);
        Day::Weekday(month, week, i64::from(weekday))
    } else if let Some(n) = day.strip_prefix('J') {
        Day::Julian(n.parse().ok()?)
    } else {
        Day::Zero(day.parse().ok()?)
    };
    Some(Switch { day, time_s })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_read_and_clocks_change_when_they_do() {
        for line in ZONES.lines() {
            let rule = line.split(' ').next().expect("a rule");
            assert!(Zone::parse(rule).is_some(), "{rule}");
        }
        let at = |text: &str| api::scalars::parse_rfc3339(text).expect(text);
        for (zone, moment, local) in [
            ("Europe/Berlin", "2026-07-01T10:00:00Z", "2026-07-01T12:00:00+02:00"),
            ("Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"),
            ("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"),
            ("America/New_York", "2026-01-01T00:00:00Z", "2025-12-31T19:00:00-05:00"),
            ("Australia/Sydney", "2026-01-01T00:00:00Z", "2026-01-01T11:00:00+11:00"),
            ("Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01T05:30:00+05:30"),
            ("Europe/Dublin", "2026-07-01T00:00:00Z", "2026-07-01T01:00:00+01:00"),
            ("UTC", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
        ] {
            assert_eq!(Zone::named(zone).expect(zone).rfc3339(at(moment)), local, "{zone}");
        }
        assert!(Zone::named("Mars/Olympus").is_none());
    }
}
