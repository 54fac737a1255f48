// The column beside a cable: the people and organisations in it, the cables that cite it, those that its post sent on the same
// day, and similar ones.

import { ask } from "./api.js";
import { pilcrow } from "./badge.js";
import { fill, folded, h, isolated } from "./dom.js";
import { date } from "./format.js";
import { href, only, opened } from "./state.js";

const FEW = 12;

/** A section that is filled when its answer arrives, and removed if the answer is empty. */
function later(title, answer) {
  const section = h("section", {}, h("h2", {}, title), h("p.quiet", {}, "…"));
  answer.then((content) => (content ? fill(section, h("h2", {}, title), content) : section.remove()))
    .catch((error) => error.name !== "AbortError" && fill(section, h("h2", {}, title), h("p.warning", {}, error.message)));
  return section;
}

/** People and organisations, each with a link to a search and links to the paragraphs that name them. */
export function entities(state, cable) {
  return [group("People", "people", cable.people, state, cable), group("Organisations", "orgs", cable.orgs, state, cable)];
}

function group(title, dimension, all, state, { paragraphs: text }) {
  if (!all.length) return null;
  return h("section", {}, h("h2", {}, title), folded("ul.entities", FEW, all.map(({ name, title: position, paragraphs }) => h("li", {},
    h("a.value", { href: href(only(dimension, name)), title: position }, isolated(name)),
    paragraphs.slice(0, FEW).map((index) => {
      const place = pilcrow(text[index].number, index);
      const to = href({ ...state, paragraph: String(index) });
      return h("a.place", { href: to, "aria-label": `${place}, which names ${name.slice(0, 80)}` }, place);
    })))));
}

/** The cables that cite a cable, the earliest first. */
export function citedBy(state, { id, cables }) {
  const all = cables.filter(({ cites }) => cites.includes(id)).sort((a, b) => (a.date ?? "").localeCompare(b.date ?? ""));
  return all.length > 0 && h("section", {}, h("h2", {}, "Cited by"), folded("ul.cables", FEW, all.map((one) => short(state, one))));
}

/** Other cables that the same post sent on the same day. */
export function sameDay(state, { id, document, origin, date: instant }, signal) {
  if (!instant || !origin) return null;
  const day = instant.slice(0, 10);
  const params = new URLSearchParams({ from: day, to: day, select: `origin=${origin}`, snippets: "0", sort: "date" });
  return later("Same post, same day", ask("search", params, signal).then(({ hits, total }) => {
    const others = hits.filter((hit) => hit.id !== id || hit.document !== document);
    return others.length > 0 && [h("ul.cables", {}, others.map((one) => short(state, one))),
      total > hits.length && h("a", { href: href({ ...only("origin", origin), from: day, to: day }) }, `All ${total}`)];
  }));
}

/** The cables most similar to a cable, with what they have in common. `which` has its id and perhaps its document. */
export function similar(state, which, signal) {
  return later("Similar cables", ask("similar", { ...which, limit: 6 }, signal).then(({ hits }) => hits.length > 0
    && h("ul.cables", {}, hits.map((hit) => short(state, hit, why(hit))))));
}

function why({ words, tags, references }) {
  const parts = [["Same words:", words.slice(0, 6)], ["Same TAGS:", tags], ["Same references:", references]];
  return h("p.why", {}, parts.filter(([, shared]) => shared.length)
    .map(([kind, shared]) => h("span", {}, `${kind} `, h("bdi", {}, shared.join(", ")))));
}

function short(state, { id, document, subject, date: instant, origin }, more) {
  return h("li", {}, h("a", { href: href(opened(state, id, null, document)) }, isolated(subject || id)),
    h("p.facts", {}, h("span", {}, date(instant)), isolated(origin, "span"), h("code", {}, id)), more);
}
