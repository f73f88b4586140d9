//! One thread of a script: jumps, variables, redirections, what its programs write.

use super::{Frame, LONGEST, LoopMark, Scope, State, Streams, Target, Thread, World};
use crate::shell::code::{Op, compile};
use crate::shell::parse::{Redirect, RedirectKind, parse};
use crate::shell::words;
use api::Str;
use std::collections::VecDeque;
use std::sync::Arc;

impl Thread {
    pub(super) fn jump(&mut self, to: usize) {
        if let Some(frame) = self.frames.last_mut() {
            frame.at = to;
        }
    }

    pub(super) fn finish(&mut self) {
        if let Some(code) = self.traps.remove("EXIT") {
            self.frames.push(Frame { code, at: 0, args: None });
            return;
        }
        self.state = State::Done(self.status);
    }

    pub(super) fn end(&mut self, code: i32) {
        self.status = code;
        self.frames.clear();
    }

    /// Whether a failure here ends a strict script: not in a condition.
    pub(super) fn is_fatal(&self) -> bool {
        let next = self.frames.last().and_then(|f| f.code.get(f.at));
        !matches!(next, Some(Op::IfFailed(_) | Op::IfOk(_) | Op::Not))
    }

    pub(super) fn return_from_function(&mut self, code: Option<i32>) {
        self.status = code.unwrap_or(self.status);
        while let Some(frame) = self.frames.pop() {
            if let Some(args) = frame.args {
                self.args = args;
                return;
            }
        }
    }

    pub(super) fn leave_loops(&mut self, n: usize, again: bool) {
        self.status = 0;
        let depth = self.loops.len();
        let Some(at) = depth.checked_sub(n.max(1)) else { return };
        let mark = self.loops[at].clone();
        self.loops.truncate(at + 1);
        self.frames.truncate(mark.frame + 1);
        self.scopes.truncate(mark.scopes);
        self.saves.truncate(mark.saves);
        self.fors.truncate(mark.fors);
        self.cases.truncate(mark.cases);
        self.jump(if again { mark.again } else { mark.end });
    }

    pub(super) fn trap(&mut self, script: &str, names: &[Str]) {
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

    pub(super) fn source(&mut self, script: &str, args: Vec<Str>, streams: &Streams, world: &mut dyn World) {
        match parse(script) {
            Ok(node) if self.frames.len() < 60 => {
                let kept = (!args.is_empty()).then(|| std::mem::replace(&mut self.args, args));
                self.frames.push(Frame { code: compile(&node), at: 0, args: kept });
            }
            Ok(_) => self.status = 1,
            Err(why) => {
                self.deliver(streams, "", &format!("sh: {why}\n"), world);
                self.status = 2;
            }
        }
    }

    pub(super) fn simple_op(&mut self, op: Op, world: &mut dyn World) {
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
                scopes: self.scopes.len(),
                saves: self.saves.len(),
                fors: self.fors.len(),
                cases: self.cases.len(),
            }),
            Op::LoopEnd => {
                self.loops.pop();
            }
            Op::ForBegin(words) => {
                let list = match words {
                    Some(words) => self.fields(&words, world),
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
                let text = self.text(&word, world);
                self.cases.push(text);
                self.status = 0;
            }
            Op::CaseTest(patterns, next) => {
                let value = self.cases.last().cloned().unwrap_or_default();
                let hit = patterns.iter().any(|p| words::matches(&self.pattern(p, world), &value));
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
            }
            Op::Redirect(redirects) => {
                let mut streams = self.streams();
                let before = self.input.clone();
                if let Err(why) = self.redirect(&redirects, &mut streams, world) {
                    self.deliver(&self.streams(), "", &format!("sh: {why}\n"), world);
                }
                let input = redirects.iter().any(|r| r.fd == 0).then_some(before);
                self.scopes.push(Scope { out: streams.out, err: streams.err, buffer: String::new(), input });
            }
            Op::Define(name, code) => {
                Arc::make_mut(&mut self.functions).insert(name, code);
                self.status = 0;
            }
            Op::IfFailed(_) | Op::IfOk(_) | Op::Run(_) | Op::Again(_) | Op::Spawn(_) => {}
        }
    }

    /// What is written from here on is collected.
    pub(super) fn collect(&mut self) {
        let err = self.streams().err;
        let here = self.scopes.len();
        self.scopes.push(Scope { out: Target::Buffer(here), err, buffer: String::new(), input: None });
    }

    pub(super) fn streams(&self) -> Streams {
        let scope = self.scopes.last();
        Streams { out: scope.map_or(Target::Out, |s| s.out.clone()), err: scope.map_or(Target::Err, |s| s.err.clone()) }
    }

    /// Follows redirections: where the outputs go, and the input.
    pub(super) fn redirect(
        &mut self,
        redirects: &[Redirect],
        streams: &mut Streams,
        world: &mut dyn World,
    ) -> Result<(), Str> {
        for redirect in redirects {
            let target = self.text(&redirect.target, world);
            let path = words::absolute(&self.folder, &target);
            match redirect.kind {
                RedirectKind::Here => self.input = target.as_str().into(),
                RedirectKind::Read if target == "/dev/null" => self.input.clear(),
                RedirectKind::Read => match world.read(&path) {
                    Some(text) => self.input = text.as_str().into(),
                    None => return Err(ecow::eco_format!("can't open {target}: no such file")),
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
                            let empty = redirect.kind == RedirectKind::Write || world.read(&path).is_none();
                            if empty && !world.write(&path, Some(Str::new())) {
                                return Err(ecow::eco_format!("can't create {target}: Read-only file system"));
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
    pub(super) fn deliver(&mut self, streams: &Streams, out: &str, err: &str, world: &mut dyn World) {
        for (target, text) in [(&streams.out, out), (&streams.err, err)] {
            if text.is_empty() {
                continue;
            }
            match target {
                Target::Null => {}
                Target::Out => world.put(text, false),
                Target::Err => world.put(text, true),
                Target::File(path) => {
                    let mut content = world.read(path).unwrap_or_default();
                    if content.len() < LONGEST {
                        content.push_str(text);
                    }
                    world.write(path, Some(content));
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

    pub(super) fn set(&mut self, name: Str, value: Str, export: Option<bool>) {
        let variables = Arc::make_mut(&mut self.variables);
        let exported = export.unwrap_or_else(|| variables.get(&name).is_some_and(|(_, e)| *e));
        let mut value = value;
        if value.len() > LONGEST {
            value = Str::new();
        }
        variables.insert(name, (value, exported));
    }

    pub(super) fn expander<'a>(&'a mut self, world: &'a dyn World) -> words::Expander<'a> {
        words::Expander {
            variables: &mut self.variables,
            captured: &mut self.captured,
            args: &self.args,
            name: &self.name,
            status: self.status,
            pid: self.pid,
            background: self.background,
            folder: &self.folder,
            world,
        }
    }

    pub(super) fn text(&mut self, word: &crate::shell::parse::Word, world: &dyn World) -> Str {
        self.expander(world).text(word)
    }

    pub(super) fn pattern(&mut self, word: &crate::shell::parse::Word, world: &dyn World) -> Str {
        self.expander(world).pattern(word)
    }

    pub(super) fn fields(&mut self, list: &[crate::shell::parse::Word], world: &dyn World) -> Vec<Str> {
        let mut expander = self.expander(world);
        list.iter().flat_map(|w| expander.fields(w)).collect()
    }
}
