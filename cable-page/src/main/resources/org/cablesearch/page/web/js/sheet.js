// The filters: a column beside the hits, or in a narrow window a sheet over them.

import { fill, h } from "./dom.js";

const NARROW = matchMedia("(width < 60rem)");

export class Sheet {
  #column;
  #opener = h("button.filters", { type: "button", onclick: () => this.open() });
  #heading = h("h2", { id: "filters-title" });
  #clear = h("span", {});
  #done = h("button.primary", {}, "Show");
  #dialog;
  element;

  /** @param column what is in it */
  constructor(column) {
    this.#column = column;
    this.#dialog = h("dialog.sheet", { "aria-labelledby": "filters-title", onclose: () => this.#close() },
      h("header", {}, this.#heading, this.#clear), h("form", { method: "dialog" }, this.#done));
    this.element = h("aside", { "aria-label": "Filters" }, this.#opener, h("h2.unseen", {}, "Filters"), column, this.#dialog);
    NARROW.addEventListener("change", () => this.#dialog.close());
    addEventListener("filters", () => this.element.isConnected && this.open());
  }

  /** Says what is set (`heading` makes the words), and what closing the sheet shows. */
  draw(heading, done, clear) {
    fill(this.#opener, heading());
    fill(this.#heading, heading());
    fill(this.#clear, clear);
    fill(this.#done, done);
  }

  /** Opens the sheet, if the column needs one, and goes to its first control. */
  open() {
    if (NARROW.matches) {
      this.#dialog.querySelector("header").after(this.#column);
      this.#dialog.showModal();
    }
    this.#column.querySelector("button, input")?.focus();
  }

  close() {
    this.#dialog.close();
  }

  #close() {
    this.#dialog.before(this.#column);
    if (NARROW.matches) this.#opener.focus();
  }
}
