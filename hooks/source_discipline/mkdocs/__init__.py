"""The gate inside MkDocs: one plugin, by stage of the build.

plugin.py         the events of MkDocs, each with what happens there, in order
build.py          what one build knows
configuration.py  on_config: refuse settings that open a way around the check, then check
files.py          on_files: pages, data and cards that are made from records
channels.py       on_nav: numbers in the texts that the configuration gives to readers
page.py           on_page_markdown, on_page_content: mark the numbers, then look at what is shown
head.py           on_env: what a page says of itself
citing.py         on_env to on_post_page: how a page is cited, and which pages are its neighbors
finished.py       on_page_context to on_post_build: no number changes on the way to the disk
links.py          on_post_build: links that lead nowhere
place.py          on_config to on_post_build: where the site is written, and where it belongs
turns.py          a build waits for another that writes to the same place
exchange.py       two folders change places in one step
finish.py         on_env, on_post_build: publish the whole site, or nothing of it
known/            on_config to on_post_build: what has been built before is not built again
serving.py        on_serve: go on where a build fails, and say in the pages why
hook.py           the plugin for a site in which this package is not installed

The only room that imports MkDocs.
"""
