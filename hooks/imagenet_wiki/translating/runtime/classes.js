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
