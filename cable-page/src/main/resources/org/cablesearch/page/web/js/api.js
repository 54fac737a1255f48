// Questions to the server that this page came from. No request goes elsewhere.

const TOKEN = "cables.token";

/** An answer that says what went wrong, in words to be shown as they are. */
export class ApiError extends Error {
  constructor(status, message, parameter) {
    super(message);
    this.status = status;
    this.parameter = parameter;
  }
}

let seen = null;
let onChange = () => {};

/** Calls back when the index has changed since the last answer. */
export function whenIndexChanges(callback) {
  onChange = callback;
}

/** Takes the token out of the address, where the link that opened the page carried it. */
export function takeToken() {
  const address = new URL(location.href);
  const token = address.searchParams.get("token");
  if (!token) return;
  sessionStorage.setItem(TOKEN, token);
  address.searchParams.delete("token");
  history.replaceState(history.state, "", address);
}

/** The address of an answer, with the token for links that the browser opens by itself. */
export function address(route, params) {
  const all = new URLSearchParams(params);
  const token = sessionStorage.getItem(TOKEN);
  if (token) all.set("token", token);
  return `api/${route}?${all}`;
}

/** Asks, and asks once more when the server was busy. */
export async function ask(route, params, signal) {
  const response = await send(route, params, signal);
  if (response.status !== 503) return answer(response);
  await new Promise((resolve) => setTimeout(resolve, 1000 * (Number(response.headers.get("Retry-After")) || 1)));
  signal?.throwIfAborted();
  return answer(await send(route, params, signal));
}

async function send(route, params, signal) {
  const token = sessionStorage.getItem(TOKEN);
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
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
