// What values of facets are called. A filter knows only its code; the names come with the answers.

import { LEVELS } from "./format.js";

const names = new Map(Object.entries(LEVELS).map(([code, name]) => [`level=${code}`, name]));

/** Remembers the names in the facets of an answer. */
export function learn(facets) {
  for (const [dimension, { values }] of Object.entries(facets)) {
    for (const { value, label } of values) if (label) names.set(`${dimension}=${value}`, label);
  }
}

export function nameOf(dimension, value) {
  return names.get(`${dimension}=${value}`) ?? value;
}
