// The notice at the lower edge of the window: an error, or what was done and how to undo it. The view stays as it is.

import { fill, h } from "./dom.js";

const notice = document.getElementById("notice");
let stays = false;
let from = null;

/** Shows a notice in place of the previous one. */
export function tell(...content) {
  say(false, content);
}

/** Shows a notice that stays until the reader dismisses it. */
export function insist(...content) {
  say(true, content);
}

function say(lasting, content) {
  stays = lasting;
  if (!notice.contains(document.activeElement)) from = document.activeElement;
  fill(notice, h("span", {}, content), h("button.quiet", { type: "button", onclick: hush }, "Dismiss"));
  notice.hidden = false;
}

/** A button in a notice. Pressing it also closes the notice. */
export function action(title, act) {
  return h("button", {
    type: "button",
    onclick: () => {
      hush();
      act();
    },
  }, title);
}

/** Asks in a dialog before something is done that the reader may not mean. */
export function question(title, text, no, yes, act) {
  const dialog = h("dialog", { "aria-labelledby": "question", onclose: () => dialog.remove() },
    h("h2", { id: "question" }, title), h("p", {}, text),
    h("form.maker", { method: "dialog" }, h("button.primary", {}, no), h("button.danger", { onclick: act }, yes)));
  document.body.append(dialog);
  dialog.showModal();
}

/** Closes the notice. If the focus was in it, it returns to where it was before. */
function hush() {
  const back = notice.contains(document.activeElement);
  notice.hidden = true;
  if (!back) return;
  if (from?.isConnected && from !== document.body) from.focus({ preventScroll: true });
  else (document.querySelector("main [data-skip]") ?? document.getElementById("main")).focus({ preventScroll: true });
}

/** Closes a notice that belongs to the view that the reader leaves. */
export function moveOn() {
  if (!stays) hush();
}
