"""The real project: where it is, copied, and built in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("data", "docs", "macros", "overrides", "mkdocs.yml")
"""All that a build reads."""

DAY = "1795305600"
"""One fixed day for the site's own dates, so that builds can be compared."""


def copied(folder: Path, *parts: str) -> Path:
    """`folder`, with a copy of these `parts` of the project, or of all its sources."""
    for part in parts or SOURCES:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        folder.mkdir(exist_ok=True)
        copy(ROOT / part, folder / part)
    return folder


def proved(root: Path) -> Path:
    """The copy at `root`, with what is known to be proved of the project, if any is.

    Nothing of what was made of it: that would be no witness.
    """
    known = ROOT / ".cache" / "verdicts"
    if known.exists():
        (root / ".cache").mkdir()
        shutil.copy(known, root / ".cache")
    return root


def command(target: Path, program: str = "mkdocs") -> list[str]:
    """What builds a project into `target`, run from its folder."""
    build = ["build", "--config-file", "mkdocs.yml", "--site-dir", str(target)]
    return [sys.executable, "-m", program, *build]


def environment(url: str, **more: str) -> dict[str, str]:
    """The variables for a build that is to be served at `url`, and `more`."""
    return {
        **os.environ,
        "SITE_URL": url,
        "SOURCE_DATE_EPOCH": DAY,
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "ADMIN_REPOSITORY": "",  # on GitHub it would be the one that is tested
        **more,
    }


def build(
    target: Path, url: str, root: Path = ROOT, program: str = "mkdocs", **more: str
) -> subprocess.CompletedProcess:
    """Build the project at `root` into `target`, to be served at `url`.

    `program` is MkDocs or its twin; `more` are further variables of the environment.
    """
    return subprocess.run(
        command(target, program),
        cwd=root,
        env=environment(url, **more),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def digest(folder: Path) -> dict[str, bytes]:
    """The content of every file below `folder`, by its path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
