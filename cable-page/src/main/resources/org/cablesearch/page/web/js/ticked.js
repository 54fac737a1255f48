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
  #name;
  #items;
  /** The boxes of the hits that are shown: `{ box, item }` by place. */
  #boxes = new Map();
  #last = null;
  #all = h("input", { type: "checkbox", "data-key": "ticked:all", onchange: ({ target }) => this.#tickAll(target.checked) });
  element = h("div.ticked", { role: "group", "aria-label": "Ticked hits", hidden: true });
  /** A checkbox for all hits that are shown. */
  all = h("label.setting", {}, this.#all, "Tick all");

  /** The hits that were ticked in the search of a state, in whatever order its hits are. */
  constructor(state) {
    this.#search = String(filters({ ...state, sort: "" }));
    this.#name = state.query || "cables";
    this.#items = new Map(all().find(([search]) => search === this.#search)?.[1] ?? []);
    this.#draw();
  }

  /** A checkbox for a hit. With Shift, a press ticks all from the one that was pressed before. */
  box(item, title) {
    const key = placeOf(item);
    const box = h("input.tick", {
      type: "checkbox", "aria-label": `Tick ${title}`.slice(0, 200), checked: this.#items.has(key),
      onclick: ({ shiftKey }) => {
        const isOn = box.checked;
        for (const one of shiftKey && this.#last?.isConnected ? between(this.#last, box) : [box]) one.checked = isOn;
        this.#last = box;
        this.#changed();
      },
    });
    this.#all.checked = (this.#all.checked || !this.#boxes.size) && box.checked;
    this.#boxes.set(key, { box, item });
    return h("label.ticking", {}, box);
  }

  #tickAll(isOn) {
    for (const { box } of this.#boxes.values()) box.checked = isOn;
    this.#changed();
  }

  /** Ticks what the boxes say; a hit that was ticked and is not shown stays so. */
  #changed() {
    for (const [key, { box, item }] of this.#boxes) {
      if (!box.checked) this.#items.delete(key);
      else if (!this.#items.has(key)) this.#items.set(key, kept(item));
    }
    const others = all().filter(([search]) => search !== this.#search);
    storage.ticked.set([[this.#search, [...this.#items]], ...others].slice(0, MAX_SEARCHES));
    this.#draw();
  }

  #draw() {
    const items = [...this.#items.values()];
    this.#all.checked = this.#boxes.size > 0 && [...this.#boxes.keys()].every((key) => this.#items.has(key));
    this.element.hidden = !items.length;
    fill(this.element, h("span", {}, `${count(items.length, "hit")} ticked`),
      h("button", { type: "button", "data-key": "ticked:keep", onclick: () => keep(items) }, "Keep on the list"),
      copied("Copy citations", async () => (await citations(items)).join("\n"), "of the ticked hits"),
      citeAs(() => items, this.#name),
      h("button.quiet", { type: "button", "data-key": "ticked:clear", onclick: () => this.#clear() }, "Clear"));
  }

  #clear() {
    const [first] = this.#items.keys();
    const before = this.#items;
    this.#tick(new Map());
    this.#boxes.get(first)?.box.focus({ preventScroll: true });
    tell(`${count(before.size, "tick")} cleared. `, action("Undo", () => this.#tick(before)));
  }

  #tick(items) {
    this.#items = new Map(items);
    for (const [key, { box }] of this.#boxes) box.checked = items.has(key);
    this.#changed();
  }
}

/** The boxes from one to another, as they are shown. */
function between(one, other) {
  const all = [...document.querySelectorAll(".tick")];
  const [from, to] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
  return all.slice(from, to + 1);
}

/** The ticks of each search: `[search, [[key, item]]]`, the search used last first. */
function all() {
  return storage.ticked.get() ?? [];
}

/** What a list keeps of a hit, which is less than the hit. */
function kept({ cable, document, paragraph, number, subject, date, datePrecision, origin }) {
  return { cable, document, paragraph, number, subject, date, datePrecision, origin };
}
