// Dates, numbers and levels as people read them, and numbers of cables as they write them.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const NUMBER = new Intl.NumberFormat("en");

const ID = /^\s*\d{2,4}[\s-]*[a-z][a-z\s-]*\d+\s*$/i;
const ONE_WORD = /^\d{2,4}-?[a-z]+-?\d+$/i;

export const LEVELS = { U: "Unclassified", SBU: "Sensitive But Unclassified", C: "Confidential", S: "Secret", TS: "Top Secret" };

export function number(value) {
  return NUMBER.format(value);
}

export function count(value, one, many = `${one}s`) {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `12 Sep 2006`, with the time of day if it is known. Cables are dated in UTC. */
export function date(instant, precision = "day") {
  if (!instant) return "no date";
  const [day, time] = instant.split("T");
  const words = period(day);
  return precision === "minute" ? `${words}, ${time.slice(0, 5)}Z` : words;
}

/** Today, where the reader is: `2006-08-15`. */
export function today() {
  return new Date().toLocaleDateString("sv");
}

/** A year, quarter, month or day in words: `2006`, `2006 Q3`, `Sep 2006`, `12 Sep 2006`; a time is left as it is. */
export function period(text) {
  if (/[QT]/.test(text)) return text.replace("-Q", " Q");
  const [year, month, day] = text.split("-");
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/** The level of a classification line or of a portion marking, or "". */
export function levelOf(text) {
  const words = (text ?? "").toUpperCase().replace(/^[\s(]+/, "");
  if (/^(TS\b|TOP SECRET)/.test(words)) return "TS";
  if (/^(S\b|SECRET)/.test(words)) return "S";
  if (/^(C\b|CONFIDENTIAL)/.test(words)) return "C";
  if (/^(SBU|FOUO|LOU|SENSITIVE|LIMITED OFFICIAL|UNCLASSIFIED\W+(FOR OFFICIAL|SENSITIVE|SBU))/.test(words)) return "SBU";
  return /^U(\b|NCLASSIFIED)/.test(words) ? "U" : "";
}

/** A value as it is written in a query, in quotes unless it is a single word. */
export function quoted(value) {
  return /^[\p{L}\p{N}]+$/u.test(value) ? value : `"${value.replaceAll(/["“”]/g, " ")}"`;
}

/** Whether a text is the number of a cable, in any form that people write. */
export function isId(text) {
  return ID.test(text);
}

/** The numbers in a query that consists of several, each of one word; empty if it is anything else. */
export function idsIn(query) {
  const words = query.trim().split(/[\s,;]+/);
  return words.length > 1 && words.every((word) => ONE_WORD.test(word)) ? words : [];
}
