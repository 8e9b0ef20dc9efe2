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
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page


def pages(site: Site) -> Iterator[Page]:
    """One page per language."""
    for lang in LANGUAGES:
        yield _glossary(site, lang)


def _glossary(site: Site, lang: str) -> Page:
    path = page_path("term", "", lang).removesuffix("#")
    title, lede = site.word("glossary", lang), site.word("glossary-lede", lang)
    terms = [item.data for item in site.ids("glossary").values()]
    terms.sort(key=lambda term: _sorted_as(text(term["term"], lang)))
    letters = [
        (letter, "".join(_term(site, term, path, lang) for term in group))
        for letter, group in groupby(terms, lambda t: _letter(text(t["term"], lang)))
    ]
    parts = [
        heading(1, title, "glossary"),
        f'<p class="lede">{lede}</p>',
        _ways_in(site, [letter for letter, _ in letters], lang),
    ]
    parts += [
        f'<section class="letter">{heading(2, letter, f"letter-{letter.lower()}")}'
        f'<div class="terms">{told}</div></section>'
        for letter, told in letters
    ]
    meta: dict[str, object] = {"title": title, "description": lede, "lang": lang}
    meta |= {"terms": False, "hide": ["toc"]}
    meta |= {"styles": ["glossary"], "scripts": ["glossary"]}
    meta["reviewed"] = site.newest_review("glossary")
    return Page(path, "\n".join(parts), meta, "data/glossary.yml")


def _ways_in(site: Site, letters: Iterable[str], lang: str) -> str:
    """The letters as links, and where the script puts its field."""
    words = {key: site.word(f"glossary-{key}", lang) for key in ("find", "none")}
    told = " ".join(f'data-{key}="{attribute(said)}"' for key, said in words.items())
    links = "".join(f'<a href="#letter-{one.lower()}">{one}</a>' for one in letters)
    named = attribute(site.word("glossary-letters", lang))
    return (
        f'<div id="glossary-find" {told}></div>'
        f'<nav class="letters" aria-label="{named}">{links}</nav>'
    )


def _term(site: Site, term: Data, here: str, lang: str) -> str:
    name = attribute(text(term["term"], lang))
    long = f" ({attribute(text(term['long'], lang))})" if "long" in term else ""
    meaning = as_html(text(term["meaning"], lang), site, here, lang)
    known = mark(site, term["sources"], lang, term.get("law", ()))
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
