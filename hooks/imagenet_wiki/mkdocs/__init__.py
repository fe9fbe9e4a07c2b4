"""This wiki inside MkDocs: what its look and its own data need, by stage of the build.

plugin.py      the events of MkDocs, each with what happens there, in order
configuration.py  on_config: what is refused
files.py       on_files: files for hosts and of the checklists, nothing unused; the navigation
titles.py      on_nav, on_env: titles and metadata as HTML
page.py        on_page_markdown to on_post_page: terms, repairs, policy, citations of items
search.py      on_env, on_post_build: the search index
feed.py        on_env: the changes of the content as a feed
moved.py       on_env: a page or a place where published addresses are gone
previous.py    on_env: where a page is in the previous version of the site
figure_check.py  on_post_build: the judging for the browser, and its record
bundles.py     on_post_build: one script, one style sheet
assets.py      on_post_build: styles, scripts and their data are named by their content
offline.py     on_post_build: the site as an archive

The gate's plugin comes first at each event, by its priority or by its place in mkdocs.yml, and has
left the checked project in `config.extra.checked`. All texts are made in `looks`, `pages` and
`checklists`.
"""
