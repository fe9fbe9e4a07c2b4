#!/bin/sh
# Build the last commit with each Python that is named, and compare the sites byte for byte:
#     scripts/same_bytes.sh python3.11 python3.14
# A Python that is missing, a build that fails or a file that differs ends it with 1.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 1 ] || { echo "Name at least two Pythons, as in: make same-bytes PYTHONS='python3.11 python3.14'" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

for python; do
    command -v "$python" >/dev/null || { echo "There is no $python here." >&2; exit 1; }
    name=$("$python" -c 'import platform; print(platform.python_version())')
    echo "Building with Python $name"
    git clone --quiet . "$folder/$name"
    make --silent -C "$folder/$name" build PYTHON="$(command -v "$python")" > "$folder/$name.log" 2>&1 ||
        { cat "$folder/$name.log" >&2; exit 1; }
    first=${first:-$name}
    diff -r "$folder/$first/site" "$folder/$name/site" ||
        { echo "Python $name builds another site than Python $first." >&2; exit 1; }
done
echo "The same $(find "$folder/$first/site" -type f | wc -l) files with each"
