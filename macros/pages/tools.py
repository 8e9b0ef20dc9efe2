"""The tools that work in the reader's browser, and the page that lists them."""

from collections.abc import Iterator

from macros.pages.certificate_number import number_page
from macros.pages.tool_parts import page_of_tool
from macros.pages.travel_plan import plan_page
from macros.pages.worksheet import worksheet
from macros.render.html import html
from macros.render.tools import plan_fields, tool_cards, tool_page
from macros.site.model import Site
from macros.site.view import Page, View, views


def pages(site: Site) -> Iterator[Page]:
    """The list and the tools of this room, in each language."""
    for view in views(site):
        yield _index(view)
        yield number_page(view)
        yield worksheet(view)
        if fields := plan_fields(site):
            yield plan_page(view, fields)


def _index(view: View) -> Page:
    listed = tool_cards(view.at(tool_page("index", view.lang)))
    parts = [listed, html("<p>{}</p>", view.word("tool-private"))]
    return page_of_tool(view, "index", parts)
