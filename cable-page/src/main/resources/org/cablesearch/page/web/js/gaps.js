// What the archive lacks: numbers missing by month, cables that others cite, and gaps between the serials of a post and year.

import { ask } from "./api.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count, date, number, period } from "./format.js";
import { EMPTY, href, opened } from "./state.js";
import { table } from "./table.js";

const FEW = 20;
const MANY = 1000;
const FEW_RUNS = 3;
const FEW_GROUPS = 50;

export async function show(main, state, { signal }) {
  const asked = { ...(state.post && { post: state.post }), ...(state.year && { year: state.year }) };
  const report = await ask("gaps", { ...asked, limit: FEW }, signal);
  const cited = h("div", {}, citedTable(report));
  const more = h("button", {
    type: "button",
    onclick: async () => {
      fill(cited, citedTable(await ask("gaps", { ...asked, limit: MANY }, signal)));
      more.remove();
    },
  }, `Show up to ${number(MANY)}`);
  fill(main, h("div.gaps", {},
    h("h1", { tabindex: "-1", "data-skip": "" }, "What this archive lacks"), chosen(state),
    h("p.lead", {}, "A gap says that this archive lacks a number, not that a cable was removed: numbers were also given to cables "
      + "that were cancelled, sent by other means, or never published."),
    section("Held and missing by month", "Without the Department of State. The missing numbers of a run are spread evenly over the "
      + "time between the cables on both sides.", years(report.months, state)),
    section(`Cited, but not held: ${count(report.citedInAll, "cable")}`, "A cited cable was probably sent between the nearest held "
      + "cables of its post and year.", report.cited.length > 0 && [cited, report.citedInAll > report.cited.length && more]),
    section("Serials by post and year", "The Department of State numbers hundreds of thousands of telegrams a year, so only the "
      + "share that is held is given for it.", serials(state, report.serials))));
  document.title = "What this archive lacks · Cables";
  announce(`${count(report.citedInAll, "cable")} cited but not held.`);
  main.querySelector("h1").focus({ preventScroll: true });
}

function section(title, explanation, content) {
  return content && h("section", {}, h("h2", {}, title), h("p.quiet", {}, explanation), content);
}

/** The post and the year that the report is of, each with a link to those of all. */
function chosen(state) {
  const parts = [["post", "all posts"], ["year", "all years"]].filter(([name]) => state[name]);
  return parts.length > 0 && h("p.chosen", {}, parts.map(([name, all]) => [h("strong", {}, state[name]), " (",
    h("a", { href: href({ ...state, [name]: "" }) }, all), ") "]));
}

/** A line for each year, which unfolds to a line for each of its months. */
function years(months, { post, year: open }) {
  const byYear = Map.groupBy(months, ({ month }) => month.slice(0, 4));
  const sum = (some) => ({
    held: some.reduce((before, { held }) => before + held, 0), missing: some.reduce((before, { missing }) => before + missing, 0),
  });
  const top = Math.max(...months.map(({ held, missing }) => held + missing));
  const topYear = Math.max(...[...byYear.values()].map(sum).map(({ held, missing }) => held + missing));
  return months.length > 0 && h("div.months", {}, [...byYear].map(([year, some]) => h("details", { open: open || byYear.size === 1 },
    h("summary", {}, bar(year, sum(some), topYear)),
    h("ul", {}, some.map((month) => h("li", {}, bar(period(month.month), month, top, near(post, month))))))));
}

/** The search for what is held of a month; if that is nothing, for what is held from the month before to the month after. */
function near(post, { month, held }) {
  const at = (by) => new Date(Date.UTC(month.slice(0, 4), month.slice(5) - 1 + by, 1)).toISOString().slice(0, 7);
  return around(post, month.slice(0, 4), held ? month : at(-1), held ? month : at(1));
}

/** The search for what a post sent in a time, by the numbers of a year; if there is no post, for what all but the Department sent. */
function around(post, year, from, to) {
  return href({
    ...EMPTY, query: post && `id:${year.slice(2)}${post}*`, from, to, sort: "date", exclude: post ? [] : [["origin", "Secretary of State"]],
  });
}

/** A name, a bar with the held and the missing numbers, and both in words; `link` opens what is held. */
function bar(name, { held, missing }, top, link) {
  return h(link ? "a.bar" : "span.bar", { href: link }, h("span.name", {}, name),
    h("span.track", { "aria-hidden": "true", "--held": `${(100 * held) / top}%`, "--missing": `${(100 * missing) / top}%` },
      held > 0 && h("i.held", {}), missing > 0 && h("i.missing", {})),
    h("span.count", {}, `${number(held)} held, ${number(missing)} missing`));
}

function citedTable({ cited }) {
  return table("Cited, but not held", ["Number", "Cited by", "First cited", "Last cited", "Probably sent"], cited.map((cable) => [
    h("code", {}, cable.id), h("a", { href: href({ ...EMPTY, query: `cites:${cable.id}` }) }, count(cable.citedBy, "cable")),
    date(cable.first), date(cable.last), estimate(cable.estimate)]));
}

function estimate(guess) {
  if (!guess) return h("span.quiet", {}, "unknown");
  const [before, after] = guess.neighbours.map((id) => h("a", { href: href(opened(EMPTY, id)) }, h("code", {}, id)));
  return [span(guess.from, guess.to), h("span.quiet", {}, ", between ", before, " and ", after,
    guess.inverted && ", which were sent in the other order")];
}

function span(from, to) {
  return date(from) === date(to) ? date(from) : `${date(from)} to ${date(to)}`;
}

function serials(state, all) {
  const element = h("div", {});
  const draw = (groups) => fill(element,
    table("Serials by post and year", ["Post", "Year", "Held", "Of", "Missing", "Longest gaps"], groups.map((group) => [
      link(state, "post", group.post), link(state, "year", String(group.year)), number(group.held),
      [`${group.first} to ${group.last} `, h("span.quiet", {}, `(${percent(group.share)})`)],
      group.runs.length || !group.missing ? number(group.missing) : h("span.quiet", {}, "share only"), runs(group)])),
    groups.length < all.length
      && h("button", { type: "button", onclick: () => draw(all) }, `Show all ${number(all.length)} years of a post`));
  draw(all.slice(0, FEW_GROUPS));
  return all.length > 0 && element;
}

/** The gaps of one post, or of one year. */
function link(state, name, value) {
  return h("a", { href: href({ ...state, [name]: value }), "data-key": `${name}:${value}` }, isolated(value));
}

function percent(share) {
  return `${share < 0.1 ? (100 * share).toFixed(1) : Math.round(100 * share)} %`;
}

function runs({ post, year, runs: all }) {
  return all.slice(0, FEW_RUNS).map(({ from, to, before, after }) => h("div", {}, from === to ? from : `${from} to ${to}`,
    h("span.quiet", {}, ", between ", between(post, String(year), before, after))));
}

/** The dates on both sides of a gap, with a link to what the post sent from the one to the other. */
function between(post, year, before, after) {
  const words = `${date(before)} and ${date(after)}`;
  if (!before || !after) return words;
  return h("a", { href: around(post, year, ...[before, after].map((instant) => instant.slice(0, 10)).sort()) }, words);
}
