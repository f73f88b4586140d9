//! The programs that the machine itself runs: kubectl, and what changes the shell, waits or repeats.

use super::super::tools;
use super::{Host, Machine};
use api::Str;
use shell::{Command, Frame, State, Streams, compile};
use std::sync::Arc;
use std::time::Duration;

impl Machine {
    pub(super) fn program(&mut self, command: Command, redirected: bool, host: &mut Host<'_>) {
        let Command { argv, assigned, streams, .. } = command;
        let (name, args) = (argv[0].clone(), &argv[1..]);
        let number = args.first().and_then(|n| n.parse::<i32>().ok());
        let before = std::mem::replace(&mut self.thread.status, 0);
        match name.as_str() {
            "kubectl" | "k" => {
                let mut variables = self.thread.variables.clone();
                if !assigned.is_empty() {
                    let own = assigned.into_iter().map(|(name, value)| (name, (value, true)));
                    Arc::make_mut(&mut variables).extend(own);
                }
                self.call(args.iter().map(Str::to_string).collect(), &variables, streams, redirected);
            }
            "sleep" => self.sleep(args, &streams, host),
            "exit" => self.thread.end(number.unwrap_or(before)),
            "return" => self.thread.return_from_function(Some(number.unwrap_or(before))),
            "break" | "continue" => {
                let loops = usize::try_from(number.unwrap_or(1)).unwrap_or(1);
                self.thread.leave_loops(loops, name == "continue");
            }
            "shift" => {
                let count = usize::try_from(number.unwrap_or(1)).unwrap_or(0).min(self.thread.args.len());
                self.thread.args.drain(..count);
            }
            "set" => match args.first().map(Str::as_str) {
                Some(option) if option.starts_with('-') && option.contains('e') => self.thread.strict = true,
                Some(option) if option.starts_with('+') && option.contains('e') => self.thread.strict = false,
                _ => {}
            },
            "export" | "local" | "readonly" | "declare" => {
                for (name, value) in args.iter().filter_map(|word| word.split_once('=')) {
                    self.thread.set(name.into(), value.into(), Some(true));
                }
            }
            "unset" => {
                for name in args {
                    Arc::make_mut(&mut self.thread.variables).remove(name);
                }
            }
            "read" => {
                let names: Vec<Str> = args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
                let thread = &mut self.thread;
                let there = shell::read_line(&mut thread.input, &mut thread.variables, &names);
                thread.status = i32::from(!there);
            }
            "alias" | "source" | "." => {}
            "watch" => self.watch(args, &streams, host),
            "xargs" => {
                let input = std::mem::take(&mut self.thread.input);
                let words = args.iter().skip_while(|a| a.starts_with('-')).cloned();
                let argv: Vec<Str> = words.chain(input.split_whitespace().map(Str::from)).collect();
                if !input.trim().is_empty() && !argv.is_empty() && argv[0] != "xargs" {
                    self.program(Command { argv, assigned, streams, outer: None }, redirected, host);
                }
            }
            _ => self.tool(&argv, &streams, host),
        }
    }

    fn complain(&mut self, text: &str, status: i32, streams: &Streams, host: &mut Host<'_>) {
        self.thread.deliver(streams, "", text, host);
        self.thread.status = status;
    }

    fn sleep(&mut self, args: &[Str], streams: &Streams, host: &mut Host<'_>) {
        match sim::time::length(args.first().map_or("0", Str::as_str)) {
            Some(length) if length <= Duration::from_secs(365 * 86_400) => {
                self.thread.state = State::Asleep(host.env.now() + length);
            }
            _ => {
                let text = args.first().cloned().unwrap_or_default();
                self.complain(&format!("sleep: invalid time interval '{text}'\n"), 1, streams, host);
            }
        }
    }

    fn tool(&mut self, argv: &[Str], streams: &Streams, host: &mut Host<'_>) {
        let words: Vec<String> = argv.iter().map(Str::to_string).collect();
        match tools::run(host.env, &words, &self.thread.input) {
            Some(ran) => {
                self.thread.deliver(streams, &ran.out, &ran.err, host);
                self.thread.status = ran.exit;
            }
            None => self.complain(&format!("bash: {}: command not found\n", argv[0]), 127, streams, host),
        }
    }

    /// `watch [-n SECONDS] COMMAND`: the command again and again.
    fn watch(&mut self, args: &[Str], streams: &Streams, host: &mut Host<'_>) {
        let mut seconds = Str::from("2");
        let mut rest = args;
        while let Some(flag) = rest.first().filter(|a| a.starts_with('-')) {
            let value = flag.trim_start_matches("-n").trim_start_matches('=');
            if flag.starts_with("-n") && !value.is_empty() {
                seconds = value.into();
            } else if flag == "-n" && rest.len() > 1 {
                seconds = rest[1].clone();
                rest = &rest[1..];
            }
            rest = &rest[1..];
        }
        match shell::parse(&format!("while true; do {}; sleep {seconds}; done", rest.join(" "))) {
            Ok(script) => self.thread.frames.push(Frame::of(compile(&script))),
            Err(problem) => {
                let text = format!("watch: {}\n", self.thread.dialect.text(&problem));
                self.complain(&text, 2, streams, host);
            }
        }
    }
}
