// Many questions at once: numbers of cables, names or queries, one a line, as `cables batch` takes them.

import { ask, each } from "./api.js";
import { announce, fill, h, isolated } from "./dom.js";
import { count, isId } from "./format.js";
import { EMPTY, href, opened } from "./state.js";
import { table } from "./table.js";
import { pasted } from "./storage.js";

const MAX_LINES = 500;

export function show(main, state, { signal }) {
  const found = h("div.answers", {});
  const text = h("textarea", {
    id: "paste", rows: 8, spellcheck: "false", dir: "auto", placeholder: "06PHNOMPENH2611\npeople:rashidi\n\"food aid\"",
  }, pasted.get() ?? "");
  const answer = () => {
    pasted.set(text.value);
    answers(found, text.value, signal);
  };
  const form = h("form.pasting", { onsubmit: (event) => { event.preventDefault(); answer(); } },
    h("label", { for: "paste" }, "Numbers of cables, names or queries, one a line; lines that begin with # are left out"), text,
    h("p", {}, h("button.primary", { type: "submit" }, "What does each find?")));
  fill(main, h("div.paste", {}, h("h1", { tabindex: "-1", "data-skip": "" }, "Paste a list"), form, found));
  document.title = "Paste a list · Cables";
  main.querySelector("h1").focus({ preventScroll: true });
  announce("Paste a list");
  if (text.value) answer();
}

/** A table with a row for each line. */
async function answers(found, text, signal) {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
  const rows = lines.slice(0, MAX_LINES).map((line) => ({ line, cells: [h("span.count", {}, "…"), h("div", {})] }));
  const summary = h("p", { role: "status" });
  fill(found, summary, rows.length > 0 && table("What each line finds", ["Line", "Cables", "The cable itself"],
    rows.map(({ line, cells }) => [h("a", { href: href({ ...EMPTY, query: line }) }, isolated(line)), ...cells])));
  const totals = await each(rows, (row) => (signal.aborted ? null : outcome(row, signal)));
  if (signal.aborted) return;
  const without = totals.filter((total) => total === 0).length;
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
