// The operators, which are other things to texts, lists, sets and decimals.
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
