// The controls above the hits: cables or paragraphs, the order, and the export.

import { download, home, shareable } from "./api.js";
import { copied } from "./copy.js";
import { h } from "./dom.js";
import { current, filters, go, searchOf, step } from "./state.js";

const ORDERS = { "": "Relevance", "-date": "Newest first", date: "Oldest first", id: "Number" };
const FORMATS = {
  csv: "Table (CSV)", jsonl: "Data (JSON lines)", text: "Text",
  bibtex: "Citations (BibTeX)", ris: "Citations (RIS)", csl: "Citations (CSL JSON)",
};

export function toolbar(state, { total }, hits) {
  const unit = (name, title) => h("a", {
    ...step(state, (now) => searchOf(now, { unit: name })), "aria-current": state.unit === name ? "true" : null, "data-key": `unit:${name}`,
  }, title);
  const shape = (name, title) => h("a", {
    ...step(state, (now) => ({ ...now, as: name, column: "" })), "aria-current": state.as === name ? "true" : null,
    "data-key": `as:${name}`,
  }, title);
  const order = ([value, title]) => h("option", { value, selected: value === state.sort }, title);
  return h("div.toolbar", {},
    h("div.switch", { role: "group", "aria-label": "Kind of hit" }, unit("", "Cables"), unit("paragraph", "Paragraphs")),
    h("div.switch", { role: "group", "aria-label": "Shown as" }, shape("", "List"), shape("table", "Table")),
    h("label.sort", {}, h("span", {}, "Sort"), h("select", {
      "data-key": "sort", onchange: (event) => go(searchOf(current(), { sort: event.target.value, column: "" })),
    }, Object.entries(ORDERS).map(order))),
    takeAway(state, total, hits),
    h("p.on-paper", {}, new URL(location.search, home()).href));
}

function takeAway(state, total, hits) {
  const file = ([format, title]) => {
    const params = filters(state);
    params.set("format", format);
    return h("li", {}, h("a", { href: download("export", params), download: "" }, title));
  };
  let printing = null;
  const printAll = () => {
    printing ??= hits.all().finally(() => { printing = null; }).then(() => hits.element.isConnected && print());
  };
  return h("details.menu", {}, h("summary", {}, "Export"), h("ul", {},
    total > 0 && [Object.entries(FORMATS).map(file), h("li", {}, h("button", { type: "button", onclick: printAll }, "Print all hits"))],
    h("li", {}, copied("Copy a link", () => shareable(), "to this search", "Link copied"))));
}
