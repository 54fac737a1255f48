// Tables for spreadsheets.

import { visible } from "./dom.js";

const COLUMNS = ["id", "paragraph", "date", "origin", "subject", "citation", "note", "link"];

/**
 * The places where a spreadsheet may begin a cell that it would run as a formula. SpreadsheetText.java has the same rule and says
 * why. It is repeated here because lists exist only in the browser, so the server cannot write their files.
 */
const ACTIVE = /^(?=['\t\r\n=+@＝＋－＠-])|(?<=[;\t\n])(?="*['=+@＝＋－＠-])/g;

/** The items of a list, with their notes, as a CSV file. The keys of an item are the columns. */
export function csv(items) {
  const lines = [COLUMNS, ...items.map((item) => COLUMNS.map((column) => cell(item[column])))];
  return `\uFEFF${lines.map((cells) => `${cells.join(",")}\r\n`).join("")}`;
}

function cell(value) {
  const text = visible(value).replaceAll(ACTIVE, "'");
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
