// Between the fields of a page and an assessment: shows one, and takes what a reader enters. What comes from a file is put
// into values and text nodes only.
(() => {
  const { STATES, isBlank, states } = globalThis.assessmentStates;
  const { isAddress } = globalThis.assessmentChecking;
  const WORK = ["method", "sample", "owner", "due", "note"];
  const make = (tag, properties, ...parts) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...parts);
    return made;
  };
  const say = (place, text) => { if (place.textContent !== text) place.textContent = text; };
  const all = (within, selector) => [...within.querySelectorAll(selector)];

  globalThis.assessmentFields = (panel, data) => {
    const items = new Map(data.items.map((item) => [item.id, item]));
    const forms = new Map(all(document, "[data-answer]").map((form) => [form.dataset.answer, form]));
    const laws = new Map(all(panel, "[data-law]").map((row) => [row.dataset.law, row]));
    const blankRows = new Map(all(document, "[data-row]").map((row) => [row.parentElement, row.cloneNode(true)]));

    const answerOf = (file, id) => {
      const known = file.items.find((each) => each.item === id);
      if (known) return known;
      const made = { item: id, version: items.get(id).version };
      file.items.push(made);
      return made;
    };

    // Showing.
    const showLink = (row) => {
      const place = row.querySelector("[data-open]"), where = row.querySelector("[data-field=where]")?.value ?? "";
      place?.replaceChildren(...(isAddress(where) ? [make("a", { href: where.trim(), rel: "noreferrer", textContent: "Open the evidence" })] : []));
    };
    const addRow = (rows, values = {}) => {
      const row = blankRows.get(rows).cloneNode(true);
      for (const field of all(row, "[data-field]")) field.value = values[field.dataset.field] ?? "";
      rows.querySelector("[data-add]").before(row);
      showLink(row);
      return row;
    };
    const showRows = (rows, list) => {
      for (const row of all(rows, "[data-row]")) row.remove();
      for (const each of list.length ? list : [{}]) addRow(rows, each);
    };
    const showStates = (file, id) => {
      const form = forms.get(id), found = new Map(states(items.get(id), answerOf(file, id)));
      for (const statement of all(form, "[data-statement]")) {
        const state = found.get(statement.dataset.statement);
        statement.dataset.state = state;
        say(statement.querySelector("[data-state-of]"), STATES[state]);
      }
      form.closest("[data-item]").dataset.state = [...new Set(found.values())].join(" ");
    };
    const showCarried = (form, carried = []) => {
      form.querySelector("[data-carried]").replaceChildren(...carried.map(({ edition, item, answer, text }, index) => make(
        "p", {}, make("b", { textContent: `Edition ${edition}, ${item}: ${answer}` }), text ? ` ${text} ` : " ",
        Object.assign(make("button", { type: "button", textContent: "Read again: remove" }), { value: index }),
      )));
      for (const button of all(form, "[data-carried] button")) button.dataset.uncarry = "";
    };
    const showAnswer = (file, id) => {
      const form = forms.get(id), answer = answerOf(file, id), reason = form.querySelector("[data-not-applicable]");
      for (const group of all(form, "[data-determination]")) {
        const given = answer.determinations?.[group.dataset.determination] ?? "";
        for (const radio of all(group, "input")) radio.checked = radio.value === given;
      }
      for (const field of all(form, "[data-parameter]")) field.value = file.parameters?.[`${id}.${field.dataset.parameter}`] ?? "";
      for (const name of WORK) form.querySelector(`[data-field=${name}]`).value = answer[name] ?? "";
      if (reason) {
        for (const name of ["reason", "known"]) reason.querySelector(`[data-field=${name}]`).value = answer.not_applicable?.[name] ?? "";
      }
      for (const rows of all(form, "[data-rows]")) showRows(rows, answer[rows.dataset.rows] ?? []);
      showCarried(form, answer.carried);
      showStates(file, id);
      say(form.querySelector(".answer__message"), "");
    };
    const show = (file) => {
      for (const field of all(panel, "[data-about]")) field.value = file[field.dataset.about] ?? "";
      for (const field of all(panel, "[data-scope-text]")) field.value = file.scope[field.dataset.scopeText] ?? "";
      for (const group of all(panel, "[data-scope]")) {
        for (const box of all(group, "input")) box.checked = (file.scope[group.dataset.scope] ?? []).includes(box.value);
      }
      laws.forEach((row, law) => {
        row.querySelector("select").value = file.scope.laws[law]?.applies ?? "";
        row.querySelector("input").value = file.scope.laws[law]?.reason ?? "";
      });
      forms.forEach((_, id) => showAnswer(file, id));
    };

    // Taking.
    const set = (object, key, value) => { if (isBlank(value)) delete object[key]; else object[key] = value; };
    const valuesOf = (row) => Object.fromEntries(all(row, "[data-field]").map((field) => [field.dataset.field, field.value]));
    const takeHead = (file, target) => {
      const { about, scopeText } = target.dataset;
      const part = target.closest("[data-scope]")?.dataset.scope, law = target.closest("[data-law]")?.dataset.law;
      if (about) file[about] = target.value;
      if (scopeText) file.scope[scopeText] = target.value;
      if (part) file.scope[part] = all(target.closest("[data-scope]"), "input:checked").map(({ value }) => value);
      if (law) {
        const row = laws.get(law), applies = row.querySelector("select").value;
        set(file.scope.laws, law, applies ? { applies, reason: row.querySelector("input").value } : undefined);
      }
    };
    const takeAnswer = (file, id, target) => {
      const form = forms.get(id), answer = answerOf(file, id), { parameter, field } = target.dataset;
      const rows = target.closest("[data-rows]"), reason = target.closest("[data-not-applicable]");
      const determination = target.closest("[data-determination]")?.dataset.determination;
      answer.version = items.get(id).version;
      if (determination) set(answer.determinations ??= {}, determination, target.value);
      else if (parameter) set(file.parameters ??= {}, `${id}.${parameter}`, target.value);
      else if (rows) {
        answer[rows.dataset.rows] = all(rows, "[data-row]").map(valuesOf).filter((row) => Object.values(row).some((text) => text.trim()));
        showLink(target.closest("[data-row]"));
      } else if (reason) {
        const given = valuesOf(reason);
        set(answer, "not_applicable", given.reason ? given : undefined);
      } else if (field) set(answer, field, target.value);
      showStates(file, form.dataset.answer);
    };
    const take = (file, target) => {
      const id = target.closest("[data-answer]")?.dataset.answer;
      if (id) takeAnswer(file, id, target);
      else takeHead(file, target);
      return id;
    };
    const uncarry = (file, button) => {
      const id = button.closest("[data-answer]").dataset.answer, answer = answerOf(file, id);
      answer.carried.splice(Number(button.value), 1);
      set(answer, "carried", answer.carried);
      showCarried(forms.get(id), answer.carried);
    };
    const tell = (id, text) => say(forms.get(id).querySelector(".answer__message"), text);

    return { forms, show, take, addRow, uncarry, tell };
  };
})();
