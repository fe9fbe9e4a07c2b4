// The gate's judging, translated from Python (judge.js), with the record that sentences are held against.
globalThis.figureEngine = (data) => {
  const python = globalThis.pythonRuntime(), gate = globalThis.translatedGate(python);
  const table = python.fromJson(data);
  gate.putInForce(table.get("words"));
  const record = gate.readRecord(table);
  const forms = Object.fromEntries(data.wrong.map(({ id, states, instead }) => [id, { wrong: states, instead }]));
  const told = (ids) => ids.map((id) => ({ id, ...forms[id] }));
  return (text) => python.toJson(gate.asData(text, record)).map((sentence) => ({
    ...sentence,
    misquotes: told(sentence.misquotes),
    numbers: sentence.numbers.map((number) => ({ ...number, misquotes: told(number.misquotes) })),
  }));
};
