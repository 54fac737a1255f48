// Lists of cables, paragraphs and searches with notes. They exist only in this browser, unless the reader saves them to a file.
// Other tabs change them too, so each change starts from the stored lists and replaces only one part of them. What is removed goes to
// a bin, which is stored beside them.

import * as storage from "./storage.js";

const DEFAULT = "My list";
const MAX_LETTERS = 200;
const MAX_BIN = 100;

let isKept = true;
let lists = read();
const listeners = new Set();

function read() {
  try {
    return checked(storage.kept.get() ?? []);
  } catch {
    return []; // Another program's value is replaced by empty lists.
  }
}

/** Checks that a value has the form of lists, since a file may contain anything; throws if it does not. */
function checked(value) {
  if (!Array.isArray(value)) throw new TypeError("not lists");
  const list = ({ id, name, items }) => ({ id: String(id ?? name), name: String(name).slice(0, MAX_LETTERS), items: items.map(item) });
  return value.map(list);
}

function item({ cable, document, paragraph, search, number, subject, date, datePrecision, origin, note }) {
  return {
    cable: String(cable ?? ""), document: document ? String(document) : null,
    paragraph: wholeOrNull(paragraph), search: String(search ?? "").startsWith("?") ? String(search) : "",
    number: wholeOrNull(number), subject: String(subject ?? ""), date: date ? String(date) : null,
    datePrecision: datePrecision === "minute" ? "minute" : "day", origin: String(origin ?? ""), note: String(note ?? ""),
  };
}

function wholeOrNull(value) {
  return Number.isInteger(value) ? value : null;
}

/** Changes the lists as they are stored now, and stores the result. */
function change(make, isTyping = false) {
  if (isKept) lists = read();
  lists = make(lists);
  isKept = storage.kept.set(lists);
  tellAll(isTyping);
}

function tellAll(isTyping) {
  for (const listener of listeners) listener(isTyping);
}

for (const value of [storage.kept, storage.removed]) {
  value.whenChangedElsewhere(() => {
    lists = read();
    tellAll(false);
  });
}

/** Calls back after each change in this or another tab, and says whether the reader is typing a note in this tab. */
export function whenChanged(callback) {
  listeners.add(callback);
}

/** Whether the lists outlast the page. */
export function areKept() {
  return isKept;
}

export function all() {
  return lists;
}

/** The list that stars add to; at first an empty one that is not stored. */
export function inUse() {
  return lists[0] ?? { id: "first", name: DEFAULT, items: [] };
}

export function named(name) {
  return lists.find((list) => list.name === name) ?? inUse();
}

export function size() {
  return lists.reduce((sum, { items }) => sum + items.length, 0);
}

/** The lists that an item is on. */
export function having(one) {
  return lists.filter(({ items }) => items.some(same(one)));
}

function same({ cable = "", document = null, paragraph = null, search = "" }) {
  return (other) => other.cable === cable && (other.document ?? null) === document && other.paragraph === paragraph
    && other.search === search;
}

/**
 * Adds the items that are not on a list yet, with the notes that they had when they were removed from it. If the list has been
 * removed, it is restored.
 */
export function put(list, items, at = Infinity) {
  const noted = (one) => (one.note ? one : { ...one, note: noteInBin(list, one) });
  const added = (there) => items.map(item).filter((one) => !there.some(same(one))).map(noted);
  change((all) => withList(all, list).map((one) =>
    (one.id === list.id ? { ...one, items: one.items.toSpliced(Math.min(at, one.items.length), 0, ...added(one.items)) } : one)));
}

function noteInBin(list, one) {
  const entry = bin().find(({ list: { id }, items }) => id === list.id && items.some(same(one)));
  return entry?.items.find(same(one)).note ?? "";
}

function withList(all, list) {
  return all.some(({ id }) => id === list.id) ? all : [...all, { ...list, items: [] }];
}

/** Moves items of a list to the bin, and returns a function that puts them back with their notes. */
export function take(list, items) {
  const there = lists.find(({ id }) => id === list.id)?.items ?? [];
  const isTaken = (one) => items.some((taken) => same(taken)(one));
  const at = there.findIndex(isTaken);
  const taken = there.filter(isTaken);
  const entry = throwAway({ list: { id: list.id, name: list.name }, items: taken, at, whole: false });
  change((all) => all.map((one) => (one.id === list.id ? { ...one, items: one.items.filter((kept) => !isTaken(kept)) } : one)));
  return () => restore(entry);
}

