// The column of facets: which are open, and how many values of each are requested.

import { h } from "./dom.js";
import { facet, FEW, MANY } from "./facet.js";
import { dimensions } from "./fields.js";
import * as storage from "./storage.js";

/** The dimensions that are open at first. They lead the column; the others follow in the order in which Java lists them. */
const FIRST = ["level", "subjects", "countries", "origin", "people", "orgs"];
const TITLES = new Map(dimensions.map(({ name, title }) => [name, title]));
const COLUMN = [...new Set([...FIRST, ...dimensions.filter(({ time }) => !time).map(({ name }) => name)])];

/** The reader's settings of each facet, which are not part of the address. */
export function settings() {
  const open = storage.facets.get() ?? FIRST;
  const first = (dimension) => ({ open: open.includes(dimension), size: FEW, find: "" });
  return Object.fromEntries(COLUMN.map((dimension) => [dimension, first(dimension)]));
}

/** The settings after changes in one facet. The browser remembers which facets are open. */
export function changed(all, dimension, changes) {
  const next = { ...all, [dimension]: { ...all[dimension], ...changes } };
  if ("open" in changes) storage.facets.set(Object.keys(next).filter((one) => next[one].open));
  return next;
}

/** The facets that are shown open: those that the reader has opened, and those with an active filter. */
export function shown(all, { select, exclude }) {
  const filtered = new Set([...select, ...exclude].map(([dimension]) => dimension));
  return COLUMN.filter((dimension) => all[dimension].open || filtered.has(dimension));
}

/** Adds the parameters of some facets to a request. */
export function request(params, all, dimensions) {
  for (const dimension of dimensions) {
    const { size, find } = all[dimension];
    params.append("facet", `${dimension}:${find.trim() ? MANY : size}`);
    if (find.trim()) params.append("facet-prefix", `${dimension}=${find}`);
  }
}

/** The column; `change` is called with a dimension and changes of its settings. */
export function column(state, all, counts, change) {
  const open = shown(all, state);
  return COLUMN.map((dimension) => facet(state, dimension, titleOf(dimension),
    { ...all[dimension], open: open.includes(dimension) }, counts[dimension], (changes) => change(dimension, changes)));
}

/** A dimension's name, for the filters in words. */
export function titleOf(dimension) {
  return TITLES.get(dimension) ?? dimension;
}

/** The heading of the filters, with the number of active ones. */
export function summary(state) {
  const set = filtersIn(state);
  return ["Filters", set > 0 && h("span.tally", {}, ` ${set}`)];
}

/** The number of active filters. */
export function filtersIn(state) {
  return state.select.length + state.exclude.length + [state.from || state.to, state["as-of"], state.at].filter(Boolean).length;
}
