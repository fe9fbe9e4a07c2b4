"""A small site for the tests of the plugin."""

from pathlib import Path

import pytest

from archives import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)
