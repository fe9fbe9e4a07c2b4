"""A release beside the earlier ones: `scripts/release.py https://example.org/wiki/ public`.

Builds the edition that mkdocs.yml names, and adds it to a folder that a host serves at the address.
"""

import os
import sys
from pathlib import Path

from imagenet_wiki.releases.releasing import NotReleased, release
from source_discipline.text.errors import ProjectErrors

ROOT = Path(__file__).resolve().parents[1]

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("write: make release URL=https://example.org/wiki/ INTO=public")
    try:
        print(release(ROOT, Path(sys.argv[2]), sys.argv[1], os.environ))
    except (NotReleased, ProjectErrors) as reason:
        sys.exit(str(reason))
