// Markings as badges: the level in words, repeated by a colour.

import { h } from "./dom.js";
import { levelOf } from "./format.js";

export function badge(text, level = levelOf(text)) {
  return h("span.badge", { "data-level": level }, text);
}

/** A paragraph's number; if it has none, its position in the cable. */
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
