// Sets and dictionaries by value.
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
