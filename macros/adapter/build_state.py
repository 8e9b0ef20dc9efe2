"""The site of the build under way: the one thing that changes in this house.

MkDocs loads `hooks.py` and mkdocs-macros loads `macros/__init__.py`, each in
its own way; here they meet.
"""

from macros.site.model import Site

_sites: list[Site] = []


def set_site(site: Site) -> None:
    """Make `site` the one that macros and hooks read."""
    _sites[:] = [site]


def current_site() -> Site:
    """The site of the build under way; IndexError before one is set."""
    return _sites[0]
