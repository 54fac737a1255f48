// What the index holds of the items of lists, which are only references.

import { askText, each } from "./api.js";
import * as lists from "./lists.js";
import { keyOf } from "./trail.js";

const MAX_REMEMBERED = 50;

/** The cables that a view has asked for, by their keys: promises. */
const held = new Map();

/** Forgets what the index held. */
export function forget() {
  held.clear();
}

/** The cable of an item; null if the index does not hold it. */
export function cableOf({ cable: id, document }) {
  const key = keyOf({ id, document });
  if (!held.has(key)) held.set(key, load(document ? { id, document } : { id }));
  return held.get(key);
}

async function load(which) {
  try {
    const [first] = (await askText("show", which)).split("\n", 1);
    return JSON.parse(first);
  } catch (error) {
    if (error.status === 404) return null;
    held.delete(keyOf(which));
    throw error;
  }
}

/** Remembers which texts the first items have, so that a change is noticed later. */
export async function remember(items) {
  const unread = items.slice(0, MAX_REMEMBERED).filter(({ cable, hash }) => cable && !hash);
  const cables = await each(unread, cableOf);
  lists.read(unread, cables.map((cable) => cable?.textHash));
}

/**
 * The part of a cable that an item refers to: `{ marking, paragraph, warning }`. The paragraph is null if the item is a whole cable, or
 * if the cable no longer has the paragraph; then the warning says so.
 */
export function partOf({ cable: id, paragraph: index, hash }, cable) {
  const part = (warning, marking = "", paragraph = null) => ({ marking: (marking ?? "").replaceAll(/[()]/g, ""), paragraph, warning });
  if (!id) return part("");
  if (!cable) return part("The index does not hold this cable any more.");
  const paragraph = index === null ? null : cable.paragraphs[index];
  if (paragraph === undefined) return part("The cable has been replaced, and does not have this paragraph any more.");
  const isOther = hash && cable.textHash && hash !== cable.textHash;
  return part(isOther ? "The text of the cable has changed since you kept this." : "",
    paragraph ? paragraph.marking?.text : cable.classification.text, paragraph);
}
