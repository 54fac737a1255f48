// Everything that this browser remembers for the page. localStorage outlasts a tab, sessionStorage does not. Storage may be switched
// off or full, or hold a value of another program: what cannot be written is remembered here until the page is closed. What the
// address says is in state.js.

/** A text in storage as a value; null if there is none, if it cannot be read, or if `isOurs` refuses it. */
function read(where, key, isOurs) {
  try {
    const value = JSON.parse(window[where].getItem(key));
    return isOurs(value) ? value : null;
  } catch {
    return null;
  }
}

/** Stores a value, or removes it if it is null; returns whether that succeeded. */
function write(where, key, value) {
  try {
    if (value === null) window[where].removeItem(key);
    else window[where].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** A value under a key. */
class Stored {
  #key;
  #where;
  #isOurs;
  #unwritten = null;

  /** @param isOurs whether a value is one that this page stores */
  constructor(where, key, isOurs) {
    this.#where = where;
    this.#key = `cables.${key}`;
    this.#isOurs = isOurs;
  }

  /** The value; null if there is none, or if it cannot be read. */
  get() {
    return this.#unwritten ?? read(this.#where, this.#key, this.#isOurs);
  }

  /** Stores a value, or removes it if it is null, and returns whether that succeeded. */
  set(value) {
    const isWritten = write(this.#where, this.#key, value);
    this.#unwritten = isWritten ? null : value;
    return isWritten;
  }
}

/**
 * Objects that outlast the page, each under a key of its own, so that a change writes only what it changes. Other tabs change them
 * too: each change starts from what is stored now, and is merged with it field by field. What cannot be written is shown all the
 * same, merged with what others store, and written once there is room; until then, the browser asks before it closes the page.
 */
export class Records {
  #prefix;
  #checked;
  #shown = new Map();
  #unwritten = new Map();

  /**
   * @param checked returns a stored object in the form that this page expects; throws if it has another
   * @param changed called with the keys of what other tabs have changed
   */
  constructor(name, checked, changed) {
    this.#prefix = `cables.${name}.`;
    this.#checked = checked;
    this.#refresh(this.#keys());
    const hear = (keys) => {
      if (!keys.length && this.areWritten) return;
      this.#refresh(keys);
      this.#flush();
      changed(keys);
    };
    const all = () => hear([...this.#shown.keys(), ...this.#keys()]);
    addEventListener("storage", ({ key }) => (key === null ? all() : hear(this.#ours([key]))));
    // A page that the browser had put aside has heard of nothing meanwhile.
    addEventListener("pageshow", ({ persisted }) => persisted && all());
    addEventListener("beforeunload", (event) => {
      this.#flush();
      if (!this.areWritten) event.preventDefault();
    });
  }

  /** The object under a key as it is shown; null if there is none. */
  get(key) {
    return this.#shown.get(key) ?? null;
  }

  /** All objects with their keys. */
  all() {
    return this.#shown.entries();
  }

  /** Whether all objects are written. */
  get areWritten() {
    return !this.#unwritten.size;
  }

  /** The object under a key as it is now, even if this tab has not heard of another one's change yet. */
  now(key) {
    const { before, mine } = this.#unwritten.get(key) ?? {};
    const stored = this.#stored(key);
    return mine === undefined ? stored : merged(before, mine, stored);
  }

  /**
   * Applies changes `[key, before, mine]` to what is there now; null means that there is no object. Returns them as
   * `[key, before, after]`, with what was there before and what is there after.
   */
  write(changes) {
    const done = changes.map(([key, before, mine]) => {
      const now = this.now(key);
      const after = merged(before, mine, now);
      this.#put(key, after);
      return [key, now, after];
    });
    this.#flush();
    return done;
  }

  #put(key, mine) {
    const before = this.#stored(key);
    const isWritten = write("localStorage", this.#prefix + key, mine);
    if (isWritten) this.#unwritten.delete(key);
    else this.#unwritten.set(key, { before, mine });
    if (mine) this.#shown.set(key, mine);
    else this.#shown.delete(key);
    return isWritten;
  }

  /** Writes what could not be written before, until that fails again. */
  #flush() {
    [...this.#unwritten.keys()].every((key) => this.#put(key, this.now(key)));
  }

  #refresh(keys) {
    for (const key of keys) {
      const now = this.now(key);
      if (now) this.#shown.set(key, now);
      else this.#shown.delete(key);
    }
  }

  #stored(key) {
    try {
      const value = read("localStorage", this.#prefix + key, isObject);
      return value && this.#checked(key, value);
    } catch {
      return null;
    }
  }

  #ours(keys) {
    return keys.filter((key) => key.startsWith(this.#prefix)).map((key) => key.slice(this.#prefix.length));
  }

  #keys() {
    try {
      return this.#ours(Object.keys(localStorage));
    } catch {
      return [];
    }
  }
}

/** An object with the changes of two: `mine` and `theirs` are what `before` has become; null if it has been removed. */
function merged(before, mine, theirs) {
  if (!theirs) return mine;
  if (!mine) return JSON.stringify(before) === JSON.stringify(theirs) ? null : theirs;
  return Object.fromEntries(Object.keys(mine).map((name) => [name, mergedField(name, before?.[name] ?? "", mine[name], theirs[name])]));
}

function mergedField(name, before, mine, theirs) {
  if (mine === before) return theirs;
  if (theirs === before || theirs === mine || name !== "note") return mine;
  if (!before) return theirs.includes(mine) ? theirs : mine.includes(theirs) ? mine : `${theirs}\n${mine}`;
  if (theirs.startsWith(before)) return mine + theirs.slice(before.length);
  return mine.startsWith(before) ? theirs + mine.slice(before.length) : `${theirs}\n${mine}`;
}

const isText = (value) => typeof value === "string";
const isObject = (value) => typeof value === "object";
const isBoolean = (value) => typeof value === "boolean";

/** The lists, and what was removed from them, as earlier versions of the page stored them. */
export const oldLists = new Stored("localStorage", "lists", Array.isArray);
export const oldBin = new Stored("localStorage", "bin", Array.isArray);
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
