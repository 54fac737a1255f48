// The results of a search: issues of the query, filters, histogram, hits, and the column of facets.

import { ask, mayAdd, moduleOf } from "./api.js";
import { asOf } from "./as-of.js";
import { chips, inWords } from "./chips.js";
import { announce, fill, h, visible } from "./dom.js";
import { changed, column, filtersIn, request, settings, shown, summary } from "./facets.js";
import { count } from "./format.js";
import { histogram } from "./histogram.js";
import { issues } from "./issues.js";
import * as lists from "./lists.js";
import { learn, learnThemselves, unnamed } from "./names.js";
import { underline } from "./search-box.js";
import { Sheet } from "./sheet.js";
import { star } from "./star.js";
import { EMPTY, filters, href, NO_FILTERS, searchOf, step } from "./state.js";
import { styles } from "./styles.js";
import { isView, toolbar } from "./toolbar.js";
import * as trail from "./trail.js";
import { look } from "./watch.js";

/** In a narrow window, the dates are folded, so that hits are on the first screen. */
const NARROW = matchMedia("(width < 60rem)");
NARROW.addEventListener("change", () => { parts.time.open = !NARROW.matches; });

/**
 * Everything that this view shows; `counted` is the search whose hits are counted. The functions below draw each part of the page
 * from it.
 */
const model = {
  state: null, answer: null, near: undefined, made: null, Shape: undefined, counted: null, bars: [], counts: {}, facets: settings(),
};

const parts = {
  head: h("div.found", {}), time: h("details.time", { open: !NARROW.matches }), controls: h("div.controls", {}), body: h("div.body", {}),
  facets: h("div.column", {}),
};
const sheet = new Sheet(parts.facets);
const view = h("div.results", {}, parts.head, sheet.element,
  h("div.main", { tabindex: "-1", "data-skip": "" }, parts.time, parts.controls, parts.body));

addEventListener("visit", () => view.isConnected && trail.leave());
lists.whenChanged((isTyping, concerns) => view.isConnected && concerns(saved()) && look([saved()]));

/** Shows the results of a state in `main`. If the reader comes back from a hit, returns a function that scrolls to it. */
export async function show(main, state, { signal, before }) {
  const [answer, bars, list, { HitTable }, made] = await Promise.all([
    ask("search", hitsOf(state), signal), barsOf(state, signal), isView(state) ? {} : moduleOf("hit-list"),
    state.as === "table" ? moduleOf("hit-table") : {}, isView(state) && viewOf(state, signal), nameExcluded(state, signal)]);
  const { near, anyOf } = answer.near?.total ? await moduleOf("near") : {};
  const counted = (near && await countsOfNear(state, answer, anyOf, signal)) ?? { counted: state, counts: answer.facets, bars };
  learn(counted.counts);
  const withBars = counted.bars ?? counted.counts[unitOfTime(state)]?.values ?? [];
  Object.assign(model, { state, answer, near, made, ...list, Shape: answer.total ? HitTable : undefined, ...counted, bars: withBars });
  if (view.parentNode !== main) {
    sheet.close();
    fill(main, view);
  }
  const scroll = trail.scrolled(state);
  underline(answer.issues);
  drawHits();
  drawFacets();
  look([saved()]);
  announce(`${total()} found.`);
  document.title = visible(`${inWords(state)} · ${total()} · Cables`);
  return before?.cable && !made && String(filters(before)) === String(filters(state)) && (() => returnTo(before.cable, scroll));
}

/** A view of the hits: `{ element, files }`, where `files` are links and buttons that save it. */
async function viewOf(state, signal) {
  const [{ view: made }] = await Promise.all([moduleOf(state.as), styles(["views"])]);
  return made(state, signal);
}

function unitOfTime(state) {
  return state.by || "year";
}

function total() {
  const { state, answer } = model;
  return `${answer.totalIsExact ? "" : "at least "}${count(answer.total, state.unit || "cable")}`;
}

function hitsOf(state, limit = isView(state) ? "0" : state.shown) {
  const params = filters(state);
  if (limit) params.set("limit", limit);
  if (!state.from && !state.to) params.append("histogram", unitOfTime(state));
  request(params, model.facets, shown(model.facets, state));
  return params;
}

/** If there are only near hits, their counts; null if there are others, or if no search finds just these. */
async function countsOfNear(state, { total: found, near: some }, anyOf, signal) {
  if (found) return null;
  const counted = anyOf(state, some);
  const [answer, bars] = await Promise.all([ask("search", hitsOf(counted, "0"), signal), barsOf(counted, signal)]);
  return answer.total === some.total ? { counted, counts: answer.facets, bars } : null;
}

