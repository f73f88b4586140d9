//! The content security policy of a page: nothing from elsewhere, no inline code but what the build wrote.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The policy for `html`: same-origin files, wasm, and the inline scripts of this very text by their hashes.
///
/// The same text is served as a header and written into the shipped page as a `<meta>`, so that a host that sets no
/// headers is as strict as ours. (`frame-ancestors` is absent: the page is made to be embedded.)
pub fn policy(html: &str) -> String {
    let mut scripts = String::from("'self' 'wasm-unsafe-eval'");
    for script in inline_scripts(html) {
        scripts.push_str(&format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script.as_bytes()))));
    }
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// A short name for a content: the first 16 hexadecimal digits of its SHA-256.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The bodies of all `<script>` elements without `src`, exactly as a browser hashes them.
fn inline_scripts(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find("<script") {
        let tag_and_more = &rest[start..];
        let Some(tag_end) = tag_and_more.find('>') else { break };
        let (tag, after) = tag_and_more.split_at(tag_end + 1);
        let Some(close) = after.find("</script") else { break };
        if !tag.contains(" src=") {
            found.push(&after[..close]);
        }
        rest = &after[close..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_script_is_allowed_by_its_hash_and_a_linked_one_is_not_hashed() {
        let html = r#"<script type="module">alert(1)</script><script src="a.js"></script>"#;
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(policy(html).contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"));
        assert_eq!(policy(html).matches("sha256-").count(), 1);
    }

    #[test]
    fn no_policy_allows_inline_styles_or_eval() {
        assert!(!policy("<p>").contains("unsafe-inline"));
        assert!(!policy("<p>").contains("'unsafe-eval'"));
    }
}
