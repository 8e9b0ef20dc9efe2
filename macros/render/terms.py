"""The first use of a term on a page, led to the glossary.

Owns what counts as a use, and what a mouse shows of the meaning.
"""

import re
from collections.abc import Mapping
from functools import partial

from markupsafe import escape

from macros.data import kinds
from macros.data.any_of import any_of
from macros.render.running_text import Change
from macros.site.addresses import plain
from macros.site.content import text
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import View

GLANCE = 95
"""The letters of a meaning that fit where a mouse shows it."""

BETWEEN = re.compile(r"(?<=\.)(?<!\bEE\.) ")
"""Between two sentences; "EE. UU." is one word."""


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
    return f'<a class="term-link" href="{target}" title="{escape(meaning)}">{label}</a>'
