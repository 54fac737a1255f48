// What the page says at the lower edge of the window, beside whatever is being read: a failure, or what was done and how to undo it.

import { fill, h } from "./dom.js";

const place = document.getElementById("notice");
let stays = false;

/** Says something, in place of what was said before. */
export function tell(...content) {
  say(false, content);
}

/** Says something that stays until the reader has dismissed it. */
export function insist(...content) {
  say(true, content);
}

function say(lasting, content) {
  stays = lasting;
  fill(place, h("span", {}, content), h("button.quiet", { type: "button", onclick: hush }, "Dismiss"));
  place.hidden = false;
}

/** A button in a notice, which ends it. */
export function action(title, act) {
  return h("button", {
    type: "button",
    onclick: () => {
      hush();
      act();
    },
  }, title);
}

function hush() {
  place.hidden = true;
}

/** Takes back what was said of the view that is being left. */
export function moveOn() {
  if (!stays) hush();
}
