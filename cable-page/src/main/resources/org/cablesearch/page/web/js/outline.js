// The headings of a long cable, as links.

import { h, reach } from "./dom.js";
import { count } from "./format.js";

const ENOUGH = 3;

/** Returns null if the cable has too few headings. `text` is the element with the paragraphs. */
export function outline(text) {
  const headings = [...text.querySelectorAll(".paragraph h2")];
  return headings.length < ENOUGH ? null : h("section", {}, h("h2", {}, "In this cable"), h("ol.outline", {}, headings.map((heading, i) => {
    const matches = matchesBetween(text, heading, headings[i + 1]);
    return h("li", {}, h("button.quiet", { type: "button", onclick: () => reach(heading) }, heading.textContent),
      matches > 0 && h("span.count", {}, count(matches, "match", "matches")));
  })));
}

/** How many matches are in the part of a text between two headings. */
function matchesBetween(text, heading, next) {
  const isAfter = (mark, one) => one.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...text.querySelectorAll("mark")].filter((mark) =>
    (heading.contains(mark) || isAfter(mark, heading)) && !(next && (next.contains(mark) || isAfter(mark, next)))).length;
}
