// The files made of an assessment: JSON for tools, CSV and Markdown for people, a summary for those who decide. Each
// stands alone: it has the statements, what decides them, answers, evidence and owners. No page here.
(() => {
  const { STATES, PARTS, applies, states } = globalThis.assessmentStates;
  const { isAddress } = globalThis.assessmentChecking;
  const answersOf = (file) => new Map(file.items.map((each) => [each.item, each]));
  const inScope = (file, data) => data.items.filter((item) => applies(item, file.scope));
  const labels = (keys, words) => keys.map((key) => words[key] ?? key).join(", ");

  const toJson = (file) => `${JSON.stringify(file, null, 2)}\n`;

  // A spreadsheet runs a cell that begins with one of these; a sign without width makes it text, and the mark at the start
  // tells it how the text is encoded.
  const inert = (text) => (/^\s*[=+\-@＝＋－＠]/.test(text) ? `\u2060${text}` : text);
  const quoted = (text) => `"${inert(text).replaceAll('"', '""')}"`;
  const HEAD = [
    "edition", "subject", "assessor", "date", "item", "title", "statement_id", "strength", "statement", "state",
    "determination_id", "determination", "answer", "evidence", "method", "sample", "owner", "due", "waived_until", "note", "cite_as",
  ];
  const shown = ({ what, where, day }) => [what, where, day].filter(Boolean).join(" · ");
  const toCsv = (file, data) => {
    const answers = answersOf(file), rows = [HEAD];
    for (const item of inScope(file, data)) {
      const answer = answers.get(item.id) ?? {}, given = answer.determinations ?? {};
      const reason = answer.not_applicable ? `Not applicable: ${answer.not_applicable.known}` : "";
      for (const [number, state] of states(item, answer)) {
        const statement = item.statements[number], waiver = (answer.waivers ?? []).find((each) => each.statement === number);
        for (const [letter, text] of Object.entries(statement.determinations)) {
          const name = `${number}${letter}`;
          rows.push([
            data.edition, file.subject, file.assessor, file.date, item.id, item.title, `${item.id}.${number}`, statement.strength,
            statement.text, STATES[state], `${item.id}.${name}`, text, given[name] ?? "", (answer.evidence ?? []).map(shown).join("\n"),
            answer.method ?? "", answer.sample ?? "", answer.owner ?? "", answer.due ?? "", waiver?.until ?? "",
            [answer.note, reason].filter(Boolean).join("\n"), `${data.edition}-${item.id}`,
          ]);
        }
      }
    }
    return `\ufeff${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
  };

  // A sign that means something in Markdown where it stands is escaped in a way that every dialect of it knows.
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;" };
  const literal = (text) => text.trim().replace(/\s+/g, " ").replace(/[\\`*_[\]|]/g, "\\$&").replace(/[&<>~]/g, (sign) => ENTITIES[sign])
    .replace(/^([-+#=]|\d+[.)])/, "\\$1");
  const linked = (text) => (isAddress(text) ? `<${text.trim()}>` : literal(text));

  const aboutLines = (file, data) => [
    `- Assessed by ${literal(file.assessor) || "nobody named"} on ${file.date || "no day"}${file.valid_until ? `, until ${file.valid_until}` : ""}`,
    `- Scope: ${PARTS.map((part) => labels(file.scope[part], data.words[part]) || `no ${part.slice(0, -1)}`).join("; ")}`,
    ...Object.entries(file.scope.laws).map(([law, { applies: how, reason }]) => `- ${data.words.laws[law] ?? law}: applies ${how}. ${literal(reason)}`),
    `- ${data.title}, edition ${data.edition}. Not legal advice; there is no total score.`, "",
  ];
  const itemLines = (item, answer) => {
    const lines = [`## ${item.id}: ${literal(item.title)}`, ""];
    for (const [number, state] of states(item, answer)) {
      const statement = item.statements[number];
      lines.push(`**${item.id}.${number}: ${STATES[state]}.** ${literal(statement.text)}`, "");
      for (const [letter, text] of Object.entries(statement.determinations)) {
        lines.push(`- ${number}${letter}, ${answer.determinations?.[`${number}${letter}`] ?? "not answered"}: ${literal(text)}`);
      }
      lines.push("");
    }
    if (answer.not_applicable) lines.push(`Does not apply (${answer.not_applicable.reason}): ${literal(answer.not_applicable.known)}`, "");
    for (const { what, where, day } of answer.evidence ?? []) lines.push(`Evidence: ${literal(what)}. ${linked(where)}${day ? ` (${day})` : ""}`, "");
    for (const { statement, reason, approved_by: by, until } of answer.waivers ?? []) lines.push(`Waived: ${item.id}.${statement} until ${until}, by ${literal(by)}. ${literal(reason)}`, "");
    if (answer.owner || answer.due) lines.push(`Owner: ${literal(answer.owner ?? "")}; due: ${answer.due ?? ""}`, "");
    if (answer.note) lines.push(`Note: ${literal(answer.note)}`, "");
    return lines;
  };
  const toMarkdown = (file, data) => {
    const answers = answersOf(file);
    return [
      `# Assessment: ${literal(file.subject) || "no subject given"}`, "", ...aboutLines(file, data),
      ...inScope(file, data).flatMap((item) => itemLines(item, answers.get(item.id) ?? {})),
    ].join("\n");
  };

  const toSummary = (file, data) => {
    const answers = answersOf(file), items = inScope(file, data);
    const rows = items.flatMap((item) => states(item, answers.get(item.id) ?? {}).map(([number, state]) => ({ item, number, state })));
    const line = ({ item, number, state }) => {
      const { owner, due } = answers.get(item.id) ?? {};
      return `- **${item.id}.${number}** (${STATES[state]}). ${literal(item.statements[number].text)}${owner || due ? ` Owner: ${literal(owner ?? "")}; due: ${due ?? ""}.` : ""}`;
    };
    const count = (strength) => `| ${strength} | ${Object.keys(STATES).map((state) => rows.filter((row) => row.state === state && row.item.statements[row.number].strength.startsWith(strength)).length).join(" | ")} |`;
    const section = (title, lines) => (lines.length ? [`## ${title}`, "", ...lines, ""] : []);
    const of = (...wanted) => rows.filter(({ state }) => wanted.includes(state)).map(line);
    const waived = items.flatMap((item) => (answers.get(item.id)?.waivers ?? []).map(({ statement, until, approved_by: by, reason }) => `- **${item.id}.${statement}** until ${until}, accepted by ${literal(by)}: ${literal(reason)}`));
    const excused = items.filter((item) => answers.get(item.id)?.not_applicable).map((item) => `- **${item.id}** (${literal(item.title)}): ${literal(answers.get(item.id).not_applicable.known)}`);
    return [
      `# Summary: ${literal(file.subject) || "no subject given"}`, "", ...aboutLines(file, data),
      `| Statements | ${Object.values(STATES).join(" | ")} |`, `${"|---".repeat(Object.keys(STATES).length + 1)}|`, count("MUST"), count("SHOULD"), "",
      ...section("Not met", of("unmet", "partly")), ...section("Waived", waived), ...section("Not known or not answered", of("unknown", "open")),
      ...section("Not applicable", excused),
    ].join("\n");
  };

  globalThis.assessmentFiles = { toJson, toCsv, toMarkdown, toSummary };
})();
