"""The build under way: what one hook leaves for the next.

MkDocs loads `hooks.py` and mkdocs-macros loads `macros/__init__.py`, each in
its own way; here they meet.
"""

from dataclasses import dataclass
from pathlib import Path

from macros.data.between_builds import Memory
from macros.site.model import Site


@dataclass
class BuildState:
    """What one hook leaves for the next, and one build of `serve` for the next."""

    command: str = "build"
    """The command under way, "build" or "serve"."""

    incremental: bool = False
    """Whether it leaves pages as they are that did not change."""

    serving: bool = False
    """Whether `serve` has begun."""

    target: Path | None = None
    """Where the site is to stand, while it is being built somewhere else."""

    site: Site | None = None
    """The content of the build; of the build before until its own is known."""

    root: str = ""
    """The address at which the site is to stand, ending in "/"; "" if none is set."""

    inputs: object = None
    """What templates, scripts and schemas were when `site` was made."""

    pages: Memory | None = None
    """The pages that an earlier build has finished, and this one, if that is asked."""


state = BuildState()


def set_site(site: Site, root: str = "") -> None:
    """Make `site` the one that macros and hooks read; `root` is its address."""
    state.site, state.root = site, root


def current_site() -> Site:
    """The site of the build under way; RuntimeError before one is set."""
    if state.site is None:
        raise RuntimeError("no site has been set")
    return state.site
