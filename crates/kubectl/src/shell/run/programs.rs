//! The programs that the machine itself runs: kubectl, and what changes variables, waits or repeats.

use super::super::{parse, tools};
use super::{Frame, Machine};
use crate::env::Env;
use crate::run::Running;
use crate::session::Stream;
use std::time::Duration;

impl Machine {
    pub(super) fn program(&mut self, env: &mut dyn Env, argv: Vec<String>, vars: Vec<(String, String)>) {
        match argv[0].as_str() {
            "kubectl" | "k" => {
                let stdin = self.inputs.iter_mut().rev().find_map(Option::take);
                let mut known = self.vars.clone();
                known.extend(vars);
                self.stack.push(Frame::Kubectl(Box::new(Running::new(argv[1..].to_vec(), stdin, known))));
            }
            "sleep" => {
                let text = argv.get(1).map_or("0", String::as_str);
                let text =
                    if text.ends_with(|c: char| c.is_ascii_digit()) { format!("{text}s") } else { text.to_owned() };
                match api::go::parse_duration(&text) {
                    Ok(ns) => self.stack.push(Frame::Sleep(env.now() + Duration::from_nanos(ns.max(0) as u64))),
                    Err(_) => self.complain(&format!("sleep: invalid time interval '{text}'\n"), 1),
                }
            }
            "exit" => {
                self.status = argv.get(1).and_then(|n| n.parse().ok()).unwrap_or(self.status);
                let stop = self.stack.iter().position(|f| matches!(f, Frame::Capture)).map_or(0, |i| i + 1);
                while self.stack.len() > stop {
                    if let Some(Frame::End { routes, last, input }) = self.stack.pop() {
                        self.end(env, &routes, last, input);
                    }
                }
            }
            "export" | "unset" => {
                for word in &argv[1..] {
                    let (name, value) = word.split_once('=').map_or((word.as_str(), None), |(n, v)| (n, Some(v)));
                    match value {
                        _ if argv[0] == "unset" => drop(self.vars.remove(name)),
                        Some(value) => drop(self.vars.insert(name.to_owned(), value.to_owned())),
                        None => {}
                    }
                }
                self.status = 0;
            }
            "alias" | "source" | "." => self.status = 0,
            "watch" => self.watch(&argv),
            "xargs" => {
                let stdin = self.inputs.iter_mut().rev().find_map(Option::take).unwrap_or_default();
                let command: Vec<String> = argv[1..].iter().skip_while(|a| a.starts_with('-')).cloned().collect();
                if !stdin.trim().is_empty() {
                    let argv = command.into_iter().chain(stdin.split_whitespace().map(str::to_owned)).collect();
                    self.program(env, argv, vars);
                }
            }
            _ => self.tool(env, &argv),
        }
    }

    fn tool(&mut self, env: &mut dyn Env, argv: &[String]) {
        let stdin = match self.inputs.last() {
            Some(Some(text)) => text.clone(),
            _ => String::new(),
        };
        match tools::run(env, argv, &stdin) {
            Some(ran) => {
                self.write(Stream::Stdout, &ran.out);
                self.write(Stream::Stderr, &ran.err);
                self.status = ran.exit;
            }
            None => self.complain(&format!("bash: {}: command not found\n", argv[0]), 127),
        }
    }

    /// `watch [-n SECONDS] COMMAND`: the command again and again.
    fn watch(&mut self, argv: &[String]) {
        let mut seconds = "2".to_owned();
        let mut rest = &argv[1..];
        while let Some(flag) = rest.first().filter(|a| a.starts_with('-')) {
            let value = flag.trim_start_matches("-n").trim_start_matches('=');
            if flag.starts_with("-n") && !value.is_empty() {
                seconds = value.to_owned();
            } else if flag == "-n" && rest.len() > 1 {
                seconds = rest[1].clone();
                rest = &rest[1..];
            }
            rest = &rest[1..];
        }
        match parse::parse(&format!("while true; do {}; sleep {seconds}; done", rest.join(" "))) {
            Ok(script) => self.stack.push(Frame::List { script, at: 0 }),
            Err(e) => self.complain(&format!("watch: {e}\n"), 2),
        }
    }
}
