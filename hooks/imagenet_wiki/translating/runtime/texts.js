// The methods of texts and lists.
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
  find: finding("indexOf"), rfind: finding("lastIndexOf"), index: finding("indexOf"), rindex: finding("lastIndexOf"),
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
