// Hits that the reader has ticked, and the actions that apply to all of them. They belong to a search, and stay ticked in this tab
// while the reader opens hits and comes back.

import { citations } from "./cite.js";
import { citeAs, copied } from "./copy.js";
import { fill, h } from "./dom.js";
import { count } from "./format.js";
import { placeOf } from "./lists.js";
import { action, tell } from "./notice.js";
import { keep } from "./star.js";
import { filters } from "./state.js";
import * as storage from "./storage.js";

const MAX_SEARCHES = 20;

export class Ticked {
  #search;
  #items;
  #boxes = new Map();
  element = h("div.ticked", { role: "group", "aria-label": "Ticked hits", hidden: true });

  /** The hits that were ticked in the search of a state, in whatever order its hits are. */
  constructor(state) {
    this.#search = String(filters({ ...state, sort: "" }));
    this.#items = new Map(all().find(([search]) => search === this.#search)?.[1] ?? []);
    this.#draw();
  }

  /** A checkbox for a hit. */
  box(item, title) {
    const key = placeOf(item);
    const box = h("input.tick", {
      type: "checkbox", "aria-label": `Tick ${title}`.slice(0, 200), checked: this.#items.has(key),
      onchange: ({ target }) => {
        if (target.checked) this.#items.set(key, kept(item));
        else this.#items.delete(key);
        this.#changed();
      },
    });
    this.#boxes.set(key, box);
    return h("label.ticking", {}, box);
  }

  #changed() {
    const others = all().filter(([search]) => search !== this.#search);
    storage.ticked.set([[this.#search, [...this.#items]], ...others].slice(0, MAX_SEARCHES));
    this.#draw();
  }

  #draw() {
    const items = [...this.#items.values()];
    this.element.hidden = !items.length;
    fill(this.element, h("span", {}, `${count(items.length, "hit")} ticked`),
      h("button", { type: "button", "data-key": "ticked:keep", onclick: () => keep(items) }, "Keep on the list"),
      copied("Copy citations", async () => (await citations(items)).join("\n"), "of the ticked hits"),
      citeAs(() => items),
      h("button.quiet", { type: "button", "data-key": "ticked:clear", onclick: () => this.#clear() }, "Clear"));
  }

  #clear() {
    const [first] = this.#items.keys();
    const before = this.#items;
    this.#tick(new Map());
    this.#boxes.get(first)?.focus({ preventScroll: true });
    tell(`${count(before.size, "tick")} cleared. `, action("Undo", () => this.#tick(before)));
  }

  #tick(items) {
    this.#items = items;
    for (const [key, box] of this.#boxes) box.checked = items.has(key);
    this.#changed();
  }
}

/** The ticks of each search: `[search, [[key, item]]]`, the search used last first. */
function all() {
  return storage.ticked.get() ?? [];
}

/** What a list keeps of a hit, which is less than the hit. */
function kept({ cable, document, paragraph, number, subject, date, datePrecision, origin }) {
  return { cable, document, paragraph, number, subject, date, datePrecision, origin };
}
