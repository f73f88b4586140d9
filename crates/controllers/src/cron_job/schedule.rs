//! Schedules in cron's five fields, with names, ranges, steps and `@` words. Plays: `robfig/cron` v3.

use super::zone::Zone;
use api::Str;
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// A date that has not come after so many years never does.
const MAX_YEARS: i64 = 5;

/// A schedule.
#[derive(Clone, Debug)]
pub enum Schedule {
    /// At the times whose fields are all in these sets.
    Fields {
        /// Bits 0 to 59.
        minutes: u64,
        /// Bits 0 to 23.
        hours: u64,
        /// Bits 1 to 31.
        days: u64,
        /// Bits 1 to 12.
        months: u64,
        /// Bits 0 (Sunday) to 6.
        weekdays: u64,
        /// Whether day and weekday must both fit, since one of them is any.
        both: bool,
        /// Where the fields are read.
        zone: Zone,
    },
    /// Again and again after so long.
    Every(Duration),
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

struct Field {
    min: u32,
    max: u32,
    names: &'static [&'static str],
}

const FIELDS: [Field; 5] = [
    Field { min: 0, max: 59, names: &[] },
    Field { min: 0, max: 23, names: &[] },
    Field { min: 1, max: 31, names: &[] },
    Field { min: 1, max: 12, names: &MONTHS },
    Field { min: 0, max: 6, names: &WEEKDAYS },
];

impl Field {
    fn number(&self, text: &str) -> Result<u32, Str> {
        let lower = text.to_lowercase();
        if let Some(i) = self.names.iter().position(|n| *n == lower) {
            return Ok(i as u32 + self.min);
        }
        text.parse::<u32>().map_err(|_| {
            eco_format!("failed to parse int from {text}: strconv.Atoi: parsing \"{text}\": invalid syntax")
        })
    }

    /// The bits of one field, and whether it is any.
    fn bits(&self, text: &str) -> Result<(u64, bool), Str> {
        let mut bits = 0;
        let mut any = false;
        for part in text.split(',') {
            let (range, step) = part.split_once('/').map_or((part, None), |(r, s)| (r, Some(s)));
            let star = range == "*" || range == "?";
            let (low, mut high) = if star {
                (self.min, self.max)
            } else {
                let (a, b) = range.split_once('-').map_or((range, None), |(a, b)| (a, Some(b)));
                let low = self.number(a)?;
                (low, b.map_or(Ok(low), |b| self.number(b))?)
            };
            let mut by = 1;
            if let Some(step) = step {
                by = step.parse::<u32>().map_err(|_| {
                    eco_format!("failed to parse int from {step}: strconv.Atoi: parsing \"{step}\": invalid syntax")
                })?;
                if !star && !range.contains('-') {
                    high = self.max;
                }
            }
            if low < self.min {
                return Err(eco_format!("beginning of range ({low}) below minimum ({}): {part}", self.min));
            }
            if high > self.max {
                return Err(eco_format!("end of range ({high}) above maximum ({}): {part}", self.max));
            }
            if low > high {
                return Err(eco_format!("beginning of range ({low}) beyond end of range ({high}): {part}"));
            }
            if by == 0 {
                return Err(eco_format!("step of range should be a positive number: {part}"));
            }
            any |= star && by == 1;
            bits |= (low..=high).step_by(by as usize).fold(0, |b, n| b | 1 << n);
        }
        Ok((bits, any))
    }
}

