// An assessment of an earlier edition becomes one of this edition. What says the same keeps its answer; any other answer
// is carried along for the assessor to read the item again. The command `assess --migrate` does the same.
(() => {
  const { breaches } = globalThis.assessmentShape;
  const { determinations, isTouched } = globalThis.assessmentStates;
  const FIRST = "self-assessment.schema.json";
  const FIELDS = ["justification", "evidence", "note"];
  const HEAD = ["id", "subject", "assessor", "date", "valid_until", "scope", "parameters"];

  const empty = (data) => ({
    $schema: "assessment.schema.json", edition: data.edition, id: "", subject: "", assessor: "", date: "", valid_until: "",
    scope: { boundary: "", triggers: [], components: [], roles: [], legal_roles: [], jurisdictions: "", laws: {} },
    parameters: {},
    items: data.items.filter((item) => !item.retired)
      .map(({ id, version }) => ({ item: id, version, determinations: {}, evidence: [] })),
  });

  const touched = (given) => ("answer" in given
    ? given.answer !== "unknown" || FIELDS.some((field) => given[field])
    : isTouched(given));
  const carry = (answer, carried) => { (answer.carried ??= []).push(carried); };

  const ofFirst = (answer, given, edition) => {
    if (!touched(given)) return;
    carry(answer, { edition, item: given.item, answer: given.answer, text: FIELDS.map((field) => given[field]).filter(Boolean).join("\n") });
  };
  const kept = (answer, given, move, edition) => {
    const old = Object.entries(given.determinations ?? {});
    const same = old.filter(([name]) => move.same.includes(name));
    if (given.item === answer.item) {
      for (const [key, value] of Object.entries(given)) {
        if (!["version", "determinations", "not_applicable"].includes(key)) answer[key] = value;
      }
      answer.determinations = Object.fromEntries(same);
    }
    const lost = old.filter(([name]) => !move.same.includes(name)).map(([name, value]) => `${name}: ${value}`);
    if (given.not_applicable) lost.push(`not applicable: ${given.not_applicable.known}`);
    if (lost.length) carry(answer, { edition, item: given.item, answer: lost.join("; "), text: given.note ?? "" });
  };

  // Gives { file, remarks, faults }, for a file that `canMigrate` has approved; with faults there is no file.
  const migrate = (given, data) => {
    const isFirst = given.$schema === FIRST;
    const faults = breaches(given, isFirst ? data.first : data.schema).map(({ path, text }) => `${path.join(".") || "The file"} ${text}.`);
    if (faults.length) return { file: null, remarks: [], faults };
    const file = empty(data), answers = new Map(), remarks = [];
    const items = new Map(data.items.map((item) => [item.id, item]));
    for (const key of isFirst ? ["subject", "assessor", "date"] : HEAD) file[key] = given[key] ?? file[key];
    for (const each of isFirst ? given.answers : given.items) {
      const move = data.moves[given.edition][each.item] ?? { to: "", same: [], why: "it is in neither edition" };
      const to = items.get(move.to);
      if (!to) {
        if (touched(each)) remarks.push(`${each.item} has no successor (${move.why}); it was left out.`);
        continue;
      }
      if (!answers.has(to.id)) answers.set(to.id, { item: to.id, version: to.version });
      const answer = answers.get(to.id);
      if (isFirst) ofFirst(answer, each, given.edition);
      else if (each.item === to.id && determinations(to).every(([name]) => move.same.includes(name))) Object.assign(answer, each, { version: to.version });
      else kept(answer, each, move, given.edition);
      if (answer.carried && touched(each)) remarks.push(`${each.item}: ${move.why}. Read ${to.id} and answer it anew.`);
    }
    file.items = file.items.map((each) => answers.get(each.item) ?? each);
    return { file, remarks, faults: [] };
  };

  globalThis.assessmentMigrating = { empty, migrate };
})();
