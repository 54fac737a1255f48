// One facet: its values with counts, which can be selected or excluded, and a box to find further values.

import { h, isolated } from "./dom.js";
import { number } from "./format.js";
import { nameOf } from "./names.js";
import { current, go, toggled, valuesOf } from "./state.js";

export const FEW = 6;
export const MANY = 40;

/**
 * Draws a facet.
 *
 * @param settings whether the facet is open, how many values it requests, and the text in its find box
 * @param counts the facet in an answer; absent until the answer has arrived
 * @param change called with changes of the settings
 */
export function facet(state, dimension, title, settings, counts, change) {
  const id = `facet-${dimension}`;
  return h("section.facet", { "aria-labelledby": `${id}-title` },
    h("h3", { id: `${id}-title` },
      h("button.fold", {
        type: "button", "aria-expanded": String(settings.open), "data-key": `fold:${dimension}`,
        onclick: () => change({ open: !settings.open }),
      }, title)),
    settings.open && (counts ? h("div", {}, finder(dimension, title, settings, counts, change),
      values(state, dimension, settings, counts), more(dimension, settings, counts, change)) : h("p.quiet", {}, "…")));
}

function finder(dimension, title, { find }, counts, change) {
  const name = `Find in ${title.toLowerCase()}`;
  const found = (event) => !event.isComposing && change({ find: event.target.value });
  return (find || counts.values.length >= FEW) && h("input.find", {
    type: "search", value: find, placeholder: name, "aria-label": name, "data-key": `find:${dimension}`, dir: "auto",
    oninput: found, oncompositionend: found,
  });
}

function values(state, dimension, { find }, counts) {
  const excluded = valuesOf(state.exclude, dimension);
  const listed = counts.values.filter(({ value }) => !excluded.includes(value));
  return h("ul.values", {},
    excluded.map((value) => row(state, dimension, { value, excluded: true })),
    listed.map((value) => row(state, dimension, value)),
    !listed.length && !excluded.length && h("li.none", {}, find ? "No value has a word with this beginning" : "No values here"),
    !find && counts.missing > 0 && h("li.none", {}, h("span", {}, "without a value"), h("span.count", {}, number(counts.missing))));
}

function row(state, dimension, { value, label, count, selected, excluded }) {
  const name = nameOf(dimension, value);
  const act = (kind) => go(toggled(current(), kind, dimension, value));
  return h("li", { "data-state": excluded ? "excluded" : selected ? "selected" : null },
    h("label", { title: name === value ? value : `${value} · ${name}` },
      h("input", {
        type: "checkbox", checked: selected, disabled: excluded, "data-key": `select:${dimension}=${value}`, onchange: () => act("select"),
      }),
      name !== value && dimension !== "added" && h("code", {}, value),
      h("span.name", {}, isolated(name)),
      dimension === "people" && label && h("span.label", {}, ` ${label}`)),
    h("span.count", {}, excluded ? "excluded" : number(count)),
    h("button.not", {
      type: "button", "data-key": `exclude:${dimension}=${value}`, "aria-label": `${excluded ? "Allow" : "Exclude"} ${name}`.slice(0, 200),
      onclick: () => act("exclude"),
    }, excluded ? "allow" : "exclude"));
}

function more(dimension, { find, size }, counts, change) {
  const isFew = size === FEW;
  return !find && (!isFew || counts.values.length >= FEW) && h("button.quiet", {
    type: "button", "data-key": `more:${dimension}`, onclick: () => change({ size: isFew ? MANY : FEW }),
  }, isFew ? "More" : "Fewer");
}
