// A hit: the facts of its cable, and the paragraphs that match best.

import { badge, numberAndMarking } from "./badge.js";
import { fill, h, isolated } from "./dom.js";
import { date } from "./format.js";
import { prose } from "./prose.js";
import * as seen from "./seen.js";
import { star } from "./star.js";
import { href, opened } from "./state.js";

const FEW = 2;

/** How far into a snippet its first match may begin; otherwise it would be below the lines that are shown. */
const EARLY = 90;
const BEFORE = 50;

/**
 * A cable or paragraph that the search of a state found.
 *
 * @param ticked the collection of ticked hits
 * @param isAgain whether the hit is a further paragraph of the cable of the hit above, which says what the cable is
 */
export function hit(state, one, ticked, isAgain = false) {
  const item = itemOf(one);
  const subject = one.subject || "(no subject)";
  const [text, whole] = snippets(state, one);
  if (isAgain) return h("article.hit.again", { "data-id": one.id }, h("header", {}, ticked.box(item, subject), text, whole, star(item)));
  return h("article.hit", { "data-id": one.id, "data-seen": isSeen(one) },
    h("header", {}, ticked.box(item, subject),
      h("h2", {}, h("a.title", { href: href(opened(state, one.id, item.paragraph, one.document)) }, isolated(subject))), star(item)),
    facts(one, isSeen(one), whole), byHeader(one), text);
}

/** The words of the search that the cable has in its header alone. */
function byHeader({ header = [], date: day }) {
  const sent = day ? new Date(day).toLocaleString("en", { month: "long", year: "numeric", timeZone: "UTC" }).toLowerCase() : "";
  const field = (word) => sent.includes(word.toLowerCase()) ? "date" : "origin";
  return header.length > 0 && h("p.facts", {}, header.map((word) => h("span", {}, `${word} · ${field(word)}`)));
}

/** A hit as an item of a list. */
export function itemOf(hit) {
  const isParagraph = hit.index !== undefined;
  return { ...hit, cable: hit.id, paragraph: isParagraph ? hit.index : null, number: isParagraph ? hit.paragraph : null };
}

/** Whether the cable of a hit was opened before. */
export function isSeen(hit) {
  return seen.has(hit);
}

/** The best snippets, a few lines each, in the order of the text, and a button that shows all of them in full. */
function snippets(state, { id, document, snippets: all }) {
  const element = h("div.snippets", {});
  const inOrder = (some) => some.toSorted((a, b) => a.index - b.index);
  let isWhole = false;
  const button = all.length > 0 && h("button.quiet.longer", {
    type: "button", "data-key": `whole:${id}:${document ?? ""}:${all[0].index}`, onclick: () => draw(!isWhole),
  });
  const draw = (shown) => {
    isWhole = shown;
    element.classList.toggle("whole", isWhole);
    fill(element, (isWhole ? inOrder(all) : inOrder(all.slice(0, FEW)).map(early)).map((snippet) => h("div.snippet", {},
      h("a.place", { href: href(opened(state, id, snippet.index, document)) }, numberAndMarking(snippet)),
      h("p", { dir: "auto" }, prose(snippet.text, snippet.spans)))));
    if (!button) return;
    button.setAttribute("aria-expanded", String(isWhole));
    button.textContent = isWhole ? "Less" : all.length > FEW ? `${all.length - FEW} more and longer` : "Longer";
  };
  draw(false);
  return [element, button];
}

/** A snippet, shortened at the start if its first match would be too far down. */
function early(snippet) {
  const { text, spans: [[first] = [0]] } = snippet;
  if (first <= EARLY) return snippet;
  const cut = text.indexOf(" ", first - BEFORE) + 1;
  if (cut < 1 || cut > first) return snippet;
  return { ...snippet, text: `…${text.slice(cut)}`, spans: snippet.spans.map(([start, end]) => [start - cut + 1, end - cut + 1]) };
}

/** Date, post, id and classification on one line, and a control at its end. */
export function facts({ id, date: day, datePrecision, origin, classification }, isSeen = false, control = null) {
  return h("p.facts", {},
    h("time", { datetime: day }, date(day, datePrecision)), isolated(origin, "span"), h("code", {}, id),
    classification && badge(classification), isSeen && h("span.seen", {}, "opened before"), control);
}
