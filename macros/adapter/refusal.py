"""How a build tells that it cannot be done: problems, settings, faults, warnings.

Owns the way in which MkDocs hears of them, and where a template is at fault. What
else is wrong is found elsewhere.
"""

import logging
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from traceback import extract_tb

import jinja2
from mkdocs.exceptions import PluginError

from macros.data.problems import Position, Problem, report
from macros.data.text_file import files_in, read_text
from macros.publish.scripts import ScriptError

TEMPLATES = "overrides"
SOURCES = ("*.*ml", "partials/*.html", "assets/**/*.js", "assets/**/*.css")
"""What people write there; the editor for staff is copied as it is."""

NEEDED = (
    *("404.html", "base.html", "main.html", "sitemap.xml"),
    *(
        f"partials/{name}.html"
        for name in ("footer", "header", "language", "nav", "toc")
    ),
)
"""Templates in whose place, were they gone, those of the theme would be used."""

ADDRESS = re.compile(r"https?://(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?(?:/[\w.~%/+-]*)?")
"""What files for hosts and pages can hold as it is: no sign of theirs ends it."""

SECONDS = re.compile(r"[0-9]{1,9}|[1-3][0-9]{9}")
NOT_OURS = (str(Path(jinja2.__file__).parent), "<")
"""How the names of files begin that only carry out what a template says."""


def refuse(problems: Iterable[Problem]) -> None:
    """Stop the build with a PluginError that tells the problems, if there are any."""
    if diagnostics := report(problems):
        raise PluginError(diagnostics)


def refuse_odd_settings(address: str) -> None:
    """Stop the build with a PluginError if its `address`, or its day, is none.

    Both come from the environment; MkDocs would build wrong links, or break off.
    """
    if address and not ADDRESS.fullmatch(address):
        message = f"SITE_URL: '{address}' is no address of a site"
        raise PluginError(f"{message}; write https://example.org/")
    day = os.environ.get("SOURCE_DATE_EPOCH", "")
    if day and not SECONDS.fullmatch(day):
        message = f"SOURCE_DATE_EPOCH: '{day}' is no number of seconds since 1970"
        raise PluginError(message)


def folder_for_site(name: str) -> Path:
    """The folder called `name`, where no file stands but those of an earlier site.

    A build takes its place, and what was there is gone: PluginError for other files.
    """
    folder = Path(name).resolve()
    if folder.exists() and not folder.is_dir():
        raise PluginError(f"{folder} is no folder; name a new one")
    inside = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if inside and ("index.html" not in inside or ".git" in inside):
        message = f"{folder} holds other files ({min(inside)}), which would be lost"
        raise PluginError(f"{message}; name a new folder, or that of an earlier site")
    return folder


def unreadable(root: Path) -> Iterator[Problem]:
    """Templates, scripts and sheets of the project at `root`, gone or no text."""
    for name in NEEDED:
        if not (root / TEMPLATES / name).exists():
            yield Problem(Position(f"{TEMPLATES}/{name}"), "the file is missing")
    for pattern in SOURCES:
        for path in files_in(root / TEMPLATES, pattern):
            _, problem = read_text(path, path.relative_to(root).as_posix())
            if problem:
                yield problem


def explain(error: Exception, root: Path) -> None:
    """Stop the build with one line, a PluginError, where a file is all that is wrong.

    A template or a script of the project at `root`, or what a disk refused; any other
    `error` is one of the program, and keeps its traceback.
    """
    if isinstance(error, ScriptError):
        name = error.path.relative_to(root).as_posix()
        position = Position(name, error.line, error.col)
        raise PluginError(str(Problem(position, str(error)))) from error
    if fault := _fault_of_template(error, root):
        raise PluginError(str(fault)) from error
    if isinstance(error, OSError):
        raise PluginError(
            f"{error.filename2 or error.filename or 'the site'}: {error.strerror}"
        )


def _fault_of_template(error: Exception, root: Path) -> Problem | None:
    """The line of a template under `root` that raised `error`; None if none did.

    Jinja puts the templates into the traceback as if they were Python.
    """
    frames = extract_tb(error.__traceback__)
    own = [frame for frame in frames if not frame.filename.startswith(NOT_OURS)]
    path = Path(own[-1].filename) if own else Path()
    if not path.is_relative_to(root / TEMPLATES):
        return None
    message = str(getattr(error, "message", error))
    if isinstance(error, jinja2.TemplateNotFound):
        message = f"there is no template '{error.name}'"
    position = Position(path.relative_to(root).as_posix(), own[-1].lineno or 1)
    return Problem(position, message)


def has_warned() -> bool:
    """Whether this build has warned, so that MkDocs will call it failed."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(h.get_counts() for h in handlers if hasattr(h, "get_counts"))
