// Hits over time, as bars. The reader chooses dates by dragging with a mouse or a finger, by moving two handles with keys, or by
// typing into two boxes.

import { fill, h, svg } from "./dom.js";
import { count, number, period } from "./format.js";
import { current, go, searchOf, step } from "./state.js";

const HEIGHT = 56;
const MIN_HEIGHT = 2;
const GAP = 6;

/** At each end, at least LONG bars that together have at most the share FEW of all hits are drawn as one bar. */
const LONG = 6;
const FEW = 0.02;

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The histogram of a state; `values` are those of a year or month facet, in order, without the state's own dates. */
export function histogram(state, values, unit) {
  const by = state.by || "year";
  const readout = h("span.readout", {});
  const bars = folded(values);
  return h("section.histogram", { "aria-label": `Hits by ${by}` },
    h("div.head", {}, dates(state), readout, units(state, by)),
    bars.length > 1 && new Plot(state, bars, by, (bar) => fill(readout, described(bar, unit))).element);
}

function described(bar, unit) {
  return bar ? [h("strong", {}, span(bar)), ` ${count(bar.count, unit)}`] : [];
}

function span({ from, to }) {
  return from === to ? period(from) : `${period(from)} to ${period(to)}`;
}

/** Bars `{from, to, count}`. A long time with hardly any hits at either end is one bar, so that the other bars have more room. */
function folded(values) {
  const bars = values.map(({ value, count: hits }) => ({ from: value, to: value, count: hits }));
  const after = sparse(bars.toReversed());
  const before = sparse(bars);
  if (before + after >= bars.length) return bars;
  return [joined(bars.slice(0, before)), bars.slice(before, bars.length - after), joined(bars.slice(bars.length - after))].flat();
}

/** How many bars at the beginning can be joined into one. */
function sparse(bars) {
  const few = Math.max(1, FEW * bars.reduce((sum, bar) => sum + bar.count, 0));
  let hits = 0;
  const end = bars.findIndex((bar) => (hits += bar.count) > few);
  const last = bars.slice(0, Math.max(0, end)).findLastIndex((bar) => bar.count === 0) + 1;
  return last >= Math.max(LONG, bars.length / 3) ? last : 0;
}

function joined(bars) {
  return bars.length ? [{ from: bars[0].from, to: bars.at(-1).to, count: bars.reduce((sum, bar) => sum + bar.count, 0) }] : [];
}

function dates(state) {
  const wrong = h("p.warning", { role: "alert", id: "dates-wrong" });
  const change = (end) => ({ target }) => {
    const text = target.value.trim();
    const error = text && errorIn(text, { ...state, [end]: text });
    target.setAttribute("aria-invalid", String(Boolean(error)));
    fill(wrong, error);
    if (!error) go(searchOf(current(), { [end]: text }));
  };
  const box = (end, label) => h("label", {}, label, h("input.date", {
    type: "text", value: state[end], placeholder: "any", size: 10, "data-key": end, autocomplete: "off", "aria-describedby": "dates-wrong",
    "aria-label": end === "from" ? "First year, month or day" : "Last year, month or day",
    title: "A year, month or day: 2006, 2006-08, 2006-08-15", onchange: change(end),
  }));
  return h("div.dates", {}, box("from", "From"), box("to", "to"),
    (state.from || state.to)
      && h("a.quiet", { ...step(state, (now) => searchOf(now, { from: "", to: "" })), "data-key": "all-dates" }, "All dates"), wrong);
}

/** The message about a typed date that is wrong; null if it is valid. */
function errorIn(text, { from, to }) {
  if (!DATE.test(text)) return `“${text}” is not a date. Write a year, month or day: 2006, 2006-08 or 2006-08-15.`;
  if (text.length === 10 && !isDay(text)) return `There is no ${period(text)}. Write a day that the month has.`;
  const length = Math.min(from.length, to.length);
  return from && to && from.slice(0, length) > to.slice(0, length) ? `${period(from)} is after ${period(to)}.` : null;
}

