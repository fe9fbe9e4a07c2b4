// Narrows a register to the rows that a reader asks for; its form stands in the page (hooks/imagenet_wiki/looks/register_filters.py).
// Without this script the table is simply complete.
(() => {
  const choices = (rows, key) => {
    const counts = new Map();
    for (const row of rows) {
      const value = row.dataset[key];
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort(([one], [other]) => one.localeCompare(other, "en"));
  };

  // "14197122" finds "14,197,122", whatever stands between the digits.
  const searchable = (text) => text.toLowerCase().replace(/(\d)[,\s](?=\d{3})/g, "$1");

  const setUp = (register) => {
    const rows = [...register.querySelectorAll("tbody tr")];
    const count = register.querySelector("[data-register-count]");
    const total = count.textContent;
    const form = register.querySelector(".register__filter");
    const { words } = form.elements;
    const selections = [...form.querySelectorAll("select")];
    for (const selection of selections) {
      selection.append(...choices(rows, selection.name).map(([value, times]) => new Option(`${value} (${times})`, value)));
    }
    let texts = null;  // read when a reader first looks for words
    const holds = (position, word) => (texts ??= rows.map((row) => searchable(row.textContent)))[position].includes(word);

    const update = () => {
      const wanted = selections.filter(({ value }) => value).map(({ name, value }) => [name, value]);
      const sought = searchable(words.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, position) => {
        const fits = wanted.every(([key, value]) => row.dataset[key] === value)
          && sought.every((word) => holds(position, word));
        row.hidden = !fits;
        shown += fits;
      });
      count.textContent = shown === rows.length ? total : `${shown.toLocaleString("en")} of ${total}`;
      const query = new URLSearchParams(sought.length ? [...wanted, ["words", words.value]] : wanted).toString();
      try {
        history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
      } catch { /* a page opened as a file keeps its address */ }
    };

    form.reset();  // a browser may have kept what an earlier visit chose; the address says what counts
    for (const [key, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(key);
      if (field) field.value = value;
    }
    count.setAttribute("role", "status");
    form.addEventListener("input", update);
    form.addEventListener("reset", () => setTimeout(update));
    form.addEventListener("submit", (event) => event.preventDefault());
    if (location.search) update();
  };

  document.querySelectorAll("[data-register]").forEach(setUp);
})();
