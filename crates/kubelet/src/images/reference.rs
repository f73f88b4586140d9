//! Names of images. Plays: `distribution/reference` as `pkg/util/parsers` uses it.

use api::Str;
use ecow::eco_format;

/// Parts of a name or tag that say that there is no such image.
pub(crate) const ABSENT: &[&str] = &[
    "missing",
    "nope",
    "nonexistent",
    "nonexisting",
    "notfound",
    "doesnotexist",
    "doesntexist",
    "absent",
    "invalid",
    "nosuch",
    "typo",
    "wrong",
    "broken",
];

/// A name taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// `docker.io/library/nginx`
    pub repository: Str,
    /// `1.27`; `latest` when neither tag nor digest is said.
    pub tag: Str,
    /// `sha256:…`, if said.
    pub digest: Str,
}

impl Reference {
    /// Reads `nginx:1.27`; the error is Kubernetes' own text after the name.
    pub fn parse(image: &str) -> Result<Self, Str> {
        let (rest, digest) = image.split_once('@').unwrap_or((image, ""));
        let (name, tag) = match rest.rsplit_once(':') {
            Some((name, tag)) if !tag.contains('/') => (name, tag),
            _ => (rest, ""),
        };
        let repository = normalized(name);
        let bad = |why: &str| Err(eco_format!("couldn't parse image name \"{image}\": invalid reference format{why}"));
        let path = repository.split_once('/').map_or("", |(_, p)| p);
        if path.chars().any(|c| c.is_ascii_uppercase()) {
            // The longest prefix without a second colon is what the parser names.
            let shown = path.split(':').next().unwrap_or(path);
            return bad(&format!(": repository name ({shown}) must be lowercase"));
        }
        let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let segment = |s: &str| {
            s.starts_with(lower) && s.ends_with(lower) && s.chars().all(|c| lower(c) || matches!(c, '.' | '_' | '-'))
        };
        if path.is_empty() || !path.split('/').all(segment) {
            return bad("");
        }
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let whole_tag = tag.chars().all(|c| word(c) || matches!(c, '.' | '-')) && tag.len() <= 128;
        if (rest.ends_with(':') && tag.is_empty()) || !whole_tag || (!tag.is_empty() && !tag.starts_with(word)) {
            return bad("");
        }
        if image.contains('@') && !digest.starts_with("sha256:") {
            return bad("");
        }
        let tag = if tag.is_empty() && digest.is_empty() { "latest" } else { tag };
        Ok(Self { repository, tag: tag.into(), digest: digest.into() })
    }

    /// The repository as people write it: without `docker.io/library/`.
    pub fn familiar(&self) -> &str {
        let r = self.repository.strip_prefix("docker.io/").unwrap_or(&self.repository);
        r.strip_prefix("library/").unwrap_or(r)
    }

    /// `docker.io/library/nginx:1.27`
    pub fn full(&self) -> Str {
        match (self.tag.is_empty(), self.digest.is_empty()) {
            (false, _) => eco_format!("{}:{}", self.repository, self.tag),
            (true, false) => eco_format!("{}@{}", self.repository, self.digest),
            (true, true) => self.repository.clone(),
        }
    }

    /// `docker.io/library/nginx@sha256:…`: what the runtime reports as the image's id.
    pub fn image_id(&self) -> Str {
        if !self.digest.is_empty() {
            return eco_format!("{}@{}", self.repository, self.digest);
        }
        let mut rng = sim::Rng::new(sim::hash::of_bytes(self.full().as_bytes()));
        let words: [u64; 4] = std::array::from_fn(|_| rng.next_u64());
        eco_format!("{}@sha256:{:016x}{:016x}{:016x}{:016x}", self.repository, words[0], words[1], words[2], words[3])
    }

    /// Whether the name itself says that there is no such image.
    pub fn is_absent(&self) -> bool {
        let says_no = |part: &str| {
            let mut letters = part.split(['-', '_', '.', '/']);
            let joined: String = part.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
            letters.any(|l| ABSENT.contains(&l)) || ABSENT.iter().any(|a| a.len() > 7 && joined.contains(a))
        };
        says_no(self.familiar()) || says_no(&self.tag)
    }
}

fn normalized(name: &str) -> Str {
    let host = |h: &str| h.contains('.') || h.contains(':') || h == "localhost";
    match name.split_once('/') {
        Some((first, rest)) if host(first) => {
            if first == "docker.io" && !rest.contains('/') {
                return eco_format!("docker.io/library/{rest}");
            }
            name.into()
        }
        Some(_) => eco_format!("docker.io/{name}"),
        None => eco_format!("docker.io/library/{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_completed_as_the_runtime_does() {
        for (image, full) in [
            ("nginx", "docker.io/library/nginx:latest"),
            ("nginx:1.27", "docker.io/library/nginx:1.27"),
            ("me/app:v1", "docker.io/me/app:v1"),
            ("registry.k8s.io/pause:3.10", "registry.k8s.io/pause:3.10"),
            ("localhost:5000/app", "localhost:5000/app:latest"),
        ] {
            assert_eq!(Reference::parse(image).expect(image).full(), full);
        }
    }

    #[test]
    fn bad_names_get_kubernetes_own_words() {
        // Recorded: golden/controllers/kubelet/pull-policies.json.
        assert_eq!(
            Reference::parse("Bad:::name").expect_err("bad"),
            "couldn't parse image name \"Bad:::name\": invalid reference format: repository name (library/Bad) must be lowercase"
        );
        for bad in ["", ":", "a b", "nginx:", "nginx:-x", "a@b"] {
            assert!(Reference::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn names_that_say_so_do_not_exist() {
        for (image, absent) in [
            ("missing:1", true),
            ("nginx:does-not-exist", true),
            ("shop/does-not-exist", true),
            ("nginx:nope", true),
            ("me/permission-app:1", false),
            ("nginx:1.27", false),
        ] {
            assert_eq!(Reference::parse(image).expect(image).is_absent(), absent, "{image}");
        }
    }
}
