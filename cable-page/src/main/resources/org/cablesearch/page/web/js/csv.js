// Tables for spreadsheets.

const COLUMNS = ["id", "paragraph", "date", "origin", "subject", "citation", "note", "link"];

/**
 * Where a spreadsheet may begin a cell that it would run as a formula. The same rule as in SpreadsheetText.java, which says
 * why; lists are only in the browser, so the server cannot write this file.
 */
const ACTIVE = /^(?=['\t\r\n=+@＝＋－＠-])|(?<=[;\t\n])(?="*['=+@＝＋－＠-])/g;

/** The items of a list, with their notes, as a CSV file; items are objects with these columns. */
export function csv(items) {
  const lines = [COLUMNS, ...items.map((item) => COLUMNS.map((column) => cell(item[column])))];
  return `\uFEFF${lines.map((cells) => `${cells.join(",")}\r\n`).join("")}`;
}

function cell(value) {
  const text = String(value).replaceAll(ACTIVE, "'");
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
