"""What the pages of the tools share: their frame, what becomes of entries, offices.

Owns the frame and these pieces; what each tool holds stands in its own module.
"""

from collections.abc import Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import html, link, opening
from macros.render.tariff import tariff_data, tariff_words
from macros.render.tools import TOOLS, read_more, tool_page
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View


def page_of_tool(
    view: View, name: str, parts: Sequence[str], made_of: str = "fields"
) -> Page:
    """The page of the tool `name`, or of all of them, with its title and lede.

    `made_of` is the kind of data that was reviewed.
    """
    words, reviewed = TOOLS.get(name), view.site.newest_review(made_of)
    title = view.word(f"{words}-title" if words else "tools")
    lede = view.word(f"{words}-lede" if words else "tools-lede")
    meta = view.meta(title, lede, terms=False, reviewed=reviewed)
    if words:
        meta |= {"hide": ["toc"], "scripts": [name]}
        meta["styles"] = ["tables", "guide", "tools"]
    body = Markup("\n").join([opening(title, lede, "tool"), *parts])
    return Page(tool_page(name, view.lang), body, meta)


def privacy(view: View) -> Markup:
    """What happens to what a reader writes."""
    return html(
        '<p class="tool__private">{} {}</p>',
        view.word("tool-private"),
        view.word("tool-take-first"),
    )


def known_tariff_codes(view: View) -> dict[str, object]:
    """What the scripts know and say of tariff codes."""
    return {"codes": tariff_data(view), "tariff": tariff_words(view)}


def link_to_fields(view: View, id_: str) -> Markup:
    """The way to the same fields, explained one by one."""
    target = view.address_of("fields", id_)
    return html("<p>{}</p>", link(target, view.word("field-by-field")))


def office(view: View, data: kinds.FieldSet) -> Markup:
    """Which office a set of fields goes to, and where to read of the others."""
    target, label = read_more(view, "faq", data["offices"])
    sentence = view.word("tool-office", x=mail_of(view.site, data))
    return html('<p>{} <a href="{}">{}</a></p>', sentence, target, label)


def mail_of(site: Site, data: kinds.FieldSet) -> str:
    """The address that the fields `data` are sent to."""
    mail: str = site.get(kinds.CONTACTS, data["to"])["email"]
    return mail
