// The cables that a cable cites and those that cite it, by date: a line of text for each. In a wide window a drawing beside the
// text shows time from left to right, with a line from each citing cable to the cable it cites.

import { ask } from "./api.js";
import { fill, h, isolated, svg } from "./dom.js";
import { count, date, period } from "./format.js";
import { EMPTY, href } from "./state.js";

const LANE = 30;
const HEAD = 24;
const EDGE = 4;
const LABELS = 6;
const MAX_CABLES = 1000;
const NAMED = 3;
const MAX_ESTIMATES = 50;

export function timeline(state, thread, signal) {
  if (thread.cables.length + thread.absent.length < 2) return null;
  const section = h("section.timeline", { "aria-labelledby": "timeline-title" });
  let drawn;
  const draw = (known, steps) => {
    drawn = [known, steps];
    const shown = lanes(known, steps);
    const all = lanes(known, Infinity);
    const other = steps === 1 ? "Show the whole thread" : "Show its neighbours only";
    const hidden = all.length > lanes(known, 1).length;
    fill(section, h("h2", { id: "timeline-title" }, "Cited and citing"),
      h("p.quiet", {}, h("span.key", {}, "Lines run from the cable that cites to the one it cites. "),
        h("i.held", {}), ` ${counted(shown, true)} held `,
        h("i.absent", {}), ` ${counted(shown, false)} not held, placed by number between the cables of the same post`),
      h("div.chart", {}, h("ol.lanes", {}, textOf(state, shown, thread.id)), drawing(shown, thread.id)),
      hidden && h("button.quiet", { type: "button", "data-key": "thread", onclick: () => draw(known, steps === 1 ? Infinity : 1) },
        steps === 1 ? `${other} (${counted(all, true)} held, ${counted(all, false)} not held)` : other),
      !known.complete && h("button.quiet", {
        type: "button", "data-key": "thread-rest",
        onclick: async () => draw(await ask("cites", { id: thread.id, thread: "true", limit: MAX_CABLES }, signal), Infinity),
      }, "Load more of the thread"));
  };
  draw(thread, 1);
  estimates(thread.absent, signal).then((found) => {
    if (!found.size) return;
    for (const [id, estimate] of found) estimated.set(id, estimate);
    draw(...drawn);
  }, () => {}); // Without estimates, the middle of the year stays.
  return section;
}

function counted(lanes, isHeld) {
  const number = lanes.filter(({ held }) => held === isHeld).length;
  return isHeld ? count(number, "cable") : number;
}

/**
 * The cables of a thread that are at most `steps` citations away, by date; also the absent cables that those nearer than `steps`
 * cite.
 */
function lanes({ cables, absent }, steps) {
  const held = cables.filter((cable) => cable.steps <= steps).map((cable) => ({ ...cable, held: true }));
  const cited = new Set(held.filter((cable) => cable.steps < steps).flatMap(({ cites }) => cites));
  const missing = absent.filter((id) => cited.has(id)).map((id) => ({ id, cites: [], held: false }));
  return [...held, ...missing].map((cable) => ({ ...cable, time: timeOf(cable) }))
    .sort((a, b) => a.time - b.time || a.id.localeCompare(b.id));
}

/** Where cables that are not held are placed: `{ time, between }`, by their ids. */
const estimated = new Map();

/**
 * The time when a cable was sent. If it is not held, it is estimated from its number; failing that, it is the middle of the year in
 * the first two digits of its number, which stand for a year from 1966 to 2065.
 */
function timeOf({ id, date: instant }) {
  return instant ? Date.parse(instant) : estimated.get(id)?.time ?? Date.UTC(yearOf(id), 6, 1);
}

/** A post numbers its cables in each year, so a number lies between those of the cables that the post sent before and after. */
async function estimates(absent, signal) {
  if (!absent.length) return new Map();
  const { cables } = await ask("neighbours", absent.slice(0, MAX_ESTIMATES).map((id) => ["id", id]), signal);
  return new Map(cables.filter(({ before, after }) => before || after).map(({ id, before, after }) => {
    const share = before && after ? (serial(id) - serial(before.id)) / (serial(after.id) - serial(before.id)) : 0;
    const [from, to] = [Date.parse((before ?? after).date), Date.parse((after ?? before).date)];
    const between = before && after ? `between ${date(before.date)} and ${date(after.date)}`
      : before ? `after ${date(before.date)}` : `before ${date(after.date)}`;
    return [id, { time: from + share * (to - from), between }];
  }));
}

