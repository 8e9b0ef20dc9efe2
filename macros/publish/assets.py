"""The scripts and style sheets that pages load.

Owns which there are, what has run before a script, and how a sheet is joined. How
modules become one script is the business of `scripts`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import minify

from macros.publish.scripts import joined

LATER: dict[str, tuple[str, ...]] = {
    "model-context": (),
    "guide-known": ("guide",),
    "guide-ask": ("guide",),
    "guide-answers": ("guide",),
    "guide-dated": ("guide",),
    "guide-why": ("guide", "guide-answers"),
    "guide-take": ("guide", "guide-answers"),
    "guide-ways": ("guide", "guide-answers"),
}
"""Scripts that others fetch -> those, besides the first, that have run by then."""

APART = {"embed", "offline"}
"""Scripts that no page of the site loads."""

STYLES = (
    *("material-prose", "toc", "tables", "marks", "rail", "picture", "mail", "cards"),
    *("contact", "embed-page", "entries", "lists", "guide", "guide-page", "guide-ways"),
    *("guide-why", "guide-known", "forms", "glossary", "halves", "home", "matrix"),
    *("procedure", "reach", "rules", "sections", "status", "steps", "tools", "staff"),
    "search",
)
"""Sheets beside the one that every page loads."""

IMPORT = re.compile(r'^@import "([^"]+)";$', re.MULTILINE)


def script_names(overrides: Path) -> list[str]:
    """The scripts of our own: those at the top; each is joined from its modules."""
    paths = sorted((overrides / "assets" / "js").glob("*.js"))
    return [path.stem for path in paths if path.stem not in APART]


def scripts(overrides: Path) -> Iterator[tuple[str, str]]:
    """(path, content) of the scripts that pages load."""
    folder = (overrides / "assets" / "js").resolve()
    names = dict.fromkeys((*script_names(overrides), *LATER))
    entry = {name: folder / f"{name}.js" for name in names}
    before = {entry[n]: [entry[b] for b in there_before(n)] for n in entry}
    for name, path in entry.items():
        yield f"assets/{name}.js", joined(path, before[path], before)


def there_before(name: str) -> tuple[str, ...]:
    """The scripts that have run when the script `name` runs."""
    return () if name == "site" else ("site", *LATER.get(name, ()))


def stylesheets(overrides: Path) -> Iterator[tuple[str, str]]:
    """(path, content) of the sheets: one for all pages, and those of some pages.

    Pages name the others that they need in `styles` of their front matter.
    """
    for name in ("site", *STYLES):
        yield f"assets/{name}.css", sheet(overrides, name)


def sheet(overrides: Path, name: str) -> str:
    """The sheet `name`, whole and small."""
    whole = _whole(overrides / "assets" / "css" / f"{name}.css")
    small: str = minify.string("text/css", whole)
    return small


def _whole(sheet: Path) -> str:
    """`sheet` after the sheets that it imports, joined in its order."""
    text = sheet.read_text(encoding="utf-8-sig")
    parts = [_whole(sheet.parent / name) for name in IMPORT.findall(text)]
    return "\n".join([*parts, IMPORT.sub("", text)])
