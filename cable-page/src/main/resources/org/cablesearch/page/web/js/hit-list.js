// The hits of a search, as a list or as a table. The next page is loaded, from a cursor, when the reader scrolls near the end or
// presses the button.

import { ask } from "./api.js";
import { announce, h } from "./dom.js";
import { count, number } from "./format.js";
import { hit } from "./hit.js";
import { amend, current, filters } from "./state.js";
import { Ticked } from "./ticked.js";
import * as trail from "./trail.js";

const PAGE = 10;
const MAX_HITS = 1000;

export class HitList {
  #state;
  #hits;
  #next;
  #part = h("p.on-paper", {});
  #more = h("button.more", { type: "button", onclick: () => this.#page() }, "Show more");
  #loading = null;
  #end = new IntersectionObserver((seen) => {
    if (!this.element.isConnected) this.#end.disconnect();
    else if (seen.some((entry) => entry.isIntersecting)) this.#page();
  }, { rootMargin: "400px" });
  ticked;
  element;

  /** @param Shape how the hits are shown; by default, below one another */
  constructor(state, answer, Shape = Articles) {
    this.#state = state;
    this.ticked = new Ticked(state);
    this.#hits = new Shape(state, this.ticked);
    this.element = h("div", {}, this.#part, this.#hits.element, this.#more);
    trail.begin(state);
    this.#add(answer);
    this.#end.observe(this.#more);
  }

  #add(answer) {
    this.#hits.add(answer.hits, answer.total);
    trail.extend(this.#state, answer);
    this.#next = answer.next;
    this.#more.hidden = !answer.next;
    if (answer.next) this.#part.textContent = `The first ${number(this.#hits.size)} of ${count(answer.total, "hit")}.`;
    else this.#part.remove();
  }

  /** Loads the next page; while one is being loaded, waits for that. */
  #page(limit = PAGE) {
    this.#loading ??= this.#load(limit).finally(() => { this.#loading = null; });
    return this.#loading;
  }

  async #load(limit) {
    if (!this.#next) return;
    const params = filters(this.#state);
    params.set("after", this.#next);
    params.set("limit", limit);
    try {
      this.#add(await ask("search", params));
    } catch (error) {
      this.#more.before(h("p.warning", { role: "alert" }, error.message));
      this.#next = null;
      this.#more.hidden = true;
    }
    // The observer reports only changes, and the button may be as near as before: the window is tall, or the reader scrolls fast.
    this.#end.unobserve(this.#more);
    this.#end.observe(this.#more);
    const shown = this.#hits.size;
    announce(`${count(shown, "hit")} shown.`);
    if (shown <= MAX_HITS && this.element.isConnected) amend({ ...current(), shown: String(shown) });
  }

  /** Loads the other hits too, up to the largest size of a page. */
  async all() {
    while (this.#next && this.#hits.size < MAX_HITS) await this.#page(MAX_HITS - this.#hits.size);
  }
}

/** Hits below one another, each with its best paragraphs. Paragraphs of one cable are together, below the best of them. */
class Articles {
  #state;
  #ticked;
  #lastOf = new Map();
  element = h("ol.hits", {});

  constructor(state, ticked) {
    this.#state = state;
    this.#ticked = ticked;
  }

  add(hits) {
    for (const one of hits) {
      const key = trail.keyOf(one);
      const above = this.#lastOf.get(key);
      const item = h("li", {}, hit(this.#state, one, this.#ticked, Boolean(above)));
      if (above) above.after(item);
      else this.element.append(item);
      this.#lastOf.set(key, item);
    }
  }

  get size() {
    return this.element.children.length;
  }
}
