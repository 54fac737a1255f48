// Hits over time, per 10,000 of what could be hits, beside what the archive holds: a gap of holdings is not a gap of interest.

import { ask, home } from "./api.js";
import { save } from "./copy.js";
import { fill, h } from "./dom.js";
import { count, number, period } from "./format.js";
import { EMPTY, searchOf, step } from "./state.js";
import { table } from "./table.js";
import { longest, mark, MAX_QUERIES, picture } from "./trend-picture.js";
import { choice } from "./toolbar.js";
import { asking, counted, csv, EVERY, figure, hits, queryBox } from "./views.js";

const PERIODS = { "": "Years", quarter: "Quarters", month: "Months" };

export async function view(state, signal) {
  const asked = { ...state, group: state.group || (state.by === "month" ? "month" : "") };
  const params = asking(state, [state.query, ...state.other], { by: asked.group || "year", of: counted(state) });
  const { queries } = await ask("trend", params, signal);
  const trends = queries.map((trend) => ({ ...trend, points: trend.points.map((point) => linked(state, trend, point)) }));
  const title = trends.map(({ query }) => query).join(", ");
  const draw = (width, ofFile) => picture(trends, counted(state), width, ofFile);
  const drawing = h("div.picture", {});
  let drawn = 0;
  new ResizeObserver((seen, observer) => {
    if (!drawing.isConnected) return observer.disconnect();
    if (drawing.clientWidth === drawn) return;
    drawn = drawing.clientWidth;
    fill(drawing, draw(drawn));
  }).observe(drawing);
  const saved = () => save("trend.svg", "image/svg+xml", new XMLSerializer().serializeToString(
    draw(drawing.clientWidth, { title, home: home() })));
  return {
    element: h("section.view.trend", {},
      h("div.settings", {}, choice(asked, "group", "Periods", PERIODS), trends.length < MAX_QUERIES
        && queryBox("Another query", "", (now, query) => searchOf(now, { other: [...now.other, query].filter(Boolean) }))),
      queries.some(({ timedOut }) => timedOut) && h("p.warning", {}, "Time ran out, so the counts are too low."),
      h("ul.legend", {}, trends.map((trend, i) => legend(state, trend, i))), h("div.beside", {}, drawing, listed(trends)),
      h("p.quiet", {}, `Hits per 10,000 ${counted(state)} with the same filters, whatever their words. A hollow mark is a figure from `
        + "fewer than 100: where little is held, a figure says little.")),
    files: [csv("trend", params), h("button", { type: "button", onclick: saved }, "Picture (SVG)")],
  };
}

/** A point with the states of its hits, of what could be hits, and of what is held. */
function linked(state, { query, base }, point) {
  const dates = datesOf(state, point);
  return {
    ...point, name: period(point.period), toHits: hits(state, { ...dates, query }), toBase: hits(state, { ...dates, query: base, any: "" }),
    toHeld: { ...EMPTY, ...dates, query: EVERY, unit: state.unit, "as-of": state["as-of"] },
  };
}

/** The dates of a point, within those of a state. */
function datesOf(state, { period: name, from, to }) {
  const [first, last] = name.includes("Q") ? [from.slice(0, 7), to.slice(0, 7)] : [name, name];
  return {
    from: state.from && whole(state.from, "-01-01") > from ? state.from : first,
    to: state.to && whole(state.to, "-12-31") < to ? state.to : last,
  };
}

/** A year, month or day as a day: its first, or one that is not before its last. */
function whole(date, rest) {
  return date.length > 7 ? date : date + rest.slice(date.length === 4 ? 0 : 3);
}

function legend(state, trend, i) {
  const { query, points, posts, periods, undated } = trend;
  const sum = points.reduce((before, point) => before + point.hits, 0);
  const without = (now) => searchOf(now, { other: now.other.filter((one) => one !== query) });
  return h("li", {}, mark(i), h("bdi", {}, query), i > 0 && h("a.cross", {
    ...step(state, without), "aria-label": `Remove the query ${query}`.slice(0, 200),
  }, "×"), " ",
  h("span.quiet", {}, figure(sum, hits(state, { query })), ` ${counted(state)} of ${count(posts, "post")} in ${count(periods, "period")}`,
    undated > 0 && `; ${number(undated)} more without a date`));
}

/** A row for each period; periods of which nothing is held are one row. */
function listed(trends) {
  const points = longest(trends);
  const of = trends.map((trend) => new Map(trend.points.map((point) => [point.period, point])));
  const rows = [];
  let isGap = false;
  for (const point of points) {
    const all = of.map((one) => one.get(point.period) ?? { hits: 0, of: 0, per10000: null });
    const isEmpty = !point.held && all.every(({ hits: some }) => !some);
    if (!isEmpty || !isGap) rows.push(isEmpty ? ["…", ...trends.flatMap(() => ["", "", ""]), "none held"] : row(point, all));
    isGap = isEmpty;
  }
  const named = (title, query) => (trends.length > 1 ? [h("bdi", {}, query), `: ${title.toLowerCase()}`] : title);
  const titles = ["Period", ...trends.flatMap(({ query }) => [named("Hits", query), "Of", "Per 10,000"]), "Held"];
  return table("Hits over time", titles.map((title) => h("th", { scope: "col" }, title)), rows);
}

function row(point, all) {
  return [point.name, ...all.flatMap((one) => [figure(one.hits, one.toHits), figure(one.of, one.toBase),
    one.per10000 === null ? "" : one.per10000.toFixed(1)]), figure(point.held, point.toHeld)];
}
