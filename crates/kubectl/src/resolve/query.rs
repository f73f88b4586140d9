//! What a command is about: the objects that its files, types, names and selectors mean.

use super::files;
use super::kinds::Kinds;
use crate::fail::Fail;
use crate::run::Cx;
use api::selector::Selector;
use api::{Dict, Kind, Obj, Str, Value, Verb};

/// An object that a command is about.
#[derive(Clone)]
pub struct Info {
    /// Its kind.
    pub kind: Kind,
    /// Its namespace; empty for cluster-scoped kinds.
    pub namespace: Str,
    /// Its name.
    pub name: Str,
    /// Where it was read from: a file's name, `STDIN`, or empty.
    pub source: String,
    /// As the server has it.
    pub object: Option<Obj>,
    /// As a file has it.
    pub document: Option<Value>,
}

impl Info {
    /// Its value form.
    pub fn value(&self) -> Value {
        match (&self.object, &self.document) {
            (Some(object), _) => object.to_value(),
            (None, Some(document)) => document.clone(),
            _ => Value::Null,
        }
    }

    /// `pods/web`, `deployments.apps/web`: as some messages name it.
    pub fn resource_name(&self) -> String {
        format!("{}/{}", self.kind.group_resource(), self.name)
    }
}

/// What a command asks for.
#[derive(Clone, Default)]
pub struct Query {
    /// Types and names.
    pub args: Vec<String>,
    /// Whether `-f` and `-k` count.
    pub files: bool,
    /// A label selector, if one was given.
    pub labels: Option<String>,
    /// A field selector, if one was given.
    pub fields: Option<String>,
    /// Whether all namespaces are meant.
    pub all_namespaces: bool,
    /// Whether all objects of the types are meant.
    pub all: bool,
    /// Whether a type alone means all its objects.
    pub type_alone: bool,
    /// Whether objects from files are read anew from the server.
    pub latest: bool,
    /// Whether objects named are not read but only named.
    pub names_only: bool,
    /// Whether only one type may be given.
    pub one_type: bool,
    /// Whether one failure does not end it.
    pub go_on: bool,
    /// Whether documents are checked for `apiVersion` and `kind` first.
    pub validate: bool,
    /// Whether the server is not asked at all (`--local`).
    pub local: bool,
    /// Whether a document that names no kind of the server passes (`create --dry-run=client` does not).
    pub subresource: String,
}

/// The objects that were found, and what failed on the way.
#[derive(Default)]
pub struct Found {
    /// The objects.
    pub infos: Vec<Info>,
    /// What failed.
    pub fails: Vec<Fail>,
    /// Whether one object was asked for by name.
    pub single: bool,
    /// The kinds that were listed.
    pub listed: Vec<Kind>,
}

impl Query {
    /// A query by the common flags: `-f`, `-l`, `--field-selector`, `-A`, `--all`.
    pub fn by_flags(cx: &Cx<'_>) -> Self {
        let has = |name: &str| cx.said.command.flags.iter().any(|f| f.name == name);
        let text = |name: &str| Some(cx.said.text(name).to_owned()).filter(|t| has(name) && !t.is_empty());
        Self {
            args: cx.said.args.clone(),
            files: has("filename"),
            labels: text("selector"),
            fields: text("field-selector"),
            all_namespaces: has("all-namespaces") && cx.said.is("all-namespaces"),
            all: has("all") && cx.said.is("all"),
            type_alone: true,
            go_on: true,
            validate: has("validate") && !matches!(cx.said.text("validate"), "ignore" | "false"),
            ..Self::default()
        }
    }

    /// Finds the objects.
    pub fn run(&self, cx: &mut Cx<'_>) -> Result<Found, Fail> {
        let with_files = self.files && (cx.said.given("filename") || !cx.said.text("kustomize").is_empty());
        let args = self.normalized()?;
        if self.all && (self.labels.is_some() || self.fields.is_some()) {
            return Err("setting 'all' parameter but found a non empty selector. ".into());
        }
        if with_files {
            return self.by_files(cx, &args);
        }
        match args {
            Args::Pairs(pairs) => self.by_pairs(cx, &pairs),
            Args::Types(types, names) => self.by_types(cx, &types, &names),
        }
    }

