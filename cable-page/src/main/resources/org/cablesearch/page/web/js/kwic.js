// Matches in the text around them, a line each; or the words near them that are more frequent there than in the archive.

import { ask, askText } from "./api.js";
import { numberAndMarking } from "./badge.js";
import { h } from "./dom.js";
import { count, date, number, quoted } from "./format.js";
import { href, opened, step } from "./state.js";
import { table } from "./table.js";
import { choice } from "./toolbar.js";
import { asking, csv, figure, hits, narrowed } from "./views.js";

const ORDERS = { "": "By date", left: "Words before", right: "Words after", origin: "Posts" };
const SHOWN = { "": "Lines", words: "Words nearby" };
const NEAR = 5;
const WIDTH = "90";
const FEW = 100;
const MANY = 1000;
const WORDS = "50";

export async function view(state, signal) {
  const made = await (state.within ? nearby(state, signal) : lines(state, signal));
  return {
    element: h("section.view.kwic", {},
      h("div.settings", {}, choice(state, "within", "Shown", SHOWN),
        !state.within && choice(state, "lines", "Order of lines", ORDERS)), made.content),
    files: [csv("kwic", made.params)],
  };
}

async function lines(state, signal) {
  const most = state.shown ? MANY : FEW;
  const params = asking(state, [state.query], { sort: state.lines, width: WIDTH, limit: String(most) });
  const all = (await askText("kwic", params, signal)).split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return {
    params,
    content: [
      all.length ? h("ol.lines", {}, all.map((one) => line(state, one))) : h("p.empty", {}, "No words of the query are in a text."),
      all.length === most && (most === FEW
        ? h("a.quiet", { ...step(state, (now) => ({ ...now, shown: String(MANY) })), "data-key": "lines" },
          `The first ${FEW} lines; show up to ${number(MANY)}`)
        : h("p.quiet", {}, `The first ${number(MANY)} lines. The table has no more; the command “cables kwic” has them all.`)),
    ],
  };
}

function line(state, { id, document, paragraph, index, marking, date: day, left, match, right }) {
  return h("li", { "data-id": id },
    h("a.place", { href: href(opened(state, id, index, document)) }, h("time", { datetime: day }, date(day)), h("code", {}, id),
      numberAndMarking({ paragraph, index, marking })),
    h("span.left", { dir: "auto" }, h("span", {}, left)), h("span.right", { dir: "auto" }, h("mark", {}, match), right));
}

async function nearby(state, signal) {
  const params = asking(state, [state.query], { collocates: String(NEAR), limit: WORDS });
  const { values, timedOut } = await ask("kwic", params, signal);
  const both = (word) => hits(state, { unit: "paragraph", query: narrowed(state, state.query, `text:${quoted(word)}`) });
  return {
    params,
    content: [
      timedOut && h("p.warning", {}, "Time ran out, so the counts are too low."),
      values.length ? table("Words nearby", ["Word", "Near a match", "Log-likelihood", "Log ratio"], values.map((one) => [
        h("bdi", {}, one.word), figure(one.count, both(one.word)), one.logLikelihood.toFixed(1), one.logRatio.toFixed(2)]))
        : h("p.empty", {}, "No word is three times near a match, and more frequent there."),
      h("p.quiet", {}, `Words within ${count(NEAR, "word")} of a match, in the same paragraph, that are more frequent `
        + "there than in the whole archive. A number opens the paragraphs that have the word and a match."),
    ],
  };
}
