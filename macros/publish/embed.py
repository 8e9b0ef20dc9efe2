"""The guide for other people's pages, as files: a module, and the data it fetches."""

from collections.abc import Iterator
from pathlib import Path

from macros.publish.assets import sheet
from macros.publish.scripts import joined
from macros.render.embed import branch_data, first_data
from macros.render.words import compact
from macros.site.embed_files import DATA, MODULE
from macros.site.model import Site
from macros.site.view import views

NAME = "embed"
"""The module and the style sheet among the assets."""


def embed(site: Site, overrides: Path) -> Iterator[tuple[str, str]]:
    """(path, content) of the module and of its data in each language."""
    entry = overrides / "assets" / "js" / f"{NAME}.js"
    yield MODULE, joined(entry.resolve())
    style = sheet(overrides, NAME)
    for view in views(site):
        yield f"{DATA}{view.lang}.json", compact(first_data(view, style))
        for name, data in branch_data(view):
            yield f"{DATA}{view.lang}-{name}.json", compact(data)
