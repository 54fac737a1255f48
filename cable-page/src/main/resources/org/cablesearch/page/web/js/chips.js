// The filters that are set, in words, each with a cross to remove it.

import { h, isolated } from "./dom.js";
import { period } from "./format.js";
import { nameOf } from "./names.js";
import { titleOf } from "./facets.js";
import { href, NO_FILTERS, search, toggled } from "./state.js";

/** A list of the filters; null if none is set. */
export function chips(state) {
  const chip = (kind) => ([dimension, value]) =>
    one(`${titleOf(dimension)}: ${kind === "exclude" ? "not " : ""}`, nameOf(dimension, value), toggled(state, kind, dimension, value), kind);
  const all = [
    ...state.select.map(chip("select")),
    ...state.exclude.map(chip("exclude")),
    (state.from || state.to) && one("", range(state), search(state, { from: "", to: "" }), "select"),
  ].filter(Boolean);
  return all.length ? h("ul.chips", { "aria-label": "Active filters" }, all,
    all.length > 1 && h("li", {}, h("a.quiet", { href: href(search(state, NO_FILTERS)) }, "Clear all"))) : null;
}

function one(before, value, without, kind) {
  return h("li.chip", { "data-kind": kind }, h("span.text", {}, before, isolated(value)),
    h("a.cross", { href: href(without), "data-key": `chip:${before}${value}`, "aria-label": `Remove the filter ${before}${value}`.slice(0, 200) }, "×"));
}

/** The dates of a state in words. */
function range({ from, to }) {
  if (!from) return `to ${period(to)}`;
  if (!to) return `from ${period(from)}`;
  return from === to ? period(from) : `${period(from)} to ${period(to)}`;
}
