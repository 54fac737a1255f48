// Creates elements from data. Text is inserted only as text nodes, so no text of a cable can become markup.

const SVG = "http://www.w3.org/2000/svg";

/** Attributes that people read. */
const SPOKEN = new Set(["title", "aria-label", "placeholder"]);

/** An HTML element: `h("p.note", { title }, "text", child)`. Attributes and children that are null or false are left out. */
export function h(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  return filled(document.createElement(tag), classes, props, children);
}

/** An SVG element, created in the same way. */
export function svg(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  return filled(document.createElementNS(SVG, tag), classes, props, children);
}

/** A text, such as a name or subject, whose writing direction does not affect its surroundings. */
export function isolated(text, name = "bdi") {
  return h(name, name === "bdi" ? {} : { dir: "auto" }, text);
}

/** A list of which only the first few items are shown; the others can be unfolded. */
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
    else element.setAttribute(key, value === true ? "" : SPOKEN.has(key) ? visible(value) : value);
  }
  put(element, ...children);
  return element;
}

function put(element, ...children) {
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : visible(child))));
}

/** A text whose marks of writing direction are shown: in a cable they could make a text read as another one. */
export function visible(text) {
  return String(text).replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");
}

/**
 * Replaces the content of an element. If the new content has a control with the same `data-key` as the focused one, it gets the
 * focus, and the text that was typed unless its own text is another one than before: then somebody else has changed it.
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
  if (value !== defaultValue && again.defaultValue === defaultValue) again.value = value;
  again.setSelectionRange(selectionStart, selectionEnd);
}

/** Goes to a part of the page: it is scrolled to the top, and keys continue there. */
export function reach(element) {
  element.scrollIntoView({ block: "start" });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Announces a change of the page to screen readers. */
export function announce(text) {
  document.getElementById("status").textContent = visible(text);
}
