// What a cable cites and what cites it: x is time, each cable has a lane, and a line runs from the one that cites to the cited.

import { fill, h, isolated, svg } from "./dom.js";
import { count, date } from "./format.js";
import { href } from "./state.js";

const LANE = 30;
const EDGE = 4;
const LABELS = 6;

export function timeline(state, thread) {
  if (thread.cables.length + thread.absent.length < 2) return null;
  const section = h("section.timeline", { "aria-labelledby": "timeline-title" });
  const direct = lanes(thread, 1);
  const whole = lanes(thread, Infinity);
  const draw = (shown) => fill(section,
    h("h2", { id: "timeline-title" }, "Cited and citing"),
    h("p.quiet", {}, "Lines run from the cable that cites to the one it cites. ", h("i.held", {}), " held ", h("i.absent", {}), " not held, placed by the year in its number",
      thread.complete ? "" : ". The thread continues beyond what is shown"),
    chart(state, shown, thread.id),
    whole.length > direct.length && h("button.quiet", { type: "button", "data-key": "thread", onclick: () => draw(shown === direct ? whole : direct) },
      shown === direct ? `Show the whole thread (${count(whole.length, "cable")})` : "Show its neighbours only"));
  draw(direct);
  return section;
}

/**
 * The cables of a thread up to some steps away, and the absent ones that those before the last step cite, in the order
 * of time.
 */
function lanes({ cables, absent }, steps) {
  const held = cables.filter((cable) => cable.steps <= steps).map((cable) => ({ ...cable, held: true }));
  const cited = new Set(held.filter((cable) => cable.steps < steps).flatMap(({ cites }) => cites));
  const missing = absent.filter((id) => cited.has(id)).map((id) => ({ id, cites: [], held: false }));
  return [...held, ...missing].map((cable) => ({ ...cable, time: timeOf(cable) })).sort((a, b) => a.time - b.time || a.id.localeCompare(b.id));
}

/**
 * When a cable was sent; if only its number is known, the middle of the year that it begins with: two digits, of 1966
 * to 2065.
 */
function timeOf({ id, date: instant }) {
  if (instant) return Date.parse(instant);
  const two = Number.parseInt(id, 10) % 100 || 0;
  return Date.UTC(two > 65 ? 1900 + two : 2000 + two, 6, 1);
}

function chart(state, shown, asked) {
  const first = Math.min(...shown.map(({ time }) => time));
  const span = Math.max(...shown.map(({ time }) => time)) - first || 1;
  const x = (time) => `${EDGE + ((100 - 2 * EDGE) * (time - first)) / span}%`;
  const y = new Map(shown.map(({ id }, i) => [id, i * LANE + LANE / 2]));
  const height = shown.length * LANE;
  const edges = shown.flatMap((cable) => cable.cites.filter((cited) => y.has(cited)).map((cited) => {
    const to = shown.find(({ id }) => id === cited);
    return svg("line", { x1: x(cable.time), y1: y.get(cable.id), x2: x(to.time), y2: y.get(cited), "data-of": String([cable.id, cited].includes(asked)) });
  }));
  const dots = shown.map(({ id, time, held }) => svg("circle", { cx: x(time), cy: y.get(id), r: id === asked ? 7 : 5, "data-held": String(held), "data-asked": String(id === asked) }));
  return h("div.chart", {},
    h("ol.lanes", {}, shown.map((cable) => lane(state, cable, asked))),
    h("div.drawing", {}, svg("svg", { "aria-hidden": "true", width: "100%", height }, ticks(first, span, x, height), edges, dots)));
}

function lane(state, { id, subject, date: instant, held }, asked) {
  const name = [h("code", {}, id), held ? isolated(` ${subject}`, "span") : h("i", {}, " not held")];
  const here = id === asked;
  return h("li", { "aria-current": here ? "true" : null, title: held ? `${date(instant)} · ${subject}`.slice(0, 300) : null },
    held && !here ? h("a", { href: href({ ...state, cable: id, paragraph: "" }) }, name) : h("span", {}, name));
}

function ticks(first, span, x, height) {
  const years = [];
  for (let year = new Date(first).getUTCFullYear(); Date.UTC(year, 0, 1) <= first + span; year++) years.push(year);
  const step = Math.ceil(years.length / LABELS);
  return years.filter((year) => year % step === 0 && Date.UTC(year, 0, 1) >= first).map((year) => svg("g.tick", {},
    svg("line", { x1: x(Date.UTC(year, 0, 1)), x2: x(Date.UTC(year, 0, 1)), y1: 0, y2: height }),
    svg("text", { x: x(Date.UTC(year, 0, 1)), y: height - 3, dx: 3 }, year)));
}
