// The lists and their items with notes. Lists can be renamed, printed, saved to a file and loaded from one.

import { pilcrow } from "./badge.js";
import { addressOf, citations, linkTo } from "./cite.js";
import { citeAs, copied, save } from "./copy.js";
import { csv } from "./csv.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count, date } from "./format.js";
import * as lists from "./lists.js";
import { action, tell } from "./notice.js";
import { current, go, href, searchOf } from "./state.js";
import { newName, NOT_KEPT, star } from "./star.js";
import { drawNews, news } from "./watch.js";

lists.whenChanged((isTyping) => !isTyping && current().view === "lists" && again());

export function show(main, state) {
  const list = lists.named(state.list);
  fill(main, h("div.lists", {},
    h("div.main", { tabindex: "-1", "data-skip": "" }, heading(list), lists.areKept() ? null : h("p.warning", {}, NOT_KEPT), items(list)),
    h("aside", { "aria-label": "Lists" }, h("h2", {}, "Lists"), chooser(state, list), maker(), files(), bin())));
  document.title = `${list.name} · Lists · Cables`;
  drawNews(main);
}

function again() {
  show(document.getElementById("main"), current());
}

function chooser(state, chosen) {
  return h("ul.chooser", {}, lists.all().map((list, i) => h("li", {},
    h("a", { href: href({ ...state, list: list.name }), "aria-current": list === chosen ? "true" : null }, isolated(list.name)),
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
  const items = () => list.items;
  return [
    copied("Copy citations", async () => (await citations(items())).join("\n"), "all of this list"),
    citeAs(items),
    h("button", { type: "button", onclick: async () => save(`${list.name}.csv`, "text/csv", csv(await rows(items()))) }, "Table (CSV)"),
    h("button", { type: "button", onclick: () => print() }, "Print"),
  ];
}

/** Items as rows of a table. */
async function rows(items) {
  const cited = await citations(items);
  return items.map((item, i) => ({
    id: item.cable, paragraph: item.number ?? (item.paragraph === null ? "" : item.paragraph + 1), date: item.date ?? "",
    origin: item.origin, subject: item.subject, citation: item.cable && cited[i], note: item.note, link: addressOf(item),
  }));
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
  const question = h("dialog", { "aria-labelledby": "question", onclose: () => question.remove() },
    h("h2", { id: "question" },
      `Delete “${list.name}” with ${count(list.size, "item")}${notes ? ` and ${count(notes, "note")}` : ""}?`),
    h("p", {}, "It goes to “Removed”, from where you can put it back."),
    h("form.maker", { method: "dialog" }, h("button.primary", {}, "Keep it"),
      h("button.danger", { onclick: act }, "Delete it")));
  document.body.append(question);
  question.showModal();
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

function items(list) {
  return list.size ? h("ol.kept", {}, list.items.map((item) => h("li", {},
    h("div.head", {}, h("a.title", { href: linkTo(item) }, isolated(item.subject || item.cable)), star(item, list)),
    facts(item),
    note(list, item)))) : h("p.empty", {}, "Nothing here yet. The star beside a cable, a paragraph or a search adds it to the list.");
}

function facts(item) {
  const { search, cable, date: day, number, paragraph, origin } = item;
  return h("p.facts", {}, search ? [h("span", {}, "a search"), news(item)] : [h("code", {}, cable), h("span", {}, date(day)),
    paragraph !== null && h("span", {}, pilcrow(number, paragraph)), isolated(origin, "span")]);
}

/** The note on an item. Each letter is stored; if another tab has changed the note, both changes are shown. */
function note(list, item) {
  let before = item.note;
  return h("textarea", {
    rows: 1, "aria-label": `Note on ${item.cable || item.subject}`, placeholder: "Note", dir: "auto",
    "data-key": `note:${lists.placeOf(item)}:${list.id}`, // An item that is on two lists has two notes.
    oninput: ({ target }) => {
      const typed = target.value;
      before = lists.note(list, item, typed, before);
      if (before !== typed) target.value = before;
    },
  }, item.note);
}
