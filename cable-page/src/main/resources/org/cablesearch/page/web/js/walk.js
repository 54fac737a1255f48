// The bar above a cable, with links back to the hits, or to a list, and to the previous and next of them.

import { h, isolated } from "./dom.js";
import { inOrder, stateOfItem } from "./list-order.js";
import * as lists from "./lists.js";
import { asks, EMPTY, go, href } from "./state.js";
import * as trail from "./trail.js";

export function walk(state, ...matches) {
  const near = state.list ? onList(state) : trail.neighbours(state);
  const [back, to] = state.list ? [state.list, { ...EMPTY, view: "lists", list: state.list, order: state.order }]
    : [asks(state) ? "Results" : "Overview", trail.results(state)];
  return h("nav.walk", { "aria-label": "This cable" },
    h("a.back", { href: href(to), "data-step": "u", "aria-label": back }, "←", h("span", {}, " ", isolated(back))),
    near && h("span.step", {}, before(near), ` ${near.position} of ${near.of} `, after(state, near)),
    h("span.space", {}), matches);
}

/** The items before and after the one that a state of a list opens; null if it is not on the list. */
function onList(state) {
  const list = lists.named(state.list);
  const items = inOrder(list, state.order).filter(({ cable }) => cable);
  const here = items.findIndex((one) => lists.placeOf(one) === lists.placeOf(state));
  const at = here < 0 ? items.findIndex(({ cable }) => cable === state.cable) : here;
  const to = (one) => one && stateOfItem(one, list, state.order);
  return at < 0 ? null : { position: at + 1, of: items.length, before: to(items[at - 1]), after: to(items[at + 1]) };
}

function named(title, key) {
  return { "aria-label": title, title: `${title} (${key})`, "data-step": key };
}

function before({ before: to }) {
  return to ? h("a", { href: href(to), ...named("The previous hit", "k") }, "‹") : h("span", { "aria-hidden": "true" }, "‹");
}

function after(state, { after: to, more }) {
  const name = named("The next hit", "j");
  if (to) return h("a", { href: href(to), ...name }, "›");
  const load = async () => go(await trail.further(state));
  return more ? h("button.quiet", { type: "button", onclick: load, ...name }, "›") : h("span", { "aria-hidden": "true" }, "›");
}
