"""The conditions of rules, written for people."""

from collections.abc import Iterable

from macros.guide.rules import Cube, Fact
from macros.model import Site, text


def conditions(site: Site, cube: Cube, lang: str) -> list[tuple[str, str]]:
    """The conditions of `cube` as plain text: (name of the fact, what it must be).

    Says the complement ("not ...") where that is shorter.
    """
    return [
        (fact_name(site, fact, lang), _said(site, fact, values, lang))
        for fact, values in cube.items()
    ]


def _said(site: Site, fact: str, values: frozenset[str], lang: str) -> str:
    known: Fact | None = site.rulebook.facts.get(fact)
    domain = known.values if known else _outputs(site, fact)
    negated = len(values) > len(domain) / 2
    shown = [v for v in domain if (v in values) != negated]
    group = _group(known, frozenset(shown))
    words = group or [value_name(site, fact, value, lang) for value in shown]
    listed = f" {site.word('or', lang)} ".join(words)
    no = f"{site.word('not', lang)} " if negated else ""
    return no + listed


def _group(fact: Fact | None, values: frozenset[str]) -> list[str]:
    names = fact.names.items() if fact and len(values) > 1 else ()
    return [name for name, group in names if group == values][:1]


def _outputs(site: Site, table: str) -> Iterable[str]:
    rules = site.rulebook.table(table).rules
    return list(dict.fromkeys(rule.then[0] for rule in rules))


def fact_name(site: Site, fact: str, lang: str) -> str:
    """What a fact, a notice or a table is called; StopIteration if there is none."""
    for kind in ("facts", "notices"):
        if fact in site.ids(kind):
            return text(site.get(kind, fact)["name"], lang)
    heads = (source.value for source in site.library.files["table"])
    return next(text(head["title"], lang) for head in heads if head["table"] == fact)


def value_name(site: Site, fact: str, value: str, lang: str) -> str:
    """What `value` of `fact` is called; an output of a table keeps its id.

    Raises KeyError or StopIteration if the fact has no such value.
    """
    if fact in site.ids("facts"):
        data = site.get("facts", fact)
        if "domain" in data:
            return text(site.get("places", value)["name"], lang)
        return next(text(v["label"], lang) for v in data["values"] if v["id"] == value)
    return value
