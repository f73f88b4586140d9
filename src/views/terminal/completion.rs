//! The menu of the Tab key: it opens only when there is something to complete, so that Tab is never a trap.

use crate::components::tabs::focus;
use crate::state::Page;
use crate::state::model::Completion;
use leptos::html::Textarea;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Menu {
    page: Page,
    input: NodeRef<Textarea>,
    items: RwSignal<Vec<Completion>>,
    chosen: RwSignal<usize>,
    fresh: StoredValue<bool>,
}

impl Menu {
    pub fn new(page: Page, input: NodeRef<Textarea>) -> Self {
        Self { page, input, items: RwSignal::default(), chosen: RwSignal::new(0), fresh: StoredValue::new(false) }
    }

    pub fn is_open(&self) -> bool {
        self.items.with_untracked(|i| !i.is_empty())
    }

    pub fn close(&self) {
        if self.is_open() {
            self.items.set(Vec::new());
        }
    }

    /// Completes what stands before the cursor; answers whether there was anything to complete.
    pub fn complete(&self) -> bool {
        let typed = self.page.terminal.input.get_untracked();
        if typed.trim().is_empty() {
            return false;
        }
        let mut items = self.page.complete(&typed);
        items.truncate(60);
        match items.len() {
            0 => false,
            1 => {
                self.insert(&items[0].word);
                true
            }
            _ => {
                self.chosen.set(0);
                self.fresh.set_value(true);
                self.items.set(items);
                true
            }
        }
    }

    /// Tab again goes to the next one; the Tab that opened the menu does not.
    pub fn advance(&self) {
        if !self.fresh.get_value() {
            self.move_by(1);
        }
        self.fresh.set_value(false);
    }

    pub fn move_by(&self, by: isize) {
        let count = self.items.with_untracked(Vec::len) as isize;
        if count > 0 {
            self.chosen.update(|c| *c = (*c as isize + by).rem_euclid(count) as usize);
        }
    }

    /// Takes the chosen one.
    pub fn take(&self) {
        let chosen = self.chosen.get_untracked();
        if let Some(word) = self.items.with_untracked(|i| i.get(chosen).map(|c| c.word.clone())) {
            self.insert(&word);
        }
        self.close();
    }

    /// Puts `word` in the place of the last one that was typed.
    fn insert(&self, word: &str) {
        self.page.terminal.input.update(|typed| {
            let start = typed.rfind(|c: char| c.is_whitespace() || c == '=').map_or(0, |i| i + 1);
            typed.truncate(start);
            typed.push_str(word);
            if !word.ends_with(['=', '/']) {
                typed.push(' ');
            }
        });
        if self.input.get_untracked().is_some() {
            focus("terminal-input");
        }
    }

    pub fn view(self) -> AnyView {
        let rows = move || {
            let chosen = self.chosen.get();
            self.items
                .get()
                .into_iter()
                .enumerate()
                .map(|(i, item)| {
                    let choose = move |_| {
                        self.chosen.set(i);
                        self.take();
                    };
                    view! {
                        <button type="button" role="option" tabindex="-1" aria-selected=(i == chosen).to_string() on:click=choose>
                            {item.word}
                            <span>{item.note}</span>
                        </button>
                    }
                })
                .collect_view()
        };
        let list = move || {
            (!self.items.with(Vec::is_empty))
                .then(|| view! { <div class="menu-pop complete" role="listbox" aria-label="Completions">{rows}</div> })
        };
        view! { {list} }.into_any()
    }
}