/** What was removed, the newest first: `{ key, time, list, items, at, whole }`; `whole` if the list was removed with its items. */
export function bin() {
  return unkept ?? storedBin();
}

function storedBin() {
  try {
    return (storage.removed.get() ?? []).map(({ key, time, list, items, at, whole }) => ({
      key: String(key), time: String(time), list: { id: String(list.id), name: String(list.name) }, items: items.map(item), at: Number(at),
      whole: Boolean(whole),
    }));
  } catch {
    return []; // Another program's value is replaced.
  }
}

let unkept = null; // The bin if nothing can be stored.

function keepBin(entries) {
  unkept = storage.removed.set(entries) ? null : entries;
}

function throwAway(removed) {
  const entry = { key: freshId(), time: new Date().toISOString(), ...removed };
  keepBin([entry, ...bin()].slice(0, MAX_BIN));
  return entry;
}

/** Puts back what an entry of the bin holds. */
export function restore(entry) {
  keepBin(bin().filter(({ key }) => key !== entry.key));
  if (entry.whole) {
    change((all) => (all.some(({ id }) => id === entry.list.id) ? all
      : all.toSpliced(Math.min(entry.at, all.length), 0, { ...entry.list, items: [] })));
  }
  put(entry.list, entry.items, entry.whole ? Infinity : entry.at);
}

/** Puts back what was removed last, and returns it; null if nothing was. */
export function undo() {
  const [last] = bin();
  if (last) restore(last);
  return last ?? null;
}

/** Puts a list first, so that stars add to it. */
export function use(list) {
  const others = ({ id }) => id !== list.id;
  change((all) => [all.find(({ id }) => id === list.id) ?? list, ...all.filter(others)]);
}

/** The list with a name. It is created if there is none; stars add to it only if it is the first. */
export function make(name) {
  const list = lists.find((one) => one.name === name) ?? fresh(name, []);
  change((all) => withList(all, list));
  return list;
}

function fresh(name, items) {
  return { id: freshId(), name: name.slice(0, MAX_LETTERS), items };
}

function freshId() {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Renames a list. Returns whether that succeeded, which it does not if another list has the name. */
export function rename({ id }, name) {
  if (!name || lists.some((one) => one.name === name && one.id !== id)) return false;
  change((all) => all.map((one) => (one.id === id ? { ...one, name } : one)));
  return true;
}

/** Moves a list to the bin, and returns a function that restores it. */
export function remove({ id }) {
  const at = lists.findIndex((one) => one.id === id);
  const { name, items } = lists[at];
  const entry = throwAway({ list: { id, name }, items, at, whole: true });
  change((all) => all.filter((one) => one.id !== id));
  return () => restore(entry);
}

/**
 * Writes a note on an item of a list, and returns the note as it is stored. The note is kept even if another tab has removed the item
 * or the list meanwhile; if another tab has changed the note, both changes are kept.
 *
 * @param before the note before this tab changed it
 */
export function note(list, item, text, before) {
  const isIt = same(item);
  let kept = text;
  const noted = (items) => (items.some(isIt) ? items : [...items, { ...item, note: before }]).map((one) => {
    if (!isIt(one)) return one;
    kept = merged(before, text, one.note);
    return { ...one, note: kept };
  });
  change((all) => withList(all, list).map((one) => (one.id === list.id ? { ...one, items: noted(one.items) } : one)), true);
  return kept;
}

/** One text with the changes of two. */
function merged(before, mine, theirs) {
  if (theirs === before || theirs === mine) return mine;
  if (theirs.startsWith(before)) return mine + theirs.slice(before.length);
  return mine.startsWith(before) ? theirs + mine.slice(before.length) : `${theirs}\n${mine}`;
}

/** All lists, as the text of a file. */
export function exported() {
  return JSON.stringify(lists, null, 2);
}

/** Adds the lists of a file and renames those whose name is taken; throws if the file does not contain lists. */
export function imported(text) {
  const added = checked(JSON.parse(text));
  const free = (name, all) => (all.some((list) => list.name === name) ? free(`${name} (from a file)`, all) : name);
  change((all) => added.reduce((sum, { name, items }) => [fresh(free(name, sum), items), ...sum], all));
  return added.length;
}
