// The filters: a column beside the hits; in a narrow window, a sheet over them.

import { fill, h } from "./dom.js";
import { overlaid } from "./state.js";

const NARROW = matchMedia("(width < 60rem)");

export class Sheet {
  #column;
  #heading = h("h2", { id: "filters-title" });
  #clear = h("span", {});
  #done = h("button.primary", {}, "Show");
  #dialog;
  #left;
  element;
  /** The button that opens the filters in a narrow window. */
  opener = h("button.filters", { type: "button", "data-key": "filters", onclick: () => this.open() });

  /** @param column the element with the filters */
  constructor(column) {
    this.#column = column;
    this.#dialog = h("dialog.sheet", { "aria-labelledby": "filters-title", onclose: () => this.#close() },
      h("header", {}, this.#heading, this.#clear), h("form", { method: "dialog" }, this.#done));
    this.element = h("aside", { "aria-label": "Filters" }, h("h2.unseen", {}, "Filters"), column,
      h("a.skip", { href: "#main" }, "Back to the results"), this.#dialog);
    NARROW.addEventListener("change", () => this.#dialog.close());
    addEventListener("filters", () => this.element.isConnected && this.open());
  }

  /** Draws the headings (created by `heading`), the button that closes the sheet (labelled `done`), and the link `clear`. */
  draw(heading, done, clear) {
    fill(this.opener, heading());
    fill(this.#heading, heading());
    fill(this.#clear, clear);
    fill(this.#done, done);
  }

  /** Opens the sheet if the window is narrow, and moves the focus to the first control. */
  open() {
    if (NARROW.matches) {
      this.#dialog.querySelector("header").after(this.#column);
      this.#dialog.showModal();
      this.#left = overlaid(() => this.#dialog.close());
    }
    this.#column.querySelector(".fold")?.focus();
  }

  close() {
    this.#dialog.close();
  }

  #close() {
    this.#left?.();
    this.#dialog.before(this.#column);
    if (NARROW.matches) this.opener.focus();
  }
}
