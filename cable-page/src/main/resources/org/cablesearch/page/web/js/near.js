// Cables that have most of the words, if none has all of them.

import { h } from "./dom.js";
import { count } from "./format.js";
import { hit } from "./hit.js";

export function near(state, { near: most }) {
  return most?.total ? h("section.near", {},
    h("h2", {}, `None has all the words; ${count(most.total, "cable has", "cables have")} most of them`),
    h("ol.hits", {}, most.hits.map((one) => h("li", {}, hit(state, one), h("p.lacks", {}, "lacks ", one.lacks.map((word) => h("del", {}, word))))))) : null;
}
