//! Where things are.

use std::path::PathBuf;

use crate::command::{About, Failure, Outcome};

/// The folder with the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    // The manifest of xtask is one folder below; a moved checkout is found by the variable that cargo sets at run time.
    let manifest = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let manifest = PathBuf::from(manifest);
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}

/// What is built and may be deleted.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The site as `cargo xtask build` leaves it.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Whether the workspace has a package in this folder.
pub fn has_package(folder: &str) -> bool {
    root().join(folder).join("Cargo.toml").is_file()
}

/// The version of a package in `Cargo.lock`.
pub fn locked(package: &str) -> Outcome<String> {
    let path = root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).about(path.display())?;
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| Failure::new(format!("Cargo.lock has no package {package}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// wasm-bindgen's macro and its post-processor speak a format of their own that changes with every release.
    #[test]
    fn versions_agree() {
        assert_eq!(locked("wasm-bindgen").unwrap(), locked("wasm-bindgen-cli-support").unwrap());
    }
}
