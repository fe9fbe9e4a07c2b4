// The judging in a worker, loaded with the record when a reader first goes into the box.
(() => {
  let loading = null;
  const load = async () => {
    importScripts(
      "../../../assets/javascripts/figure/python.js", "../../../assets/javascripts/figure/judge.js",
      "../../../assets/javascripts/figure/engine.js",
    );
    return globalThis.figureEngine(await (await fetch("../../../assets/javascripts/figure/record.json")).json());
  };
  addEventListener("message", async ({ data: text }) => {
    try {
      const judge = await (loading ??= load());
      postMessage({ answer: judge(text) });
    } catch (error) {
      postMessage({ failed: true });
      throw error;
    }
  });
})();
