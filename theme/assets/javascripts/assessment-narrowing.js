// Narrows a checklist to what is in scope, and to the state of a statement; counts what is answered.
globalThis.assessmentNarrowing = (panel, data, forms) => {
  const { STATES, PARTS, applies, determinations } = globalThis.assessmentStates;
  const [scope, state] = ["scope", "state"].map((name) => panel.querySelector(`[data-filter=${name}]`));
  const items = new Map(data.items.map((item) => [item.id, item]));
  const articles = [...document.querySelectorAll("[data-item]")];
  const titles = [...document.querySelectorAll(".area-title")];
  state.append(...Object.entries(STATES).map(([value, text]) => new Option(text, value)));

  const isComplete = (file) => PARTS.every((part) => file.scope[part].length);
  const isIn = (file, id) => applies(items.get(id), file.scope);
  const fits = (file, { dataset }) => (!scope.value || !isComplete(file) || isIn(file, dataset.item))
    && (!state.value || (dataset.state ?? "").split(" ").includes(state.value));
  const leadsToShown = (title) => {
    for (let next = title.nextElementSibling; next && !next.matches(".area-title"); next = next.nextElementSibling) {
      if (next.matches("[data-item]:not([hidden])")) return true;
    }
    return false;
  };

  // Items are hidden when the scope or a filter changes, never under the hands of somebody who answers.
  const narrow = (file) => {
    articles.forEach((article) => { article.hidden = !fits(file, article); });
    titles.forEach((title) => { title.hidden = !leadsToShown(title); });
  };
  // A link to an item leads to it, whatever the filters hide.
  const reveal = (file) => {
    const target = document.getElementById(location.hash.slice(1))?.closest("[data-item][hidden]");
    if (!target) return;
    [scope.value, state.value] = ["", ""];
    narrow(file);
    target.scrollIntoView();
  };
  // Each determination counts alike here, as it is the work that is counted, and no result.
  const progress = (file) => {
    const answers = new Map(file.items.map((each) => [each.item, each]));
    const ids = [...forms.keys()].filter((id) => !isComplete(file) || isIn(file, id));
    const asked = ids.flatMap((id) => determinations(items.get(id)).map(([name]) => [answers.get(id) ?? {}, name]));
    const done = asked.filter(([answer, name]) => answer.not_applicable || answer.determinations?.[name]).length;
    const note = isComplete(file) ? "" : " The scope is not complete: all items are shown.";
    return { max: asked.length, value: done, text: `${done} of ${asked.length} determinations answered.${note}` };
  };

  return { narrow, reveal, progress };
};
