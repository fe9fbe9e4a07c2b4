// Asks an engine that is loaded with the first question. It works in the worker that is named; without one, the page asks the
// engine itself, as a page on a disk does, which has no workers, may not fetch, and has data as scripts. What could not be
// loaded is loaded again with the next question.
(() => {
  const inWorker = (address) => {
    const worker = new Worker(address);
    const waiting = [];
    worker.addEventListener("message", ({ data }) => waiting.shift()?.[data.failed ? 1 : 0](data.answer));
    worker.addEventListener("error", () => waiting.splice(0).forEach(([, reject]) => reject(new Error("no engine"))));
    return (question) => new Promise((resolve, reject) => {
      waiting.push([resolve, reject]);
      worker.postMessage(question);
    });
  };
  const script = (src) => new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }));
  });
  const inPage = (files, made) => {
    const loading = Promise.all(files.map(({ href }) => script(href.replace(/\.json$/, ".js")))).then(made);
    return async (question) => (await loading)(question);
  };

  // `files` hold the engine and its data, of which `made` makes it.
  globalThis.asking = ({ worker, files, made }) => {
    let engine = null;
    return async (question) => {
      engine ??= worker && location.protocol !== "file:" ? inWorker(worker) : inPage(files, made);
      try { return await engine(question); } catch (error) { engine = null; throw error; }
    };
  };
})();
