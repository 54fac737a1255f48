// The bar above a cable: back to the hits, the hit before and after, and the tools of the reading.

import { h } from "./dom.js";
import { neighbours } from "./hit-list.js";
import { asks, href, search } from "./state.js";

export function walk(state, ...tools) {
  const near = neighbours(state);
  const to = (id, title, text, key) => (id
    ? h("a", { href: href({ ...state, cable: id, paragraph: "" }), "aria-label": title, title: `${title} (${key})`, "data-step": key }, text)
    : h("span", { "aria-hidden": "true" }, text));
  return h("nav.walk", { "aria-label": "This cable" },
    h("a.back", { href: href(search(state)), "data-step": "u" }, asks(state) ? "← Results" : "← Overview"),
    near && h("span.step", {}, to(near.before, "The previous hit", "‹", "k"), ` ${near.place} of ${near.of} `, to(near.after, "The next hit", "›", "j")),
    h("span.space", {}), tools);
}
