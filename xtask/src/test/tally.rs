//! How many passed and how many failed.

use std::fmt;
use std::ops::AddAssign;

/// A count of tests.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    pub fn one_pass() -> Tally {
        Tally { passed: 1, failed: 0 }
    }

    pub fn one_failure() -> Tally {
        Tally { passed: 0, failed: 1 }
    }

    /// Nothing was checked, and why.
    pub fn skip(why: &str) -> Tally {
        println!("skipped: {why}");
        Tally::default()
    }

    /// Adds what a line of a test harness says: `test result: ok. 7 passed; 0 failed; ...`.
    pub fn read(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ") else { return };
        let count = |word: &str| {
            let before = counts.split_once(word).map(|(before, _)| before.trim_end());
            before.and_then(|before| before.rsplit(' ').next()?.parse::<usize>().ok()).unwrap_or(0)
        };
        *self += Tally { passed: count("passed"), failed: count("failed;") };
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{} passed, {} failed", self.passed, self.failed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_harness_add_up() {
        let mut tally = Tally::default();
        tally.read("running 8 tests");
        tally.read("test result: ok. 7 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s");
        tally.read("test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s");
        assert_eq!(tally.to_string(), "9 passed, 3 failed");
    }
}
