// Everything that this browser remembers for the page. localStorage outlasts a tab, sessionStorage does not. Storage may be switched
// off or full, or hold a value of another program. What the address says is in state.js.

/** A value under a key. */
class Stored {
  #key;
  #where;
  #isOurs;

  /** @param isOurs whether a value is one that this page stores */
  constructor(where, key, isOurs) {
    this.#where = where;
    this.#key = `cables.${key}`;
    this.#isOurs = isOurs;
  }

  /** The value; null if there is none, or if it cannot be read. */
  get() {
    try {
      const value = JSON.parse(window[this.#where].getItem(this.#key));
      return this.#isOurs(value) ? value : null;
    } catch {
      return null;
    }
  }

  /** Stores a value, and returns whether that succeeded. */
  set(value) {
    try {
      window[this.#where].setItem(this.#key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  /** Calls back when another tab has changed the value. */
  whenChangedElsewhere(callback) {
    addEventListener("storage", ({ key }) => [this.#key, null].includes(key) && callback());
  }
}

const isText = (value) => typeof value === "string";
const isObject = (value) => typeof value === "object";
const isBoolean = (value) => typeof value === "boolean";

/** The lists that the reader keeps, and what was removed from them. */
export const kept = new Stored("localStorage", "lists", Array.isArray);
export const removed = new Stored("localStorage", "bin", Array.isArray);
/** The ids of cables that were opened. */
export const seen = new Stored("localStorage", "seen", Array.isArray);
/** The names of the facets that are open. */
export const facets = new Stored("localStorage", "facets", Array.isArray);
/** Whether single keys are shortcuts. */
export const keys = new Stored("localStorage", "keys", isBoolean);

/** The token of the link that opened this tab. */
export const token = new Stored("sessionStorage", "token", isText);
/** The hits of the search that was last shown. */
export const trail = new Stored("sessionStorage", "trail", isObject);
/** The hits that are ticked, by search. */
export const ticked = new Stored("sessionStorage", "ticked", Array.isArray);
/** The text in the view "Paste". */
export const pasted = new Stored("sessionStorage", "paste", isText);
