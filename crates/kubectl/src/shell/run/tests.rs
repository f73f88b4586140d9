//! Scripts without a cluster.

use crate::env::{Env, Table};
use crate::session::{self, Poll, Shell};
use api::{Answer, Kind, Obj, Request, Status, Str};
use sim::Time;
use std::collections::BTreeMap;

#[derive(Default)]
struct Desk {
    files: BTreeMap<Str, Str>,
}

impl Env for Desk {
    fn now(&self) -> Time {
        Time::START
    }

    fn request(&mut self, _request: &Request) -> Result<Answer, Status> {
        Err(Status::bad_request("no server"))
    }

    fn kinds(&self) -> Vec<Kind> {
        Vec::new()
    }

    fn table(&mut self, _kind: Kind, _objects: &[Obj]) -> Table {
        Table::default()
    }

    fn read_file(&self, name: &str) -> Option<Str> {
        self.files.get(name).cloned()
    }

    fn files(&self) -> Vec<Str> {
        self.files.keys().cloned().collect()
    }

    fn write_file(&mut self, name: &str, content: Option<Str>) {
        match content {
            Some(text) => drop(self.files.insert(name.into(), text)),
            None => drop(self.files.remove(name)),
        }
    }
}

#[track_caller]
fn check(line: &str, expected: &str, code: i32) {
    let (mut desk, mut shell) = (Desk::default(), Shell::default());
    desk.files.insert("b.yaml".into(), "two\n".into());
    desk.files.insert("a.yaml".into(), "one\n".into());
    let mut line = session::start(&mut desk, &mut shell, line, None);
    let Poll::Done { exit } = line.poll(&mut desk) else { panic!("it waits") };
    let text: String = line.out.iter().map(|o| o.text.as_str()).collect();
    assert_eq!((text.as_str(), exit), (expected, code));
}

#[test]
fn lists_pipes_and_files() {
    check("echo a && false || echo b; echo c", "a\nb\nc\n", 0);
    check("printf 'x\\ny\\n' | grep y > out.txt; cat out.txt *.yaml", "y\none\ntwo\n", 0);
    check("echo *.yaml ~/c '*'", "a.yaml b.yaml /root/c *\n", 0);
    check("cat <<EOF | wc -l\n1\n2\nEOF", "2\n", 0);
    check("nothing 2>/dev/null; echo $?", "127\n", 0);
    check("echo err >&2 | cat", "err\n", 0);
    check("cat none.txt |& tr a-z A-Z", "CAT: NONE.TXT: NO SUCH FILE OR DIRECTORY\n", 0);
}

#[test]
fn loops_conditions_and_functions() {
    check("for i in $(seq 3); do [ $i = 2 ] && continue; echo $i; done", "1\n3\n", 0);
    check("n=3; while [ $n -gt 0 ]; do n=$((n - 1)); done; echo $n ${m:-no}", "0 no\n", 0);
    check("f() { echo got $1; return 4; }; f x; echo $?", "got x\n4\n", 0);
    check("case pod/web in pod/*) echo a pod;; *) echo other;; esac", "a pod\n", 0);
    check("printf 'a b\\nc d\\n' | while read x y; do echo $y$x; done", "ba\ndc\n", 0);
    check("x=$(exit 3); echo $?; (exit 4); echo $?; exit 5; echo never", "3\n4\n", 5);
    check("if true; then echo yes; elif true; then echo no; fi", "yes\n", 0);
}

#[test]
fn what_bash_says() {
    check("echo 'a", "bash: unexpected EOF while looking for matching `''\n", 2);
    check("echo )", "bash: syntax error near unexpected token `)'\n", 2);
    check("nothing here", "bash: nothing: command not found\n", 127);
    check("cat < none.txt", "bash: none.txt: No such file or directory\n", 1);
    check("while true; do :; done", "bash: ended: too many steps without waiting\n", 1);
}
