// Narrows a register to the rows that a reader asks for, and orders them by a column; its form stands in the page (hooks/imagenet_wiki/looks/register_filters.py).
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

  // In either direction numbers come before words, and an empty cell comes last.
  const NUMBER = /^[^\p{L}\d]*(\d[\d,]*(?:\.\d+)?)/u;
  const key = (row, column) => {
    const text = row.cells[column].textContent.trim();
    const number = NUMBER.exec(text);
    return { text, number: number ? Number(number[1].replaceAll(",", "")) : NaN };
  };
  const compared = (one, other) => (Number.isNaN(one.number)
    ? one.text.localeCompare(other.text, "en", { sensitivity: "base" }) : one.number - other.number);
  const group = ({ text, number }) => (!text ? 2 : Number.isNaN(number) ? 1 : 0);
  const ordered = (rows, column, isDown) => {
    const keys = new Map(rows.map((row) => [row, key(row, column)]));
    const turned = (one, other) => group(one) - group(other) || (isDown ? -1 : 1) * compared(one, other);
    return [...rows].sort((one, other) => turned(keys.get(one), keys.get(other)));
  };

  // The heads of the columns as buttons, and the same choice in the form for a screen that has no heads.
  const sortable = (register, rows, form) => {
    const heads = [...register.querySelectorAll("thead th")], body = rows[0].parentElement;
    const { sort } = form.elements;
    heads.forEach((head, column) => {
      const name = head.textContent, button = document.createElement("button");
      Object.assign(button, { type: "button", className: "register__sort", textContent: name });
      button.addEventListener("click", () => {
        sort.value = sort.value === `${column}` ? `-${column}` : `${column}`;
        form.dispatchEvent(new Event("input"));
      });
      head.replaceChildren(button);
      sort.append(new Option(`${name}, rising`, `${column}`), new Option(`${name}, falling`, `-${column}`));
    });
    let shown = "";
    return () => {
      if (sort.value === shown) return;
      shown = sort.value;
      const column = Number(shown.replace("-", "")), isDown = shown.startsWith("-");
      body.append(...(shown ? ordered(rows, column, isDown) : rows));
      heads.forEach((head, place) => {
        if (shown && place === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
    };
  };

  const setUp = (register) => {
    const rows = [...register.querySelectorAll("tbody tr")];
    const count = register.querySelector("[data-register-count]");
    const total = count.textContent;
    const form = register.querySelector(".register__filter");
    const { words } = form.elements;
    const selections = [...form.querySelectorAll("select:not([name=sort])")];
    const order = sortable(register, rows, form);
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
      order();
      const asked = [...wanted, ["words", sought.length && words.value], ["sort", form.elements.sort.value]].filter(([, value]) => value);
      const query = new URLSearchParams(asked).toString();
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
