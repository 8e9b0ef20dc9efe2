"""The pre-flight of the papers: their lines, typed or pasted, against each other.

Owns the page, which is whole without its script: then it is a list of checks.
"""

from macros.pages.tool_parts import page_of_tool, privacy
from macros.render.html import heading, html
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
from macros.render.tools import without_script, words_of
from macros.render.words import data_in_page
from macros.site.page import Page
from macros.site.view import View, in_each_language

TOOL = "papers"


@in_each_language
def pages(view: View) -> Page:
    """The page in each language."""
    parts = [
        html("<p>{}</p>", view.word("papers-how")),
        privacy(view),
        html(
            '<div class="tool">{}{}</div>',
            paper_form(view),
            without_script(view.word("papers-no-script")),
        ),
        heading(2, view.word("papers-checks"), "checks"),
        check_list(view),
        data_in_page("tool-data", _data(view)),
    ]
    return page_of_tool(view, TOOL, parts, KIND)


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
