// What this browser remembers for the page. Storage may be switched off, be full, or hold somebody else's value.

/** A stored value; null if there is none that can be read. */
export function stored(key, where = "localStorage") {
  try {
    return JSON.parse(window[where].getItem(key));
  } catch {
    return null;
  }
}

/** Stores a value, and says whether that worked. */
export function store(key, value, where = "localStorage") {
  try {
    window[where].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
