// A star beside a cable or paragraph, which puts it on the list in use.

import { announce, h } from "./dom.js";
import * as lists from "./lists.js";

/** @param item with the keys of an item of a list (see lists.js) */
export function star(item) {
  const what = item.paragraph === null || item.paragraph === undefined ? item.cable : `paragraph ${item.number ?? item.paragraph + 1} of ${item.cable}`;
  const button = h("button.star", {
    type: "button", "data-key": `star:${item.cable}:${item.paragraph ?? ""}`, "aria-label": `Keep ${what}`,
    onclick: () => {
      const kept = lists.toggle(item);
      announce(kept ? `Kept on the list “${lists.inUse().name}”.` : "Removed from the list.");
      draw();
    },
  });
  const draw = () => {
    const kept = lists.keeps(item);
    button.setAttribute("aria-pressed", String(kept));
    button.title = kept ? "Remove from the list" : `Keep on the list “${lists.inUse().name}”`;
    button.textContent = kept ? "★" : "☆";
  };
  draw();
  return button;
}
