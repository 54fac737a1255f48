// Lists of cables, paragraphs and searches with notes. They exist only in this browser, unless the reader saves them to a file.
// Each list and each item is stored under a key of its own, in records that storage.js merges with those of other tabs. What is
// removed stays in its record, marked with the time of its removal, so it comes back with its note and in its place. Each function
// that changes something writes it before it tells anyone, and returns a function that undoes it.

import { oldBin, oldLists, Records } from "./storage.js";

const DEFAULT = "My list";
const MAX_LETTERS = 200;
const MAX_BIN = 100;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** A list with the items that are on it. */
class List {
  #items = new Map();
  /** The places of the items in the order by hand; null if that is to be found. */
  #inOrder = null;
  id;
  /** What is stored of the list; null if nothing is. */
  record = null;
  name = DEFAULT;
  /** The last place that an item has, or had until it was removed. */
  end = 0;

  constructor(id) {
    this.id = id;
  }

  set(place, one) {
    const before = this.#items.get(place);
    const now = one && !one.removed ? one : undefined;
    if (now) this.#items.set(place, now);
    else this.#items.delete(place);
    if (before?.at !== now?.at) this.#reorder(place, before, now);
    this.end = Math.max(this.end, one?.at ?? 0);
  }

  /** Keeps the order if an item was removed, or added at the end. */
  #reorder(place, before, now) {
    const last = this.#items.get(this.#inOrder?.at(-1));
    if (!now) this.#inOrder?.splice(this.#inOrder.indexOf(place), 1);
    else if (!before && last && last.at < now.at) this.#inOrder.push(place);
    else this.#inOrder = null;
  }

  get isThere() {
    return Boolean(this.record) && !this.record.removed;
  }

  get items() {
    this.#inOrder ??= [...this.#items].sort(([here, a], [there, b]) => a.at - b.at || (here < there ? -1 : 1)).map(([place]) => place);
    return this.#inOrder.map((place) => this.#items.get(place));
  }

  get size() {
    return this.#items.size;
  }
}

/** All lists by id, also removed ones. */
const lists = new Map();
/** The ids of the lists that an item is on, or was removed from, by its place. */
const places = new Map();
/** The keys of what was removed. */
const gone = new Set();
const listeners = new Set();
const records = new Records("kept", checked, (keys) => tell(keys));
let inOrder = null;
let newest = 0;

/** What an item stands for, as a text: a cable, a paragraph of it or a search. */
export function placeOf({ cable, document, paragraph, search }) {
  return search || `${cable}:${document ?? ""}:${paragraph ?? ""}`;
}

function keyOf(id, one) {
  return `${id}\t${placeOf(one)}`;
}

function listWith(id) {
  if (!lists.has(id)) lists.set(id, new List(id));
  return lists.get(id);
}

/** A record as this page writes it: that of a list if its key is only an id, otherwise that of an item. */
function checked(key, { at, removed, ...value }) {
  return { ...(key.includes("\t") ? item(value) : { name: nameIn(value) }), at: Number(at) || 0, removed: String(removed ?? "") };
}

function nameIn({ name }) {
  return String(name).slice(0, MAX_LETTERS);
}

function item({ cable, document, paragraph, search, number, subject, date, datePrecision, origin, note, since, hash }) {
  return {
    cable: String(cable ?? ""), document: document ? String(document) : null,
    paragraph: wholeOrNull(paragraph), search: String(search ?? "").startsWith("?") ? String(search) : "",
    number: wholeOrNull(number), subject: String(subject ?? ""), date: date ? String(date) : null,
    datePrecision: datePrecision === "minute" ? "minute" : "day", origin: String(origin ?? ""), note: String(note ?? ""),
    since: TIME.test(since) ? since : "", hash: String(hash ?? ""),
  };
}

function wholeOrNull(value) {
  return Number.isInteger(value) ? value : null;
}

