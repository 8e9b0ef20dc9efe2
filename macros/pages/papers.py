"""The pre-flight of the papers: their lines, typed or pasted, against each other.

Owns the page, which is whole without its script: then it is a list of checks.
"""

from collections.abc import Iterator

from markupsafe import Markup

from macros.render.html import heading, html, opening
from macros.render.papers import (
    KIND,
    check_list,
    check_words,
    labels,
    load_data,
    paper_form,
    shown_lines,
)
from macros.render.tariff import tariff_data
from macros.render.tools import tool_page, without_script, words_of
from macros.render.words import data_in_page
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View, views

TOOL = "papers"


def pages(site: Site) -> Iterator[Page]:
    """The page in each language."""
    for view in views(site):
        yield _page(view)


def _page(view: View) -> Page:
    def label(word: str) -> str:
        return view.word(word)

    title, lede = view.word("papers-title"), view.word("papers-lede")
    meta = view.meta(
        title,
        lede,
        terms=False,
        hide=["toc"],
        scripts=[TOOL],
        styles=["tables", "guide", "tools"],
        reviewed=view.site.newest_review(KIND),
    )
    private = f"{label('tool-private')} {label('tool-take-first')}"
    parts = [
        opening(title, lede, "tool"),
        html("<p>{}</p>", label("papers-how")),
        html('<p class="tool__private">{}</p>', private),
        html(
            '<div class="tool">{}{}</div>',
            paper_form(view),
            without_script(view.word("papers-no-script")),
        ),
        heading(2, view.word("papers-checks"), "checks"),
        check_list(view),
        data_in_page("tool-data", _data(view)),
    ]
    return Page(tool_page(TOOL, view.lang), Markup("\n").join(parts), meta)


def _data(view: View) -> dict[str, object]:
    """What the script says and knows; of the tariff, only lines that do not fit."""
    lines = tariff_data(view)
    return {
        "words": words_of(view, "papers-"),
        "names": check_words(view),
        "fields": shown_lines(view),
        "labels": labels(view.site),
        "loads": load_data(view.site),
        "codes": {kind: lines.get(kind, {}) for kind in ("not-organic", "ended")},
    }
