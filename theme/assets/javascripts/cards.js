// Evidence cards: what the source states, shown at a checked number or a citation; at an abbreviation, what it means.
//
// A card opens when the pointer or the keyboard rests on one of these, or at the first tap; without this script they
// are plain links to the entry of the source or of the term. A number in a drawing is for the pointer alone; the keyboard
// finds it in the table of the figure. There is one card. Tab goes into it, Escape closes it and gives
// the focus back. card-content.js says what is in it.
(() => {
  const TRIGGER = "a.evidence, a.footnote-ref, a.term, .plot [data-fact]";
  if (!document.querySelector(TRIGGER)) return;
  const DWELL = 250;  // long enough that tabbing through a page opens nothing on the way
  const LEAVE = 300;
  const card = document.createElement("div");
  let trigger = null, timer = 0, touched = false, returning = false;

  const dismiss = document.createElement("button");
  dismiss.type = "button";
  dismiss.className = "card__close";
  dismiss.textContent = "Close";
  dismiss.addEventListener("click", () => close(true));
  card.className = "card md-typeset";
  card.id = "evidence-card";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("popover", "manual");
  document.body.append(card);

  // Below its trigger, above where there is more room; beside the article nothing is covered. On a short screen it is a
  // sheet at the foot of it (cards.css).
  const SHORT = matchMedia("(max-height: 31em)");
  const place = () => {
    card.removeAttribute("style");
    if (SHORT.matches) return;
    const box = trigger.getClientRects()[0];
    const below = innerHeight - box.bottom, above = box.top - (document.querySelector(".md-header")?.offsetHeight ?? 0);
    const up = below < Math.min(card.scrollHeight, 320) && above > below;
    card.style.maxHeight = `${Math.max(140, Math.min(innerHeight * .7, (up ? above : below) - 16))}px`;
    const right = trigger.closest("article")?.getBoundingClientRect().right ?? Infinity;
    const edge = Math.min(right, document.documentElement.clientWidth - 8);
    const left = Math.max(8, Math.min(box.left - 12, edge - card.offsetWidth));
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(up ? box.top - card.offsetHeight - 6 : box.bottom + 6) + scrollY}px`;
  };

  const open = async (from, otherwise) => {
    clearTimeout(timer);
    if (trigger === from) return;
    close();
    trigger = from;
    let parts;
    try { parts = await globalThis.evidenceCard(from); } catch {
      if (trigger === from) { trigger = null; otherwise?.(); }
      return;
    }
    if (trigger !== from) return;
    card.replaceChildren(dismiss, ...parts);
    card.setAttribute("aria-label", globalThis.evidenceName(from));
    card.showPopover();
    card.scrollTop = 0;
    place();
    from.setAttribute("aria-expanded", "true");
    from.setAttribute("aria-controls", card.id);
  };

  const close = (giveBack = false) => {
    clearTimeout(timer);
    const from = trigger;
    const held = card.contains(document.activeElement);
    trigger = null;
    if (!from) return;
    from.removeAttribute("aria-expanded");
    from.removeAttribute("aria-controls");
    if (card.matches(":popover-open")) card.hidePopover();
    if (!giveBack && !held) return;
    returning = true;
    from.focus({ preventScroll: !giveBack });
    returning = false;
  };

  const later = (run, wait) => { clearTimeout(timer); timer = setTimeout(run, wait); };
  const at = (target) => target?.closest?.(TRIGGER) ?? null;
  const isQuiet = () => document.documentElement.hasAttribute("data-quiet");
  const shown = () => trigger && card.matches(":popover-open");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const from = at(event.target);
    if (from && from !== trigger && !isQuiet()) later(() => open(from), DWELL);
    else if (from || card.contains(event.target)) clearTimeout(timer);
    else if (trigger && !card.contains(document.activeElement) && document.activeElement !== trigger) later(() => close(), LEAVE);
    else if (!trigger) clearTimeout(timer);
  });

  document.addEventListener("focusin", (event) => {
    if (card.contains(event.target)) return;
    const from = at(event.target);
    if (!from || from !== trigger) close();  // also what is only about to open
    if (from && !returning && !isQuiet() && from.matches(":focus-visible")) later(() => open(from), DWELL);
  });

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (trigger && !card.contains(event.target) && at(event.target) !== trigger) close();
  });

  // The first tap opens the card, the second follows the link; so does the first where no card can be had. What is drawn
  // leads nowhere.
  document.addEventListener("click", (event) => {
    const from = at(event.target);
    if (from && (touched || !from.href) && !(from === trigger && shown())) {
      event.preventDefault();
      open(from, () => { if (from.href) location.assign(from.href); });
    } else if (from || (card.contains(event.target) && event.target.closest("a[href^='#']"))) {
      later(() => close(), 0);
    }
    touched = false;
  });

  const stops = (inside) => [...inside.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }));

  // The card stands at the end of the document; for the keyboard it comes right after its trigger.
  const tab = (event) => {
    const inside = stops(card);
    const move = (to) => { event.preventDefault(); to?.focus(); };
    if (document.activeElement === trigger) {
      if (!event.shiftKey) move(inside[0]);
    } else if (event.shiftKey && document.activeElement === inside[0]) {
      move(trigger);
    } else if (!event.shiftKey && document.activeElement === inside.at(-1)) {
      const all = stops(document).filter((stop) => !card.contains(stop));
      const next = all[all.indexOf(trigger) + 1];
      close();
      move(next);
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      clearTimeout(timer);
      if (shown()) { event.stopPropagation(); close(document.activeElement === trigger || card.contains(document.activeElement)); }
    } else if (event.key === "Tab" && shown()) {
      tab(event);
    }
  }, true);

  addEventListener("resize", () => { if (shown()) place(); });
})();
