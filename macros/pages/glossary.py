"""The glossary: every term with its meaning, in the order of the alphabet."""

from collections.abc import Iterable
from itertools import groupby
from unicodedata import normalize

from markupsafe import Markup

from macros.data import kinds
from macros.render.blocks import listing
from macros.render.evidence import mark
from macros.render.html import data_of, heading, html, link
from macros.render.prose_html import as_html
from macros.site.view import Page, View, in_each_language


@in_each_language("glossary.md")
def pages(view: View) -> Page:
    """One page per language."""
    terms = [item.data for item in view.site.ids(kinds.GLOSSARY).values()]
    terms.sort(key=lambda term: _sorted_as(view.text(term["term"])))
    letters = [
        (letter, [_term(view, term) for term in group])
        for letter, group in groupby(terms, lambda t: _letter(view.text(t["term"])))
    ]
    parts = [_ways_in(view, [letter for letter, _ in letters])]
    parts += [
        html(
            '<section class="letter">{}<div class="terms">{}</div></section>',
            heading(2, letter, f"letter-{letter.lower()}"),
            terms_html,
        )
        for letter, terms_html in letters
    ]
    more = {"terms": False, "styles": ["glossary"], "scripts": ["glossary"]}
    origin = "data/glossary.yml"
    return listing(view, "glossary", "glossary", parts, origin, more=more)


def _ways_in(view: View, letters: Iterable[str]) -> Markup:
    """The letters as links, and where the script puts its field."""
    words = {key: view.word(f"glossary-{key}") for key in ("find", "none")}
    links = (link(f"#letter-{one.lower()}", one) for one in letters)
    return html(
        '<div id="glossary-find" {}></div>'
        '<nav class="letters" aria-label="{}">{}</nav>',
        data_of(words),
        view.word("glossary-letters"),
        links,
    )


def _term(view: View, term: kinds.Term) -> Markup:
    return html(
        '<div class="term" id="{}"><p><strong>{}</strong>{}</p>{}{}</div>',
        term["id"],
        view.text(term["term"]),
        f" ({view.text(term['long'])})" if "long" in term else "",
        mark(view, term),
        as_html(view.text(term["meaning"]), view),
    )


def _letter(term: str) -> str:
    first = _sorted_as(term)[:1].upper()
    return first if first.isalpha() else "0-9"


def _sorted_as(term: str) -> str:
    """`term` as it is sorted: without accents, capitals and marks."""
    plain = normalize("NFKD", term).casefold()
    return "".join(sign for sign in plain if sign.isalnum())
