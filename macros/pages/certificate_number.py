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
from macros.site.model import Site
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


def read_about(view: View, number: Data) -> list[Link]:
    """Where readers of the page of `view` find more on a kind of number."""
    keys = {"faq": "answers", "certificate": "certificates", "form": "forms"}
    return [
        read_more(view, word, id_)
        for word, key in keys.items()
        for id_ in number.get(key, ())
    ]


def kind_of_number(view: View, number: kinds.Number, links: Sequence[Link]) -> Markup:
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


def words_of_numbers(view: View) -> dict[str, str]:
    """What the script says of each kind: "is-<kind>" and "do-<kind>"."""
    return {
        f"{part}-{id_}": view.text(item.data[part])
        for id_, item in view.site.ids(kinds.NUMBERS).items()
        for part in ("is", "do")
    }


def evidence_for_numbers(site: Site) -> list[str]:
    """All that the sentences about numbers rest on, each source once."""
    cited = (item.data["sources"] for item in site.ids(kinds.NUMBERS).values())
    return list(dict.fromkeys(source for sources in cited for source in sources))
