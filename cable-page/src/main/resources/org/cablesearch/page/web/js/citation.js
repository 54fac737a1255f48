// How to cite a cable or a paragraph of it.

import { home } from "./api.js";
import { pilcrow } from "./badge.js";
import { date } from "./format.js";
import { EMPTY, href, opened } from "./state.js";

/** `06PHNOMPENH2611, 12 Sep 2006, ¶4` */
export function citation({ cable, date: day, number, paragraph }) {
  return [cable, date(day), paragraph !== null && pilcrow(number, paragraph)].filter(Boolean).join(", ");
}

/** The citation of an item, with post, subject and address. */
export function fullCitation(item) {
  return [item.origin, citation(item), item.subject && `“${item.subject}”`, addressOf(item)].filter(Boolean).join(", ");
}

/** The link to an item of a list. */
export function linkTo({ cable, document, paragraph, search }) {
  return search || href(opened(EMPTY, cable, paragraph, document));
}

/** The full address of an item of a list. */
export function addressOf(item) {
  return new URL(linkTo(item), home()).href;
}