function isDay(text) {
  const [year, month, day] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

function units(state, by) {
  const to = (name, title) => h("a", {
    ...step(state, (now) => ({ ...now, by: name })), "aria-current": by === (name || "year") ? "true" : null, "data-key": `by:${name}`,
  }, title);
  return h("div.switch", { role: "group", "aria-label": "Bars" }, to("", "Years"), to("month", "Months"));
}

/** The bars with their two handles, and the time selected between them. */
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
    const from = bars.findIndex((bar) => !state.from || bar.to >= state.from.slice(0, bar.to.length));
    const to = bars.findLastIndex((bar) => !state.to || bar.from.slice(0, state.to.length) <= state.to);
    this.#first = from < 0 ? bars.length - 1 : from;
    this.#last = Math.max(to, this.#first);
    this.element = h("div.plot", { "data-set": String(Boolean(state.from || state.to)), onpointerleave: () => tell(null) },
      this.#scale(), this.#drawing(), this.#selection, this.#handle("from"), this.#handle("to"), this.#axis());
    this.element.addEventListener("pointerdown", (event) => this.#drag(event));
    this.element.addEventListener("pointermove", (event) => tell(bars[this.#at(event)]));
    this.#show();
  }

  #top() {
    return Math.max(...this.#bars.map((bar) => bar.count), 1);
  }

  /** How many hits the highest bar has. */
  #scale() {
    return h("div.scale", { "aria-hidden": "true" }, h("span", {}, number(this.#top())));
  }

  #drawing() {
    const top = this.#top();
    const slot = 100 / this.#bars.length;
    return svg("svg", { "aria-hidden": "true", height: HEIGHT, width: "100%" }, this.#bars.map((bar, i) => {
      const height = bar.count && Math.max(MIN_HEIGHT, (bar.count / top) * (HEIGHT - 4));
      return svg("rect", { x: `${(i + 0.08) * slot}%`, width: `${slot * 0.84}%`, y: HEIGHT - height, height });
    }));
  }

  /** The years below the bars. Those that would overprint another are left out. */
  #axis() {
    const isFirst = ({ from, to }) => from === to && /^\d{4}(-01)?$/.test(from);
    const middle = this.#by === "year" ? 0.5 : 0;
    const at = (i, text) => h("span", { "--at": `${(100 * i) / this.#bars.length}%` }, text);
    const folds = this.#bars.map(({ from, to }, i) => from !== to && at(i + 0.5, i ? `from ${from.slice(0, 4)}` : `to ${to.slice(0, 4)}`));
    const years = this.#bars.map((bar, i) => isFirst(bar) && at(i + middle, bar.from.slice(0, 4)));
    const axis = h("div.axis", { "aria-hidden": "true" }, folds, years);
    new ResizeObserver((seen, observer) => (axis.isConnected ? thinOut(axis) : observer.disconnect())).observe(axis);
    return axis;
  }

  #handle(end) {
    return h("div.handle", {
      role: "slider", tabindex: "0", "data-end": end, "data-key": `handle:${end}`,
      "aria-label": end === "from" ? `First ${this.#by}` : `Last ${this.#by}`,
      "aria-valuemin": 0, "aria-valuemax": this.#bars.length - 1,
      onkeydown: (event) => this.#key(event, end),
    });
  }

  /** Draws both handles in their current places. */
  #show() {
    const share = (index) => `${(100 * index) / this.#bars.length}%`;
    this.element.style.setProperty("--from", share(this.#first));
    this.element.style.setProperty("--to", share(this.#last + 1));
    for (const handle of this.element.querySelectorAll(".handle")) {
      const index = handle.dataset.end === "from" ? this.#first : this.#last;
      handle.setAttribute("aria-valuenow", index);
      handle.setAttribute("aria-valuetext", span(this.#bars[index]));
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
    const anchor = this.#at(down);
    const move = (event) => {
      const here = this.#at(event);
      if (end) this.#move(end, here);
      else [this.#first, this.#last] = here < anchor ? [here, anchor] : [anchor, here];
      this.#show();
    };
    this.element.setPointerCapture(down.pointerId);
    if (!end) move(down);
    this.element.addEventListener("pointermove", move);
    const done = (event) => {
      this.element.removeEventListener("pointermove", move);
      if (event.type === "pointerup") return this.#commit(end ? [end] : ["from", "to"]);
      // The browser has taken the gesture for scrolling.
      [this.#first, this.#last] = before;
      this.#show();
    };
    this.element.addEventListener("pointerup", done, { once: true });
    this.element.addEventListener("pointercancel", done, { once: true });
  }

  #key(event, end) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#move(end, (end === "from" ? this.#first : this.#last) + step);
    this.#tell(this.#bars[end === "from" ? this.#first : this.#last]);
    this.#commit([end], `handle:${end}`);
  }

  /** Moves one handle, at most to the other. */
  #move(end, index) {
    if (end === "from") this.#first = Math.min(this.#last, Math.max(0, index));
    else this.#last = Math.max(this.#first, Math.min(this.#bars.length - 1, index));
  }

  /**
   * Searches for the dates at the handles that were moved; the other date stays. A handle at its end of the plot stands for no date, and
   * so do both if the whole plot is chosen.
   */
  #commit(ends, act = "") {
    const isFirst = this.#first === 0;
    const isLast = this.#last === this.#bars.length - 1;
    const isOpen = ends.length > 1 ? { from: isFirst && isLast, to: isFirst && isLast } : { from: isFirst, to: isLast };
    const dates = { from: this.#bars[this.#first].from, to: this.#bars[this.#last].to };
    const changes = Object.fromEntries(ends.map((end) => [end, isOpen[end] ? "" : dates[end]]));
    if (ends.some((end) => changes[end] !== this.#state[end])) go(searchOf(current(), changes), act);
  }
}

/** Hides those labels that would overprint one before them in the list. */
function thinOut(axis) {
  const taken = [];
  for (const label of axis.children) {
    const { left, right } = label.getBoundingClientRect();
    const isFree = taken.every((one) => right + GAP < one.left || left - GAP > one.right);
    label.classList.toggle("hidden", !isFree);
    if (isFree) taken.push({ left, right });
  }
}
