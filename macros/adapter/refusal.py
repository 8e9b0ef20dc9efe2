"""How a build tells that it cannot be done: problems, settings, warnings.

Owns the way in which MkDocs hears of them. What is wrong is found elsewhere.
"""

import logging
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from macros.data.problems import Problem, report
from macros.publish import admin


def refuse(problems: Iterable[Problem]) -> None:
    """Stop the build with a PluginError that tells the problems, if there are any."""
    if diagnostics := report(problems):
        raise PluginError(diagnostics)


def editor_of(config: MkDocsConfig) -> admin.Saves | None:
    """Where the editor for staff saves; None if the site has none.

    Raises PluginError if `mkdocs.yml` says of it what is not known.
    """
    try:
        return admin.saves(config.extra.get("admin"))
    except ValueError as error:
        raise PluginError(f"mkdocs.yml: extra: {error}") from error


def has_warned() -> bool:
    """Whether this build has warned, so that MkDocs will call it failed."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(h.get_counts() for h in handlers if hasattr(h, "get_counts"))
