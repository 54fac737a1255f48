// The text that a cable was read from, shown beside the cable, and the problems found while it was read.

import { ask } from "./api.js";
import { fill, h, isolated } from "./dom.js";
import { count } from "./format.js";
import { current, amend } from "./state.js";

/** Matches windows that are too narrow to show the source beside the cable; there it is below. */
const NARROW = matchMedia("(width < 75rem)");

/** A button that shows and hides the source of a cable beside `body`; `which` has its id and perhaps its document. */
export function source(state, which, body, signal) {
  const pane = h("section.source", { "aria-label": "Source text", hidden: true });
  const button = h("button", {
    type: "button", "aria-pressed": "false", "data-key": "source",
    onclick: () => {
      toggle();
      amend({ ...current(), source: pane.hidden ? "" : "shown" });
      if (!pane.hidden && NARROW.matches) pane.scrollIntoView();
    },
  }, "Source text");
  const toggle = () => {
    pane.hidden = !pane.hidden;
    button.setAttribute("aria-pressed", String(!pane.hidden));
    body.classList.toggle("with-source", !pane.hidden);
    if (!pane.hidden && !pane.firstChild) load(pane, which, signal);
  };
  body.append(pane);
  if (state.source) toggle();
  return button;
}

async function load(pane, which, signal) {
  try {
    const { file, text, message } = await ask("source", which, signal);
    fill(pane, h("h2", {}, "Source text"), file && h("p.facts", {}, isolated(file, "span")), h("p", {}, message),
      text && h("pre", { tabindex: "0" }, text));
  } catch (error) {
    fill(pane, h("p.warning", {}, error.message));
  }
}

/** The problems found while a cable was read; null if there were none. */
export function problems({ problems: all }) {
  const line = ({ code, message, line: at }) => h("li", {}, h("code", {}, code), " ", isolated(message), at ? ` (line ${at})` : "");
  return all.length ? h("details.problems", {}, h("summary", {}, `${count(all.length, "place")} repaired in reading`),
    h("ul", {}, all.map(line))) : null;
}
