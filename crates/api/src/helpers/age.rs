//! Lengths of time for people. Plays: `apimachinery/pkg/util/duration`.

use sim::Time;
use std::time::Duration;

/// `5s`, `3m20s`, `47h`, `2d3h`, `3y40d`.
pub fn human(length: Duration) -> String {
    let seconds = length.as_secs();
    let (minutes, hours) = (seconds / 60, seconds / 3600);
    let (days, years) = (hours / 24, hours / 24 / 365);
    let two = |big: u64, unit: &str, small: u64, small_unit: &str| match small {
        0 => format!("{big}{unit}"),
        small => format!("{big}{unit}{small}{small_unit}"),
    };
    match () {
        () if seconds < 120 => format!("{seconds}s"),
        () if minutes < 10 => two(minutes, "m", seconds % 60, "s"),
        () if minutes < 180 => format!("{minutes}m"),
        () if hours < 8 => two(hours, "h", minutes % 60, "m"),
        () if hours < 48 => format!("{hours}h"),
        () if hours < 24 * 8 => two(days, "d", hours % 24, "h"),
        () if days < 365 * 2 => format!("{days}d"),
        () if days < 365 * 8 => two(years, "y", days % 365, "d"),
        () => format!("{years}y"),
    }
}

/// How long ago a moment was; `<unknown>` when there was none.
pub fn since(now: Time, then: Time) -> String {
    if then.is_zero() {
        return "<unknown>".to_owned();
    }
    let seconds = now.seconds() - then.seconds();
    match seconds {
        ..-1 => "<invalid>".to_owned(),
        -1 => "0s".to_owned(),
        _ => human(now.since(then)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_with_two_units_at_most() {
        // Source: apimachinery/pkg/util/duration/duration_test.go.
        for (seconds, text) in
            [(0, "0s"), (119, "119s"), (120, "2m"), (330, "5m30s"), (3600, "60m"), (28_800, "8h"), (172_800, "2d")]
        {
            assert_eq!(human(Duration::from_secs(seconds)), text);
        }
    }
}
