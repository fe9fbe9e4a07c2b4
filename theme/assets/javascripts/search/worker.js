// The engine with the whole index in a worker, loaded when a reader first types.
(() => {
  let find = null;
  const load = () => {
    importScripts("../../../assets/javascripts/search/engine.js", "../../../search/places.js", "../../../search/texts.js");
    return globalThis.searchEngine(globalThis.searchPlaces, globalThis.searchTexts);
  };
  addEventListener("message", ({ data: query }) => {
    try {
      find ??= load();
      postMessage({ answer: find(query) });
    } catch (error) {
      postMessage({ failed: true });
      throw error;
    }
  });
})();
