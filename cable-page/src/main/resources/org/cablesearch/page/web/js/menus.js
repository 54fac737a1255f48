// Menus that open over the page. Escape closes them, and so does a press outside.

const MENU = "details.menu[open]";

export function start() {
  document.addEventListener("pointerdown", (event) => {
    for (const menu of document.querySelectorAll(MENU)) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector(MENU);
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
