# make serve     read and edit the wiki at http://127.0.0.1:8000/
# make test      run the tests, in a browser too
# make test-all  run every case of what `make test` samples, too
# make build     the site as it is published, in site/
# make check     every number against the evidence, on the command line
# make lint      style, types and the files that hosts read
# make bench     what checking costs, beside building and beside other tools
# make host      a host to try the built site on, with its headers and moves
# make check-published  whether a host answers every address: URL=https://example.org/wiki/
# make release   an edition beside the earlier ones: URL=https://example.org/wiki/ INTO=public
# make books     article and checklists as PDF, both and the guide as EPUB: URL=https://example.org/wiki/
# make same-bytes  the site built with each of PYTHONS='python3.11 python3.14', compared byte for byte
# make setup     the environment alone; each target above does its own set-up

SHELL := /bin/sh
bin := .venv/bin
PORT ?= 8000

# Both generators print advertisements about their successors at every start. They are about choosing a tool, not about
# this site, and in a log they hide what matters.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help
.PHONY: help setup setup-tests serve build test test-all check lint format validate-html check-links host check-published release books lighthouse bench same-bytes lock clean

help:
	@sed -n '/^# make/s/^# //p' Makefile

setup:
	@scripts/environment.sh requirements.txt

setup-tests:
	@scripts/environment.sh requirements-dev.txt

serve: setup
	@$(bin)/python -c 'import socket; exit(socket.socket().connect_ex(("127.0.0.1", $(PORT))) == 0)' || \
	  { echo 'Port $(PORT) is in use; choose another: make serve PORT=8001' >&2; exit 1; }
	$(bin)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: setup
	$(bin)/mkdocs build --strict
	$(bin)/source-discipline verify site

FOLDER ?= site
host: setup
	$(bin)/python scripts/host.py $(FOLDER) $(PORT) $(AT)

check-published: setup
	@$(bin)/python scripts/published.py $(URL) $(FOLDER)

release: setup
	@$(bin)/python scripts/release.py $(URL) $(INTO)

# Prints what is built, in a browser; an EPUB that was not checked is not handed out.
books: export SITE_URL = $(URL)
books: setup-tests build
	$(bin)/python scripts/books.py $(URL) books
	@command -v epubcheck >/dev/null || { echo 'books/ is not checked: epubcheck is not installed' >&2; exit 1; }
	epubcheck books/*.epub

check: setup
	$(bin)/source-discipline check

# The browser is found or fetched first, so that its progress is seen; where none can be had, the browser tests fail.
# The tests are dealt out to as many processes as there are processors; to debug one, `make test SPREAD= TESTS=...`.
SPREAD := -n auto --maxprocesses 4 --dist worksteal
SLOWEST := --durations=20 --durations-min=1
test: setup-tests
	-@$(bin)/python tests/browser/chromium.py
	$(bin)/python -m pytest $(SPREAD) $(SLOWEST) $(CASES) $(TESTS)

# Every page, width, color scheme, direction and falsification, where `make test` takes some of each.
test-all: CASES := -m ""
test-all: test

lint: setup-tests
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/check-jsonschema --builtin-schema vendor.readthedocs .readthedocs.yaml
	$(bin)/check-jsonschema --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci .gitlab-ci.yml
	$(bin)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(bin)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(bin)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff

format: setup-tests
	$(bin)/ruff check --fix .

# The HTML checker of the W3C; needs node and java. It takes `'self'` in a page's policy for an address that a file does
# not have; the browser tests try the policy for real.
policy_notes := .*(violates|blocked by).*Content Security Policy.*|.*Content Security Policy.*blocked.*
validate-html: build node_modules
	java -jar node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html --Werror --stdout --filterpattern '$(policy_notes)' site/

# Every link and every place on a page that a link leads to, by a program that is not this repository's own.
check-links: setup-tests build
	$(bin)/lychee --offline --include-fragments --no-progress --root-dir '$(CURDIR)/site' --index-files index.html 'site/**/*.html'

# Needs node. What is judged: lighthouserc.json.
lighthouse: setup-tests node_modules
	scripts/lighthouse.sh

node_modules: package-lock.json
	npm ci --loglevel error --ignore-scripts --no-audit --no-fund
	@touch node_modules

bench: setup
	@scripts/peers.sh
	$(bin)/python benchmarks/run.py $(ARGS)

PYTHONS ?= python3.11 python3.12 python3.13 python3.14
same-bytes:
	@scripts/same_bytes.sh $(PYTHONS)

lock:
	@scripts/lock.sh

clean:
	rm -rf .venv site .cache .lighthouseci node_modules
