// Above the hits: the kind of hit, their order, and the ways to export them all.

import { address } from "./api.js";
import { h } from "./dom.js";
import { filters, go, href, search } from "./state.js";

const ORDERS = { "": "Relevance", "-date": "Newest first", date: "Oldest first", id: "Number" };
const FORMATS = { csv: "Table (CSV)", jsonl: "Data (JSON lines)", text: "Text" };

export function toolbar(state, { total }) {
  const unit = (name, title) => h("a", {
    href: href(search(state, { unit: name })), "aria-current": state.unit === name ? "true" : null, "data-key": `unit:${name}`,
  }, title);
  return h("div.toolbar", {},
    h("div.switch", { role: "group", "aria-label": "Kind of hit" }, unit("", "Cables"), unit("paragraph", "Paragraphs")),
    h("label.sort", {}, h("span", {}, "Sort"), h("select", { "data-key": "sort", onchange: (event) => go(search(state, { sort: event.target.value })) },
      Object.entries(ORDERS).map(([value, title]) => h("option", { value, selected: value === state.sort }, title)))),
    total > 0 && takeAway(state));
}

function takeAway(state) {
  const link = ([format, title]) => {
    const params = filters(state);
    params.set("format", format);
    return h("li", {}, h("a", { href: address("export", params), download: "" }, title));
  };
  return h("details.menu", {}, h("summary", {}, "Export"), h("ul", {}, Object.entries(FORMATS).map(link),
    h("li", {}, h("button", { type: "button", onclick: () => print() }, "Print these hits"))));
}
