// The state of the page is its address, so everything shown can be sent as a link, and the browser's "back" works.

const SINGLE = [
  "query", "any", "from", "to", "as-of", "at", "sort", "unit", "by", "as", "column", "group", "lines", "within", "shown",
  "cable", "document", "paragraph", "source", "view", "list", "order", "post", "year",
];
const PAIRS = ["select", "exclude"];
const LISTS = ["other"];
const FILTERS = ["query", "any", "from", "to", "as-of", "at", "sort", "unit"];

/** The state without a query. */
export const EMPTY = Object.freeze({
  ...Object.fromEntries(SINGLE.map((name) => [name, ""])),
  ...Object.fromEntries([...PAIRS, ...LISTS].map((name) => [name, []])),
});

/** Changes that remove all filters. */
export const NO_FILTERS = Object.freeze({ select: [], exclude: [], from: "", to: "", "as-of": "", at: "" });

/** Changes that show hits as a list: not as a table, nor one of the views of them with its settings. */
export const AS_LIST = Object.freeze({ as: "", column: "", group: "", lines: "", within: "", other: [] });

/** The state in the address. */
export function current() {
  return stateOf(location.search);
}

/** The state in the query part of an address; `select` and `exclude` are lists of `[dimension, value]`. */
export function stateOf(search) {
  const params = new URLSearchParams(search);
  const state = { ...EMPTY };
  for (const name of SINGLE) state[name] = params.get(name) ?? "";
  for (const name of PAIRS) state[name] = params.getAll(name).filter((pair) => pair.includes("=")).map(split);
  for (const name of LISTS) state[name] = params.getAll(name).filter(Boolean);
  return state;
}

function split(pair) {
  const at = pair.indexOf("=");
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** The address of a state, relative to the page's own. */
export function href(state) {
  const params = parametersOf(state, SINGLE);
  for (const name of LISTS) for (const value of state[name] ?? []) params.append(name, value);
  return params.size ? `?${params}` : "./";
}

/** The parameters of a search, with the names that the API and the command use. */
export function filters(state) {
  return parametersOf(state, FILTERS);
}

function parametersOf(state, names) {
  const params = new URLSearchParams();
  for (const name of names) if (state[name]) params.set(name, state[name]);
  for (const name of PAIRS) for (const pair of state[name] ?? []) params.append(name, pair.join("="));
  return params;
}

/** Whether the state has a query or a filter. */
export function asks(state) {
  return Boolean(state.query || state.from || state.to || state["as-of"] || state.select.length || state.exclude.length);
}

/** The state of a search, without an open cable and at its first hits. */
export function searchOf(state, changes = {}) {
  const rest = { shown: "", cable: "", document: "", paragraph: "", source: "", view: "", list: "", order: "", post: "", year: "" };
  return { ...state, ...rest, ...changes };
}

/** The search of a state with a cable open; `document` tells it apart from others with its number. */
export function opened(state, cable, paragraph = null, document = null) {
  return searchOf(state, { cable, document: document ?? "", paragraph: paragraph === null ? "" : String(paragraph) });
}

/** A state whose only filter selects one value. */
export function only(dimension, value) {
  return { ...EMPTY, select: [[dimension, value]] };
}

/** The values of one dimension in a list of pairs. */
export function valuesOf(pairs, dimension) {
  return pairs.filter(([d]) => d === dimension).map(([, value]) => value);
}

/** Adds a value to `select` or `exclude`, or removes it if it is there; a value is never in both. */
export function toggled(state, kind, dimension, value) {
  const other = kind === "select" ? "exclude" : "select";
  const same = ([d, v]) => d === dimension && v === value;
  const without = (pairs) => pairs.filter((pair) => !same(pair));
  const on = !state[kind].some(same);
  const pairs = without(state[kind]);
  return searchOf(state, { [kind]: on ? [...pairs, [dimension, value]] : pairs, [other]: without(state[other]) });
}

/**
 * The attributes of a link that changes a state, which is the one that is drawn. When it is pressed, it changes the state of the
 * address, since that may be on its way to be drawn.
 */
export function step(state, change) {
  return { href: href(change(state)), onclick: ({ currentTarget }) => { currentTarget.href = href(change(current())); } };
}

/**
 * Goes to a state, and remembers how far the current one was scrolled.
 *
 * @param act the name of an action in several steps, such as moving a handle; all its steps are one step of the history
 */
export function go(state, act = "") {
  visit(href(state), act);
}

let overlay = null;

/**
 * Something opens over the page, such as the filters on a phone. "Back" then closes it, and keeps what was chosen in it. Returns a
 * function to call when it has closed otherwise.
 */
export function overlaid(close) {
  const opened = { close, address: location.href };
  overlay = opened;
  history.pushState({ act: "overlay" }, "");
  return () => {
    if (overlay !== opened) return;
    overlay = null;
    history.replaceState({}, "");
  };
}

/** Closes what is open over the page, as "Back" asks; returns whether there was anything. */
function closeOverlay() {
  if (!overlay) return false;
  const { close, address } = overlay;
  overlay = null;
  close();
  if (location.href !== address) history.pushState({}, "", address);
  return true;
}

function visit(address, act = "") {
  if (overlay) {
    history.replaceState({ act: "overlay" }, "", address);
    overlay.address = location.href;
  } else if (act && history.state?.act === act) history.replaceState({ act }, "", address);
  else {
    rememberScroll();
    history.pushState({ act }, "", address);
  }
  dispatchEvent(new CustomEvent("visit"));
}

/** Writes a state into the address without adding it to the history, and without drawing it. */
export function amend(state) {
  history.replaceState(history.state, "", href(state));
}

/** Goes to a state in place of this one, which has nothing to show. */
export function replace(state) {
  amend(state);
  dispatchEvent(new CustomEvent("visit"));
}

/** Removes a parameter from the address if `accepts` returns true for its value. */
export function takeParameter(name, accepts) {
  const address = new URL(location.href);
  const value = address.searchParams.get(name);
  if (!value || !accepts(value)) return;
  address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

function rememberScroll() {
  history.replaceState({ ...history.state, scroll: scrollY }, "");
}

/** Calls back with each state and, if the reader returns to it, with how far it was scrolled. */
export function follow(callback) {
  history.scrollRestoration = "manual";
  addEventListener("visit", () => callback(current()));
  addEventListener("popstate", () => closeOverlay() || callback(current(), history.state?.scroll));
  addEventListener("scrollend", rememberScroll);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.hasAttribute("download")) return;
    const to = new URL(link.getAttribute("href"), document.baseURI); // A link in a picture has no properties for its parts.
    if (to.origin !== location.origin || to.pathname !== location.pathname || to.hash) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    visit(to.href);
  });
  callback(current(), history.state?.scroll);
}
