// Help: how to ask, with what each example finds in this archive, and the keys.

import { ask } from "./api.js";
import { fill, h } from "./dom.js";
import { EXAMPLES } from "./examples.js";
import { fields } from "./fields.js";
import { count } from "./format.js";
import { keyList, setting } from "./keys.js";
import { href, searchOf } from "./state.js";

export async function show(main, state, { signal }) {
  fill(main, h("div.help", {}, h("div", {},
    h("h1", { tabindex: "-1", "data-skip": "" }, "How to ask"),
    h("p.lead", {}, "Words side by side must all be there. AND, OR and NOT are written in capitals. "
      + "Any query gets an answer, and what was not understood is underlined."),
    h("table", {},
      h("thead", {}, h("tr", {}, ["Query", "Finds", "Here"].map((title) => h("th", { scope: "col" }, title)))),
      h("tbody", {}, EXAMPLES.map((example) => row(state, example, signal)))),
    h("p", {}, "A cable’s number, in any form (06PHNOMPENH2611, 06 Phnom Penh 2611), opens the cable. "
      + `Fields: ${fields.map(({ name }) => name).join(" ")}.`)),
  h("div", {}, h("h2", {}, "Keys"), keyList(), setting())));
  document.title = "Help · Cables";
  main.querySelector("h1").focus({ preventScroll: true });
}

function row(state, { query, means }, signal) {
  const found = h("td.count", {}, "…");
  ask("search", { query, limit: 0 }, signal).then(({ total }) => fill(found, count(total, "cable")), () => fill(found));
  return h("tr", {}, h("td", {}, h("a", { href: href(searchOf(state, { query })) }, h("code", {}, query))), h("td", {}, means), found);
}
