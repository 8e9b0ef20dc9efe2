"""The site of the build under way: the one thing that changes in this house.

MkDocs loads `hooks.py` and mkdocs-macros loads `macros/__init__.py`, each in
its own way; here they meet.
"""

from macros.site.model import Site

_sites: list[Site] = []
_endings: dict[str, str] = {}


def set_site(site: Site) -> None:
    """Make `site` the one that macros and hooks read."""
    _sites[:] = [site]


def current_site() -> Site:
    """The site of the build under way; IndexError before one is set."""
    return _sites[0]


def set_endings(endings: dict[str, str]) -> None:
    """Keep the HTML that follows the Markdown of pages, by path from `docs/` on."""
    _endings.clear()
    _endings.update(endings)


def ending(path: str) -> str:
    """The HTML that follows the Markdown of the page at `path`; "" if none."""
    return _endings.get(path, "")
