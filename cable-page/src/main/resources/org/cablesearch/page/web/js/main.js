// Draws the view that the address names.

import { ApiError, takeToken, whenIndexChanges } from "./api.js";
import { fill, h } from "./dom.js";
import * as keys from "./keys.js";
import * as lists from "./lists.js";
import * as searchBox from "./search-box.js";
import { asks, current, EMPTY, follow, href, NO_FILTERS, search } from "./state.js";
import { styles } from "./styles.js";

const main = document.getElementById("main");
const notice = document.getElementById("notice");
const FILTERS = Object.keys(NO_FILTERS);
let drawing = new AbortController();

async function draw(state, isReturn) {
  drawing.abort();
  drawing = new AbortController();
  const { signal } = drawing;
  main.setAttribute("aria-busy", "true");
  searchBox.show(state.query);
  views(state);
  try {
    const view = await viewOf(state);
    if (!signal.aborted) await view.show(main, state, signal);
  } catch (error) {
    if (signal.aborted) return;
    fill(main, failure(error, state));
  }
  if (signal.aborted) return;
  const scroll = isReturn ? history.state?.scroll : undefined;
  if (scroll !== undefined || !state.paragraph) scrollTo(0, scroll ?? 0);
  main.setAttribute("aria-busy", "false");
}

/** The module of a state's view, loaded with its styles when it is first wanted. */
async function viewOf(state) {
  const [file, ...names] = filesOf(state);
  const [view] = await Promise.all([import(`./${file}.js`), styles(names)]);
  return view;
}

/** A state's view: its module, and its style sheets. */
function filesOf(state) {
  if (state.cable) return ["cable", "cable"];
  if (state.view === "help") return ["help", "help"];
  if (state.view === "lists") return ["lists-view", "lists"];
  return asks(state) ? ["results", "time", "results"] : ["overview", "time", "overview"];
}

/** What went wrong, in the server's words; a fault of this page goes to the console too. */
function failure(error, state) {
  if (!(error instanceof ApiError)) console.error(error);
  const isAbsent = error.status === 404;
  const isFilter = FILTERS.includes(error.parameter);
  return h("div.failure", { role: "alert" }, h("h1", {}, isAbsent ? "Not held" : "That did not work"), h("p", {}, error.message),
    isAbsent && h("p", {}, h("a", { href: href({ ...EMPTY, query: `cites:${state.cable}` }) }, "Cables that refer to it")),
    isFilter && h("p", {}, h("a", { href: href(search(state, NO_FILTERS)) }, "Search without filters")),
    h("p", {}, h("button.primary", { type: "button", onclick: () => draw(current(), true) }, "Try again"), " ", h("a", { href: "./" }, "Overview")));
}

function views(state) {
  const link = (view, title) => h("a", { href: href(search(state, { view })), "aria-current": state.view === view ? "page" : null }, title);
  fill(document.getElementById("views"), link("lists", ["Lists", lists.size() > 0 && h("span.tally", {}, ` ${lists.size()}`)]), link("help", "Help"));
}

/** Says over the page what went wrong beside the view: a facet that could not be counted, say. */
function tell(...words) {
  notice.hidden = false;
  fill(notice, ...words, h("button.quiet", { type: "button", onclick: () => { notice.hidden = true; } }, "Dismiss"));
}

takeToken();
searchBox.start();
keys.start();
lists.whenChanged(() => views(current()));
whenIndexChanges(() => tell("The index has changed: new searches include its new cables. ",
  h("button", { type: "button", onclick: () => { notice.hidden = true; draw(current(), true); } }, "Reload")));
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof ApiError || event.reason?.name === "AbortError") event.preventDefault();
  if (event.reason instanceof ApiError) tell(event.reason.message);
});
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
follow(draw);
