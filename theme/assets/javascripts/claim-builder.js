// Walks a writer through the parts of a claim, and has its figure held against the record. Everything stays in the page;
// nothing is stored or sent.
(() => {
  const form = document.querySelector("[data-claim-builder]");
  if (!form) return;
  const part = (name) => form.querySelector(`[data-claim-${name}]`);
  const fields = [...form.querySelectorAll("[data-needed]")];
  const control = (field) => field.querySelector("input, select");
  const label = (field) => field.querySelector("label").textContent;

  const WAIT = 400;  // until a writer has stopped typing
  let later = 0;

  const visible = () => fields.filter((field) => !field.hidden);
  const answers = () => Object.fromEntries(
    visible().map((field) => [control(field).name, control(field).value.trim()]).filter(([, value]) => value),
  );

  const joined = (words, sign = " ") => words.filter(Boolean).join(sign);
  const aside = (...words) => { const text = joined(words, ", "); return text && `(${text})`; };
  const value = (claim) => joined([claim.value, claim.unit]);
  const split = (claim) => claim.split && (claim.split === "all parts" ? claim.split : `${claim.split} split`);
  const article = (metric) => (/^(m[A-Z]|[aeiou])/.test(metric ?? "") ? "an" : "a");
  const changes = (claim) => (claim.changes === "original" ? "original labels and images" : claim.changes);

  const bodies = {
    result: (claim) => [
      claim.model,
      aside(claim.ensemble, claim.data, claim.preprocessing),
      claim.value && joined(["had", article(claim.metric), claim.metric || "value", "of", value(claim)]),
      claim.artifact && `on ${claim.artifact}`,
      aside(claim.edition, claim.task, split(claim), changes(claim)),
    ],
    count: (claim) => [
      claim.artifact, aside(claim.edition), claim.value && `has ${value(claim)}`, claim.split && `in its ${split(claim)}`,
    ],
    use: (claim) => [
      claim.artifact, aside(claim.edition), claim.purpose && `was used for ${claim.purpose}`,
      claim.terms && `on these terms: ${claim.terms}`,
    ],
  };

  const body = (kind, claim) => joined(bodies[kind](claim));
  const sentence = (kind, claim) => {
    const own = body(kind, claim);
    const cited = joined([claim.source, claim.locator], ", ");
    const stated = own && `${joined([own[0].toUpperCase() + own.slice(1), cited && `[${cited}]`])}.`;
    return joined([stated, claim.scope && `This does not show ${claim.scope.replace(/\.$/, "")}.`]);
  };

  // Each missing part leads back to its field.
  const explain = (field) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "claim-builder__missing", textContent: field.dataset.missing });
    button.addEventListener("click", () => control(field).focus());
    item.append(button, ` ${field.dataset.why}`);
    return item;
  };

  // What has not changed is not announced again.
  const say = (text) => { if (part("state").textContent !== text) part("state").textContent = text; };

  // What the record says to the claim so far; until it has, nothing stands there.
  let turn = 0;
  const compare = async (own, text, named) => {
    const found = document.createElement("div");
    const { wrong, told } = await globalThis.figureAnswers.show(found, text).catch(
      () => ({ told: "The value was not compared: the record could not be loaded." }));
    if (own !== turn) return;
    part("figure").replaceChildren(found);
    say(joined([wrong && "The record contradicts this claim.", told, named]));
  };
  const compareLater = (kind, claim, named) => {
    const own = turn += 1;
    part("figure").replaceChildren();
    clearTimeout(later);
    say(`${named} ${claim.value ? "The value is being compared." : "No value is compared yet."}`);
    if (claim.value) later = setTimeout(() => compare(own, `${body(kind, claim)}.`, named), WAIT);
  };

  const update = () => {
    const kind = form.elements.namedItem("kind").value;
    for (const field of fields) field.hidden = !field.dataset.needed.split(" ").includes(kind);
    const claim = answers();
    const missing = visible().filter((field) => !claim[control(field).name]);
    const total = visible().length;
    const named = missing.length
      ? `${total - missing.length} of ${total} parts are named. Missing: ${missing.map(label).join(", ")}.`
      : `All ${total} parts are named.`;
    compareLater(kind, claim, named);
    part("missing").replaceChildren(...missing.map(explain));
    part("sentence").textContent = sentence(kind, claim) || "Nothing is entered yet.";
    const record = { claim: kind, ...claim, missing: missing.map((field) => control(field).name) };
    part("record").textContent = JSON.stringify(record, null, 2);
  };

  const copy = async (name) => {
    try {
      await navigator.clipboard.writeText(part(name).textContent);
      say("Copied.");
    } catch {
      getSelection().selectAllChildren(part(name));
      say("Selected; copy it with the keyboard.");
    }
  };

  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of form.querySelectorAll("[data-claim-copy]")) {
    button.addEventListener("click", () => copy(button.dataset.claimCopy));
  }
  update();
})();
