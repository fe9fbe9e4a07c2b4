// Reads the file of a self-assessment, of this edition or another. What is wrong with a file is told in sentences that
// its reader can act on; nothing in it is taken for anything but text.
(() => {
  const { ABOUT, ANSWERS, FIELDS, SCHEMA, empty, touched, unexplained } = globalThis.assessmentFiles;
  const KEYS = ["item", "version", "answer", ...FIELDS];
  const HEAD_LIMIT = 2000, FIELD_LIMIT = 20000, FAULTS_TOLD = 5;
  const MEANT = "Choose a file that “Export JSON” has written, or the template under Downloads.";

  const said = (value) => {
    const text = JSON.stringify(value) ?? "missing";
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  const isText = (value, limit) => typeof value === "string" && value.length <= limit;

  function* headFaults(file) {
    if (typeof file.edition !== "string" || !/^\d{4}\.(0[1-9]|1[0-2])$/.test(file.edition)) yield `“edition” is ${said(file.edition)}; it must be an edition such as "2026.12".`;
    for (const field of ABOUT) {
      if (file[field] !== undefined && !isText(file[field], HEAD_LIMIT)) yield `“${field}” must be text of at most ${HEAD_LIMIT} characters.`;
    }
    if (typeof file.date === "string" && !/^$|^\d{4}-\d{2}-\d{2}$/.test(file.date)) yield `“date” is ${said(file.date)}; write it like "2026-12-01", or leave it empty.`;
  }

  function* answerFaults(given, place, answered) {
    if (typeof given !== "object" || given === null || typeof given.item !== "string" || !/^IMG-[A-Z]{2}-\d{2}$/.test(given.item)) {
      yield `Answer ${place} names no item; “item” must be an id such as "IMG-DG-01".`;
      return;
    }
    const { item } = given;
    if (answered.has(item)) yield `${item} is answered twice; keep the answer that holds.`;
    answered.add(item);
    if (!Number.isSafeInteger(given.version) || given.version < 1) yield `The version of ${item} is ${said(given.version)}; it must be a whole number such as 1.`;
    if (typeof given.answer !== "string" || !Object.hasOwn(ANSWERS, given.answer)) yield `The answer to ${item} is ${said(given.answer)}; it must be one of ${Object.keys(ANSWERS).join(", ")}.`;
    for (const field of FIELDS) {
      if (given[field] !== undefined && !isText(given[field], FIELD_LIMIT)) yield `“${field}” of ${item} must be text of at most ${FIELD_LIMIT} characters.`;
    }
    const strange = Object.keys(given).find((key) => !KEYS.includes(key));
    if (strange !== undefined) yield `${item} has ${said(strange)}, which is unknown; known are ${KEYS.join(", ")}.`;
  }

  const faultsOf = (file) => {
    const answered = new Set();
    const answers = file.answers.flatMap((given, index) => [...answerFaults(given, index + 1, answered)]);
    const all = [...headFaults(file), ...answers];
    return all.length > FAULTS_TOLD ? [...all.slice(0, FAULTS_TOLD), `And ${all.length - FAULTS_TOLD} more.`] : all;
  };

  // What a reader must know about one answer of a file that may come from another edition.
  const remark = (item, given) => {
    if (item.status === "retired") return `${item.id} is retired.${item.replaced ? ` Answer ${item.replaced} instead.` : ""}`;
    if (given.version > item.version) return `${item.id} was answered in version ${given.version}; this edition has version ${item.version}.`;
    if (given.version === item.version) return "";
    const steps = item.history.filter(([version]) => version > given.version)
      .map(([, date, change, note]) => `${date} ${change}${note ? `: ${note}` : ""}`);
    return `${item.id} changed its meaning after version ${given.version} (${steps.join("; ")}). Read it again and answer it anew.`;
  };

  const plain = (given) => ({
    version: given.version,
    answer: given.answer,
    ...Object.fromEntries(FIELDS.map((field) => [field, given[field] ?? ""])),
  });

  const refused = (...faults) => ({ faults, state: empty(), remarks: [] });

  // Gives { faults, state, remarks }: with faults the state is empty, and nothing of the file was taken over.
  const read = (text, data) => {
    let file;
    try { file = JSON.parse(text); } catch { return refused(`It is not JSON, or was cut off. ${MEANT}`); }
    if (file?.$schema !== SCHEMA || !Array.isArray(file.answers)) return refused(`It is JSON, but no self-assessment. ${MEANT}`);
    const faults = faultsOf(file);
    if (faults.length) return refused(...faults);
    const state = empty();
    ABOUT.forEach((field) => { state[field] = file[field] ?? ""; });
    const remarks = file.edition === data.edition ? [] : [`It was written with edition ${file.edition}; this is edition ${data.edition}.`];
    for (const given of file.answers) {
      const answer = plain(given);
      if (!touched(answer)) continue;
      const item = data.items.find(({ id }) => id === given.item);
      if (item) state.answers[item.id] = answer;
      remarks.push(item ? remark(item, given) : `${given.item} is not in this edition; its answer was left out.`);
      if (item && unexplained(answer)) remarks.push(`${item.id} is said not to apply, without a reason.`);
    }
    return { faults, state, remarks: remarks.filter(Boolean) };
  };

  globalThis.assessmentReading = { read, remark };
})();
