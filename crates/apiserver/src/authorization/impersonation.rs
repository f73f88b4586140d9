//! Acting as somebody else. Plays: `apiserver/pkg/endpoints/filters/impersonation`.

use super::{Wish, decide, is_master, refusal};
use crate::rest::{RestRequest, RestTarget};
use crate::server::ApiServer;
use api::go::quote;
use api::{Status, Str, User};
use ecow::eco_format;

/// The user as whom a request acts: the one that it names, if its sender may.
pub(crate) fn user(
    server: &ApiServer,
    sender: User,
    request: &RestRequest,
    target: Option<&RestTarget>,
) -> Result<User, Status> {
    let name = request.header("Impersonate-User").unwrap_or_default();
    let groups: Vec<&str> = request.all("Impersonate-Group").collect();
    if name.is_empty() {
        if groups.is_empty() {
            return Ok(sender);
        }
        let list: Vec<String> = groups.iter().map(|g| quote(g)).collect();
        return Err(Status::bad_request(eco_format!(
            "requested &user.DefaultInfo{{Name:\"\", UID:\"\", Groups:[]string{{{}}}, Extra:map[string][]string(nil)}} without impersonating a user name",
            list.join(", ")
        )));
    }
    if !is_master(&sender) {
        check(server, &sender, name, target)?;
    }
    let mut all: Vec<Str> = groups.iter().map(|g| Str::from(*g)).collect();
    if let Some(account) = name.strip_prefix("system:serviceaccount:")
        && groups.is_empty()
    {
        let namespace = account.split(':').next().unwrap_or_default();
        all.push("system:serviceaccounts".into());
        all.push(eco_format!("system:serviceaccounts:{namespace}"));
    }
    if name != "system:anonymous" && !all.iter().any(|g| g == "system:unauthenticated") {
        all.push("system:authenticated".into());
    }
    Ok(User { name: name.into(), groups: all.into(), agent: sender.agent })
}

fn check(server: &ApiServer, sender: &User, name: &str, target: Option<&RestTarget>) -> Result<(), Status> {
    let wish =
        Wish::Resource { verb: "impersonate", group: "", resource: "users", subresource: "", namespace: "", name };
    if decide(server, sender, wish).is_some() {
        return Ok(());
    }
    let refused = match target {
        Some(t) => {
            let verb = if t.name.is_empty() { "impersonate-on:user-info:list" } else { "impersonate-on:user-info:get" };
            let wish = Wish::Resource {
                verb,
                group: &t.group,
                resource: &t.resource,
                subresource: &t.subresource,
                namespace: &t.namespace,
                name: &t.name,
            };
            refusal(sender, wish)
        }
        None => refusal(sender, wish),
    };
    Err(refused)
}
