// Menus that fold out over the page: Escape, or a press elsewhere, closes them.

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
