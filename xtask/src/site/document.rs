//! `index.html` as trunk reads it: `data-trunk` elements say what belongs to the page, and are replaced by real ones.
//!
//! Understood: `rel="rust"`, `css`, `icon`, `copy-file`, `copy-dir`, and `<script data-trunk src>`. Everything else of
//! the file stays as it is, byte for byte.

use crate::command::{Failure, Outcome};

/// A piece of the file.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it stands.
    Text(&'a str),
    /// An element that trunk would replace.
    Asset(Asset),
}

/// What an element asks for. Paths are relative to `index.html`.
#[derive(Debug, PartialEq, Eq)]
pub enum Asset {
    /// The program; with the path of an initializer module, which is told of progress and failure.
    Rust {
        initializer: Option<String>,
    },
    Css(String),
    Icon(String),
    Script(String),
    CopyFile(String),
    CopyDir(String),
}

/// Cuts the file into pieces.
pub fn parse(html: &str) -> Outcome<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((start, end)) = next_element(rest) {
        pieces.push(Piece::Text(&rest[..start]));
        pieces.push(Piece::Asset(asset(&rest[start..end])?));
        rest = &rest[end..];
    }
    pieces.push(Piece::Text(rest));
    Ok(pieces)
}

/// Where the next element with `data-trunk` begins and ends (for a script: behind its closing tag).
fn next_element(html: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let start = from + html[from..].find('<')?;
        if html[start..].starts_with("<!--") {
            from = start + html[start..].find("-->")?;
            continue;
        }
        let end = start + tag_end(&html[start..])?;
        let tag = &html[start..end];
        let is_asset =
            (tag.starts_with("<link") || tag.starts_with("<script")) && attribute(tag, "data-trunk").is_some();
        if !is_asset {
            from = start + 1;
            continue;
        }
        const CLOSE: &str = "</script>";
        let end = if tag.starts_with("<script") { end + html[end..].find(CLOSE)? + CLOSE.len() } else { end };
        return Some((start, end));
    }
}

/// The length of the tag at the start of the text; a `>` inside quotes does not end it.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return Some(i + 1),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn asset(tag: &str) -> Outcome<Asset> {
    let path = |name| {
        let value = attribute(tag, name).filter(|value| !value.is_empty());
        value.ok_or_else(|| Failure::new(format!("index.html: {tag} has no {name}")))
    };
    if tag.starts_with("<script") {
        return Ok(Asset::Script(path("src")?));
    }
    match attribute(tag, "rel").as_deref() {
        Some("rust") => Ok(Asset::Rust { initializer: attribute(tag, "data-initializer") }),
        Some("css") => Ok(Asset::Css(path("href")?)),
        Some("icon") => Ok(Asset::Icon(path("href")?)),
        Some("copy-file") => Ok(Asset::CopyFile(path("href")?)),
        Some("copy-dir") => Ok(Asset::CopyDir(path("href")?)),
        _ => Err(Failure::new(format!("index.html: {tag} is no asset that xtask knows"))
            .advice("rust, css, icon, copy-file and copy-dir are understood: xtask/src/site/document.rs")),
    }
}

/// The value of an attribute; `""` for one without a value.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    rest = &rest[rest.find(char::is_whitespace)?..];
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let length = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (key, after) = rest.split_at(length);
        let (value, after) = match after.trim_start().strip_prefix('=') {
            None => ("", after),
            Some(value) => value_of(value.trim_start()),
        };
        if key == name {
            return Some(value.to_owned());
        }
        rest = after;
    }
}

/// The value at the start of the text, quoted or not, and what follows it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some((value, after)) = text.strip_prefix(quote).and_then(|inner| inner.split_once(quote)) {
            return (value, after);
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(html: &str) -> Vec<Asset> {
        let pieces = parse(html).unwrap();
        pieces
            .into_iter()
            .filter_map(|piece| if let Piece::Asset(asset) = piece { Some(asset) } else { None })
            .collect()
    }

    #[test]
    fn every_kind_of_asset_is_found_in_order() {
        let html = r#"<head><link data-trunk rel="css" href="style/a.css"/><link rel=icon data-trunk href=i.svg>
            <link data-trunk rel="rust" data-bin="binnacle" data-initializer='load.mjs' />
            <script data-trunk src="vendor/e.js"></script><link data-trunk rel="copy-dir" href="manifests"></head>"#;
        let expected = [
            Asset::Css("style/a.css".into()),
            Asset::Icon("i.svg".into()),
            Asset::Rust { initializer: Some("load.mjs".into()) },
            Asset::Script("vendor/e.js".into()),
            Asset::CopyDir("manifests".into()),
        ];
        assert_eq!(assets(html), expected);
    }

    #[test]
    fn the_rest_stays_byte_for_byte() {
        let html = "<!-- <link data-trunk rel=css> --><link rel='x' title='a > b'>\n<script>if (a < b) {}</script>";
        assert_eq!(parse(html).unwrap(), [Piece::Text(html)]);
    }

    #[test]
    fn what_is_not_understood_is_refused_with_the_element() {
        for html in [r#"<link data-trunk rel="sass" href="a.scss">"#, r#"<link data-trunk rel="css">"#] {
            assert!(parse(html).unwrap_err().to_string().contains(html));
        }
    }
}
