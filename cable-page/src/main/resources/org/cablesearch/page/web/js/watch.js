// How many cables that a saved search finds are new, or have another text, since the search was last looked at.

import { ask, each } from "./api.js";
import { h } from "./dom.js";
import { count, date, number } from "./format.js";
import * as lists from "./lists.js";
import { filters, stateOf } from "./state.js";

/** The searches that numbers are shown for, by the elements that show them. */
const searches = new WeakMap();

/** Remembers, for searches on a list, that the reader saw them after the newest load. */
export async function look(items) {
  if (!items.some((one) => lists.having(one).length)) return;
  const { loads: [newest] } = await ask("stats", {});
  if (newest) lists.saw(items, secondAfter(newest.time));
}

/** A short load begins and ends within a second, and would be counted again. */
function secondAfter(time) {
  return `${new Date(Date.parse(time) + 1000).toISOString().slice(0, 19)}Z`;
}

/** The place for the numbers of a search. */
export function news(item) {
  const element = h("span.news", {});
  searches.set(element, item);
  return element;
}

/** Draws the numbers of all searches in an element. A search without a stored time is counted from now on. */
export async function drawNews(element) {
  const places = [...element.querySelectorAll(".news")];
  const isOld = (place) => !searches.get(place).since;
  const old = places.filter(isOld);
  await look(old.map((place) => searches.get(place)));
  // If a time was stored, the list, and so each of these places, has been drawn anew.
  for (const place of old) place.textContent = "new cables cannot be counted: this index does not list its loads";
  await each(places.filter((place) => !isOld(place)), draw);
}

async function draw(place) {
  if (!place.isConnected) return; // The list has been drawn anew.
  const { search, since } = searches.get(place);
  const params = filters(stateOf(search));
  params.set("since", since);
  try {
    place.textContent = inWords(await ask("watch", params), date(since, "minute"));
  } catch (error) {
    place.textContent = `new cables were not counted: ${error.message}`;
  }
}

function inWords({ new: added, changed, problem }, since) {
  if (problem) return `new cables cannot be counted: ${problem}`;
  return added || changed ? `${count(added, "cable")} new, ${number(changed)} changed since ${since}` : `nothing new since ${since}`;
}
