// What JSON has as a plain object is a dictionary to Python, and what the script has as one becomes plain again.
const fromJson = (o) => (Array.isArray(o) ? o.map(fromJson) : o !== null && typeof o === "object" ? new Dict(Object.entries(o).map(([name, value]) => [name, fromJson(value)])) : o);
const toJson = (o) => {
  if (Array.isArray(o)) return [...o].map(toJson);
  if (o instanceof Dict) return Object.fromEntries([...o.items()].map(([name, value]) => [name, toJson(value)]));
  return isString(o) ? text(o) : o;
};
