//! When the program behind the page stops: a notice of plain elements and links, which needs no program, with the
//! session as a replay file. Installed before anything else runs.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// The session so far, as a replay file, and the time now; kept outside of the engine, which is not to be trusted
    /// after a panic.
    static SESSION: RefCell<String> = const { RefCell::new(String::new()) };
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    static SINCE_LAST_MS: Cell<f64> = const { Cell::new(0.0) };
}

/// Keeps the session that a notice would offer.
pub fn set_session(text: String) {
    SESSION.with(|s| {
        if let Ok(mut s) = s.try_borrow_mut() {
            *s = text;
        }
    });
}

/// Keeps how much virtual time passed since the last command of the session.
pub fn set_time_since_last(ms: f64) {
    SINCE_LAST_MS.with(|t| t.set(ms));
}

/// The session so far, up to now.
pub fn session() -> String {
    let text = SESSION.with(|s| s.try_borrow().map(|s| s.clone()).unwrap_or_default());
    let rest = SINCE_LAST_MS.with(Cell::get);
    if rest == 0.0 { text } else { format!("{text}@ advance {rest}ms\n@ hash\n") }
}

/// Installs the hook.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        STOPPED.with(|s| s.set(true));
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        // If even this fails there is nobody left to tell.
        let _ = show(info);
    }));
}

/// With `?panic` the program stops on purpose, so that the notice can be seen and tested.
pub fn rehearse() {
    let search = web_sys::window().and_then(|w| w.location().search().ok()).unwrap_or_default();
    assert!(search != "?panic", "rehearsed: the address says ?panic");
}

/// Whether the program has stopped: nothing may touch its state any more.
pub fn is_shown() -> bool {
    STOPPED.with(Cell::get)
}

fn show(info: &PanicHookInfo<'_>) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    if document.get_element_by_id("notice").is_some() {
        return Ok(());
    }
    let element = |tag: &str, class: &str, text: &str| -> Result<web_sys::Element, JsValue> {
        let e = document.create_element(tag)?;
        e.set_class_name(class);
        e.set_text_content(Some(text));
        Ok(e)
    };
    let notice = element("section", "notice", "")?;
    notice.set_id("notice");
    notice.set_attribute("role", "alert")?;
    notice.set_attribute("aria-label", "The simulation stopped")?;
    notice.append_child(&element("h2", "", "The simulation stopped: this is our bug")?.into())?;
    let words = "What you see is its last state. Save the session: it replays every command up to this point, and is the best report of the bug.";
    notice.append_child(&element("p", "", words)?.into())?;
    notice.append_child(&element("pre", "", &info.to_string())?.into())?;
    let row = element("p", "row", "")?;
    let save = element("a", "btn solid", "Save the session")?;
    save.set_attribute("href", &session_link()?)?;
    save.set_attribute("download", "binnacle-session.txt")?;
    row.append_child(&save.into())?;
    let again = element("a", "btn", "Start again")?;
    again.set_attribute("href", "?")?;
    row.append_child(&again.into())?;
    notice.append_child(&row.into())?;
    body.append_child(&notice.into())?;
    Ok(())
}

/// A link to the session as a file.
pub fn session_link() -> Result<String, JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(&session()));
    let blob = web_sys::Blob::new_with_str_sequence(parts.unchecked_ref::<JsValue>())?;
    web_sys::Url::create_object_url_with_blob(&blob)
}
