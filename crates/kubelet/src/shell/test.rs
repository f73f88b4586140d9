//! `test` and `[`.

use crate::shell::tools::{Outcome, Tool};

/// `test EXPRESSION`
pub(crate) fn test(tool: &mut Tool<'_>) -> Outcome {
    let mut args: Vec<String> = tool.args.iter().map(|a| a.to_string()).collect();
    if tool.name != "test" {
        let closing = if tool.name == "[" { "]" } else { "]]" };
        if args.pop().as_deref() != Some(closing) {
            return tool.fail(2, &format!("missing {closing}"));
        }
    }
    let mut words: &[String] = &args;
    match either(tool, &mut words, 0) {
        Some(hit) if words.is_empty() => Outcome::Done(i32::from(!hit)),
        _ => {
            let what = words.first().cloned().unwrap_or_default();
            tool.fail(2, &format!("{what}: unknown operand"))
        }
    }
}

fn either(tool: &Tool<'_>, words: &mut &[String], depth: usize) -> Option<bool> {
    let mut hit = both(tool, words, depth)?;
    while words.first().is_some_and(|w| w == "-o" || w == "||") {
        *words = &words[1..];
        hit |= both(tool, words, depth)?;
    }
    Some(hit)
}

fn both(tool: &Tool<'_>, words: &mut &[String], depth: usize) -> Option<bool> {
    let mut hit = one(tool, words, depth)?;
    while words.first().is_some_and(|w| w == "-a" || w == "&&") {
        *words = &words[1..];
        hit &= one(tool, words, depth)?;
    }
    Some(hit)
}

fn one(tool: &Tool<'_>, words: &mut &[String], depth: usize) -> Option<bool> {
    if depth > 50 {
        return None;
    }
    let Some(first) = words.first().cloned() else { return Some(false) };
    let second = words.get(1).map(String::as_str);
    if let Some(operator) = second.filter(|o| is_binary(o))
        && let Some(right) = words.get(2)
    {
        let hit = binary(&first, operator, right)?;
        *words = &words[3..];
        return Some(hit);
    }
    if first == "!" {
        *words = &words[1..];
        return one(tool, words, depth + 1).map(|hit| !hit);
    }
    if first == "(" {
        *words = &words[1..];
        let hit = either(tool, words, depth + 1)?;
        if words.first().is_none_or(|w| w != ")") {
            return None;
        }
        *words = &words[1..];
        return Some(hit);
    }
    if first.len() == 2 && first.starts_with('-') && second.is_some() {
        let hit = unary(tool, &first, second.unwrap_or(""))?;
        *words = &words[2..];
        return Some(hit);
    }
    *words = &words[1..];
    Some(!first.is_empty())
}

fn is_binary(operator: &str) -> bool {
    matches!(operator, "=" | "==" | "!=" | "-eq" | "-ne" | "-lt" | "-le" | "-gt" | "-ge" | "<" | ">" | "=~")
}

fn binary(left: &str, operator: &str, right: &str) -> Option<bool> {
    let numbers = || Some((left.trim().parse::<i64>().ok()?, right.trim().parse::<i64>().ok()?));
    Some(match operator {
        "=" => left == right,
        "==" => shell::words::matches(right, left),
        "!=" => left != right,
        "<" => left < right,
        ">" => left > right,
        "=~" => left.contains(right),
        "-eq" => numbers().map(|(a, b)| a == b)?,
        "-ne" => numbers().map(|(a, b)| a != b)?,
        "-lt" => numbers().map(|(a, b)| a < b)?,
        "-le" => numbers().map(|(a, b)| a <= b)?,
        "-gt" => numbers().map(|(a, b)| a > b)?,
        _ => numbers().map(|(a, b)| a >= b)?,
    })
}

fn unary(tool: &Tool<'_>, operator: &str, operand: &str) -> Option<bool> {
    let file = || tool.world.read(&tool.absolute(operand));
    Some(match operator {
        "-z" => operand.is_empty(),
        "-n" => !operand.is_empty(),
        "-f" | "-r" | "-w" | "-x" => file().is_some(),
        "-e" => file().is_some() || tool.is_folder(operand),
        "-d" => tool.is_folder(operand),
        "-s" => file().is_some_and(|t| !t.is_empty()),
        "-L" | "-h" | "-b" | "-c" | "-p" | "-S" | "-t" => false,
        _ => return None,
    })
}
