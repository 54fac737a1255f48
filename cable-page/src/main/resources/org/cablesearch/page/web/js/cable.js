// A cable for reading, with its matches marked, and its place among the others beside it.

import { ask } from "./api.js";
import { announce, fill, h, isolated } from "./dom.js";
import { levelOf } from "./format.js";
import { header } from "./cable-header.js";
import { facts } from "./hit.js";
import { Matches } from "./matches.js";
import { paragraphs } from "./paragraphs.js";
import { entities, sameDay, similar } from "./place.js";
import { problems, source } from "./source.js";
import { prose } from "./prose.js";
import { star } from "./star.js";
import { amend, current } from "./state.js";
import { timeline } from "./timeline.js";
import { walk } from "./walk.js";

/** Shows the cable of a state in `main`. */
export async function show(main, state, signal) {
  const [reading, thread] = await Promise.all([
    ask("reading", state.query ? { id: state.cable, query: state.query } : { id: state.cable }, signal),
    ask("cites", { id: state.cable, thread: "true" }, signal),
  ]);
  const { cable, marks, citation } = reading;
  const text = h("div.text", { lang: "en" }, paragraphs(state, reading));
  const heading = h("h1", { tabindex: "-1", dir: "auto" }, prose(cable.subject || "(no subject)", marks.subject));
  const body = h("article.cable", {},
    h("p.banner", { "data-level": levelOf(cable.classification.text) }, cable.classification.text || "No classification"),
    h("div.title", {}, heading, star({ ...cable, cable: cable.id, paragraph: null, number: null })),
    facts({ ...cable, classification: null }), header(state, cable, thread), text, signature(cable), problems(cable));
  const matches = new Matches(body);
  const beside = h("aside", { "aria-label": "About this cable" }, entities(state, cable), sameDay(cable, signal), similar(cable.id, signal));
  fill(main, h("div.reading", {},
    walk(state, matches.element, jump(cable, text), source(state, cable.id, body, signal)), body, beside, timeline(state, thread)));
  document.title = `${cable.id} · ${cable.subject} · Cables`.slice(0, 300);
  announce(`${citation}. ${matches.summary()}`);
  arrive(state, text, matches, heading);
}

/** Goes to the paragraph that the address names. */
function arrive(state, text, matches, heading) {
  const target = state.paragraph && text.querySelector(`[data-index="${CSS.escape(state.paragraph)}"]`);
  heading.focus({ preventScroll: true });
  if (!target) return;
  target.classList.add("target");
  target.scrollIntoView({ block: "start" });
  matches.from(target);
}

/** A box to go to a paragraph by its number. */
function jump({ paragraphs: all }, text) {
  const go = (event) => {
    const found = all.find((one) => String(one.number ?? "") === event.target.value.trim());
    event.target.setCustomValidity(found || !event.target.value ? "" : "There is no paragraph with this number.");
    if (!event.target.reportValidity() || !found) return;
    const target = text.querySelector(`[data-index="${found.index}"]`);
    text.querySelector(".target")?.classList.remove("target");
    target.classList.add("target");
    target.scrollIntoView({ block: "start" });
    amend({ ...current(), paragraph: String(found.index) });
  };
  return all.some(({ number }) => number !== null) && h("label.jump", {}, "¶ ", h("input", {
    type: "text", inputmode: "numeric", size: 3, "aria-label": "Go to paragraph number", "data-key": "jump", onchange: go,
  }));
}

function signature({ signers }) {
  return signers.length > 0 && h("p.signers", {}, signers.map((name) => isolated(name, "span")));
}
