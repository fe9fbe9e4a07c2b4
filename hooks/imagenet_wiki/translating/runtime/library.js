// The rest of the standard library that the gate uses.
const bisect = (goesOn) => (all, wanted, { key: by = (each) => each } = {}) => {
  let low = 0, high = all.length;
  while (low < high) { const middle = (low + high) >> 1; if (goesOn(by(all[middle]), wanted)) low = middle + 1; else high = middle; }
  return low;
};
const $bisect_left = bisect((each, wanted) => order(each, wanted) < 0);
const $bisect_right = bisect((each, wanted) => order(each, wanted) <= 0);
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
const $lru_cache = (o) => (typeof o === "function" ? caching(o) : caching);
const $cache = caching;
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
const unseen = (name) => () => { throw new Error(`${name} is not in the script`); };
const $folder = (lists) => ({ $div: (name) => ({ read_text: () => lists[name] }) });
const $Place = unseen("a place in a file");
const $ROUND_HALF_UP = "ROUND_HALF_UP";
const $ROUND_HALF_EVEN = "ROUND_HALF_EVEN";
const $ROUND_FLOOR = "ROUND_FLOOR";
const $ROUND_CEILING = "ROUND_CEILING";
const $MAX_EMAX = 0;
const $MIN_EMIN = 0;
const $ValueError = { error: Error };
const $KeyError = { error: KeyError };
