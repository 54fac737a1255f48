// The lists: what is on them, with notes, to be renamed, printed, saved to a file and loaded from one.

import { pilcrow } from "./badge.js";
import { copied } from "./copy.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count, date } from "./format.js";
import * as lists from "./lists.js";
import { current, go, href, search } from "./state.js";
import { star } from "./star.js";

export function show(main, state) {
  const list = lists.named(state.list);
  fill(main, h("div.lists", {},
    h("aside", { "aria-label": "Lists" }, h("h2", {}, "Lists"), chooser(state, list), maker(), files()),
    h("div.main", {}, heading(list), items(state, list))));
  document.title = `${list.name} · Lists · Cables`;
}

function again() {
  show(document.getElementById("main"), current());
}

function chooser(state, chosen) {
  return h("ul.chooser", {}, lists.all().map((list, i) => h("li", {},
    h("a", { href: href({ ...state, list: list.name }), "aria-current": list === chosen ? "true" : null }, isolated(list.name)),
    h("span.count", { title: i === 0 ? "Stars add to this list" : null }, `${list.items.length}${i === 0 ? " ★" : ""}`))));
}

function maker() {
  const name = h("input", { type: "text", "aria-label": "Name of a new list", placeholder: "A new list", maxlength: 200 });
  return h("form.maker", {
    onsubmit: (event) => {
      event.preventDefault();
      if (!name.value.trim()) return;
      lists.use(name.value.trim());
      go({ ...current(), list: name.value.trim() });
    },
  }, name, h("button", { type: "submit" }, "Add"));
}

function files() {
  const said = h("p.quiet", { role: "status" });
  const file = h("input", {
    type: "file", accept: ".json,application/json", id: "lists-file",
    onchange: async () => {
      try {
        const added = lists.imported(await file.files[0].text());
        again();
        announce(`${count(added, "list")} loaded.`);
      } catch {
        said.textContent = "This file has no lists from this page; nothing was loaded.";
      }
    },
  });
  return h("div.files", {}, h("button", { type: "button", onclick: save, disabled: lists.size() === 0 }, "Save all to a file"),
    h("label", { for: "lists-file" }, "Load from a file"), file, said,
    h("p.quiet", {}, "Lists stay in this browser. Save them to a file to keep them, or to load them in another."));
}

function save() {
  const address = URL.createObjectURL(new Blob([lists.exported()], { type: "application/json" }));
  h("a", { href: address, download: "cables-lists.json" }).click();
  URL.revokeObjectURL(address);
}

function heading(list) {
  const name = h("input.name", {
    type: "text", value: list.name, "aria-label": "Name of this list", maxlength: 200,
    onchange: () => {
      lists.rename(list.name, name.value.trim());
      go({ ...current(), list: name.value.trim() });
    },
  });
  const isStored = lists.all().includes(list);
  return h("header.listhead", {}, h("h1.unseen", {}, list.name), isStored ? name : h("span.name", {}, list.name),
    h("span.quiet", {}, count(list.items.length, "item")), h("span.space", {}),
    list.items.length > 0 && copied("Copy citations", list.items.map(citation).join("\n"), "all of this list"),
    list.items.length > 0 && h("button", { type: "button", onclick: () => print() }, "Print"),
    isStored && lists.all()[0] !== list && h("button", { type: "button", onclick: () => { lists.use(list.name); again(); } }, "Add stars to this list"),
    isStored && h("button.danger", {
      type: "button",
      onclick: () => {
        if (list.items.length && !confirm(`Delete the list “${list.name}” with ${count(list.items.length, "item")}?`)) return;
        lists.remove(list.name);
        go(search(current(), { view: "lists" }));
      },
    }, "Delete"));
}

function citation({ cable, date: day, number, paragraph }) {
  return `${cable}, ${date(day)}${paragraph === null ? "" : `, ${pilcrow(number, paragraph)}`}`;
}

function items(state, list) {
  if (!list.items.length) return h("p.empty", {}, "Nothing here yet. The star beside a cable or paragraph adds it to the list.");
  return h("ol.kept", {}, list.items.map((item) => h("li", {},
    h("div.head", {}, h("a.title", { href: href({ ...search(state), cable: item.cable, paragraph: item.paragraph === null ? "" : String(item.paragraph) }) }, isolated(item.subject || item.cable)), star(item)),
    h("p.facts", {}, h("span", {}, citation(item)), isolated(item.origin, "span")),
    h("textarea", {
      rows: 1, "aria-label": `Note on ${item.cable}`, placeholder: "Note", dir: "auto", onchange: (event) => lists.note(list.name, item, event.target.value),
    }, item.note))));
}