/** The bars of the search without its dates, so that other dates can be chosen; null if the search has no dates. */
async function barsOf(state, signal) {
  if (!state.from && !state.to) return null;
  const params = filters({ ...state, from: "", to: "" });
  params.set("limit", "0");
  params.append("histogram", unitOfTime(state));
  return (await ask("search", params, signal)).facets[unitOfTime(state)]?.values ?? [];
}

/** Learns the names of excluded values. Facets list the values that hits have, and all that are selected; so this search selects them. */
async function nameExcluded({ exclude }, signal) {
  const wanted = unnamed(exclude);
  if (!wanted.length) return;
  const params = filters({ select: wanted });
  params.set("limit", "0");
  for (const dimension of new Set(wanted.map(([one]) => one))) params.append("facet", `${dimension}:1`);
  learn((await ask("search", params, signal)).facets);
  learnThemselves(wanted);
}

/** The search, as an item of a list. */
function saved() {
  return { search: href(searchOf(model.state)), subject: inWords(model.state) };
}

function drawHits() {
  const { state, answer, made, bars, HitList, Shape } = model;
  fill(parts.head,
    h("div.title", {}, h("h1", {}, total(), state.query && h("span.asked", {}, " for ", h("bdi", {}, state.query))), star(saved())),
    answer.timedOut && h("p.warning", {}, "This search ran out of time: there may be more hits, and the counts may be missing."),
    issues(state, answer), chips(state));
  parts.time.hidden = isNothing();
  fill(parts.time, h("summary", {}, "Dates"), histogram(state, bars, state.unit || "cable"));
  if (!NARROW.matches || state.from || state.to) parts.time.open = true;
  if (made) {
    fill(parts.body, made.element);
    fill(parts.controls, sheet.opener, toolbar(state, answer, made));
    return;
  }
  const hits = new HitList(state, answer, Shape);
  const { ticked } = hits;
  fill(parts.body, ticked.element, hits.element, model.near?.(state, answer, ticked), isNothing() && nothing());
  fill(parts.controls, sheet.opener, !isNothing() && toolbar(state, answer, hits, ticked));
}

function drawFacets() {
  const { state, answer, counted, facets, counts } = model;
  const set = filtersIn(state);
  sheet.draw(() => summary(state), `Show ${total()}`,
    set > 0 && h("a.quiet", step(state, (now) => searchOf(now, NO_FILTERS)), "Clear all"));
  const isEmpty = !answer.total && !set && counted === state;
  inPlace(() =>
    fill(parts.facets,
      isEmpty ? h("p.quiet", {}, "There is nothing to filter.") : [asOf(state, answer), column(state, facets, counts, change)]));
}

/** Draws the column so that the focused control stays in place even if lists above it become longer or shorter. */
function inPlace(draw) {
  const top = () => (parts.facets.contains(document.activeElement) ? document.activeElement.getBoundingClientRect().top : NaN);
  const before = top();
  draw();
  parts.facets.scrollTop += top() - before || 0;
}

/** Changes the settings of one facet, and requests its counts again. */
async function change(dimension, changes) {
  const { state } = model;
  model.facets = changed(model.facets, dimension, changes);
  const wanted = model.facets[dimension];
  drawFacets();
  if (!shown(model.facets, state).includes(dimension)) return;
  const params = filters(model.counted);
  params.set("limit", "0");
  request(params, model.facets, [dimension]);
  const { facets } = await ask("search", params);
  learn(facets);
  if (model.state !== state || model.facets[dimension] !== wanted) return;
  model.counts = { ...model.counts, ...facets };
  drawFacets();
}

/** Returns to the hit that was read: restores the scroll position, and centres the hit if it is outside the window. */
function returnTo(cable, scroll) {
  scrollTo(0, scroll);
  const hit = parts.body.querySelector(`[data-id="${CSS.escape(cable)}"]`);
  if (!hit) return;
  const { top, bottom } = hit.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) hit.scrollIntoView({ block: "center" });
  hit.querySelector(".title").focus({ preventScroll: true });
}

function isNothing() {
  return !model.answer.total && !model.near;
}

function nothing() {
  const { query } = model.state;
  const ways = [filtersIn(model.state) > 0 && "remove a filter", query && "search for fewer or other words"].filter(Boolean).join(", or ");
  return h("p.empty", {}, "No cable has all of this.", ways && ` ${ways[0].toUpperCase()}${ways.slice(1)}.`,
    mayAdd() && [" Or ", h("a", { href: href({ ...EMPTY, view: "add" }) }, "add cables"), "."]);
}
