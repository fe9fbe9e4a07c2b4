// The search: what a reader types is put to the engine (asking.js), and the places that it finds are listed. An engine that
// knows titles and leads is loaded when the panel opens and answers first; the one that knows all texts, in a worker, has the
// last word. The panel opens and closes by the theme's own check box.
(() => {
  const ROOT = new URL("../../", document.currentScript.src);
  const form = document.querySelector("[data-search]"), box = document.getElementById("__search");
  if (!form || !box) return;
  const panel = form.closest(".md-search");
  const { q: input } = form.elements;
  const list = panel.querySelector("ol"), said = panel.querySelector("[role=status]");
  const initially = said.textContent;
  let wanted = "", isWhole = false;

  // A click, so that all who listen to the box hear of it.
  const turn = (open) => { if (box.checked !== open) box.click(); };

  const first = globalThis.asking({
    files: ["assets/javascripts/search/engine.js", "search/places.js"].map((path) => new URL(path, ROOT)),
    made: () => globalThis.searchEngine(globalThis.searchPlaces),
  });
  const whole = globalThis.asking({
    worker: new URL("assets/javascripts/search/worker.js", ROOT),
    files: [new URL("search/texts.js", ROOT)],
    made: () => globalThis.searchEngine(globalThis.searchPlaces, globalThis.searchTexts),
  });

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const item = ({ location, title, page, text, missing, isFact }) => {
    const link = element("a", "md-search-result__link", element("span", "found__title", title));
    link.href = new URL(location, ROOT);
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    if (page || isFact) link.append(element("span", "found__page", isFact ? `Recorded: ${page}` : page));
    link.append(element("span", "found__text", ...text.map(([piece, isMarked]) => (isMarked ? element("mark", "", piece) : piece))));
    if (missing.length) link.append(element("span", "found__missing", `Missing: ${missing.join(", ")}`));
    return element("li", `md-search-result__item${isFact ? " found--fact" : ""}`, link);
  };

  // A result that a reader has gone to already is not taken away by what arrives later.
  const show = (query, results) => {
    if (query !== wanted || list.contains(document.activeElement)) return;
    list.replaceChildren(...results.map(item));
    panel.querySelector(".md-search__scrollwrap").scrollTop = 0;
  };
  const answer = async (query) => {
    if (!isWhole) show(query, await first(query));
    show(query, await whole(query));
    isWhole = true;
  };
  const told = (query) => {
    const count = list.childElementCount;
    return count ? `${count} place${count === 1 ? "" : "s"} found` : `Nothing was found for “${query.trim()}”.`;
  };
  const ask = async (query) => {
    wanted = query;
    if (!query.trim()) {
      list.replaceChildren();
      said.textContent = initially;
      return;
    }
    if (!isWhole) said.textContent = "Searching …";
    try { await answer(query); } catch (error) {
      if (query === wanted) said.textContent = "The search could not be loaded. Type on to try again.";
      throw error;
    }
    if (query === wanted) said.textContent = told(query);
  };
  const search = (query) => {
    input.value = query;
    turn(true);
    input.focus();
    ask(query);
  };

  // Up and down go through the field and the results.
  const move = (event, step) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    event.preventDefault();
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };

  input.addEventListener("focus", () => turn(true));
  input.addEventListener("input", () => ask(input.value));
  form.addEventListener("reset", () => { ask(""); input.focus(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  box.addEventListener("change", () => {
    (box.checked ? input : document.activeElement).focus?.();
    if (box.checked) first("").catch(() => {});  // what was typed tells of a failure
  });
  panel.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !panel.contains(relatedTarget)) turn(false); });
  panel.addEventListener("click", (event) => {
    const example = event.target.closest("[data-search-for]");
    if (example) {
      event.preventDefault();
      search(example.textContent);
    } else if (event.target.closest("a")) turn(false);  // the place may be on this very page
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey;
    if (box.checked && event.key === "Escape") {
      turn(false);
      if (panel.contains(document.activeElement)) document.activeElement.blur();
    } else if (panel.contains(event.target) && event.key === "ArrowDown") move(event, 1);
    else if (panel.contains(event.target) && event.key === "ArrowUp") move(event, -1);
    else if (!isTyping && ["/", "f", "s"].includes(event.key)) {
      event.preventDefault();
      search(input.value);
    }
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !document.querySelector("[data-register]")) search(asked);
})();
