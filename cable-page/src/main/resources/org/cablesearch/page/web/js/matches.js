// Moves from match to match in a cable.

import { announce, h } from "./dom.js";
import { count } from "./format.js";

/** How many places the strip has. */
const TICKS = 1000;

export class Matches {
  #marks;
  #at = -1;
  #where = h("span.where", {});
  #strip = h("div", {});
  #ticks = h("div.ticks", { "aria-hidden": "true" }, this.#strip);
  #body;
  element;

  /** @param body the element whose `mark` elements are the matches; if a link splits a match, its parts count as one match */
  constructor(body) {
    this.#body = body;
    this.#marks = [...body.querySelectorAll("mark")].filter((mark, i, all) => !i || !together(all[i - 1], mark));
    const step = (title, by, key) => h("button", {
      type: "button", "aria-label": title, title: `${title} (${key})`, "data-key": `match:${by}`, onclick: () => this.#step(by),
    }, by < 0 ? "↑" : "↓");
    this.element = this.#marks.length
      ? h("div.matches", {}, this.#where, step("Previous match", -1, "p"), step("Next match", 1, "n")) : null;
    this.#where.textContent = count(this.#marks.length, "match", "matches");
  }

  summary() {
    return this.#marks.length ? `${count(this.#marks.length, "match", "matches")}.` : "";
  }

  /** If the cable is longer than the window, shows where its matches are: on a strip as high as the window. */
  drawTicks() {
    if (!this.#marks.length) return;
    this.#body.append(this.#ticks);
    new ResizeObserver((seen, observer) => {
      if (!this.#body.isConnected) return observer.disconnect();
      const { top, height } = this.#body.getBoundingClientRect();
      this.#ticks.hidden = height <= innerHeight;
      // Of several matches in one place, the first has a tick.
      const ticks = new Map(this.#places().toReversed().map(([place, mark]) => [Math.round((TICKS * (place - top)) / height), mark]));
      this.#strip.replaceChildren(...[...ticks].reverse().map(([at, mark]) => h("i", {
        "--at": `${(100 * at) / TICKS}%`, onclick: () => mark.scrollIntoView({ block: "center" }),
      })));
    }).observe(this.#body);
  }

  /** The places of the matches in the window. Those in a piece that is not laid out yet are spread evenly over it. */
  #places() {
    return [...Map.groupBy(this.#marks, (mark) => mark.closest(".piece"))].flatMap(([piece, some]) => {
      if (!piece) return some.map((mark) => [mark.getBoundingClientRect().top, mark]);
      const { top, height } = piece.getBoundingClientRect();
      return some.map((mark, i) => [top + (height * i) / some.length, mark]);
    });
  }

  /** Continues from an element: the next match is the first one inside or after it. */
  from(element) {
    this.#at = this.#marks.findIndex((mark) => element.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) - 1;
  }

  #step(by) {
    this.#marks[this.#at]?.classList.remove("current");
    this.#at = (Math.max(this.#at, by < 0 ? 0 : -1) + by + this.#marks.length) % this.#marks.length;
    const mark = this.#marks[this.#at];
    mark.classList.add("current");
    mark.scrollIntoView({ block: "center" });
    this.#where.textContent = `Match ${this.#at + 1} of ${this.#marks.length}`;
    announce(`Match ${this.#at + 1} of ${this.#marks.length}: ${mark.textContent}`);
  }
}

function together(before, mark) {
  return before.dataset.span === mark.dataset.span && before.closest("p, h1, h2") === mark.closest("p, h1, h2");
}
