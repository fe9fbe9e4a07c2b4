// Regular expressions: Python's syntax as that of JavaScript with the flag u.
const WORD = "\\p{L}\\p{N}_", CLASSES = { w: WORD, d: "\\p{Nd}", s: "\\s" };
const quoted = (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const cased = (sign) => {
  const [low, up] = [sign.toLowerCase(), sign.toUpperCase()];
  return low !== up && low.length === sign.length && up.length === sign.length ? `[${quotedInSet(low)}${quotedInSet(up)}]` : quoted(sign);
};
const quotedInSet = (sign) => sign.replace(/[\\\]^[-]/g, "\\$&");
const ESCAPED = { n: "\\n", t: "\\t", r: "\\r", f: "\\f", v: "\\v", a: "\\x07", 0: "\\0" };

class Translation {
  constructor(source, flags) { this.source = source; this.at = 0; this.groups = []; this.flags = flags; }
  run() {
    const global = /^\(\?([a-zA-Z]+)\)/.exec(this.source);
    if (global) { this.at = global[0].length; for (const sign of global[1]) this.flags |= FLAGS[sign] ?? 0; }
    return this.alternatives(this.flags);
  }
  alternatives(flags) {
    let made = "";
    while (this.at < this.source.length && this.source[this.at] !== ")") made += this.piece(flags);
    return made;
  }
  piece(flags) {
    const sign = this.source[this.at], isIgnored = flags & FLAGS.x && /\s/.test(sign);
    if (isIgnored) { this.at += 1; return ""; }
    if (flags & FLAGS.x && sign === "#") {
      const end = this.source.indexOf("\n", this.at);
      this.at = end < 0 ? this.source.length : end + 1;
      return "";
    }
    const unit = String.fromCodePoint(this.source.codePointAt(this.at));
    this.at += unit.length;
    switch (sign) {
      case "|": return "|";
      case ".": return (flags & FLAGS.s ? "[^]" : "[^\\n]") + this.repeated();
      case "^": return flags & FLAGS.m ? "(?<![^\\n])" : "(?<![^])";
      case "$": return flags & FLAGS.m ? "(?![^\\n])" : "(?=\\n?(?![^]))";
      case "(": return this.group(flags);
      case "[": return this.set(flags) + this.repeated();
      case "\\": return this.escaped(flags);
      default: return (flags & FLAGS.i ? cased(unit) : quoted(unit)) + this.repeated();
    }
  }
  repeated() {
    const found = /^(?:[*+?]|\{\d*,\d*\}|\{\d+\})[?+]?/.exec(this.source.slice(this.at));
    if (!found || found[0] === "{,}") return "";
    this.at += found[0].length;
    // What keeps what it has taken is only faster.
    return found[0].replace("{,", "{0,").replace(/(.)\+$/, "$1");
  }
  group(flags) {
    const head = /^\?(?:P<(\w+)>|P=(\w+)\)|<?[=!]|[:>]|([aimsux]*)(?:-([imsx]+))?:|#[^)]*\))/.exec(this.source.slice(this.at));
    let open = "(", inner = flags;
    if (head) {
      this.at += head[0].length;
      if (head[0].startsWith("?#")) return "";
      if (head[2]) return `\\k<${head[2]}>${this.repeated()}`;
      for (const sign of head[3] ?? "") inner |= FLAGS[sign] ?? 0;
      for (const sign of head[4] ?? "") inner &= ~(FLAGS[sign] ?? 0);
      open = head[1] ? `(?<${head[1]}>` : /^\?<?[=!]/.test(head[0]) ? `(${head[0]}` : "(?:";
    }
    if (open === "(" || head?.[1]) this.groups.push(head?.[1] ?? null);
    const body = this.alternatives(inner);
    this.at += 1;
    return `${open}${body})${this.repeated()}`;
  }
  escaped(flags) {
    const sign = this.source[this.at];
    this.at += 1;
    switch (sign) {
      case "b": return `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
      case "B": return `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`;
      case "A": return "(?<![^])";
      case "Z": return "(?![^])";
    }
    if (/[wds]/.test(sign)) return `[${CLASSES[sign]}]${this.repeated()}`;
    if (/[WDS]/.test(sign)) return `[^${CLASSES[sign.toLowerCase()]}]${this.repeated()}`;
    if (/[1-9]/.test(sign)) return `\\${sign}${this.repeated()}`;
    return this.code(sign, (letter) => (flags & FLAGS.i ? cased(letter) : quoted(letter))) + this.repeated();
  }
  code(sign, letter) {
    const digits = { x: 2, u: 4, U: 8 }[sign];
    if (digits) {
      const point = parseInt(this.source.slice(this.at, this.at + digits), 16);
      this.at += digits;
      return `\\u{${point.toString(16)}}`;
    }
    return ESCAPED[sign] ?? letter(sign);
  }
  set(flags) {
    const isNegated = this.source[this.at] === "^";
    if (isNegated) this.at += 1;
    const parts = [], without = [];
    for (let first = true; first || this.source[this.at] !== "]"; first = false) {
      const one = this.member();
      if (one.lacks) { without.push(one.lacks); continue; }
      if (one.sign && this.source[this.at] === "-" && this.source[this.at + 1] !== "]") {
        this.at += 1;
        const last = this.member();
        parts.push(`${one.sign}-${last.sign}`);
        if (flags & FLAGS.i && /^[a-z]$/i.test(one.sign)) parts.push(`${other(one.sign)}-${other(last.sign)}`);
      } else if (one.sign) {
        parts.push(one.sign);
        if (flags & FLAGS.i && other(one.sign) !== one.sign) parts.push(other(one.sign));
      } else parts.push(one.has);
    }
    this.at += 1;
    const own = parts.join("");
    if (!without.length) return `[${isNegated ? "^" : ""}${own}]`;
    // `[^\W_]` is a sign of words that is not among the others.
    if (isNegated) return `(?:${own ? `(?![${own}])` : ""}${without.map((each) => `(?=[${each}])`).join("")}[^])`;
    return `(?:${own ? `[${own}]|` : ""}${without.map((each) => `[^${each}]`).join("|")})`;
  }
  member() {
    const unit = String.fromCodePoint(this.source.codePointAt(this.at));
    this.at += unit.length;
    if (unit !== "\\") return { sign: quotedInSet(unit) };
    const sign = this.source[this.at];
    this.at += 1;
    if (/[wds]/.test(sign)) return { has: CLASSES[sign] };
    if (/[WDS]/.test(sign)) return { lacks: CLASSES[sign.toLowerCase()] };
    if (sign === "b") return { sign: "\\x08" };
    return { sign: this.code(sign, quotedInSet) };
  }
}
const other = (sign) => (sign.length > 1 ? sign : sign === sign.toLowerCase() ? (sign.toUpperCase().length === 1 ? sign.toUpperCase() : sign) : sign.toLowerCase());
const FLAGS = { i: 2, m: 8, s: 16, x: 64 };
