// Citations of cables and paragraphs, as the server writes them: the command and the library give the same.

import { askText, each, home } from "./api.js";
import { save } from "./copy.js";
import { h } from "./dom.js";
import { today } from "./format.js";
import { EMPTY, href, opened } from "./state.js";

/** The files that reference managers read: title, format, ending. */
const FILES = [["BibTeX", "bibtex", "bib"], ["RIS", "ris", "ris"], ["CSL JSON", "csl", "json"]];

/** The citations of items of a list, in order, as texts. */
export function citations(items) {
  return each(items, (item) => (item.cable ? one(item, "text", `${item.cable} (not held)`) : `“${item.subject}”, ${addressOf(item)}`));
}

/** The citation of an item in a format; `absent` if the index does not hold it. */
async function one({ cable, document, paragraph }, format, absent) {
  const params = { id: cable, format };
  if (document) params.document = document;
  if (paragraph !== null) params.index = paragraph;
  try {
    return (await askText("cite", params)).trimEnd();
  } catch (error) {
    if (error.status === 404) return absent;
    throw error;
  }
}

/** Buttons that save the citations of items to files with a name, for reference managers. */
export function files(items, name) {
  return FILES.map(([title, format, ending]) => h("li", {}, h("button", {
    type: "button",
    onclick: async () => {
      const all = (await each(items.filter(({ cable }) => cable), (item) => one(item, format, null))).filter(Boolean);
      const text = format === "csl" ? JSON.stringify(all.flatMap((array) => JSON.parse(array)), null, 2) : all.join("\n\n");
      save(`${name} ${today()}.${ending}`, "text/plain", `${text}\n`);
    },
  }, title)));
}

/** The link to an item of a list. */
function linkTo({ cable, document, paragraph, search }) {
  return search || href(opened(EMPTY, cable, paragraph, document));
}

/** The full address of an item of a list. */
export function addressOf(item) {
  return new URL(linkTo(item), home()).href;
}
