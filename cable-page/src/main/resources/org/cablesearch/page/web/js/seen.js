// The cables that were opened before in this browser.

import { seen } from "./storage.js";
import { keyOf } from "./trail.js";

const MAX_CABLES = 5000;

/** Remembers that a cable was opened; the newest are first. */
export function add(cable) {
  const key = keyOf(cable);
  seen.set([key, ...keys().filter((other) => other !== key)].slice(0, MAX_CABLES));
}

/** Whether a cable, or the cable of a hit, was opened before. */
export function has(cable) {
  return keys().includes(keyOf(cable));
}

function keys() {
  return seen.get() ?? [];
}
