//! A script as a list of steps, so that it can stop anywhere and go on later.

use crate::Str;
use crate::parse::{Node, Part, Redirect, Simple, Word};
use std::sync::Arc;

/// A list of steps.
pub type Code = Arc<Vec<Op>>;

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// Runs a simple command; the outputs of its substitutions have been captured.
    Run(Arc<Simple>),
    /// What is written from here on is captured …
    Capture,
    /// … up to here, for the next command.
    Captured,
    /// What is written from here on goes to the next stage of a pipeline …
    PipeBegin,
    /// … which begins here; whether it is the last.
    PipeNext(bool),
    /// The pipeline ends.
    PipeEnd,
    /// Goes on there.
    Jump(usize),
    /// Goes on there, once more round a loop that may never end.
    Again(usize),
    /// Goes on there if the last command failed.
    IfFailed(usize),
    /// Goes on there if the last command succeeded.
    IfOk(usize),
    /// The outcome is the opposite.
    Not,
    /// The outcome is success.
    Ok,
    /// A loop begins: where `continue` and `break` go.
    Loop(usize, usize),
    /// The loop is over.
    LoopEnd,
    /// The words of a `for` are expanded.
    ForBegin(Option<Arc<Vec<Word>>>),
    /// The next word, or on to there.
    ForNext(Str, usize),
    /// The `for` is over.
    ForEnd,
    /// The word of a `case` is expanded.
    CaseBegin(Arc<Word>),
    /// On to there unless a pattern matches.
    CaseTest(Arc<Vec<Word>>, usize),
    /// The `case` is over.
    CaseEnd,
    /// Variables and folder are kept …
    Save,
    /// … and taken back.
    Restore,
    /// Redirections for what follows …
    Redirect(Arc<Vec<Redirect>>),
    /// … up to here.
    RedirectEnd,
    /// A function is known from here on.
    Define(Str, Code),
    /// Runs in the background.
    Spawn(Code),
    /// Runs in a shell of its own: `exit` ends only that.
    Subshell(Code),
}

/// Compiles a script.
pub fn compile(node: &Node) -> Code {
    let mut ops = Vec::new();
    emit(node, &mut ops);
    Arc::new(ops)
}

/// The substitutions of words, in the order in which the words are expanded.
fn captures(words: &[Word], ops: &mut Vec<Op>) {
    for part in words.iter().flatten() {
        match part {
            Part::Command(node, _) => {
                ops.extend([Op::Capture, Op::Save]);
                ops.push(Op::Subshell(compile(node)));
                ops.extend([Op::Restore, Op::Captured]);
            }
            Part::Variable(_, _, word, _) => captures(std::slice::from_ref(word), ops),
            Part::Text(..) | Part::Arithmetic(_) => {}
        }
    }
}

fn emit(node: &Node, ops: &mut Vec<Op>) {
    match node {
        Node::Simple(simple) => {
            for (_, word) in &simple.assigns {
                captures(std::slice::from_ref(word), ops);
            }
            captures(&simple.words, ops);
            for redirect in &simple.redirects {
                captures(std::slice::from_ref(&redirect.target), ops);
            }
            ops.push(Op::Run(simple.clone()));
        }
        Node::Pipe(stages, negated) => emit_pipe(stages, *negated, ops),
        Node::And(a, b) => emit_branch(a, b, Op::IfFailed, ops),
        Node::Or(a, b) => emit_branch(a, b, Op::IfOk, ops),
        Node::List(items) => {
            for (item, background) in items {
                if *background { ops.push(Op::Spawn(compile(item))) } else { emit(item, ops) }
            }
        }
        Node::If(arms, rest) => emit_if(arms, rest.as_deref(), ops),
        Node::While(condition, body, until) => emit_while(condition, body, *until, ops),
        Node::For(name, words, body) => emit_for(name, words.as_ref(), body, ops),
        Node::Case(word, arms) => emit_case(word, arms, ops),
        Node::Subshell(inner) => {
            ops.extend([Op::Save, Op::Subshell(compile(inner)), Op::Restore]);
        }
        Node::Redirected(inner, redirects) => {
            for redirect in redirects {
                captures(std::slice::from_ref(&redirect.target), ops);
            }
            ops.push(Op::Redirect(Arc::new(redirects.clone())));
            emit(inner, ops);
            ops.push(Op::RedirectEnd);
        }
        Node::Function(name, body) => ops.push(Op::Define(name.clone(), compile(body))),
    }
}

