// Truth, equality and order of values; a text is a string of JavaScript or a member of an enumeration.
const $iter = (o) => (typeof o === "string" ? o.split("") : o);
const isString = (o) => typeof o === "string" || (o !== null && typeof o === "object" && o.$text !== undefined);
const text = (o) => (typeof o === "string" ? o : o.$text);

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
