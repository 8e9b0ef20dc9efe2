"""The tool for a list of shipments; the page is whole before its script runs.

Owns the page: the form, the columns that are known, what the script says.
"""

from markupsafe import Markup

from macros.data import kinds
from macros.guide.known_facts import UNSURE
from macros.pages.tool_parts import page_of_tool
from macros.render.conditions import fact_name
from macros.render.html import heading, html, table
from macros.render.tools import words_of
from macros.render.words import data_in_page
from macros.site.shipment_rows import DAY
from macros.site.view import Page, View, in_each_language

TOOL = "shipments"
FILES = ".csv,.tsv,.txt,text/csv,text/tab-separated-values"


@in_each_language("tools/shipments.md")
def pages(view: View) -> Page:
    """The page in each language."""
    parts = [
        _form(view),
        heading(2, view.word("list-columns"), "columns"),
        html("<p>{}</p>", view.word("list-how")),
        _columns(view),
        heading(2, view.word("list-again"), "again"),
        html("<p>{}</p>", view.word("list-again-text")),
        data_in_page("tool-data", _data(view)),
    ]
    return page_of_tool(view, TOOL, parts, "table")


def _form(view: View) -> Markup:
    """The form; its fields have no name, so that no browser sends them."""
    words = ("file", "paste", "run", "no-script")
    file, paste, run, unable = (view.word(f"list-{word}") for word in words)
    return html(
        '<div class="tool"><form id="list-form" autocomplete="off">'
        '<div class="entry"><label for="list-file">{}</label>'
        '<input type="file" id="list-file" accept="{}"></div>'
        '<div class="entry"><label for="list-rows">{}</label>'
        '<textarea id="list-rows" rows="5" spellcheck="false"></textarea></div>'
        '<button class="button" type="submit">{}</button></form>'
        "<noscript><p>{}</p></noscript>"
        '<p class="tool__private">{}</p>'
        '<div id="list-result"></div></div>',
        *(file, FILES, paste, run, unable, view.word("tool-private")),
    )


def _columns(view: View) -> Markup:
    """What each column may be called in this language, and what it may hold."""
    rows = [
        (fact, fact_name(view, fact), _may_be(view, fact)) for fact in view.site.asked
    ]
    rows.append((DAY, "", view.word("list-any-day")))
    names = view.word("list-column"), view.word("list-may-be")
    line = '<tr><th scope="row"><code>{}</code> {}</th><td>{}</td></tr>'
    return table(names, (html(line, *row) for row in rows))


def _may_be(view: View, fact: str) -> str:
    """The values of `fact` by id, or in words where there are too many."""
    data = view.get(kinds.FACTS, fact)
    if "domain" in data:
        return view.word("list-any-place")
    ids = [value["id"] for value in data["values"]]
    ids += [UNSURE] if data["unsure"] else []
    codes = Markup(", ").join(html("<code>{}</code>", id_) for id_ in ids)
    goods = html("; {}", view.word("list-any-goods"))
    return codes + goods if fact == "product" else codes


def _data(view: View) -> dict[str, object]:
    """What the script says, what facts are called, and the files it loads.

    `reasons` is the one that only a list with changes needs.
    """
    files = ("guide-graph", f"item-names-{view.lang}", f"shipment-names-{view.lang}")
    return {
        "words": words_of(view, "list-"),
        "facts": {fact: fact_name(view, fact) for fact in view.site.asked},
        "files": [view.file(f"assets/{name}.js") for name in files],
        "reasons": view.file(f"assets/guide-reasons-{view.lang}.js"),
    }
