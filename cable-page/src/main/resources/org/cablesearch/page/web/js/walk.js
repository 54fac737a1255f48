// The bar above a cable: back to the hits, and to the hit before and after.

import { h } from "./dom.js";
import { asks, href } from "./state.js";
import * as trail from "./trail.js";

export function walk(state, ...matches) {
  const near = trail.neighbours(state);
  const to = (id, title, text, key) => (id
    ? h("a", {
      href: href({ ...state, cable: id, paragraph: "" }), "aria-label": title, title: `${title} (${key})`, "data-step": key,
    }, text)
    : h("span", { "aria-hidden": "true" }, text));
  const back = asks(state) ? "Results" : "Overview";
  return h("nav.walk", { "aria-label": "This cable" },
    h("a.back", { href: href(trail.results(state)), "data-step": "u", "aria-label": back }, "←", h("span", {}, ` ${back}`)),
    near && h("span.step", {},
      to(near.before, "The previous hit", "‹", "k"), ` ${near.place} of ${near.of} `, to(near.after, "The next hit", "›", "j")),
    h("span.space", {}), matches);
}
