// The lists and their items with texts and notes. Lists can be ordered, searched, renamed, printed, saved to a file and loaded from one.

import { moduleOf, report } from "./api.js";
import { citations } from "./cite.js";
import { citeAs, copied, save } from "./copy.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count, today } from "./format.js";
import { forget, remember } from "./held.js";
import { Kept } from "./kept.js";
import { inOrder, ORDERS } from "./list-order.js";
import * as lists from "./lists.js";
import { action, question, tell } from "./notice.js";
import { current, go, href, searchOf } from "./state.js";
import { newName, NOT_KEPT } from "./star.js";

lists.whenChanged((isTyping) => !isTyping && current().view === "lists" && draw(current()));

/** What is searched for in all lists, and the items that are shown. */
let wanted = "";
let kept = null;

/** Shows the list of a state. If the reader comes back from an item, returns a function that scrolls to it. */
export function show(main, state, { before }) {
  wanted = "";
  kept = null;
  forget();
  const list = lists.named(state.list);
  const back = before?.list && before.cable && lists.placeOf(before);
  draw(state, inOrder(list, state.order).findIndex((one) => lists.placeOf(one) === back) + 1);
  // Not when the list is drawn again: another tab may be changing these items just now.
  remember(list.items).catch(() => {});
  if (before?.view !== "lists") main.querySelector("[data-skip]").focus({ preventScroll: true });
  announce(`${list.name}: ${count(list.size, "item")}.`);
  const item = back && main.querySelector(`[data-id="${CSS.escape(back)}"]`);
  if (!item) return null;
  return () => {
    item.scrollIntoView({ block: "center" });
    item.querySelector(".title").focus({ preventScroll: true });
  };
}

/** Draws a list, or what was found, with as many items as were shown before or more; returns how many items there are. */
function draw(state, atLeast = 0) {
  const list = lists.named(state.list);
  const some = wanted ? found() : inOrder(list, state.order).map((one) => [list, one]);
  kept = some.length ? new Kept(some, state.order, Boolean(wanted), Math.max(atLeast, kept?.shown ?? 0)) : null;
  fill(document.getElementById("main"), h("div.lists", {},
    h("div.main", { tabindex: "-1", "data-skip": "" }, heading(list), order(state, list),
      lists.areKept() ? null : h("p.warning", {}, NOT_KEPT),
      wanted && h("p.quiet", {}, `${count(some.length, "item")} on all lists`), kept?.element ?? h("p.empty", {}, nothing())),
    h("aside", { "aria-label": "Lists" }, h("h2", {}, "Lists"), finder(), chooser(state, list), maker(), files(), bin())));
  document.title = `${list.name} · Lists · Cables`;
  return some.length;
}

function nothing() {
  return wanted ? "No item or note has all these words."
    : "Nothing here yet. The star beside a cable, a paragraph or a search adds it to the list.";
}

function order(state, list) {
  const choice = ([name, title]) => h("a", {
    href: href({ ...state, order: name }), "aria-current": state.order === name ? "true" : null, "data-key": `order:${name}`,
  }, title);
  return list.size > 1 && !wanted && h("div.switch", { role: "group", "aria-label": "Order" }, Object.entries(ORDERS).map(choice));
}

/** A box that finds items of all lists by words of their subject, number, post, date or note. */
function finder() {
  return h("input.find", {
    type: "search", value: wanted, placeholder: "Find in lists and notes", "aria-label": "Find in lists and notes", "data-key": "find-kept",
    dir: "auto",
    oninput: ({ target }) => {
      wanted = target.value.trim() && target.value;
      kept = null;
      announce(`${count(draw(current()), "item")}.`);
    },
  });
}

