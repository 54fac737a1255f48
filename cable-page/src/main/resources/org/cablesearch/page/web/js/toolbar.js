// The controls above the hits: cables or paragraphs, the order, and the export.

import { download, home, shareable } from "./api.js";
import { copied } from "./copy.js";
import { h } from "./dom.js";
import { AS_LIST, current, filters, go, searchOf, step } from "./state.js";

const ORDERS = { "": "Relevance", "-date": "Newest first", date: "Oldest first", id: "Number" };
const FORMATS = {
  csv: "Table (CSV)", jsonl: "Data (JSON lines)", text: "Text",
  bibtex: "Citations (BibTeX)", ris: "Citations (RIS)", csl: "Citations (CSL JSON)",
};

const UNITS = { "": "Cables", paragraph: "Paragraphs" };
const SHAPES = { "": "List", table: "Table" };
const VIEWS = { trend: "Trend", compare: "Compare", kwic: "Context", first: "First" };

/** The kind of hit of a view that has only one. */
const UNIT_OF = { kwic: "paragraph", first: "" };

const toUnit = (name) => (now) => searchOf(now, { unit: name });
const toShape = (name) => (now) => ({ ...now, ...AS_LIST, as: name, unit: UNIT_OF[name] ?? now.unit });

/** Whether a state shows one of the views of hits in place of them. */
export function isView({ as }) {
  return Object.hasOwn(VIEWS, as);
}

function hasUnits({ as }) {
  return !Object.hasOwn(UNIT_OF, as);
}

/**
 * The controls above hits, or above a view of them.
 *
 * @param shown the hits, or a view with its `files`
 * @param ticked the collection of ticked hits; a view has none
 */
export function toolbar(state, { total }, shown, ticked = {}) {
  const order = ([value, title]) => h("option", { value, selected: value === state.sort }, title);
  return h("div.toolbar", {},
    ticked.all, hasUnits(state) && choice(state, "unit", "Kind of hit", UNITS, toUnit),
    choice(state, "as", "Shown as", { ...SHAPES, ...VIEWS }, toShape),
    !isView(state) && h("label.sort", {}, h("span", {}, "Sort"), h("select", {
      "data-key": "sort", onchange: (event) => go(searchOf(current(), { sort: event.target.value, column: "" })),
    }, Object.entries(ORDERS).map(order))),
    takeAway(state, total, shown),
    h("p.on-paper", {}, new URL(location.search, home()).href));
}

/** Links of which one is chosen: the value of the state under a key. */
export function choice(state, key, label, titles, to = (name) => (now) => searchOf(now, { [key]: name })) {
  return h("div.switch", { role: "group", "aria-label": label }, Object.entries(titles).map(([name, title]) => h("a", {
    ...step(state, to(name)), "aria-current": state[key] === name ? "true" : null, "data-key": `${key}:${name}`,
  }, title)));
}

/** On a phone, the menu has the choices for which there is no room beside it. */
function others(state) {
  const item = (key, titles, to, as) => Object.entries(titles).filter(([name]) => name !== state[key])
    .map(([name, title]) => h("li.narrow", {}, h("a", step(state, to(name)), `Show ${as}${title.toLowerCase()}`)));
  return [hasUnits(state) && item("unit", UNITS, toUnit, "as "), item("as", SHAPES, toShape, "as "), item("as", VIEWS, toShape, "")];
}

function takeAway(state, total, shown) {
  const file = ([format, title]) => {
    const params = filters(state);
    params.set("format", format);
    return h("li", {}, h("a", { href: download("export", params), download: "" }, title));
  };
  let printing = null;
  const printAll = () => {
    printing ??= shown.all().finally(() => { printing = null; }).then(() => shown.element.isConnected && print());
  };
  const ofHits = total > 0 && !isView(state)
    && [Object.entries(FORMATS).map(file), h("li", {}, h("button", { type: "button", onclick: printAll }, "Print all hits"))];
  return h("details.menu", {}, h("summary", {}, h("span.wide", {}, "Export"), h("span.narrow", {}, "More")), h("ul", {}, others(state),
    shown.files?.map((one) => h("li", {}, one)), ofHits,
    h("li", {}, copied("Copy a link", () => shareable(), "to this search", "Link copied"))));
}
