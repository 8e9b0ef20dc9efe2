"""The decision tables, written for people."""

from collections.abc import Mapping

from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import BEGINNING, END, Cube, Law, Rule, Table
from macros.render.conditions import conditions, value_name
from macros.render.evidence import mark
from macros.render.words import attribute, day
from macros.site.addresses import guide_address
from macros.site.model import Site, text
from macros.site.rule_cases import rule_cases

Here = tuple[str, str]
"""The page that is written: its path, its language."""


def table_html(
    site: Site,
    table: Table,
    title: str,
    places: Mapping[str, frozenset[str]],
    here: Here,
) -> str:
    """The table called `title`: a row a rule, with conditions, result, reason.

    `places` are the destinations of each rule that is not for all of them.
    """
    lang = here[1]
    heads = ("fact", "result", "reason")
    head = "".join(f'<th scope="col">{site.word(name, lang)}</th>' for name in heads)
    rows = "".join(
        _row(site, table, rule, places.get(rule_name(rule)), here)
        for rule in table.rules
    )
    caption = f'<caption class="md-visually-hidden">{attribute(title)}</caption>'
    return (
        f'<table data-table="{table.id}">{caption}<thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def rule_name(rule: Rule) -> str:
    """What a rule is called outside its table: "table/rule"."""
    return f"{rule.table}/{rule.id}"


def _when(site: Site, rule: Rule, lang: str) -> str:
    if rule.item.data["when"] == OTHERWISE:
        return site.word("otherwise", lang)
    either = f" <strong>{site.word('or', lang)}</strong> "
    return either.join(_cube(site, cube, lang) for cube in rule.cubes)


def _row(
    site: Site,
    table: Table,
    rule: Rule,
    places: frozenset[str] | None,
    here: Here,
) -> str:
    lang = here[1]
    when = _when(site, rule, lang)
    given = (value_name(site, table.id, word, lang) for word in rule.then)
    then = attribute(", ".join(given))
    data = rule.item.data
    why = attribute(text(data["because"], lang))
    known = mark(site, data["sources"], lang, data.get("law", ()))
    anchor = f"{rule.table}-{rule.id}"
    reviewed = site.word("reviewed", lang, x=day(data["reviewed"], lang))
    only = f' data-places="{" ".join(sorted(places))}"' if places is not None else ""
    return (
        f'<tr id="{anchor}" data-known="{site.confidence(data["sources"])}" '
        f'data-first="{rule.first}" data-last="{rule.last}"{only}>'
        f"<td>{when}{days(site, rule, lang)}</td><td>{then}</td>"
        f'<td>{why} {known} <a class="rule" href="#{anchor}">{rule_name(rule)}</a> '
        f"{_case(site, rule, here)}<small>{reviewed}</small></td></tr>"
    )


def _case(site: Site, rule: Rule, here: Here) -> str:
    """A link to a result of the guide that rests on `rule`."""
    facts = rule_cases(site).get(rule_name(rule))
    if not facts:
        return ""
    target = attribute(guide_address(facts, *here))
    return f'<a href="{target}">{site.word("rule-case", here[1])}</a> '


def days(site: Site, rule: Rule | Law, lang: str) -> str:
    """When a rule or a law begins and ends, in small print; "" if never."""
    said = []
    if rule.first != BEGINNING:
        said.append(site.word("from-day", lang, x=day(rule.first, lang)))
    if rule.last != END:
        said.append(site.word("until-day", lang, x=day(rule.last, lang)))
    return f"<br><small>{', '.join(said)}</small>" if said else ""


def _cube(site: Site, cube: Cube, lang: str) -> str:
    said = [
        f"<em>{attribute(name)}</em>: {attribute(value)}"
        for name, value in conditions(site, cube, lang)
    ]
    return "; ".join(said) or site.word("any", lang)
