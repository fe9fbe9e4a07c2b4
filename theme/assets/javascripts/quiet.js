// Quiet reading: no signs, no places in sources, no card that nobody asked for, no number in the tab order. What was chosen
// is remembered; partials/javascripts/palette.html has shown it already.
(() => {
  const button = document.querySelector("[data-quiet-switch]");
  const root = document.documentElement;
  const show = (quiet) => {
    root.toggleAttribute("data-quiet", quiet);
    button?.setAttribute("aria-pressed", String(quiet));
    document.querySelectorAll("article a.evidence").forEach((link) => {
      if (quiet) link.tabIndex = -1;
      else link.removeAttribute("tabindex");
    });
  };
  button?.addEventListener("click", () => {
    const quiet = !root.hasAttribute("data-quiet");
    try { globalThis.__md_set("__quiet", quiet); } catch { /* nothing is kept */ }
    show(quiet);
  });
  if (root.hasAttribute("data-quiet")) show(true);
})();
