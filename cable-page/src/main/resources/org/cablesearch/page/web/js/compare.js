// What is more frequent in the hits of a search, A, than in those of another, B.

import { ask } from "./api.js";
import { h, isolated } from "./dom.js";
import { quoted } from "./format.js";
import { searchOf } from "./state.js";
import { table } from "./table.js";
import { choice } from "./toolbar.js";
import { asking, counted, csv, figure, hits, narrowed, queryBox, valued } from "./views.js";

const BY = { "": "TAGS", people: "People", orgs: "Organisations", origin: "Posts", words: "Words" };
const LIMIT = "50";

export async function view(state, signal) {
  const [other = ""] = state.other;
  const params = asking(state, [state.query, other], { by: state.group, of: counted(state), limit: LIMIT });
  const title = BY[state.group];
  const isSelected = state.select.some(([dimension]) => dimension === dimensionOf(state));
  return {
    element: h("section.view.compare", {},
      h("div.settings", {}, choice(state, "group", "What is compared", BY),
        queryBox("With another query; none is everything", other, (now, query) => searchOf(now, { other: [query] }))),
      isSelected ? h("p.warning", {}, `The filters select ${title}, so ${title} cannot be compared. Write them in both queries instead.`)
        : compared(state, other, await ask("compare", params, signal))),
    files: isSelected ? [] : [csv("compare", params)],
  };
}

function compared(state, other, { a, b, values, unit, sampled, timedOut }) {
  const asWords = unit === "words";
  const ofParagraphs = unit === "paragraphs" || (asWords && [state.query, other].some((query) => query.includes("para:(")));
  const base = { unit: ofParagraphs ? "paragraph" : state.unit };
  const link = (query) => hits(state, { ...base, query });
  const only = (query, value) => (asWords ? link(narrowed(state, query, `text:${quoted(value)}`))
    : valued(link(query), dimensionOf(state), value));
  return [
    timedOut && h("p.warning", {}, "Time ran out, so values are missing."),
    h("p", {}, "More frequent in A, ", side(state.query, a, unit, link), ", than in B, ", side(other, b, unit, link),
      sampled !== null && `, in a sample of ${percent(sampled, 1)} of the hits, for lack of time`, "."),
    values.length ? table("What sets these hits apart", [BY[state.group], "A", "of A", "B", "of B", "Log-likelihood", "Log ratio"],
      values.map((one) => [
        [isolated(one.label ?? one.value), one.label && [" ", h("code", {}, one.value)]],
        figure(one.a, only(state.query, one.value)), percent(one.a, a.size),
        figure(one.b, only(other, one.value)), percent(one.b, b.size),
        one.logLikelihood.toFixed(1), one.logRatio.toFixed(2)]))
      : h("p.empty", {}, "Nothing is three times in A and more frequent there."),
    h("p.quiet", {}, "Log-likelihood (G²) says how surely a difference is not by chance: 10.83 is one chance in a thousand. The log "
      + "ratio says how large it is: 1 is twice as frequent, 2 four times."),
  ];
}

function side(query, { size }, unit, link) {
  return [h("bdi", {}, query || "everything"), " (", figure(size, link(query)), ` ${unit})`];
}

function dimensionOf({ group }) {
  return group || "tags";
}

function percent(part, size) {
  const share = size && part / size;
  return `${share < 0.1 ? (100 * share).toFixed(2) : Math.round(100 * share)} %`;
}
