// The panel of the checklists: several assessments kept in this browser, files in and out, checking. Nothing is sent.
(() => {
  const panel = document.querySelector("[data-assessment]"), data = globalThis.assessmentData;
  if (!panel || !data) return;
  const { assessmentChecking: checking, assessmentFiles: files, assessmentMerging: merging, assessmentStore: store } = globalThis;
  const { isTouched } = globalThis.assessmentStates;
  const fields = globalThis.assessmentFields(panel, data);
  const narrowing = globalThis.assessmentNarrowing(panel, data, fields.forms);
  const find = (selector) => panel.querySelector(selector);
  const LARGEST = 5_000_000, MOST = 8;
  const pad = (number) => String(number).padStart(2, "0");
  const today = () => { const now = new Date(); return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`; };

  let { all, current, remarks, faults } = store.load(data, today());
  let kept = store.probe();
  let conflicts = [];

  // Telling.
  const line = (text, ...parts) => {
    const item = document.createElement("li");
    item.append(text, ...parts);
    return item;
  };
  const report = (...lines) => {
    const list = document.createElement("ul");
    list.append(...lines.map((each) => (typeof each === "string" ? line(each) : each)));
    find("[data-report]").replaceChildren(...(lines.length ? [list] : []));
  };
  const few = (lines) => (lines.length > MOST ? [...lines.slice(0, MOST), `And ${lines.length - MOST} more.`] : lines);
  const tellKeeping = () => {
    find("[data-kept]").hidden = !kept;
    const text = kept ? "" : "This browser keeps nothing of this page, as in a private window or with storage blocked. Your answers last until you leave: export them before.";
    if (find("[data-lost]").textContent !== text) find("[data-lost]").textContent = text;
  };
  const keep = () => { kept = store.save(all, current); tellKeeping(); };
  const isEmpty = (file) => !file.subject && !file.items.some(isTouched);

  // Showing.
  const nameOf = (file) => [file.subject || "No subject yet", file.date].filter(Boolean).join(", ");
  const choices = () => {
    find("[data-current]").replaceChildren(...all.map((file) => new Option(nameOf(file), file.id, false, file === current)));
  };
  const progress = () => {
    const { text, ...bar } = narrowing.progress(current);
    Object.assign(find("[data-progress]"), bar);
    if (find("[data-count]").textContent !== text) find("[data-count]").textContent = text;
  };
  const showAll = () => {
    choices();
    fields.show(current);
    narrowing.narrow(current);
    progress();
  };
  const become = (file) => { current = file; keep(); showAll(); };

  // Checking: of the whole file at a click, of an item when a field of it is left.
  const findings = () => checking.check(current, data, today()).findings;
  const linked = ({ code, path, text }) => {
    const id = path[0] === "items" ? current.items[path[1]]?.item : "";
    if (!fields.forms.has(id)) return line(`${code}: ${text}`);
    return line(`${code}: `, Object.assign(document.createElement("a"), { href: `#${id}`, textContent: text }));
  };
  const check = () => {
    const found = findings();
    report(...(found.length ? [`${found.length} ${found.length === 1 ? "finding" : "findings"}:`, ...found.map(linked)] : ["Nothing was found."]));
  };
  const checkItem = (id) => {
    const place = current.items.findIndex((each) => each.item === id);
    const found = findings().filter(({ code, path }) => path[0] === "items" && path[1] === place && !["GOV908", "GOV910"].includes(code));
    fields.tell(id, found.map(({ text }) => text).join(" "));
  };

  // Files.
  const WRITERS = {
    json: [files.toJson, "application/json", ".json"], csv: [files.toCsv, "text/csv", ".csv"],
    md: [files.toMarkdown, "text/markdown", ".md"], summary: [files.toSummary, "text/markdown", "-summary.md"],
  };
  const save = (kind) => {
    const [write, type, suffix] = WRITERS[kind];
    const url = URL.createObjectURL(new Blob([write(current, data)], { type: `${type};charset=utf-8` }));
    Object.assign(document.createElement("a"), { href: url, download: `assessment-${data.edition}${suffix}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  const shown = (value) => (typeof value === "string" ? `“${value}”` : JSON.stringify(value));
  const conflict = ({ path, ours, theirs }, index) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Use theirs", value: index });
    button.dataset.theirs = "";
    return line(`${path.join(" ")}: here ${shown(ours)}, in the file ${shown(theirs)}. `, button);
  };
  const merge = (name, theirs, told) => {
    const ours = all.find(({ id }) => id === theirs.id), made = merging.merge(ours, theirs);
    all = all.map((each) => (each === ours ? made.file : each));
    conflicts = made.conflicts;
    become(made.file);
    report(`${name} was merged into the same assessment.`, ...told, ...conflicts.map(conflict));
  };
  const add = (name, file, told) => {
    all = [...all.filter((each) => !isEmpty(each)), file];
    become(file);
    const count = file.items.filter(isTouched).length;
    report(`${name} was opened: ${count} ${count === 1 ? "item" : "items"} with answers.`, ...told);
  };
  const parsed = (text) => { try { return JSON.parse(text); } catch { return undefined; } };
  const open = async (given) => {
    const name = `“${given.name}”`;
    if (given.size > LARGEST) return report(`${name} was not opened: no assessment is larger than five megabytes.`);
    const value = parsed(await given.text());
    const { file, remarks: told, faults: wrong } = value === undefined
      ? { faults: ["It is not JSON, or was cut off."] } : store.present(value, data, today());
    if (!file) return report(`${name} was not opened, and your answers are as they were.`, ...few(wrong));
    file.id ||= store.fresh(data).id;
    return (all.some(({ id }) => id === file.id) ? merge : add)(name, file, told);
  };
  const settle = (button) => {
    merging.resolve(current, conflicts[Number(button.value)]);
    become(current);
    button.replaceWith("Theirs was taken.");
  };

  // Several assessments.
  const begin = () => {
    const file = store.fresh(data);
    all.push(file);
    become(file);
    report("A new assessment was begun; the others are kept.");
  };
  const remove = () => {
    if (!isEmpty(current) && !confirm("Delete this assessment in this browser? The others stay.")) return;
    all = all.filter((each) => each !== current);
    if (!all.length) all.push(store.fresh(data));
    become(all[0]);
    report("The assessment was deleted.");
  };

  document.addEventListener("input", ({ target }) => {
    if (target.closest("[data-answer], [data-about], [data-scope], [data-scope-text], [data-law]")) {
      fields.take(current, target);
      keep();
      if (target.closest("[data-scope], [data-law]")) narrowing.narrow(current);
      if (target.closest("[data-about]")) choices();
      progress();
    }
    if (target.closest("[data-filter]")) narrowing.narrow(current);
  });
  document.addEventListener("change", ({ target }) => {
    const id = target.closest("[data-answer]")?.dataset.answer;
    if (id) checkItem(id);
    if ("current" in target.dataset) { become(all.find((each) => each.id === target.value)); report(); }
  });
  document.addEventListener("click", ({ target }) => {
    const { dataset } = target;
    if (dataset.export) save(dataset.export);
    else if ("import" in dataset) find("[data-file]").click();
    else if ("print" in dataset) print();
    else if ("check" in dataset) check();
    else if ("new" in dataset) begin();
    else if ("clear" in dataset) remove();
    else if ("theirs" in dataset) settle(target);
    else if ("uncarry" in dataset) { fields.uncarry(current, target); keep(); }
    else if ("add" in dataset) fields.addRow(target.parentElement).querySelector("[data-field]").focus();
  });
  find("[data-file]").addEventListener("change", async ({ target }) => {
    if (target.files[0]) await open(target.files[0]);
    target.value = "";
  });
  // Each tab stays with the assessment that its reader chose there.
  store.onChange(() => {
    const there = store.load(data, today());
    all = there.all;
    current = all.find(({ id }) => id === current.id) ?? there.current;
    showAll();
  });
  addEventListener("hashchange", () => narrowing.reveal(current));
  addEventListener("beforeunload", (event) => { if (!kept && !isEmpty(current)) event.preventDefault(); });

  for (const part of document.querySelectorAll("[data-scripted], [data-add]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-unscripted]")) part.hidden = true;
  tellKeeping();
  showAll();
  narrowing.reveal(current);
  if (remarks.length) { keep(); report("These are the answers that this browser kept.", ...remarks); }
  if (faults.length) report("Answers that this browser kept cannot be read. They are left in its storage as they are.", ...few(faults));
})();
