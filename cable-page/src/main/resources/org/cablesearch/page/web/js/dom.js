// Creates elements from data. Text is inserted only as text nodes, so no text of a cable can become markup.

const SVG = "http://www.w3.org/2000/svg";

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
    else element.setAttribute(key, value === true ? "" : value);
  }
  put(element, ...children);
  return element;
}

function put(element, ...children) {
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

/**
 * Replaces the content of an element. If the new content has a control with the same `data-key` as the focused one, it gets the
 * focus and the text that was typed.
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

/** Announces a change of the page to screen readers. */
export function announce(text) {
  document.getElementById("status").textContent = text;
}
