// The engine in a worker, loaded with its index when a reader first types.
(() => {
  let loading = null;
  const load = async () => {
    importScripts("../../../assets/javascripts/search/engine.js");
    return globalThis.searchEngine(await (await fetch("../../../search/documents.json")).json());
  };
  addEventListener("message", async ({ data: query }) => {
    try {
      const find = await (loading ??= load());
      postMessage({ answer: find(query) });
    } catch (error) {
      postMessage({ failed: true });
      throw error;
    }
  });
})();
