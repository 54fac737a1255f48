// What the views of hits have in common: their requests, the links from their numbers, and their controls.

import { download } from "./api.js";
import { h } from "./dom.js";
import { number } from "./format.js";
import { AS_LIST, current, filters, go, href, searchOf } from "./state.js";

export const EVERY = "*:*";

/** The parameters of a view's request: its queries, the filters of a state, and what is its own. */
export function asking(state, queries, own) {
  const params = filters(state);
  for (const name of ["query", "sort", "unit"]) params.delete(name);
  for (const query of queries) params.append("query", query || EVERY);
  for (const [name, value] of Object.entries(own)) if (value) params.set(name, value);
  return params;
}

/** What a trend or a comparison of a state counts, in the words of the command. */
export function counted(state) {
  return state.unit === "paragraph" ? "paragraphs" : "cables";
}

/** A link that saves the answer to a request as a table. */
export function csv(route, params) {
  const file = new URLSearchParams(params);
  file.set("format", "csv");
  return h("a", { href: download(route, file), download: "" }, "Table (CSV)");
}

/** The state of a list of hits. */
export function hits(state, changes) {
  return searchOf(state, { ...AS_LIST, ...changes });
}

/** A state that selects one value of a dimension. */
export function valued(state, dimension, value) {
  return { ...state, select: [...state.select.filter(([other]) => other !== dimension), [dimension, value]] };
}

/** A number with a link to what it counts. */
export function figure(value, state) {
  return value > 0 ? h("a", { href: href(state) }, number(value)) : "0";
}

/** A query with a clause more. If any of its words is enough, it is not put in parentheses, which would ask for all of them. */
export function narrowed({ any }, query, clause) {
  if (!query || query === EVERY) return clause;
  return any ? `${query} ${clause}` : `(${query}) ${clause}`;
}

/** A box for another query; `done` returns the state with what was typed. */
export function queryBox(label, value, done) {
  const box = h("input", {
    type: "text", value, "aria-label": label, placeholder: label, "data-key": "other", dir: "auto", autocomplete: "off",
  });
  return h("form.other", {
    onsubmit: (event) => {
      event.preventDefault();
      go(done(current(), box.value.trim()));
    },
  }, box, h("button", { type: "submit" }, "Compare"));
}
