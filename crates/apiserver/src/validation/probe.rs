//! Probes and lifecycle handlers. Plays `validateProbe`, `validateHandler` and `validateLifecycle`.

use super::{Causes, Path, container, format};
use api::IntOrString;
use api::core::{
    ExecAction, GRPCAction, HTTPGetAction, Lifecycle, LifecycleHandler, Probe, SleepAction, TCPSocketAction,
};

/// What a probe is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Restarts the container.
    Liveness,
    /// Takes it out of services.
    Readiness,
    /// Holds the others back.
    Startup,
}

/// A probe.
pub fn probe(p: &Probe, usage: Use, path: &Path<'_>, causes: &mut Causes) {
    let actions = Actions {
        exec: p.exec.as_deref(),
        http_get: p.http_get.as_deref(),
        tcp_socket: p.tcp_socket.as_deref(),
        grpc: p.grpc.as_deref(),
        sleep: None,
    };
    handler(&actions, None, path, causes);
    causes.non_negative(p.initial_delay_seconds, &path.child("initialDelaySeconds"));
    causes.non_negative(p.timeout_seconds, &path.child("timeoutSeconds"));
    causes.non_negative(p.period_seconds, &path.child("periodSeconds"));
    causes.non_negative(p.success_threshold, &path.child("successThreshold"));
    causes.non_negative(p.failure_threshold, &path.child("failureThreshold"));
    if let Some(seconds) = p.termination_grace_period_seconds {
        let field = path.child("terminationGracePeriodSeconds");
        if seconds <= 0 {
            causes.invalid(&field, seconds, "must be greater than 0");
        }
        if usage == Use::Readiness {
            causes.invalid(&field, seconds, "must not be set for readinessProbes");
        }
    }
    if usage != Use::Readiness && p.success_threshold != 1 {
        causes.invalid(&path.child("successThreshold"), p.success_threshold, "must be 1");
    }
}

/// What runs after a container starts and before it stops.
pub fn lifecycle(l: &Lifecycle, grace_s: Option<i64>, os: Option<&str>, path: &Path<'_>, causes: &mut Causes) {
    for (h, name) in [(&l.post_start, "postStart"), (&l.pre_stop, "preStop")] {
        if let Some(h) = h {
            handler(&Actions::of(h), grace_s, &path.child(name), causes);
        }
    }
    if let Some(signal) = &l.stop_signal {
        let field = path.child("stopSignal");
        match os {
            None => causes.forbidden(&field, "may not be set for containers with empty `spec.os.name`"),
            Some("windows") if !WINDOWS_SIGNALS.contains(&signal.as_str()) => {
                causes.not_supported(&field, signal, WINDOWS_SIGNALS);
            }
            Some("linux") if !LINUX_SIGNALS.contains(&signal.as_str()) => {
                causes.not_supported(&field, signal, LINUX_SIGNALS);
            }
            Some(_) => {}
        }
    }
}

const WINDOWS_SIGNALS: &[&str] = &["SIGKILL", "SIGTERM"];
const LINUX_SIGNALS: &[&str] = &[
    "SIGABRT",
    "SIGALRM",
    "SIGBUS",
    "SIGCHLD",
    "SIGCLD",
    "SIGCONT",
    "SIGFPE",
    "SIGHUP",
    "SIGILL",
    "SIGINT",
    "SIGIO",
    "SIGIOT",
    "SIGKILL",
    "SIGPIPE",
    "SIGPOLL",
    "SIGPROF",
    "SIGPWR",
    "SIGQUIT",
    "SIGRTMAX",
    "SIGRTMAX-1",
    "SIGRTMAX-10",
    "SIGRTMAX-11",
    "SIGRTMAX-12",
    "SIGRTMAX-13",
    "SIGRTMAX-14",
    "SIGRTMAX-2",
    "SIGRTMAX-3",
    "SIGRTMAX-4",
    "SIGRTMAX-5",
    "SIGRTMAX-6",
    "SIGRTMAX-7",
    "SIGRTMAX-8",
    "SIGRTMAX-9",
    "SIGRTMIN",
    "SIGRTMIN+1",
    "SIGRTMIN+10",
    "SIGRTMIN+11",
    "SIGRTMIN+12",
    "SIGRTMIN+13",
    "SIGRTMIN+14",
    "SIGRTMIN+15",
    "SIGRTMIN+2",
    "SIGRTMIN+3",
    "SIGRTMIN+4",
    "SIGRTMIN+5",
    "SIGRTMIN+6",
    "SIGRTMIN+7",
    "SIGRTMIN+8",
    "SIGRTMIN+9",
    "SIGSEGV",
    "SIGSTKFLT",
    "SIGSTOP",
    "SIGSYS",
    "SIGTERM",
    "SIGTRAP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGUSR1",
    "SIGUSR2",
    "SIGVTALRM",
    "SIGWINCH",
    "SIGXCPU",
    "SIGXFSZ",
];