    fn normalized(&self) -> Result<Args, Fail> {
        let mut args = self.args.clone();
        if args.len() >= 2 && args[0].contains(',') {
            let kinds = unique(&args[0]);
            if kinds.len() > 1 {
                args = kinds.iter().flat_map(|k| args[1..].iter().map(move |n| format!("{k}/{n}"))).collect();
            }
        }
        let slashes = args.iter().filter(|a| a.contains('/')).count();
        if slashes > 0 && slashes != args.len() {
            return Err("there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'".into());
        }
        if slashes > 0 {
            let mut pairs = Vec::new();
            for arg in &args {
                let parts: Vec<&str> = arg.split('/').collect();
                let [kind, name] = parts[..] else {
                    return Err("arguments in resource/name form may not have more than one slash".into());
                };
                if kind.is_empty() || name.is_empty() || kind.contains(',') {
                    return Err("arguments in resource/name form must have a single resource and name".into());
                }
                pairs.push((kind.to_owned(), name.to_owned()));
            }
            return Ok(Args::Pairs(pairs));
        }
        let names = args.split_off(args.len().min(1));
        Ok(Args::Types(args.pop(), names))
    }

    fn by_pairs(&self, cx: &mut Cx<'_>, pairs: &[(String, String)]) -> Result<Found, Fail> {
        if self.labels.is_some() || self.fields.is_some() || self.all {
            return Err("selectors and the all flag cannot be used when passing resource/name arguments".into());
        }
        let kinds = Kinds(cx.kinds()?);
        let mut named = Vec::new();
        ambiguous(cx, pairs.iter().map(|p| p.0.as_str()));
        for (kind, name) in pairs {
            named.push((kinds.named(kind)?, name.as_str()));
        }
        if self.one_type && named.iter().any(|(k, _)| *k != named[0].0) {
            return Err(MANY_TYPES.into());
        }
        if self.all_namespaces && named.iter().any(|(k, _)| k.namespaced) {
            return Err("a resource cannot be retrieved by name across all namespaces".into());
        }
        let mut found = Found { single: pairs.len() == 1, ..Found::default() };
        for (kind, name) in named {
            self.one(cx, kind, name, &mut found)?;
        }
        Ok(found)
    }

    fn by_types(&self, cx: &mut Cx<'_>, types: &Option<String>, names: &[String]) -> Result<Found, Fail> {
        let Some(types) = types else {
            if self.labels.is_some() || self.fields.is_some() || self.all {
                return Err("at least one resource must be specified to use a selector".into());
            }
            return Err(MISSING.into());
        };
        let selects =
            self.labels.is_some() || self.fields.is_some() || self.all || (names.is_empty() && self.type_alone);
        if selects && !names.is_empty() {
            return Err("name cannot be provided when a selector is specified".into());
        }
        let kinds = Kinds(cx.kinds()?).list(types)?;
        ambiguous(cx, types.split(','));
        if self.one_type && kinds.len() > 1 {
            return Err(MANY_TYPES.into());
        }
        if selects {
            return self.by_selector(cx, &kinds);
        }
        if names.is_empty() {
            return Err("resource(s) were provided, but no name was specified".into());
        }
        if kinds.len() > 1 {
            return Err("you must specify only one resource".into());
        }
        if self.all_namespaces && kinds[0].namespaced {
            return Err("a resource cannot be retrieved by name across all namespaces".into());
        }
        let mut found = Found { single: names.len() == 1, ..Found::default() };
        for name in names {
            self.one(cx, kinds[0], name, &mut found)?;
        }
        Ok(found)
    }

    fn one(&self, cx: &mut Cx<'_>, kind: Kind, name: &str, found: &mut Found) -> Result<(), Fail> {
        let namespace = if kind.namespaced { cx.namespace() } else { Str::new() };
        let mut info = Info { kind, namespace, name: name.into(), source: String::new(), object: None, document: None };
        if !self.names_only {
            let mut request = cx.about(Verb::Get, kind, &info.namespace, name);
            request.subresource = self.subresource.as_str().into();
            match cx.send(&request) {
                Ok(api::Answer::Object { object, .. }) => info.object = Some(object),
                Ok(other) => info.document = Some(crate::run::value(other)),
                Err(fail) if self.go_on => {
                    found.fails.push(fail);
                    return Ok(());
                }
                Err(fail) => return Err(fail),
            }
        }
        found.infos.push(info);
        Ok(())
    }

