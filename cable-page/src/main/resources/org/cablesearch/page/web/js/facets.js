// The column of facets: which are open, how much of each is asked for, and the filters that are set.

import { h } from "./dom.js";
import { facet, FEW, MANY } from "./facet.js";
import { dimensions } from "./fields.js";
import { store, stored } from "./storage.js";

const KEY = "cables.facets";

/** The dimensions that are open at first. They lead the column; the others follow in the order in which Java lists them. */
const FIRST = ["level", "subjects", "countries", "origin", "people", "orgs"];
const TITLES = new Map(dimensions.map(({ name, title }) => [name, title]));
const COLUMN = [...new Set([...FIRST, ...dimensions.filter(({ time }) => !time).map(({ name }) => name)])];

/** What the reader has set in each facet: the part of a view's state that no address needs. */
export function settings() {
  const open = stored(KEY) ?? FIRST;
  const first = (dimension) => ({ open: open.includes(dimension), size: FEW, find: "" });
  return Object.fromEntries(COLUMN.map((dimension) => [dimension, first(dimension)]));
}

/** The settings with changes in one facet. Which are open is remembered. */
export function changed(all, dimension, changes) {
  const next = { ...all, [dimension]: { ...all[dimension], ...changes } };
  if ("open" in changes) store(KEY, Object.keys(next).filter((one) => next[one].open));
  return next;
}

/** The facets that are shown open: a facet with a filter on it stays in sight. */
export function shown(all, { select, exclude }) {
  const filtered = new Set([...select, ...exclude].map(([dimension]) => dimension));
  return COLUMN.filter((dimension) => all[dimension].open || filtered.has(dimension));
}

/** Adds to a request what some facets count. */
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

/** A short word on how many filters are set. */
export function summary(state) {
  const set = filtersIn(state);
  return ["Filters", set > 0 && h("span.tally", {}, ` ${set}`)];
}

/** How many filters are set. */
export function filtersIn(state) {
  return state.select.length + state.exclude.length + (state.from || state.to ? 1 : 0);
}