function serial(id) {
  return Number(/\d+$/.exec(id)[0]);
}

function yearOf(id) {
  const two = Number.parseInt(id, 10) % 100 || 0;
  return two > 65 ? 1900 + two : 2000 + two;
}

/** A line of text for each lane. What they have in common is looked up once, for there may be a thousand of them. */
function textOf(state, shown, asked) {
  const ids = new Set(shown.map(({ id }) => id));
  const citedByAsked = new Set(shown.find(({ id }) => id === asked).cites);
  return shown.map((cable) => lane(state, cable, asked,
    relation(cable.id, cable.cites.filter((cited) => ids.has(cited)), asked, citedByAsked)));
}

function lane(state, { id, document, subject, date: instant, held }, asked, related) {
  const name = [h("code", {}, id), held ? isolated(` ${subject}`, "span") : h("i", {}, " not held")];
  const isHere = id === asked;
  const to = held ? { ...state, cable: id, document: document ?? "", paragraph: "" } : { ...EMPTY, query: `cites:${id}` };
  return h("li", { "aria-current": isHere ? "true" : null, "data-held": String(held) },
    h("time", { title: estimated.get(id)?.between ?? null }, held ? date(instant) : placed(id)),
    isHere ? h("span.what", {}, name)
      : h("a.what", { href: href(to), title: held ? subject.slice(0, 300) : `Cables that refer to ${id}` }, name),
    h("span.cites", {}, related));
}

/** When a cable that is not held was sent, as far as that is known. */
function placed(id) {
  const estimate = estimated.get(id);
  return estimate ? `~ ${period(new Date(estimate.time).toISOString().slice(0, 7))}` : yearOf(id);
}

/** How a cable is related to the others that are shown, in words. */
function relation(id, cites, asked, citedByAsked) {
  if (id === asked) return "this cable";
  const isCited = citedByAsked.has(id);
  const others = cites.filter((cited) => cited !== asked);
  const names = [...(cites.includes(asked) ? ["this cable"] : []), ...others.slice(0, NAMED), ...(others.length > NAMED ? ["others"] : [])];
  return [isCited && "cited by this cable", names.length > 0 && `cites ${names.join(", ")}`].filter(Boolean).join("; ");
}

function drawing(shown, asked) {
  const first = Math.min(...shown.map(({ time }) => time));
  const span = Math.max(...shown.map(({ time }) => time)) - first || 1;
  const x = (time) => `${EDGE + ((100 - 2 * EDGE) * (time - first)) / span}%`;
  const all = shown.map((cable, i) => ({ ...cable, y: HEAD + i * LANE + LANE / 2 }));
  const lines = new Map(all.map((cable) => [cable.id, cable]));
  const height = HEAD + shown.length * LANE;
  const edges = all.flatMap((cable) => cable.cites.filter((cited) => lines.has(cited)).map((cited) => {
    const to = lines.get(cited);
    return svg("line", { x1: x(cable.time), y1: cable.y, x2: x(to.time), y2: to.y, "data-of": String([cable.id, cited].includes(asked)) });
  }));
  const dots = all.map(({ id, time, y, held }) => svg("circle", {
    cx: x(time), cy: y, r: id === asked ? 7 : 5, "data-held": String(held), "data-asked": String(id === asked),
  }));
  return h("div.drawing", {}, svg("svg", { "aria-hidden": "true", width: "100%", height }, ticks(first, span, x, height), edges, dots));
}

/** Lines at the beginnings of years, labelled at the top and at the bottom. */
function ticks(first, span, x, height) {
  const years = [];
  for (let year = new Date(first).getUTCFullYear(); Date.UTC(year, 0, 1) <= first + span; year++) years.push(year);
  const step = Math.ceil(years.length / LABELS);
  return years.filter((year) => year % step === 0 && Date.UTC(year, 0, 1) >= first).map((year) => {
    const at = x(Date.UTC(year, 0, 1));
    const label = (y) => svg("text", { x: at, y, dx: 3 }, year);
    return svg("g.tick", {}, svg("line", { x1: at, x2: at, y1: 0, y2: height }), label(14), label(height + 15));
  });
}
