// Hits over time, as bars to brush over: with a mouse or a finger, by two handles that take keys, or in two boxes.

import { h, svg } from "./dom.js";
import { count, period } from "./format.js";
import { go, href, search } from "./state.js";

const HEIGHT = 72;
const LEAST = 2;
const LABELS = 8;

/** The histogram of a state; `bars` are the values of a year or month facet, in order, without the state's own dates. */
export function histogram(state, bars, unit) {
  const by = state.by || "year";
  const readout = h("span.readout", {});
  return h("section.histogram", { "aria-label": `Hits by ${by}` },
    h("div.head", {}, dates(state), readout, units(state, by)),
    bars.length > 1 && new Plot(state, bars, by, (bar) => readout.replaceChildren(...said(bar, unit))).element);
}

function said(bar, unit) {
  return bar ? [h("strong", {}, period(bar.value)), ` ${count(bar.count, unit)}`] : [];
}

function dates(state) {
  const box = (end, label) => h("label", {}, label, h("input.date", {
    type: "text", value: state[end], placeholder: "any", size: 10, inputmode: "numeric", "data-key": end, autocomplete: "off",
    "aria-label": end === "from" ? "First year, month or day" : "Last year, month or day", title: "A year, month or day: 2006, 2006-08, 2006-08-15",
    onchange: (event) => go(search(state, { [end]: event.target.value.trim() })),
  }));
  return h("div.dates", {}, box("from", "From"), box("to", "to"),
    (state.from || state.to) && h("a.quiet", { href: href(search(state, { from: "", to: "" })), "data-key": "all-dates" }, "All dates"));
}

function units(state, by) {
  const to = (name, title) => h("a", { href: href({ ...state, by: name }), "aria-current": by === (name || "year") ? "true" : null, "data-key": `by:${name}` }, title);
  return h("div.switch", { role: "group", "aria-label": "Bars" }, to("", "Years"), to("month", "Months"));
}

/** The bars, and what lies between the two handles. */
class Plot {
  #state;
  #bars;
  #by;
  #tell;
  #first;
  #last;
  #selection = h("div.selection", {});

  constructor(state, bars, by, tell) {
    this.#state = state;
    this.#bars = bars;
    this.#by = by;
    this.#tell = tell;
    const from = bars.findIndex(({ value }) => !state.from || value >= state.from.slice(0, value.length));
    const to = bars.findLastIndex(({ value }) => !state.to || value.slice(0, state.to.length) <= state.to);
    this.#first = from < 0 ? bars.length - 1 : from;
    this.#last = Math.max(to, this.#first);
    this.element = h("div.plot", { "data-set": String(Boolean(state.from || state.to)), onpointerleave: () => tell(null) },
      this.#drawing(), this.#selection, this.#handle("from"), this.#handle("to"), this.#axis());
    this.element.addEventListener("pointerdown", (event) => this.#drag(event));
    this.element.addEventListener("pointermove", (event) => tell(bars[this.#at(event)]));
    this.#place();
  }

  #drawing() {
    const top = Math.max(...this.#bars.map((bar) => bar.count), 1);
    const slot = 100 / this.#bars.length;
    return svg("svg", { "aria-hidden": "true", height: HEIGHT, width: "100%" }, this.#bars.map((bar, i) => {
      const height = bar.count && Math.max(LEAST, (bar.count / top) * (HEIGHT - 4));
      return svg("rect", { x: `${(i + 0.08) * slot}%`, width: `${slot * 0.84}%`, y: HEIGHT - height, height });
    }));
  }

  #axis() {
    const years = this.#bars.map(({ value }, i) => ({ year: Number(value.slice(0, 4)), i, first: /^\d{4}(-01)?$/.test(value) })).filter(({ first }) => first);
    const step = [1, 2, 5, 10, 20, 50].find((size) => years.length / size <= LABELS) ?? 100;
    const middle = this.#by === "year" ? 0.5 : 0;
    return h("div.axis", { "aria-hidden": "true" }, years.filter(({ year }) => year % step === 0)
      .map(({ year, i }) => h("span", { "--at": `${(100 * (i + middle)) / this.#bars.length}%` }, year)));
  }

  #handle(end) {
    return h("div.handle", {
      role: "slider", tabindex: "0", "data-end": end, "data-key": `handle:${end}`, "aria-label": end === "from" ? `First ${this.#by}` : `Last ${this.#by}`,
      "aria-valuemin": 0, "aria-valuemax": this.#bars.length - 1,
      onkeydown: (event) => this.#key(event, end),
    });
  }

  /** Shows where the ends are now. */
  #place() {
    const share = (index) => `${(100 * index) / this.#bars.length}%`;
    this.element.style.setProperty("--from", share(this.#first));
    this.element.style.setProperty("--to", share(this.#last + 1));
    for (const handle of this.element.querySelectorAll(".handle")) {
      const index = handle.dataset.end === "from" ? this.#first : this.#last;
      handle.setAttribute("aria-valuenow", index);
      handle.setAttribute("aria-valuetext", period(this.#bars[index].value));
    }
    this.element.querySelectorAll("rect").forEach((bar, i) => bar.setAttribute("data-in", i >= this.#first && i <= this.#last));
  }

  #at(event) {
    const { left, width } = this.element.getBoundingClientRect();
    return Math.min(this.#bars.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * this.#bars.length)));
  }

  #drag(down) {
    const end = down.target.dataset.end;
    const before = [this.#first, this.#last];
    const anchor = end === "from" ? this.#last : end === "to" ? this.#first : this.#at(down);
    const move = (event) => {
      const here = this.#at(event);
      [this.#first, this.#last] = here < anchor ? [here, anchor] : [anchor, here];
      this.#place();
    };
    this.element.setPointerCapture(down.pointerId);
    if (!end) move(down);
    this.element.addEventListener("pointermove", move);
    const done = (event) => {
      this.element.removeEventListener("pointermove", move);
      if (event.type === "pointerup") return this.#commit();
      // The finger scrolls the page instead.
      [this.#first, this.#last] = before;
      this.#place();
    };
    this.element.addEventListener("pointerup", done, { once: true });
    this.element.addEventListener("pointercancel", done, { once: true });
  }

  #key(event, end) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    if (end === "from") this.#first = Math.min(this.#last, Math.max(0, this.#first + step));
    else this.#last = Math.max(this.#first, Math.min(this.#bars.length - 1, this.#last + step));
    this.#tell(this.#bars[end === "from" ? this.#first : this.#last]);
    this.#commit();
  }

  /** Asks for the dates between the handles; at both ends of the plot that is every date. */
  #commit() {
    const all = this.#first === 0 && this.#last === this.#bars.length - 1;
    const from = all ? "" : this.#bars[this.#first].value;
    const to = all ? "" : this.#bars[this.#last].value;
    if (from !== this.#state.from || to !== this.#state.to) go(search(this.#state, { from, to }));
  }
}
