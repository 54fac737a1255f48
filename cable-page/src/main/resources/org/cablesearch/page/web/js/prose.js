// The text of a paragraph for reading: matches are marked, references are links, and broken lines are joined.
// The teletype broke lines anywhere, so only breaks with a meaning are kept: in lists and tables, and at blank lines.

import { h, visible } from "./dom.js";

const MEANT = /\n(?=\s*\n|\s*(?:[-–—•*o]|\(?(?:[A-Za-z]|\d{1,2})[.)])\s|\s{3})/g;

/** How many nodes a piece has, at least. */
const MANY = 400;

/** Whether a text has columns, so that its lines must stay as they are. */
export function isTable(text) {
  return (text.match(/^.*\S {3,}\S.*$/gm) ?? []).length >= 2;
}

/**
 * Nodes for a text.
 *
 * @param spans the places to mark, as `[start, end)`, in order and apart
 * @param links the places that are links, as `{start, end, href}`, in order and apart
 */
export function prose(text, spans = [], links = [], keepLines = isTable(text)) {
  const breaks = keepLines ? new Set() : new Set([...text.matchAll(MEANT)].map((match) => match.index));
  const cuts = new Set([0, text.length, ...breaks]);
  for (const [start, end] of spans) cuts.add(start).add(end);
  for (const { start, end } of links) cuts.add(start).add(end);
  const places = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  let span = 0;
  let link = 0;
  return inPieces(places.slice(0, -1).flatMap((from, i) => {
    while (spans[span]?.[1] <= from) span++;
    while (links[link]?.end <= from) link++;
    let node = document.createTextNode(visible(text.slice(from, places[i + 1])));
    if (spans[span]?.[0] <= from) node = h("mark", { "data-span": span }, node);
    if (links[link]?.start <= from) node = h("a.reference", { href: links[link].href }, node);
    return breaks.has(from) ? [h("br"), node] : [node];
  }));
}

/** Nodes in pieces if they are very many: then the browser lays out and draws a piece only when it comes into view. */
function inPieces(nodes) {
  if (nodes.length <= MANY) return nodes;
  const pieces = [h("span.piece", {})];
  for (const node of nodes) {
    const piece = pieces.at(-1);
    const space = piece.childNodes.length >= MANY && node instanceof Text ? node.data.search(/\s/) : -1;
    piece.append(node);
    if (space >= 0) pieces.push(h("span.piece", {}, node.splitText(space)));
  }
  for (const piece of pieces) piece.style.setProperty("--letters", piece.textContent.length);
  return pieces;
}
