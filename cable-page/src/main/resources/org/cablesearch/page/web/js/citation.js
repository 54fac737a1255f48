// How to cite a cable or a paragraph of it.

import { pilcrow } from "./badge.js";
import { date } from "./format.js";
import { EMPTY, href, opened } from "./state.js";

/** `06PHNOMPENH2611, 12 Sep 2006, ¶4` */
export function citation({ cable, date: day, number, paragraph }) {
  return [cable, date(day), paragraph !== null && pilcrow(number, paragraph)].filter(Boolean).join(", ");
}

/** The citation with post, subject and address. */
export function fullCitation(item) {
  return [item.origin, citation(item), item.subject && `“${item.subject}”`, addressOf(item)].filter(Boolean).join(", ");
}

/** The address at which an item of a list is found. */
export function addressOf({ cable, paragraph, search }) {
  return new URL(cable ? href(opened(EMPTY, cable, paragraph)) : search, location.origin + location.pathname).href;
}
