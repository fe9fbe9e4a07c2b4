// What the record says to a sentence: asked of the judging (asking.js), and shown. Nothing leaves the browser; what
// was not compared is named, and never called recorded.
(() => {
  const ROOT = new URL("../../", document.currentScript.src);
  const HEADS = {
    recorded: ["figure-answer--found", "Recorded"],
    incomplete: ["figure-answer--part", "Recorded, if this is meant"],
    confused: ["figure-answer--part", "Recorded, and often misquoted in these words"],
    uncompared: ["figure-answer--part", "Recorded, but not all of it could be compared"],
    elsewhere: ["figure-answer--wrong", "Not as recorded"],
    different: ["figure-answer--wrong", "The record says something else"],
    mixed: ["figure-answer--wrong", "Recorded of another thing than the figure beside it"],
    misquote: ["figure-answer--wrong", "A known misquote"],
    unknown: ["figure-answer--none", "Nothing recorded was found that this could be"],
  };
  const FITTING = ["recorded", "incomplete", "confused", "uncompared"];

  const ask = globalThis.asking({
    worker: new URL("assets/javascripts/figure/worker.js", ROOT),
    files: [
      "assets/javascripts/figure/python.js", "assets/javascripts/figure/judge.js",
      "assets/javascripts/figure/engine.js", "assets/javascripts/figure/record.json",
    ].map((path) => new URL(path, ROOT)),
    made: () => globalThis.figureEngine(globalThis.figureRecord),
  });

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children.filter((child) => child || child === 0));
    return made;
  };
  const link = (path, ...children) => Object.assign(element("a", "", ...children), { href: new URL(path, ROOT).href });
  const list = (words) => words.map((word) => `“${word}”`).join(", ");

  const fact = async ({ name, left_out: leftOut }) => {
    const [key, id] = name.split("#");
    const source = await globalThis.evidenceSource(key), told = source.facts[id];
    const about = (told.about ?? []).map(([, value]) => value).join(" · ");
    const copy = Object.assign(element("button", "cite__copy", "Copy citation"), { type: "button" });
    copy.append(element("span", "figure-answer__of", ` of ${source.title}`));
    copy.addEventListener("click", () => globalThis.citing.copy(copy, source.reference));
    return element("li", "",
      element("p", "figure-answer__value", told.printed && told.printed !== told.stated ? `${told.stated} (printed: ${told.printed})` : told.stated),
      element("p", "", told.states),
      about && element("p", "figure-answer__about", about),
      leftOut.length > 0 && element("p", "figure-answer__lost", `The sentence leaves out: ${leftOut.join(", ").replace(/`/g, "")}.`),
      element("p", "figure-answer__source", source.title, told.locator ? `, ${told.locator}. ` : ". ", link(told.entry ?? source.entry, "Entry in the register"), " ", copy));
  };
  const facts = async (title, found) => (found.length ? [
    element("p", "figure-answer__title", title), element("ul", "figure-answer__facts", ...await Promise.all(found.map(fact))),
  ] : []);
  const misquote = ({ id, wrong, instead }) => element("li", "",
    element("p", "", "Misquote: ", link(`misquotes/#${id}`, `“${wrong}”`)), element("p", "", `Instead: ${instead}`));

  const number = async ({ text, status, facts: found, instead, misquotes }, isCompared) => {
    const isSure = status === "recorded" && isCompared;
    const [tone, head] = isSure ? ["figure-answer--found", "Recorded as the sentence says it"] : status === "recorded" ? ["figure-answer--part", "The figure is recorded; not every word was compared"] : HEADS[status];
    const reason = ["elsewhere", "uncompared"].includes(status) && found[0]?.reason;
    const made = element("div", `figure-answer ${tone}`,
      element("p", "figure-answer__head", element("span", "figure-answer__number", text), ` ${head}`),
      reason && element("p", "", `${reason[0].toUpperCase()}${reason.slice(1).replace(/`/g, "")}.`),
      status === "unknown" && element("p", "", "It was not compared with anything, which makes it neither right nor wrong."));
    if (misquotes.length) made.append(element("ul", "figure-answer__misquotes", ...misquotes.map(misquote)));
    made.append(...await facts(FITTING.includes(status) ? "It could be" : "The same figure is recorded of", found));
    made.append(...await facts("Recorded in its place", instead));
    return made;
  };

  const sentence = async ({ text, numbers, misquotes, not_compared: words }) => {
    const asked = numbers.filter(({ status }) => status !== "aside");
    const isFitting = asked.some(({ status }) => FITTING.includes(status));
    const made = element("div", "figure-sentence", element("p", "figure-sentence__text", text));
    if (misquotes.length) {
      made.append(element("div", "figure-answer figure-answer--wrong", element("p", "figure-answer__head", "Like a known misquote"),
        element("ul", "figure-answer__misquotes", ...misquotes.map(misquote))));
    } else if (!asked.length) made.append(element("p", "figure-answer__none", "There is no figure in this sentence, so nothing was compared."));
    made.append(...await Promise.all(asked.map((each) => number(each, !words.length))));
    if (isFitting && words.length) made.append(element("p", "figure-answer__words", `Not compared with these facts: ${list(words)}.`));
    return made;
  };

  const summary = (sentences) => {
    const all = sentences.flatMap(({ numbers }) => numbers).filter(({ status }) => status !== "aside");
    const count = (...kinds) => all.filter(({ status }) => kinds.includes(status)).length;
    const wrong = count("elsewhere", "different", "mixed", "misquote") + sentences.filter(({ misquotes }) => misquotes.length).length;
    const parts = [[wrong, "not as recorded"], [count(...FITTING), "recorded"], [count("unknown"), "not found"]];
    const told = parts.filter(([many]) => many).map(([many, words]) => `${many} ${words}`).join(", ");
    return { wrong, told: told ? `Figures: ${told}.` : "No figure was found, so nothing was compared." };
  };

  const show = async (place, text) => {
    const sentences = await ask(text);
    const shown = await Promise.all(sentences.map(sentence));
    place.replaceChildren(...shown);
    return summary(sentences);
  };
  globalThis.figureAnswers = { ask, show };
})();
