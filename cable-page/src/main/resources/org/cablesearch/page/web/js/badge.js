// Markings as badges: the words give the level, and a colour beside them repeats it.

import { h } from "./dom.js";
import { levelOf } from "./format.js";

export function badge(text, level = levelOf(text)) {
  return h("span.badge", { "data-level": level }, text);
}

/** A paragraph's number; its place if it has none. */
export function pilcrow(number, index) {
  return number === null ? `§${index + 1}` : `¶${number}`;
}

/** The number and the marking of a paragraph: `¶7 (SBU)`. */
export function numberAndMarking({ paragraph, index, marking }) {
  return [
    h("span.pilcrow", {}, pilcrow(paragraph, index)),
    marking && badge(marking.replaceAll(/[()]/g, "")),
  ];
}
