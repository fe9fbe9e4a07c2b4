"""Editions of the site beside each other in one folder, as a host serves it.

editions.py        which editions a folder has, told to readers' browsers with the pages of each
refusals.py        what stands against a release, before anything is built or written
building.py        an edition's own build, away from `site/`
root_files.py      what stands beside the folders of the editions
changed_claims.py  a feed of what claims say otherwise
releasing.py       a release, in order
"""
