// Near hits: cables with some of the words, shown if few or no cables have all of them.

import { ask } from "./api.js";
import { announce, h } from "./dom.js";
import { count } from "./format.js";
import { hit } from "./hit.js";
import { amend, current, filters, searchOf, step } from "./state.js";
import * as trail from "./trail.js";

const PAGE = 10;

export function near(state, { total, near: some }, ticked) {
  const have = count(some.total, "cable has", "cables have");
  const isOfNames = some.hits.some(({ differs: how }) => how);
  const title = isOfNames ? "Cables with a name like this one" : total ? "Cables with some of these words"
    : `No cable has all the words; ${have} some of them`;
  const list = h("ol.hits", {});
  const add = (hits) => {
    list.append(...hits.map((one) => h("li", {}, hit(state, one, ticked), differs(one), lacks(one))));
    trail.extendByNear(state, hits, list.children.length);
  };
  add(some.hits);
  return h("section.near", { "aria-labelledby": "near-title" },
    h("h2", { id: "near-title" }, title),
    some.corrected.length > 0 && h("p.quiet", {}, "Also searched for ", some.corrected.map(correction)),
    list, some.hits.length + total < some.total && more(state, list, add),
    !isOfNames && h("p", {}, h("a", step(state, (now) => anyOf(now, some)), "Search for any of these words")));
}

/** A button that loads more near hits. They have no cursor, so a larger page is loaded. */
function more(state, list, add) {
  return h("button.more", {
    type: "button",
    onclick: async ({ target }) => {
      const params = filters(state);
      const shown = list.children.length;
      params.set("limit", shown + PAGE);
      const { near: { hits } } = await ask("search", params);
      add(hits.slice(shown));
      target.hidden = hits.length < shown + PAGE;
      announce(`${count(hits.length, "near hit")} shown.`);
      amend({ ...current(), shown: String(hits.length) });
    },
  }, "Show more");
}

/** The search for any of the words, with the corrected ones in place of those that no cable has. */
export function anyOf(state, { corrected }) {
  const query = corrected.reduce((text, { from, to }) => text.replace(from, () => to.join(" ")), state.query);
  return searchOf(state, { query, any: "true" });
}

function correction({ from, to }, i) {
  return [i > 0 && "; ", h("b", {}, to.join(", ")), " in place of ", h("bdi", {}, from)];
}

/** How a name in the hit differs from the one that was asked for. */
function differs({ differs: how }) {
  return how && h("p.lacks", {}, how);
}

function lacks({ lacks: words }) {
  return words.length > 0 && h("p.lacks", {}, "lacks ", words.map((word) => h("del", {}, word)));
}
