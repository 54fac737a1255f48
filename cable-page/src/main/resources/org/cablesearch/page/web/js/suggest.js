// Suggestions while the user types a query: names, TAGS with their meaning, posts, ids. Follows ARIA's pattern for comboboxes.

import { ask } from "./api.js";
import { announce, fill, h, isolated } from "./dom.js";
import { fields, suggestions } from "./fields.js";
import { count, number, quoted } from "./format.js";
import { current, opened } from "./state.js";

const WORD = /(?:^|[\s(])(?:([a-z]+(?:\.exact)?):)?(?:"([^"]*)|([^\s"():]*))$/i;
/** What is suggested for a field. */
const SOURCES = new Map(fields.map(({ name, suggestions: source }) => [name, source]));
const KINDS = new Map(suggestions.map(({ name, title }) => [name, title]));
/** What is suggested for a bare word: values that consist of words. */
const OF_WORDS = suggestions.map(({ name }) => name).filter((name) => name !== "id");
const WAIT = 120;

/** The clause at the end of a text that can be completed: where it begins, its field if it names one, and the typed letters. */
function prefixOf(text) {
  const match = WORD.exec(text);
  if (!match) return null;
  const [whole, field, phrase, word] = match;
  const letters = phrase ?? word;
  if (field ? !SOURCES.get(field.toLowerCase()) : letters.length < 2) return null;
  return { start: text.length - whole.trimStart().replace(/^\(/, "").length, field: field?.toLowerCase(), letters };
}

export class Suggestions {
  #input;
  #choose;
  #timer;
  #request;
  #items = [];
  #active = -1;
  list = h("ul.suggestions", { role: "listbox", id: "suggestions", "aria-label": "Suggestions", hidden: true });

  /** @param choose called when the user takes a suggestion: with a state to go to, or without one to run the completed query */
  constructor(input, choose) {
    this.#input = input;
    this.#choose = choose;
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "suggestions", "aria-expanded": "false" };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.close());
  }

  close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#show([]);
  }

  /** Asks for suggestions once the user has stopped typing for a moment. */
  later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  async #ask() {
    this.#request?.abort();
    const prefix = prefixOf(this.#input.value.slice(0, this.#input.selectionStart));
    if (!prefix) return this.#show([]);
    this.#request = new AbortController();
    const signal = this.#request.signal;
    const asked = prefix.field ? [prefix.field] : /^\d/.test(prefix.letters) ? ["id"] : OF_WORDS;
    const params = new URLSearchParams({ prefix: prefix.letters, limit: asked.length > 1 ? 3 : 8 });
    for (const field of asked) params.append("field", SOURCES.get(field));
    try {
      const { values } = await ask("suggest", params, signal);
      this.#show(values.map((value) => ({ ...value, field: value.field ?? prefix.field ?? asked[0], prefix })));
      if (values.length) announce(`${count(values.length, "suggestion")}. Arrow keys choose one.`);
    } catch {
      this.#show([]); // The user can go on without suggestions; the search itself will report what is wrong.
    }
  }

  #show(items) {
    this.#items = items;
    this.#active = -1;
    this.list.hidden = items.length === 0;
    this.#input.setAttribute("aria-expanded", String(items.length > 0));
    this.#input.removeAttribute("aria-activedescendant");
    fill(this.list, items.map((item, i) => this.#option(item, i)));
  }

  #option(item, i) {
    return h("li", {
      role: "option", id: `suggestion-${i}`, "aria-selected": "false",
      onpointerdown: (event) => {
        event.preventDefault();
        this.#take(item);
      },
    },
    h("span.what", {}, isolated(item.value), item.label && h("span.label", {}, ` ${item.label}`)),
    h("span.kind", {}, KINDS.get(SOURCES.get(item.field))),
    h("span.count", {}, number(item.count)));
  }

  #key(event) {
    if (event.key === "Escape") return this.close();
    if (this.list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const places = this.#items.length + 1;
      this.#activate((this.#active + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places - 1);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#items[this.#active]);
    }
  }

  #activate(index) {
    this.list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = this.list.children[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #take({ field, value, prefix }) {
    const bareId = field === "id" && !prefix.field;
    this.close();
    if (bareId) return this.#choose(opened(current(), value));
    const text = this.#input.value;
    const clause = `${field}:${quoted(value)}`;
    this.#input.value = text.slice(0, prefix.start) + clause + text.slice(this.#input.selectionStart);
    this.#input.setSelectionRange(prefix.start + clause.length, prefix.start + clause.length);
    this.#choose();
  }
}
