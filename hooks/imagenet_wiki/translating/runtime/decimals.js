// Decimals, exact to the digits of a context.
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
