// The box for the query, with underlines below the places that were not understood, and suggestions below the box.

import { ask } from "./api.js";
import { fill, h } from "./dom.js";
import { isId } from "./format.js";
import { current, go, searchOf } from "./state.js";
import { Suggestions } from "./suggest.js";

const input = h("input", {
  type: "text", id: "query", name: "query", enterkeyhint: "search", spellcheck: "false", autocapitalize: "off", dir: "auto",
  placeholder: "Words, “a phrase”, tags:PHUM, people:qadhafi, a cable’s number",
  "aria-label": "Query",
});
const mirror = h("div.mirror", { "aria-hidden": "true", dir: "auto" });
const suggestions = new Suggestions(input, take);
let shown = "";

/** Draws the form. Called once. */
export function start() {
  const form = document.getElementById("search");
  fill(form,
    h("div.box", {}, mirror, input, suggestions.list),
    h("button.primary", { type: "submit" }, "Search"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener("input", () => underline([]));
  input.addEventListener("scroll", () => mirror.scrollTo(input.scrollLeft, 0));
}

/** Searches for what a suggestion has completed, or goes to the cable of a suggested number. */
function take(state) {
  if (!state) return submit();
  input.value = shown;
  go(state);
}

/** Shows the query of a state. What was typed and not sent is kept while the query stays the same, as when a filter is set. */
export function show(query) {
  suggestions.close();
  if (query !== shown) input.value = query;
  shown = query;
  underline([]);
}

export function focus() {
  input.focus();
  input.select();
}

/** Underlines places of the query that was searched for, unless another one is being typed. */
export function underline(issues) {
  const text = input.value;
  const nodes = [];
  let at = 0;
  for (const { start, end } of text === shown ? issues.toSorted((a, b) => a.start - b.start) : []) {
    if (start < at) continue;
    nodes.push(text.slice(at, start), h("span.wrong", {}, text.slice(start, end)));
    at = end;
  }
  fill(mirror, ...(nodes.length ? [...nodes, text.slice(at)] : []));
  mirror.scrollTo(input.scrollLeft, 0);
}

/** Searches, and leaves the box, so that keys act on the hits. If the query is the number of a cable in the index, opens that cable. */
async function submit() {
  suggestions.close();
  document.getElementById("main").focus({ preventScroll: true });
  const query = input.value.trim();
  const state = (changes) => searchOf(current(), { query, ...changes });
  if (isId(query)) {
    const { hits } = await ask("search", { query: `id:${query}`, limit: 1, snippets: 0 }).catch(() => ({ hits: [] }));
    if (hits.length) return go(state({ cable: hits[0].id, document: hits[0].document ?? "" }));
  }
  go(state());
}
