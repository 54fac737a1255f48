// Requests to the server that this page came from. No request goes to another server.

import { takeParameter } from "./state.js";
import * as storage from "./storage.js";

const AT_A_TIME = 4;
/** How often an idle page looks whether the index has changed, in milliseconds. */
const IDLE = 30_000;

/** An error that the server reported. Its message is shown to the reader unchanged. */
export class ApiError extends Error {
  constructor(status, message, parameter) {
    super(message);
    this.status = status;
    this.parameter = parameter;
  }
}

let seen = null;
let onChange = () => {};
let adds = false;
let onAdds = () => {};

/** Registers a function that is called when the index has changed since the last answer. */
export function whenIndexChanges(callback) {
  onChange = callback;
}

/** Sees a change of the index while the reader asks nothing: now and then, and when this tab comes to the front. */
export function keepLooking() {
  const look = () => document.visibilityState === "visible" && ask("link", {}).catch(() => {});
  setInterval(look, IDLE);
  document.addEventListener("visibilitychange", look);
}

/** Whether this page may add cables, as an answer has said. */
export function mayAdd() {
  return adds;
}

/** Calls back when an answer says that this page may add cables. */
export function whenAdding(callback) {
  onAdds = callback;
}

/** Takes the token out of the address, where the link that opened the page carried it. If nothing can be stored, it stays there. */
export function takeToken() {
  takeParameter("token", (token) => storage.token.set(token));
}

function token() {
  return storage.token.get() ?? new URLSearchParams(location.search).get("token");
}

/** The address of an answer, for links that the browser opens itself. The cookie carries the token. */
export function download(route, params) {
  return `api/${route}?${new URLSearchParams(params)}`;
}

let link = null;

/** The address of the page for other people. It is known once `shareable` has answered; before, it is the one in this browser. */
export function home() {
  return link?.address ?? location.origin + location.pathname;
}

/**
 * The address of what is shown, for other people: at the public address of the page, if it has one, and with the token, if it needs
 * one. The server knows both; this tab may have only a cookie, or somebody else's token in its address.
 */
export async function shareable(search = location.search) {
  link ??= await ask("link", {});
  const address = new URL(search, home());
  address.searchParams.delete("token");
  if (link.token) address.searchParams.set("token", link.token);
  return address.href;
}

/** Sends a request, and returns what its JSON says. */
export async function ask(route, params, signal) {
  return answer(await send(route, params, signal));
}

/** Sends a request, and returns its text. */
export async function askText(route, params, signal) {
  return answer(await send(route, params, signal), "text");
}

/** Sends a request; if the server is busy, sends it once more after the time that the server names. */
async function send(route, params, signal) {
  const again = () => request(`api/${route}?${new URLSearchParams(params)}`, { signal });
  const response = await again();
  if (response.status !== 503) return response;
  await new Promise((resolve) => setTimeout(resolve, 1000 * (Number(response.headers.get("Retry-After")) || 1)));
  signal?.throwIfAborted();
  return again();
}

/** Calls a function that sends requests for each item, a few at a time, and returns what it returned, in order. */
export async function each(items, work) {
  const results = [];
  const left = [...items.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}

/** Sends lists, as they are saved to a file, and returns them as a report in a format. */
export async function report(format, saved) {
  return answer(await request(`api/report?${new URLSearchParams({ format })}`, { method: "POST", body: saved }), "text");
}

/** The progress of the newest load. */
export async function loadState(signal) {
  return answer(await request("load/state", { signal }));
}

/** Changes something: adds what is at a path or in a body, or ends the program. Returns the progress of the load. */
export async function change(route, params, body) {
  return answer(await request(`load/${route}?${new URLSearchParams(params)}`, { method: "POST", body }));
}

async function request(address, options) {
  const mine = token();
  const headers = mine ? { Authorization: `Bearer ${mine}` } : {};
  try {
    return await fetch(address, { headers, ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw gone();
  }
}

/**
 * A module that is loaded when it is first needed. Browsers remember that one could not be loaded, or one that it imports, until the
 * page is loaded again; so if the server answers, the page is. The address has what it shows, and what was done is stored.
 */
export async function moduleOf(name) {
  try {
    return await import(`./${name}.js`);
  } catch {
    const { ok } = await request(`js/${name}.js`, {});
    // Only after a press, so that a file that never works cannot make the page load again and again.
    if (ok && navigator.userActivation.hasBeenActive) location.reload();
    throw gone();
  }
}

/** The error if the server has ended. */
function gone() {
  return new ApiError(0, "The server does not answer. Is `cables serve` or `cables open` still running?", null);
}

async function answer(response, form = "json") {
  noteChange(response.headers.get("Cables-Index-Changed"));
  noteAdds(response.headers.get("Cables-Can-Be-Added"));
  if (response.ok) return response[form]();
  const { message, parameter } = await response.json();
  throw new ApiError(response.status, message, parameter);
}

function noteChange(stamp) {
  if (!stamp) return;
  if (seen && stamp !== seen) onChange();
  seen = stamp;
}

function noteAdds(told) {
  if (!told || adds) return;
  adds = true;
  onAdds();
}
