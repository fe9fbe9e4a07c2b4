// What an evidence card shows, put together from the data of one source. The data come from one small file a source,
// fetched when first asked for. Everything is put in as text, never as HTML.
(() => {
  const ROOT = new URL("../../", document.currentScript.src);
  const files = new Map();

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => { if (value) made.setAttribute(key, value); });
    made.append(...children.filter((child) => child || child === 0));
    return made;
  };
  const link = (href, text) => element("a", { href }, text);
  // Addresses in the data may only lead to the web or into this site.
  const web = (address) => /^https?:\/\//.test(address ?? "") ? address : "";
  const within = (path) => { const { href } = new URL(path, ROOT); return href.startsWith(ROOT.href) ? href : ""; };

  const fetched = async (path) => {
    const answer = await fetch(new URL(`${path}.json`, ROOT));
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  // The copy for offline reading has the data as scripts, because a page on a disk may not fetch.
  const fromDisk = (path, key) => new Promise((resolve, reject) => {
    const script = element("script", { src: new URL(`${path}.js`, ROOT).href });
    script.addEventListener("load", () => resolve(globalThis.evidenceRecords[key]));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  const load = location.protocol === "file:" ? fromDisk : fetched;

  // A key as the name of a file and of a footnote: source_discipline/text/citekeys.py says the same.
  const label = (key) => key.replace(/[^\p{L}\p{N}_-]/gu, (sign) => `-x${sign.codePointAt(0).toString(16)}-`);

  const record = (name) => {
    if (!files.has(name)) {
      files.set(name, load(`cards/${encodeURIComponent(name)}`, name));
      files.get(name).catch(() => files.delete(name));
    }
    return files.get(name);
  };

  const rows = (pairs) => element("dl", { class: "card__rows" }, ...pairs.filter(([, value]) => value).map(
    ([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, ...[value].flat()))));

  const titled = (source) => [
    web(source.url) ? link(source.url, source.title) : source.title,
    source.kind && element("span", { class: "card__kind" }, ` (${source.kind})`),
  ].filter(Boolean);

  const others = (list) => list && element("ul", {}, ...list.map((other) => element(
    "li", {}, other.entry ? link(within(other.entry), other.stated) : other.stated, `: ${other.states} `,
    element("cite", {}, other.source))));

  const about = (fact) => fact.about && element("span", { class: "card__about" }, ...fact.about.map(([name, value]) =>
    element("span", {}, element("span", { class: "card__kind" }, `${name} `), value)));

  // A record has no day of its own; what an edition holds had been read by then.
  const read = (fact, source) => {
    const copies = (fact.copies ?? []).filter((copy) => copy !== source.url);
    return [
      `${fact.read}; on record in the edition of ${source.edition}`,
      copies.length > 0 && element("span", { class: "card__copies" }, "; copy: ", ...copies.flatMap((copy, order) =>
        [order ? ", " : "", web(copy) ? link(copy, new URL(copy).host) : copy])),
    ].filter(Boolean);
  };

  const signs = (fact) => (fact.signs ?? []).map(([sign, meaning]) => element("p", { class: "card__sign" },
    element("span", { "aria-hidden": "true" }, sign), ` ${meaning}`));

  const button = (text, run) => {
    const made = element("button", { type: "button" }, text);
    made.addEventListener("click", () => run(made));
    return made;
  };

  // The sentence or the row in which a number is, without what stands beside the words.
  const BESIDE = ".footnote-ref, .headerlink, .locator, .mark";
  const said = (part) => {
    const words = part.cloneNode(true);
    words.querySelectorAll(BESIDE).forEach((each) => each.remove());
    return words.textContent.replace(/\s+/g, " ").trim();
  };
  const rowSaid = (row) => {
    const heads = [...row.closest("table").querySelectorAll("thead th")].map(said);
    const cells = [...row.cells].map((cell) => [heads[cell.cellIndex], said(cell)]);
    return cells.filter(([, text]) => text).map((pair) => pair.filter(Boolean).join(": ")).join("; ");
  };
  const statement = (claim) => {
    const row = claim.closest("tbody tr"), block = claim.closest("p, li, dd, dt, figcaption") ?? claim;
    if (row) return rowSaid(row);
    const text = said(block), before = document.createRange();
    before.setStart(block, 0);
    before.setEndBefore(claim);
    const place = said(element("div", {}, before.cloneContents())).length;
    if (!Intl.Segmenter) return text;
    return new Intl.Segmenter("en", { granularity: "sentence" }).segment(text).containing(Math.min(place + 1, text.length - 1)).segment.trim();
  };

  const ofClaim = (claim, source, fact) => globalThis.citing.claim({
    statement: statement(claim), claim: claim.textContent, fragment: claim.id, source: source.reference,
    locator: fact?.locator ?? "",
  });
  const ofSource = (source) => source.citations.map(([name, text, path]) => ({ name, text, file: path?.split("/").at(-1) }));
  const unseen = (text) => element("span", { class: "cite__what" }, text);

  const offered = ({ name, text, file }) => {
    const copy = button("Copy", (made) => globalThis.citing.copy(made, text));
    const save = file && button("Download", () => globalThis.citing.save(file, text));
    [copy, save].forEach((made) => made && made.append(unseen(` as ${name}`)));
    return element("li", {}, element("span", { class: "card__format" }, name), copy, save);
  };
  const folded = (title, list) => {
    const fold = element("details", { class: "card__cite" }, element("summary", {}, title), element("ul", {}, ...list.map(offered)));
    fold.addEventListener("toggle", () => fold.scrollIntoView({ block: "nearest" }));
    return fold;
  };

  // The source is what a figure is cited from, and comes first.
  const actions = (source, ...links) => element("div", { class: "card__actions" },
    button("Copy citation of the source", (made) => globalThis.citing.copy(made, source.reference)), ...links);
  const actionsOf = (claim, source, fact) => actions(
    source, link(within(fact?.entry ?? source.entry), "Entry in the register"), link(`#${claim.id}`, "Permalink"));
  const otherFormats = (source) => folded("Cite the source in other formats", ofSource(source));
  const formatsOf = (claim, source, fact) => [
    otherFormats(source), folded("Cite the statement on this page", ofClaim(claim, source, fact)),
  ];

  const ofNumber = (claim, source, fact) => {
    if (!fact) return [
      element("p", { class: "card__value" }, claim.textContent),
      element("p", {}, "The year in which this source was published."),
      rows([["Source", titled(source)]]),
      actionsOf(claim, source),
      ...formatsOf(claim, source),
    ];
    return [
      element("p", { class: "card__label" }, fact.formula ? "Computed from what the source prints" : "As the source prints it"),
      element("p", { class: "card__value" }, fact.printed || fact.stated),
      element("p", { class: "card__states" }, fact.states),
      ...signs(fact),
      rows([
        ["Other sources say", others(fact.disagrees)],
        ["Source", titled(source)],
        ["Place", fact.locator],
      ]),
      actionsOf(claim, source, fact),
      rows([
        ["Read", read(fact, source)],
        ["Recorded as", fact.stated],
        ["About", about(fact)],
        ["On this page", claim.dataset.manner],
        ["Derived as", fact.formula],
        ["From", others(fact.inputs)],
        ["Note", fact.note],
      ]),
      ...formatsOf(claim, source, fact),
    ];
  };

  // A citation: the source, and every number on this page that rests on it.
  const ofCitation = (reference, source) => {
    const key = CSS.escape(source.key);
    const own = document.querySelectorAll(`[id][data-fact^="${key}#"], [id][data-source="${key}"]`);
    const place = reference.closest("sup")?.nextElementSibling;
    return [
      element("p", { class: "card__title" }, source.title),
      element("p", {}, source.reference),
      rows([
        ["Kind", source.kind],
        ["Place", place?.classList.contains("locator") && place.textContent.trim().slice(1, -1)],
        ["Numbers on this page that rest on it", own.length > 0 && element("span", { class: "card__claims" },
          ...[...own].map((claim) => link(`#${claim.id}`, claim.textContent)))],
      ]),
      actions(source,
        link(within(source.entry), "Entry in the register"),
        web(source.url) && link(source.url, "The source itself"),
        link(reference.getAttribute("href"), "Reference on this page")),
      otherFormats(source),
    ];
  };

  const ofTerm = (term) => [
    element("p", { class: "card__title" }, term.textContent),
    element("p", {}, `Short for ${term.dataset.shortFor}.`),
    element("p", {}, term.dataset.means),
    element("div", { class: "card__actions" }, link(term.getAttribute("href"), "Entry in the glossary")),
  ];

  // The number that a link is about: checked in prose, or printed from the ledger.
  // One that is drawn is in the table of its figure.
  const drawn = ({ dataset }) => document.querySelector(`.recorded[data-fact="${CSS.escape(dataset.fact)}"]`);
  const claimOf = (from) => from.querySelector(".claim, .recorded") ?? drawn(from);

  // What is recorded of a source, for other scripts that show it.
  globalThis.evidenceSource = (key) => record(label(key));
  globalThis.evidenceName = (from) => {
    if (from.matches(".term")) return `Meaning of ${from.textContent}`;
    return from.matches(".footnote-ref") ? from.getAttribute("aria-label") : `Evidence for ${claimOf(from).textContent}`;
  };

  globalThis.evidenceCard = async (from) => {
    if (from.matches(".term")) return ofTerm(from);
    if (from.matches(".footnote-ref")) {
      return ofCitation(from, await record(decodeURIComponent(from.hash).replace("#fn:ref-", "")));
    }
    const claim = claimOf(from);
    const [key, id] = (claim.dataset.fact ?? claim.dataset.source).split("#");
    const source = await record(label(key));
    return ofNumber(claim, source, source.facts?.[id]);
  };
})();
