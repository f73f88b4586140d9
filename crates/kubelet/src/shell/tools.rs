//! The programs that there are, by name: one line each.

use crate::shell::calls::Call;
use crate::shell::run::World;
use crate::shell::web::Pending;
use crate::shell::{files, filters, system, test, text, web};
use api::Str;
use shell::Variables;
use sim::Time;
use std::time::Duration;

/// A program at work.
pub(crate) struct Tool<'a> {
    /// Its arguments.
    pub args: &'a [Str],
    /// Its name.
    pub name: &'a str,
    /// As it was called.
    pub path: &'a str,
    /// Standard input: what is left of it.
    pub input: &'a mut String,
    /// What it writes.
    pub out: String,
    /// What it writes as errors.
    pub err: String,
    /// Variables.
    pub variables: &'a mut Variables,
    /// The working folder.
    pub folder: &'a mut Str,
    /// Time.
    pub now: Time,
    /// Files, processes, the pod.
    pub world: &'a mut dyn World,
}

/// What a program comes to.
pub(crate) enum Outcome {
    /// It is over, with this exit code.
    Done(i32),
    /// It takes so long, then succeeds.
    Sleep(Duration),
    /// It stays until it is stopped.
    Forever,
    /// It asks the network.
    Call(Call, Box<Pending>),
    /// The shell ends.
    Exit(Option<i32>),
    /// The function returns.
    Return(Option<i32>),
    /// So many loops end.
    Break(usize),
    /// So many loops but one end, and the last goes on.
    Continue(usize),
    /// So many arguments go.
    Shift(usize),
    /// These are the arguments.
    Arguments(Vec<Str>),
    /// Failures end the script from now on, or no longer.
    Strict(bool),
    /// What is done at these signals.
    Trap(Str, Vec<Str>),
    /// A script is read, with arguments.
    Source(Str, Vec<Str>),
    /// Waits for what runs in the background.
    Wait,
    /// A signal to a process.
    Kill(u32, Str),
    /// The image's server starts.
    Serve,
    /// There is no such program.
    Unknown,
}

