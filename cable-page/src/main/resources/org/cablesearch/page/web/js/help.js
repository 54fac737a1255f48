// The help: how to write queries, how many cables each example finds in this archive, and the keys.

import { ask } from "./api.js";
import { fill, h } from "./dom.js";
import { EXAMPLES } from "./examples.js";
import { fields } from "./fields.js";
import { count } from "./format.js";
import { keyList, setting } from "./keys.js";
import { href, searchOf } from "./state.js";
import { table } from "./table.js";

export async function show(main, state, { signal }) {
  fill(main, h("div.help", {}, h("div", {},
    h("h1", { tabindex: "-1", "data-skip": "" }, "How to ask"),
    h("p.lead", {}, "Words side by side must all occur. AND, OR and NOT are written in capitals. "
      + "Any query gets an answer, and what was not understood is underlined."),
    table("Examples", ["Query", "Finds", "Here"], EXAMPLES.map((example) => row(state, example, signal))),
    h("p", {}, "A cable’s number, in any form (06PHNOMPENH2611, 06 Phnom Penh 2611), opens the cable. "
      + `Fields: ${fields.map(({ name }) => name).join(" ")}.`),
    h("p", {}, link(state, "paste", "Paste a list"), " shows what each of many numbers, names or queries finds. Hits can be shown "
      + "as a table, whose titles sort them. ", link(state, "gaps", "What this archive lacks"), " counts the missing numbers and lists "
      + "cables that others cite.")),
  h("div", {}, h("h2", {}, "Keys"), keyList(), setting())));
  document.title = "Help · Cables";
  main.querySelector("h1").focus({ preventScroll: true });
}

function link(state, view, title) {
  return h("a", { href: href(searchOf(state, { view })) }, title);
}

function row(state, { query, means }, signal) {
  const found = h("span.count", {}, "…");
  ask("search", { query, limit: 0 }, signal).then(({ total }) => fill(found, count(total, "cable")), () => fill(found));
  return [h("a", { href: href(searchOf(state, { query })) }, h("code", {}, query)), means, found];
}
