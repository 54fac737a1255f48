// What the numbers of cables look like.

const ID = /^\s*\d{2,4}[\s-]*[a-z][a-z\s-]*\d+\s*$/i;
const ONE_WORD = /^\d{2,4}-?[a-z]+-?\d+$/i;

/** Whether a text is the number of a cable, in any form that people write. */
export function isId(text) {
  return ID.test(text);
}

/** The numbers in a query that consists of several, each of one word; empty if it is anything else. */
export function idsIn(query) {
  const words = query.trim().split(/[\s,;]+/);
  return words.length > 1 && words.every((word) => ONE_WORD.test(word)) ? words : [];
}
