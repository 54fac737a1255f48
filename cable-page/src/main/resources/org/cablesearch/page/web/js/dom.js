// Elements made from data. Text goes in as text nodes only, so whatever a cable holds stays text.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element: `h("p.note", { title }, "text", child)`; what is null or false is left out. */
export function h(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  return filled(document.createElement(tag), classes, props, children);
}

/** The same in SVG. */
export function svg(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  return filled(document.createElementNS(SVG, tag), classes, props, children);
}

/** A text whose own direction does not touch its surroundings: names, subjects. */
export function isolated(text, name = "bdi") {
  return h(name, name === "bdi" ? {} : { dir: "auto" }, text);
}

/** A list whose items beyond the first few are folded away. */
export function folded(name, few, items) {
  const rest = items.slice(few);
  return [h(name, {}, items.slice(0, few)),
    rest.length > 0 && h("details.rest", {}, h("summary", {}, `and ${rest.length} more`), h(name, {}, rest))];
}

function filled(element, classes, props, children) {
  if (classes.length) element.classList.add(...classes);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key.startsWith("--")) element.style.setProperty(key, value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  put(element, ...children);
  return element;
}

function put(element, ...children) {
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

/**
 * Replaces what an element holds. The control that had the focus keeps it, and what was typed into it, if one with its
 * `data-key` is there again.
 */
export function fill(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  const { selectionStart, selectionEnd, value, defaultValue } = focused ?? {};
  element.replaceChildren();
  put(element, ...children);
  const again = focused?.dataset.key && element.querySelector(`[data-key="${CSS.escape(focused.dataset.key)}"]`);
  if (!again) return;
  again.focus({ preventScroll: true });
  if (!Number.isInteger(selectionStart)) return;
  if (value !== defaultValue) again.value = value;
  again.setSelectionRange(selectionStart, selectionEnd);
}

/** Announces what has happened on the page to those who cannot see it. */
export function announce(text) {
  document.getElementById("status").textContent = text;
}