/// What a handler may do; exactly one of it.
struct Actions<'a> {
    exec: Option<&'a ExecAction>,
    http_get: Option<&'a HTTPGetAction>,
    tcp_socket: Option<&'a TCPSocketAction>,
    grpc: Option<&'a GRPCAction>,
    sleep: Option<&'a SleepAction>,
}

impl<'a> Actions<'a> {
    fn of(h: &'a LifecycleHandler) -> Self {
        Self {
            exec: h.exec.as_deref(),
            http_get: h.http_get.as_deref(),
            tcp_socket: h.tcp_socket.as_deref(),
            grpc: None,
            sleep: h.sleep.as_deref(),
        }
    }
}

fn handler(actions: &Actions<'_>, grace_s: Option<i64>, path: &Path<'_>, causes: &mut Causes) {
    let mut handlers = 0;
    let mut first = |name: &str, causes: &mut Causes| {
        handlers += 1;
        if handlers > 1 {
            causes.forbidden(&path.child(name), "may not specify more than 1 handler type");
        }
        handlers == 1
    };
    if let Some(exec) = actions.exec
        && first("exec", causes)
        && exec.command.is_empty()
    {
        causes.required(&path.child("exec.command"), "");
    }
    if let Some(http) = actions.http_get
        && first("httpGet", causes)
    {
        http_get(http, &path.child("httpGet"), causes);
    }
    if let Some(tcp) = actions.tcp_socket
        && first("tcpSocket", causes)
    {
        port(&tcp.port, &path.child("tcpSocket.port"), causes);
    }
    if let Some(grpc) = actions.grpc
        && first("grpc", causes)
    {
        container::number(grpc.port, &path.child("grpc.port"), causes);
        if let Some(mode) = &grpc.mode
            && !matches!(mode.as_str(), "Plaintext" | "TLS")
        {
            causes.not_supported(&path.child("grpc.mode"), mode, &["Plaintext", "TLS"]);
        }
    }
    if let Some(sleep) = actions.sleep
        && first("sleep", causes)
        && let Some(grace_s) = grace_s
        && !(0..=grace_s).contains(&sleep.seconds)
    {
        let detail = format!("must be non-negative and less than terminationGracePeriodSeconds ({grace_s})");
        causes.invalid(&path.child("sleep"), sleep.seconds, detail);
    }
    if handlers == 0 {
        causes.required(path, "must specify a handler type");
    }
}

fn http_get(http: &HTTPGetAction, path: &Path<'_>, causes: &mut Causes) {
    if http.path.is_empty() {
        causes.required(&path.child("path"), "");
    }
    port(&http.port, &path.child("port"), causes);
    if !matches!(http.scheme.as_str(), "HTTP" | "HTTPS") {
        causes.not_supported(&path.child("scheme"), &http.scheme, &["HTTP", "HTTPS"]);
    }
    for header in &http.http_headers {
        causes.invalid_each(&path.child("httpHeaders"), &header.name, format::http_header_name(&header.name));
    }
    match http.protocol.as_deref() {
        None | Some("HTTP1") => {}
        Some("HTTP2") if http.scheme != "HTTP" => {
            causes.invalid(&path.child("protocol"), "HTTP2", "is only supported with HTTP (H2C)");
        }
        Some("HTTP2") if !http.host.is_empty() => {
            causes.invalid(&path.child("host"), &http.host, "must be empty when `protocol` is \"HTTP2\"");
        }
        Some("HTTP2") => {}
        Some(other) => causes.not_supported(&path.child("protocol"), other, &["HTTP1", "HTTP2"]),
    }
}

/// A port by number or name.
pub fn port(port: &IntOrString, path: &Path<'_>, causes: &mut Causes) {
    match port {
        IntOrString::Int(n) => container::number(*n, path, causes),
        IntOrString::String(name) => causes.invalid_each(path, name, format::port_name(name)),
    }
}
