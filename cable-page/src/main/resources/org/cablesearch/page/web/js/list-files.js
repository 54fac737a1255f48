// The items of a list as files: each with its text as the index holds it, its citation, its note and a link.

import { each } from "./api.js";
import { addressOf, citations } from "./cite.js";
import { visible } from "./dom.js";
import { cableOf, partOf } from "./held.js";

const COLUMNS = ["id", "paragraph", "date", "origin", "subject", "marking", "text", "citation", "note", "link", "warning"];

/**
 * The places where a spreadsheet may begin a cell that it would run as a formula. SpreadsheetText.java has the same rule and says
 * why.
 */
const ACTIVE = /^(?=['\t\r\n=+@＝＋－＠-])|(?<=[;\t\n])(?="*['=+@＝＋－＠-])/g;

/** The items with what the index holds of them, as objects whose keys are the columns. */
async function rows(items) {
  const cited = await citations(items);
  const parts = await each(items, async (item) => partOf(item, item.cable && await cableOf(item)));
  return items.map((item, i) => ({
    id: item.cable, paragraph: item.number ?? (item.paragraph === null ? "" : `.${item.paragraph + 1}`), date: item.date ?? "",
    origin: item.origin, subject: item.subject, marking: parts[i].marking, text: parts[i].paragraph?.text ?? "",
    citation: item.cable && cited[i], note: item.note, link: addressOf(item), warning: parts[i].warning,
  }));
}

/** A table for spreadsheets. */
export async function csv(items) {
  const lines = [COLUMNS, ...(await rows(items)).map((row) => COLUMNS.map((column) => cell(row[column])))];
  return `\uFEFF${lines.map((cells) => `${cells.join(",")}\r\n`).join("")}`;
}

function cell(value) {
  const text = visible(value).replaceAll(ACTIVE, "'");
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same as JSON. */
export async function json(items) {
  return `${JSON.stringify(await rows(items), null, 2)}\n`;
}
