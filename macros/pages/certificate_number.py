"""The page that reads a certificate number or a tariff code.

Whole without its script: it then shows the rules and the table.
"""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.pages.tool_parts import known_tariff_codes, page_of_tool
from macros.render.evidence import evidence
from macros.render.html import heading, html, link
from macros.render.tariff import evidence_for_tariff, tariff_table
from macros.render.tools import Link, entry_with_answer, read_more, tool_page, words_of
from macros.render.words import data_in_page
from macros.site.view import Page, View


def number_page(view: View) -> Page:
    """The page in the language of `view`."""
    path = tool_page("certificate-number", view.lang)
    view = view.at(path)
    numbers = {id_: item.data for id_, item in view.site.ids(kinds.NUMBERS).items()}
    links = {id_: _read_about(view, n) for id_, n in numbers.items()}
    cited = [source for number in numbers.values() for source in number["sources"]]
    words = words_of(view, "number-")
    for id_, number in numbers.items():
        words |= {f"{p}-{id_}": view.text(number[p]) for p in ("is", "do")}
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
        *(_kind_of_number(view, n, links[id_]) for id_, n in numbers.items()),
        *_evidence(view, {"sources": [*dict.fromkeys(cited)]}),
    ]
    in_page = {"words": words, "links": links, **known_tariff_codes(view)}
    parts.append(data_in_page("tool-data", in_page))
    return page_of_tool(view, "certificate-number", parts, "numbers")


def _evidence(view: View, rests_on: Mapping[str, list[str]]) -> Iterator[Markup]:
    """What the lists of the page rest on; nothing where they are empty."""
    if rests_on["sources"]:
        yield evidence(view, rests_on)


def _read_about(view: View, number: Data) -> list[Link]:
    """Where readers of the page of `view` find more on a kind of number."""
    keys = {"faq": "answers", "certificate": "certificates", "form": "forms"}
    return [
        read_more(view, word, id_)
        for word, key in keys.items()
        for id_ in number.get(key, ())
    ]


def _kind_of_number(view: View, number: kinds.Number, links: Sequence[Link]) -> Markup:
    """One kind of number: an example, what it is, what to do, where to read."""
    read = Markup("\xa0· ").join(link(to, label) for to, label in links)
    return html(
        '<section class="kind" id="{}"><p><samp>{}</samp></p><h3>{}</h3><p>{}</p>'
        "<p>{}: {}</p></section>",
        number["id"],
        number["example"],
        view.text(number["is"]),
        view.text(number["do"]),
        view.word("number-more"),
        read,
    )
