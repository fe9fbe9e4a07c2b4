// The part of JSON Schema that the schema of an assessment uses. Gives each breach as a path into the data, with words.
(() => {
  const TYPES = {
    object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    array: Array.isArray,
    string: (value) => typeof value === "string",
    integer: Number.isSafeInteger,
  };
  const NAMES = { object: "a group of fields", array: "a list", string: "text", integer: "a whole number" };
  const shown = (value) => {
    const text = JSON.stringify(value) ?? "missing";
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  const length = (text) => [...text].length;

  function* scalar(value, schema) {
    if ("const" in schema && value !== schema.const) yield `is ${shown(value)}; it must be ${shown(schema.const)}`;
    if (schema.enum && !schema.enum.includes(value)) yield `is ${shown(value)}; it must be one of ${schema.enum.join(", ")}`;
    if (typeof value === "string") {
      if (schema.maxLength && length(value) > schema.maxLength) yield `must have at most ${schema.maxLength} characters`;
      if (schema.pattern && !new RegExp(schema.pattern, "u").test(value)) yield `is ${shown(value)}, which does not fit: ${schema.description ?? ""}`;
    }
    if (typeof value === "number" && value < schema.minimum) yield `is ${shown(value)}; it must be at least ${schema.minimum}`;
  }

  function* within(value, schema, path, root) {
    if (Array.isArray(value)) {
      if (schema.uniqueItems && new Set(value.map((each) => JSON.stringify(each))).size < value.length) yield { path, text: "has an entry twice" };
      for (const [index, each] of value.entries()) yield* breaches(each, schema.items ?? {}, [...path, index], root);
    } else if (TYPES.object(value)) {
      const fields = schema.properties ?? {}, more = schema.additionalProperties ?? {};
      for (const key of schema.required ?? []) {
        if (!Object.hasOwn(value, key)) yield { path, text: `has no “${key}”` };
      }
      for (const [key, each] of Object.entries(value)) {
        const at = [...path, key];
        const unfit = schema.propertyNames && !scalar(key, schema.propertyNames).next().done;
        if (unfit) yield { path: at, text: "has a name that is unknown there" };
        if (Object.hasOwn(fields, key)) yield* breaches(each, fields[key], at, root);
        else if (more === false) yield { path: at, text: "is unknown" };
        else yield* breaches(each, more, at, root);
      }
    }
  }

  function* breaches(value, given, path = [], root = given) {
    const schema = given.$ref ? root.$defs[given.$ref.split("/").at(-1)] : given;
    if (schema.type && !TYPES[schema.type](value)) {
      yield { path, text: `is ${shown(value)}; it must be ${NAMES[schema.type]}` };
      return;
    }
    for (const text of scalar(value, schema)) yield { path, text };
    yield* within(value, schema, path, root);
  }

  globalThis.assessmentShape = { breaches: (value, schema) => [...breaches(value, schema)] };
})();
