// Adds cables: files or a folder, dropped, chosen or named by their path. Only the page of `cables open` may do so.

import { ask, change, loadState } from "./api.js";
import { announce, fill, h } from "./dom.js";
import { count, number } from "./format.js";
import { chosen, sent } from "./files.js";
import { question, tell } from "./notice.js";
import { current } from "./state.js";

const POLL = 500;

export async function show(main, state, { signal }) {
  const progress = h("section.progress", { "aria-label": "Progress" });
  const first = await loadState(signal);
  fill(main, h("div.add", {},
    h("header", { tabindex: "-1", "data-skip": "" }, h("h1", {}, "Add cables"),
      h("p.lead", {}, "Cables as they were published: text files, the CSV dump, web pages or JSON lines, packed (.zip, .gz) or not. "
        + "They are read into an index on this machine, and nothing is sent anywhere. The files stay as they are.")),
    dropZone((files) => addFiles(files, () => draw(progress, last ?? first))),
    pathForm((path) => enqueue(path, () => change("path", { path }), () => draw(progress, last ?? first))),
    progress,
    h("footer.quiet", {}, h("p.quiet", {}, `The index is in ${first.index}.`),
      h("button", { type: "button", onclick: close }, "Close the program"))));
  document.title = "Add cables";
  dropped = (files) => addFiles(files, () => draw(progress, last ?? first));
  if (first.phase !== "idle" || isRunning) draw(progress, isRunning || !last ? first : last);
  watch(progress, signal);
}

/** Adds what is dropped on this view, wherever that is. */
let dropped = null;
addEventListener("drop", (event) => {
  if (current().view === "add") dropped?.(sent(event.dataTransfer));
});

async function addFiles(promised, redraw) {
  const files = await promised;
  if (!files.length) return tell("There is no file in it, apart from hidden ones.");
  enqueue(count(files.length, "file"), () => sendFiles(files), redraw);
}

function dropZone(add) {
  const picker = (id, title, folder) => [
    h("input.unseen", {
      type: "file", id, multiple: true, webkitdirectory: folder, onchange: ({ target }) => add(Promise.resolve(chosen(target.files))),
    }),
    h("label.button", { for: id }, title)];
  const zone = h("section.drop", { "aria-label": "Files and folders" },
    h("p", {}, "Drop files or a folder here, or"),
    h("p.choices", {}, picker("files", "Choose files …", null), picker("folder", "Choose a folder …", true)));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", () => zone.classList.remove("over"));
  return zone;
}

function pathForm(add) {
  const input = h("input", {
    type: "text", id: "path", spellcheck: "false", autocapitalize: "off", required: true, placeholder: "/home/ann/cables.csv",
  });
  const form = h("form.path", {}, h("label", { for: "path" }, "Or type where they are, which is faster for a large archive"),
    h("div.maker", {}, input, h("button.primary", { type: "submit" }, "Add")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add(input.value);
  });
  return form;
}

/** Sends files one after another in one request: the name and the size of each, then its bytes. */
async function sendFiles(files) {
  return change("files", {}, new Blob(files.flatMap(({ name, file }) => [`${encodeURIComponent(name)} ${file.size}\n`, file])));
}

/**
 * What is to be added, in order: the server does one load at a time. It continues while the reader uses other views.
 * `{ title, act }`
 */
const waiting = [];
let isRunning = false;
let last = null;

/** Adds something after all that was added before. */
async function enqueue(title, act, redraw) {
  waiting.push({ title, act });
  redraw();
  if (isRunning) return;
  isRunning = true;
  while (waiting.length) {
    await idle();
    const { act: next } = waiting.shift();
    last = { phase: "running", records: 0, complaints: [] };
    try {
      last = await next();
      while (last?.phase === "running") {
        await pause();
        last = await loadState().catch(() => last);
      }
    } catch (error) {
      last = { phase: "failed", message: error.message, complaints: [] };
    }
  }
  isRunning = false;
}

/** Waits until no other page adds cables. */
async function idle() {
  while ((await loadState().catch(() => null))?.phase === "running") await pause();
}

/** Shows the progress until the reader leaves the view: of this page's load, or of another's. */
async function watch(progress, signal) {
  while (!signal.aborted) {
    const now = await loadState(signal).catch(() => null);
    if (signal.aborted) return;
    const isOver = !isRunning && last && now?.phase !== "running";
    draw(progress, isOver ? last : now ?? { phase: "idle" });
    await pause();
  }
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, POLL));
}

function draw(progress, { phase, records, share, added, replaced, unchanged, rejected, complaints, message }) {
  const held = added + replaced + unchanged;
  const outcome = () => (held === 0 ? "No cable was found." : `Done: ${count(added, "cable")} added`
    + `${sum(replaced, "replaced")}${sum(unchanged, "already there")}${sum(rejected, "rejected")}.`);
  const queue = waiting.length > 0 && `Waiting: ${waiting.map(({ title }) => title).join(", ")}.`;
  const said = phase === "running" ? message ?? `Reading: ${number(records)} so far`
    : phase === "failed" ? `That did not work: ${message}`
      : phase === "done" ? message ?? outcome() : "";
  const key = `${said}|${queue}`;
  if (progress.dataset.shown !== key) {
    progress.dataset.shown = key;
    fill(progress, said && h(phase === "failed" ? "p.warning" : "p.said", {}, said),
      phase === "running" && h("progress", { "aria-label": "Read", max: "1", value: share > 0 ? String(share) : null }),
      queue && h("p.waiting", {}, queue),
      phase === "done" && (message || held > 0) && h("p", {}, h("a.button.primary", { href: "./" }, "Search them")),
      complaints?.length > 0 && h("details.problems", { open: phase !== "running" }, h("summary", {}, "What was not read, and why"),
        h("ul", {}, complaints.map((complaint) => h("li", {}, complaint)))));
    if (phase !== "running") announce(said);
  }
}

function sum(n, what) {
  return n > 0 ? `, ${number(n)} ${what}` : "";
}

/** Closes the program; during a load only after a question that says what would be kept. */
async function close() {
  const { phase } = await loadState();
  if (phase !== "running") return end();
  const { cables } = await ask("stats", {}).catch(() => ({ cables: 0 }));
  question("A load is running. Close the program?", `The index keeps ${count(cables, "cable")}. What was read since the last commit is `
    + "lost: add the same files again later, and only what is missing is added.", "Let it run", "Close the program", end);
}

async function end() {
  await change("end", {});
  fill(document.getElementById("main"), h("p.empty", { role: "status" },
    "The program is closed, and so can this page be. The cables in the index stay there."));
}
