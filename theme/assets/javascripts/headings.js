// The heading that a reader has come to, in the lists of headings; and the page's title in the header, once it has been
// scrolled away. In the navigation the open page is brought into view.
(() => {
  const PASSED = { rootMargin: "1000000px 0px -80%" };  // all that is above the upper fifth of the window
  const UNDER_THE_HEADER = { rootMargin: "-48px 0px 1000000px" };
  const lists = [...document.querySelectorAll(".md-nav--secondary")].map((list) => [...list.querySelectorAll(".md-nav__link")]);
  const links = lists[0] ?? [], passed = new Set();
  const title = document.querySelector("article h1"), header = document.querySelector(".md-header__title");

  const follow = (link) => {
    const list = link.closest(".md-sidebar__scrollwrap"), frame = list?.getBoundingClientRect(), at = link.getBoundingClientRect();
    if (frame && (at.top < frame.top || at.bottom > frame.bottom)) list.scrollTop += at.top - frame.top - frame.height / 2;
  };
  const show = (list) => {
    const reached = list.findLast((link) => passed.has(link.hash));
    list.forEach((link) => link.classList.toggle("md-nav__link--active", link === reached));
    if (reached) follow(reached);
  };
  const headings = new IntersectionObserver((changes) => {
    changes.forEach(({ target, isIntersecting }) => passed[isIntersecting ? "add" : "delete"](`#${target.id}`));
    lists.forEach(show);
  }, PASSED);
  links.forEach(({ hash }) => {
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (heading) headings.observe(heading);
  });

  document.querySelectorAll(".site-nav [aria-current]").forEach(follow);

  if (title && header) new IntersectionObserver(([{ isIntersecting }]) => {
    header.classList.toggle("md-header__title--active", !isIntersecting);
  }, UNDER_THE_HEADER).observe(title);
})();
