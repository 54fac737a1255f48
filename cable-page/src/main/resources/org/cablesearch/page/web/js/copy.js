// A button that copies a text.

import { announce, h } from "./dom.js";

/** @param text the text to copy, or a function that returns it when the button is pressed */
export function copied(title, text, what) {
  const button = h("button.quiet", {
    type: "button", "aria-label": `${title}: ${what}`,
    onclick: async () => {
      const now = typeof text === "function" ? text() : text;
      await write(now);
      button.textContent = "Copied";
      announce(`Copied: ${now}`);
    },
  }, title);
  return button;
}

/** Copies a selection: browsers deny the clipboard to pages that came over plain HTTP from another machine. */
async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = h("textarea", { readonly: true }, text);
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
