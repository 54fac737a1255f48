// The picture of trends: above, hits per 10,000 as lines; below, what the archive holds, as bars. Colours are attributes, so that a
// file has them, and the style sheet of the page replaces them.

import { svg } from "./dom.js";
import { number, period } from "./format.js";
import { href } from "./state.js";

export const MAX_QUERIES = 5;

const COLOURS = ["#13528f", "#b01f2e", "#1d6b3a", "#9a4b00", "#5b3b8c"];
const DASHES = ["none", "6 3", "2 3", "8 3 2 3", "12 4"];
const INK = "#16191d";
const SOFT = "#565e68";
const LINE = "#dfe3e7";
const HELD = "#c3ccd5";

const LEFT = 56;
const RIGHT = 12;
const INSET = 10;
const TITLE = 26;
const LINES = 170;
const BARS = 56;
const AXIS = 20;
const LEGEND = 18;

/** Below this, a figure per 10,000 says little. */
const FEW = 100;

/** Marks in a square of twice the radius. */
const SHAPES = [
  (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (x, y, r) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (x, y, r) => `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`,
  (x, y, r) => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`,
  (x, y, r) => `M${x - r} ${y - r}h${2 * r}l${-r} ${2 * r}z`,
];

/** The mark of a query, for a legend. */
export function mark(i) {
  return svg("svg.mark", { width: 16, height: 12, "aria-hidden": "true" }, line(`M0 6h16`, i), point(8, 6, 4, i, false));
}

function line(d, i) {
  return svg(`path.line.of-${i}`, { d, fill: "none", stroke: COLOURS[i], "stroke-width": 1.5, "stroke-dasharray": DASHES[i] });
}

function point(x, y, r, i, isHollow) {
  return svg(`path.point.of-${i}`, {
    d: SHAPES[i](x, y, r), fill: isHollow ? "#ffffff" : COLOURS[i], stroke: COLOURS[i], "stroke-width": 1.5,
    "data-hollow": String(isHollow),
  });
}

function text(x, y, words, props = {}) {
  return svg("text", { x, y, fill: SOFT, ...props }, words);
}

/** The points of the trend that has the most. */
export function longest(trends) {
  return trends.reduce((most, { points }) => (points.length > most.length ? points : most), []);
}

/**
 * The picture, as wide as is said.
 *
 * @param unit what is counted, in the plural
 * @param file the title and the address of the page, if the picture is a file, which has its own legend and whole links
 */
export function picture(trends, unit, width, file = null) {
  const points = longest(trends);
  const above = TITLE + (file ? trends.length * LEGEND : 0);
  const height = above + LINES + TITLE + BARS + AXIS;
  const slot = (width - LEFT - RIGHT) / Math.max(points.length, 1);
  const at = new Map(points.map(({ period: name }, i) => [name, LEFT + (i + 0.5) * slot]));
  const address = (state) => (file ? new URL(href(state), file.home).href : href(state));
  const link = (state, title, shape) => svg("a", { href: address(state), tabindex: "-1" }, svg("title", {}, title), shape);
  const top = niceAbove(Math.max(...trends.flatMap(({ points: all }) => all.map(({ per10000 }) => per10000 ?? 0)), 0));
  const y = (share) => above + LINES * (1 - share / top);
  const floor = above + LINES + TITLE + BARS;
  const most = Math.max(...points.map(({ held }) => held), 1);
  const radius = Math.max(2, Math.min(4, slot / 3));
  const marks = trends.flatMap(({ query, points: all }, i) => [
    line(pathOf(all, (one) => at.get(one.period), y), i),
    all.filter(({ per10000 }) => per10000 !== null).map((one) => link(one.toHits, said(one, query, unit), [
      svg("circle", { cx: at.get(one.period), cy: y(one.per10000), r: Math.max(radius, Math.min(9, slot / 2)), fill: "transparent" }),
      point(at.get(one.period), y(one.per10000), radius, i, one.of < FEW)])),
  ]);
  const bars = points.filter(({ held }) => held > 0).map((one) => {
    const tall = Math.max(1, (BARS * one.held) / most);
    return link(one.toHeld, `${one.name}: ${number(one.held)} ${unit} held`, svg("rect.held", {
      x: at.get(one.period) - 0.4 * slot, width: 0.8 * slot, y: floor - tall, height: tall, fill: HELD,
    }));
  });
  return svg("svg", {
    xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, "font-family": "sans-serif", "font-size": 12,
    "aria-hidden": file ? null : "true",
  }, file && [svg("title", {}, file.title), svg("rect", { width, height, fill: "#ffffff" }), legend(trends)],
  text(INSET, above - 11, `Hits per 10,000 ${unit}`), scale(top, y, width),
  text(INSET, above + LINES + TITLE - 4, `Held: at most ${number(most)} ${unit} a period`),
  svg("path.rule", { d: `M${LEFT} ${floor + 0.5}H${width - RIGHT}`, stroke: SOFT }), bars, marks,
  axis(points, at, slot, floor + 15));
}

function said({ name, hits, of, per10000 }, query, unit) {
  return `${name}, ${query}: ${number(hits)} of ${number(of)} ${unit}, ${per10000.toFixed(1)} per 10,000`;
}

/** A line through the points with a figure, with gaps at the others. */
function pathOf(points, x, y) {
  let pen = "M";
  return points.map((one) => {
    if (one.per10000 === null) {
      pen = "M";
      return "";
    }
    const step = `${pen}${x(one).toFixed(1)} ${y(one.per10000).toFixed(1)}`;
    pen = "L";
    return step;
  }).join("");
}

/** A round number, not below a value. */
function niceAbove(value) {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 4, 5, 8, 10].map((step) => step * unit).find((step) => step >= value);
}

function scale(top, y, width) {
  return [0, top / 2, top].map((value) => [
    svg("path.rule", { d: `M${LEFT} ${Math.round(y(value)) + 0.5}H${width - RIGHT}`, stroke: value ? LINE : SOFT }),
    text(LEFT - 6, y(value) + 4, number(value), { "text-anchor": "end" })]);
}

/** The years, or as many of them as there is room for. */
function axis(points, at, slot, y) {
  const first = points.filter(({ period: name }, i) => i === 0 || name.slice(0, 4) !== points[i - 1].period.slice(0, 4));
  const room = (points.length * slot) / Math.max(first.length, 1);
  const step = Math.ceil(40 / Math.max(room, 1));
  return first.filter((one, i) => i % step === 0).map(({ period: name }) =>
    text(at.get(name), y, period(name.slice(0, 4)), { "text-anchor": "middle" }));
}

function legend(trends) {
  return trends.map(({ query }, i) => {
    const y = (i + 0.7) * LEGEND;
    return [line(`M${INSET} ${y}h16`, i), point(INSET + 8, y, 4, i, false), text(INSET + 22, y + 4, query, { fill: INK })];
  });
}
