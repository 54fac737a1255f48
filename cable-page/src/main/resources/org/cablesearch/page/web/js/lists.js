// Lists of cables, paragraphs and searches with notes. They exist only in this browser, unless the reader saves them to a file.
// Other tabs change them too, so each change starts from the stored lists and replaces only one part of them.

import { store, stored } from "./storage.js";

const KEY = "cables.lists";
const DEFAULT = "My list";
const MAX_LETTERS = 200;

let isKept = true;
let lists = read();
const listeners = new Set();

function read() {
  try {
    return checked(stored(KEY) ?? []);
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

function item({ cable, paragraph, search, number, subject, date, datePrecision, origin, note }) {
  return {
    cable: String(cable ?? ""), paragraph: wholeOrNull(paragraph), search: String(search ?? "").startsWith("?") ? String(search) : "",
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
  isKept = store(KEY, lists);
  tellAll(isTyping);
}

function tellAll(isTyping) {
  for (const listener of listeners) listener(isTyping);
}

addEventListener("storage", ({ key }) => {
  if (key !== KEY && key !== null) return;
  lists = read();
  tellAll(false);
});

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

function same({ cable = "", paragraph = null, search = "" }) {
  return (other) => other.cable === cable && other.paragraph === paragraph && other.search === search;
}

/** Adds the items that are not on a list yet. If the list has been removed, it is restored. */
export function put(list, items, at = Infinity) {
  const added = (there) => items.map(item).filter((one) => !there.some(same(one)));
  change((all) => withList(all, list).map((one) =>
    (one.id === list.id ? { ...one, items: one.items.toSpliced(Math.min(at, one.items.length), 0, ...added(one.items)) } : one)));
}

function withList(all, list) {
  return all.some(({ id }) => id === list.id) ? all : [...all, { ...list, items: [] }];
}

/** Removes items from a list, and returns a function that puts them back with their notes. */
export function take(list, items) {
  const there = lists.find(({ id }) => id === list.id)?.items ?? [];
  const isTaken = (one) => items.some((taken) => same(taken)(one));
  const at = there.findIndex(isTaken);
  const taken = there.filter(isTaken);
  change((all) => all.map((one) => (one.id === list.id ? { ...one, items: one.items.filter((kept) => !isTaken(kept)) } : one)));
  return () => put(list, taken, at);
}

/** Puts a list first, so that stars add to it. */
export function use(list) {
  const others = ({ id }) => id !== list.id;
  change((all) => [all.find(({ id }) => id === list.id) ?? list, ...all.filter(others)]);
}

/** The list with a name, which becomes the first. It is created if there is none. */
export function make(name) {
  const list = lists.find((one) => one.name === name) ?? fresh(name, []);
  use(list);
  return list;
}

function fresh(name, items) {
  return { id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`, name: name.slice(0, MAX_LETTERS), items };
}

/** Renames a list. Returns whether that succeeded, which it does not if another list has the name. */
export function rename({ id }, name) {
  if (!name || lists.some((one) => one.name === name && one.id !== id)) return false;
  change((all) => all.map((one) => (one.id === id ? { ...one, name } : one)));
  return true;
}

/** Removes a list, and returns a function that restores it. */
export function remove({ id }) {
  const at = lists.findIndex((one) => one.id === id);
  const removed = lists[at];
  change((all) => all.filter((one) => one.id !== id));
  return () => change((all) => [...all.slice(0, at), removed, ...all.slice(at)]);
}

/** Writes a note on an item of a list. The note is kept even if another tab has removed the item or the list meanwhile. */
export function note(list, item, text) {
  const isIt = same(item);
  const noted = (items) => (items.some(isIt) ? items : [...items, item]).map((one) => (isIt(one) ? { ...one, note: text } : one));
  change((all) => withList(all, list).map((one) => (one.id === list.id ? { ...one, items: noted(one.items) } : one)), true);
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