/** The items of all lists that have all the words which are searched for, as `[list, item]`. */
function found() {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ subject, cable, origin, date, note }) => {
    const text = `${subject} ${cable} ${origin} ${date} ${note}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return lists.all().flatMap((list) => list.items.filter(has).map((one) => [list, one]));
}

function chooser(state, chosen) {
  return h("ul.chooser", {}, lists.all().map((list, i) => h("li", {},
    h("a", {
      href: href({ ...state, list: list.name, order: "" }), "aria-current": list === chosen ? "true" : null, "data-key": `list:${list.id}`,
    }, isolated(list.name)),
    h("span.count", { title: i === 0 ? "Stars add to this list" : null }, `${list.size}${i === 0 ? " ★" : ""}`))));
}

function maker() {
  const name = newName();
  return h("form.maker", {
    onsubmit: (event) => {
      event.preventDefault();
      if (name.value.trim()) go({ ...current(), list: lists.make(name.value.trim()).name });
    },
  }, name, h("button", { type: "submit" }, "Add"));
}

function files() {
  const said = h("p.quiet", { role: "status" });
  const file = h("input", {
    type: "file", accept: ".json,application/json", id: "lists-file",
    onchange: async () => {
      try {
        const { count: added, undo } = lists.imported(await file.files[0].text());
        announce(`${count(added, "list")} loaded.`);
        tell(`${count(added, "list")} loaded. `, action("Undo", undo));
      } catch {
        said.textContent = "This file has no lists from this page; nothing was loaded.";
      }
    },
  });
  return h("div.files", {},
    h("button", {
      type: "button", disabled: !lists.size(), onclick: () => save("cables-lists.json", "application/json", lists.exported()),
    }, "Save all to a file"),
    h("label", { for: "lists-file" }, "Load from a file"), file, said,
    h("p.quiet", {}, "Lists stay in this browser. Save them to a file to keep them, or to load them in another."));
}

function heading(list) {
  const isStored = list.isThere;
  return h("header.listhead", {}, h("h1.unseen", {}, list.name), isStored ? nameOf(list) : h("span.name", {}, list.name),
    h("span.quiet", {}, count(list.size, "item")), h("span.space", {}),
    list.size > 0 && exports(list),
    isStored && lists.all()[0] !== list && h("button", { type: "button", onclick: () => lists.use(list) }, "Add stars to this list"),
    isStored && h("button.danger", { type: "button", onclick: () => remove(list) }, "Delete"));
}

function nameOf(list) {
  return h("input.name", {
    type: "text", value: list.name, "aria-label": "Name of this list", maxlength: 200, "data-key": "name",
    onchange: (event) => {
      const name = event.target.value.trim();
      if (lists.rename(list, name)) go({ ...current(), list: name });
      else event.target.value = list.name;
    },
  });
}

function exports(list) {
  // Read when pressed, since notes may have been typed meanwhile.
  const items = () => inOrder(list, current().order);
  const file = (title, ending, type, make) => h("li", {}, h("button", {
    type: "button", onclick: async () => save(`${list.name} ${today()}.${ending}`, type, await make()),
  }, title));
  const reported = (format) => () => report(format, lists.exported([{ id: list.id, name: list.name, items: items() }]));
  const written = (format) => async () => (await moduleOf("list-files"))[format](items());
  return [
    copied("Copy citations", async () => (await citations(items())).join("\n"), "all of this list"),
    citeAs(items, list.name),
    h("details.menu", {}, h("summary", {}, "Export"), h("ul", {},
      file("Report for Word (HTML)", "html", "text/html", reported("html")),
      file("Report (Markdown)", "md", "text/markdown", reported("markdown")),
      file("Table (CSV)", "csv", "text/csv", written("csv")), file("Data (JSON)", "json", "application/json", written("json")),
      h("li", {}, h("button", { type: "button", onclick: () => kept.all().then(() => print()) }, "Print")))),
  ];
}

/** Deletes a list, after a question if there is something on it. */
function remove(list) {
  const notes = list.items.filter(({ note }) => note).length;
  const act = () => {
    const bringBack = lists.remove(list);
    go(searchOf(current(), { view: "lists" }));
    tell(`Deleted “${list.name}” with ${count(list.size, "item")}. `, action("Undo", bringBack));
  };
  if (!list.size) return act();
  question(`Delete “${list.name}” with ${count(list.size, "item")}${notes ? ` and ${count(notes, "note")}` : ""}?`,
    "It goes to “Removed”, from where you can put it back.", "Keep it", "Delete it", act);
}

/** What was removed, each with a button that puts it back. */
function bin() {
  const entry = (removed) => h("li", {},
    h("span", {}, removed.whole ? ["the list ", isolated(removed.list.name), ` with ${count(removed.items.length, "item")}`]
      : [isolated(whatIs(removed.items)), " from ", isolated(removed.list.name)]),
    h("button.quiet", { type: "button", "data-key": `back:${removed.key}`, onclick: () => lists.restore(removed) }, "Put back"));
  const all = lists.bin();
  const forget = () => tell("Deleted for good. ", action("Undo", lists.forget(all)));
  return all.length > 0 && h("details.bin", {}, h("summary", {}, `Removed ${all.length}`), h("ul", {}, all.map(entry)),
    h("button.danger", { type: "button", onclick: forget }, "Delete these for good"));
}

function whatIs(removed) {
  const [first] = removed;
  return removed.length === 1 ? first.cable || first.subject : count(removed.length, "item");
}
