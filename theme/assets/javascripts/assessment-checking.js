// What is wrong with an assessment: the same findings, at the same paths, as the command `assess` has. A test holds both
// to one table of cases.
(() => {
  const { breaches } = globalThis.assessmentShape;
  const { PARTS, applies, isTouched, lawsOf, determinations, states } = globalThis.assessmentStates;
  const REASONS = 2, EVIDENCE = 4, LEAST_WORDS = 3, LEAST_LETTERS = 12;
  const DAYS = new Set(["date", "valid_until", "day", "due", "until"]);

  // Whether a text says anything: length, copies and repetition, no lists of words.
  const words = (text) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const key = (text) => words(text).join(" ");
  const isThin = (text) => {
    const found = [...new Set(words(text))];
    return found.length < LEAST_WORDS && found.join("").length < LEAST_LETTERS;
  };
  const isAddress = (text) => /^https?:\/\/[^\s<>\\]+$/i.test(text.trim());
  const isPlace = (text) => isAddress(text) || /(?=\S*\d)(?=\S*\p{L})\S{4,}/u.test(text) || !isThin(text);
  const texts = (item) => [
    item.title, ...item.evidence, ...Object.values(item.reasons),
    ...Object.values(item.statements).flatMap(({ text, determinations: of }) => [text, ...Object.values(of)]),
  ];
  const saysNothing = (text, item) => isThin(text) || texts(item).some((each) => key(each) === key(text));
  const isDay = (text) => {
    const [year, month, day] = text.split("-").map(Number), date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
  };

  const evidenceKey = ({ what, where }) => `${key(what)}|${where.trim().toLowerCase()}`;
  const counted = (keys) => {
    const counts = new Map();
    for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1);
    return counts;
  };
  const repetition = (answers) => ({
    reasons: counted(answers.filter((each) => each.not_applicable).map((each) => key(each.not_applicable.known))),
    evidence: counted(answers.flatMap((each) => [...new Set((each.evidence ?? []).map(evidenceKey))])),
  });

  const found = (code, path, text) => ({ code, path, text });

  function* days(value, path) {
    for (const [name, each] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(name) : name];
      if (typeof each === "object" && each !== null) yield* days(each, at);
      else if (DAYS.has(name) && each && !isDay(each)) yield found("GOV915", at, `${each} is on no calendar.`);
    }
  }

  function* head(file, today) {
    for (const name of ["subject", "assessor", "date"]) {
      if (!file[name].trim()) yield found("GOV909", [name], `“${name}” is empty.`);
    }
    const until = file.valid_until ?? "";
    if (file.date > today) yield found("GOV915", ["date"], `The assessment is dated ${file.date}, which is later than today.`);
    if (until && file.date && until < file.date) yield found("GOV915", ["valid_until"], "It runs out before it was made.");
    else if (until && until < today) yield found("GOV912", ["valid_until"], `It ran out on ${until}.`);
  }

  function* scope(file, data) {
    for (const part of PARTS) {
      if (!file.scope[part].length) yield found("GOV909", ["scope", part], `The scope names no ${part}.`);
    }
    for (const law of lawsOf(data)) {
      const path = ["scope", "laws", law], given = file.scope.laws[law], name = data.words.laws[law];
      if (!given) yield found("GOV909", path, `The scope does not say whether the ${name} applies.`);
      else if (given.applies === "unknown") yield found("GOV914", path, `Whether the ${name} applies is not known.`);
      else if (given.applies === "no" && isThin(given.reason)) yield found("GOV911", [...path, "reason"], `The ${name} is ruled out without a reason.`);
    }
  }

  function* parameters(file, items) {
    for (const name of Object.keys(file.parameters ?? {})) {
      const [id, parameter] = name.split(".");
      if (!Object.hasOwn(items.get(id)?.parameters ?? {}, parameter)) yield found("GOV902", ["parameters", name], `There is no parameter ${name}.`);
    }
  }

  function* reason({ answer, item, path, repeated }) {
    const given = answer.not_applicable;
    if (!given) return;
    const at = [...path, "not_applicable"];
    if (!Object.hasOwn(item.reasons, given.reason)) yield found("GOV904", [...at, "reason"], `${item.id} does not admit the reason ${given.reason}.`);
    if (saysNothing(given.known, item) || repeated.reasons.get(key(given.known)) > REASONS) {
      yield found("GOV911", [...at, "known"], `Say how it is known that ${item.id} does not apply.`);
    }
  }

  function* decided({ answer, item, path }) {
    const given = answer.determinations ?? {}, known = determinations(item).map(([name]) => name);
    for (const name of Object.keys(given)) {
      if (!known.includes(name)) yield found("GOV902", [...path, "determinations", name], `${item.id} has no determination ${name}.`);
    }
    if (answer.not_applicable) return;
    for (const name of known) {
      if (!Object.hasOwn(given, name)) yield found("GOV908", [...path, "determinations"], `${item.id}.${name} is not answered.`);
    }
  }

  function* evidence({ answer, item, path, repeated, file }) {
    const shown = answer.evidence ?? [];
    if (!shown.length && Object.values(answer.determinations ?? {}).includes("yes")) {
      yield found("GOV907", [...path, "evidence"], `${item.id} is answered with yes, without evidence.`);
    }
    for (const [index, each] of shown.entries()) {
      const at = [...path, "evidence", index], day = each.day ?? "";
      if (saysNothing(each.what, item)) yield found("GOV911", [...at, "what"], `Say what the evidence for ${item.id} is and what it shows.`);
      else if (!isPlace(each.where)) yield found("GOV911", [...at, "where"], `Say where the evidence for ${item.id} is.`);
      else if (repeated.evidence.get(evidenceKey(each)) > EVIDENCE) yield found("GOV911", at, `The evidence for ${item.id} is given in the same words for many items.`);
      if (day && file.date && day > file.date) yield found("GOV915", [...at, "day"], `The evidence for ${item.id} is of ${day}, after the assessment.`);
    }
  }

  function* waivers({ answer, item, path, today }) {
    for (const [index, waiver] of (answer.waivers ?? []).entries()) {
      const at = [...path, "waivers", index], statement = `${item.id}.${waiver.statement}`;
      if (!Object.hasOwn(item.statements, waiver.statement)) yield found("GOV902", [...at, "statement"], `There is no statement ${statement}.`);
      for (const name of ["approved_by", "until"]) {
        if (!waiver[name].trim()) yield found("GOV913", [...at, name], `The waiver of ${statement} does not say who accepts the risk until when.`);
      }
      if (saysNothing(waiver.reason, item)) yield found("GOV911", [...at, "reason"], `Say why the risk of ${statement} is accepted.`);
      if (waiver.until && waiver.until < today) yield found("GOV912", [...at, "until"], `The waiver of ${statement} ran out on ${waiver.until}.`);
    }
  }

  function* actions({ answer, item, path, today }) {
    const waived = (answer.waivers ?? []).map(({ statement }) => statement);
    const missing = states(item, answer).filter(([number, state]) => ["partly", "unmet", "unknown"].includes(state) && !waived.includes(number))
      .map(([number]) => `${item.id}.${number}`).join(", ");
    const owner = (answer.owner ?? "").trim(), due = answer.due ?? "";
    if (missing && !(owner && due)) yield found("GOV913", [...path, "owner"], `${missing} is not met or not known: say who does it or finds out by when, or waive it.`);
    else if (missing && due < today) yield found("GOV912", [...path, "due"], `${missing} was due on ${due}.`);
  }

  function* answered(given) {
    const { answer, item, path, file } = given;
    if (item.retired) {
      yield found("GOV906", [...path, "item"], `${item.id} is retired.${item.replaced_by ? ` Answer ${item.replaced_by} instead.` : ""}`);
      return;
    }
    if (!applies(item, file.scope)) {
      if (isTouched(answer)) yield found("GOV910", [...path, "item"], `${item.id} is answered, but out of scope.`);
      return;
    }
    if (answer.version !== item.version) yield found("GOV905", [...path, "version"], `Version ${answer.version} of ${item.id} was answered; this is ${item.version}.`);
    for (const look of [reason, decided, evidence, waivers, actions]) yield* look(given);
    if (answer.carried?.length) yield found("GOV916", [...path, "carried"], `An earlier answer to ${item.id} waits to be read again.`);
  }

  function* items(file, data, known, today) {
    const repeated = repetition(file.items), seen = new Set();
    for (const [index, answer] of file.items.entries()) {
      const path = ["items", index], item = known.get(answer.item);
      if (!item) yield found("GOV902", [...path, "item"], `There is no item ${answer.item} in edition ${data.edition}.`);
      else if (seen.has(answer.item)) yield found("GOV903", [...path, "item"], `${answer.item} is answered twice.`);
      else yield* answered({ answer, item, path, repeated, today, file });
      seen.add(answer.item);
    }
    for (const item of data.items) {
      if (applies(item, file.scope) && !seen.has(item.id)) yield found("GOV908", ["items"], `${item.id} (${item.title}) is not answered.`);
    }
  }

  const canMigrate = (file, data) => typeof file === "object" && file !== null && Object.hasOwn(data.moves, file.edition);

  function* look(file, data, today) {
    const known = new Map(data.items.map((item) => [item.id, item]));
    yield* days(file, []);
    yield* head(file, today);
    yield* scope(file, data);
    yield* parameters(file, known);
    yield* items(file, data, known, today);
  }

  // Gives { broken, findings }: of what is broken in shape, or of another edition, nothing more is looked at.
  const check = (file, data, today) => {
    if (canMigrate(file, data)) return { broken: true, findings: [found("GOV901", ["edition"], `The file is of edition ${file.edition}; this is edition ${data.edition}.`)] };
    const wrong = breaches(file, data.schema).map(({ path, text }) => found("shape", path, `${path.join(".") || "The file"} ${text}.`));
    if (wrong.length) return { broken: true, findings: wrong };
    if (file.edition !== data.edition) return { broken: true, findings: [found("GOV901", ["edition"], `The file is of edition ${file.edition}, which this edition ${data.edition} does not know. Open it with that edition.`)] };
    return { broken: false, findings: [...look(file, data, today)] };
  };

  globalThis.assessmentChecking = { check, canMigrate, isAddress };
})();
