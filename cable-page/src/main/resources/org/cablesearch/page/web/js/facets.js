// The column of facets: which are open, how much of each is asked for, and the filters that are set.

import { h } from "./dom.js";
import { Facet } from "./facet.js";

const STORED = "cables.facets";

/** The dimensions in the order of the column, those open at first ahead. */
export const DIMENSIONS = {
  level: "Level", subjects: "Subjects", countries: "Countries", origin: "Posts", people: "People", orgs: "Organisations",
  programs: "Programs", marking: "Portion markings", role: "Parts of a cable", captions: "Captions", caveats: "Caveats",
  precedence: "Precedence", signer: "Signed by", to: "To", info: "Info", tags: "All TAGS",
};
const FIRST = ["level", "subjects", "countries", "origin", "people", "orgs"];

const open = new Set(stored());
const facets = Object.entries(DIMENSIONS).map(([dimension, title]) => new Facet(dimension, title, open));

function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORED)) ?? FIRST;
  } catch {
    return FIRST; // Somebody else's value, or storage that is switched off.
  }
}

/** Adds to a request what the open facets count. */
export function request(params, state) {
  for (const facet of facets) if (facet.isShown(state)) params.append("facet", `${facet.dimension}:${facet.size}`);
}

/** The column for an answer; `again` asks anew when more is to be shown. */
export function column(state, counts, again) {
  return facets.map((facet) => facet.draw(state, counts[facet.dimension], () => {
    localStorage.setItem(STORED, JSON.stringify([...open]));
    again();
  }));
}

/** A dimension's name, for the filters in words. */
export function titleOf(dimension) {
  return { year: "Year", month: "Month" }[dimension] ?? DIMENSIONS[dimension] ?? dimension;
}

/** A short word on how many filters are set. */
export function summary(state) {
  const set = filtersIn(state);
  return h("span", {}, "Filters", set ? h("span.tally", {}, ` ${set}`) : null);
}

/** How many filters are set. */
export function filtersIn(state) {
  return state.select.length + state.exclude.length + (state.from || state.to ? 1 : 0);
}
