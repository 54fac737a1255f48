// The issues and hints of a query: a sentence each, with a link to the corrected query.

import { h } from "./dom.js";
import { count, idsIn } from "./format.js";
import { searchOf, step } from "./state.js";

/** A list of the issues and hints in an answer; null if there are none. */
export function issues(state, { issues: found, hints = [], synonyms = [] }) {
  const all = [sideBySide(state), ...found.map((issue) => line(state, issue, mended(state, issue), "Did you mean")),
    ...hints.map((hint) => line(state, hint, hint.suggestion, "Try")),
    ...synonyms.map(({ from, to }) => h("li", {}, "For ", h("bdi", {}, from), " also: ", h("bdi", {}, to.join(", ")), "."))]
    .filter(Boolean);
  return all.length ? h("ul.issues", { "aria-label": "About the query" }, all) : null;
}

/** Words side by side must all occur, which hardly any cable does with several numbers. */
function sideBySide(state) {
  const ids = idsIn(state.query);
  if (!ids.length) return null;
  const query = ids.join(" OR ");
  return h("li", {}, h("span", {}, "Words side by side must all occur, numbers of cables too. Any of them: "),
    h("a.mend", step(state, (now) => searchOf(now, { query })), h("bdi", {}, query)));
}

/** The query with the suggestion of an issue in its place. */
function mended({ query }, { start, end, suggestion }) {
  return suggestion && query.slice(0, start) + suggestion + query.slice(end);
}

/** @param query the query that is suggested: that of a hint is a whole one */
function line(state, { message, suggestion, count: finds }, query, question) {
  return h("li", {},
    h("span", {}, sentence(message)),
    query && h("span", {}, ` ${question} `, h("a.mend", step(state, (now) => searchOf(now, { query })), h("bdi", {}, suggestion)),
      finds ? ` (${count(finds, "cable")})?` : "?"));
}

/** A message as a sentence, with a capital letter and a full stop. */
function sentence(message) {
  const text = message[0].toUpperCase() + message.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
