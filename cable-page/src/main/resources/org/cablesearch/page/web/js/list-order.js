// The order of the items of a list, and the way from one to the next.

import { EMPTY } from "./state.js";

export const ORDERS = { "": "By hand", date: "By date", cable: "By cable" };
const BY = {
  date: (a, b) => (a.date ?? "").localeCompare(b.date ?? ""),
  cable: (a, b) => a.cable.localeCompare(b.cable) || (a.paragraph ?? -1) - (b.paragraph ?? -1),
};

/** The items of a list in an order; those of one place are in the order by hand. */
export function inOrder(list, order) {
  return BY[order] ? list.items.toSorted(BY[order]) : list.items;
}

/** The state that opens an item: a cable of a list knows the list, so that the reader can go on to the next item and back. */
export function stateOfItem({ cable, document, paragraph }, list, order) {
  return { ...EMPTY, list: list.name, order, cable, document: document ?? "", paragraph: paragraph === null ? "" : String(paragraph) };
}
