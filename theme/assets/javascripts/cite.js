// Copies citations: of the page as written there, and of one claim, put together from the page's templates
// (hooks/source_discipline/publishing/citing/claims.py does the same for the tests). Nothing is sent anywhere.
(() => {
  const SPECIAL = { "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  const escaped = (text) => text.replace(/[\\{}~^&%$#_]/g, (sign) => SPECIAL[sign] ?? "\\" + sign);
  // The address of this very version where the page has one, else the one it was read at.
  const address = () => document.querySelector("meta[name=citation_public_url]")?.content ?? location.href.split("#")[0];

  const QUOTED = { bib: escaped, json: (text) => JSON.stringify(text).slice(1, -1) };

  // The citations of one claim: name, text, and the file's name where the format has one.
  const claim = (values) => {
    const data = document.getElementById("claim-citations");
    if (!data) return [];
    const all = { address: address(), ...values };
    return JSON.parse(data.textContent).map(({ name, text, ending }) => ({
      name,
      file: ending && `${values.fragment}.${ending}`,
      text: text.replace(/⟦([a-z]+)⟧/g, (_, field) => {
        const value = (all[field] ?? "").replace(/\s+/g, " ").trim();
        return field === "address" || field === "fragment" ? value : (QUOTED[ending] ?? String)(value);
      }),
    }));
  };

  // Pages that were not served securely have no clipboard of the newer kind.
  const copied = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false);
    const area = document.createElement("textarea");
    area.value = text;
    (document.querySelector(".card") ?? document.body).append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };

  // A file that exists only in this page.
  const save = (name, content) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: "text/plain;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // The button itself says what happened, to eyes and to screen readers.
  const copy = async (button, text) => {
    const label = button.dataset.label ??= button.innerHTML;
    button.setAttribute("aria-live", "polite");
    button.textContent = (await copied(text)) ? "Copied" : "Not copied";
    setTimeout(() => { button.innerHTML = label; button.removeAttribute("aria-live"); }, 1600);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (button) copy(button, button.parentElement.querySelector("pre").textContent);
  });

  // A link to the citation of the page opens it.
  const open = () => { if (location.hash === "#cite") document.getElementById("cite")?.setAttribute("open", ""); };
  addEventListener("hashchange", open);
  open();

  globalThis.citing = { claim, copy, save };
})();
