// Where text is printed over other text or beside the screen, or a short word of a table is broken: a line for
// each, and for each table that needs scrolling. Of something that is open over the page its texts alone are measured, and
// that it is whole on the screen, with nothing over it.
//
// In ems of its own size, a line of text is taken to be so high and its box so much narrower: lines may touch, and the
// space of a letter may reach under its neighbor.
(within) => {
  const root = document.querySelector(within), isPage = root === document.body;
  const LOOK = ["background-color", "clear", "color", "display", "float", "font-family", "font-size",
    "font-weight", "inset", "letter-spacing", "line-height", "margin-bottom", "margin-left",
    "margin-right", "margin-top", "padding-left", "position", "text-align", "vertical-align",
    "white-space", "width", "word-spacing"];
  const HIGH = .4, NARROWER = .12, ENOUGH = 2;

  const written = [...root.querySelectorAll("*")].flatMap((element) =>
    ["::before", "::after"].flatMap((place) => {
      const style = getComputedStyle(element, place);
      const text = /^"(.*?[^\\])"/.exec(style.content)?.[1];
      return text?.trim() ? [{element, place, text, look: LOOK.map((name) => [name, style.getPropertyValue(name)])}] : [];
    }));
  for (const {element, place, text, look} of written) {
    const stand = document.createElement("span");
    stand.textContent = text;
    stand.dataset.standIn = "";
    look.forEach(([name, value]) => stand.style.setProperty(name, value));
    element[place === "::before" ? "prepend" : "append"](stand);
  }
  root.dataset.replaced = "";  // and nothing beside it moves

  // The part of the page in which an element's text can be seen; none where it is clipped away.
  const windows = new Map();
  const seenIn = (element) => {
    if (!element || element === document.documentElement) return {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity};
    if (windows.has(element)) return windows.get(element);
    const style = getComputedStyle(element), outer = seenIn(element.parentElement), box = element.getBoundingClientRect();
    let own = outer;
    if (style.clipPath !== "none" || style.opacity === "0") own = {left: 0, top: 0, right: 0, bottom: 0};
    else if (style.overflow !== "visible" && style.display !== "inline" && element !== document.body) own = {
      left: Math.max(outer.left, box.left), top: Math.max(outer.top, box.top),
      right: Math.min(outer.right, box.right), bottom: Math.min(outer.bottom, box.bottom)};
    windows.set(element, own);
    return own;
  };

  const brokenWords = (node) => [...node.data.matchAll(/(?<!\S)[\p{L}\d]{2,12}(?!\S)/gu)].filter((word) => {
    const place = document.createRange();
    place.setStart(node, word.index);
    place.setEnd(node, word.index + word[0].length);
    return new Set([...place.getClientRects()].map(({top}) => Math.round(top))).size > 1;
  }).map(([word]) => word);

  const boxes = [], beside = [], broken = [], covered = [], range = document.createRange();  // each range costs at every change
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    if (element.closest("script, style, noscript, option, [hidden]")) continue;
    const within = seenIn(element);
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (element.closest("th, td") && within.right - within.left > 1) broken.push(...brokenWords(node));
    for (const {left, top, right, bottom} of range.getClientRects()) {
      if (element.closest("svg") && (left < within.left - 1 || right > within.right + 1)) beside.push(node.data.trim());
      const middle = (top + bottom) / 2;
      const box = {text: node.data.trim().slice(0, 30), element, node, size,
        left: Math.max(left, within.left) + size * NARROWER, right: Math.min(right, within.right) - size * NARROWER,
        top: Math.max(middle - size * HIGH, within.top), bottom: Math.min(middle + size * HIGH, within.bottom)};
      if (box.right - box.left < 1 || box.bottom - box.top < 1) continue;
      boxes.push(box);
      if (box.right > innerWidth + 1 || box.left < -1) beside.push(box.text);
      const seen = isPage ? null : document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (seen && !root.contains(seen)) covered.push(`"${box.text}" under ${seen.outerHTML.slice(0, 60)}`);
    }
  }

  boxes.sort((one, other) => one.top - other.top);
  const over = [];
  let near = [];
  for (const box of boxes) {
    near = near.filter((each) => each.bottom > box.top);
    for (const each of near) {
      const wide = Math.min(each.right, box.right) - Math.max(each.left, box.left);
      const high = Math.min(each.bottom, box.bottom) - box.top;
      // A line that is cut has a box with and a box without its ellipsis.
      const isCut = each.node === box.node && each.left === box.left;
      if (wide > ENOUGH && high > ENOUGH && !isCut) over.push(`"${box.text}" over "${each.text}"`);
    }
    near.push(box);
  }

  const {top, bottom} = root.getBoundingClientRect();
  const isOver = ["absolute", "fixed"].includes(getComputedStyle(root).position);
  if (isOver && (top < -1 || bottom > innerHeight + 1)) covered.push(`from ${top} to ${bottom} in ${innerHeight} pixels`);

  const frames = [...root.querySelectorAll(".table-frame")]
    .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
    .map((frame) => `${frame.getAttribute("aria-label")}: ${frame.scrollWidth} in ${frame.clientWidth} pixels`);
  document.querySelectorAll("[data-stand-in]").forEach((each) => each.remove());
  delete root.dataset.replaced;
  return [over, covered, beside.map((text) => `"${text}" beside the screen or its drawing`), broken.map((word) => `"${word}" broken`), frames].flat();
}
