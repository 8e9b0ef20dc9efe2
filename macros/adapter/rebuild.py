"""Incremental builds: which pages are as `make serve` built them last.

Owns what a page is made of besides its own text: the words, meanings, templates
and the version of the rules that all pages show, and which pages there are to
link to.
"""

from collections.abc import Iterable
from pathlib import Path

from macros.site.model import Site
from macros.site.page import Page
from macros.site.version import rules_version

SHARED = ("glossary", "ui")
"""Kinds of data that every page shows a part of."""

_last: dict[str, object] = {}
_now: dict[str, object] = {}


def unchanged(site: Site, pages: Iterable[Page]) -> set[str]:
    """The paths of the `pages` that say and look what they did in the last build."""
    pages = list(pages)
    shared = [site.library.files[kind] for kind in SHARED]
    named = sorted(page.path for page in pages)
    made_of = (shared, rules_version(site), named, _looks(site.root))
    _now.clear()
    _now.update({"": made_of}, **{page.path: page for page in pages})
    last = {**_last}
    _last.clear()  # a build that fails leaves pages behind that nobody knows
    if last.get("") != made_of:
        return set()
    return {page.path for page in pages if last.get(page.path) == page}


def built() -> None:
    """Remember the pages of the build that has just come to its end."""
    _last.clear()
    _last.update(_now)


def _looks(root: Path) -> list[tuple[str, int]]:
    """What templates and scripts are made of, when each changed; prose there is."""
    paths = [root / "mkdocs.yml", *sorted((root / "overrides").rglob("*"))]
    looks = [(str(path), path.stat().st_mtime_ns) for path in paths if path.is_file()]
    return looks + [(str(path), 0) for path in sorted((root / "docs").rglob("*.md"))]
