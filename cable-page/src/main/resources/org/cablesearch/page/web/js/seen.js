// The cables that were opened before in this browser.

import { store, stored } from "./storage.js";

const KEY = "cables.seen";
const MAX_CABLES = 5000;

/** Remembers that a cable was opened; the newest are first. */
export function add(id) {
  store(KEY, [id, ...ids().filter((other) => other !== id)].slice(0, MAX_CABLES));
}

/** Whether a cable was opened before. */
export function has(id) {
  return ids().includes(id);
}

function ids() {
  const value = stored(KEY);
  return Array.isArray(value) ? value : [];
}
