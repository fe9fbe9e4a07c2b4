// The navigation drawer by keyboard. The theme opens it with a check box that cannot take the focus.
(() => {
  const box = document.getElementById("__drawer");
  const button = document.querySelector("[data-drawer-button]");
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!box || !button || !drawer) return;

  // A click, so that all who listen to the box hear of it.
  const turn = (open) => { if (box.checked !== open) box.click(); };

  button.addEventListener("click", () => turn(!box.checked));
  box.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(box.checked));
    if (box.checked) requestAnimationFrame(() => (drawer.querySelector("[aria-current]") ?? drawer.querySelector("a"))?.focus());
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.checked) return;
    turn(false);
    button.focus();
  });
  // Leaving the drawer by keyboard closes it, so that the focus never stands under it.
  drawer.addEventListener("focusout", (event) => {
    if (box.checked && event.relatedTarget && !drawer.contains(event.relatedTarget)) turn(false);
  });
})();
