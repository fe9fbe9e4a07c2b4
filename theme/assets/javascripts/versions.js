// The other editions that this host keeps, as its `versions.json` lists them beside the folders of the editions. A page of
// an older one says so, and leads to the newest, which has every older address. What the page is called in each of the
// others, or that it is not there, `pages.json` says; it is asked for when a reader wants to see them.
(async () => {
  const place = document.querySelector("[data-edition]");
  if (!place) return;
  const own = new URL(`${place.dataset.base}/`, location), root = new URL("../", own);
  const told = (name) => fetch(new URL(name, root)).then((found) => found.ok ? found.json() : null).catch(() => null);
  const listed = await told("versions.json") ?? [];
  const newest = listed.find((each) => each.aliases?.includes("latest"));
  const path = location.pathname.slice(own.pathname.length);

  // A link to a page in another edition, and there to the place at which the reader is.
  const link = (edition, page, text) => {
    const made = document.createElement("a");
    made.href = new URL(page, new URL(`${edition === newest ? "latest" : edition.version}/`, root));
    made.textContent = text;
    made.addEventListener("click", () => { made.hash = location.hash; });
    return made;
  };

  const others = listed.filter((each) => each.version !== place.dataset.edition);
  if (!newest || !others.length) return;
  place.hidden = false;
  place.addEventListener("toggle", async () => {
    const { moved, pages } = await told("pages.json") ?? { moved: {}, pages: {} };
    const now = moved[path] ?? path;
    const names = [path, now, ...Object.keys(moved).filter((old) => moved[old] === now)];
    place.querySelector("ul").replaceChildren(...others.map((each) => {
      const item = document.createElement("li"), page = names.find((name) => pages[each.version]?.includes(name));
      const title = each === newest ? `${each.title} (newest)` : each.title;
      item.append(page === undefined ? `${title} does not have this page` : link(each, page, title));
      return item;
    }));
  });

  if (newest.version === place.dataset.edition) return;
  const notice = document.createElement("p");
  notice.className = "older-edition";
  notice.setAttribute("role", "note");
  notice.append("This is an older edition: ", link(newest, path, "read the newest"), ".");
  document.querySelector(".md-header").append(notice);
})();
