"""What is written besides pages: front matter, JSON copies, the stylesheet.

Owns the files of the built site that no reader opens as a page.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.model import Site
from macros.pages import Page
from macros.stylesheet import site_stylesheet, used_names

API_KINDS = (
    "sources",
    "places",
    "certificates",
    "documents",
    "steps",
    "warnings",
    "forms",
    "notices",
    "contacts",
    "faq",
)
"""Kinds of data that are published as JSON too."""


def with_meta(page: Page) -> str:
    """The page's Markdown with its front matter.

    Macros stay switched off, so that braces in a text remain text.
    """
    meta = {**page.meta, "render_macros": False}
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{head}---\n\n{page.markdown}\n"


def api(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of the machine-readable copies under `api/v1/`."""
    for kind in API_KINDS:
        items = [item.data for item in site.library.items(kind)]
        yield f"api/v1/{kind}.json", _json(items)
    yield "api/v1/guide.json", _json(site.published_graph)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def write_stylesheet(folder: Path, theme: Path, overrides: Path) -> None:
    """Write `assets/site.css`: of theme and own styles, what `folder` uses."""
    used: set[str] = set()
    for path in folder.rglob("*.html"):
        used |= used_names(path.read_text(encoding="utf-8"))
    for path in (folder / "assets" / "js").rglob("*.js"):
        used |= used_names(path.read_text(encoding="utf-8"))
    main = next((theme / "assets" / "stylesheets").glob("main.*.min.css"))
    own = overrides / "assets" / "css" / "site.css"
    css = site_stylesheet(
        main.read_text(encoding="utf-8"), own.read_text(encoding="utf-8"), used
    )
    (folder / "assets" / "site.css").write_text(css, encoding="utf-8")