fn emit_pipe(stages: &[Node], negated: bool, ops: &mut Vec<Op>) {
    let several = stages.len() > 1;
    for (i, stage) in stages.iter().enumerate() {
        if several {
            // Every stage but the last writes into a buffer.
            ops.push(if i == 0 { Op::PipeBegin } else { Op::PipeNext(i + 1 == stages.len()) });
        }
        emit(stage, ops);
    }
    if several {
        ops.push(Op::PipeEnd);
    }
    if negated {
        ops.push(Op::Not);
    }
}

fn emit_branch(a: &Node, b: &Node, jump: fn(usize) -> Op, ops: &mut Vec<Op>) {
    emit(a, ops);
    let at = ops.len();
    ops.push(Op::Ok);
    emit(b, ops);
    ops[at] = jump(ops.len());
}

fn emit_while(condition: &Node, body: &Node, until: bool, ops: &mut Vec<Op>) {
    let begin = ops.len();
    ops.push(Op::Ok);
    emit(condition, ops);
    let test = ops.len();
    ops.push(Op::Ok);
    emit(body, ops);
    ops.push(Op::Again(begin + 1));
    let end = ops.len();
    ops.extend([Op::LoopEnd, Op::Ok]);
    ops[begin] = Op::Loop(begin + 1, end);
    ops[test] = if until { Op::IfOk(end) } else { Op::IfFailed(end) };
}

fn emit_for(name: &Str, words: Option<&Vec<Word>>, body: &Node, ops: &mut Vec<Op>) {
    captures(words.map_or(&[], Vec::as_slice), ops);
    ops.push(Op::ForBegin(words.cloned().map(Arc::new)));
    let begin = ops.len();
    ops.push(Op::Ok);
    let next = ops.len();
    ops.push(Op::Ok);
    emit(body, ops);
    ops.push(Op::Jump(next));
    let end = ops.len();
    ops.extend([Op::LoopEnd, Op::ForEnd]);
    ops[begin] = Op::Loop(next, end);
    ops[next] = Op::ForNext(name.clone(), end);
}

fn emit_if(arms: &[(Node, Node)], rest: Option<&Node>, ops: &mut Vec<Op>) {
    let mut ends = Vec::new();
    for (condition, body) in arms {
        emit(condition, ops);
        let test = ops.len();
        ops.push(Op::Ok);
        emit(body, ops);
        ends.push(ops.len());
        ops.push(Op::Ok);
        ops[test] = Op::IfFailed(ops.len());
    }
    match rest {
        Some(rest) => emit(rest, ops),
        None => ops.push(Op::Ok),
    }
    let end = ops.len();
    for at in ends {
        ops[at] = Op::Jump(end);
    }
}

fn emit_case(word: &Word, arms: &[(Vec<Word>, Node)], ops: &mut Vec<Op>) {
    captures(std::slice::from_ref(word), ops);
    ops.push(Op::CaseBegin(Arc::new(word.clone())));
    let mut ends = Vec::new();
    for (patterns, body) in arms {
        let test = ops.len();
        ops.push(Op::Ok);
        emit(body, ops);
        ends.push(ops.len());
        ops.push(Op::Ok);
        ops[test] = Op::CaseTest(Arc::new(patterns.clone()), ops.len());
    }
    let end = ops.len();
    for at in ends {
        ops[at] = Op::Jump(end);
    }
    ops.push(Op::CaseEnd);
}
