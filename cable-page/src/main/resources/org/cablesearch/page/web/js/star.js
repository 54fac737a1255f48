// A star beside a cable, a paragraph or a search puts it on the list in use. A dialog offers the other lists.

import { announce, fill, h, isolated } from "./dom.js";
import { count } from "./format.js";
import * as lists from "./lists.js";
import { action, insist, tell } from "./notice.js";

export const NOT_KEPT = "This browser stores nothing more for this page: what you do now lasts until you close it. Save your lists to a "
  + "file, and delete for good what you removed from them.";

const items = new WeakMap();
const dialog = h("dialog.choose", { "aria-labelledby": "choose-title" });

let areKept = true;

warn();
lists.whenChanged((isTyping, concerns) => {
  for (const button of document.querySelectorAll(".star")) if (concerns(items.get(button))) draw(button);
  warn();
});

/** Says when what the reader does cannot be stored any more, and when it is stored again. */
function warn() {
  if (areKept === lists.areKept()) return;
  areKept = lists.areKept();
  if (areKept) tell("What you did is stored now.");
  else insist(NOT_KEPT);
}

/**
 * A star.
 *
 * @param item an object with the keys of a list item (see lists.js)
 * @param list the list from which the star removes the item; given only in the view of that list
 */
export function star(item, list) {
  const button = h("button.star", {
    type: "button", "data-key": `star:${lists.placeOf(item)}`,
    "aria-label": `Keep ${what([item])}`,
    onclick: () => (list ? takeOff(list, [item]) : toggle([item])),
  });
  items.set(button, item);
  draw(button);
  return button;
}

function what([{ cable, paragraph = null, number }, ...others]) {
  if (others.length) return count(others.length + 1, "item");
  if (!cable) return "this search";
  return paragraph === null ? cable : `paragraph ${number ?? paragraph + 1} of ${cable}`;
}

function draw(button) {
  const on = lists.having(items.get(button));
  button.setAttribute("aria-pressed", String(on.length > 0));
  button.title = on.length ? `On ${on.map(({ name }) => `“${name}”`).join(", ")}` : `Keep on the list “${lists.inUse().name}”`;
  button.textContent = on.length ? "★" : "☆";
}

function toggle(all) {
  const on = lists.having(all[0]);
  if (on.length > 1) choose(all);
  else if (on.length) takeOff(on[0], all);
  else keep(all);
}

/** Puts items on the list in use. */
export function keep(all) {
  const list = lists.inUse();
  report(`Kept ${what(all)} on “${list.name}”.`, all, lists.put(list, all));
  // The list asks for the others when it draws them, and for these if there is no answer now.
  import("./held.js").then(({ remember }) => remember(all)).catch(() => {});
}

function takeOff(list, all) {
  report(`Removed ${what(all)} from “${list.name}”.`, all, lists.take(list, all));
}

/** Puts back what was removed last. */
export function undo() {
  const back = lists.undo();
  tell(back ? `Put back on “${back.list.name}”: ${back.whole ? "the list with " : ""}${count(back.items.length, "item")}.`
    : "Nothing was removed that could be put back.");
}

function report(text, all, undo) {
  announce(text);
  tell(text, lists.areKept() ? " " : ` ${NOT_KEPT} `, action("Other lists …", () => choose(all)), " ", action("Undo", undo));
}

/** Lets the reader choose the lists that items are on. */
function choose(all) {
  const draw = () => {
    const name = newName();
    fill(dialog,
      h("h2", { id: "choose-title" }, `Keep ${what(all)} on`),
      h("ul", {}, (lists.all().length ? lists.all() : [lists.inUse()]).map((list) => h("li", {}, h("label.setting", {}, h("input", {
        type: "checkbox", checked: all.every((one) => lists.having(one).some(({ id }) => id === list.id)), "data-key": `on:${list.id}`,
        onchange: (event) => (event.target.checked ? lists.put(list, all) : lists.take(list, all)),
      }), isolated(list.name))))),
      h("form.maker", {
        onsubmit: (event) => {
          event.preventDefault();
          if (!name.value.trim()) return;
          lists.put(lists.make(name.value.trim()), all);
          draw();
        },
      }, name, h("button", { type: "submit" }, "Add")),
      h("form", { method: "dialog" }, h("button.primary", {}, "Done")));
  };
  draw();
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.showModal();
}

/** The input box for the name of a new list. */
export function newName() {
  return h("input", {
    type: "text", "aria-label": "Name of a new list", placeholder: "A new list", maxlength: 200, "data-key": "new-list",
  });
}
