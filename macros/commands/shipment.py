"""The facts of a shipment, as a person types them in a terminal.

Owns how words such as "origin=Ecuador" become facts of the guide, and what is
said where they do not.
"""

from collections.abc import Iterable
from urllib.parse import unquote

from macros.data import kinds
from macros.data.fold import folded
from macros.data.library import Library
from macros.data.links import is_day
from macros.data.problems import did_you_mean
from macros.guide.case_link import IN_LINKS
from macros.guide.known_facts import UNSURE
from macros.site.model import Site
from macros.site.shipment_rows import DAY
from macros.site.vocabulary import goods_names, ids_of, value_names

NO_MATTER = {*IN_LINKS} - {DAY, "known"}
"""What a link says besides the shipment, and no answer turns on."""

MANY = 60
"""More names than this are not listed in a message."""


def read_facts(site: Site, words: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Facts -> values by id from "fact=value" `words`, and what is wrong with them.

    A value may be said by its id, a former id, or a name, in any case and
    either language; goods ("bananas") stand for a product. A link of the guide
    tells all of its facts.
    """
    parts = (part.partition("=") for word in words for part in _parts(word))
    return read_pairs(site, ((name, value) for name, _, value in parts))


def _parts(word: str) -> list[str]:
    """The facts of a link that a page or the check gave; `word`, if it is none."""
    _, link, facts = word.partition("/guide/#")
    parts = (part for part in facts.split("&") if part)
    words = [unquote(p) for p in parts if p.partition("=")[0] not in NO_MATTER]
    return words if link else [word]


def read_pairs(
    site: Site, pairs: Iterable[tuple[str, str]]
) -> tuple[dict[str, str], list[str]]:
    """The same from (fact, value) `pairs`."""
    facts: dict[str, str] = {}
    faults: list[str] = []
    for name, value in pairs:
        fact = folded(name.strip())
        read, fault = _read(site, fact, value.strip())
        if fault:
            faults.append(fault)
        for key, id_ in read.items():
            if facts.setdefault(key, id_) != id_:
                faults.append(f"{key} is told twice: '{facts[key]}' and '{id_}'")
    return facts, faults


def _read(site: Site, fact: str, value: str) -> tuple[dict[str, str], str]:
    """The facts that "fact=value" tells, or what is wrong with it."""
    if not value:
        return {}, f"'{fact}' says nothing; write fact=value, as in origin=ec"
    asked = [f.id for f in site.facts.values() if f.asked]
    if fact == DAY:
        fault = f"on: '{value}' is not a day (YYYY-MM-DD)"
        return ({DAY: value}, "") if is_day(value) else ({}, fault)
    if fact not in asked:
        hint = did_you_mean(fact, [*asked, DAY])
        message = f"there is no fact '{fact}'; {hint or 'see: guide --help'}"
        return {}, message
    names = value_names(site, fact)
    if folded(value) in names:
        return {fact: names[folded(value)]}, ""
    goods = goods_names(site) if fact == "product" else {}
    if folded(value) in goods:
        return goods[folded(value)], ""
    hint = did_you_mean(folded(value), [*names, *goods])
    listed = "" if len(names) > MANY else f"it is {', '.join(ids_of(site, fact))}"
    return {}, f"{fact} is never '{value}'; {hint or listed or 'see: guide --help'}"


def facts_help(library: Library) -> str:
    """The facts of a shipment and what each may be, for the terminal's help."""
    lines = ["facts and their values, by id or by name, in any case:"]
    facts = [
        item.data for item in library.items(kinds.FACTS) if "same" not in item.data
    ]
    for data in facts:
        values = [value["id"] for value in data.get("values", ())]
        values += [UNSURE] if data.get("unsure") else []
        listed = ", ".join(values) or "a country: Ecuador, ec"
        lines.append(f"  {data['id']}={listed}")
    lines.append("  product= also takes goods by name: bananas")
    lines.append(f"  {DAY}=the day it leaves, YYYY-MM-DD; today if it is left out")
    return "\n".join(lines)
