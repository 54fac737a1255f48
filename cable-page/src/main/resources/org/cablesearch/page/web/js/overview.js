// The overview, shown when there is no query: how many cables the archive holds by year, level and post, and how many problems.

import { ask, mayAdd } from "./api.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count, date, LEVELS, number } from "./format.js";
import { EXAMPLES } from "./examples.js";
import { histogram } from "./histogram.js";
import { EMPTY, href, only, replace, searchOf } from "./state.js";

const POSTS = 15;
const LOADS = 3;

export async function show(main, state, { signal }) {
  const by = state.by || "year";
  const params = new URLSearchParams({ limit: "0", histogram: by });
  for (const facet of ["level:6", `origin:${POSTS}`, `subjects:${POSTS}`, `people:${POSTS}`]) params.append("facet", facet);
  const [stats, { facets }] = await Promise.all([ask("stats", {}, signal), ask("search", params, signal)]);
  if (stats.cables === 0 && mayAdd()) return replace({ ...EMPTY, view: "add" });
  fill(main, h("div.overview", {},
    h("header", { tabindex: "-1", "data-skip": "" }, h("h1", {}, count(stats.cables, "cable")),
      h("p.lead", {}, `${count(stats.paragraphs, "paragraph")} from ${count(Object.keys(stats.origins).length, "post")}, `
        + `${span(Object.keys(stats.years))}.`),
      h("p.what-it-is", {}, "Diplomatic cables are the telegrams in which American embassies and Washington wrote to each other. "
        + "You can search every word of them here, and filter them by name, subject, date and marking.")),
    examples(state),
    histogram(state, facets[by].values, "cable"),
    h("p", {}, h("a", { href: href({ ...EMPTY, view: "gaps" }) }, "What this archive lacks: gaps and cables cited but not held")),
    h("div.columns", {},
      bars("Level", "level", facets.level.values, (value) => LEVELS[value]),
      bars("Posts", "origin", facets.origin.values), bars("Subjects", "subjects", facets.subjects.values),
      bars("People", "people", facets.people.values, (value) => value)),
    loads(stats), repaired(stats), size(stats)));
  document.title = "Cables";
  announce(`${count(stats.cables, "cable")} in this archive.`);
}

function span(years) {
  return years.length ? `${years[0]} to ${years.at(-1)}` : "without dates";
}

function examples(state) {
  const example = ({ query, words }) => h("li", {}, h("a", { href: href(searchOf(state, { query })) }, words), " ", h("code", {}, query));
  return h("ul.examples", { "aria-label": "Examples" }, EXAMPLES.filter(({ words }) => words).map(example));
}

/** Values with bars for their counts, each with a link to a search. */
function bars(title, dimension, values, name = (value, label) => label ?? value) {
  const top = Math.max(...values.map((value) => value.count), 1);
  return values.length > 0 && h("section.bars", {}, h("h2", {}, title), h("ul", {}, values.map(({ value, label, count: n }) =>
    h("li", { "--share": `${(100 * n) / top}%`, "data-level": dimension === "level" ? value : null },
      h("a", { href: href(only(dimension, value)) }, isolated(name(value, label) ?? value, "span"), h("span.count", {}, number(n)))))));
}

/** The last loads: how many cables each added, and when. */
function loads({ loads: all }) {
  const to = (time, i) => href({ ...EMPTY, query: addedBy(time, all[i + 1]), sort: "-date" });
  return all.length > 0 && h("section.loads", {}, h("h2", {}, "Newest loads"), h("ul", {}, all.slice(0, LOADS).map(({ time, cables }, i) =>
    h("li", {}, h("a", { href: to(time, i) }, h("time", { datetime: time }, date(time, "minute"))),
      h("span.count", {}, `${number(cables)} added or replaced`)))));
}

/** The query for what a load added. A load is known by its last commit; a cable by the start of its load, after the commit before. */
function addedBy(time, before) {
  return before ? `added:{"${before.time}" TO "${time}"]` : `added:[* TO "${time}"]`;
}

function repaired({ problems }) {
  const all = Object.entries(problems).sort(([, a], [, b]) => b - a);
  const sum = all.reduce((before, [, n]) => before + n, 0);
  return all.length > 0 && h("details.problems", {}, h("summary", {}, `${count(sum, "place")} repaired in reading`),
    h("ul", {}, all.map(([code, n]) => h("li", {}, h("code", {}, code), ` ${number(n)}`))));
}

function size({ bytes, versions }) {
  return h("p.quiet", {}, `The index takes ${number(Math.ceil(bytes / 1e6))} MB (schema ${versions.schema}, Lucene ${versions.lucene}). `
    + "It is on the machine that serves this page, and your searches stay there too.");
}
