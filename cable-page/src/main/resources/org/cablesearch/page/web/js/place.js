// What is shown beside a cable: who is in it, what its post sent that day, and what is like it.

import { ask } from "./api.js";
import { pilcrow } from "./badge.js";
import { fill, h, isolated } from "./dom.js";
import { date } from "./format.js";
import { EMPTY, href, only } from "./state.js";

const FEW = 12;

/** A section that fills itself when its answer is there, and goes away when that is empty. */
function later(title, answer) {
  const section = h("section", {}, h("h2", {}, title), h("p.quiet", {}, "…"));
  answer.then((content) => (content ? fill(section, h("h2", {}, title), content) : section.remove()))
    .catch((error) => error.name !== "AbortError" && fill(section, h("h2", {}, title), h("p.warning", {}, error.message)));
  return section;
}

/** People and organisations, each a search, with the paragraphs that name them. */
export function entities(state, cable) {
  return [group("People", "people", cable.people, state, cable), group("Organisations", "orgs", cable.orgs, state, cable)];
}

function group(title, dimension, all, state, { paragraphs: text }) {
  if (!all.length) return null;
  const items = all.map(({ name, title: position, paragraphs }) => h("li", {},
    h("a.value", { href: href(only(dimension, name)), title: position }, isolated(name)),
    paragraphs.slice(0, FEW).map((index) => {
      const place = pilcrow(text[index].number, index);
      return h("a.place", { href: href({ ...state, paragraph: String(index) }), "aria-label": `${place}, which names ${name.slice(0, 80)}` }, place);
    })));
  return h("section", {}, h("h2", {}, title), h("ul.entities", {}, items.slice(0, FEW)),
    items.length > FEW && h("details.rest", {}, h("summary", {}, `and ${items.length - FEW} more`), h("ul.entities", {}, items.slice(FEW))));
}

/** Other cables of the same post and day. */
export function sameDay({ id, origin, date: instant }, signal) {
  if (!instant || !origin) return null;
  const day = instant.slice(0, 10);
  const params = new URLSearchParams({ from: day, to: day, select: `origin=${origin}`, snippets: "0", sort: "date" });
  return later("Same post, same day", ask("search", params, signal).then(({ hits, total }) => {
    const others = hits.filter((hit) => hit.id !== id);
    return others.length > 0 && [h("ul.cables", {}, others.map(short)),
      total > hits.length && h("a", { href: href({ ...only("origin", origin), from: day, to: day }) }, `All ${total}`)];
  }));
}

/** The cables most like one, and why. */
export function similar(id, signal) {
  return later("Similar cables", ask("similar", { id, limit: 6 }, signal).then(({ hits }) => hits.length > 0
    && h("ul.cables", {}, hits.map((hit) => short(hit, why(hit))))));
}

function why({ words, tags, references }) {
  const parts = [["Same words:", words.slice(0, 6)], ["Same TAGS:", tags], ["Same references:", references]].filter(([, shared]) => shared.length);
  return h("p.why", {}, parts.map(([kind, shared]) => h("span", {}, `${kind} `, h("bdi", {}, shared.join(", ")))));
}

function short({ id, subject, date: instant, origin }, more) {
  return h("li", {}, h("a", { href: href({ ...EMPTY, cable: id }) }, isolated(subject || id)),
    h("p.facts", {}, date(instant), isolated(origin, "span"), h("code", {}, id)), more instanceof Node && more);
}
