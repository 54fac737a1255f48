// One facet: its values with counts, each to select or to exclude, and a box to find others in.

import { ask } from "./api.js";
import { fill, h, isolated } from "./dom.js";
import { number } from "./format.js";
import { nameOf } from "./names.js";
import { filters, go, toggled, valuesOf } from "./state.js";

const FEW = 6;
const MANY = 40;

export class Facet {
  #title;
  #open;
  #found = "";
  #list;
  size = FEW;

  /** @param open the dimensions whose facets are open, which this one's button changes */
  constructor(dimension, title, open) {
    this.dimension = dimension;
    this.#title = title;
    this.#open = open;
  }

  /** A facet with a filter on it stays in sight. */
  isShown(state) {
    return this.#open.has(this.dimension) || [...state.select, ...state.exclude].some(([d]) => d === this.dimension);
  }

  draw(state, counts, again) {
    const shown = this.isShown(state);
    this.#list = h("ul.values", {});
    const id = `facet-${this.dimension}`;
    return h("section.facet", { "aria-labelledby": `${id}-title` },
      h("h3", { id: `${id}-title` },
        h("button.fold", {
          type: "button", "aria-expanded": String(shown), "data-key": `fold:${this.dimension}`,
          onclick: () => {
            if (!this.#open.delete(this.dimension)) this.#open.add(this.dimension);
            again();
          },
        }, this.#title)),
      shown && counts && h("div", {}, this.#finder(state, counts), this.#values(state, counts), this.#more(counts, again)));
  }

  #finder(state, { values }) {
    return (this.#found || values.length >= FEW) && h("input.find", {
      type: "search", value: this.#found, placeholder: `Find in ${this.#title.toLowerCase()}`, "aria-label": `Find in ${this.#title.toLowerCase()}`,
      "data-key": `find:${this.dimension}`, dir: "auto",
      oninput: (event) => this.#find(state, event.target.value),
    });
  }

  async #find(state, text) {
    this.#found = text;
    const params = filters(state);
    params.set("limit", "0");
    params.set("facet", `${this.dimension}:${text ? MANY : this.size}`);
    if (text) params.set("facet-prefix", `${this.dimension}=${text}`);
    const { facets } = await ask("search", params);
    if (this.#found === text) this.#values(state, facets[this.dimension]);
  }

  #values(state, counts) {
    const excluded = valuesOf(state.exclude, this.dimension);
    const listed = counts.values.filter(({ value }) => !excluded.includes(value));
    fill(this.#list,
      excluded.map((value) => this.#row(state, { value, excluded: true })),
      listed.map((value) => this.#row(state, value)),
      !listed.length && !excluded.length && h("li.none", {}, "No values here"),
      !this.#found && counts.missing > 0 && h("li.none", {}, h("span", {}, "without a value"), h("span.count", {}, number(counts.missing))));
    return this.#list;
  }

  #row(state, { value, count, selected, excluded }) {
    const name = nameOf(this.dimension, value);
    const act = (kind) => go(toggled(state, kind, this.dimension, value));
    return h("li", { "data-state": excluded ? "excluded" : selected ? "selected" : null },
      h("label", { title: name === value ? value : `${value} · ${name}` },
        h("input", {
          type: "checkbox", checked: selected, disabled: excluded, "data-key": `select:${this.dimension}=${value}`, onchange: () => act("select"),
        }),
        name !== value && h("code", {}, value), h("span.name", {}, isolated(name))),
      h("span.count", {}, excluded ? "not" : number(count)),
      h("button.not", {
        type: "button", "aria-pressed": String(Boolean(excluded)), "data-key": `exclude:${this.dimension}=${value}`,
        "aria-label": `Exclude ${name}`.slice(0, 200), title: excluded ? "Stop excluding" : "Exclude", onclick: () => act("exclude"),
      }, "−"));
  }

  #more({ values }, again) {
    const more = this.size === FEW;
    return !this.#found && (!more || values.length >= FEW) && h("button.quiet", {
      type: "button", "data-key": `more:${this.dimension}`,
      onclick: () => {
        this.size = more ? MANY : FEW;
        again();
      },
    }, more ? "More" : "Fewer");
  }
}
