// A button that copies a text.

import { announce, h } from "./dom.js";

export function copied(title, text, what) {
  const button = h("button.quiet", {
    type: "button", title: text, "aria-label": `${title}: ${what}`,
    onclick: async () => {
      await write(text);
      button.textContent = "Copied";
      announce(`Copied: ${text}`);
    },
  }, title);
  return button;
}

/** The clipboard is closed to pages that came over plain HTTP from another machine; a selection is not. */
async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = h("textarea", { readonly: true }, text);
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
