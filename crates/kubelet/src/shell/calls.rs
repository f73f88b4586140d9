//! What a program in a container asks of the network, and what comes back.

use api::Str;
use client::wire::HttpReply;
use std::time::Duration;

/// Something that a program asks of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// An HTTP request.
    Http {
        /// `GET` …
        method: Str,
        /// Such as `http://web:8080/`.
        url: Str,
        /// Headers.
        headers: Vec<(Str, Str)>,
        /// Body.
        body: Str,
        /// How long the program waits.
        timeout: Duration,
    },
    /// The addresses of a name.
    Resolve {
        /// The name.
        name: Str,
    },
    /// Whether something accepts connections there.
    Connect {
        /// Name or address.
        host: Str,
        /// Port.
        port: i32,
        /// How long the program waits.
        timeout: Duration,
    },
}

/// What comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallReply {
    /// An answer.
    Http(HttpReply),
    /// The addresses; the full name that was found.
    Addresses(Vec<Str>, Str),
    /// The connection was made.
    Connected,
    /// There is no such name.
    NoHost,
    /// Nothing listens there.
    Refused,
    /// Nobody answers.
    Timeout,
    /// The connection was lost.
    Reset,
}
