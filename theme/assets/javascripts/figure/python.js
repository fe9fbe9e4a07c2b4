// What Python and JavaScript say differently, for the script that is translated from the gate's own judging: truth, equality
// and order, slices, dictionaries by value, decimals, regular expressions. Only what that script asks for is here.
globalThis.pythonRuntime = () => {
  const $iter = (o) => (typeof o === "string" ? o.split("") : o);
  const isString = (o) => typeof o === "string" || (o !== null && typeof o === "object" && o.$text !== undefined);
  const text = (o) => (typeof o === "string" ? o : o.$text);

  // Truth, equality, order
  const $true = (o) => {
    if (o === null || o === undefined || o === false || o === 0 || o === "") return false;
    if (typeof o !== "object") return true;
    if (Array.isArray(o)) return o.length > 0;
    if (o.$text !== undefined) return o.$text !== "";
    return o.__bool__ ? o.__bool__() : o.__len__ ? o.__len__() > 0 : true;
  };
  const $both = (first, ...others) => {
    let value = first;
    for (const other of others) { if (!$true(value)) return value; value = other(); }
    return value;
  };
  const $either = (first, ...others) => {
    let value = first;
    for (const other of others) { if ($true(value)) return value; value = other(); }
    return value;
  };
  const $is = (a, b) => (a ?? null) === (b ?? null);
  const $eq = (a, b) => {
    if (a === b) return true;
    if (a === null || b === null || a === undefined || b === undefined) return (a ?? null) === (b ?? null);
    if (isString(a) || isString(b)) return isString(a) && isString(b) && text(a) === text(b);
    if (typeof a !== "object" && typeof b !== "object") return Number(a) === Number(b) && typeof a !== "function";
    if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, place) => $eq(each, b[place]));
    if (a.$eq) return a.$eq(b);
    return b.$eq ? b.$eq(a) : false;
  };
  const order = (a, b) => {
    if (isString(a)) { const [one, two] = [text(a), text(b)]; return one < two ? -1 : one > two ? 1 : 0; }
    if (Array.isArray(a)) {
      for (let place = 0; place < Math.min(a.length, b.length); place += 1) {
        if (!$eq(a[place], b[place])) return order(a[place], b[place]);
      }
      return a.length - b.length;
    }
    if (a instanceof Decimal || b instanceof Decimal) return $Decimal(a).$order($Decimal(b));
    if (a !== null && typeof a === "object" && a.$order) return a.$order(b);
    return a < b ? -1 : a > b ? 1 : 0;
  };
  const isUnordered = (o) => o instanceof Decimal && o.special === "NaN";
  const $lt = (a, b) => (a instanceof Bag ? a.__len__() < b.__len__() && a.issubset(b) : !isUnordered(a) && !isUnordered(b) && order(a, b) < 0);
  const $le = (a, b) => (a instanceof Bag ? a.issubset(b) : !isUnordered(a) && !isUnordered(b) && order(a, b) <= 0);
  const $in = (item, all) => {
    if (isString(all)) return text(all).includes(text(item));
    if (Array.isArray(all)) return all.some((each) => $eq(each, item));
    if (all.__contains__) return all.__contains__(item);
    for (const each of all) if ($eq(each, item)) return true;
    return false;
  };

  // A value as the key of a dictionary: equal values have one key.
  let identities = 0;
  const known = new WeakMap();
  const identity = (o) => { if (!known.has(o)) known.set(o, `#${identities += 1}`); return known.get(o); };
  const key = (o) => {
    if (typeof o === "string") return `s${o}`;
    if (o === null || o === undefined) return "n";
    if (typeof o === "number" || typeof o === "boolean") return `i${Number(o)}`;
    if (typeof o === "function") return identity(o);
    if (o.$text !== undefined) return `s${o.$text}`;
    if (Array.isArray(o)) return `(${o.map(key).join("\u0001")})`;
    if (o.$key === undefined) return identity(o);
    return o.$key();
  };
  class Bag {
    constructor(items = []) {
      if (items instanceof Bag) { this.held = new Map(items.held); return; }
      this.held = new Map();
      for (const each of $iter(items)) this.held.set(key(each), each);
    }
    [Symbol.iterator]() { return this.held.values(); }
    __len__() { return this.held.size; }
    __contains__(item) { return this.held.has(key(item)); }
    $eq(other) { return other instanceof Bag && other.held.size === this.held.size && this.issubset(other); }
    $key() { return `{${[...this.held.keys()].sort().join("\u0002")}}`; }
    add(item) { this.held.set(key(item), item); return null; }
    discard(item) { this.held.delete(key(item)); return null; }
    update(...others) {
      for (const other of others) {
        if (other instanceof Bag) for (const [name, each] of other.held) this.held.set(name, each);
        else for (const each of $iter(other)) this.add(each);
      }
      return null;
    }
    union(...others) { const made = new Bag(this); made.update(...others); return made; }
    only(isKept) { const made = new Bag(); for (const [name, each] of this.held) if (isKept(name)) made.held.set(name, each); return made; }
    difference(other) { const { held } = other instanceof Bag ? other : new Bag(other); return this.only((name) => !held.has(name)); }
    intersection(other) { const { held } = other instanceof Bag ? other : new Bag(other); return this.only((name) => held.has(name)); }
    isdisjoint(other) {
      if (other instanceof Bag) { for (const name of other.held.keys()) if (this.held.has(name)) return false; return true; }
      for (const each of $iter(other)) if (this.__contains__(each)) return false;
      return true;
    }
    issubset(other) { const all = other instanceof Bag ? other : new Bag(other); return [...this.held.keys()].every((each) => all.held.has(each)); }
    issuperset(other) { for (const each of $iter(other)) if (!this.__contains__(each)) return false; return true; }
    copy() { return new Bag(this); }
  }
  const $set = (items) => new Bag(items);
  const $frozenset = $set;
  class KeyError extends Error {}
  class Dict {
    constructor(pairs = []) { this.held = new Map(); for (const [name, value] of pairs) this.held.set(key(name), [name, value]); }
    * [Symbol.iterator]() { for (const [name] of this.held.values()) yield name; }
    __len__() { return this.held.size; }
    __contains__(name) { return this.held.has(key(name)); }
    $item(name) {
      const found = this.held.get(key(name));
      if (found) return found[1];
      if (!this.factory) throw new KeyError(String(name));
      const made = this.factory();
      this.held.set(key(name), [name, made]);
      return made;
    }
    $setitem(name, value) { const own = key(name), found = this.held.get(own); this.held.set(own, [found ? found[0] : name, value]); }
    $eq(other) { return other instanceof Dict && other.held.size === this.held.size && [...this.held].every(([own, [, value]]) => other.held.has(own) && $eq(other.held.get(own)[1], value)); }
    get(name, otherwise = null) { const found = this.held.get(key(name)); return found ? found[1] : otherwise; }
    setdefault(name, otherwise = null) { if (!this.__contains__(name)) this.$setitem(name, otherwise); return this.$item(name); }
    * items() { for (const [name, value] of this.held.values()) yield [name, value]; }
    keys() { return new Bag(this); }
    * values() { for (const [, value] of this.held.values()) yield value; }
    update(other) {
      if (this.counts) for (const each of $iter(other)) this.$setitem(each, this.get(each, 0) + 1);
      else for (const [name, value] of other instanceof Dict ? other.items() : other) this.$setitem(name, value);
      return null;
    }
  }
  const pairsOf = (o) => (o instanceof Dict ? o.items() : o && Object.getPrototypeOf(o) === Object.prototype ? Object.entries(o) : o ?? []);
  const $dict = Object.assign((o) => new Dict(pairsOf(o)), {
    fromkeys: (names, value = null) => new Dict([...$iter(names)].map((name) => [name, value])),
  });
  const $defaultdict = (factory) => { const made = new Dict(); made.factory = factory; return made; };
  const $Counter = (items = []) => { const made = new Dict(); made.counts = true; made.factory = () => 0; made.update(items); return made; };

  // Numbers
  const ten = (power) => 10n ** BigInt(power);
  const size = (n) => (n < 0n ? -n : n).toString().length;
  const halves = (rest, half, odd) => (rest > half ? 1n : rest < half ? 0n : odd ? 1n : 0n);
  const rounders = {
    ROUND_HALF_EVEN: (whole, rest, by) => halves(rest * 2n, by, whole % 2n === 1n),
    ROUND_HALF_UP: (whole, rest, by) => (rest * 2n >= by ? 1n : 0n),
    ROUND_FLOOR: (whole, rest, by, negative) => (rest && negative ? 1n : 0n),
    ROUND_CEILING: (whole, rest, by, negative) => (rest && !negative ? 1n : 0n),
  };
  const divided = (n, by, rounding) => {
    const negative = n < 0n, own = negative ? -n : n, whole = own / by, rest = own % by;
    const made = whole + (rest ? rounders[rounding](whole, rest, by, negative) : 0n);
    return negative ? -made : made;
  };
  const PRECISION = 28;
  class Decimal {
    constructor(digits, exponent, special = "") { this.digits = digits; this.exponent = exponent; this.special = special; }
    is_finite() { return !this.special; }
    __bool__() { return Boolean(this.special) || this.digits !== 0n; }
    adjusted() { return this.special ? 0 : this.exponent + size(this.digits) - 1; }
    as_tuple() { return { sign: this.digits < 0n ? 1 : 0, exponent: this.exponent, digits: [...(this.digits < 0n ? -this.digits : this.digits).toString()].map(Number) }; }
    rounded(precision) {
      const over = size(this.digits) - precision;
      if (this.special || over <= 0) return this;
      return new Decimal(divided(this.digits, ten(over), "ROUND_HALF_EVEN"), this.exponent + over).rounded(precision);
    }
    normalize() {
      if (this.special || this.digits === 0n) return this.special ? this : new Decimal(0n, 0);
      let { digits, exponent } = this;
      while (digits % 10n === 0n) { digits /= 10n; exponent += 1; }
      return new Decimal(digits, exponent);
    }
    to_integral_value({ rounding = "ROUND_HALF_EVEN" } = {}) {
      return this.special || this.exponent >= 0 ? this : new Decimal(divided(this.digits, ten(-this.exponent), rounding), 0);
    }
    scaleb(power) { return new Decimal(this.digits, this.exponent + Number(power)); }
    aligned(other) {
      const exponent = Math.min(this.exponent, other.exponent);
      return [this.digits * ten(this.exponent - exponent), other.digits * ten(other.exponent - exponent), exponent];
    }
    $order(other) {
      if (this.special || other.special) return this.special === "Infinity" ? 1 : -1;
      if (Math.abs(this.exponent - other.exponent) > 5000) return this.adjusted() - other.adjusted();
      const [one, two] = this.aligned(other);
      return one < two ? -1 : one > two ? 1 : 0;
    }
    $eq(other) { return !this.special && ["number", "object"].includes(typeof other) && (typeof other === "number" || other instanceof Decimal) && !$Decimal(other).special && this.$order($Decimal(other)) === 0; }
    $key() { const own = this.normalize(); return own.exponent >= 0 && own.exponent < 16 ? `i${own.digits * ten(own.exponent)}` : `d${own.digits}e${own.exponent}`; }
    toFixed() {
      if (this.special) return this.special;
      const sign = this.digits < 0n ? "-" : "", own = (this.digits < 0n ? -this.digits : this.digits).toString();
      if (this.exponent >= 0) return sign + own + (own === "0" ? "" : "0".repeat(this.exponent));
      const padded = own.padStart(1 - this.exponent, "0");
      return `${sign}${padded.slice(0, this.exponent)}.${padded.slice(this.exponent)}`;
    }
    toString() {
      if (this.special || (this.exponent <= 0 && this.adjusted() >= -6)) return this.toFixed();
      const own = (this.digits < 0n ? -this.digits : this.digits).toString(), power = this.adjusted();
      return `${this.digits < 0n ? "-" : ""}${own[0]}${own.length > 1 ? `.${own.slice(1)}` : ""}E${power < 0 ? "" : "+"}${power}`;
    }
  }
  const NUMERAL = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/;
  const $Decimal = (o = 0) => {
    if (o instanceof Decimal) return o;
    if (typeof o === "number") return Number.isInteger(o) ? new Decimal(BigInt(o), 0) : $Decimal(String(o));
    if (Array.isArray(o)) { const [sign, digits, exponent] = o; return new Decimal(BigInt(digits.join("")) * (sign ? -1n : 1n), exponent); }
    const found = NUMERAL.exec(digitsOf(text(o).replace(/_/g, "")));
    if (!found || !(found[2] || found[3])) return new Decimal(0n, 0, /inf/i.test(text(o)) ? "Infinity" : "NaN");
    const [, sign, whole, part = "", power = "0"] = found, digits = BigInt(whole + part);
    return new Decimal(sign === "-" ? -digits : digits, Number(power) - part.length);
  };
  const decimals = (work) => (a, b, precision = PRECISION) => {
    const [one, two] = [$Decimal(a), $Decimal(b)];
    if (one.special || two.special || Math.abs(one.exponent - two.exponent) > 5000) return new Decimal(0n, 0, "NaN");
    return work(one, two, precision).rounded(precision);
  };
  const exact = {
    add: decimals((a, b) => { const [one, two, exponent] = a.aligned(b); return new Decimal(one + two, exponent); }),
    subtract: decimals((a, b) => { const [one, two, exponent] = a.aligned(b); return new Decimal(one - two, exponent); }),
    multiply: decimals((a, b) => new Decimal(a.digits * b.digits, a.exponent + b.exponent)),
    divide: decimals((a, b, precision) => {
      if (b.digits === 0n) return new Decimal(0n, 0, "NaN");
      const more = Math.max(0, precision + size(b.digits) - size(a.digits) + 1), top = a.digits * ten(more);
      const whole = top / b.digits, rest = top % b.digits, exponent = a.exponent - b.exponent - more;
      // One digit more tells a rest from none where the last digit is rounded.
      if (rest) return new Decimal(whole * 10n + (whole < 0n || (whole === 0n && (top < 0n) !== (b.digits < 0n)) ? -1n : 1n), exponent - 1);
      let made = new Decimal(whole, exponent);
      while (made.exponent < a.exponent - b.exponent && made.digits % 10n === 0n && made.digits) made = new Decimal(made.digits / 10n, made.exponent + 1);
      return made.digits ? made : new Decimal(0n, a.exponent - b.exponent);
    }),
    remainder: decimals((a, b) => { const [one, two, exponent] = a.aligned(b); return two ? new Decimal(one % two, exponent) : new Decimal(0n, 0, "NaN"); }),
  };
  const $Context = ({ prec = PRECISION } = {}) => Object.fromEntries(
    Object.entries(exact).map(([name, work]) => [name, (a, b) => work(a, b, prec)]));
  const either = (a, b, name, plain) => (a instanceof Decimal || b instanceof Decimal ? exact[name](a, b) : plain(a, b));
  const $add = (a, b) => {
    if (isString(a)) return text(a) + text(b);
    return Array.isArray(a) ? [...a, ...b] : either(a, b, "add", (one, two) => one + two);
  };
  const $sub = (a, b) => (a instanceof Bag ? a.difference(b) : a.$sub ? a.$sub(b) : either(a, b, "subtract", (one, two) => one - two));
  const $mul = (a, b) => {
    if (isString(a)) return text(a).repeat(Math.max(0, Number(b)));
    if (isString(b)) return $mul(b, a);
    if (Array.isArray(a)) return Array.from({ length: Math.max(0, b) }, () => a).flat(1);
    return either(a, b, "multiply", (one, two) => one * two);
  };
  const $div = (a, b) => (a.$div ? a.$div(b) : either(a, b, "divide", (one, two) => one / two));
  const $floordiv = (a, b) => either(a, b, "divide", (one, two) => Math.floor(one / two));
  const $mod = (a, b) => either(a, b, "remainder", (one, two) => ((one % two) + two) % two);
  const $pow = (a, b) => {
    if (!(a instanceof Decimal)) return a ** Number(b);
    const power = Number(b);
    if (power < 0) return exact.divide(1, $pow(a, -power));
    return new Decimal(a.digits ** BigInt(power), a.exponent * power).rounded(PRECISION);
  };
  const $or = (a, b) => {
    if (a instanceof Bag) return a.union(b);
    if (a instanceof Dict) return new Dict([...a.items(), ...b.items()]);
    return a | b;
  };
  const $and = (a, b) => (a instanceof Bag ? a.intersection(b) : a & b);
  const $xor = (a, b) => a ^ b;
  const $neg = (a) => (a instanceof Decimal ? new Decimal(-a.digits, a.exponent, a.special) : -a);
  const $abs = (a) => (a instanceof Decimal ? (a.digits < 0n ? $neg(a) : a) : Math.abs(a));
  // `+=` on a list and `|=` on a set change them in their place.
  const $own = (work, a, b) => {
    if (work === $add && Array.isArray(a) && Object.getPrototypeOf(a) === Array.prototype) { a.push(...b); return a; }
    if (work === $or && a instanceof Bag) { a.update(b); return a; }
    return work(a, b);
  };

  // Items and slices
  const $item = (o, place) => {
    if (isString(o)) { const own = text(o); return place.isSlice ? $sliced(own, ...place.parts) : own[place < 0 ? own.length + place : place]; }
    if (Array.isArray(o)) return place.isSlice ? $sliced(o, ...place.parts) : o[place < 0 ? o.length + place : place];
    return o.$item(place);
  };
  const ends = (length, start, stop) => {
    const at = (place, otherwise) => (place === null || place === undefined ? otherwise : place < 0 ? Math.max(0, length + place) : Math.min(place, length));
    return [at(start, 0), at(stop, length)];
  };
  const $sliced = (o, start, stop, step = null) => {
    const own = isString(o) ? text(o) : o;
    if (step === -1 && start === null && stop === null) return typeof own === "string" ? own.split("").reverse().join("") : [...own].reverse();
    const [from, to] = ends(own.length, start, stop);
    const part = typeof own === "string" ? own.slice(from, Math.max(from, to)) : [...own].slice(from, Math.max(from, to));
    if (step === null || step === 1) return part;
    const every = $iter(part).filter((_, place) => place % step === 0);
    return typeof own === "string" ? every.join("") : every;
  };
  const $slice = (...parts) => ({ isSlice: true, parts: parts.length === 1 ? [null, parts[0]] : parts });
  const $setslice = (o, start, stop, step, value) => {
    const [from, to] = ends(o.length, start, stop);
    o.splice(from, Math.max(0, to - from), ...$iter(value));
  };
  const $setitem = (o, place, value) => {
    if (!Array.isArray(o)) o.$setitem(place, value);
    else if (place.isSlice) $setslice(o, place.parts[0], place.parts[1], null, value);
    else o[place < 0 ? o.length + place : place] = value;
  };
  const $setattr = (o, name, value) => { Object.defineProperty(o, name, { value, writable: true, enumerable: true, configurable: true }); };
  const $unpacked = (o, before, after) => {
    const all = [...$iter(o)];
    return [...all.slice(0, before), all.slice(before, all.length - after), ...all.slice(all.length - after)];
  };

  // Classes: a class is a function that makes its instances.
  const methodsOf = (made, { method = {}, property = {}, cached_property = {}, staticmethod = {}, classmethod = {} }) => {
    for (const [name, run] of Object.entries(method)) {
      Object.defineProperty(made.prototype, name, { value(...given) { return run(this, ...given); }, writable: true, configurable: true });
    }
    for (const [name, run] of Object.entries(property)) {
      Object.defineProperty(made.prototype, name, { get() { return run(this); }, configurable: true });
    }
    for (const [name, run] of Object.entries(cached_property)) {
      Object.defineProperty(made.prototype, name, {
        get() { const value = run(this); Object.defineProperty(this, name, { value }); return value; }, configurable: true,
      });
    }
    for (const [name, run] of Object.entries(staticmethod)) { made[name] = run; made.prototype[name] = run; }
    for (const [name, run] of Object.entries(classmethod)) made[name] = (...given) => run(made, ...given);
    if (method.__iter__) made.prototype[Symbol.iterator] = function () { return $iter(method.__iter__(this))[Symbol.iterator](); };
    return made;
  };
  const filled = (fields, given) => {
    let place = 0;
    return fields.filter(([, , isGiven]) => isGiven).map(([name, otherwise]) => {
      const value = given[place];
      place += 1;
      return [name, value === undefined && otherwise ? otherwise() : value];
    });
  };
  const $class = (kinds) => {
    const made = (...given) => { const o = Object.create(made.prototype); o.__init__?.(...given); return o; };
    made.prototype = {};
    return methodsOf(made, kinds);
  };
  const $dataclass = (fields, kinds, equal) => {
    const names = fields.map(([name]) => name);
    const made = (...given) => {
      const o = Object.create(made.prototype);
      for (const [name, value] of filled(fields, given)) o[name] = value;
      o.__post_init__?.();
      return o;
    };
    made.prototype = { $fields: fields, $made: made };
    made.$names = names;
    if (equal) {
      made.prototype.$eq = function (other) { return other?.$made === made && names.every((name) => $eq(this[name], other[name])); };
      made.prototype.$key = function () {
        const value = this.$cached ?? `<${identity(made)}${names.map((name) => key(this[name])).join("\u0003")}>`;
        if (!this.$cached) Object.defineProperty(this, "$cached", { value });
        return value;
      };
    }
    return methodsOf(made, kinds);
  };
  const $replace = (o, changes) => o.$made(...o.$fields.filter(([, , isGiven]) => isGiven).map(([name]) => (name in changes ? changes[name] : o[name])));
  const $namedtuple = (fields, kinds) => {
    const made = (...given) => Object.setPrototypeOf(filled(fields, given).map(([, value]) => value), made.prototype);
    made.prototype = Object.create(Array.prototype);
    made.$names = fields.map(([name]) => name);
    made.$names.forEach((name, place) => Object.defineProperty(made.prototype, name, { get() { return this[place]; } }));
    made.prototype._replace = function (changes) { return made(...made.$names.map((name, place) => (name in changes ? changes[name] : this[place]))); };
    return methodsOf(made, kinds);
  };
  const $enum = (members, kinds) => {
    const all = new Map();
    const made = (value) => { if (!all.has(text(value))) throw new Error(`no such member: ${value}`); return all.get(text(value)); };
    made.prototype = {};
    methodsOf(made, kinds);
    for (const [name, value] of members) {
      const member = Object.assign(Object.create(made.prototype), { $text: value, name, value, toString: () => value });
      all.set(value, member);
      made[name] = member;
    }
    made[Symbol.iterator] = () => all.values();
    return made;
  };
  const $part = (o, place) => o[o.$made.$names[place]];
  const $raised = (error, kind) => kind === null || error instanceof (kind?.error ?? Error);
  const $isinstance = (o, kind) => {
    if (Array.isArray(kind)) return kind.some((each) => $isinstance(o, each));
    if (o === null || o === undefined) return false;
    if (kind === $Decimal) return o instanceof Decimal;
    if (kind === $str) return isString(o);
    if (kind === $int) return typeof o === "number";
    if (kind === $dict) return o instanceof Dict;
    if (kind === $list || kind === $tuple) return Array.isArray(o);
    return typeof o === "object" && kind.prototype.isPrototypeOf(o);
  };

  // Builtins
  const $len = (o) => (isString(o) ? text(o).length : Array.isArray(o) ? o.length : o.__len__());
  const plainNumber = (o) => (o === true ? "True" : o === false ? "False" : o === null || o === undefined ? "None" : String(o));
  const $str = (o = "") => (typeof o === "string" ? o : o !== null && typeof o === "object" && o.$text !== undefined ? o.$text : plainNumber(o));
  const $repr = (o) => (isString(o) ? `'${text(o)}'` : $str(o));
  const $int = (o = 0) => (o instanceof Decimal ? Number(o.to_integral_value().toFixed()) : typeof o === "number" ? Math.trunc(o) : o === true ? 1 : o === false ? 0 : parseInt(digitsOf(text(o)), 10));
  const $bool = $true;
  const $list = (o = []) => [...$iter(o)];
  const $tuple = $list;
  const $any = (all) => { for (const each of $iter(all)) if ($true(each)) return true; return false; };
  const $all = (all) => { for (const each of $iter(all)) if (!$true(each)) return false; return true; };
  const $sum = (all, start = 0) => { let total = start; for (const each of $iter(all)) total = $add(total, each); return total; };
  const $prod = (all, { start = 1 } = {}) => { let total = start; for (const each of $iter(all)) total = $mul(total, each); return total; };
  function* $map(run, ...lists) {
    if (lists.length === 1) { for (const each of $iter(lists[0])) yield run(each); return; }
    for (const parts of $zip(...lists)) yield run(...parts);
  }
  function* $filter(test, all) { for (const each of $iter(all)) if ($true(test ? test(each) : each)) yield each; }
  function* $zip(...lists) {
    const all = lists.filter((each) => each[Symbol.iterator] || typeof each === "string").map((each) => $iter(each)[Symbol.iterator]());
    if (!all.length) return;
    for (;;) {
      const next = all.map((each) => each.next());
      if (next.some(({ done }) => done)) return;
      yield next.map(({ value }) => value);
    }
  }
  function* $zip_longest(...lists) {
    const last = lists.at(-1), options = last && Object.getPrototypeOf(last) === Object.prototype ? lists.pop() : {};
    const all = lists.map((each) => [...$iter(each)]);
    for (let place = 0; place < Math.max(0, ...all.map((each) => each.length)); place += 1) yield all.map((each) => (place < each.length ? each[place] : options.fillvalue ?? null));
  }
  function* $enumerate(all, start = 0) { let place = typeof start === "number" ? start : start.start; for (const each of $iter(all)) { yield [place, each]; place += 1; } }
  const $range = (...given) => {
    const [start, stop, step = 1] = given.length === 1 ? [0, given[0]] : given;
    return {
      * [Symbol.iterator]() { for (let at = start; step > 0 ? at < stop : at > stop; at += step) yield at; },
      __contains__: (item) => item >= start && item < stop && (item - start) % step === 0,
    };
  };
  function* $pairwise(all) { let before, isFirst = true; for (const each of $iter(all)) { if (!isFirst) yield [before, each]; before = each; isFirst = false; } }
  function* $takewhile(test, all) { for (const each of $iter(all)) { if (!$true(test(each))) return; yield each; } }
  function* $groupby(all, by = (each) => each) {
    let group = null, own = null;
    const of = typeof by === "function" ? by : by.key;
    for (const each of $iter(all)) {
      const name = of(each);
      if (group && $eq(name, own)) group.push(each);
      else { if (group) yield [own, group]; group = [each]; own = name; }
    }
    if (group) yield [own, group];
  }
  const $reversed = (all) => [...$iter(all)].reverse();
  const $sorted = (all, { key: by = null, reverse = false } = {}) => {
    const told = [...$iter(all)].map((each) => [by ? by(each) : each, each]);
    told.sort(([a], [b]) => (reverse ? order(b, a) : order(a, b)));
    return told.map(([, each]) => each);
  };
  const extreme = (sign) => (...given) => {
    const last = given.at(-1), isOption = given.length > 1 && last !== null && typeof last === "object" && Object.getPrototypeOf(last) === Object.prototype;
    const { key: by = null, default: otherwise } = isOption ? given.pop() : {};
    let best, value, isFirst = true;
    for (const each of given.length === 1 ? $iter(given[0]) : given) {
      const own = by ? by(each) : each;
      if (isFirst || sign * order(own, value) > 0) { best = each; value = own; isFirst = false; }
    }
    if (!isFirst) return best;
    if (otherwise === undefined) throw new Error("nothing to choose from");
    return otherwise;
  };
  const $max = extreme(1), $min = extreme(-1);
  const $next = (all, otherwise) => {
    const { done, value } = all.next ? all.next() : all[Symbol.iterator]().next();
    if (!done) return value;
    if (otherwise === undefined) throw new Error("nothing is left");
    return otherwise;
  };
  const bisect = (goesOn) => (all, wanted, { key: by = (each) => each } = {}) => {
    let low = 0, high = all.length;
    while (low < high) { const middle = (low + high) >> 1; if (goesOn(by(all[middle]), wanted)) low = middle + 1; else high = middle; }
    return low;
  };
  const $bisect_left = bisect((each, wanted) => order(each, wanted) < 0), $bisect_right = bisect((each, wanted) => order(each, wanted) <= 0);
  const $log = Math.log;
  const $format = (o, spec) => {
    if (spec === "f") return $Decimal(o).toFixed();
    const fixed = /^,?(?:\.(\d+))?f?$/.exec(spec);
    if (!fixed) return $str(o);
    const [whole, part] = $Decimal(o).toFixed().split(".");
    return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (part ? `.${part}` : "");
  };
  const caching = (run) => {
    const answers = new Map();
    return (...given) => {
      const asked = given.length === 1 ? key(given[0]) : key(given);
      if (!answers.has(asked)) answers.set(asked, run(...given));
      return answers.get(asked);
    };
  };
  const $lru_cache = (o) => (typeof o === "function" ? caching(o) : caching), $cache = caching;
  const $wraps = () => (run) => run;
  const $ContextVar = (name, { default: value = null } = {}) => ({ get: () => value, set: (next) => { value = next; return null; } });
  const $fnmatchcase = (own, pattern) => new RegExp(`^${pattern.split("*").map((part) => part.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\?/g, ".")).join("[^]*")}$`).test(own);
  const $quote = encodeURIComponent;
  const $normalize = (form, own) => own.normalize(form);
  const $sys = { maxsize: Number.MAX_SAFE_INTEGER };
  const $date = (year, month, day) => {
    const made = new Date(Date.UTC(year, month - 1, day));
    if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) throw new Error("no such day");
    return { time: made.getTime(), $sub(other) { return { days: (made - other.time) / 86400000 }; }, weekday: () => (made.getUTCDay() + 6) % 7 };
  };

  // Texts and lists
  const stripping = (own, signs) => (signs === null || signs === undefined ? /\s/u : { test: (sign) => signs.includes(sign) });
  const left = (own, signs) => { const test = stripping(own, signs); let at = 0; while (at < own.length && test.test(own[at])) at += 1; return own.slice(at); };
  const right = (own, signs) => { const test = stripping(own, signs); let at = own.length; while (at > 0 && test.test(own[at - 1])) at -= 1; return own.slice(0, at); };
  const isEvery = (pattern) => (own) => own !== "" && [...own].every((sign) => pattern.test(sign));
  const begins = (own, part, from, to) => { const [start, stop] = ends(own.length, from, to), of = own.slice(start, stop); return (Array.isArray(part) ? part : [part]).some((each) => of.startsWith(text(each))); };
  const finishes = (own, part, from, to) => { const [start, stop] = ends(own.length, from, to), of = own.slice(start, stop); return (Array.isArray(part) ? part : [part]).some((each) => of.endsWith(text(each))); };
  const splitLimit = (limit) => (limit && typeof limit === "object" ? limit.maxsplit : limit) ?? -1;
  const splitWhite = (own, limit) => {
    const parts = [];
    let rest = left(own);
    while (rest) {
      const end = rest.search(/\s/u);
      if (end < 0 || (limit >= 0 && parts.length === limit)) { parts.push(right(rest)); break; }
      parts.push(rest.slice(0, end));
      rest = left(rest.slice(end));
    }
    return parts;
  };
  const split = (own, by = null, most = -1) => {
    if (by !== null && typeof by === "object") return split(own, by.sep ?? null, by.maxsplit ?? -1);
    const limit = splitLimit(most);
    if (by === null) return splitWhite(own, limit);
    const parts = own.split(by);
    return limit < 0 || parts.length <= limit + 1 ? parts : [...parts.slice(0, limit), parts.slice(limit).join(by)];
  };
  const rsplit = (own, by = null, most = -1) => {
    const parts = split(own, by), limit = splitLimit(most);
    return limit < 0 || parts.length <= limit + 1 ? parts : [parts.slice(0, parts.length - limit).join(by ?? " "), ...parts.slice(parts.length - limit)];
  };
  const finding = (method) => (own, part, from = 0, to = null) => {
    const [start, stop] = ends(own.length, from, to), found = own.slice(start, stop)[method](part);
    return found < 0 ? -1 : found + start;
  };
  const S = {
    strip: (own, signs) => right(left(own, signs), signs), lstrip: left, rstrip: right, split, rsplit,
    splitlines: (own) => { const parts = own.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/); if (parts.at(-1) === "") parts.pop(); return parts; },
    partition: (own, by) => { const at = own.indexOf(by); return at < 0 ? [own, "", ""] : [own.slice(0, at), by, own.slice(at + by.length)]; },
    rpartition: (own, by) => { const at = own.lastIndexOf(by); return at < 0 ? ["", "", own] : [own.slice(0, at), by, own.slice(at + by.length)]; },
    startswith: begins, endswith: finishes,
    lower: (own) => own.toLowerCase(), upper: (own) => own.toUpperCase(), casefold: (own) => own.toLowerCase().replace(/ß/g, "ss"),
    capitalize: (own) => own.slice(0, 1).toUpperCase() + own.slice(1).toLowerCase(),
    title: (own) => own.replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase()),
    replace: (own, from, to, most = -1) => (most < 0 ? own.split(from).join(to) : own.split(from).slice(0, most + 1).join(to) + own.split(from).slice(most + 1).map((part) => from + part).join("")),
    find: finding("indexOf"), rfind: finding("lastIndexOf"), index: finding("indexOf"),
    count: (own, part, from = 0, to = null) => { const [start, stop] = ends(own.length, from, to); return part ? own.slice(start, stop).split(part).length - 1 : stop - start + 1; },
    join: (own, all) => [...$iter(all)].map(text).join(own),
    isalpha: isEvery(/^\p{L}$/u), isdigit: isEvery(/^[\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]$/u), isdecimal: isEvery(/^\p{Nd}$/u),
    isnumeric: isEvery(/^\p{N}$/u), isalnum: isEvery(/^[\p{L}\p{N}]$/u), isspace: isEvery(/^\s$/u), isascii: (own) => /^[\0-\x7f]*$/.test(own),
    isupper: (own) => own === own.toUpperCase() && own !== own.toLowerCase(), islower: (own) => own === own.toLowerCase() && own !== own.toUpperCase(),
    removeprefix: (own, part) => (part && own.startsWith(part) ? own.slice(part.length) : own),
    removesuffix: (own, part) => (part && own.endsWith(part) ? own.slice(0, -part.length) : own),
    translate: (own, table) => [...own].map((sign) => (table.__contains__(sign) ? table.$item(sign) ?? "" : sign)).join(""),
  };
  $str.maketrans = (from, to) => (typeof from === "string" ? new Dict([...from].map((sign, place) => [sign, [...to][place]])) : from instanceof Dict ? from : new Dict(pairsOf(from)));
  const L = {
    append: (own, item) => { own.push(item); return null; }, extend: (own, items) => { own.push(...$iter(items)); return null; },
    pop: (own, place = -1) => own.splice(place < 0 ? own.length + place : place, 1)[0],
    sort: (own, options) => { own.splice(0, own.length, ...$sorted(own, options)); return null; },
    insert: (own, place, item) => { own.splice(place, 0, item); return null; }, reverse: (own) => { own.reverse(); return null; },
    remove: (own, item) => { own.splice(own.findIndex((each) => $eq(each, item)), 1); return null; },
    index: (own, item) => own.findIndex((each) => $eq(each, item)), count: (own, item) => own.filter((each) => $eq(each, item)).length,
  };
  const $m = Object.fromEntries([...new Set([...Object.keys(S), ...Object.keys(L)])].map((name) => [name, (o, ...given) => {
    if (isString(o)) return S[name](text(o), ...given);
    if (Array.isArray(o) && L[name]) return L[name](o, ...given);
    return o[name](...given);
  }]));

  // A method that is handed on, not called, keeps what it is of.
  const $bound = (o, name) => {
    if (o === $str) return $m[name];
    if (name === "__getitem__") return (place) => $item(o, place);
    if ($m[name] && (isString(o) || (Array.isArray(o) && L[name] && o[name] === undefined))) return (...given) => $m[name](o, ...given);
    const value = o[name];
    return typeof value === "function" && typeof o !== "function" ? (...given) => o[name](...given) : value;
  };

  // What a sign of a number is worth that is no plain digit: ½, Ⅻ, ² and the like, and the digits of other scripts.
  const digitValue = (sign) => {
    const point = sign.codePointAt(0);
    let zero = point;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
    return point - zero;
  };
  const zeroes = new Map();
  const asDigit = (sign) => {
    if (!zeroes.has(sign)) zeroes.set(sign, sign >= "0" && sign <= "9" ? sign : /^\p{Nd}$/u.test(sign) ? String(digitValue(sign)) : sign);
    return zeroes.get(sign);
  };
  const digitsOf = (own) => [...own].map(asDigit).join("");
  const ROMAN = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  const $numeric = (sign, otherwise = null) => {
    const plain = sign.normalize("NFKC").replace("\u2044", "/");
    const [top, below] = plain.split("/");
    if (/^\p{Nd}+$/u.test(top) && below) return Number(digitsOf(top)) / Number(digitsOf(below));
    if (/^\(?\p{Nd}+[.)]*$/u.test(plain)) return Number(digitsOf(plain).replace(/\D/g, ""));
    if (/^[IVXLCDM]+$/i.test(plain) && sign !== plain) {
      const values = [...plain.toUpperCase()].map((letter) => ROMAN[letter]);
      return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
    }
    return otherwise;
  };

  // Regular expressions
  const WORD = "\\p{L}\\p{N}_", CLASSES = { w: WORD, d: "\\p{Nd}", s: "\\s" };
  const quoted = (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const cased = (sign) => {
    const [low, up] = [sign.toLowerCase(), sign.toUpperCase()];
    return low !== up && low.length === sign.length && up.length === sign.length ? `[${quotedInSet(low)}${quotedInSet(up)}]` : quoted(sign);
  };
  const quotedInSet = (sign) => sign.replace(/[\\\]^[-]/g, "\\$&");
  const ESCAPED = { n: "\\n", t: "\\t", r: "\\r", f: "\\f", v: "\\v", a: "\\x07", 0: "\\0" };

  // Python's syntax as that of JavaScript with the flag u.
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

  class Match {
    constructor(pattern, found, string, sticky) { Object.assign(this, { re: pattern, found, string, sticky }); }
    number(name) { return isString(name) ? this.re.numbers.get(text(name)) : name; }
    group(...names) {
      if (names.length > 1) return names.map((name) => this.group(name));
      return this.found[this.number(names[0] ?? 0)] ?? null;
    }
    $item(name) { return this.group(name); }
    groups(otherwise = null) { return [...this.found].slice(1).map((each) => each ?? otherwise); }
    groupdict() { return new Dict([...this.re.numbers].map(([name, number]) => [name, this.found[number] ?? null])); }
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
  const unseen = (name) => () => { throw new Error(`${name} is not in the script`); };
  const $folder = (lists) => ({ $div: (name) => ({ read_text: () => lists[name] }) });

  // What JSON has as a plain object is a dictionary to Python, and what the script has as one becomes plain again.
  const fromJson = (o) => (Array.isArray(o) ? o.map(fromJson) : o !== null && typeof o === "object" ? new Dict(Object.entries(o).map(([name, value]) => [name, fromJson(value)])) : o);
  const toJson = (o) => {
    if (Array.isArray(o)) return [...o].map(toJson);
    if (o instanceof Dict) return Object.fromEntries([...o.items()].map(([name, value]) => [name, toJson(value)]));
    return isString(o) ? text(o) : o;
  };
  return {
    $iter, $true, $both, $either, $is, $eq, $lt, $le, $in, $set, $frozenset, $dict, $defaultdict, $Counter, $Decimal, $Context, $add, $sub, $mul, $div,
    $floordiv, $mod, $pow, $or, $and, $xor, $neg, $abs, $own, $item, $sliced, $setitem, $setslice, $setattr, $unpacked, $class, $dataclass, $replace,
    $namedtuple, $enum, $part, $raised, $isinstance, $len, $str, $repr, $int, $bool, $list, $tuple, $any, $all, $sum, $prod, $map, $filter, $zip,
    $zip_longest, $enumerate, $range, $pairwise, $takewhile, $groupby, $reversed, $sorted, $max, $min, $next, $bisect_left, $bisect_right, $log,
    $format, $lru_cache, $cache, $wraps, $ContextVar, $fnmatchcase, $quote, $normalize, $numeric, $sys, $date, $m, $re, $bound, $slice, $folder, fromJson,
    toJson, $Place: unseen("a place in a file"), $ROUND_HALF_UP: "ROUND_HALF_UP", $ROUND_HALF_EVEN: "ROUND_HALF_EVEN", $ROUND_FLOOR: "ROUND_FLOOR",
    $ROUND_CEILING: "ROUND_CEILING", $MAX_EMAX: 0, $MIN_EMIN: 0, $ValueError: { error: Error }, $KeyError: { error: KeyError },
  };
};
