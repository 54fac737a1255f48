// The paragraphs of a cable: number and marking in the margin, heading, text, and buttons to cite and to keep each.

import { badge, pilcrow } from "./badge.js";
import { citations } from "./cite.js";
import { copied } from "./copy.js";
import { h } from "./dom.js";
import { levelOf } from "./format.js";
import { isTable, prose } from "./prose.js";
import { star } from "./star.js";
import { href } from "./state.js";

const ROLES = { SUMMARY: "Summary", COMMENT: "Comment", ACTION_REQUEST: "Action request", NOTE: "Note" };

export function paragraphs(state, { cable, marks, references }) {
  if (!cable.paragraphs.length) return h("p.quiet", {}, `Text not held${cable.film ? `: microfilm ${cable.film}` : ""}`);
  return cable.paragraphs.map((paragraph, i) => {
    const links = references.filter((reference) => reference.paragraph === paragraph.index)
      .map(({ start, end, cable: cited }) => ({ start, end, href: href({ ...state, cable: cited, document: "", paragraph: "" }) }));
    return one(state, cable, paragraph, marks.paragraphs[i], links);
  });
}

/** A paragraph is a div, not a section: with sections, screen readers would list a hundred landmarks in a long cable. */
function one(state, cable, { index, number, marking, heading, role, text }, marks, links) {
  const name = pilcrow(number, index);
  const item = { ...cable, cable: cable.id, paragraph: index, number, hash: cable.textHash };
  return h("div.paragraph", { "data-index": index, "data-level": marking ? levelOf(marking.text) : null },
    heading && h("h2", { dir: "auto" }, prose(heading, marks.heading)),
    h("div.margin", {},
      h("a.place", { href: href({ ...state, paragraph: String(index) }), title: "A link to this paragraph" }, h("span.pilcrow", {}, name)),
      marking && badge(marking.text.replaceAll(/[()]/g, "")), ROLES[role] && h("span.role", {}, ROLES[role])),
    h(isTable(text) ? "p.table" : "p", { dir: "auto", tabindex: isTable(text) ? "0" : null }, prose(text, marks.text, links)),
    h("div.tools", {}, copied("Copy citation", async () => (await citations([item]))[0], `the citation of ${name}`),
      star(item)));
}
