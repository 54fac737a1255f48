// The earliest hit of each post, TAGS code, year or month, in order of time: who reported something first, and who followed.

import { ask } from "./api.js";
import { h, isolated } from "./dom.js";
import { count, date } from "./format.js";
import { nameOf } from "./names.js";
import { href, opened } from "./state.js";
import { table } from "./table.js";
import { choice } from "./toolbar.js";
import { asking, csv, hits, valued } from "./views.js";

const BY = { "": "Post", tags: "TAGS", year: "Year", month: "Month" };

export async function view(state, signal) {
  const dimension = state.group || "origin";
  const params = asking(state, [state.query], { by: dimension });
  const { values, timedOut } = await ask("first", params, signal);
  const cable = (id, document) => h("a", { href: href(opened(state, id, null, document)) }, h("code", {}, id));
  return {
    element: h("section.view.first", {},
      h("div.settings", {}, choice(state, "group", "First hit of each", BY)),
      timedOut && h("p.warning", {}, "Time ran out, so later values are missing."),
      values.length ? table("First hits", ["First sent", BY[state.group], "Cable", "Hits that it cites"], values.map((one) => [
        h("time", { datetime: one.date }, date(one.date)),
        h("a", { href: href(valued(hits(state, {}), dimension, one.value)) }, isolated(nameOf(dimension, one.value))),
        cable(one.id, one.document), one.cites.map((id) => [cable(id), " "])]))
        : h("p.empty", {}, "No hit has a value."),
      h("p.quiet", {}, `${count(values.length, "first hit")}, in order of time. A cable that cites another hit may repeat it.`)),
    files: [csv("first", params)],
  };
}
