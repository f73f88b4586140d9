//! The events of libyaml, safely: the only unsafe code of the project. libyaml is the ancestor of Go's YAML parser, so its
//! errors are told in the same words.

#![expect(unsafe_code, reason = "libyaml keeps C's interface; everything unsafe is in this file")]

use super::{Error, Pos};
use libyaml_rs as sys;
use std::ffi::CStr;
use std::marker::PhantomData;
use std::mem::MaybeUninit;

/// What the parser meets.
pub(super) enum Event {
    /// The text ends.
    End,
    /// A document begins or ends, or the stream begins.
    Mark,
    /// `*name`.
    Alias(String),
    /// A scalar; `plain` when it stands without quotes.
    Scalar { anchor: String, tag: String, text: String, plain: bool },
    /// A list begins.
    List { anchor: String },
    /// A map begins.
    Map { anchor: String },
    /// The list or map ends.
    Close,
}

/// A parser over a text.
pub(super) struct Parser<'a> {
    sys: Box<MaybeUninit<sys::yaml_parser_t>>,
    text: PhantomData<&'a str>,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut sys = Box::new(MaybeUninit::<sys::yaml_parser_t>::uninit());
        // SAFETY: the parser is initialised before anything else happens to it, its box does not move, and the text outlives it.
        unsafe {
            let parser = sys.as_mut_ptr();
            assert!(sys::yaml_parser_initialize(parser).ok, "out of memory");
            sys::yaml_parser_set_encoding(parser, sys::YAML_UTF8_ENCODING);
            sys::yaml_parser_set_input_string(parser, text.as_ptr(), text.len() as u64);
        }
        Self { sys, text: PhantomData }
    }

    /// The next event and where it begins.
    pub(super) fn next(&mut self) -> Result<(Event, Pos), Error> {
        let mut event = MaybeUninit::<sys::yaml_event_t>::uninit();
        // SAFETY: the parser was initialised in `new`; the event is read only when libyaml says that it wrote it, and freed once.
        unsafe {
            let parser = self.sys.as_mut_ptr();
            if (&*parser).error != sys::YAML_NO_ERROR || sys::yaml_parser_parse(parser, event.as_mut_ptr()).fail {
                return Err(error(&*parser));
            }
            let event = event.as_mut_ptr();
            let mark = (*event).start_mark;
            let converted = convert(&*event);
            sys::yaml_event_delete(event);
            Ok((converted, Pos { line: mark.line as u32 + 1, column: mark.column as u32 + 1 }))
        }
    }
}

impl Drop for Parser<'_> {
    fn drop(&mut self) {
        // SAFETY: initialised in `new`, deleted once.
        unsafe { sys::yaml_parser_delete(self.sys.as_mut_ptr()) }
    }
}

/// The error of a parser that has one, with the line as Go counts it: the scanner has not counted its last line yet.
unsafe fn error(parser: &sys::yaml_parser_t) -> Error {
    let at = parser.problem_mark;
    let late = u64::from(parser.error == sys::YAML_SCANNER_ERROR);
    let line = match (at.line, parser.context_mark.line) {
        (0, context) => context,
        (line, _) => line + late,
    };
    // SAFETY: a problem is a static C string or null.
    let problem = unsafe { text(parser.problem.cast()) };
    let problem = if problem.is_empty() { "unknown problem parsing YAML content".to_owned() } else { problem };
    let message = if line == 0 { problem } else { format!("line {line}: {problem}") };
    Error { message: message.into(), pos: Pos { line: at.line as u32 + 1, column: at.column as u32 + 1 } }
}

unsafe fn text(chars: *const u8) -> String {
    if chars.is_null() {
        return String::new();
    }
    // SAFETY: libyaml ends its strings with a zero byte.
    unsafe { CStr::from_ptr(chars.cast()) }.to_string_lossy().into_owned()
}

unsafe fn convert(event: &sys::yaml_event_t) -> Event {
    // SAFETY: the type of the event says which variant of the union was written.
    unsafe {
        match event.type_ {
            sys::YAML_STREAM_END_EVENT => Event::End,
            sys::YAML_ALIAS_EVENT => Event::Alias(text(event.data.alias.anchor)),
            sys::YAML_SCALAR_EVENT => {
                let scalar = &event.data.scalar;
                let bytes = std::slice::from_raw_parts(scalar.value, scalar.length as usize);
                Event::Scalar {
                    anchor: text(scalar.anchor),
                    tag: text(scalar.tag),
                    text: String::from_utf8_lossy(bytes).into_owned(),
                    plain: scalar.style == sys::YAML_PLAIN_SCALAR_STYLE,
                }
            }
            sys::YAML_SEQUENCE_START_EVENT => Event::List { anchor: text(event.data.sequence_start.anchor) },
            sys::YAML_MAPPING_START_EVENT => Event::Map { anchor: text(event.data.mapping_start.anchor) },
            sys::YAML_SEQUENCE_END_EVENT | sys::YAML_MAPPING_END_EVENT => Event::Close,
            _ => Event::Mark,
        }
    }
}
