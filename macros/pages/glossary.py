"""The glossary: every term with its meaning, in the order of the alphabet."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import normalize

from macros.data.library import Data
from macros.render.evidence import mark
from macros.render.html import heading
from macros.render.prose_html import as_html
from macros.render.words import attribute
from macros.site.addresses import page_path
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View, views


def pages(site: Site) -> Iterator[Page]:
    """One page per language."""
    for view in views(site):
        yield _glossary(view)


def _glossary(view: View) -> Page:
    path = page_path("term", "", view.lang).removesuffix("#")
    view = view.at(path)
    title, lede = view.word("glossary"), view.word("glossary-lede")
    terms = [item.data for item in view.site.ids("glossary").values()]
    terms.sort(key=lambda term: _sorted_as(view.text(term["term"])))
    letters = [
        (letter, "".join(_term(view, term) for term in group))
        for letter, group in groupby(terms, lambda t: _letter(view.text(t["term"])))
    ]
    parts = [
        heading(1, title, "glossary"),
        f'<p class="lede">{lede}</p>',
        _ways_in(view, [letter for letter, _ in letters]),
    ]
    parts += [
        f'<section class="letter">{heading(2, letter, f"letter-{letter.lower()}")}'
        f'<div class="terms">{told}</div></section>'
        for letter, told in letters
    ]
    meta: dict[str, object] = {"title": title, "description": lede, "lang": view.lang}
    meta |= {"terms": False, "hide": ["toc"]}
    meta |= {"styles": ["glossary"], "scripts": ["glossary"]}
    meta["reviewed"] = view.site.newest_review("glossary")
    return Page(path, "\n".join(parts), meta, "data/glossary.yml")


def _ways_in(view: View, letters: Iterable[str]) -> str:
    """The letters as links, and where the script puts its field."""
    words = {key: view.word(f"glossary-{key}") for key in ("find", "none")}
    told = " ".join(f'data-{key}="{attribute(said)}"' for key, said in words.items())
    links = "".join(f'<a href="#letter-{one.lower()}">{one}</a>' for one in letters)
    named = attribute(view.word("glossary-letters"))
    return (
        f'<div id="glossary-find" {told}></div>'
        f'<nav class="letters" aria-label="{named}">{links}</nav>'
    )


def _term(view: View, term: Data) -> str:
    name = attribute(view.text(term["term"]))
    long = f" ({attribute(view.text(term['long']))})" if "long" in term else ""
    meaning = as_html(view.text(term["meaning"]), view)
    known = mark(view, term["sources"], term.get("law", ()))
    return (
        f'<div class="term" id="{term["id"]}"><p><strong>{name}</strong>{long}</p>'
        f"{known}{meaning}</div>"
    )


def _letter(term: str) -> str:
    first = _sorted_as(term)[:1].upper()
    return first if first.isalpha() else "0-9"


def _sorted_as(term: str) -> str:
    """`term` as it is sorted: without accents, capitals and marks."""
    plain = normalize("NFKD", term).casefold()
    return "".join(sign for sign in plain if sign.isalnum())
