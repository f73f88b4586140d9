//! What a script has around it.

use api::Str;
use client::wire::{HttpReply, HttpRequest, Refusal};

/// What a script has around it.
pub(crate) trait World {
    /// A file.
    fn read(&self, path: &str) -> Option<Str>;
    /// Writes a file, or removes it; answers whether that is allowed.
    fn write(&mut self, path: &str, content: Option<Str>) -> bool;
    /// The paths of all files, folders with a slash at their end.
    fn paths(&self) -> Vec<Str>;
    /// The host name.
    fn hostname(&self) -> Str;
    /// The pod's address.
    fn ip(&self) -> Str;
    /// Something that is known of the surroundings, such as `nproc` or `memory`.
    fn fact(&self, name: &str) -> Str;
    /// The processes: pid, user, command.
    fn processes(&self) -> Vec<(u32, Str)>;
    /// A request to the pod itself.
    fn local(&mut self, port: i32, request: &HttpRequest) -> Result<HttpReply, Refusal>;
    /// Whether something in the pod listens on the port.
    fn listens(&self, port: i32) -> bool;
    /// Sends a signal to process 1 of the container.
    fn kill_main(&mut self, signal: &str);
    /// Whether the image's server has this name.
    fn serves(&self, program: &str) -> bool;
    /// Takes what was written: `true` for standard error.
    fn put(&mut self, text: &str, error: bool);
}
