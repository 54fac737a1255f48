// The cables that were opened before in this browser.

import { seen } from "./storage.js";

const MAX_CABLES = 5000;

/** Remembers that a cable was opened; the newest are first. */
export function add(id) {
  seen.set([id, ...ids().filter((other) => other !== id)].slice(0, MAX_CABLES));
}

/** Whether a cable was opened before. */
export function has(id) {
  return ids().includes(id);
}

function ids() {
  return seen.get() ?? [];
}
