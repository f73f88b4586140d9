//! Files of the site that are fetched when they are first asked for.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The text of a file; else why not, in words.
pub async fn fetch(name: &str) -> Result<String, String> {
    let answer = JsFuture::from(window().fetch_with_str(&address(name))).await.map_err(|e| words(&e))?;
    let answer: web_sys::Response = answer.dyn_into().map_err(|e| words(&e))?;
    if !answer.ok() {
        return Err(format!("the server answers {}", answer.status()));
    }
    let text = JsFuture::from(answer.text().map_err(|e| words(&e))?).await.map_err(|e| words(&e))?;
    text.as_string().ok_or_else(|| "it is no text".to_owned())
}

/// In the shipped site a file is named after its content; the document says how.
fn address(name: &str) -> String {
    let named = document().query_selector(&format!("meta[name='file {name}']")).ok().flatten();
    named.and_then(|e| e.get_attribute("content")).unwrap_or_else(|| format!("./{name}"))
}

fn words(error: &wasm_bindgen::JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| String::from(e.message()))
}
