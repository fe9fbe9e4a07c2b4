// The other editions that this host keeps, as its `versions.json` lists them beside the folders of the editions. A page of
// an older one says so first. The newest has every older address; in another one a page may not be there yet, and then the
// link leads to its home page.
(async () => {
  const place = document.querySelector("[data-edition]");
  if (!place) return;
  const own = new URL(`${place.dataset.base}/`, location), root = new URL("../", own);
  const listed = await fetch(new URL("versions.json", root)).then((found) => found.ok ? found.json() : []).catch(() => []);
  const newest = listed.find((each) => each.aliases?.includes("latest"));
  const path = location.pathname.slice(own.pathname.length);

  const link = (edition, text) => {
    const made = document.createElement("a");
    const home = new URL(`${edition === newest ? "latest" : edition.version}/`, root);
    made.href = new URL(path, home);
    made.textContent = text;
    made.addEventListener("click", async (event) => {
      event.preventDefault();
      const found = await fetch(made.href, { method: "HEAD" }).catch(() => null);
      location.assign(found?.ok ? made.href + location.hash : home);
    });
    return made;
  };

  const others = listed.filter((each) => each.version !== place.dataset.edition);
  if (!newest || !others.length) return;
  const list = place.querySelector("ul");
  for (const each of others) {
    const item = document.createElement("li");
    item.append(link(each, each === newest ? `${each.title} (newest)` : each.title));
    list.append(item);
  }
  place.hidden = false;
  if (newest.version === place.dataset.edition) return;
  const notice = document.createElement("p");
  notice.className = "item-notice item-edition";
  notice.setAttribute("role", "note");
  notice.append("This page is of an older edition. ", link(newest, "Read it in the newest edition"), ".");
  place.closest("article").prepend(notice);
})();
