//! `cargo xtask golden`: replay the recorded cases of a real cluster and compare.

use crate::command::{Command, Outcome};
use crate::process;
use crate::test::Tally;

pub static COMMAND: Command = Command {
    name: "golden",
    about: "replay the recorded cases of a real cluster and compare",
    operands: "[AREA ...] [--dir FOLDER] [--differences N]",
    flags: &[],
    raw: true,
    run: |arguments| process::run_package(PACKAGE, &arguments.operands),
};

const PACKAGE: &str = "golden";

/// How many cases of each area must agree. Raise a number when more do; a lower one needs a reason in the commit.
static FLOORS: &[(&str, usize)] =
    &[("api", 1805), ("scheduler", 635), ("kubectl", 1735), ("controllers", 2190), ("kubelet", 508)];

/// Runs all areas and compares the last line of each, `AREA: N of M`, with its floor.
pub fn check() -> Outcome<Tally> {
    let mut found = Vec::new();
    let mut command = process::package(PACKAGE)?;
    process::watch(&mut command, |line| found.extend(score(line)))?;
    let mut tally = Tally::default();
    for (area, floor) in FLOORS {
        let agreed = found.iter().find(|(name, _)| name == area).map_or(0, |(_, agreed)| *agreed);
        if agreed < *floor {
            println!("golden {area}: {agreed} cases agree, and {floor} did before");
            tally.failed += 1;
        } else {
            tally.passed += 1;
        }
    }
    Ok(tally)
}

/// `api: 140 of 152` as an area and the number that agree.
fn score(line: &str) -> Option<(String, usize)> {
    let (area, counts) = line.split_once(": ")?;
    let (agreed, all) = counts.split_once(" of ")?;
    all.trim().parse::<usize>().ok()?;
    Some((area.to_owned(), agreed.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_an_area_is_its_score() {
        assert_eq!(score("api: 140 of 152"), Some(("api".into(), 140)));
        assert_eq!(score("note: one of many"), None);
    }
}
