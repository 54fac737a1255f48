// Markings as badges: the level is told by the words, and by a colour beside them.

import { h } from "./dom.js";
import { levelOf } from "./format.js";

export function badge(text, level = levelOf(text)) {
  return h("span.badge", { "data-level": level }, text);
}

/** A paragraph's number; the place of one that has none. */
export function pilcrow(number, index) {
  return number === null ? `§${index + 1}` : `¶${number}`;
}

/** The number and the marking of a paragraph: `¶7 (SBU)`. */
export function place({ paragraph, index, marking }) {
  return [
    h("span.pilcrow", {}, pilcrow(paragraph, index)),
    marking && badge(marking.replaceAll(/[()]/g, "")),
  ];
}
