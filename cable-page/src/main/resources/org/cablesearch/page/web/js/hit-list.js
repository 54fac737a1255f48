// The hits of a search. The next page is loaded, from a cursor, when the reader scrolls near the end or presses the button.

import { ask } from "./api.js";
import { announce, h } from "./dom.js";
import { count } from "./format.js";
import { hit } from "./hit.js";
import { amend, current, filters } from "./state.js";
import * as trail from "./trail.js";

const PAGE = 10;
const MAX_HITS = 1000;

export class HitList {
  #state;
  #ticked;
  #next;
  #list = h("ol.hits", {});
  #more = h("button.more", { type: "button", onclick: () => this.#page() }, "Show more");
  #loading = false;
  #end = new IntersectionObserver((seen) => {
    if (!this.element.isConnected) this.#end.disconnect();
    else if (seen.some((entry) => entry.isIntersecting)) this.#page();
  }, { rootMargin: "400px" });
  element;

  constructor(state, answer, ticked) {
    this.#state = state;
    this.#ticked = ticked;
    this.element = h("div", {}, this.#list, this.#more);
    trail.begin(state);
    this.#add(answer);
    this.#end.observe(this.#more);
  }

  #add(answer) {
    this.#list.append(...answer.hits.map((one) => h("li", {}, hit(this.#state, one, this.#ticked))));
    trail.extend(this.#state, answer);
    this.#next = answer.next;
    this.#more.hidden = !answer.next;
  }

  async #page(limit = PAGE) {
    if (!this.#next || this.#loading) return;
    this.#loading = true;
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
    this.#loading = false;
    // The observer reports only changes, and the button may be as near as before: the window is tall, or the reader scrolls fast.
    this.#end.unobserve(this.#more);
    this.#end.observe(this.#more);
    const shown = this.#list.children.length;
    announce(`${count(shown, "hit")} shown.`);
    if (shown <= MAX_HITS && this.#list.isConnected) amend({ ...current(), shown: String(shown) });
  }

  /** Loads the other hits too, up to the largest size of a page. */
  async all() {
    while (this.#next && this.#list.children.length < MAX_HITS) await this.#page(MAX_HITS - this.#list.children.length);
  }
}
