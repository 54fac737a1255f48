// Adds cables: files or a folder, dropped, chosen or named by their path. Only the page of `cables open` may do so.

import { change, loadState } from "./api.js";
import { announce, fill, h } from "./dom.js";
import { count, number } from "./format.js";
import { sent } from "./files.js";

const POLL = 500;

export async function show(main, state, { signal }) {
  const progress = h("section.progress", { "aria-label": "Progress" });
  const first = await loadState(signal);
  fill(main, h("div.add", {},
    h("header", { tabindex: "-1", "data-skip": "" }, h("h1", {}, "Add cables"),
      h("p.lead", {}, "Cables as they were published: text files, the CSV dump, web pages or JSON lines, packed (.zip, .gz) or not. "
        + "They are read into an index on this machine, and nothing is sent anywhere. The files stay as they are.")),
    dropZone((files) => run(progress, signal, () => sendFiles(files))),
    pathForm((path) => run(progress, signal, () => change("path", { path }))),
    progress,
    h("footer.quiet", {}, h("p.quiet", {}, `The index is in ${first.index}.`),
      h("button", { type: "button", onclick: close }, "Close the program"))));
  document.title = "Add cables";
  if (first.phase !== "idle") follow(progress, signal, first);
}

function dropZone(add) {
  const picker = (id, title, folder) => [
    h("input.unseen", { type: "file", id, multiple: true, webkitdirectory: folder, onchange: (event) => add(picked(event.target.files)) }),
    h("label.button", { for: id }, title)];
  const zone = h("section.drop", { "aria-label": "Files and folders" },
    h("p", {}, "Drop files or a folder here, or"),
    h("p.choices", {}, picker("files", "Choose files …", null), picker("folder", "Choose a folder …", true)));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    add(sent(event.dataTransfer));
  });
  return zone;
}

function picked(files) {
  return Promise.resolve([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
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
async function sendFiles(found) {
  const files = await found;
  if (files.length === 0) return null;
  return change("files", {}, new Blob(files.flatMap(({ name, file }) => [`${encodeURIComponent(name)} ${file.size}\n`, file])));
}

/** Does something that adds cables, and shows its progress meanwhile. */
async function run(place, signal, act) {
  let acting = true;
  const done = act().finally(() => { acting = false; });
  watch(place, signal, () => acting);
  try {
    const answer = await done;
    if (answer) follow(place, signal, answer);
  } catch (error) {
    draw(place, { phase: "failed", message: error.message, complaints: [] });
  }
}

/** Shows the state again and again while something is being done. */
async function watch(place, signal, isActing) {
  while (isActing() && !signal.aborted) {
    await pause();
    if (isActing()) draw(place, await loadState(signal).catch(() => ({ phase: "idle" })));
  }
}

/** Shows a state, and those that come after it until the load has ended. */
async function follow(place, signal, state) {
  let now = state;
  draw(place, now);
  while (now.phase === "running" && !signal.aborted) {
    await pause();
    now = await loadState(signal).catch(() => now);
    draw(place, now);
  }
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, POLL));
}

function draw(place, { phase, records, share, added, replaced, unchanged, rejected, complaints, message }) {
  const held = added + replaced + unchanged;
  const outcome = () => (held === 0 ? "No cable was found." : `Done: ${count(added, "cable")} added`
    + `${sum(replaced, "replaced")}${sum(unchanged, "already there")}${sum(rejected, "rejected")}.`);
  const said = phase === "running" ? message ?? `Reading: ${number(records)} so far`
    : phase === "failed" ? `That did not work: ${message}`
      : phase === "done" ? message ?? outcome() : "";
  if (place.firstChild?.textContent !== said) {
    fill(place, said && h(phase === "failed" ? "p.warning" : "p.said", {}, said),
      phase === "running" && h("progress", { "aria-label": "Read", max: "1", value: share > 0 ? String(share) : null }),
      phase === "done" && (message || held > 0) && h("p", {}, h("a.button.primary", { href: "./" }, "Search them")),
      complaints?.length > 0 && h("details.problems", { open: phase !== "running" }, h("summary", {}, "What was not read, and why"),
        h("ul", {}, complaints.map((complaint) => h("li", {}, complaint)))));
    if (phase !== "running") announce(said);
  }
}

function sum(n, what) {
  return n > 0 ? `, ${number(n)} ${what}` : "";
}

async function close() {
  await change("end", {});
  fill(document.getElementById("main"), h("p.empty", { role: "status" },
    "The program is closed, and so can this page be. Your cables stay in the index."));
}
