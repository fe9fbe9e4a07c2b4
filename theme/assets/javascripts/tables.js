// A table's frame scrolls and is a stop for the keyboard only while the table is wider than the frame; else its heads can
// stay at the top of the window. Before a table is laid out (offscreen.css) its width is not known, and the frame stays
// what it was.
(() => {
  const update = (frame) => {
    if (frame.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true }) === false) return;
    const fits = frame.scrollWidth <= frame.clientWidth;
    frame.classList.toggle("table-frame--fits", fits);
    if (fits) frame.removeAttribute("tabindex");
    else frame.tabIndex = 0;
  };
  const observer = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
  document.querySelectorAll(".table-frame").forEach((frame) => {
    observer.observe(frame);
    frame.addEventListener("contentvisibilityautostatechange", () => update(frame));
  });
})();
