// The items of a list, each with its text as the index holds it now: only references and notes are stored.

import { each } from "./api.js";
import { badge, pilcrow } from "./badge.js";
import { citations } from "./cite.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count, date } from "./format.js";
import { cableOf, partOf } from "./held.js";
import { stateOfItem } from "./list-order.js";
import * as lists from "./lists.js";
import { isTable, prose } from "./prose.js";
import { star } from "./star.js";
import { EMPTY, href } from "./state.js";
import { drawNews, news } from "./watch.js";

const PAGE = 50;

/** Some items of lists below one another, `[list, item]`. The next page is drawn when the reader scrolls near the end. */
export class Kept {
  #items;
  #order;
  #isFound;
  #shown = 0;
  #more = h("button.more", { type: "button", onclick: () => this.show() }, "Show more");
  #end = new IntersectionObserver((seen) => {
    if (!this.element.isConnected) this.#end.disconnect();
    else if (seen.some(({ isIntersecting }) => isIntersecting)) this.show();
  }, { rootMargin: "400px" });
  #list = h("ol.kept", {});
  element = h("div", {}, this.#list, this.#more);

  /** @param isFound whether the items were searched for, on several lists */
  constructor(items, order, isFound, atLeast = 0) {
    this.#items = items;
    this.#order = order;
    this.#isFound = isFound;
    this.show(Math.max(PAGE, atLeast));
    this.#end.observe(this.#more);
  }

  get shown() {
    return this.#shown;
  }

  /** Shows more items; resolves when their texts are drawn. */
  async show(size = PAGE) {
    const some = this.#items.slice(this.#shown, this.#shown + size);
    this.#shown += some.length;
    this.#more.hidden = this.#shown === this.#items.length;
    const drawn = some.map(([list, one]) => ({ one, text: h("div.excerpt", {}), facts: h("p.facts", {}), list }));
    this.#list.append(...drawn.map((parts) => this.#item(parts)));
    if (this.#shown > size) announce(`${count(this.#shown, "item")} shown.`);
    await null; // Until the view has this element.
    drawNews(this.element);
    await each(drawn.filter(({ one }) => one.cable), (parts) => fillIn(parts));
  }

  /** Shows all items, with their citations on paper. */
  async all() {
    await this.show(this.#items.length);
    const cited = await citations(this.#items.map(([, one]) => one));
    this.#list.querySelectorAll("p.on-paper").forEach((place, i) => fill(place, cited[i]));
  }

  #item({ list, one, text, facts }) {
    drawFacts(facts, one);
    const { search, cable, subject } = one;
    const to = search || href(stateOfItem(one, list, this.#order));
    const isMovable = !this.#isFound && !this.#order;
    const where = this.#isFound && h("a.quiet", { href: href({ ...EMPTY, view: "lists", list: list.name }) }, isolated(list.name));
    return h("li.hit", { "data-id": lists.placeOf(one) },
      h("div.head", {}, h("a.title", { href: to }, isolated(subject || cable)), where, isMovable && movers(list, one), star(one, list)),
      facts, text, h("p.on-paper", {}), note(list, one));
  }
}

function movers(list, one) {
  const mover = (title, by, sign) => h("button.quiet", {
    type: "button", "data-key": `${title}:${lists.placeOf(one)}`, "aria-label": `Move ${one.cable || one.subject} ${title}`.slice(0, 200),
    onclick: () => lists.move(list, one, by),
  }, sign);
  return h("span.movers", {}, mover("up", -1, "↑"), mover("down", 1, "↓"));
}

function drawFacts(element, item, marking) {
  const { search, cable, date: day, number, paragraph, origin } = item;
  fill(element, search ? [h("span", {}, "a search"), news(item)] : [h("code", {}, cable), h("span", {}, date(day)),
    paragraph !== null && h("span", {}, pilcrow(number, paragraph)), marking && badge(marking),
    isolated(origin, "span")]);
}

/** Draws what the index holds of an item. */
async function fillIn({ one, text, facts }) {
  if (!text.isConnected) return;
  try {
    const { marking, paragraph, warning } = partOf(one, await cableOf(one));
    drawFacts(facts, one, marking);
    fill(text, warning && h("p.warning", {}, warning),
      paragraph && h(isTable(paragraph.text) ? "p.table" : "p", { dir: "auto" }, prose(paragraph.text)));
  } catch (error) {
    fill(text, h("p.warning", {}, error.message));
  }
}

/** The note on an item. Each letter is stored; if another tab has changed the note, both changes are shown. */
function note(list, item) {
  let before = item.note;
  return h("textarea", {
    rows: 1, "aria-label": `Note on ${item.cable || item.subject}`, placeholder: "Note", dir: "auto",
    "data-key": `note:${lists.placeOf(item)}:${list.id}`, // An item that is on two lists has two notes.
    oninput: ({ target }) => {
      const typed = target.value;
      before = lists.note(list, item, typed, before);
      if (before !== typed) target.value = before;
    },
  }, item.note);
}
