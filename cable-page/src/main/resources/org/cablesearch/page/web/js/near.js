// Near hits: cables with some of the words, shown if few or no cables have all of them.

import { h } from "./dom.js";
import { count } from "./format.js";
import { hit } from "./hit.js";
import { href, searchOf } from "./state.js";

export function near(state, { total, near: some }, ticked) {
  if (!some?.total) return null;
  const have = count(some.total, "cable has", "cables have");
  return h("section.near", { "aria-labelledby": "near-title" },
    h("h2", { id: "near-title" }, total ? "Cables with some of these words" : `No cable has all the words; ${have} some of them`),
    some.corrected.length > 0 && h("p.quiet", {}, "Also searched for ", some.corrected.map(correction)),
    h("ol.hits", {}, some.hits.map((one) => h("li", {}, hit(state, one, ticked), lacks(one), one.differs && h("p.lacks", {}, one.differs)))),
    h("p", {}, h("a", { href: href(searchOf(state, { any: "true" })) }, "Search for any of these words")));
}

function correction({ from, to }, i) {
  return [i > 0 && "; ", h("b", {}, to.join(", ")), " in place of ", h("bdi", {}, from)];
}

function lacks({ lacks: words }) {
  return words.length > 0 && h("p.lacks", {}, "lacks ", words.map((word) => h("del", {}, word)));
}
