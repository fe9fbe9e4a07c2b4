// Builtins, and the functions of `itertools`.
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
const $max = extreme(1);
const $min = extreme(-1);
const $next = (all, otherwise) => {
  const { done, value } = all.next ? all.next() : all[Symbol.iterator]().next();
  if (!done) return value;
  if (otherwise === undefined) throw new Error("nothing is left");
  return otherwise;
};
