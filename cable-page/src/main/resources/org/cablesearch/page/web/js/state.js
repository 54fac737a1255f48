// The state of the page is its address: whatever can be seen can be sent as a link, and "back" goes back.

const SINGLE = ["query", "any", "from", "to", "sort", "unit", "by", "shown", "cable", "paragraph", "source", "view", "list"];
const PAIRS = ["select", "exclude"];
const FILTERS = ["query", "any", "from", "to", "sort", "unit"];

/** The state in which nothing is asked. */
export const EMPTY = Object.freeze({
  ...Object.fromEntries(SINGLE.map((name) => [name, ""])),
  ...Object.fromEntries(PAIRS.map((name) => [name, []])),
});

/** Changes that remove all filters. */
export const NO_FILTERS = Object.freeze({ select: [], exclude: [], from: "", to: "" });

/** Reads the address; `select` and `exclude` are lists of `[dimension, value]`. */
export function current() {
  const params = new URLSearchParams(location.search);
  const state = { ...EMPTY };
  for (const name of SINGLE) state[name] = params.get(name) ?? "";
  for (const name of PAIRS) state[name] = params.getAll(name).filter((pair) => pair.includes("=")).map(split);
  return state;
}

function split(pair) {
  const at = pair.indexOf("=");
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** The address of a state, relative to the page's own. */
export function href(state) {
  const params = parametersOf(state, SINGLE);
  return params.size ? `?${params}` : "./";
}

/** What a search asks for, named as the API and the command name it. */
export function filters(state) {
  return parametersOf(state, FILTERS);
}

function parametersOf(state, names) {
  const params = new URLSearchParams();
  for (const name of names) if (state[name]) params.set(name, state[name]);
  for (const name of PAIRS) for (const pair of state[name] ?? []) params.append(name, pair.join("="));
  return params;
}

/** Whether anything is asked for. */
export function asks(state) {
  return Boolean(state.query || state.from || state.to || state.select.length || state.exclude.length);
}

/** The state of a search without the cable that is open in it, and back at its first hits. */
export function searchOf(state, changes = {}) {
  return { ...state, shown: "", cable: "", paragraph: "", source: "", view: "", list: "", ...changes };
}

/** A cable opened in the search of a state. */
export function opened(state, cable, paragraph = null) {
  return searchOf(state, { cable, paragraph: paragraph === null ? "" : String(paragraph) });
}

/** A state that asks for one value only. */
export function only(dimension, value) {
  return { ...EMPTY, select: [[dimension, value]] };
}

/** The values of one dimension among pairs. */
export function valuesOf(pairs, dimension) {
  return pairs.filter(([d]) => d === dimension).map(([, value]) => value);
}

/** Turns a value on or off in `select` or `exclude`; it is never in both. */
export function toggled(state, kind, dimension, value) {
  const other = kind === "select" ? "exclude" : "select";
  const same = ([d, v]) => d === dimension && v === value;
  const without = (pairs) => pairs.filter((pair) => !same(pair));
  const on = !state[kind].some(same);
  const pairs = without(state[kind]);
  return searchOf(state, { [kind]: on ? [...pairs, [dimension, value]] : pairs, [other]: without(state[other]) });
}

/**
 * Goes to a state, and remembers how far this one was scrolled.
 *
 * @param act what the reader is doing in several steps, such as moving a handle, which are one step of the history
 */
export function go(state, act = "") {
  visit(href(state), act);
}

function visit(address, act = "") {
  if (act && history.state?.act === act) history.replaceState({ act }, "", address);
  else {
    rememberScroll();
    history.pushState({ act }, "", address);
  }
  dispatchEvent(new CustomEvent("visit"));
}

/** Writes a state into the address without a step of its own in the history, and without drawing it. */
export function amend(state) {
  history.replaceState(history.state, "", href(state));
}

/** Goes to a state in place of this one, which has nothing to show. */
export function replace(state) {
  amend(state);
  dispatchEvent(new CustomEvent("visit"));
}

function rememberScroll() {
  history.replaceState({ ...history.state, scroll: scrollY }, "");
}

/** Calls back for each state, told whether it is one that was left before. */
export function follow(callback) {
  history.scrollRestoration = "manual";
  addEventListener("visit", () => callback(current(), false));
  addEventListener("popstate", () => callback(current(), true));
  addEventListener("scrollend", rememberScroll);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.origin !== location.origin || link.pathname !== location.pathname || link.hasAttribute("download")) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.hash) return;
    event.preventDefault();
    visit(link.href);
  });
  callback(current(), true);
}
