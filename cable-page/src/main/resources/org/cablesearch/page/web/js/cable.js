// A cable for reading, with its matches marked and related cables beside it.

import { ask, shareable } from "./api.js";
import { citedBy, entities, sameDay, similar } from "./beside.js";
import { header } from "./cable-header.js";
import { citeAs, copied } from "./copy.js";
import { announce, fill, h, isolated, reach, visible } from "./dom.js";
import { count, levelOf } from "./format.js";
import { facts } from "./hit.js";
import { Matches } from "./matches.js";
import { outline } from "./outline.js";
import { paragraphs } from "./paragraphs.js";
import { prose } from "./prose.js";
import * as seen from "./seen.js";
import { problems, source } from "./source.js";
import { star } from "./star.js";
import { amend, current, href } from "./state.js";
import { timeline } from "./timeline.js";
import { walk } from "./walk.js";

/** Shows the cable of a state in `main`. If the state names a paragraph, returns a function that scrolls to it. */
export async function show(main, state, { signal }) {
  const which = { id: state.cable, ...(state.document && { document: state.document }) };
  const [reading, thread] = await Promise.all([
    ask("reading", state.query ? { ...which, query: state.query } : which, signal),
    ask("cites", { id: state.cable, thread: "true" }, signal),
    shareable(),
  ]);
  seen.add(reading.cable);
  const { cable, marks, citation } = reading;
  const item = { ...cable, cable: cable.id, paragraph: null, number: null, hash: cable.textHash };
  const picture = timeline(state, thread, signal);
  const text = h("div.text", { lang: "en" }, paragraphs(state, reading));
  const heading = h("h1", { tabindex: "-1", dir: "auto", "data-skip": "" }, prose(cable.subject || "(no subject)", marks.subject));
  const body = h("article.cable", {},
    h("p.banner", { "data-level": levelOf(cable.classification.text) }, cable.classification.text || "No classification"),
    h("div.title", {}, heading, star(item)),
    facts({ ...cable, classification: null }, false, toThread(thread, picture)), h("p.on-paper", {}, citation), others(state, reading),
    header(state, cable, thread), text, signature(cable), problems(cable));
  const matches = new Matches(body);
  const beside = h("aside", { "aria-label": "About this cable" }, outline(text), entities(state, cable), citedBy(state, thread),
    sameDay(state, cable, signal), similar(state, which, signal));
  const tools = h("div.extras", {}, jump(cable, text), copied("Cite", citation, "the whole cable", "Citation copied"),
    citeAs(() => [item], cable.id),
    copied("Link", () => shareable(), "to this cable", "Link copied"), source(state, which, body, signal));
  fill(main, h("div.reading", {}, walk(state, matches.element), tools, body, beside, picture));
  matches.drawTicks();
  document.title = visible(`${cable.id} · ${cable.subject} · Cables`.slice(0, 300));
  announce(`${citation}. ${matches.summary()}`);
  heading.focus({ preventScroll: true });
  const target = state.paragraph && text.querySelector(`[data-index="${CSS.escape(state.paragraph)}"]`);
  if (!target) return null;
  highlight(text, target);
  matches.from(target);
  return () => target.scrollIntoView({ block: "start" });
}

/** Links to the other telegrams with the number of this one, which only the archive of 1973 to 1979 has. */
function others(state, { cable, documents }) {
  const links = documents.map((one) => (one === cable.document ? h("b", {}, one)
    : h("a", { href: href({ ...state, cable: cable.id, document: one, paragraph: "" }) }, h("code", {}, one))));
  return links.length > 1 && h("p.facts", {}, h("span", {}, `${links.length} telegrams have this number:`), links);
}

/** A button that goes to the picture of the thread, which is below the text. */
function toThread({ cables, absent }, picture) {
  return picture && h("button.quiet", { type: "button", "data-key": "to-thread", onclick: () => reach(picture) },
    `Thread of ${count(cables.length + absent.length, "cable")} ↓`);
}

/** Highlights one paragraph. */
function highlight(text, target) {
  text.querySelector(".target")?.classList.remove("target");
  target.classList.add("target");
}

/** A box in which the reader types the number of a paragraph to go to. */
function jump({ paragraphs: all }, text) {
  const go = (event) => {
    const found = all.find((one) => String(one.number ?? "") === event.target.value.trim());
    event.target.setCustomValidity(found || !event.target.value ? "" : "There is no paragraph with this number.");
    if (!event.target.reportValidity() || !found) return;
    const target = text.querySelector(`[data-index="${found.index}"]`);
    highlight(text, target);
    reach(target);
    amend({ ...current(), paragraph: String(found.index) });
  };
  return all.some(({ number }) => number !== null) && h("label.jump", {}, "¶ ", h("input", {
    type: "text", inputmode: "numeric", size: 3, "aria-label": "Go to paragraph number", "data-key": "jump", onchange: go,
    onfocus: (event) => event.target.select(), // The number typed next takes the place of the last one.
  }));
}

function signature({ signers }) {
  return signers.length > 0 && h("p.signers", {}, signers.map((name) => isolated(name, "span")));
}
