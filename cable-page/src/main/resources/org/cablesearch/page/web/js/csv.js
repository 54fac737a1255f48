// Tables for spreadsheets.

const COLUMNS = ["id", "paragraph", "date", "origin", "subject", "citation", "note", "link"];

/** The items of a list, with their notes, as a CSV file; items are objects with these columns. */
export function csv(items) {
  const lines = [COLUMNS, ...items.map((item) => COLUMNS.map((column) => cell(item[column])))];
  return `\uFEFF${lines.map((cells) => `${cells.join(",")}\r\n`).join("")}`;
}

/** Text that a spreadsheet would run as a formula has a `'` before it. */
function cell(value) {
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
