"""The decision tables, written for people."""

from collections.abc import Mapping

from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import BEGINNING, END, Cube, Law, Rule, Table
from macros.render.conditions import conditions, value_name
from macros.render.evidence import mark
from macros.render.words import attribute, day
from macros.site.addresses import guide_address
from macros.site.rule_cases import rule_cases
from macros.site.view import View


def table_html(
    view: View, table: Table, title: str, places: Mapping[str, frozenset[str]]
) -> str:
    """The table called `title`: a row a rule, with conditions, result, reason.

    `places` are the destinations of each rule that is not for all of them.
    """
    heads = ("fact", "result", "reason")
    head = "".join(f'<th scope="col">{view.word(name)}</th>' for name in heads)
    rows = "".join(
        _row(view, table, rule, places.get(rule_name(rule))) for rule in table.rules
    )
    caption = f'<caption class="md-visually-hidden">{attribute(title)}</caption>'
    return (
        f'<table data-table="{table.id}">{caption}<thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def rule_name(rule: Rule) -> str:
    """What a rule is called outside its table: "table/rule"."""
    return f"{rule.table}/{rule.id}"


def _when(view: View, rule: Rule) -> str:
    if rule.item.data["when"] == OTHERWISE:
        return view.word("otherwise")
    either = f" <strong>{view.word('or')}</strong> "
    return either.join(_cube(view, cube) for cube in rule.cubes)


def _row(view: View, table: Table, rule: Rule, places: frozenset[str] | None) -> str:
    when = _when(view, rule)
    given = (value_name(view, table.id, word) for word in rule.then)
    then = attribute(", ".join(given))
    data = rule.item.data
    why = attribute(view.text(data["because"]))
    known = mark(view, data["sources"], data.get("law", ()))
    anchor = f"{rule.table}-{rule.id}"
    reviewed = view.word("reviewed", x=day(data["reviewed"], view.lang))
    only = f' data-places="{" ".join(sorted(places))}"' if places is not None else ""
    return (
        f'<tr id="{anchor}" data-known="{view.site.confidence(data["sources"])}" '
        f'data-first="{rule.first}" data-last="{rule.last}"{only}>'
        f"<td>{when}{days(view, rule)}</td><td>{then}</td>"
        f'<td>{why} {known} <a class="rule" href="#{anchor}">{rule_name(rule)}</a> '
        f"{_case(view, rule)}<small>{reviewed}</small></td></tr>"
    )


def _case(view: View, rule: Rule) -> str:
    """A link to a result of the guide that rests on `rule`."""
    facts = rule_cases(view.site).get(rule_name(rule))
    if not facts:
        return ""
    target = attribute(guide_address(facts, view.page, view.lang))
    return f'<a href="{target}">{view.word("rule-case")}</a> '


def days(view: View, rule: Rule | Law) -> str:
    """When a rule or a law begins and ends, in small print; "" if never."""
    said = []
    if rule.first != BEGINNING:
        said.append(view.word("from-day", x=day(rule.first, view.lang)))
    if rule.last != END:
        said.append(view.word("until-day", x=day(rule.last, view.lang)))
    return f"<br><small>{', '.join(said)}</small>" if said else ""


def _cube(view: View, cube: Cube) -> str:
    said = [
        f"<em>{attribute(name)}</em>: {attribute(value)}"
        for name, value in conditions(view, cube)
    ]
    return "; ".join(said) or view.word("any")
