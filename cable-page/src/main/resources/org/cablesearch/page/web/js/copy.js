// Takes a text out of the page: a button copies it, or the browser saves it as a file.

import { files } from "./cite.js";
import { announce, fill, h } from "./dom.js";
import { tell } from "./notice.js";

const SHOWN = 2000;

/**
 * @param text the text to copy, or a function that returns it, or promises it, when the button is pressed
 * @param what what the text is, as in "the whole cable"
 * @param done the button's text while it says that it has copied
 */
export function copied(title, text, what, done = "Copied") {
  let timer;
  const button = h("button.quiet", {
    type: "button", "aria-label": `${title}: ${what}`,
    onclick: async () => {
      const now = await (typeof text === "function" ? text() : text);
      const isDone = await write(now);
      clearTimeout(timer);
      button.textContent = isDone ? done : "Not copied";
      timer = setTimeout(() => { button.textContent = title; }, SHOWN);
      if (isDone) return announce(`Copied: ${now}`);
      tell("The browser refuses to copy. Copy this yourself: ",
        h("input.copy", { type: "text", readonly: true, value: now, "aria-label": title }));
    },
  }, title);
  return button;
}

/** Copies a text, and returns whether the browser did. Pages that came over plain HTTP from another machine have no clipboard. */
async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false);
  const area = h("textarea", { readonly: true }, text);
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  return isDone;
}

/** Lets the browser save a text as a file. */
export function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

/**
 * A menu that saves the citations of items, which a function returns, for a reference manager; `name` is the first part of the file's
 * name. It is filled when it opens.
 */
export function citeAs(items, name) {
  const list = h("ul", {});
  const draw = () => fill(list, files(items(), name));
  return h("details.menu", { ontoggle: draw }, h("summary", {}, "Cite as"), list);
}
