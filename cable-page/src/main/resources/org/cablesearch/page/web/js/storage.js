// What this browser remembers for the page. Storage may be switched off or full, or hold a value of another program.

/** A stored value; null if there is none, or if it cannot be read. */
export function stored(key, where = "localStorage") {
  try {
    return JSON.parse(window[where].getItem(key));
  } catch {
    return null;
  }
}

/** Stores a value, and returns whether that succeeded. */
export function store(key, value, where = "localStorage") {
  try {
    window[where].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