/** A text that no other call returns, not even in another tab. Later ones are greater. */
function freshId() {
  newest = Math.max(newest + 1, Date.now());
  return `${newest.toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Writes changes as `Records` takes them, and tells everyone. Undone, what was not there before counts as removed. */
function act(changes, isTyping = false) {
  const done = records.write(changes);
  tell(done.map(([key]) => key), isTyping);
  return () => {
    const removed = freshId();
    return act(done.map(([key, before, after]) => [key, after, before ?? { ...after, removed }]));
  };
}

function isThere(key) {
  return records.now(key)?.removed === "";
}

/** The change of one record to what `make` returns for it. */
function edit(key, make) {
  const now = records.now(key);
  return [key, now, make(now)];
}

function tell(keys, isTyping = false) {
  const changed = new Set(keys.map(show));
  // What a star says depends on the names of lists too.
  const concerns = (one) => changed.has("") || changed.has(placeOf(one));
  for (const listener of listeners) listener(isTyping, concerns);
}

/** Shows a record as it is now, and returns its place; an empty text if it is a list. */
function show(key) {
  const [id] = key.split("\t");
  const place = key.slice(id.length + 1);
  const list = listWith(id);
  if (records.get(key)?.removed) gone.add(key);
  else gone.delete(key);
  if (place) {
    list.set(place, records.get(key));
    places.set(place, (places.get(place) ?? new Set()).add(id));
  } else {
    list.record = records.get(key);
    inOrder = null;
  }
  return place;
}

/** Calls back after each change in this or another tab: whether the reader is typing in this tab, and a test for the items it concerns. */
export function whenChanged(callback) {
  listeners.add(callback);
}

/** Whether all that was done is stored. */
export function areKept() {
  return records.areWritten;
}

/** All lists, in order. No two have the same name: of lists that were given one, the later ones get a number. */
export function all() {
  return inOrder ??= ordered();
}

function ordered() {
  const taken = new Set();
  const there = [...lists.values()].filter(({ isThere }) => isThere).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const list of there) {
    list.name = list.record.name;
    for (let n = 2; taken.has(list.name); n++) list.name = `${list.record.name} (${n})`;
    taken.add(list.name);
  }
  return there.sort((a, b) => a.record.at - b.record.at);
}

/** The list that stars add to; at first an empty one that is not stored. */
export function inUse() {
  return all()[0] ?? new List(freshId());
}

export function named(name) {
  return all().find((list) => list.name === name) ?? inUse();
}

export function size() {
  return all().reduce((sum, list) => sum + list.size, 0);
}

/** The lists that an item is on. */
export function having(one) {
  return known(one).filter(({ list, record }) => list.isThere && !record.removed).map(({ list }) => list);
}

/** What is known of an item on each list: where it is, then where it was removed last. */
function known(one) {
  const time = ({ record: { removed } }) => removed || "~";
  return [...places.get(placeOf(one)) ?? []].map((id) => ({ list: lists.get(id), record: records.get(keyOf(id, one)) }))
    .filter(({ record }) => record).sort((a, b) => (time(a) < time(b)) - (time(a) > time(b)));
}

/** The changes that restore a list if it is not there; `at` tells apart those that are restored at once. */
function restored({ id, name }, at = 0) {
  const end = Math.max(0, ...[...lists.values()].map(({ record }) => record?.at ?? 0)) + 1 + at;
  return isThere(id) ? [] : [edit(id, (now) => ({ name, at: end, ...now, removed: "" }))];
}

/** Adds the items that are not on a list yet, with the notes that they have, or had last, on this list or another. */
export function put({ id, name }, items) {
  const list = listWith(id);
  act(restored({ id, name }));
  const isNew = (one) => !isThere(keyOf(id, one));
  const noted = (one) => one.note || known(one).find(({ record }) => record.note)?.record.note || "";
  return act(items.map(item).filter(isNew).map((one) => (
    edit(keyOf(id, one), () => ({ ...one, note: noted(one), at: list.end += 1, removed: "" })))));
}

/** Moves items of a list to the bin. */
export function take({ id }, items) {
  return throwAway(items.map((one) => keyOf(id, one)));
}

/** Moves a list to the bin. */
export function remove({ id }) {
  return throwAway([id]);
}

function throwAway(keys) {
  const removed = freshId();
  const undo = act(keys.filter(isThere).map((key) => edit(key, (now) => ({ ...now, removed }))));
  const old = bin().slice(MAX_BIN);
  if (old.length) forget(old);
  return undo;
}

/** What was removed, the last first: `{ key, keys, list, items, whole }`; `whole` if the list was removed with its items. */
export function bin() {
  const times = Map.groupBy(gone, (key) => records.get(key).removed);
  return [...times].sort(([a], [b]) => (a < b ? 1 : -1)).map(([key, together]) => {
    const whole = together.map((id) => lists.get(id)).filter(Boolean);
    const keys = [...together, ...whole.flatMap(({ id, items }) => items.map((one) => keyOf(id, one)))];
    const { id, record } = whole[0] ?? listWith(keys[0].split("\t")[0]);
    const items = keys.map((one) => records.get(one)).filter(({ cable }) => cable !== undefined);
    return { key, keys, list: { id, name: record?.name ?? DEFAULT }, items, whole: whole.length > 0 };
  });
}

/** Puts back what an entry of the bin holds, with the lists that it was on. */
export function restore({ keys }) {
  const ids = new Set(keys.map((key) => key.split("\t")[0]));
  const items = keys.filter((key) => !ids.has(key) && records.now(key));
  return act([...[...ids].flatMap((id) => restored(listWith(id))), ...items.map((key) => edit(key, (now) => ({ ...now, removed: "" })))]);
}

/** Puts back what was removed last, and returns it; null if nothing was. */
export function undo() {
  const [entry] = bin();
  if (entry) restore(entry);
  return entry ?? null;
}

/** Deletes entries of the bin for good, which makes room. */
export function forget(entries) {
  return act(entries.flatMap(({ keys }) => keys).map((key) => edit(key, () => null)));
}

/** Puts a list first, so that stars add to it. */
export function use(list) {
  act(restored(list));
  return act([edit(list.id, (now) => ({ ...now, at: all()[0].record.at - 1 }))]);
}

/** The list with a name. It is created if there is none; stars add to it only if it is the first. */
export function make(name) {
  if (!all().some((list) => list.name === name)) act(restored({ id: freshId(), name: nameIn({ name }) }));
  return named(nameIn({ name }));
}

/** Renames a list, and returns how to undo that; null if it cannot have the name, since another list has. */
export function rename(list, name) {
  if (!name || all().some((one) => one.name === name && one.id !== list.id)) return null;
  act(restored(list));
  return act([edit(list.id, (now) => ({ ...now, name: nameIn({ name }) }))]);
}

/**
 * Writes a note on an item of a list, and returns the note as it is stored. The note is kept even if another tab has removed the item
 * or the list meanwhile; if another tab has changed the note, both changes are kept.
 *
 * @param before the note before this tab changed it
 */
export function note(list, one, text, before) {
  const key = keyOf(list.id, one);
  const now = records.now(key) ?? one;
  act([...restored(list), [key, { ...now, note: before }, { ...now, note: text, removed: "" }]], true);
  return records.get(key).note;
}

/** Remembers the time since which what is new for searches is counted, on every list that they are on. */
export function saw(searches, since) {
  learn(searches, (now) => now.since !== since && { since });
}

/** Remembers which text the cables of items had, a hash for each item, on every list where that is not known yet. */
export function read(items, hashes) {
  learn(items, (now, i) => hashes[i] && !now.hash && { hash: hashes[i] }, true);
}

/** Changes the records of items, which another tab may have deleted meanwhile, if `change` returns changes for one. */
function learn(items, change, isTyping) {
  const changes = items.flatMap((one, i) => having(one).map(({ id }) => keyOf(id, one)).flatMap((key) => {
    const now = records.now(key);
    const more = now && change(now, i);
    return more ? [[key, now, { ...now, ...more }]] : [];
  }));
  if (changes.length) act(changes, isTyping);
}

/** Moves an item of a list to the place of another one, which moves by one towards the place where it was. */
export function move({ id, items }, one, by) {
  const at = items.findIndex((item) => placeOf(item) === placeOf(one));
  const other = items[at + by];
  if (!other) return;
  const [first, second] = by > 0 ? [one, other] : [other, one];
  // Items that were added at once in two tabs have one place.
  const isSame = first.at === second.at;
  act([edit(keyOf(id, first), (now) => ({ ...now, at: isSame ? now.at + 0.5 : second.at })),
    edit(keyOf(id, second), (now) => ({ ...now, at: first.at }))]);
}

/** Lists, by default all, as the text of a file. */
export function exported(some = all()) {
  const written = ({ at, removed, ...rest }) => rest;
  return JSON.stringify(some.map(({ id, name, items }) => ({ id, name, items: items.map(written) })), null, 2);
}

/**
 * Adds the lists of a file, and returns how many they are and how to undo that; throws if the file does not contain lists. A list that
 * is here already gets what it lacks: items, and notes.
 */
export function imported(text) {
  const added = listsIn(JSON.parse(text));
  return { count: added.length, undo: act(added.flatMap(importing)) };
}

/** The lists in a value that may contain anything; throws if it does not contain lists. */
function listsIn(value) {
  if (!Array.isArray(value)) throw new TypeError("not lists");
  const idOf = ({ id, name }) => String(id ?? name).replaceAll("\t", " ");
  return value.map((list) => ({ id: idOf(list), name: nameIn(list), items: list.items.map(item) }));
}

function importing({ id, name, items }, i) {
  const list = listWith(id);
  const onList = (one) => {
    const key = keyOf(id, one);
    const now = records.now(key) ?? { ...one, at: list.end += 1 };
    return [key, { ...now, note: "" }, { ...now, note: one.note, removed: "" }];
  };
  return [...restored({ id, name }, i), ...items.map(onList)];
}

[...records.all()].forEach(([key]) => show(key));
takeOver();

/** Moves what an earlier version of the page has stored, all lists under one key, to records. */
function takeOver() {
  const [old, bin] = [oldLists.get(), oldBin.get()];
  if (!old && !bin) return;
  // First, since there may not be room for both.
  [oldLists, oldBin].forEach((stored) => stored.set(null));
  try {
    act(listsIn(old ?? []).flatMap(importing));
    bin?.toReversed().forEach((entry) => act(binned(entry)));
  } catch {
    // It was another program's.
  }
}

function binned({ list: { id, name }, items, whole }) {
  const removed = freshId();
  const list = listWith(id);
  const isList = whole && !list.isThere;
  const onList = (one) => edit(keyOf(id, one), (now) => now ?? { ...one, at: list.end += 1, removed: isList ? "" : removed });
  return [...(isList ? [edit(id, () => ({ name: nameIn({ name }), at: 0, removed }))] : []), ...items.map(item).map(onList)];
}
