"""The first use of a term on a page, led to the glossary.

Owns where in a page a term may be marked: in running text, once for each
term, never inside a link, a heading, code or a form.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial

from markupsafe import escape

from macros.data import kinds
from macros.data.any_of import any_of
from macros.site.addresses import plain
from macros.site.memory import once
from macros.site.model import Site, text
from macros.site.view import View

TAG = re.compile(r"(<(/?[a-z0-9]*)[^>]*>)")
CLOSED = frozenset(
    "a h1 h2 h3 h4 h5 h6 code pre samp dt th summary button label script style "  # noqa: SIM905
    "aside dfn abbr select option legend svg nav".split()
)
"""Elements inside which nothing is marked."""

DEEPER = dict.fromkeys(CLOSED, 1) | {f"/{name}": -1 for name in CLOSED}

GLANCE = 95
"""The letters of a meaning that fit where a mouse shows it."""


def with_terms(html: str, view: View) -> str:
    """`html` of the page of `view` with the first use of each term as a link.

    The link's title begins the meaning, so that a mouse shows it and a finger
    or a key can follow it.
    """
    spellings, pattern = _spellings(view.site, view.lang)
    if not spellings:
        return html
    seen: set[str] = set()

    def marked(match: re.Match[str]) -> str:
        id_ = spellings[match[0]]
        if id_ in seen:
            return match[0]
        seen.add(id_)
        return _link(view, id_, match[0])

    return in_running_text(html, partial(pattern.sub, marked))


def in_running_text(html: str, changed: Callable[[str], str]) -> str:
    """`html` with every piece of running text as `changed` gives it."""
    pieces, depth = TAG.split(html), 0
    for at in range(0, len(pieces), 3):  # a text, the tag behind it, the tag's name
        if not depth and pieces[at].strip():
            pieces[at] = changed(pieces[at])
        if at + 2 < len(pieces):
            depth += DEEPER.get(pieces[at + 2], 0)
    del pieces[2::3]
    return "".join(pieces)


@once
def _spellings(site: Site, lang: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """What counts as a use of a term, as HTML writes it -> the term's id.

    And the pattern that finds any of them.
    """
    id_of = {}
    for id_, item in site.ids(kinds.GLOSSARY).items():
        more = item.data.get("match", {}).get(lang, ())
        for word in (text(item.data["term"], lang), *more):
            if not item.data.get("quiet"):
                id_of[str(escape(word))] = id_
    return id_of, re.compile(rf"(?<![\w-]){any_of(id_of)}(?![\w-])")


def _beginning(meaning: str) -> str:
    """The sentences of `meaning` that a reader takes in at a glance, at least one."""
    beginning, *more = meaning.split(". ")
    for sentence in more:
        if len(beginning) + len(sentence) > GLANCE:
            return f"{beginning}."
        beginning = f"{beginning}. {sentence}"
    return beginning


def _link(view: View, id_: str, label: str) -> str:
    term = view.get(kinds.GLOSSARY, id_)
    target = view.address_of("term", id_)
    meaning = plain(view.text(term["meaning"])).split("\n")[0]
    if "long" in term:
        meaning = f"{view.text(term['long'])}. {meaning}"
    meaning = _beginning(meaning)
    return f'<a class="term-link" href="{target}" title="{escape(meaning)}">{label}</a>'
