//! The steps of a thread: jumps, loops, redirections, what goes where.

use super::{DEEPEST, Files, Frame, LoopMark, Open, Scope, State, Streams, Target, Thread};
use crate::code::{Op, compile};
use crate::parse::{Redirect, RedirectKind, Word, parse};
use crate::{Problem, Str, words};
use std::collections::VecDeque;
use std::sync::Arc;

/// A variable or a buffer is cut at so many bytes.
const LONGEST: usize = 256 << 10;

impl<C> Thread<C> {
    pub fn jump(&mut self, to: usize) {
        if let Some(frame) = self.frames.last_mut() {
            frame.at = to;
        }
    }

    pub fn finish(&mut self) {
        if let Some(code) = self.traps.remove("EXIT") {
            self.frames.push(Frame::of(code));
            return;
        }
        self.state = State::Done(self.status);
    }

    /// The shell ends, or the innermost subshell.
    pub fn end(&mut self, code: i32) {
        self.status = code;
        while let Some(frame) = self.frames.pop() {
            if let Some(args) = frame.args {
                self.args = args;
            }
            if let Some(open) = frame.opened {
                return self.close(&open);
            }
        }
    }

    /// A failure ends a strict script, unless it stands in a condition or before one of these steps.
    pub fn check(&mut self, spared: &[Op]) {
        let next = self.frames.last().and_then(|f| f.code.get(f.at));
        let condition = matches!(next, Some(Op::IfFailed(_) | Op::IfOk(_) | Op::Not));
        if self.strict && self.status != 0 && !condition && !next.is_some_and(|op| spared.contains(op)) {
            self.end(self.status);
        }
    }

    pub fn return_from_function(&mut self, code: Option<i32>) {
        self.status = code.unwrap_or(self.status);
        while let Some(frame) = self.frames.pop() {
            if let Some(args) = frame.args {
                self.args = args;
                return;
            }
        }
    }

    pub fn leave_loops(&mut self, n: usize, again: bool) {
        self.status = 0;
        let depth = self.loops.len();
        let Some(at) = depth.checked_sub(n.max(1)) else { return };
        let mark = self.loops[at].clone();
        self.frames.truncate(mark.frame + 1);
        self.close(&mark.open);
        self.jump(if again { mark.again } else { mark.end });
    }

    pub fn trap(&mut self, script: &str, names: &[Str]) {
        self.status = 0;
        let code = parse(script).map(|n| compile(&n));
        for name in names {
            let name = name.trim_start_matches("SIG");
            let name = match name {
                "0" => "EXIT",
                "15" => "TERM",
                "2" => "INT",
                other => other,
            };
            match &code {
                Ok(code) if script != "-" => self.traps.insert(name.into(), code.clone()),
                _ => self.traps.remove(name),
            };
        }
    }

    /// Reads a script and does it here.
    pub fn source(&mut self, script: &str, args: Vec<Str>, streams: &Streams, files: &mut dyn Files) {
        match parse(script) {
            Ok(node) if self.frames.len() < DEEPEST => {
                let kept = (!args.is_empty()).then(|| std::mem::replace(&mut self.args, args));
                self.frames.push(Frame { args: kept, ..Frame::of(compile(&node)) });
            }
            Ok(_) => self.status = 1,
            Err(why) => {
                self.complain(&why, streams, files);
                self.status = 2;
            }
        }
    }

    pub fn simple_op(&mut self, op: Op, files: &mut dyn Files) {
        match op {
            Op::Ok => self.status = 0,
            Op::Not => self.status = i32::from(self.status == 0),
            Op::Jump(to) => self.jump(to),
            Op::IfFailed(to) if self.status != 0 => self.jump(to),
            Op::IfOk(to) if self.status == 0 => self.jump(to),
            Op::Capture | Op::PipeBegin => self.collect(),
            Op::Captured => {
                let text = self.scopes.pop().map(|s| s.buffer).unwrap_or_default();
                self.captured.push_back(text.trim_end_matches('\n').into());
            }
            Op::PipeNext(last) => {
                let done = self.scopes.pop();
                let (text, outer) = done.map_or_else(Default::default, |s| (s.buffer, s.input));
                let before = std::mem::replace(&mut self.input, text);
                let before = outer.unwrap_or(before);
                if last {
                    let Streams { out, err } = self.streams();
                    self.scopes.push(Scope { out, err, buffer: String::new(), input: Some(before) });
                } else {
                    self.collect();
                    if let Some(scope) = self.scopes.last_mut() {
                        scope.input = Some(before);
                    }
                }
            }
            Op::PipeEnd | Op::RedirectEnd => {
                if let Some(input) = self.scopes.pop().and_then(|s| s.input) {
                    self.input = input;
                }
            }
            Op::Loop(again, end) => self.loops.push(LoopMark {
                frame: self.frames.len().saturating_sub(1),
                again,
                end,
                open: Open { loops: self.loops.len() + 1, ..self.open() },
            }),
            Op::Subshell(code) => {
                let opened = Some(self.open());
                self.frames.push(Frame { opened, ..Frame::of(code) });
            }
            Op::LoopEnd => {
                self.loops.pop();
            }
            Op::ForBegin(words) => {
                let list = match words {
                    Some(words) => self.fields(&words, files),
                    None => self.args.clone(),
                };
                self.fors.push(list.into());
            }
            Op::ForNext(name, end) => match self.fors.last_mut().and_then(VecDeque::pop_front) {
                Some(value) => self.set(name, value, None),
                None => self.jump(end),
            },
            Op::ForEnd => {
                self.fors.pop();
            }
            Op::CaseBegin(word) => {
                let text = self.text(&word, files);
                self.cases.push(text);
                self.status = 0;
            }
            Op::CaseTest(patterns, next) => {
                let value = self.cases.last().cloned().unwrap_or_default();
                let hit = patterns.iter().any(|p| words::matches(&self.pattern(p, files), &value));
                if !hit {
                    self.jump(next);
                }
            }
            Op::CaseEnd => {
                self.cases.pop();
            }
            Op::Save => self.saves.push((self.variables.clone(), self.folder.clone())),
            Op::Restore => {
                if let Some((variables, folder)) = self.saves.pop() {
                    (self.variables, self.folder) = (variables, folder);
                }
                self.check(&[Op::Captured]);
            }
            Op::Redirect(redirects) => {
                let mut streams = self.streams();
                let before = self.input.clone();
                if let Err(why) = self.redirect(&redirects, &mut streams, files) {
                    self.complain(&why, &self.streams(), files);
                }
                let input = redirects.iter().any(|r| r.fd == 0).then_some(before);
                self.scopes.push(Scope { out: streams.out, err: streams.err, buffer: String::new(), input });
            }
            Op::Define(name, code) => {
                Arc::make_mut(&mut self.functions).insert(name, code);
                self.status = 0;
            }
            Op::Again(to) => self.jump(to),
            Op::IfFailed(_) | Op::IfOk(_) | Op::Run(_) | Op::Spawn(_) => {}
        }
    }

