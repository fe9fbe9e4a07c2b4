"""Reads each template once per build.

Without this the generator asks the disk at every inclusion, some fifty times a page, whether a
template has changed since the build began. Runs in `on_env`; every build has templates of its own,
while serving too.
"""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let templates stay as they are until the build is over."""
    env.auto_reload = False
    return env
