//! The folder of a site: `index.html` with real elements, and the files that they name.

use std::path::{Path, PathBuf};

use browser::policy::{fingerprint, policy};
use browser::size;

use super::Kind;
use super::document::{self, Asset, Piece};
use super::wasm::{Bound, ENGINE_FILE};
use super::weights::{Weight, Weights};
use crate::command::{About, Outcome};
use crate::workspace;

/// The inline module that starts the program. Its text is in the page, so that a hash of it is in the policy.
const LOADER: &str = include_str!("loader.js");

/// What the loader does with an initializer: the same calls as trunk makes.
const WITH_INITIALIZER: &str = r#"import initializer from "PATH";
const observer = initializer();
async function observed(request) {
  const response = await request;
  if (!response.ok || !observer.onProgress) return response;
  let current = 0;
  const counted = new TransformStream({
    transform(chunk, queue) {
      current += chunk.length;
      observer.onProgress({ current, total: SIZE });
      queue.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted), { headers: response.headers });
}"#;
const WITHOUT_INITIALIZER: &str = "const observer = {};
const observed = (request) => request;";

/// Writes the site of `kind` anew.
pub fn assemble(kind: Kind, bound: &Bound) -> Outcome {
    let source = workspace::root().join("index.html");
    let html = std::fs::read_to_string(&source).about(source.display())?;
    let pieces = document::parse(&html)?;
    let mut writer = Writer::new(kind)?;
    // Neighbouring style sheets of the shipped page become one file: each request costs a round trip.
    let joined = (kind == Kind::Ship).then(|| writer.join_styles(&pieces)).transpose()?;
    let mut page = String::with_capacity(html.len() + 2_000);
    let mut joined_is_linked = false;
    for piece in &pieces {
        match (piece, &joined) {
            (Piece::Text(text), _) => page.push_str(text),
            (Piece::Asset(Asset::Css(_)), Some(name)) => {
                if !std::mem::replace(&mut joined_is_linked, true) {
                    page.push_str(&format!(r#"<link rel="stylesheet" href="{name}">"#));
                }
            }
            (Piece::Asset(asset), _) => page.push_str(&writer.element(asset, bound)?),
        }
    }
    if kind == Kind::Ship {
        page = with_policy(&page);
        writer.weigh("index.html", page.as_bytes());
    }
    writer.write("index.html", page.as_bytes())?;
    writer.finish()
}

/// The page with its policy as the first element of the head, before anything that it restricts.
fn with_policy(page: &str) -> String {
    let content = policy(page).replace('"', "&quot;");
    let meta = format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{content}\">");
    page.replacen("<head>", &meta, 1)
}

/// Writes files below a folder and remembers what those of the first view weigh.
struct Writer {
    kind: Kind,
    folder: PathBuf,
    weights: Vec<Weight>,
    /// The same of what follows it.
    later: Vec<Weight>,
}

impl Writer {
    fn new(kind: Kind) -> Outcome<Writer> {
        let folder = kind.folder();
        // An old file that nothing names any more would be shipped for ever.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).about(folder.display())?;
        Ok(Writer { kind, folder, weights: Vec::new(), later: Vec::new() })
    }

    /// The real element for what trunk's asks for; its files are written.
    fn element(&mut self, asset: &Asset, bound: &Bound) -> Outcome<String> {
        match asset {
            Asset::Rust { initializer } => self.program(initializer.as_deref(), bound),
            Asset::Css(path) => Ok(format!(r#"<link rel="stylesheet" href="{}">"#, self.file(path)?)),
            Asset::Icon(path) => Ok(format!(r#"<link rel="icon" href="{}">"#, self.file(path)?)),
            Asset::Script(path) => Ok(format!(r#"<script src="{}"></script>"#, self.file(path)?)),
            Asset::CopyFile(path) => self.copy(path),
            Asset::CopyDir(path) => self.copy_folder(path).map(|()| String::new()),
        }
    }

    fn program(&mut self, initializer: Option<&str>, bound: &Bound) -> Outcome<String> {
        let wasm = self.named("binnacle", "wasm", &bound.wasm)?;
        let script = match &bound.engine {
            None => self.named("binnacle", "js", &bound.script)?,
            Some(engine) => {
                let engine = self.named_later("engine", "wasm", engine)?;
                let script = String::from_utf8_lossy(&bound.script).replace(ENGINE_FILE, &engine);
                self.named("binnacle", "js", script.as_bytes())?
            }
        };
        let observer = match initializer {
            None => WITHOUT_INITIALIZER.to_owned(),
            Some(path) => {
                WITH_INITIALIZER.replace("PATH", &self.file(path)?).replace("SIZE", &bound.wasm.len().to_string())
            }
        };
        let loader = LOADER.replace("INITIALIZER", &observer).replace("SCRIPT", &script).replace("WASM", &wasm);
        Ok(format!(
            "<link rel=\"modulepreload\" href=\"{script}\">\n\
             <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
             <script type=\"module\">{loader}</script>"
        ))
    }

    /// All style sheets in the order of the page, as one file; its name.
    fn join_styles(&mut self, pieces: &[Piece<'_>]) -> Outcome<String> {
        let mut all = String::new();
        for piece in pieces {
            if let Piece::Asset(Asset::Css(path)) = piece {
                let path = workspace::root().join(path);
                all.push_str(&without_comments(&std::fs::read_to_string(&path).about(path.display())?));
            }
        }
        self.named("style", "css", all.as_bytes())
    }

    /// Copies a file that the page loads at first; its name in the site, from the page.
    fn file(&mut self, path: &str) -> Outcome<String> {
        let source = workspace::root().join(path);
        let content = std::fs::read(&source).about(source.display())?;
        let plain = Path::new(path);
        match (plain.file_stem().and_then(|stem| stem.to_str()), plain.extension().and_then(|end| end.to_str())) {
            (Some(stem), Some(extension)) => self.named(stem, extension, &content),
            _ => self.named(path, "bin", &content),
        }
    }

    /// Writes `stem.extension`, in the shipped site with the content's fingerprint, so that it may be cached for ever.
    fn named(&mut self, stem: &str, extension: &str, content: &[u8]) -> Outcome<String> {
        let name = match self.kind {
            Kind::Play => format!("{stem}.{extension}"),
            Kind::Ship => format!("{stem}-{}.{extension}", fingerprint(content)),
        };
        self.write(&name, content)?;
        self.weigh(&name, content);
        Ok(format!("./{name}"))
    }

    /// As [`Writer::named`], for a file that is loaded behind the first view.
    fn named_later(&mut self, stem: &str, extension: &str, content: &[u8]) -> Outcome<String> {
        let name = self.named(stem, extension, content)?;
        self.later.extend(self.weights.pop());
        Ok(name)
    }

    fn weigh(&mut self, name: &str, content: &[u8]) {
        if self.kind == Kind::Ship {
            self.weights.push(Weight { name: name.to_owned(), plain: content.len(), packed: size::brotli(content) });
        }
    }

    /// Copies a file that the page fetches when it is asked for; the element that tells the page its name.
    fn copy(&mut self, path: &str) -> Outcome<String> {
        let source = workspace::root().join(path);
        let content = std::fs::read(&source).about(source.display())?;
        let part = |part: Option<&std::ffi::OsStr>| part.map(|p| p.to_string_lossy().into_owned()).unwrap_or_default();
        let (plain, stem, extension) = (part(source.file_name()), part(source.file_stem()), part(source.extension()));
        let name = match self.kind {
            Kind::Play => plain.clone(),
            Kind::Ship => format!("{stem}-{}.{extension}", fingerprint(&content)),
        };
        self.write(&name, &content)?;
        Ok(format!(r#"<meta name="file {plain}" content="./{name}">"#))
    }

    fn copy_folder(&mut self, path: &str) -> Outcome {
        let source = workspace::root().join(path);
        let name = source.file_name().map(PathBuf::from).unwrap_or_default();
        copy_tree(&source, &self.folder.join(name))
    }

    fn write(&self, name: &str, content: &[u8]) -> Outcome {
        let path = self.folder.join(name);
        std::fs::write(&path, content).about(path.display())
    }

    /// The shipped site's table of sizes, printed and kept for the step `size` of `cargo xtask test`.
    fn finish(self) -> Outcome {
        if self.kind == Kind::Ship {
            let weights = Weights { first: self.weights, later: self.later };
            weights.print();
            weights.keep()?;
        }
        Ok(())
    }
}

/// Copies a folder with all that is in it.
pub fn copy_tree(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to).about(to.display())?;
    for entry in std::fs::read_dir(from).about(from.display())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target).about(target.display())?;
        }
    }
    Ok(())
}

/// A style sheet without its comments and indentation.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_first_in_the_head() {
        let page = with_policy("<html><head><script>x</script></head>");
        assert!(
            page.starts_with("<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'")
        );
        assert!(page.contains("sha256-"));
    }

    #[test]
    fn comments_of_style_sheets_are_not_shipped() {
        assert_eq!(without_comments("/* a */\n  p {\n    color: red; /* b\n */\n  }\n"), "p {\ncolor: red;\n}\n");
    }
}
