// The hits of a search as a table, with the columns of the exported one.

import { badge, numberAndMarking } from "./badge.js";
import { h, isolated } from "./dom.js";
import { count, date } from "./format.js";
import { isSeen, itemOf } from "./hit.js";
import { prose } from "./prose.js";
import { star } from "./star.js";
import { current, go, href, opened } from "./state.js";
import { table } from "./table.js";

/** `sorts`: the orders that the server has. The rows of other columns are sorted here, so only those that are shown. */
const COLUMNS = [
  { name: "id", title: "Number", sorts: ["id"], cell: ({ id }) => h("code", {}, id) },
  { name: "date", title: "Date", sorts: ["-date", "date"], cell: (hit) => h("time", { datetime: hit.date }, date(hit.date)) },
  { name: "origin", title: "Post", text: post, cell: (hit) => h("span", { title: hit.origin }, isolated(post(hit))) },
  {
    name: "classification", title: "Classification", text: ({ classification }) => classification,
    cell: ({ classification }) => classification && badge(classification),
  },
  { name: "subject", title: "Subject", text: ({ subject }) => subject, cell: (hit, state, item) => subject(state, hit, item) },
  { name: "paragraph", title: "Paragraph", cell: paragraph },
  { name: "snippet", title: "Text", cell: ({ snippets: [best] }) => best && h("p", { dir: "auto" }, prose(best.text, best.spans)) },
];

export class HitTable {
  #state;
  #ticked;
  #rows = [];
  #body;
  #sorted = h("p.quiet", { id: "sorted" });
  element;

  constructor(state, ticked) {
    this.#state = state;
    this.#ticked = ticked;
    const box = table("Hits", [h("th", { scope: "col" }, h("span.unseen", {}, "Tick")), ...COLUMNS.map((column) => heading(state, column)),
      h("th", { scope: "col" }, h("span.unseen", {}, "Keep"))], []);
    this.#body = box.querySelector("tbody");
    this.element = h("div.hits", {}, this.#sorted, box);
  }

  /** Adds hits, of `total`. The rows that are there are not moved, so that the reader stays where she is. */
  add(hits, total) {
    const { column } = this.#state;
    const text = COLUMNS.find(({ name }) => name === column.replace("-", ""))?.text;
    const way = column.startsWith("-") ? -1 : 1;
    for (const hit of hits) {
      const isAfter = (other) => way * text(other.hit).localeCompare(text(hit), "en") > 0;
      const at = text ? this.#rows.findIndex(isAfter) : -1;
      const place = at < 0 ? this.#rows.length : at;
      const element = row(this.#state, hit, this.#ticked);
      this.#body.insertBefore(element, this.#rows[place]?.element ?? null);
      this.#rows.splice(place, 0, { hit, element });
    }
    const order = text ? titleOf(column) : this.#state.sort ? titleOf(this.#state.sort) : "relevance";
    const which = !text || this.#rows.length === total ? `all ${count(total, "hit")}` : `the ${this.#rows.length} hits shown, of ${total}`;
    this.#sorted.textContent = `Sorted by ${order}: ${which}.`;
  }

  get size() {
    return this.#rows.length;
  }
}

/** Most posts are embassies, so the word says little in a narrow column. */
function post({ origin }) {
  return origin.replace(/^Embassy (?=.)/, "");
}

function titleOf(name) {
  return COLUMNS.find((column) => column.name === name.replace("-", "")).title.toLowerCase();
}

/** A column's title; if the column can be sorted, it is a button. A second press turns the order round. */
function heading(state, { name, title, sorts, text }) {
  const orders = sorts ?? (text ? [name, `-${name}`] : []);
  const at = sorts && state.column ? -1 : orders.indexOf(sorts ? state.sort : state.column);
  const next = orders[(at + 1) % orders.length];
  const sorted = orders[at] && (orders[at].startsWith("-") ? "descending" : "ascending");
  const press = () => go({ ...current(), ...(sorts ? { sort: next, column: "", shown: "" } : { column: next }) });
  return h("th", { scope: "col", "aria-sort": sorted ?? null },
    orders.length ? h("button.quiet", { type: "button", "data-key": `column:${name}`, onclick: press }, title) : title);
}

function row(state, hit, ticked) {
  const item = itemOf(hit);
  return h("tr.hit", { "data-id": hit.id, "data-seen": isSeen(hit) }, h("td", {}, ticked.box(item, hit.subject || hit.id)),
    COLUMNS.map(({ cell }) => h("td", {}, cell(hit, state, item))), h("td", {}, star(item)));
}

function subject(state, { id, document, subject: words }, { paragraph: index }) {
  return h("a.title", { href: href(opened(state, id, index, document)) }, isolated(words || "(no subject)"));
}

/** The number and the marking of the best paragraph. */
function paragraph({ id, document, snippets: [best] }, state) {
  return best && h("a.place", { href: href(opened(state, id, best.index, document)) }, numberAndMarking(best));
}