type Program = fn(&mut Tool<'_>) -> Outcome;

/// The programs.
static PROGRAMS: &[(&[&str], Program)] = &[
    (&[":", "true"], |_| Outcome::Done(0)),
    (&["false"], |_| Outcome::Done(1)),
    (&["echo"], text::echo),
    (&["printf"], text::printf),
    (&["cat", "tac"], text::cat),
    (&["head"], text::head),
    (&["tail"], text::tail),
    (&["wc"], text::wc),
    (&["grep", "egrep", "fgrep"], filters::grep),
    (&["sed"], filters::sed),
    (&["cut"], filters::cut),
    (&["awk"], filters::awk),
    (&["tr"], filters::tr),
    (&["sort"], text::sort),
    (&["uniq"], text::uniq),
    (&["seq"], text::seq),
    (&["rev"], text::rev),
    (&["tee"], files::tee),
    (&["base64"], text::base64),
    (&["md5sum", "sha256sum"], text::checksum),
    (&["read"], text::read),
    (&["yes"], text::yes),
    (&["xargs"], text::xargs),
    (&["expr"], text::expr),
    (&["ls"], files::ls),
    (&["touch"], files::touch),
    (&["mkdir"], files::mkdir),
    (&["rm", "rmdir", "unlink"], files::rm),
    (&["cp"], files::cp),
    (&["mv"], files::mv),
    (&["ln", "chmod", "chown", "sync", "install"], files::accepted),
    (&["cd"], files::cd),
    (&["pwd"], files::pwd),
    (&["find"], files::find),
    (&["stat", "file"], files::stat),
    (&["df", "du"], files::df),
    (&["dd"], files::dd),
    (&["basename"], files::basename),
    (&["dirname"], files::dirname),
    (&["which", "command", "type"], system::which),
    (&["test", "["], test::test),
    (&["[["], test::test),
    (&["env", "printenv"], system::env),
    (&["export", "readonly", "local", "declare"], system::export),
    (&["unset"], system::unset),
    (&["set"], system::set),
    (&["shift"], |t| Outcome::Shift(t.number(0).unwrap_or(1).max(0) as usize)),
    (&["exit"], |t| Outcome::Exit(t.number(0).map(|n| (n & 255) as i32))),
    (&["return"], |t| Outcome::Return(t.number(0).map(|n| (n & 255) as i32))),
    (&["break"], |t| Outcome::Break(t.number(0).unwrap_or(1).max(1) as usize)),
    (&["continue"], |t| Outcome::Continue(t.number(0).unwrap_or(1).max(1) as usize)),
    (&["trap"], system::trap),
    (&[".", "source"], system::source),
    (&["exec", "nohup", "time", "nice", "sudo", "tini", "dumb-init", "stdbuf", "busybox", "setsid"], system::wrapped),
    (&["sh", "bash", "ash", "dash"], system::subshell),
    (&["wait"], |_| Outcome::Wait),
    (&["sleep", "usleep"], system::sleep),
    (&["timeout"], system::wrapped),
    (&["kill", "killall", "pkill"], system::kill),
    (&["ps", "top"], system::ps),
    (&["pgrep", "pidof"], system::pgrep),
    (&["date"], system::date),
    (&["hostname"], system::hostname),
    (&["whoami"], |t| t.say("root\n")),
    (&["id"], system::id),
    (&["uname"], system::uname),
    (&["arch"], |t| t.say("x86_64\n")),
    (&["nproc"], system::nproc),
    (&["free"], system::free),
    (&["uptime"], system::uptime),
    (&["mount", "ulimit", "umask", "stty", "clear", "logger", "apt-get", "apk", "apt", "yum"], files::accepted),
    (&["stress", "stress-ng"], system::stress),
    (&["perl", "python", "python3", "node", "ruby", "php", "java", "go"], system::language),
    (&["pause"], |_| Outcome::Forever),
    (&["curl"], web::curl),
    (&["wget"], web::wget),
    (&["nslookup", "dig", "host", "getent"], web::nslookup),
    (&["nc", "ncat", "telnet"], web::nc),
    (&["ping"], web::ping),
    (&["ip", "ifconfig", "netstat", "ss"], web::interfaces),
    (&["redis-cli"], web::redis_cli),
    (&["pg_isready", "mysqladmin", "mongosh", "mysql", "psql"], web::database),
];

/// Whether there is a program of that name.
pub(crate) fn knows(name: &str) -> bool {
    PROGRAMS.iter().any(|(names, _)| names.contains(&name))
}

/// Names of all programs, for `ls /bin`.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    PROGRAMS
        .iter()
        .flat_map(|(names, _)| names.iter().copied())
        .filter(|n| n.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Runs a program.
pub(crate) fn run(tool: &mut Tool<'_>) -> Outcome {
    if let Some((_, program)) = PROGRAMS.iter().find(|(names, _)| names.contains(&tool.name))
        && !(tool.world.serves(tool.name) && tool.name != "sh")
    {
        return program(tool);
    }
    if tool.world.serves(tool.name) {
        return serve(tool);
    }
    let path = tool.absolute(tool.path);
    if tool.path.contains('/')
        && let Some(script) = tool.world.read(&path)
    {
        return Outcome::Source(script, tool.args.to_vec());
    }
    Outcome::Unknown
}

/// The image's own server, or a question about it.
fn serve(tool: &mut Tool<'_>) -> Outcome {
    let asks = tool.args.iter().any(|a| matches!(a.as_str(), "-v" | "-V" | "--version" | "-t" | "-h" | "--help"));
    if asks {
        let version = tool.world.fact("version");
        let line = ecow::eco_format!("{} version: {version}\n", tool.name);
        return tool.say(&line);
    }
    if tool.args.iter().any(|a| a == "-s") {
        return Outcome::Done(0);
    }
    Outcome::Serve
}

impl<'a> Tool<'a> {
    /// Writes, and is done.
    pub fn say(&mut self, text: &str) -> Outcome {
        self.out.push_str(text);
        Outcome::Done(0)
    }

    /// Complains, and is done.
    pub fn fail(&mut self, code: i32, text: &str) -> Outcome {
        self.err.push_str(self.name);
        self.err.push_str(": ");
        self.err.push_str(text);
        self.err.push('\n');
        Outcome::Done(code)
    }

    /// An argument as a number.
    pub fn number(&self, i: usize) -> Option<i64> {
        self.args.get(i)?.parse().ok()
    }

    /// A path from the working folder.
    pub fn absolute(&self, path: &str) -> Str {
        shell::words::absolute(self.folder, path)
    }

    /// A file; a dash is standard input.
    pub fn read(&mut self, path: &str) -> Option<Str> {
        if path == "-" || path == "/dev/stdin" {
            return Some(std::mem::take(self.input).into());
        }
        if path == "/dev/null" {
            return Some(Str::new());
        }
        let path = self.absolute(path);
        self.world.read(&path)
    }

    /// Whether a path is a folder.
    pub fn is_folder(&self, path: &str) -> bool {
        let path = self.absolute(path);
        if path == "/" {
            return true;
        }
        let inside = format!("{path}/");
        self.world.paths().iter().any(|p| p.starts_with(&inside))
    }

    /// Arguments that are options (begin with a dash), and the others.
    pub fn split(&self) -> (Vec<&'a str>, Vec<&'a str>) {
        let option = |a: &&str| a.len() > 1 && a.starts_with('-');
        self.args.iter().map(|a| a.as_str()).partition(option)
    }

    /// Whether one of the options has this letter.
    pub fn has(&self, letter: char) -> bool {
        self.args.iter().any(|a| a.starts_with('-') && !a.starts_with("--") && a.contains(letter))
    }

    /// The text of the files named, or of standard input; a complaint for each that is not there.
    pub fn texts(&mut self, files: &[&str]) -> (Str, i32) {
        if files.is_empty() {
            return (std::mem::take(self.input).into(), 0);
        }
        let mut all = Str::new();
        let mut code = 0;
        for file in files {
            match self.read(file) {
                Some(text) => all.push_str(&text),
                None => {
                    let why =
                        if self.is_folder(file) { "read error: Is a directory" } else { "No such file or directory" };
                    code = 1;
                    let line =
                        if why.starts_with("read") { why.to_owned() } else { format!("can't open '{file}': {why}") };
                    self.fail(1, &line);
                }
            }
        }
        (all, code)
    }

    /// A variable.
    pub fn variable(&self, name: &str) -> Option<Str> {
        self.variables.get(name).map(|(v, _)| v.clone())
    }
}