impl Schedule {
    /// Reads a schedule; the error is robfig's text.
    pub fn parse(text: &str, zone: Zone) -> Result<Self, Str> {
        let mut text = text.trim();
        let mut zone = zone;
        if let Some(rest) = text.strip_prefix("TZ=").or_else(|| text.strip_prefix("CRON_TZ=")) {
            let (name, rest) = rest.split_once(' ').unwrap_or((rest, ""));
            zone = Zone::named(name)
                .ok_or_else(|| eco_format!("provided bad location {name}: unknown time zone {name}"))?;
            text = rest.trim();
        }
        if let Some(word) = text.strip_prefix('@') {
            if let Some(every) = word.strip_prefix("every ") {
                let delay = api::go::parse_duration(every)
                    .map_err(|why| eco_format!("failed to parse duration {text}: {why}"))?;
                let seconds = u64::try_from(delay / 1_000_000_000).unwrap_or(0);
                return Ok(Self::Every(Duration::from_secs(seconds.max(1))));
            }
            text = match word {
                "yearly" | "annually" => "0 0 1 1 *",
                "monthly" => "0 0 1 * *",
                "weekly" => "0 0 * * 0",
                "daily" | "midnight" => "0 0 * * *",
                "hourly" => "0 * * * *",
                _ => return Err(eco_format!("unrecognized descriptor: @{word}")),
            };
        }
        let parts: Vec<&str> = text.split_whitespace().collect();
        if parts.len() != FIELDS.len() {
            return Err(eco_format!("expected exactly 5 fields, found {}: {parts:?}", parts.len()));
        }
        let mut bits = [(0, false); 5];
        for (i, (field, part)) in FIELDS.iter().zip(parts).enumerate() {
            bits[i] = field.bits(part)?;
        }
        let [(minutes, _), (hours, _), (days, any_day), (months, _), (weekdays, any_weekday)] = bits;
        Ok(Self::Fields { minutes, hours, days, months, weekdays, both: any_day || any_weekday, zone })
    }

    /// The first time after `after`; none if there is none for five years.
    pub fn next(&self, after: Time) -> Option<Time> {
        let Self::Fields { minutes, hours, days, months, weekdays, both, zone } = self else {
            let Self::Every(delay) = self else { return None };
            return Some(after.truncated() + *delay);
        };
        let has = |bits: &u64, n: u32| bits & (1 << n) != 0;
        let mut at = after.truncated() + Duration::from_secs(1);
        let last_year = zone.local(at).civil().0 + MAX_YEARS;
        loop {
            let local = zone.local(at);
            let (year, month, day, hour, minute, second) = local.civil();
            if year > last_year {
                return None;
            }
            if !has(months, month) {
                at = zone.moment(Time::from_civil(year + i64::from(month == 12), month % 12 + 1, 1, 0, 0, 0), at);
                continue;
            }
            let weekday = (local.seconds().div_euclid(86_400) + 4).rem_euclid(7) as u32;
            let (day_fits, weekday_fits) = (has(days, day), has(weekdays, weekday));
            if !(if *both { day_fits && weekday_fits } else { day_fits || weekday_fits }) {
                let midnight = Time::from_civil(year, month, day, 0, 0, 0) + Duration::from_secs(86_400);
                at = zone.moment(midnight, at);
                continue;
            }
            if !has(hours, hour) {
                at += Duration::from_secs(u64::from(3600 - minute * 60 - second));
            } else if !has(minutes, minute) || second != 0 {
                at += Duration::from_secs(u64::from(60 - second));
            } else {
                return Some(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(schedule: &str, zone: &str, after: &str) -> String {
        let after = api::scalars::parse_rfc3339(after).expect(after);
        let zone = Zone::named(zone).expect(zone);
        let schedule = Schedule::parse(schedule, zone).expect(schedule);
        schedule.next(after).map_or_else(|| "never".into(), |t| t.to_string())
    }

    #[test]
    fn the_next_time_fits_every_field() {
        for (schedule, after, expected) in [
            ("* * * * *", "2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z"),
            ("*/15 * * * *", "2026-01-01T00:16:03Z", "2026-01-01T00:30:00Z"),
            ("0 9 * * 1-5", "2026-01-02T10:00:00Z", "2026-01-05T09:00:00Z"),
            ("0 9 * * mon-fri", "2026-01-02T10:00:00Z", "2026-01-05T09:00:00Z"),
            ("0 0 13 * 5", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
            ("0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z"),
            ("0 0 31 2 *", "2026-01-01T00:00:00Z", "never"),
            ("@yearly", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
            ("@every 1h30m", "2026-01-01T00:00:10Z", "2026-01-01T01:30:10Z"),
            ("TZ=Asia/Tokyo 0 9 * * *", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
        ] {
            assert_eq!(next(schedule, "UTC", after), expected, "{schedule}");
        }
    }

    #[test]
    fn a_time_that_a_zone_skips_does_not_come() {
        // In Berlin 02:30 does not exist on 2026-03-29.
        assert_eq!(next("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z"), "2026-03-30T00:30:00Z");
        assert_eq!(next("0 9 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z"), "2026-03-29T07:00:00Z");
        assert_eq!(next("0 9 * * *", "America/New_York", "2026-11-01T00:00:00Z"), "2026-11-01T14:00:00Z");
    }
}
