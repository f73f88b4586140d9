//! Which time of a schedule is due, and when the next one is. Plays: `cronjob/utils.go`.

use super::DELTA;
use super::schedule::Schedule;
use api::Str;
use api::batch::CronJob;
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// More missed times than this are told.
const MANY: i64 = 100;

/// The most recent time of a schedule that has not been served.
pub struct Missed {
    /// From when on times were looked for.
    pub earliest: Time,
    /// The time, if one has passed.
    pub time: Option<Time>,
    /// Whether some were missed.
    pub some: bool,
    /// Whether very many were missed.
    pub too_many: bool,
}

/// The most recent time of the schedule since the last one that was served.
pub fn most_recent(
    cron: &CronJob,
    now: Time,
    schedule: &Schedule,
    with_deadline: bool,
) -> Result<Missed, &'static str> {
    let mut earliest = cron.status.last_schedule_time.map_or(cron.metadata.creation_timestamp.0, |t| t.0);
    if let Some(s) = cron.spec.starting_deadline_seconds.filter(|_| with_deadline) {
        earliest = earliest.max(now - Duration::from_secs(u64::try_from(s).unwrap_or(0)));
    }
    const NEVER: &str = "time difference between two schedules is less than 1 second";
    let first = schedule.next(earliest).ok_or(NEVER)?;
    if now < first {
        return Ok(Missed { earliest, time: None, some: false, too_many: false });
    }
    let second = schedule.next(first);
    if second.is_some_and(|s| now < s) {
        return Ok(Missed { earliest, time: Some(first), some: false, too_many: false });
    }
    let between = second.map_or(0, |s| s.since(first).as_secs() as i64);
    if between < 1 {
        return Err(NEVER);
    }
    let number = now.since(first).as_secs() as i64 / between + 1;
    let skipped = u64::try_from((number - 2) * between).unwrap_or(0);
    let mut time = None;
    let mut at = schedule.next(first + Duration::from_secs(skipped));
    while let Some(t) = at.filter(|t| *t <= now) {
        time = Some(t);
        at = schedule.next(t);
    }
    Ok(Missed { earliest, time, some: number > 0, too_many: number > MANY })
}

/// How long until the next time of the schedule, and a moment more.
pub fn until_next(cron: &CronJob, now: Time, schedule: &Schedule) -> Duration {
    let from = match most_recent(cron, now, schedule, false) {
        Ok(Missed { time: Some(t), .. }) => t,
        Ok(Missed { earliest, some: false, .. }) => earliest,
        _ => now,
    };
    let next = schedule.next(from).unwrap_or(now);
    (next + DELTA).since(now).max(Duration::from_millis(1))
}

/// `Mon, 02 Jan 2006 15:04:05 +0000`.
pub fn rfc1123(t: Time) -> Str {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day, hour, minute, second) = t.civil();
    let weekday = DAYS[t.seconds().div_euclid(86_400).rem_euclid(7) as usize];
    let month = MONTHS[month as usize - 1];
    eco_format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} +0000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_as_go_writes_it() {
        assert_eq!(rfc1123(Time::START), "Thu, 01 Jan 2026 00:00:00 +0000");
    }
}
