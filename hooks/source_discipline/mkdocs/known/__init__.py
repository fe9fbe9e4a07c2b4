"""What has been built before and need not be built again.

imprint.py    all that a site depends on beside its pages and records, as one key
pages.py      what the pages of the last builds came to, each under a key of its own
contents.py   a page's content, in place of rendering its Markdown
outputs.py    a finished page, in place of its template
references.py references, as the citation plugin formatted them
templates.py  the templates, as they were translated
unchanged.py  nothing has changed: the site stays as it is
"""
