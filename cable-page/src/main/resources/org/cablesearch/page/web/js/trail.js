// Remembers the hits of the search that was last shown in this tab, so that the reader can go from hit to hit and back to the list.

import { ask } from "./api.js";
import { filters, searchOf } from "./state.js";
import * as storage from "./storage.js";

const PAGE = 10;
const NONE = { asked: "", ids: [], shown: 0, total: 0, next: null, scroll: 0 };

let trail = { ...NONE, ...storage.trail.get() };

/** Begins a trail for a search. */
export function begin(state) {
  trail = { ...NONE, asked: String(filters(state)) };
}

/**
 * Adds the hits of the next page of a state's search, unless another search has begun meanwhile. Several paragraphs of one cable
 * count as one hit.
 */
export function extend(state, { hits, total, next }) {
  if (!isOf(state)) return;
  change({ ids: [...new Set([...trail.ids, ...hits.map(keyOf)])], shown: trail.shown + hits.length, total, next });
}

/** Adds near hits, which follow the last hit; `shown` of them are shown. */
export function extendByNear(state, hits, shown) {
  if (isOf(state)) change({ ids: [...new Set([...trail.ids, ...hits.map(keyOf)])], shown: Math.max(trail.shown, shown) });
}

/** The key of a cable or hit: its id and, if it has one, its document. */
export function keyOf({ id, document }) {
  return document ? `${id}\t${document}` : id;
}

/** The state that opens a hit of the trail, from that of another hit. */
function opening(state, key) {
  const [cable, document = ""] = key.split("\t");
  return { ...state, cable, document, paragraph: "" };
}

/** Remembers how far the hits were scrolled when the reader left them. */
export function leave() {
  change({ scroll: scrollY });
}

function change(changes) {
  trail = { ...trail, ...changes };
  storage.trail.set(trail);
}

function isOf(state) {
  return trail.asked === String(filters(state));
}

/**
 * The position of a state's cable among the hits, and the states of the hits before and after it; null if the trail belongs to
 * another search. `more` is set if the next hit has not been loaded yet.
 */
export function neighbours(state) {
  const { ids, total, next } = trail;
  const at = isOf(state) ? ids.indexOf(keyOf({ id: state.cable, document: state.document })) : -1;
  if (at < 0) return null;
  const of = state.unit || !next ? ids.length : total;
  const to = (key) => key && opening(state, key);
  return { position: at + 1, of, before: to(ids[at - 1]), after: to(ids[at + 1]), more: at === ids.length - 1 && Boolean(next) };
}

/** Loads more hits, and returns the state of the hit after the cable of a state, or this state if there is none. */
export async function further(state) {
  const params = filters(state);
  params.set("after", trail.next);
  params.set("limit", PAGE);
  params.set("snippets", "0");
  extend(state, await ask("search", params));
  return neighbours(state).after ?? state;
}

/** The search of a state, with as many hits as the reader had loaded. */
export function results(state) {
  return searchOf(state, { shown: isOf(state) && trail.shown ? String(trail.shown) : "" });
}

/** How far the hits of a state were scrolled. */
export function scrolled(state) {
  return isOf(state) ? trail.scroll : 0;
}
