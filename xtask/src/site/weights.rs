//! What the shipped site weighs over the wire: measured where it is put together (packing megabytes takes a minute), read
//! again where the budgets are checked.

use std::path::PathBuf;

use browser::size;

use crate::command::{About, Failure, Outcome};
use crate::{progress, workspace};

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    pub name: String,
    /// Bytes.
    pub plain: usize,
    /// Bytes in brotli.
    pub packed: usize,
}

/// All files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weights {
    /// What the browser asks for before anyone touches the page, until it has drawn it.
    pub first: Vec<Weight>,
    /// What follows: the engine.
    pub later: Vec<Weight>,
}

impl Weights {
    pub fn print(&self) {
        for Weight { name, plain, packed } in self.first.iter().chain(&self.later) {
            eprintln!("  {name:36} {:>10}  brotli {:>10}", progress::size(*plain), progress::size(*packed));
        }
        eprintln!("  {}", self.summary());
    }

    /// Both sums beside their budgets.
    pub fn summary(&self) -> String {
        format!(
            "first view: {} of brotli, budget {}; the engine behind it: {}, budget {}",
            progress::size(sum(&self.first)),
            progress::size(size::FIRST_VIEW_BYTES),
            progress::size(sum(&self.later)),
            progress::size(size::ENGINE_BYTES)
        )
    }

    pub fn are_within_budget(&self) -> bool {
        sum(&self.first) <= size::FIRST_VIEW_BYTES && sum(&self.later) <= size::ENGINE_BYTES
    }

    pub fn keep(&self) -> Outcome {
        let path = path();
        std::fs::write(&path, self.to_text()).about(path.display())
    }

    /// The weights of the site in `dist/`.
    pub fn read() -> Outcome<Weights> {
        let path = path();
        let text = std::fs::read_to_string(&path).about(path.display())?;
        let weights = Weights::from_text(&text);
        for weight in weights.first.iter().chain(&weights.later) {
            let file = workspace::dist().join(&weight.name);
            if std::fs::metadata(&file).map_or(0, |data| data.len()) != weight.plain as u64 {
                return Err(Failure::new(format!("dist/{} is not what was built last", weight.name))
                    .advice("cargo xtask test site size"));
            }
        }
        Ok(weights)
    }

    fn to_text(&self) -> String {
        let lines = |when: &str, all: &[Weight]| -> String {
            all.iter().map(|w| format!("{when}\t{}\t{}\t{}\n", w.name, w.plain, w.packed)).collect()
        };
        lines("first", &self.first) + &lines("later", &self.later)
    }

    fn from_text(text: &str) -> Weights {
        let mut weights = Weights::default();
        for line in text.lines() {
            if let [when, name, plain, packed] = line.split('\t').collect::<Vec<_>>()[..]
                && let (Ok(plain), Ok(packed)) = (plain.parse(), packed.parse())
            {
                let weight = Weight { name: name.to_owned(), plain, packed };
                if when == "first" { weights.first.push(weight) } else { weights.later.push(weight) }
            }
        }
        weights
    }
}

fn sum(weights: &[Weight]) -> usize {
    weights.iter().map(|weight| weight.packed).sum()
}

fn path() -> PathBuf {
    workspace::target().join("weights.tsv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read() {
        let weight = |name: &str, packed| Weight { name: name.to_owned(), plain: 10, packed };
        let weights = Weights { first: vec![weight("a", 3), weight("b", 4)], later: vec![weight("c", 5)] };
        assert_eq!(Weights::from_text(&weights.to_text()), weights);
        assert!(weights.are_within_budget());
    }
}
