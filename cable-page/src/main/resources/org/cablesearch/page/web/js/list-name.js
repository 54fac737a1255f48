// The input box for the name of a new list.

import { h } from "./dom.js";

export function newName() {
  return h("input", {
    type: "text", "aria-label": "Name of a new list", placeholder: "A new list", maxlength: 200, "data-key": "new-list",
  });
}
