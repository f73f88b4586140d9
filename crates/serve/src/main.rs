//! `cargo xtask serve`: the cluster behind the real Kubernetes REST API on loopback, for real clients.
//!
//! One thread owns the cluster and moves its clock; requests are closures sent to it. Only this crate knows sockets and
//! the wall clock.
#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "real clients live in real time")]

mod arguments;
mod engine;
mod http;
mod kubelet;
mod openapi;
mod own;
mod protobuf;
mod websocket;

use arguments::Arguments;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(problem) => {
            eprintln!("{problem}\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(arguments: Arguments) -> Result<(), String> {
    let listener = tokio::net::TcpListener::bind(arguments.listen)
        .await
        .map_err(|e| format!("cannot listen on {}: {e}; choose another port with --listen", arguments.listen))?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    if let Some(file) = &arguments.kubeconfig {
        std::fs::write(file, kubeconfig(&address.to_string())).map_err(|e| format!("{file}: {e}"))?;
    }
    if !address.ip().is_loopback() {
        eprintln!("note: {address} is no loopback address, and whoever reaches it is the admin of this cluster");
    }
    let engine = engine::start(&arguments);
    let app = http::router(engine);
    println!("serving http://{address}");
    let stop = async {
        let mut term = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok();
        let terminated = async {
            match term.as_mut() {
                Some(signal) => drop(signal.recv().await),
                None => std::future::pending().await,
            }
        };
        tokio::select! { () = terminated => {}, _ = tokio::signal::ctrl_c() => {} }
        // Watches never end by themselves: the process does not wait for them.
        std::process::exit(0);
    };
    tokio::select! {
        served = axum::serve(listener, app) => served.map_err(|e| e.to_string()),
        () = stop => Ok(()),
    }
}

/// A kubeconfig for this server: plain HTTP, any token is the admin's.
fn kubeconfig(address: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Config\ncurrent-context: binnacle\nclusters:\n- name: binnacle\n  cluster:\n    server: http://{address}\nusers:\n- name: admin\n  user:\n    token: binnacle\ncontexts:\n- name: binnacle\n  context:\n    cluster: binnacle\n    user: admin\n"
    )
}
