// The text of a paragraph for reading: matches are marked, references are links, and broken lines are joined.
// The teletype broke lines anywhere, so only breaks with a meaning are kept: in lists and tables, and at blank lines.

import { h, visible } from "./dom.js";

const MEANT = /\n(?=\s*\n|\s*(?:[-–—•*o]|\(?(?:[A-Za-z]|\d{1,2})[.)])\s|\s{3})/g;

/** Whether a text has columns, so that its lines must stay as they are. */
export function isTable(text) {
  return (text.match(/^.*\S {3,}\S.*$/gm) ?? []).length >= 2;
}

/**
 * Nodes for a text.
 *
 * @param spans the places to mark, as `[start, end)`
 * @param links the places that are links, as `{start, end, href}`
 */
export function prose(text, spans = [], links = [], keepLines = isTable(text)) {
  const breaks = keepLines ? new Set() : new Set([...text.matchAll(MEANT)].map((match) => match.index));
  const cuts = new Set([0, text.length, ...breaks]);
  for (const [start, end] of spans) cuts.add(start).add(end);
  for (const { start, end } of links) cuts.add(start).add(end);
  const places = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((from, i) => {
    const to = places[i + 1];
    const span = spans.findIndex(([start, end]) => start <= from && to <= end);
    const link = links.find(({ start, end }) => start <= from && to <= end);
    let node = document.createTextNode(visible(text.slice(from, to)));
    if (span >= 0) node = h("mark", { "data-span": span }, node);
    if (link) node = h("a.reference", { href: link.href }, node);
    return breaks.has(from) ? [h("br"), node] : [node];
  });
}
