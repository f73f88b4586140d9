//! The little shell in front of kubectl: several lines, here-documents, files, `clear`.

/// One thing that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Clear,
    /// `cat > FILE <<EOF`
    Write {
        file: String,
        text: String,
    },
    Command {
        line: String,
        input: Option<String>,
    },
}

/// Splits what was typed into its commands.
pub fn split(typed: &str) -> Vec<Piece> {
    let typed = normalize(typed);
    let mut lines = typed.lines();
    let mut pieces = Vec::new();
    while let Some(line) = lines.next() {
        let mut line = line.trim().to_owned();
        while line.ends_with('\\') {
            line.pop();
            line.push_str(lines.next().unwrap_or("").trim());
        }
        let line = line.strip_prefix("$ ").unwrap_or(&line).to_owned();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        pieces.push(match here_document(&line) {
            Some((command, end, dedent)) => with_input(&command, &body(&mut lines, &end, dedent)),
            None if line == "clear" => Piece::Clear,
            None => Piece::Command { line, input: None },
        });
    }
    pieces
}

/// Whether Enter should go on typing: a here-document that is still open, or a line that ends in a backslash.
pub fn is_open(typed: &str) -> bool {
    if typed.trim_end().ends_with('\\') {
        return true;
    }
    let mut lines = typed.lines();
    while let Some(line) = lines.next() {
        if let Some((_, end, dedent)) = here_document(line) {
            let ends = |l: &str| (if dedent { l.trim_start_matches('\t') } else { l }) == end;
            if !lines.by_ref().any(ends) {
                return true;
            }
        }
    }
    false
}

/// A phone types long dashes and round quotes where the shell wants plain ones.
fn normalize(typed: &str) -> String {
    typed.replace('\u{2014}', "--").replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
}

/// The command, the word that ends its document, and whether leading tabs go.
fn here_document(line: &str) -> Option<(String, String, bool)> {
    let (before, after) = line.split_once("<<")?;
    let dedent = after.starts_with('-');
    let after = after.trim_start_matches('-').trim_start();
    let end: String = after.chars().take_while(|c| !c.is_whitespace() && !matches!(c, '|' | '>')).collect();
    let rest = &after[end.len()..];
    let word = end.trim_matches(['\'', '"']).to_owned();
    (!word.is_empty()).then(|| (format!("{}{rest}", before.trim_end()), word, dedent))
}

fn body<'a>(lines: &mut impl Iterator<Item = &'a str>, end: &str, dedent: bool) -> String {
    let mut text = String::new();
    for line in lines {
        let line = if dedent { line.trim_start_matches('\t') } else { line };
        if line == end {
            break;
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

fn with_input(command: &str, text: &str) -> Piece {
    let command = command.trim();
    if let Some(rest) = command.strip_prefix("cat") {
        let rest = rest.trim();
        if let Some(file) = rest.strip_prefix('>') {
            return Piece::Write { file: file.trim().to_owned(), text: text.to_owned() };
        }
        if let Some(line) = rest.strip_prefix('|') {
            return Piece::Command { line: line.trim().to_owned(), input: Some(text.to_owned()) };
        }
    }
    Piece::Command { line: command.to_owned(), input: Some(text.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(line: &str, input: Option<&str>) -> Piece {
        Piece::Command { line: line.to_owned(), input: input.map(str::to_owned) }
    }

    #[test]
    fn pasted_lines_are_commands_one_by_one() {
        assert_eq!(
            split("$ kubectl get pods\n\n# a remark\nkubectl get \\\n  nodes\n"),
            [command("kubectl get pods", None), command("kubectl get nodes", None)]
        );
    }

    #[test]
    fn a_here_document_is_the_input_of_its_command() {
        assert_eq!(split("kubectl apply -f - <<EOF\na: 1\nEOF"), [command("kubectl apply -f -", Some("a: 1\n"))]);
        assert_eq!(
            split("cat <<'EOF' | kubectl apply -f -\na: 1\nEOF"),
            [command("kubectl apply -f -", Some("a: 1\n"))]
        );
        assert_eq!(
            split("cat > web.yaml <<EOF\na: 1\nEOF\nkubectl apply -f web.yaml"),
            [
                Piece::Write { file: "web.yaml".into(), text: "a: 1\n".into() },
                command("kubectl apply -f web.yaml", None)
            ]
        );
    }

    #[test]
    fn an_open_document_waits_for_its_end() {
        assert!(is_open("kubectl apply -f - <<EOF\na: 1"));
        assert!(!is_open("kubectl apply -f - <<EOF\na: 1\nEOF"));
        assert!(is_open("kubectl get \\"));
        assert!(!is_open("kubectl get pods"));
    }

    #[test]
    fn a_phones_dashes_are_flags() {
        assert_eq!(
            split("kubectl scale deploy web \u{2014}replicas=3"),
            [command("kubectl scale deploy web --replicas=3", None)]
        );
    }
}
