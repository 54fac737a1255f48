// The names of facet values. A filter contains only a code; names come with the answers.

import { date, LEVELS } from "./format.js";

const names = new Map(Object.entries(LEVELS).map(([code, name]) => [`level=${code}`, name]));

/** Remembers the names that are in the facets of an answer. The labels of people are other values, not names of theirs. */
export function learn(facets) {
  for (const [dimension, { values }] of Object.entries(facets)) {
    if (dimension === "people") continue;
    for (const { value, label } of values) if (label) names.set(`${dimension}=${value}`, label);
  }
}

/** Those pairs of a dimension and a value whose names no answer has had yet. */
export function unnamed(pairs) {
  return pairs.filter(([dimension, value]) => !names.has(`${dimension}=${value}`));
}

/** Remembers that values have no other names. */
export function learnThemselves(pairs) {
  for (const [dimension, value] of unnamed(pairs)) names.set(`${dimension}=${value}`, value);
}

export function nameOf(dimension, value) {
  if (dimension === "added") return date(value, "minute");
  return names.get(`${dimension}=${value}`) ?? value;
}
