// On a page that has moved: a reader who asked for a place on it is sent to that place on the new page. It runs before the
// page's own refresh, which knows nothing of places.
(() => {
  const { hash } = location;
  if (!hash) return;
  const address = new URL(document.getElementById("new").href);
  address.hash = hash;
  location.replace(address);
})();
