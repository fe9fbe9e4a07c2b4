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
