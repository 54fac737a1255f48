// Many questions at once: numbers of cables, names or queries, one a line, as `cables batch` takes them.

import { ask } from "./api.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count } from "./format.js";
import { isId } from "./ids.js";
import { EMPTY, href, opened } from "./state.js";
import { store, stored } from "./storage.js";

const KEY = "cables.paste";
const MAX_LINES = 500;
const AT_A_TIME = 4;

export function show(main, state, { signal }) {
  const found = h("div.answers", {});
  const text = h("textarea", {
    id: "paste", rows: 8, spellcheck: "false", dir: "auto", placeholder: "06PHNOMPENH2611\npeople:rashidi\n\"food aid\"",
  }, stored(KEY, "sessionStorage") ?? "");
  const answer = () => {
    store(KEY, text.value, "sessionStorage");
    answers(found, text.value, signal);
  };
  const form = h("form.pasting", { onsubmit: (event) => { event.preventDefault(); answer(); } },
    h("label", { for: "paste" }, "Numbers of cables, names or queries, one a line; lines that begin with # are left out"), text,
    h("p", {}, h("button.primary", { type: "submit" }, "What does each find?")));
  fill(main, h("div.paste", {}, h("h1", { tabindex: "-1", "data-skip": "" }, "Paste a list"), form, found));
  document.title = "Paste a list · Cables";
  if (text.value) answer();
}

/** A table with a row for each line. */
async function answers(place, text, signal) {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
  const rows = lines.slice(0, MAX_LINES).map((line) => ({ line, cells: [h("td.count", {}, "…"), h("td", {})] }));
  const summary = h("p", { role: "status" });
  fill(place, summary, rows.length > 0 && h("table", {},
    h("thead", {}, h("tr", {}, ["Line", "Cables", "The cable itself"].map((title) => h("th", { scope: "col" }, title)))),
    h("tbody", {}, rows.map(({ line, cells }) => h("tr", {},
      h("td", {}, h("a", { href: href({ ...EMPTY, query: line }) }, isolated(line))), cells)))));
  const left = [...rows];
  const outcomes = [];
  const work = async () => {
    for (let row = left.shift(); row && !signal.aborted; row = left.shift()) outcomes.push(await outcome(row, signal));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  if (signal.aborted) return;
  const without = outcomes.filter((total) => total === 0).length;
  const rest = lines.length > MAX_LINES ? ` Only the first ${MAX_LINES} lines were asked.` : "";
  summary.textContent = `${count(rows.length, "line")}, ${without} without a cable.${rest}`;
  announce(summary.textContent);
}

/** Asks a line, fills its row, and returns how many cables it finds; null if that failed. */
async function outcome({ line, cells: [total, note] }, signal) {
  try {
    const answer = await ask("search", { query: line, limit: 0 }, signal);
    fill(total, count(answer.total, "cable"));
    fill(note, isId(line) ? await held(line, signal) : answer.issues.map(({ message }) => h("p.quiet", {}, message)));
    return answer.total;
  } catch (error) {
    if (error.name !== "AbortError") fill(note, h("p.warning", {}, error.message));
    return null;
  }
}

async function held(id, signal) {
  const { hits: [hit] } = await ask("search", { query: `id:${id}`, limit: 1, snippets: 0 }, signal);
  return hit ? h("a", { href: href(opened(EMPTY, hit.id, null, hit.document)) }, isolated(hit.subject || hit.id))
    : h("span.warning", {}, "not held");
}
