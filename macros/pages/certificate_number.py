"""The page that reads a certificate number or a tariff code.

Whole without its script: it then shows the rules and the table.
"""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from macros.data import kinds
from macros.pages.tool_parts import known_tariff_codes, page_of_tool
from macros.render.evidence import evidence
from macros.render.html import heading, html
from macros.render.numbers import (
    evidence_for_numbers,
    kind_of_number,
    read_about,
    words_of_numbers,
)
from macros.render.tariff import evidence_for_tariff, tariff_table
from macros.render.tools import entry_with_answer, tool_page, words_of
from macros.render.words import data_in_page
from macros.site.page import Page
from macros.site.view import View


def number_page(view: View) -> Page:
    """The page in the language of `view`."""
    path = tool_page("certificate-number", view.lang)
    view = view.at(path)
    numbers = {id_: item.data for id_, item in view.site.ids(kinds.NUMBERS).items()}
    links = {id_: read_about(view, n) for id_, n in numbers.items()}
    words = words_of(view, "number-") | words_of_numbers(view)
    parts = [
        html('<div class="tool">{}</div>', entry_with_answer(view, "number")),
        html("<p>{}</p>", view.word("tool-private")),
        heading(2, view.word("tariff-title"), "tariff-code"),
        html("<p>{}</p>", view.word("tariff-intro")),
        html('<div class="tool">{}</div>', entry_with_answer(view, "tariff")),
        tariff_table(view),
        *_evidence(view, evidence_for_tariff(view.site)),
        heading(2, view.word("number-rules"), "rules"),
        html("<p>{}</p>", view.word("number-rules-text")),
        heading(2, view.word("number-table"), "kinds"),
        *(kind_of_number(view, n, links[id_]) for id_, n in numbers.items()),
        *_evidence(view, {"sources": evidence_for_numbers(view.site)}),
    ]
    in_page = {"words": words, "links": links, **known_tariff_codes(view)}
    parts.append(data_in_page("tool-data", in_page))
    return page_of_tool(view, "certificate-number", parts, "numbers")


def _evidence(view: View, rests_on: Mapping[str, list[str]]) -> Iterator[Markup]:
    """What the lists of the page rest on; nothing where they are empty."""
    if rests_on["sources"]:
        yield evidence(view, rests_on)
