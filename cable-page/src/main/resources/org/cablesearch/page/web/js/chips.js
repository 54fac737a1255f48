// The active filters, in words, each with a cross that removes it.

import { h, isolated } from "./dom.js";
import { period } from "./format.js";
import { nameOf } from "./names.js";
import { titleOf } from "./facets.js";
import { NO_FILTERS, searchOf, step } from "./state.js";

/** A list of the active filters; null if there are none. */
export function chips(state) {
  const all = filters(state);
  return all.length ? h("ul.chips", { "aria-label": "Active filters" }, all.map((one) => chip(state, one)),
    all.length > 1 && h("li", {}, h("a.quiet", step(state, (now) => searchOf(now, { ...NO_FILTERS, any: "" })), "Clear all"))) : null;
}

/** A search in words, on one line. */
export function inWords(state) {
  return [state.query, ...filters(state).map(({ before, value }) => before + value)].filter(Boolean).join(" · ");
}

function filters(state) {
  const pair = (kind) => ([dimension, value]) => ({
    before: `${titleOf(dimension)}: ${kind === "exclude" ? "not " : ""}`, value: nameOf(dimension, value),
    without: (now) => searchOf(now, { [kind]: now[kind].filter(([d, v]) => d !== dimension || v !== value) }), kind,
  });
  return [
    state.any && { before: "", value: "any of the words", without: (now) => searchOf(now, { any: "" }), kind: "select" },
    ...state.select.map(pair("select")),
    ...state.exclude.map(pair("exclude")),
    (state.from || state.to) && { before: "", value: range(state), without: (now) => searchOf(now, { from: "", to: "" }), kind: "select" },
    state["as-of"] && {
      before: "sent by ", value: period(state["as-of"]), without: (now) => searchOf(now, { "as-of": "", at: "" }), kind: "select",
    },
    state.at && { before: "to or by ", value: state.at, without: (now) => searchOf(now, { at: "" }), kind: "select" },
  ].filter(Boolean);
}

function chip(state, { before, value, without, kind }) {
  const name = before + value;
  return h("li.chip", { "data-kind": kind }, h("span.text", {}, before, isolated(value)),
    h("a.cross", { ...step(state, without), "data-key": `chip:${name}`, "aria-label": `Remove the filter ${name}`.slice(0, 200) }, "×"));
}

/** The dates of a state in words. */
function range({ from, to }) {
  if (!from) return `to ${period(to)}`;
  if (!to) return `from ${period(from)}`;
  return from === to ? period(from) : `${period(from)} to ${period(to)}`;
}
