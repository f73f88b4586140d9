//! The way of a request: who is it, may it, which verb; admission, defaults, validation and storage are the verb's.

use crate::authorization::authorize;
use crate::rest::Strictness;
use crate::server::ApiServer;
use crate::stored::Stored;
use crate::subresource;
use crate::verbs::{create, delete, patch, read, update};
use api::meta::ListMeta;
use api::tree::Node;
use api::{Answer, Obj, Request, Status, Str, Value, Verb, kind_of};
use sim::Time;

/// What a verb answers: as [`Answer`], but with the owners of the fields.
#[derive(Debug)]
pub(crate) enum Reply {
    /// An object. `created`: 201 rather than 200.
    Object { stored: Stored, created: bool },
    /// A list.
    List { items: Vec<Stored>, meta: ListMeta },
    /// The value form of something that is not stored.
    Value { code: u16, value: Value },
    /// A success without an object.
    Done(Status),
}

/// What happens along the way besides the answer.
#[derive(Debug, Default)]
pub(crate) struct Aside {
    /// Warnings for the user.
    pub(crate) warnings: Vec<Str>,
    /// Whether the request came over the wire; a component's own objects need no cleaning.
    pub(crate) wire: bool,
    /// How strictly a patch's result is read.
    pub(crate) strictness: Strictness,
    /// The patch as it was sent, with positions and duplicates.
    pub(crate) patch: Option<Node>,
}

impl ApiServer {
    /// Carries a request out.
    pub fn request(&mut self, now: Time, request: &Request) -> Result<Answer, Status> {
        let mut aside = Aside::default();
        let reply = self.execute(now, request, &mut aside)?;
        Ok(match reply {
            Reply::Object { stored, created } => {
                Answer::Object { object: stored.object, created, warnings: aside.warnings }
            }
            Reply::List { items, meta } => Answer::List { items: items.into_iter().map(|s| s.object).collect(), meta },
            Reply::Value { code, value } => Answer::Value { code, value },
            Reply::Done(status) => Answer::Done(status),
        })
    }

    /// Carries a request out; the answer knows the owners of the fields.
    pub(crate) fn execute(&mut self, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
        authorize(self, request)?;
        if crate::resources::is_question(request.kind) {
            return crate::reviews::create(self, now, request);
        }
        if !subresource::is_plain(&request.subresource) {
            return subresource::execute(self, now, request, aside);
        }
        let before = self.revision();
        let reply = self.by_verb(now, request, aside);
        if request.kind == kind_of::CUSTOM_RESOURCE_DEFINITION && self.revision() > before {
            crate::custom::settle(self, now);
        }
        reply
    }

    fn by_verb(&mut self, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
        match request.verb {
            Verb::Get => read::get(self, request),
            Verb::List | Verb::Watch => read::list(self, request),
            Verb::Create => create::create(self, now, request, aside),
            Verb::Update => update::update(self, now, request, aside),
            Verb::Patch => patch::patch(self, now, request, aside),
            Verb::Delete => delete::delete(self, now, request, aside),
            Verb::DeleteCollection => delete::delete_collection(self, now, request, aside),
        }
    }
}

/// The object that a request carries, if it carries one of the kind it is about.
pub(crate) fn body_object(request: &Request) -> Result<Obj, Status> {
    match &request.body {
        api::Body::Object(object) => Ok(object.clone()),
        api::Body::Value(value) => Obj::from_value(request.kind, value).map_err(Status::bad_request),
        _ => Err(Status::bad_request("the request carries no object")),
    }
}
