"""Puts the edition of the checkout into the wheel, under the edition's number."""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from imagenet_assessment.catalog import DATA  # noqa: E402
from imagenet_wiki.checklists.exports.assessment_data import assessment_data  # noqa: E402
from imagenet_wiki.checklists.exports.publication import Publication  # noqa: E402
from imagenet_wiki.checklists.loading import load_checklists  # noqa: E402

CHECKLISTS = load_checklists(HERE.parents[1])


class WithEdition(build_py):
    """Writes the edition beside the modules, of which this file is none."""

    def run(self) -> None:
        """Build as usual, then add the file."""
        super().run()
        folder = Path(self.build_lib, "imagenet_assessment")
        (folder / "setup.py").unlink(missing_ok=True)
        (folder / DATA).write_text(assessment_data(Publication(CHECKLISTS)), encoding="utf-8")


setup(version=CHECKLISTS.edition.edition, cmdclass={"build_py": WithEdition})
