// Lists of cables and paragraphs with notes. They stay in this browser, until they are saved to a file.

const STORED = "cables.lists";
const DEFAULT = "My list";

let lists = load();
let listener = () => {};

function load() {
  try {
    return checked(JSON.parse(localStorage.getItem(STORED) ?? "[]"));
  } catch {
    return []; // Storage that is switched off, or somebody else's value: begin anew.
  }
}

function save() {
  try {
    localStorage.setItem(STORED, JSON.stringify(lists));
  } catch {
    // Full or switched off: what was kept lasts as long as the page is open.
  }
  listener();
}

/** Takes lists of the right form; a file may hold anything. */
function checked(value) {
  if (!Array.isArray(value)) throw new TypeError("not lists");
  return value.map(({ name, items }) => ({
    name: String(name).slice(0, 200),
    items: items.map(({ cable, paragraph, number, subject, date, datePrecision, origin, note }) => ({
      cable: String(cable), paragraph: Number.isInteger(paragraph) ? paragraph : null, number: Number.isInteger(number) ? number : null,
      subject: String(subject ?? ""), date: date ? String(date) : null, datePrecision: datePrecision === "minute" ? "minute" : "day",
      origin: String(origin ?? ""), note: String(note ?? ""),
    })),
  }));
}

export function whenChanged(callback) {
  listener = callback;
}

export function all() {
  return lists;
}

/** The list that a star adds to: the one looked at or added last, at first an empty one. */
export function inUse() {
  return lists[0] ?? { name: DEFAULT, items: [] };
}

export function named(name) {
  return lists.find((list) => list.name === name) ?? inUse();
}

export function size() {
  return lists.reduce((sum, { items }) => sum + items.length, 0);
}

/** Whether any list has an item. */
export function keeps(item) {
  return lists.some(({ items }) => items.some(same(item)));
}

/** Takes an item off every list that has it, or puts it on the list in use; returns which. */
export function toggle(item) {
  const kept = keeps(item);
  if (kept) lists = lists.map((list) => ({ ...list, items: list.items.filter((one) => !same(item)(one)) }));
  else {
    const list = inUse();
    lists = [{ ...list, items: [...list.items, ...checked([{ name: "", items: [item] }])[0].items] }, ...lists.slice(1)];
  }
  save();
  return !kept;
}

function same({ cable, paragraph }) {
  return (other) => other.cable === cable && (other.paragraph ?? null) === (paragraph ?? null);
}

/** Puts a list first, so that stars add to it; a new one if no list has the name. */
export function use(name) {
  const list = lists.find((one) => one.name === name) ?? { name, items: [] };
  lists = [list, ...lists.filter((one) => one !== list)];
  save();
}

/** Gives a list another name, unless one has it already. */
export function rename(name, to) {
  if (to && !lists.some((one) => one.name === to)) change(name, () => ({ name: to }));
}

export function remove(name) {
  lists = lists.filter((one) => one.name !== name);
  save();
}

/** Writes a note on an item of the list with a name. */
export function note(name, item, text) {
  change(name, ({ items }) => ({ items: items.map((one) => (same(item)(one) ? { ...one, note: text } : one)) }));
}

function change(name, changes) {
  lists = lists.map((one) => (one.name === name ? { ...one, ...changes(one) } : one));
  save();
}

/** All lists as the text of a file. */
export function exported() {
  return JSON.stringify(lists, null, 2);
}

/** Adds the lists of a file, beside those of the same names; throws if it is not such a file. */
export function imported(text) {
  const added = checked(JSON.parse(text));
  const free = (name) => (lists.some((list) => list.name === name) ? free(`${name} (from a file)`) : name);
  for (const list of added) lists = [{ ...list, name: free(list.name) }, ...lists];
  save();
  return added.length;
}
