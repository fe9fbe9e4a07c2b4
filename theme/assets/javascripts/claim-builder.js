// Walks a writer through the parts of a claim. Everything stays in the page; nothing is stored or sent.
(() => {
  const form = document.querySelector("[data-claim-builder]");
  if (!form) return;
  const part = (name) => form.querySelector(`[data-claim-${name}]`);
  const fields = [...form.querySelectorAll("[data-needed]")];
  const control = (field) => field.querySelector("input, select");
  const label = (field) => field.querySelector("label").textContent;

  const answers = () => Object.fromEntries(
    visible().map((field) => [control(field).name, control(field).value.trim()]).filter(([, value]) => value),
  );
  const visible = () => fields.filter((field) => !field.hidden);

  const percent = (claim) => (claim.unit ? `${claim.value} ${claim.unit}` : claim.value);
  const source = (claim) => [claim.source, claim.locator].filter(Boolean).join(", ");
  const data = (claim) => [claim.artifact, claim.edition && !claim.artifact?.includes(claim.edition) && `(${claim.edition})`]
    .filter(Boolean).join(" ");
  const listed = (words) => words.filter(Boolean).join(", ");
  const close = (words, claim) => {
    const cited = source(claim);
    const text = words.filter(Boolean).join(" ").replace(/\s+([,.])/g, "$1");
    return text && `${text[0].toUpperCase()}${text.slice(1)}${cited && ` [${cited}]`}.`;
  };

  const sentences = {
    result: (claim) => close([
      claim.model, listed([claim.ensemble && `as ${claim.ensemble.startsWith("ensemble") ? "an" : "a"} ${claim.ensemble}`,
        claim.data && `trained with ${claim.data}`]) && `(${listed([
        claim.ensemble && `${claim.ensemble}`, claim.data, claim.preprocessing])})`,
      claim.value && `had a ${listed([claim.metric]) || "value"} of ${percent(claim)}`,
      data(claim) && `on ${data(claim)}`,
      listed([claim.task, claim.split && `${claim.split} split`, claim.changes && (claim.changes === "original"
        ? "original labels and images" : claim.changes)]) && `(${listed([claim.task, claim.split && `${claim.split} split`,
        claim.changes && (claim.changes === "original" ? "original labels and images" : claim.changes)])})`,
    ], claim) + (claim.scope ? ` This does not show ${claim.scope}.` : ""),
    count: (claim) => close([
      data(claim), claim.value && `has ${percent(claim)}`, claim.split && `in its ${claim.split} split`,
    ], claim),
    use: (claim) => close([
      data(claim), claim.purpose && `was used for ${claim.purpose}`, claim.terms && `on these terms: ${claim.terms}`,
    ], claim) + (claim.scope ? ` This does not show ${claim.scope}.` : ""),
  };

  const explain = (field) => {
    const link = document.createElement("button");
    Object.assign(link, { type: "button", className: "claim-builder__missing", textContent: field.dataset.missing });
    link.addEventListener("click", () => control(field).focus());
    const item = document.createElement("li");
    item.append(link, ` ${field.dataset.why}`);
    return item;
  };

  const update = () => {
    const kind = form.elements.namedItem("kind").value;
    for (const field of fields) field.hidden = !field.dataset.needed.split(" ").includes(kind);
    const claim = answers();
    const missing = visible().filter((field) => !claim[control(field).name]);
    const total = visible().length;
    part("state").textContent = missing.length
      ? `${total - missing.length} of ${total} parts are named. Missing: ${missing.map(label).join(", ")}.`
      : `All ${total} parts are named. Now check the value at its source.`;
    part("missing").replaceChildren(...missing.map(explain));
    part("sentence").textContent = sentences[kind](claim) || "Nothing is entered yet.";
    const record = { claim: kind, ...claim, missing: missing.map((field) => control(field).name) };
    part("record").textContent = JSON.stringify(record, null, 2);
  };

  const copy = async (button) => {
    const text = part(button.dataset.claimCopy).textContent;
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      part("state").textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(part(button.dataset.claimCopy));
      part("state").textContent = "Selected; copy it with the keyboard.";
    }
    button.textContent = before;
  };

  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelectorAll("[data-claim-copy]").forEach((button) => button.addEventListener("click", () => copy(button)));
  update();
})();
