"""A picture of the editor on a page that explains it.

Owns the markup. The pictures are taken by `python -m tests.editor.pictures`, in both
languages and both schemes of colour.
"""

from pathlib import Path

from markupsafe import Markup

from macros.render.html import html
from macros.site.view import View

FOLDER = "assets/editing/"
SCHEMES = ("light", "dark")


def screenshot(view: View, name: str, alt: str) -> Markup:
    """The picture `name` for the page of `view`; `alt` tells what it shows."""
    light, dark = pictures(name, view.lang)
    width, height = _size(view.site.root / "docs" / light)
    return html(
        '<figure><picture><source media="(prefers-color-scheme: dark)" '
        'srcset="{}"><img src="{}" alt="{}" '
        'width="{}" height="{}" loading="lazy"></picture></figure>',
        *(view.file(dark), view.file(light), alt, width, height),
    )


def pictures(name: str, lang: str) -> list[str]:
    """The files of the picture `name`, from `docs/` on: the light one, the dark one."""
    return [f"{FOLDER}{name}-{lang}-{scheme}.png" for scheme in SCHEMES]


def _size(png: Path) -> tuple[int, int]:
    """Width and height, which a PNG tells in its 17th to 24th byte."""
    with png.open("rb") as file:
        head = file.read(24)
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
