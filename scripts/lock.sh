#!/bin/sh
# Make requirements.txt and requirements-dev.txt anew from their .in files: every package with its hashes, for every
# platform and Python from 3.11 on, without the address of an index.
set -eu
cd "$(dirname "$0")/.."
uv=0.13.9
tools=.cache/lock-$uv
[ -x "$tools/bin/uv" ] || { "${PYTHON:-python3}" -m venv "$tools" && "$tools/bin/pip" install -q "uv==$uv"; }

lock() {  # lock WHAT.in WHAT.txt
    "$tools/bin/uv" pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-emit-find-links --no-annotate --no-header "$1" -o "$2.body"
    { printf '# Lock made from %s by `make lock`; do not edit.\n' "$1"; cat "$2.body"; } > "$2.new"
    mv "$2.new" "$2" && rm "$2.body"
}
unset PIP_FIND_LINKS
lock requirements.in requirements.txt
lock requirements-dev.in requirements-dev.txt
lock benchmarks/requirements.in benchmarks/requirements.txt
