"""Running text of a page: what in it becomes a link, and where that may be.

A clause leads to the official page that holds it, else to that of the act; an address
or a telephone number of QCS is reached by a tap, since not each phone finds numbers in
a text by itself; the first use of a term leads to the glossary. Never inside a link, a
heading, code or a form.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from markupsafe import Markup, escape

from macros.data import kinds
from macros.data.citations import Citation, citations, citing, holds, names_of
from macros.data.words import any_of
from macros.render.html import html, link
from macros.site.addresses import plain
from macros.site.content import text
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import View

TAG = re.compile(r"(<(/?[a-z0-9]*)[^>]*>)")
CLOSED = frozenset(
    "a h1 h2 h3 h4 h5 h6 code pre samp dt th summary button label script style "  # noqa: SIM905
    "aside dfn abbr select option legend svg nav".split()
)
"""Elements inside which nothing is marked."""

DEEPER = dict.fromkeys(CLOSED, 1) | {f"/{name}": -1 for name in CLOSED}

Change = Callable[[str], str]
"""Turns a piece of text without tags into HTML."""

GLANCE = 95
"""The letters of a meaning that fit where a mouse shows it."""

BETWEEN = re.compile(r"(?<=\.)(?<!\bEE\.) ")
"""Between two sentences; "EE. UU." is one word."""


def in_running_text(page: str, *changes: Change) -> str:
    """The HTML `page` with every piece of running text as `changes` give it in turn.

    What one of them has made a link, the next leaves as it is.
    """
    pieces, depth = TAG.split(page), 0
    for at in range(0, len(pieces), 3):  # a text, the tag behind it, the tag's name
        if not depth and pieces[at].strip():
            pieces[at] = _changed(pieces[at], *changes)
        if at + 2 < len(pieces):
            depth += DEEPER.get(pieces[at + 2], 0)
    del pieces[2::3]
    return "".join(pieces)


def _changed(text: str, *changes: Change) -> str:
    for done, change in enumerate(changes, 1):
        text = change(text)
        if "<" in text:
            return in_running_text(text, *changes[done:])
    return text


def office_links(site: Site) -> Change:
    """What makes each e-mail address and telephone number of an office a link."""
    targets, named = _reached(site)
    return lambda text: named.sub(lambda m: link(targets[m[0]], m[0]), text)


@memoized
def _reached(site: Site) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """How each office is reached -> where that leads, and what finds it in a text."""
    offices = [item.data for item in site.every(kinds.CONTACTS).values()]
    targets = {o["email"]: f"mailto:{o['email']}" for o in offices if "email" in o}
    targets |= {
        o["phone"]: f"tel:{dialled(o['phone'])}" for o in offices if "phone" in o
    }
    return targets, re.compile("|".join(map(re.escape, targets)) or "(?!)")


def dialled(phone: str) -> str:
    """What a telephone dials for the number `phone` of the US."""
    return "+1" + "".join(sign for sign in phone if sign.isdigit())


def citation_links(site: Site) -> Change:
    """What leads each citation of the law to the official page."""
    names, pattern = _named_acts(site)

    def linked(text: str) -> str:
        done, at = [], 0
        for citation in citations(text, pattern):
            if url := _page(site, names[citation.name], citation):
                opened = html('<a class="law-link" href="{}" rel="noopener">', url)
                begin, end = citation.start, citation.end
                done += [text[at:begin], opened, text[begin:end], "</a>"]
                at = end
        return "".join([*done, text[at:]])

    return linked


def _page(site: Site, ids: Sequence[str], citation: Citation) -> str:
    """The official page of what is cited; "" if there is none."""
    sources = [site.get(kinds.SOURCES, id_) for id_ in ids]
    paged = [source for source in sources if "url" in source]
    first = next(citation.clauses(), "")
    of_clause = [source for source in paged if first and holds(first, source)]
    return next((str(source["url"]) for source in [*of_clause, *paged]), "")


@memoized
def _named_acts(site: Site) -> tuple[Mapping[str, Sequence[str]], re.Pattern[str]]:
    """The names by which texts call the acts, as HTML writes them; what finds them."""
    names = names_of(site.every(kinds.SOURCES))
    written = {w: ids for name, ids in names.items() for w in (name, escape(name))}
    return written, citing(written)


def term_links(view: View) -> Change:
    """What leads the first use of each term on the page of `view` to its meaning.

    The link's title begins the meaning, so that a mouse shows it and a finger
    or a key can follow it.
    """
    spellings, pattern = _spellings(view.site, view.lang)
    seen: set[str] = set()

    def marked(match: re.Match[str]) -> str:
        id_ = spellings[match[0]]
        if id_ in seen:
            return match[0]
        seen.add(id_)
        return _link(view, id_, match[0])

    return partial(pattern.sub, marked) if spellings else str


@memoized
def _spellings(site: Site, lang: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """What counts as a use of a term, as HTML writes it -> the term's id.

    And the pattern that finds any of them.
    """
    id_of = {}
    for id_, item in site.every(kinds.GLOSSARY).items():
        more = item.data.get("match", {}).get(lang, ())
        for word in (text(item.data["term"], lang), *more):
            if not item.data.get("quiet"):
                id_of[str(escape(word))] = id_
    return id_of, re.compile(rf"(?<![\w-]){any_of(id_of)}(?![\w-])")


def _beginning(meaning: str) -> str:
    """The sentences of `meaning` that a reader takes in at a glance, at least one."""
    beginning, *more = BETWEEN.split(meaning)
    for sentence in more:
        if len(beginning) + len(sentence) > GLANCE:
            break
        beginning = f"{beginning} {sentence}"
    return beginning


def _link(view: View, id_: str, label: str) -> str:
    term = view.get(kinds.GLOSSARY, id_)
    target = view.address_of("term", id_)
    meaning = plain(view.text(term["meaning"])).split("\n")[0]
    if "long" in term:
        meaning = f"{view.text(term['long']).removesuffix('.')}. {meaning}"
    meaning = _beginning(meaning)
    form = '<a class="term-link" href="{}" title="{}">{}</a>'
    return html(form, target, meaning, Markup(label))  # noqa: S704 a piece of the page
