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

/** Registers a function that is called when the index has changed since the last answer. */
export function whenIndexChanges(callback) {
  onChange = callback;
}

/** Moves the token from the address to the browser's storage, after the page was opened by a link that contains it. */
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

/** The address of an answer. It contains the token, for links that the browser opens itself. */
export function download(route, params) {
  return `api/${route}?${withToken(new URLSearchParams(params))}`;
}

/** The address of what is shown, for other people: with the token, if the page needs one. */
export function shareable(search = location.search) {
  const params = withToken(new URLSearchParams(search));
  return location.origin + location.pathname + (params.size ? `?${params}` : "");
}

function withToken(params) {
  const mine = token();
  if (mine) params.set("token", mine);
  return params;
}

/** Sends a request; if the server is busy, sends it once more after the time that the server names. */
export async function ask(route, params, signal) {
  const response = await send(route, params, signal);
  if (response.status !== 503) return answer(response);
  await new Promise((resolve) => setTimeout(resolve, 1000 * (Number(response.headers.get("Retry-After")) || 1)));
  signal?.throwIfAborted();
  return answer(await send(route, params, signal));
}

async function send(route, params, signal) {
  const mine = token();
  const headers = mine ? { Authorization: `Bearer ${mine}` } : {};
  try {
    return await fetch(`api/${route}?${new URLSearchParams(params)}`, { headers, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0, "The server does not answer. Is `cables serve` still running?", null);
  }
}

async function answer(response) {
  noteChange(response.headers.get("Cables-Index-Changed"));
  const body = await response.json();
  if (!response.ok) throw new ApiError(response.status, body.message, body.parameter);
  return body;
}

function noteChange(stamp) {
  if (!stamp) return;
  if (seen && stamp !== seen) onChange();
  seen = stamp;
}
