"""Takes the Markdown twins out of a built site, for another generator.

Owns which files go along: every twin, and what a twin links to that is no page. Does
not write twins.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from macros.publish.twins import TWIN

LINK = re.compile(r"\]\(([^()\s#?]+)")
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")


def take_out(site: Path, target: Path) -> tuple[int, int]:
    """Copy twins and files of the built `site` to `target`; how many of each."""
    twins = sorted(site.rglob(TWIN))
    files = {file for twin in twins for file in _linked_files(site, twin)}
    for path in (*twins, *files):
        copy = target / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return len(twins), len(files)


def _linked_files(site: Path, twin: Path) -> Iterator[Path]:
    """What `twin` links to in the site, other than twins and folders."""
    for link in LINK.findall(twin.read_text(encoding="utf-8")):
        path = (twin.parent / link).resolve()
        wanted = path.name != TWIN and path.is_relative_to(site.resolve())
        if wanted and not OUTSIDE.match(link) and path.is_file():
            yield site / path.relative_to(site.resolve())
