// What in a query was not understood, and what could be asked instead: a sentence each, with a click to mend it.

import { h } from "./dom.js";
import { count } from "./format.js";
import { href, searchOf } from "./state.js";

/** The issues and hints of an answer to a state; null if there are none. */
export function issues(state, { issues: found, hints = [] }) {
  const all = [...found.map((issue) => line(state, issue, "Did you mean")), ...hints.map((hint) => line(state, hint, "Try"))];
  return all.length ? h("ul.issues", { "aria-label": "About the query" }, all) : null;
}

function line(state, { message, start, end, suggestion, count: finds }, question) {
  const mended = suggestion && state.query.slice(0, start) + suggestion + state.query.slice(end);
  return h("li", {},
    h("span", {}, sentence(message)),
    mended && h("span", {}, ` ${question} `, h("a.mend", { href: href(searchOf(state, { query: mended })) }, h("bdi", {}, suggestion)),
      finds ? ` (${count(finds, "cable")})?` : "?"));
}

/** A message as a sentence of its own. */
function sentence(message) {
  const text = message[0].toUpperCase() + message.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
