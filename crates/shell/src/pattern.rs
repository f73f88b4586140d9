//! Regular expressions as far as a terminal needs them: `.`, `*`, `+`, `?`, `|`, `^`, `$`, classes and groups without captures.

/// A compiled pattern.
pub struct Pattern {
    alternatives: Vec<Vec<Piece>>,
    word: bool,
}

#[derive(Clone, Debug)]
struct Piece {
    what: Atom,
    least: usize,
    most: usize,
}

#[derive(Clone, Debug)]
enum Atom {
    Char(char),
    Any,
    Class(Vec<(char, char)>, bool),
    Start,
    End,
    Group(Vec<Vec<Piece>>),
}

/// Steps after which a match is given up.
const MAX_STEPS: usize = 100_000;

impl Pattern {
    /// Reads a pattern; `fixed` takes it as text, `word` wants whole words.
    pub fn new(text: &str, fixed: bool, word: bool) -> Self {
        let alternatives = if fixed {
            vec![text.chars().map(|c| Piece { what: Atom::Char(c), least: 1, most: 1 }).collect()]
        } else {
            let chars: Vec<char> = text.chars().collect();
            let mut at = 0;
            read(&chars, &mut at)
        };
        Self { alternatives, word }
    }

    /// Whether it occurs in a line.
    pub fn is_match(&self, line: &str) -> bool {
        self.find(&line.chars().collect::<Vec<_>>(), 0).is_some()
    }

    /// All places where it occurs, as text.
    pub fn matches(&self, line: &str) -> Vec<String> {
        let chars: Vec<char> = line.chars().collect();
        let (mut out, mut from) = (Vec::new(), 0);
        while let Some((start, end)) = self.find(&chars, from) {
            if end > start {
                out.push(chars[start..end].iter().collect());
            }
            from = end.max(start + 1);
        }
        out
    }

    /// The line with the first (or each) occurrence replaced; `&` stands for what was found.
    pub fn replace(&self, line: &str, to: &str, all: bool) -> String {
        let chars: Vec<char> = line.chars().collect();
        let (mut out, mut from) = (String::new(), 0);
        while let Some((start, end)) = self.find(&chars, from) {
            out.extend(&chars[from..start]);
            let found: String = chars[start..end].iter().collect();
            out.push_str(&to.replace("\\/", "/").replace('&', &found));
            from = end;
            if end == start {
                out.extend(chars.get(start));
                from += 1;
            }
            if !all || from > chars.len() {
                break;
            }
        }
        out.extend(chars.get(from..).unwrap_or(&[]));
        out
    }

    fn find(&self, chars: &[char], from: usize) -> Option<(usize, usize)> {
        let mut steps = 0;
        for start in from..=chars.len() {
            let is_word =
                |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphanumeric() || *c == '_');
            for pieces in &self.alternatives {
                if let Some(end) = run(pieces, chars, start, &mut steps)
                    && (!self.word || !is_word(start.checked_sub(1)) && !is_word(Some(end)))
                {
                    return Some((start, end));
                }
            }
        }
        None
    }
}

fn read(chars: &[char], at: &mut usize) -> Vec<Vec<Piece>> {
    let mut all = vec![Vec::new()];
    while let Some(&c) = chars.get(*at) {
        *at += 1;
        let what = match c {
            ')' => {
                *at -= 1;
                break;
            }
            '|' => {
                all.push(Vec::new());
                continue;
            }
            '(' => {
                let group = read(chars, at);
                *at += 1;
                Atom::Group(group)
            }
            '.' => Atom::Any,
            '^' => Atom::Start,
            '$' => Atom::End,
            '[' => class(chars, at),
            '\\' => {
                let c = chars.get(*at).copied().unwrap_or('\\');
                *at += 1;
                match c {
                    '|' => {
                        all.push(Vec::new());
                        continue;
                    }
                    'd' => Atom::Class(vec![('0', '9')], false),
                    's' => Atom::Class(vec![(' ', ' '), ('\t', '\t')], false),
                    'S' => Atom::Class(vec![(' ', ' '), ('\t', '\t')], true),
                    'w' => Atom::Class(vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')], false),
                    c => Atom::Char(c),
                }
            }
            c => Atom::Char(c),
        };
        let (least, most) = match chars.get(*at) {
            Some('*') => (0, usize::MAX),
            Some('+') => (1, usize::MAX),
            Some('?') => (0, 1),
            _ => (1, 1),
        };
        *at += usize::from((least, most) != (1, 1));
        if let Some(last) = all.last_mut() {
            last.push(Piece { what, least, most });
        }
    }
    all
}

fn class(chars: &[char], at: &mut usize) -> Atom {
    let not = chars.get(*at) == Some(&'^');
    *at += usize::from(not);
    let mut ranges = Vec::new();
    let mut first = true;
    while let Some(&c) = chars.get(*at) {
        *at += 1;
        if c == ']' && !first {
            break;
        }
        first = false;
        if c == '[' && chars.get(*at) == Some(&':') {
            let name: String = chars[*at + 1..].iter().take_while(|c| **c != ':').collect();
            *at += name.chars().count() + 3;
            ranges.extend(match name.as_str() {
                "digit" => vec![('0', '9')],
                "space" | "blank" => vec![(' ', ' '), ('\t', '\t')],
                "alpha" => vec![('a', 'z'), ('A', 'Z')],
                "upper" => vec![('A', 'Z')],
                "lower" => vec![('a', 'z')],
                _ => vec![('a', 'z'), ('A', 'Z'), ('0', '9')],
            });
            continue;
        }
        if chars.get(*at) == Some(&'-') && chars.get(*at + 1).is_some_and(|c| *c != ']') {
            ranges.push((c, chars[*at + 1]));
            *at += 2;
        } else {
            ranges.push((c, c));
        }
    }
    Atom::Class(ranges, not)
}

/// The end of the longest match that begins here.
fn run(pieces: &[Piece], chars: &[char], at: usize, steps: &mut usize) -> Option<usize> {
    *steps += 1;
    if *steps > MAX_STEPS {
        return None;
    }
    let Some((piece, rest)) = pieces.split_first() else { return Some(at) };
    let mut ends = vec![at];
    while ends.len() <= piece.most.min(chars.len() + 1) {
        let here = ends[ends.len() - 1];
        match once(&piece.what, chars, here, steps) {
            Some(next) if next > here || piece.most == 1 => ends.push(next),
            _ => break,
        }
        if piece.most == 1 {
            break;
        }
    }
    while ends.len() > piece.least {
        let here = ends.pop()?;
        if let Some(end) = run(rest, chars, here, steps) {
            return Some(end);
        }
    }
    None
}

fn once(atom: &Atom, chars: &[char], at: usize, steps: &mut usize) -> Option<usize> {
    let c = chars.get(at).copied();
    let hit = match atom {
        Atom::Char(x) => c == Some(*x),
        Atom::Any => c.is_some(),
        Atom::Class(ranges, not) => c.is_some_and(|c| ranges.iter().any(|(a, b)| (*a..=*b).contains(&c)) != *not),
        Atom::Start => return (at == 0).then_some(at),
        Atom::End => return (at == chars.len()).then_some(at),
        Atom::Group(alternatives) => return alternatives.iter().find_map(|p| run(p, chars, at, steps)),
    };
    hit.then_some(at + 1)
}
