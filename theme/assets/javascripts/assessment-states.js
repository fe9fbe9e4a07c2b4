// What is in scope, and what the answers to determinations make of a statement.
(() => {
  const STATES = {
    met: "Met", partly: "Partly met", unmet: "Unmet", unknown: "Unknown", open: "Not answered", "not-applicable": "Not applicable",
  };
  const PARTS = ["triggers", "components", "roles"];
  const shares = (ours, theirs) => ours.some((each) => theirs.includes(each));

  const applies = (item, scope) => {
    if (item.retired || !PARTS.every((part) => shares(item[part], scope[part]))) return false;
    const ruledOut = (law) => scope.laws[law]?.applies === "no";
    return item.laws.length === 0 || !item.laws.every(ruledOut);
  };
  const isBlank = (value) => value === undefined || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
  const isTouched = (answer) => Object.entries(answer).some(([key, value]) => !["item", "version"].includes(key) && !isBlank(value));
  const lawsOf = (data) => [...new Set(data.items.filter((item) => !item.retired).flatMap((item) => item.laws))];

  const determinations = (item) => Object.entries(item.statements)
    .flatMap(([number, statement]) => Object.entries(statement.determinations).map(([letter, text]) => [`${number}${letter}`, text]));

  const stateOf = (answers) => {
    if (answers.some((answer) => answer === undefined)) return "open";
    if (answers.includes("unknown")) return "unknown";
    if (!answers.includes("no")) return "met";
    return answers.includes("yes") ? "partly" : "unmet";
  };
  const states = (item, answer) => Object.entries(item.statements).map(([number, statement]) => {
    if (answer.not_applicable) return [number, "not-applicable"];
    const given = answer.determinations ?? {};
    return [number, stateOf(Object.keys(statement.determinations).map((letter) => given[`${number}${letter}`]))];
  });

  globalThis.assessmentStates = { STATES, PARTS, applies, isBlank, isTouched, lawsOf, determinations, states };
})();
