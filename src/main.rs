//! The page's entry.

fn main() {
    binnacle::start();
}
