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

const UNITS = { "": "Cables", paragraph: "Paragraphs" };
const SHAPES = { "": "List", table: "Table" };

const toUnit = (name) => (now) => searchOf(now, { unit: name });
const toShape = (name) => (now) => ({ ...now, as: name, column: "" });

export function toolbar(state, { total }, hits, ticked) {
  const order = ([value, title]) => h("option", { value, selected: value === state.sort }, title);
  return h("div.toolbar", {},
    ticked.all, choice(state, "unit", "Kind of hit", UNITS, toUnit), choice(state, "as", "Shown as", SHAPES, toShape),
    h("label.sort", {}, h("span", {}, "Sort"), h("select", {
      "data-key": "sort", onchange: (event) => go(searchOf(current(), { sort: event.target.value, column: "" })),
    }, Object.entries(ORDERS).map(order))),
    takeAway(state, total, hits),
    h("p.on-paper", {}, new URL(location.search, home()).href));
}

/** Links of which one is chosen: the value of the state under a key. */
function choice(state, key, label, titles, to) {
  return h("div.switch", { role: "group", "aria-label": label }, Object.entries(titles).map(([name, title]) => h("a", {
    ...step(state, to(name)), "aria-current": state[key] === name ? "true" : null, "data-key": `${key}:${name}`,
  }, title)));
}

/** On a phone, the menu has the choices for which there is no room beside it. */
function others(state) {
  const item = (key, titles, to) => Object.entries(titles).filter(([name]) => name !== state[key])
    .map(([name, title]) => h("li.narrow", {}, h("a", step(state, to(name)), `Show as ${title.toLowerCase()}`)));
  return [item("unit", UNITS, toUnit), item("as", SHAPES, toShape)];
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
  return h("details.menu", {}, h("summary", {}, h("span.wide", {}, "Export"), h("span.narrow", {}, "More")), h("ul", {}, others(state),
    total > 0 && [Object.entries(FORMATS).map(file), h("li", {}, h("button", { type: "button", onclick: printAll }, "Print all hits"))],
    h("li", {}, copied("Copy a link", () => shareable(), "to this search", "Link copied"))));
}
