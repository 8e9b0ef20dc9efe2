"""The conditions of rules, written for people."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from macros.guide.phrasing import shortest
from macros.guide.rules import Cube, Fact
from macros.site.model import Site, text


def conditions(site: Site, cube: Cube, lang: str) -> list[tuple[str, str]]:
    """The conditions of `cube` as plain text: (name of the fact, what it must be).

    Says the complement ("not ...") where that is shorter.
    """
    return [
        (fact_name(site, fact, lang), _said(site, fact, values, lang))
        for fact, values in cube.items()
    ]


@cache
def _said(site: Site, fact: str, values: frozenset[str], lang: str) -> str:
    known: Fact | None = site.rulebook.facts.get(fact)
    domain = known.values if known else _outputs(site, fact)
    denied, names = shortest(values, domain, known.names if known else {})
    words = [value_name(site, fact, value, lang) for value in names]
    if denied and len(words) > 1:
        return f"{site.word('none-of', lang)} {', '.join(words)}"
    no = f"{site.word('not', lang)} " if denied else ""
    return no + f" {site.word('or', lang)} ".join(words)


def _outputs(site: Site, table: str) -> Iterable[str]:
    rules = site.rulebook.table(table).rules
    return list(dict.fromkeys(rule.then[0] for rule in rules))


def fact_name(site: Site, fact: str, lang: str) -> str:
    """What a fact, a notice or a table is called; KeyError if there is none."""
    for kind in ("facts", "notices"):
        if fact in site.ids(kind):
            return text(site.get(kind, fact)["name"], lang)
    heads = (source.value for source in site.library.files["table"])
    return text({head["table"]: head["title"] for head in heads}[fact], lang)


def value_name(site: Site, fact: str, value: str, lang: str) -> str:
    """What `value` of a fact, a notice or a table, or a group of values, is called.

    What has no name keeps its id.
    """
    named = _named(site, fact).get(value, {})
    name = named.get("label") or named.get("name")
    return text(name, lang) if name else site.words("group-", lang).get(value, value)


@lru_cache(maxsize=128)
def _named(site: Site, fact: str) -> Mapping[str, Mapping]:
    return {item["id"]: item for item in _values(site, fact)}


def _values(site: Site, fact: str) -> Iterable[Mapping]:
    """The values of a fact or a notice, or the outputs of a table, with their names."""
    if fact in site.ids("facts"):
        data = site.get("facts", fact)
        return _all(site, data["domain"]) if "domain" in data else data["values"]
    if fact in site.ids("notices"):
        return site.get("notices", fact)["states"]
    heads = (source.value for source in site.library.files["table"])
    head = next((head for head in heads if head["table"] == fact), {})
    return _all(site, head["gives"]) if "gives" in head else head.get("values", ())


def _all(site: Site, kind: str) -> Iterable[Mapping]:
    return (item.data for item in site.ids(kind).values())
