// Regular expressions: what a compiled one finds.
class Match {
  constructor(pattern, found, string, sticky) { Object.assign(this, { re: pattern, found, string, sticky }); }
  number(name) { return isString(name) ? this.re.numbers.get(text(name)) : name; }
  group(...names) {
    if (names.length > 1) return names.map((name) => this.group(name));
    return this.found[this.number(names[0] ?? 0)] ?? null;
  }
  $item(name) { return this.group(name); }
  groups(otherwise = null) { return [...this.found].slice(1).map((each) => each ?? otherwise); }
  get places() {
    const exact = this.re.exactly(this.sticky);
    exact.lastIndex = this.found.index;
    const { indices } = exact.exec(this.string);
    Object.defineProperty(this, "places", { value: indices });
    return indices;
  }
  span(name = 0) {
    if (name === 0) return [this.found.index, this.found.index + this.found[0].length];
    return this.places[this.number(name)] ?? [-1, -1];
  }
  start(name = 0) { return this.span(name)[0]; }
  end(name = 0) { return this.span(name)[1]; }
  get lastindex() {
    let best = null;
    for (let number = 1; number < this.found.length; number += 1) {
      if (this.found[number] === undefined) continue;
      if (best === null || this.places[number][1] > this.places[best][1]) best = number;
    }
    return best;
  }
  get lastgroup() { const last = this.lastindex; return last === null ? null : this.re.groups[last - 1]; }
}
class Pattern {
  constructor(source, flags) {
    this.pattern = source;
    const translation = new Translation(source, flags);
    this.source = translation.run();
    this.groups = translation.groups;
    this.numbers = new Map(this.groups.map((name, place) => [name, place + 1]).filter(([name]) => name));
    this.made = new Map();
  }
  compiled(kind, flags) {
    if (!this.made.has(kind)) this.made.set(kind, new RegExp(kind.startsWith("whole") ? `(?:${this.source})(?![^])` : this.source, flags));
    return this.made.get(kind);
  }
  exactly(sticky) { return this.compiled(`${sticky} exact`, "ydu"); }
  tried(kind, flags, own, from, to) {
    const string = to === null || to >= own.length ? own : own.slice(0, Math.max(0, to));
    const expression = this.compiled(kind, flags);
    expression.lastIndex = from;
    if (from > string.length) return null;
    const found = expression.exec(string);
    return found ? new Match(this, found, string, kind === "whole" ? "whole" : "part") : null;
  }
  search(own, from = 0, to = null) { return this.tried("search", "gu", text(own), from, to); }
  match(own, from = 0, to = null) { return this.tried("match", "yu", text(own), from, to); }
  fullmatch(own, from = 0, to = null) { return this.tried("whole", "yu", text(own), from, to); }
  * finditer(own, from = 0, to = null) {
    let at = from;
    for (;;) {
      const found = this.search(own, at, to);
      if (!found) return;
      yield found;
      at = found.found[0] ? found.end() : found.end() + 1;
    }
  }
  findall(own, from = 0, to = null) {
    return [...this.finditer(own, from, to)].map((each) => (this.groups.length === 0 ? each.found[0] : this.groups.length === 1 ? each.found[1] ?? "" : each.groups("")));
  }
  sub(instead, own, most = 0) {
    let made = "", at = 0, done = 0;
    for (const each of this.finditer(own)) {
      if (most && done === most) break;
      made += own.slice(at, each.start());
      made += typeof instead === "function" ? instead(each) : instead.replace(/\\(?:g<(\w+)>|(\d))/g, (_, name, number) => each.group(number ? Number(number) : /^\d+$/.test(name) ? Number(name) : name) ?? "");
      at = each.end();
      done += 1;
    }
    return made + own.slice(at);
  }
  split(own, most = 0) {
    const parts = [];
    let at = 0;
    for (const each of this.finditer(own)) {
      if (splitLimit(most) > 0 && parts.length >= splitLimit(most)) break;
      parts.push(own.slice(at, each.start()), ...each.groups());
      at = each.end();
    }
    return [...parts, own.slice(at)];
  }
}
const patterns = new Map();
const compile = (source, flags = 0) => {
  if (source instanceof Pattern) return source;
  const own = typeof flags === "object" ? flags.flags ?? 0 : flags, name = `${own} ${source}`;
  if (!patterns.has(name)) patterns.set(name, new Pattern(source, own));
  return patterns.get(name);
};
const $re = {
  compile, IGNORECASE: 2, MULTILINE: 8, DOTALL: 16, VERBOSE: 64, ASCII: 0, I: 2, M: 8, S: 16, X: 64,
  escape: (own) => own.replace(/[\s!-/:-@[-`{-~]/g, (sign) => (/[!"%',/:;<=>@`_]/.test(sign) ? sign : `\\${sign}`)),
  search: (pattern, own, flags) => compile(pattern, flags).search(own), match: (pattern, own, flags) => compile(pattern, flags).match(own),
  fullmatch: (pattern, own, flags) => compile(pattern, flags).fullmatch(own), sub: (pattern, instead, own, options) => compile(pattern, options).sub(instead, own),
  split: (pattern, own, options) => compile(pattern).split(own, options), findall: (pattern, own, flags) => compile(pattern, flags).findall(own),
  finditer: (pattern, own, flags) => compile(pattern, flags).finditer(own),
};
