"""Builds the site in a process of its own, as `make build` does."""

import os
import subprocess
import sys
from pathlib import Path

from tests.mini_project import ROOT

DAY = "1795305600"
"""One fixed day for the site's own dates, so that builds can be compared."""


def build(
    target: Path, url: str, root: Path = ROOT, **more: str
) -> subprocess.CompletedProcess:
    """Build the project at `root` into `target`, to be served at `url`.

    `more` are further variables of the environment.
    """
    environment = {
        **os.environ,
        "SITE_URL": url,
        "SOURCE_DATE_EPOCH": DAY,
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        **more,
    }
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(target)],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
