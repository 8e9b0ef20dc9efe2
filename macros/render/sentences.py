"""Changes of the rules as sentences, for the specialist and for the site."""

import re
from collections.abc import Iterable

from macros.guide.lock import Change
from macros.render.conditions import fact_name, value_name
from macros.render.words import day
from macros.site.model import Site, text

CONDITION = re.compile(r"^([a-z-]+)=(!?)(.+)$")


def sentences(site: Site, changes: Iterable[Change], lang: str) -> list[str]:
    """One sentence for each change, in names: "From ...: shipments with ... now ...".

    Works for rules that are gone too, as long as facts and values still exist;
    what has no name any more keeps its id.
    """
    return [_sentence(site, change, lang) for change in changes]


def _sentence(site: Site, change: Change, lang: str) -> str:
    kind = "changed" if change.now and change.was else "added" if change.now else "gone"
    return site.word(
        f"rule-{kind}",
        lang,
        case=_case(site, change.case, lang) or site.word("any", lang),
        now=_given(site, change.table, change.now, lang),
        was=_given(site, change.table, change.was, lang),
        days=_days(site, change.days, lang),
    )


def _case(site: Site, case: str, lang: str) -> str:
    said = [_condition(site, word, lang) for word in case.split(" ") if word]
    return "; ".join(said)


def _condition(site: Site, word: str, lang: str) -> str:
    found = CONDITION.match(word)
    if not found:
        return word
    fact, negated, values = found[1], found[2], found[3].split(",")
    if fact not in {*site.ids("facts"), *site.ids("notices"), *_tables(site)}:
        return word
    no = f"{site.word('not', lang)} " if negated else ""
    names = [value_name(site, fact, value, lang) for value in values]
    listed = f" {site.word('or', lang)} ".join(names)
    return f"{fact_name(site, fact, lang)}: {no}{listed}"


def _given(site: Site, table: str, ids: str, lang: str) -> str:
    gives = next((t.gives for t in site.rulebook.tables if t.id == table), "")
    known = site.ids(gives) if gives else {}
    names = [
        text(known[id_].data["name"], lang) if id_ in known else id_
        for id_ in ids.split(",")
        if id_
    ]
    return ", ".join(names)


def _days(site: Site, days: str, lang: str) -> str:
    """The lock's "from ... until ..." in words, in brackets; "" if always."""
    said = []
    for word, when in re.findall(r"(from|until) (\S+)", days):
        said.append(site.word(f"{word}-day", lang, x=day(when, lang)))
    return f" ({', '.join(said)})" if said else ""


def _tables(site: Site) -> list[str]:
    return [table.id for table in site.rulebook.tables]
