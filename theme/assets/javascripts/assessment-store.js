// Keeps assessments in the reader's own browser, which may refuse to keep anything, and sends them nowhere. What is kept
// of an earlier edition is migrated when it is read.
(() => {
  const KEY = "imagenet-governance-assessments", FIRST_KEY = "imagenet-governance-assessment", UNREAD = `${KEY}-unread`;
  const { canMigrate, check } = globalThis.assessmentChecking;
  const { empty, migrate } = globalThis.assessmentMigrating;
  const attempt = (action, otherwise) => { try { return action(); } catch { return otherwise; } };
  const raw = (key) => attempt(() => localStorage.getItem(key), null);
  const write = (key, text) => attempt(() => { localStorage.setItem(key, text); return true; }, false);

  // Asked once, before anything is entered: private windows and blocked storage differ from browser to browser.
  const probe = () => write(`${KEY}-probe`, "1") && attempt(() => { localStorage.removeItem(`${KEY}-probe`); return true; }, false);
  const fresh = (data) => ({ ...empty(data), id: attempt(() => crypto.randomUUID(), String(Date.now())) });

  // A file as this edition has it: { file, remarks, faults }.
  const present = (given, data, today) => {
    if (canMigrate(given, data)) {
      const { file, remarks, faults } = migrate(given, data);
      return { file: file && { ...file, id: file.id || fresh(data).id }, remarks: [`It was written with edition ${given.edition}; this is edition ${data.edition}.`, ...remarks], faults };
    }
    const { broken, findings } = check(given, data, today);
    return { file: broken ? null : given, remarks: [], faults: broken ? findings.map(({ text }) => text) : [] };
  };

  // What was kept, as { all, current }, by id; the first edition kept one assessment under a name of its own.
  const parsed = (text) => attempt(() => JSON.parse(text), undefined);
  const keptFiles = () => {
    const text = raw(KEY);
    if (text === null) return { all: raw(FIRST_KEY) === null ? {} : { first: parsed(raw(FIRST_KEY)) } };
    return parsed(text)?.all ? parsed(text) : { all: { unreadable: undefined } };
  };
  const load = (data, today) => {
    const kept = keptFiles();
    const read = Object.values(kept.all).map((each) => (each ? present(each, data, today) : { file: null, remarks: [], faults: ["It is not JSON, or was cut off."] }));
    const all = read.flatMap(({ file }) => (file ? [file] : []));
    const faults = read.flatMap(({ faults: found }) => found);
    if (faults.length && raw(KEY) !== null) write(UNREAD, raw(KEY));
    if (!all.length) all.push(fresh(data));
    return { all, current: all.find(({ id }) => id === kept.current) ?? all[0], remarks: read.flatMap(({ remarks }) => remarks), faults };
  };
  const save = (all, current) => write(KEY, JSON.stringify({ current: current.id, all: Object.fromEntries(all.map((each) => [each.id, each])) }));
  // The same checklists in another tab; a browser that forgets everything names no key.
  const onChange = (react) => addEventListener("storage", ({ key }) => { if (key === KEY || key === null) react(); });

  globalThis.assessmentStore = { probe, fresh, present, load, save, onChange };
})();