    /// What is written from here on is collected.
    pub fn collect(&mut self) {
        let err = self.streams().err;
        let here = self.scopes.len();
        self.scopes.push(Scope { out: Target::Buffer(here), err, buffer: String::new(), input: None });
    }

    pub fn streams(&self) -> Streams {
        let scope = self.scopes.last();
        Streams { out: scope.map_or(Target::Out, |s| s.out.clone()), err: scope.map_or(Target::Err, |s| s.err.clone()) }
    }

    /// Follows redirections: where the outputs go, and the input.
    pub fn redirect(
        &mut self,
        redirects: &[Redirect],
        streams: &mut Streams,
        files: &mut dyn Files,
    ) -> Result<(), Problem> {
        for redirect in redirects {
            let target = self.text(&redirect.target, files);
            let path = words::absolute(&self.folder, &target);
            match redirect.kind {
                RedirectKind::Here => self.input = target.as_str().into(),
                RedirectKind::Read if target == "/dev/null" => self.input.clear(),
                RedirectKind::Read => match files.read(&path) {
                    Some(text) => self.input = text.as_str().into(),
                    None => return Err(Problem::NoFile(target)),
                },
                RedirectKind::Duplicate => match (redirect.fd, &*target) {
                    (2, "1") => streams.err = streams.out.clone(),
                    (1, "2") => streams.out = streams.err.clone(),
                    _ => {}
                },
                RedirectKind::Write | RedirectKind::Append => {
                    let place = match &*target {
                        "/dev/null" => Target::Null,
                        "/dev/stdout" | "/proc/1/fd/1" | "/proc/self/fd/1" => Target::Out,
                        "/dev/stderr" | "/proc/1/fd/2" | "/proc/self/fd/2" => Target::Err,
                        _ => {
                            let empty = redirect.kind == RedirectKind::Write || files.read(&path).is_none();
                            if empty && !files.write(&path, Some(Str::new())) {
                                return Err(Problem::ReadOnly(target));
                            }
                            Target::File(path)
                        }
                    };
                    if redirect.fd != 2 {
                        streams.out = place.clone();
                    }
                    if redirect.fd >= 2 {
                        streams.err = place;
                    }
                }
            }
        }
        Ok(())
    }

    /// Writes where the outputs go.
    pub fn deliver(&mut self, streams: &Streams, out: &str, err: &str, files: &mut dyn Files) {
        for (target, text) in [(&streams.out, out), (&streams.err, err)] {
            if text.is_empty() {
                continue;
            }
            match target {
                Target::Null => {}
                Target::Out => files.put(text, false),
                Target::Err => files.put(text, true),
                Target::File(path) => {
                    let mut content = files.read(path).unwrap_or_default();
                    if content.len() < LONGEST {
                        content.push_str(text);
                    }
                    files.write(path, Some(content));
                }
                Target::Buffer(scope) => {
                    if let Some(scope) = self.scopes.get_mut(*scope)
                        && scope.buffer.len() < LONGEST
                    {
                        scope.buffer.push_str(text);
                    }
                }
            }
        }
    }

    pub fn set(&mut self, name: Str, value: Str, export: Option<bool>) {
        let variables = Arc::make_mut(&mut self.variables);
        let exported = export.unwrap_or_else(|| variables.get(&name).is_some_and(|(_, e)| *e));
        let mut value = value;
        if value.len() > LONGEST {
            value = Str::new();
        }
        variables.insert(name, (value, exported));
    }

    pub fn expander<'a>(&'a mut self, files: &'a dyn Files) -> words::Expander<'a> {
        words::Expander {
            variables: &mut self.variables,
            captured: &mut self.captured,
            args: &self.args,
            name: &self.name,
            status: self.status,
            pid: self.pid,
            background: self.background,
            folder: &self.folder,
            files,
        }
    }

    pub fn text(&mut self, word: &Word, files: &dyn Files) -> Str {
        self.expander(files).text(word)
    }

    pub fn pattern(&mut self, word: &Word, files: &dyn Files) -> Str {
        self.expander(files).pattern(word)
    }

    pub fn fields(&mut self, list: &[Word], files: &dyn Files) -> Vec<Str> {
        let mut expander = self.expander(files);
        list.iter().flat_map(|w| expander.fields(w)).collect()
    }
}
