// Two files of one assessment become one: what only one of them says is taken, and what both say differently is told,
// with ours kept until a reader chooses theirs.
(() => {
  const LISTS = ["evidence", "waivers", "carried"];
  const { isBlank } = globalThis.assessmentStates;
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  // A place is a path of keys; `conflicts` collects { path, ours, theirs }.
  const merged = (ours, theirs, path, conflicts) => {
    if (isBlank(theirs) || same(ours, theirs)) return ours;
    if (isBlank(ours)) return theirs;
    if (Array.isArray(ours)) return joined(ours, theirs, path, conflicts);
    if (typeof ours === "object") {
      const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
      return Object.fromEntries(keys.map((key) => [key, merged(ours[key], theirs[key], [...path, key], conflicts)]));
    }
    conflicts.push({ path, ours, theirs });
    return ours;
  };
  // Evidence and waivers add up; a choice in the scope is one thing, and differs as a whole.
  const joined = (ours, theirs, path, conflicts) => {
    if (LISTS.includes(path.at(-1))) return [...ours, ...theirs.filter((each) => !ours.some((own) => same(own, each)))];
    conflicts.push({ path, ours, theirs });
    return ours;
  };

  const merge = (ours, theirs) => {
    const conflicts = [], byItem = new Map(theirs.items.map((each) => [each.item, each]));
    const head = merged({ ...ours, items: undefined }, { ...theirs, items: undefined }, [], conflicts);
    const items = ours.items.map((each) => merged(each, byItem.get(each.item), [each.item], conflicts));
    const more = theirs.items.filter((each) => !ours.items.some(({ item }) => item === each.item));
    return { file: { ...head, items: [...items, ...more] }, conflicts };
  };
  const resolve = (file, { path, theirs }) => {
    const [first, ...rest] = path;
    const item = file.items.find((each) => each.item === first);
    const place = (item ? rest : path).slice(0, -1).reduce((value, key) => value[key], item ?? file);
    place[path.at(-1)] = theirs;
  };

  globalThis.assessmentMerging = { merge, resolve };
})();
