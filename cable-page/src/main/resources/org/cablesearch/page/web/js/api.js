// Requests to the server that this page came from. No request goes to another server.

import { store, stored } from "./storage.js";

const TOKEN = "cables.token";

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

/** Whether this page may add cables, as an answer has said. */
export function mayAdd() {
  return adds;
}

/** Calls back when an answer says that this page may add cables. */
export function whenAdding(callback) {
  onAdds = callback;
}

/** Takes the token out of the address, where the link that opened the page carried it. */
export function takeToken() {
  const address = new URL(location.href);
  const token = address.searchParams.get("token");
  if (!token) return;
  // If nothing can be stored, the token stays in the address.
  if (!store(TOKEN, token, "sessionStorage")) return;
  address.searchParams.delete("token");
  history.replaceState(history.state, "", address);
}

function token() {
  return stored(TOKEN, "sessionStorage") ?? new URLSearchParams(location.search).get("token");
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

/** Sends a request; if the server is busy, sends it once more after the time that the server names. */
export async function ask(route, params, signal) {
  const response = await send(route, params, signal);
  if (response.status !== 503) return answer(response);
  await new Promise((resolve) => setTimeout(resolve, 1000 * (Number(response.headers.get("Retry-After")) || 1)));
  signal?.throwIfAborted();
  return answer(await send(route, params, signal));
}

function send(route, params, signal) {
  return request(`api/${route}?${new URLSearchParams(params)}`, { signal });
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

/** The error if the server has ended. */
export function gone() {
  return new ApiError(0, "The server does not answer. Is `cables serve` or `cables open` still running?", null);
}

async function answer(response) {
  noteChange(response.headers.get("Cables-Index-Changed"));
  noteAdds(response.headers.get("Cables-Can-Be-Added"));
  const body = await response.json();
  if (!response.ok) throw new ApiError(response.status, body.message, body.parameter);
  return body;
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
