// The results of a search: what was not understood, the filters, time, the hits, and the column of facets.

import { ask } from "./api.js";
import { chips } from "./chips.js";
import { announce, fill, h } from "./dom.js";
import { column, filtersIn, request, summary } from "./facets.js";
import { count } from "./format.js";
import { histogram } from "./histogram.js";
import { HitList } from "./hit-list.js";
import { issues } from "./issues.js";
import { learn } from "./names.js";
import { near } from "./near.js";
import { underline } from "./search-box.js";
import { filters } from "./state.js";
import { toolbar } from "./toolbar.js";

const parts = {
  head: h("div.found", {}),
  time: h("div", {}),
  body: h("div", {}),
  facets: h("div", {}),
  summary: h("summary", {}),
};
const aside = h("details.facets", { open: matchMedia("(width >= 60rem)").matches }, parts.summary, parts.facets);
const view = h("div.results", {},
  h("aside", { "aria-label": "Filters" }, aside),
  h("div.main", {}, parts.head, parts.time, parts.body));

/** Shows the results of a state in `main`. */
export async function show(main, state, signal) {
  const unit = state.unit || "cable";
  const by = state.by || "year";
  const [answer, bars] = await Promise.all([ask("search", hitsOf(state, by), signal), barsOf(state, by, signal)]);
  if (view.parentNode !== main) fill(main, view);
  underline(answer.issues);
  learn(answer.facets);
  const total = `${answer.totalIsExact ? "" : "at least "}${count(answer.total, unit)}`;
  fill(parts.head,
    h("h1", {}, total, state.query && h("span.asked", {}, " for ", h("bdi", {}, state.query))),
    answer.timedOut && h("p.warning", {}, "This search ran out of time: there may be more hits, and the counts may be missing."),
    issues(state, answer), chips(state));
  fill(parts.time, histogram(state, bars ?? answer.facets[by]?.values ?? [], unit));
  fill(parts.body, toolbar(state, answer), new HitList(state, answer).element, near(state, answer), nothing(answer));
  drawFacets(state, answer);
  announce(`${total} found.`);
  document.title = `${state.query || "Filtered"} · ${total} · Cables`;
}

function hitsOf(state, by) {
  const params = filters(state);
  if (state.shown) params.set("limit", state.shown);
  if (!state.from && !state.to) params.append("histogram", by);
  request(params, state);
  return params;
}

/** The bars without the state's own dates, so that there is something to brush over; null if its own answer has them. */
async function barsOf(state, by, signal) {
  if (!state.from && !state.to) return null;
  const params = filters({ ...state, from: "", to: "" });
  params.set("limit", "0");
  params.append("histogram", by);
  return (await ask("search", params, signal)).facets[by]?.values ?? [];
}

function drawFacets(state, { total, facets: counts }) {
  fill(parts.summary, h("h2", {}, summary(state)));
  if (!total && !filtersIn(state)) return fill(parts.facets, h("p.quiet", {}, "There is nothing to filter."));
  fill(parts.facets, column(state, counts, async () => {
    const params = filters(state);
    params.set("limit", "0");
    request(params, state);
    drawFacets(state, await ask("search", params));
  }));
}

function nothing({ total, near: most }) {
  return total === 0 && !most?.total && h("p.empty", {}, "No cable has all of this. Remove a filter, or search for fewer words.");
}
