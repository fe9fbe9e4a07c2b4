// Items and slices, counted from either end.
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
