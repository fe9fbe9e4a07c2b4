#!/bin/sh
# Bring .venv to the state that a lock file describes: scripts/environment.sh requirements.txt
#
# Does nothing when the environment already is in that state. The stamp holds what the state depends on: the lock, the
# package's own metadata, the Python and the folder (a virtual environment cannot be moved).
set -eu
cd "$(dirname "$0")/.."
lock=$1
venv=.venv

fail() { printf '%s\n' "$@" >&2; exit 1; }

find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    fail "No Python 3.11 or newer found." \
        "Install one, or name it: make ${MAKECMDGOALS:-setup} PYTHON=/path/to/python3"
}

# The stamp of a lock also stands for any smaller lock: requirements-dev.txt holds all of requirements.txt.
wanted() { cat "$1" pyproject.toml | cksum; pwd; "$venv/bin/python" -V 2>/dev/null || true; }
holds() { [ -x "$venv/bin/source-discipline" ] && [ -f "$venv/$1.stamp" ] && [ "$(wanted "$1")" = "$(cat "$venv/$1.stamp")" ]; }

is_ready() { holds "$lock" || { [ "$lock" = requirements.txt ] && holds requirements-dev.txt; }; }

# One set-up at a time. The lock belongs to this shell and what it starts, and ends with them, however they end.
take_turn() {
    mkdir -p .cache
    exec 9>>.cache/setup.lock
    "$1" -c '
try:
    import fcntl
except ImportError:
    raise SystemExit("This system has no locks for files; do not run two set-ups at once.")
try:
    fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    print("Waiting for the set-up of process", open(".cache/setup.lock").read().strip(), flush=True)
    fcntl.flock(9, fcntl.LOCK_EX)
' || true
    echo $$ > .cache/setup.lock
}

if is_ready; then exit 0; fi
python=$(find_python)
take_turn "$python"
if is_ready; then exit 0; fi

# A lock that grew out of a valid smaller one is added to it; anything else starts from an empty environment.
if [ "$lock" != requirements-dev.txt ] || ! holds requirements.txt; then
    "$python" -c 'import ensurepip, venv' 2>/dev/null || fail \
        "$python has no venv module, which the set-up needs." "On Debian and Ubuntu: apt-get install python3-venv"
    echo "Making .venv with $("$python" -V)"
    "$python" -m venv --clear "$venv"
fi

echo "Installing the $(grep -c '==' "$lock") packages of $lock (a minute or so, the first time only)"
log=$venv/install.log
if ! { "$venv/bin/python" -m pip install --disable-pip-version-check --require-hashes -r "$lock" &&
       "$venv/bin/python" -m pip install --disable-pip-version-check --no-deps --no-build-isolation -e .; } > "$log" 2>&1
then
    tail -n 25 "$log" >&2
    fail "The packages of $lock could not be installed; the last lines above say why, $log says it all." \
        "A network that reaches a package index is needed for the first set-up."
fi
wanted "$lock" > "$venv/$lock.stamp"
echo "Ready: $venv/bin/source-discipline"