    fn by_selector(&self, cx: &mut Cx<'_>, kinds: &[Kind]) -> Result<Found, Fail> {
        if !self.subresource.is_empty() {
            return Err("subresource cannot be used when bulk resources are specified".into());
        }
        let mut found = Found::default();
        let labels = self.labels.clone().unwrap_or_default();
        let fields = self.fields.clone().unwrap_or_default();
        for kind in kinds {
            let namespace = if kind.namespaced && !self.all_namespaces { cx.namespace() } else { Str::new() };
            match cx.list(*kind, &namespace, &labels, &fields) {
                Ok(items) => {
                    found.listed.push(*kind);
                    found.infos.extend(items.into_iter().map(of_object));
                }
                Err(fail) if self.go_on => found.fails.push(listing(*kind, &labels, &fields, fail)),
                Err(fail) => return Err(listing(*kind, &labels, &fields, fail)),
            }
        }
        Ok(found)
    }

    fn by_files(&self, cx: &mut Cx<'_>, args: &Args) -> Result<Found, Fail> {
        match args {
            Args::Pairs(_) => return Err("resource/name arguments cannot be provided when a path is specified".into()),
            Args::Types(Some(_), names) if !names.is_empty() => {
                return Err(
                    "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well"
                        .into(),
                );
            }
            Args::Types(Some(_), _) => {
                return Err(
                    "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well"
                        .into(),
                );
            }
            Args::Types(None, _) => {}
        }
        let selector = match &self.labels {
            Some(text) => {
                Some(Selector::parse(text).map_err(|e| format!("the provided selector \"{text}\" is not valid: {e}"))?)
            }
            None => None,
        };
        let sources = files::sources(cx)?;
        let mut found = Found { single: sources.len() == 1, ..Found::default() };
        let kinds = Kinds(if self.local { cx.env.kinds() } else { cx.kinds()? });
        for source in &sources {
            let (documents, broken) = match files::documents(source) {
                Ok(documents) => (documents, None),
                Err((documents, fail)) => (documents, Some(fail)),
            };
            for document in documents {
                match self.document(cx, &kinds, &source.name, document, &mut found, selector.as_ref()) {
                    Ok(()) => {}
                    Err(Stop::Source(fail)) => {
                        found.fails.push(fail);
                        break;
                    }
                    Err(Stop::All(fail)) => return Err(fail),
                }
            }
            found.fails.extend(broken);
            if !self.go_on && !found.fails.is_empty() {
                return Err(found.fails.remove(0));
            }
        }
        Ok(found)
    }

