// The filter "as of a day": what had been sent by then and, if an addressee is named, by or to that addressee.

import { h } from "./dom.js";
import { count } from "./format.js";
import { current, EMPTY, go, href, searchOf } from "./state.js";

/** The two boxes of the filter, folded unless it is set. */
export function asOf(state, { asOf: told }) {
  const day = state["as-of"];
  const box = (name, title, example, disabled) => h("label", {}, title, h("input", {
    type: "text", value: state[name], placeholder: example, "data-key": name, autocomplete: "off", disabled,
    onchange: ({ target }) => set(name, target.value.trim()),
  }));
  return h("details.facet.as-of", { open: Boolean(day) }, h("summary.fold", {}, "As of a day"),
    box("as-of", "Sent by", "2006-08-15", false), box("at", "By or to", day ? "SECSTATE WASHDC" : "after a day is set", !day),
    told && h("p.quiet", {}, "“Sent to” does not mean read. ",
      told.undated > 0 && `${count(told.undated, "hit")} without a date left out. `,
      h("a", { href: href({ ...EMPTY, view: "gaps" }) }, "What this archive lacks")));
}

/** An addressee without a day means nothing. */
function set(name, value) {
  go(searchOf(current(), { [name]: value, ...(name === "as-of" && !value && { at: "" }) }));
}
