// The hits of the search that was last shown in this tab: to walk through them, and to come back to all of them.

import { stored, store } from "./storage.js";
import { filters, searchOf } from "./state.js";

const KEY = "cables.trail";
const NONE = { asked: "", ids: [], shown: 0, scroll: 0 };

let trail = { ...NONE, ...stored(KEY, "sessionStorage") };

/** Begins a trail with a search. */
export function begin(state) {
  trail = { ...NONE, asked: String(filters(state)) };
}

/** Adds the hits that were shown next. */
export function extend(ids, shown) {
  change({ ids: [...new Set([...trail.ids, ...ids])], shown });
}

/** Remembers how far the hits were scrolled when a reader leaves them. */
export function leave() {
  change({ scroll: scrollY });
}

function change(changes) {
  trail = { ...trail, ...changes };
  store(KEY, trail, "sessionStorage");
}

function isOf(state) {
  return trail.asked === String(filters(state));
}

/** The ids of the hits next to the cable of a state; null if the trail is of another search. */
export function neighbours(state) {
  const at = isOf(state) ? trail.ids.indexOf(state.cable) : -1;
  return at < 0 ? null : { place: at + 1, of: trail.ids.length, before: trail.ids[at - 1], after: trail.ids[at + 1] };
}

/** The search of a state with as many hits as were shown. */
export function results(state) {
  return searchOf(state, { shown: isOf(state) && trail.shown ? String(trail.shown) : "" });
}

/** How far the hits of a state were scrolled. */
export function scrolled(state) {
  return isOf(state) ? trail.scroll : 0;
}
