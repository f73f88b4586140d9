//! Colours for YAML: keys and comments. A tokenizer of one line, enough to read by; it changes no letter.

use leptos::prelude::*;

/// The pieces of a line: their class (`k` a key, `c` a comment, or none) and their text.
pub fn line(text: &str) -> Vec<(&'static str, String)> {
    let indent = text.len() - text.trim_start_matches([' ', '-']).len();
    let (lead, rest) = text.split_at(indent);
    if rest.starts_with('#') {
        return vec![("", lead.to_owned()), ("c", rest.to_owned())];
    }
    let mut pieces = vec![("", lead.to_owned())];
    let key_end = rest.find(": ").or_else(|| rest.ends_with(':').then(|| rest.len() - 1));
    let rest = match key_end {
        Some(end) if !rest.starts_with(['"', '\'', '{', '[']) => {
            pieces.push(("k", rest[..end].to_owned()));
            &rest[end..]
        }
        _ => rest,
    };
    match rest.find(" #") {
        Some(at) => pieces.extend([("", rest[..at].to_owned()), ("c", rest[at..].to_owned())]),
        None => pieces.push(("", rest.to_owned())),
    }
    pieces.retain(|(_, t)| !t.is_empty());
    pieces
}

/// A line as elements.
pub fn coloured(text: &str) -> AnyView {
    line(text).into_iter().map(|(class, text)| view! { <span class=class>{text}</span> }).collect_view().into_any()
}

/// A text to read, with line numbers.
pub fn block(text: &str) -> AnyView {
    let lines = text
        .lines()
        .enumerate()
        .map(|(i, l)| {
            view! { <div><span class="n" aria-hidden="true">{i + 1}</span>{coloured(l)}</div> }
        })
        .collect_view();
    view! { <pre class="yaml code" tabindex="0">{lines}</pre> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        line(text)
            .into_iter()
            .map(|(class, t)| if class.is_empty() { t } else { format!("<{class}>{t}</{class}>") })
            .collect()
    }

    #[test]
    fn keys_and_comments_are_told_apart_and_no_letter_is_lost() {
        assert_eq!(joined("  - name: web"), "  - <k>name</k>: web");
        assert_eq!(joined("spec:"), "<k>spec</k>:");
        assert_eq!(joined("replicas: 3 # more"), "<k>replicas</k>: 3<c> # more</c>");
        assert_eq!(joined("# all"), "<c># all</c>");
        assert_eq!(joined("- \"a: b\""), "- \"a: b\"");
        assert_eq!(joined("image: nginx:1.27"), "<k>image</k>: nginx:1.27");
    }
}
