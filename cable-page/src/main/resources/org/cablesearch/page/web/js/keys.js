// Keyboard shortcuts. Those without Ctrl or Alt can be switched off, since speech input may trigger them.

import { h } from "./dom.js";
import { focus } from "./search-box.js";
import { undo } from "./star.js";
import { current, go, searchOf } from "./state.js";
import * as storage from "./storage.js";

const KEYS = [
  ["/", "the search box", () => focus()],
  ["j", "the next hit", () => toHit(1)],
  ["k", "the previous hit", () => toHit(-1)],
  ["Enter", "opens the hit with the focus", null],
  ["n", "the next match in a cable", () => press("match:1")],
  ["p", "the previous match", () => press("match:-1")],
  ["g", "a paragraph, by its number", () => document.querySelector(".jump input")?.focus()],
  ["s", "keeps the hit, cable or search on the list", () => starred()?.click()],
  ["x", "ticks the hit with the focus", () => document.activeElement.closest(".hit")?.querySelector(".tick")?.click()],
  ["t", "what can be done with the ticked hits", () => document.querySelector(".ticked button")?.focus()],
  ["z", "puts back what was removed last from a list", () => undo()],
  ["f", "the filters", () => dispatchEvent(new CustomEvent("filters"))],
  ["u", "from a cable back to the results", () => document.querySelector('[data-step="u"]')?.click()],
  ["m", "what is missing in the archive", () => go(searchOf(current(), { view: "gaps" }))],
  ["l", "the lists", () => go(searchOf(current(), { view: "lists" }))],
  ["?", "these keys", () => open()],
  ["Esc", "closes anything open over the page", null],
];

const dialog = h("dialog.keys", { "aria-labelledby": "keys-title" });

/** Listens for keys, except while the reader types into a field. */
export function start() {
  document.body.append(dialog);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isOn() || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    const action = KEYS.find(([key]) => key === event.key)?.[2];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function open() {
  dialog.replaceChildren(
    h("h2", { id: "keys-title" }, "Keys"), keyList(), setting(),
    h("form", { method: "dialog" }, h("button.primary", {}, "Close")));
  dialog.showModal();
}

/** A list of the keys. */
export function keyList() {
  return h("dl.keylist", {}, KEYS.map(([key, title]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, title))));
}

/** A box that switches the keys on and off. */
export function setting() {
  return h("label.setting", {}, h("input", {
    type: "checkbox", checked: isOn(), onchange: (event) => storage.keys.set(event.target.checked),
  }), "Use these single-key shortcuts");
}

function isOn() {
  return storage.keys.get() ?? true;
}

/** In a cable, opens the next or previous hit; in the results, moves the focus to it. */
function toHit(by) {
  const walk = document.querySelector(`[data-step="${by > 0 ? "j" : "k"}"]`);
  if (walk) return walk.click();
  const titles = [...document.querySelectorAll(".hit")].map((hit) => hit.querySelector(".title, .place"));
  const at = titles.findIndex((title) => title.closest(".hit").contains(document.activeElement));
  const next = titles[at < 0 ? (by > 0 ? 0 : -1) : at + by];
  next?.focus();
  next?.closest(".hit").scrollIntoView({ block: "nearest" });
}

function starred() {
  return (document.activeElement.closest(".hit, .paragraph") ?? document).querySelector(".star");
}

/** Presses a button, if the view has it. */
function press(key) {
  document.querySelector(`[data-key="${key}"]`)?.click();
}
