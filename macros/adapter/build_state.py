"""The site of the build under way: the one thing that changes in this house.

MkDocs loads `hooks.py` and mkdocs-macros loads `macros/__init__.py`, each in
its own way; here they meet.
"""

from macros.site.model import Site

_sites: list[Site] = []
_roots: list[str] = []


def set_site(site: Site, root: str = "") -> None:
    """Make `site` the one that macros and hooks read; `root` is its address."""
    _sites[:] = [site]
    _roots[:] = [root]


def last_site() -> Site | None:
    """The site of the build before, if there was one."""
    return next(iter(_sites), None)


def current_site() -> Site:
    """The site of the build under way; IndexError before one is set."""
    return _sites[0]


def current_root() -> str:
    """The address at which that site is to stand, ending in "/"; "" if none is set."""
    return _roots[0]
