// What the theme finds in place of workers and requests where a page is opened from a disk, which has neither. A worker
// is a hidden frame with the same script in it; a request fails silently, and the theme does without the site map. The
// copy for offline reading loads this before the theme (hooks/imagenet_wiki/looks/offline.py).
(() => {
  if (location.protocol !== "file:") return;

  globalThis.XMLHttpRequest = class extends EventTarget {
    open() { /* nothing to open */ }
    send() { queueMicrotask(() => this.dispatchEvent(new Event("error"))); }
    abort() { /* nothing was sent */ }
  };

  globalThis.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = Object.assign(document.createElement("iframe"), { hidden: true, title: "Search", srcdoc: "<!doctype html>" });
      this.inside = new Promise((resolve) => {
        frame.addEventListener("load", async () => {
          const inside = frame.contentWindow;
          inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          inside.importScripts = (...files) => Promise.all(files.map((file) => this.script(inside.document, file)));
          await inside.importScripts(new URL(address, location));
          resolve(inside);
        }, { once: true });
      });
      document.body.append(frame);
    }

    script(document, src) {
      return new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { src, async: false, onload: resolve, onerror: reject });
        document.body.append(script);
      });
    }

    async postMessage(data) {
      const inside = await this.inside;
      inside.dispatchEvent(new inside.MessageEvent("message", { data }));
    }
  };
})();
