// Tables. A table that is wider than the window scrolls in a box of its own, which keys reach.

import { h } from "./dom.js";

/** A table in its box; `titles` are texts or whole header cells, `rows` lists of what is in their cells, or whole rows. */
export function table(name, titles, rows) {
  const heading = (title) => (title instanceof Element ? title : h("th", { scope: "col" }, title));
  const row = (one) => (one instanceof Element ? one : h("tr", {}, one.map((content) => h("td", {}, content))));
  return h("div.scrolling", { role: "region", tabindex: "0", "aria-label": name }, h("table", {},
    h("thead", {}, h("tr", {}, titles.map(heading))), h("tbody", {}, rows.map(row))));
}
