// What can be taken away of a figure beside its files: a PNG, which is its SVG file drawn at twice its size, and its citation.
// A page on a disk may not read its own pictures.
(() => {
  const SCALE = 2;

  const loaded = (address) => new Promise((resolve, reject) => {
    const image = Object.assign(new Image(), { onload: () => resolve(image), onerror: reject });
    image.src = address;
  });
  const drawn = async (address) => {
    const image = await loaded(address), canvas = document.createElement("canvas");
    canvas.width = SCALE * image.naturalWidth;
    canvas.height = SCALE * image.naturalHeight;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  };
  const save = async ({ picture }) => {
    globalThis.citing.save(picture.split("/").at(-1).replace(/svg$/, "png"), await drawn(picture));
  };
  const citation = (figure) => globalThis.citing.claim({
    statement: figure.querySelector("strong").textContent, fragment: figure.id, claim: "the values", source: "the table of the figure",
  })[0].text;

  document.querySelectorAll("[data-picture]").forEach((button) => {
    button.hidden = location.protocol === "file:";
    button.addEventListener("click", () => save(button.dataset).catch(() => { button.textContent = "No PNG could be drawn"; }));
  });
  document.querySelectorAll("[data-figure]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => globalThis.citing.copy(button, citation(button.closest("[id^=figure-]"))));
  });
})();
