"""The decision tables, written for people."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Cube, Law, Rule, Table
from macros.render.conditions import conditions, value_name
from macros.render.evidence import mark
from macros.render.html import html, table
from macros.render.sentences import spans_of
from macros.render.words import day
from macros.site.addresses import guide_address
from macros.site.rule_results import rule_cases
from macros.site.view import View


def table_html(
    view: View, rules: Table, title: str, places: Mapping[str, frozenset[str]]
) -> Markup:
    """The `rules` called `title`: a row a rule, with conditions, result, reason.

    `places` are the destinations of each rule that is not for all of them.
    """
    names = (view.word(name) for name in ("fact", "result", "reason"))
    rows = (_row(view, rules, rule, places.get(rule.name)) for rule in rules.rules)
    return table(names, rows, title, html('<table data-table="{}">', rules.id))


def _when(view: View, rule: Rule) -> Markup:
    if rule.item.data["when"] == OTHERWISE:
        return escape(view.word("otherwise"))
    either = html(" <strong>{}</strong> ", view.word("or"))
    return either.join(_cube(view, cube) for cube in rule.cubes)


def _row(view: View, rules: Table, rule: Rule, places: frozenset[str] | None) -> Markup:
    data, only = rule.item.data, ""
    if places is not None:
        only = html(' data-places="{}"', " ".join(sorted(places)))
    head = html(
        'id="{}-{}" data-known="{}" data-first="{}" data-last="{}"{}',
        *(rule.table, rule.id, view.site.confidence(data["sources"])),
        *(rule.first, rule.last, only),
    )
    return html(
        "<tr {}><td>{}{}</td><td>{}</td>"
        '<td>{} {}<br><a class="rule" href="#{}-{}">{}</a> '
        "{}<small>{}</small></td></tr>",
        *(head, _when(view, rule), days(view, rule)),
        ", ".join(value_name(view, rules.id, word) for word in rule.then),
        *(view.text(data["because"]), mark(view, data)),
        *(rule.table, rule.id, rule.name, _case(view, rule)),
        view.word("reviewed", x=day(data["reviewed"], view.lang)),
    )


def _case(view: View, rule: Rule) -> Markup:
    """A link to a result of the guide that rests on `rule`."""
    facts = rule_cases(view.site).get(rule.name)
    if not facts:
        return Markup()
    target = guide_address(facts, view.page, view.lang)
    return html('<a href="{}">{}</a> ', target, view.word("rule-case"))


def days(view: View, rule: Rule | Law) -> Markup:
    """When a rule or a law begins and ends, in small print; "" if never."""
    spans = [*spans_of(view, rule)]
    return html("<br><small>{}</small>", ", ".join(spans)) if spans else Markup()


def _cube(view: View, cube: Cube) -> Markup:
    lines = (html("<em>{}</em>: {}", *pair) for pair in conditions(view, cube))
    return Markup("; ").join(lines) or escape(view.word("any"))
