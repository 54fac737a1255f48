// The files of what is dropped on the page or chosen, with those in folders.

/** Whether a name is that of a file to send. The hidden files of a folder are settings of programs, which nobody means to send. */
function isMeant({ name }) {
  return !name.split("/").some((part, i) => i > 0 && part.startsWith("."));
}

/** The files that were chosen, as `{ name, file }`. */
export function chosen(files) {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter(isMeant);
}

/** `[{ name, file }]`, in the order of names. */
export async function sent(transfer) {
  // The browser forgets them once this function waits for something. Items that are not files on a disk have no entry.
  const dropped = [...transfer.items].filter(({ kind }) => kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const found = (await Promise.all(dropped.map(({ entry, file }) => (entry ? filesOf(entry) : [{ name: file.name, file }])))).flat();
  return found.filter(isMeant).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function filesOf(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ""), file }];
  }
  const reader = entry.createReader();
  const files = [];
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return files;
    files.push(...(await Promise.all(some.map(filesOf))).flat());
  }
}
