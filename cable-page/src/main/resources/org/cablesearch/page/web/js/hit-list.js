// The hits of a search, page after page by cursor as the end comes into sight or the button is pressed.

import { ask } from "./api.js";
import { announce, h } from "./dom.js";
import { count } from "./format.js";
import { hit } from "./hit.js";
import { amend, current, filters } from "./state.js";

const PAGE = 10;
const MOST = 1000;

let walked = { asked: "", hits: [] };

/** The ids of the hits next to one in the search that was last shown, if that is a state's. */
export function neighbours(state) {
  const { asked, hits } = walked;
  const at = asked === String(filters(state)) ? hits.indexOf(state.cable) : -1;
  return at < 0 ? null : { place: at + 1, of: hits.length, before: hits[at - 1], after: hits[at + 1] };
}

export class HitList {
  #state;
  #next;
  #list;
  #more = h("button.more", { type: "button", onclick: () => this.#page() }, "Show more");
  element;

  constructor(state, answer) {
    this.#state = state;
    this.#list = h("ol.hits", {});
    walked = { asked: String(filters(state)), hits: [] };
    this.element = h("div", {}, this.#list, this.#more);
    this.#add(answer);
    new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.#page(), { rootMargin: "400px" }).observe(this.#more);
  }

  #add({ hits, next }) {
    this.#list.append(...hits.map((one) => h("li", {}, hit(this.#state, one))));
    for (const { id } of hits) if (!walked.hits.includes(id)) walked.hits.push(id);
    this.#next = next;
    this.#more.hidden = !next;
  }

  async #page() {
    if (!this.#next || this.#more.disabled) return;
    this.#more.disabled = true;
    const params = filters(this.#state);
    params.set("after", this.#next);
    params.set("limit", PAGE);
    try {
      this.#add(await ask("search", params));
    } catch (error) {
      this.#more.before(h("p.warning", { role: "alert" }, error.message));
      this.#next = null;
      this.#more.hidden = true;
    }
    this.#more.disabled = false;
    const shown = this.#list.children.length;
    announce(`${count(shown, "hit")} shown.`);
    if (shown <= MOST && this.#list.isConnected) amend({ ...current(), shown: String(shown) });
  }
}
