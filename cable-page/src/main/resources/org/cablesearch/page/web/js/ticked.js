// Hits that the reader has ticked, and the actions that apply to all of them.

import { fullCitation } from "./citation.js";
import { copied } from "./copy.js";
import { fill, h } from "./dom.js";
import { count } from "./format.js";
import { keep } from "./star.js";

export class Ticked {
  #items = new Map();
  element = h("div.ticked", { role: "group", "aria-label": "Ticked hits", hidden: true });

  /** A checkbox for a hit. */
  box(item, title) {
    return h("input.tick", {
      type: "checkbox", "aria-label": `Tick ${title}`.slice(0, 200),
      onchange: ({ target }) => {
        if (target.checked) this.#items.set(target, item);
        else this.#items.delete(target);
        this.#draw();
      },
    });
  }

  #draw() {
    const items = [...this.#items.values()];
    this.element.hidden = !items.length;
    fill(this.element, h("span", {}, `${count(items.length, "hit")} ticked`),
      h("button", { type: "button", onclick: () => keep(items) }, "Keep on the list"),
      copied("Copy citations", items.map(fullCitation).join("\n"), "of the ticked hits"),
      h("button.quiet", { type: "button", onclick: () => this.#clear() }, "Clear"));
  }

  #clear() {
    for (const box of this.#items.keys()) box.checked = false;
    this.#items.clear();
    this.#draw();
  }
}
