// The header of a cable: who sent it to whom, how it was marked, what it is about and what it refers to.

import { folded, h, isolated } from "./dom.js";
import { date } from "./format.js";
import { href, only } from "./state.js";

const FEW = 5;

export function header(state, cable, thread) {
  const row = (term, ...values) => values.flat().some(Boolean) && h("div", {}, h("dt", {}, term), h("dd", {}, values));
  return h("dl.header", {},
    row("Title", cable.title && isolated(cable.title, "span")),
    row("From", cable.from && isolated(cable.from)),
    row("To", addressees(cable.to)),
    row("Info", addressees(cable.info)),
    row("Precedence", cable.precedence && link("precedence", cable.precedence)),
    row("Captions", cable.captions.map((caption) => link("captions", caption))),
    row("Passing", cable.passing.map((line) => isolated(line, "span"))),
    row("TAGS", cable.tags.map(tag)),
    row("Refers to", references(state, cable, thread)),
    row("Classified by", cable.classifiedBy.map((name) => isolated(name, "span")),
      cable.reasons.length > 0 && h("span", {}, `reasons ${cable.reasons.join(", ")}`)),
    row("Order", cable.executiveOrder && `E.O. ${cable.executiveOrder}`,
      cable.declassifyOn && `, declassify on ${date(cable.declassifyOn)}`),
    filing(cable).map(([term, values]) => row(term, values)),
    row("Message", cable.transmissionId && h("code", {}, cable.transmissionId),
      cable.canonicalId !== cable.id && h("span", {}, "meant as ", h("code", {}, cable.canonicalId)),
      cable.partial && h("span", {}, "an extract"), cable.corrected && h("span", {}, "a corrected copy")));
}

/** What only telegrams of 1973 to 1979 have: who wrote them, and how the archive filed them. */
function filing({ office, drafter, approvedBy, clearances, concepts, handling, film, attributes, document }) {
  const plain = (value) => value && isolated(value, "span");
  return [
    ["Office", [office && link("office", office)]],
    ["Drafted by", [plain(drafter)]],
    ["Approved by", [plain(approvedBy)]],
    ["Cleared by", clearances.map(plain)],
    ["Concepts", concepts.map((concept) => link("concepts", concept))],
    ["Handling", handling.map((word) => link("handling", word))],
    ["Microfilm", [plain(film)]],
    ["Archive", Object.entries(attributes).map(([key, value]) => plain(`${key}: ${value}`))],
    ["Document", [document && h("code", {}, document)]],
  ];
}

function link(dimension, value, ...shown) {
  return h("a.value", { href: href(only(dimension, value)) }, shown.length ? shown : isolated(value));
}

/** TAGS with their names; a tag without a known name is shown as written. */
function tag({ code, name }) {
  return link("tags", code, h("code", {}, code), name && h("span", {}, ` ${name}`));
}

function addressees(all) {
  const lines = all.map(({ name, precedence, mcn, excluded }) => h("li", { title: [precedence, mcn].filter(Boolean).join(" ") || null },
    isolated(name), excluded.length > 0 && h("span.without", {}, " without ", excluded.map((post) => isolated(post)))));
  return lines.length > 0 && folded("ul", FEW, lines);
}

function references(state, { references: all }, { absent }) {
  return all.map(({ label, cable, text }) => {
    const held = cable && !absent.includes(cable);
    return h("span.ref", {}, label && h("b", {}, `${label} `),
      held ? h("a", { href: href({ ...state, cable, document: "", paragraph: "" }), title: text }, h("code", {}, cable))
        : h("span", { title: text }, cable ? [h("code", {}, cable), h("i", {}, " not held")] : isolated(text)));
  });
}
