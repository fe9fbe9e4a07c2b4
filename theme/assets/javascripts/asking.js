// Asks an engine that is loaded with the first question. It works in a worker; a page on a disk has no workers, may not fetch,
// and asks the engine itself, whose data are scripts there. What could not be loaded is loaded again with the next question.
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
  const onDisk = (files, made) => {
    const loading = Promise.all(files.map(({ href }) => script(href.replace(/\.json$/, ".js")))).then(made);
    return async (question) => (await loading)(question);
  };

  // `files` hold the engine and its data, of which `made` makes it.
  globalThis.asking = ({ worker, files, made }) => {
    let engine = null;
    return async (question) => {
      engine ??= location.protocol === "file:" ? onDisk(files, made) : inWorker(worker);
      try { return await engine(question); } catch (error) { engine = null; throw error; }
    };
  };
})();