    fn document(
        &self,
        cx: &mut Cx<'_>,
        kinds: &Kinds,
        source: &str,
        document: Value,
        found: &mut Found,
        selector: Option<&Selector>,
    ) -> Result<(), Stop> {
        if self.validate {
            validate(&document).map_err(|why| {
                Stop::Source(Fail::Text(format!(
                    "error validating \"{source}\": error validating data: {why}; if you choose to ignore these errors, turn validation off with --validate=false"
                )))
            })?;
        }
        let text = |key: &str| document.at(key).as_str().unwrap_or("").to_owned();
        let (api_version, kind_name) = (text("apiVersion"), text("kind"));
        if kind_name.is_empty() || api_version.is_empty() {
            let json = api::json::to_string(&document);
            let missing = if kind_name.is_empty() { "Kind" } else { "apiVersion" };
            let fail = format!("unable to decode \"{source}\": Object '{missing}' is missing in '{json}'");
            return Err(Stop::Source(fail.into()));
        }
        if kind_name.ends_with("List")
            && let Some(items) = document.at("items").as_list()
        {
            for item in items {
                let mut item = item.clone();
                if item.at("kind").is_null() && kind_name != "List" {
                    item.set("kind", kind_name.trim_end_matches("List"));
                    item.set("apiVersion", api_version.clone());
                }
                self.document(cx, kinds, source, item, found, selector)?;
            }
            return Ok(());
        }
        let metadata = document.at("metadata");
        let field = |key: &str| metadata.at(key).as_str().unwrap_or("").to_owned();
        let (name, namespace) = (field("name"), field("namespace"));
        let Some(kind) = kinds.of(&api_version, &kind_name) else {
            let fail = Fail::Text(format!(
                "resource mapping not found for name: \"{name}\" namespace: \"{namespace}\" from \"{source}\": no matches for kind \"{kind_name}\" in version \"{api_version}\"\nensure CRDs are installed first"
            ));
            if !self.go_on {
                return Err(Stop::All(fail));
            }
            found.fails.push(fail);
            return Ok(());
        };
        let labels: Dict<Str> = metadata
            .at("labels")
            .as_map()
            .map(|m| m.iter().filter_map(|(k, v)| Some((k.clone(), Str::from(v.as_str()?)))).collect())
            .unwrap_or_default();
        if selector.is_some_and(|s| !s.matches(&labels)) {
            return Ok(());
        }
        let mut document = document;
        let mut namespace: Str = namespace.into();
        if kind.namespaced {
            if namespace.is_empty() && self.local {
                // Nobody has told what the kinds are.
            } else if namespace.is_empty() {
                namespace = cx.namespace();
                document.path_mut(&["metadata"]).set("namespace", namespace.clone());
            } else if cx.context.namespace_given && namespace != cx.context.namespace {
                let (own, given) = (&namespace, &cx.context.namespace);
                let fail = Fail::Text(format!(
                    "the namespace from the provided object \"{own}\" does not match the namespace \"{given}\". You must pass '--namespace={own}' to perform this operation."
                ));
                if !self.go_on {
                    return Err(Stop::All(fail));
                }
                found.fails.push(fail);
                return Ok(());
            }
        } else {
            namespace = Str::new();
        }
        let mut info = Info {
            kind,
            namespace,
            name: name.into(),
            source: source.to_owned(),
            object: None,
            document: Some(document),
        };
        if self.latest {
            match cx.get(kind, &info.namespace.clone(), &info.name.clone()) {
                Ok(object) => {
                    info.object = Some(object);
                    info.document = None;
                }
                Err(fail) if self.go_on => {
                    found.fails.push(fail);
                    return Ok(());
                }
                Err(fail) => return Err(Stop::All(fail)),
            }
        }
        found.infos.push(info);
        Ok(())
    }
}

/// Tells of a short name that two groups have.
fn ambiguous<'a>(cx: &mut Cx<'_>, mut words: impl Iterator<Item = &'a str>) {
    if words.any(|w| w == "ev") {
        cx.warn("Warning: short name \"ev\" could also match lower priority resource events.events.k8s.io\n");
    }
}

const MANY_TYPES: &str = "you may only specify a single resource type";

/// What kubectl says when it does not know what a command is about.
pub const MISSING: &str = "You must provide one or more resources by argument or filename.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'";

enum Args {
    Pairs(Vec<(String, String)>),
    Types(Option<String>, Vec<String>),
}

enum Stop {
    Source(Fail),
    All(Fail),
}

fn unique(words: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in words.split(',') {
        if !all.iter().any(|w| w == word) {
            all.push(word.to_owned());
        }
    }
    all
}

fn of_object(object: Obj) -> Info {
    Info {
        kind: object.kind(),
        namespace: object.namespace().clone(),
        name: object.name().clone(),
        source: String::new(),
        object: Some(object),
        document: None,
    }
}

/// Words before the refusal of a list by selectors.
fn listing(kind: Kind, labels: &str, fields: &str, fail: Fail) -> Fail {
    match fail {
        Fail::Server(mut status) if status.reason == "BadRequest" && !(labels.is_empty() && fields.is_empty()) => {
            let (version, plural) = (kind.api_version(), kind.plural);
            let gvr = if kind.group.is_empty() {
                format!("/{version}, Resource={plural}")
            } else {
                format!("{version}, Resource={plural}")
            };
            status.message = format!(
                "Unable to find \"{gvr}\" that match label selector \"{labels}\", field selector \"{fields}\": {}",
                status.message
            )
            .into();
            Fail::Server(status)
        }
        other => other,
    }
}

fn validate(document: &Value) -> Result<(), String> {
    if document.as_map().is_none() {
        return Err("invalid object to validate".into());
    }
    let unset = |key: &str| document.at(key).as_str().is_none_or(str::is_empty);
    match (unset("apiVersion"), unset("kind")) {
        (true, true) => Err("[apiVersion not set, kind not set]".into()),
        (true, false) => Err("apiVersion not set".into()),
        (false, true) => Err("kind not set".into()),
        _ => Ok(()),
    }
}
