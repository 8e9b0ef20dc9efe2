"""The conditions of rules, written for people."""

from collections.abc import Iterable, Mapping

from macros.data import kinds
from macros.data.library import Data
from macros.guide.rules import Cube, Fact
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import View
from macros.site.vocabulary import named_values

NOTHING: Data = {}


def conditions(view: View, cube: Cube) -> list[tuple[str, str]]:
    """The conditions of `cube` as plain text: (name of the fact, what it must be).

    Says the complement ("not ...") where that is shorter.
    """
    return [
        (fact_name(view, fact), _value_text(view.site, fact, values, view.lang))
        for fact, values in cube.items()
    ]


@memoized
def _value_text(site: Site, fact: str, values: frozenset[str], lang: str) -> str:
    known_fact: Fact | None = site.facts.get(fact)
    if known_fact:
        domain, groups = known_fact.values, known_fact.names
    else:
        rules, groups = site.table(fact).rules, {}
        domain = tuple(rule.then[0] for rule in rules)
    denied, names = shortest(values, domain, groups)
    words = [value_name(View(site, lang), fact, value) for value in names]
    if denied and len(words) > 1:
        return f"{site.word('none-of', lang)} {', '.join(words)}"
    no = f"{site.word('not', lang)} " if denied else ""
    return no + f" {site.word('or', lang)} ".join(words)


def fact_name(view: View, fact: str) -> str:
    """What a fact, a notice or a table is called; KeyError if there is none."""
    for kind in ("facts", "notices"):
        if fact in view.site.ids(kind):
            return view.text(view.get(kind, fact)["name"])
    return view.text(view.site.tables[fact]["title"])


def value_name(view: View, fact: str, value: str) -> str:
    """What `value` of a fact, a notice or a table, or a group of values, is called.

    What has no name keeps its id.
    """
    named = _named(view.site, fact).get(value, {})
    name = named.get("label") or named.get("name")
    return view.text(name) if name else view.words("group-").get(value, value)


def answer_name(view: View, fact: str, value: str) -> str:
    """An answer in few words: "Product: Wine", or what the data calls it in short."""
    short = _named(view.site, fact).get(value, {}).get("short")
    whole = f"{fact_name(view, fact)}: {value_name(view, fact, value)}"
    return view.text(short) if short else whole


@memoized
def _named(site: Site, fact: str) -> Mapping[str, Data]:
    return {item["id"]: item for item in _values(site, fact)}


def _values(site: Site, fact: str) -> Iterable[Data]:
    """The values of a fact or a notice, or the outputs of a table, with their names."""
    if fact in site.ids(kinds.NOTICES):
        return site.get(kinds.NOTICES, fact)["states"]
    if fact in site.ids(kinds.FACTS):
        return named_values(site, fact)
    head = site.tables.get(fact, NOTHING)
    if "gives" in head:
        return [item.data for item in site.ids(head["gives"]).values()]
    return [*head.get("values", ())]


def shortest(
    values: frozenset[str], domain: Iterable[str], groups: Mapping[str, frozenset[str]]
) -> tuple[bool, list[str]]:
    """`values` of a `domain` in the fewest names; True if these say what is not."""
    others = frozenset(domain) - values
    named, denied = _covered(values, groups), _covered(others, groups)
    negated = bool(others) and len(denied) < len(named)
    return negated, denied if negated else named


def _covered(values: frozenset[str], groups: Mapping[str, frozenset[str]]) -> list[str]:
    """Names for `values`: the largest of the `groups` that fit, then what is left."""
    names, left = [], set(values)
    for name, group in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        if len(group) > 1 and group <= left:
            names.append(name)
            left -= group
    return names + sorted(left)
