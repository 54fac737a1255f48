// Draws the view that the address names.

import { ApiError, keepLooking, mayAdd, moduleOf, shareable, takeToken, whenAdding, whenIndexChanges } from "./api.js";
import { fill, h } from "./dom.js";
import * as keys from "./keys.js";
import * as lists from "./lists.js";
import * as menus from "./menus.js";
import { action, insist, moveOn, tell } from "./notice.js";
import * as searchBox from "./search-box.js";
import { asks, current, EMPTY, follow, href, NO_FILTERS, replace, searchOf } from "./state.js";
import { styles } from "./styles.js";

const main = document.getElementById("main");
const FILTERS = Object.keys(NO_FILTERS);
let drawing = new AbortController();
let drawn = null;

async function draw(state, scroll) {
  drawing.abort();
  drawing = new AbortController();
  const { signal } = drawing;
  main.setAttribute("aria-busy", "true");
  moveOn();
  searchBox.show(state.query);
  views(state);
  try {
    const view = await viewOf(state);
    const goToTarget = signal.aborted ? null : await view.show(main, state, { signal, before: drawn });
    if (signal.aborted) return;
    drawn = state;
    arrive(scroll, goToTarget);
  } catch (error) {
    if (signal.aborted) return;
    // There is no index to search yet: the view that adds cables says why.
    if (error.status === 409 && state.view !== "add") return replace({ ...EMPTY, view: "add" });
    report(error, state);
  }
  main.setAttribute("aria-busy", "false");
}

/** Scrolls to where the reader was before, or to what the view names, or to the top. */
function arrive(scroll, goToTarget) {
  if (scroll !== undefined) scrollTo(0, scroll);
  else if (goToTarget) goToTarget();
  else scrollTo(0, 0);
}

/** The module of a state's view. It is loaded, with its style sheets, when it is first needed. */
async function viewOf(state) {
  const [file, ...names] = filesOf(state);
  const [view] = await Promise.all([moduleOf(file), styles(names)]);
  return view;
}

/** The names of a state's view: its module, then its style sheets. */
function filesOf(state) {
  if (state.cable) return ["cable", "cable"];
  if (state.view === "add") return ["add", "add"];
  if (state.view === "help") return ["help", "help"];
  if (state.view === "paste") return ["paste", "help"];
  if (state.view === "gaps") return ["gaps", "gaps"];
  if (state.view === "lists") return ["lists-view", "lists"];
  return asks(state) ? ["results", "time", "results"] : ["overview", "time", "overview"];
}

/** Shows an error in the server's words: as a notice if a view is shown, otherwise in place of one. */
function report(error, state) {
  if (!(error instanceof ApiError)) console.error(error);
  const again = () => draw(current(), scrollY || undefined);
  const help = [
    error.status === 404 && h("a", { href: href({ ...EMPTY, query: `cites:${state.cable}` }) }, "Cables that refer to it"),
    FILTERS.includes(error.parameter) && h("a", { href: href(searchOf(state, NO_FILTERS)) }, "Search without filters"),
  ].filter(Boolean);
  if (drawn) return tell(error.message, " ", help, action("Try again", again));
  fill(main, h("div.failure", { role: "alert" },
    h("h1", {}, error.status === 404 ? "Not held" : "That did not work"), h("p", {}, error.message), help.map((link) => h("p", {}, link)),
    h("p", {}, h("button.primary", { type: "button", onclick: again }, "Try again"), " ", h("a", { href: "./" }, "Overview"))));
}

function views(state) {
  const isHere = (view) => (state.view === view ? "page" : null);
  const link = (view, title) => h("a", { href: href(searchOf(state, { view })), "aria-current": isHere(view) }, title);
  const size = lists.size();
  document.getElementById("to-filters").hidden = filesOf(state)[0] !== "results";
  fill(document.getElementById("views"), mayAdd() && link("add", "Add cables"),
    link("paste", "Paste"), link("lists", ["Lists", size > 0 && h("span.tally", {}, ` ${size}`)]), link("help", "Help"));
}

takeToken();
searchBox.start();
keys.start();
menus.start();
lists.whenChanged(() => views(current()));
whenAdding(() => views(current()));
whenIndexChanges(() => insist("The index has changed: new searches include its new cables. ",
  action("Reload", () => draw(current(), scrollY || undefined))));
keepLooking();
/** A file that is dropped beside the place for it would replace the page. */
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  if (current().view === "add") return; // add.js takes them.
  tell(mayAdd() ? "To add files, drop them in the view “Add cables”." : "This page only searches: it takes no files.");
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof ApiError || event.reason?.name === "AbortError") event.preventDefault();
  if (event.reason instanceof ApiError) tell(event.reason.message);
});
document.addEventListener("click", (event) => {
  const skip = event.target.closest(".skip");
  if (!skip) return;
  event.preventDefault();
  if (skip.hash === "#filters") dispatchEvent(new CustomEvent("filters"));
  else (main.querySelector("[data-skip]") ?? main).focus();
});
follow(draw);
// Asked early, since a browser lets a page copy only shortly after a press.
shareable().catch(() => {});
