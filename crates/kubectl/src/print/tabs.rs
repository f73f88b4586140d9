//! Text with tabs as columns.
//!
//! Plays: Go's text/tabwriter without flags, and liggitt/tabwriter, which remembers widths.

/// Aligns cells that end in tabs; a column is at least `least` wide and `padding` wider than its widest cell.
pub fn align(text: &str, least: usize, padding: usize) -> String {
    write(text, Widths { least, padding, remembered: None })
}

/// As [`align`]; columns do not become narrower than they were before.
pub fn align_remembering(text: &str, least: usize, padding: usize, remembered: &mut Vec<usize>) -> String {
    write(text, Widths { least, padding, remembered: Some(remembered) })
}

/// A table as `kubectl get` aligns it.
pub fn table(rows: &[Vec<String>]) -> String {
    let text: String = rows.iter().map(|r| r.join("\t") + "\n").collect();
    align(&text, 6, 3)
}

/// A description as `kubectl describe` aligns it.
pub fn described(text: &str) -> String {
    align(text, 0, 2)
}

struct Widths<'a> {
    least: usize,
    padding: usize,
    remembered: Option<&'a mut Vec<usize>>,
}

fn write(text: &str, mut widths: Widths<'_>) -> String {
    if text.is_empty() {
        return String::new();
    }
    let body = text.strip_suffix('\n');
    let lines: Vec<Vec<&str>> = body.unwrap_or(text).split('\n').map(|l| l.split('\t').collect()).collect();
    let mut out = String::new();
    format(&lines, &mut Vec::new(), &mut widths, &mut out);
    if body.is_none() {
        out.pop();
    }
    out
}

/// Writes lines; neighbours that have a further column share its width.
fn format(lines: &[Vec<&str>], set: &mut Vec<usize>, widths: &mut Widths<'_>, out: &mut String) {
    let column = set.len();
    let mut start = 0;
    let mut this = 0;
    while this < lines.len() {
        if column + 1 >= lines[this].len() {
            this += 1;
            continue;
        }
        write_lines(&lines[start..this], set, out);
        start = this;
        let mut width = widths.least;
        while this < lines.len() && column + 1 < lines[this].len() {
            width = width.max(lines[this][column].chars().count() + widths.padding);
            this += 1;
        }
        if let Some(remembered) = &mut widths.remembered {
            if column < remembered.len() {
                width = width.max(remembered[column]);
                remembered[column] = width;
            } else {
                remembered.push(width);
            }
        }
        set.push(width);
        format(&lines[start..this], set, widths, out);
        set.pop();
        start = this;
    }
    write_lines(&lines[start..], set, out);
}

fn write_lines(lines: &[Vec<&str>], set: &[usize], out: &mut String) {
    for line in lines {
        for (j, cell) in line.iter().enumerate() {
            out.push_str(cell);
            if j < set.len() && j + 1 < line.len() {
                out.extend(std::iter::repeat_n(' ', set[j].saturating_sub(cell.chars().count())));
            }
        }
        out.push('\n');
    }
}
