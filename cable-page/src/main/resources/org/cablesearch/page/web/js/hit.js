// A hit: what it is, and the paragraphs that make it one.

import { badge, place } from "./badge.js";
import { h, isolated } from "./dom.js";
import { date } from "./format.js";
import { prose } from "./prose.js";
import { star } from "./star.js";
import { href } from "./state.js";

/** A cable or paragraph found by a state's search. */
export function hit(state, one) {
  const open = (paragraph) => href({ ...state, cable: one.id, paragraph: paragraph ?? "" });
  const isParagraph = one.index !== undefined;
  return h("article.hit", {},
    h("header", {},
      h("h2", {}, h("a.title", { href: open(isParagraph ? one.index : null) }, isolated(one.subject || "(no subject)"))),
      star({ ...one, cable: one.id, paragraph: isParagraph ? one.index : null, number: isParagraph ? one.paragraph : null })),
    facts(one),
    one.snippets.map((snippet) => h("div.snippet", {},
      h("a.place", { href: open(snippet.index) }, place(snippet)),
      h("p", { dir: "auto" }, prose(snippet.text, snippet.spans)))));
}

/** Date, post, id and classification on one line. */
export function facts({ id, date: day, datePrecision, origin, classification }) {
  return h("p.facts", {},
    h("time", { datetime: day }, date(day, datePrecision)), isolated(origin, "span"), h("code", {}, id), classification && badge(classification));
}
