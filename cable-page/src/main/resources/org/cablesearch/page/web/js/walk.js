// The bar above a cable, with links back to the hits and to the previous and next hit.

import { h } from "./dom.js";
import { asks, go, href } from "./state.js";
import * as trail from "./trail.js";

export function walk(state, ...matches) {
  const near = trail.neighbours(state);
  const back = asks(state) ? "Results" : "Overview";
  return h("nav.walk", { "aria-label": "This cable" },
    h("a.back", { href: href(trail.results(state)), "data-step": "u", "aria-label": back }, "←", h("span", {}, ` ${back}`)),
    near && h("span.step", {}, before(state, near), ` ${near.position} of ${near.of} `, after(state, near)),
    h("span.space", {}), matches);
}

function at(state, hit) {
  return { ...state, ...trail.cableOf(hit), paragraph: "" };
}

function named(title, key) {
  return { "aria-label": title, title: `${title} (${key})`, "data-step": key };
}

function before(state, { before: id }) {
  return id ? h("a", { href: href(at(state, id)), ...named("The previous hit", "k") }, "‹") : h("span", { "aria-hidden": "true" }, "‹");
}

function after(state, { after: id, more }) {
  const name = named("The next hit", "j");
  if (id) return h("a", { href: href(at(state, id)), ...name }, "›");
  const load = async () => go(at(state, await trail.further(state)));
  return more ? h("button.quiet", { type: "button", onclick: load, ...name }, "›") : h("span", { "aria-hidden": "true" }, "›");
}
