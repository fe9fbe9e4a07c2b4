// The box in which a reader checks a figure.
(() => {
  const form = document.querySelector("[data-figure-check]");
  if (!form) return;
  const text = form.querySelector("textarea"), state = form.querySelector("[role=status]");
  const place = form.querySelector("[data-figure-answers]");
  const TRIAL = form.querySelector("[data-figure-example]")?.textContent ?? "";
  let asked = 0;

  const check = async () => {
    const turn = asked += 1, own = text.value.trim();
    if (!own) { place.replaceChildren(); state.textContent = "Nothing is entered."; text.focus(); return; }
    state.textContent = "Comparing …";
    place.setAttribute("aria-busy", "true");
    try {
      const { told } = await globalThis.figureAnswers.show(place, own);
      if (turn === asked) state.textContent = told;
    } catch (error) {
      if (turn === asked) { place.replaceChildren(); state.textContent = "It could not be compared: the record could not be loaded. Try again."; }
      throw error;
    } finally { place.removeAttribute("aria-busy"); }
  };

  form.hidden = false;
  form.previousElementSibling.hidden = true;
  // The first sentence takes longest, so that one is judged while the reader is still typing.
  text.addEventListener("focus", () => globalThis.figureAnswers.ask(TRIAL).catch(() => {}), { once: true });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); check(); });
  form.addEventListener("reset", () => { asked += 1; place.replaceChildren(); state.textContent = ""; text.focus(); });
  for (const example of form.querySelectorAll("[data-figure-example]")) {
    example.addEventListener("click", () => { text.value = example.textContent; check(); });
  }
})();
