"""The tables behind the decision guide, written for people."""

from markupsafe import Markup, escape

from macros.data import kinds
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Cube, Law, Rule
from macros.render.blocks import listing
from macros.render.conditions import conditions, value_name
from macros.render.evidence import mark
from macros.render.html import folding, html, link, table
from macros.render.sentences import spans_of
from macros.render.words import data_in_page, day
from macros.site.addresses import guide_address
from macros.site.content import LEVELS
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import rule_cases, rule_places
from macros.site.view import Page, View, in_each_language

FILES = {"rules.csv": "CSV", "api/v1/rules.json": "JSON"}
"""The rules as data, and what links to them say."""


@in_each_language("tables.md")
def pages(view: View) -> Page:
    """One page per language, with all tables."""
    never = link(view.address("laws.md"), view.word("laws"))
    parts = [html("<p>{} {}.</p>", view.word("laws-link"), never), _filter(view)]
    for rules in view.site.rulebook.tables:
        parts += _table(view.site, view.lang, view.page, rules.id)
    more = {"dataset": [*FILES], "scripts": ["folded", "rules"], "styles": ["rules"]}
    return listing(view, "tables", "table", parts, "data/guide/tables", more=more)


@memoized
def _table(site: Site, lang: str, page: str, id_: str) -> tuple[Markup, Markup]:
    """The heading of a table of the rules, and the table: a row a rule."""
    view = View(site, lang, page)
    title = view.text(site.tables[id_]["title"])
    names = (view.word(name) for name in ("fact", "result", "reason"))
    rows = (_row(view, rule) for rule in site.table(id_).rules)
    tag = html('<table data-table="{}">', id_)
    return folding(title, id_), table(names, rows, title, tag)


def _filter(view: View) -> Markup:
    """What the filter's script says and offers; links to the rules as data."""
    data: dict[str, object] = {"words": view.words("rules-")}
    data["places"] = view.names(kinds.PLACES)
    data["known"] = {level: view.word(f"known-{level}") for level in LEVELS}
    links = Markup(", ").join(link(view.file(f), label) for f, label in FILES.items())
    mount = html('<div id="rules-filter"></div>{}', data_in_page("rules-data", data))
    return html("{}<p>{}</p>", mount, links)


def _when(view: View, rule: Rule) -> Markup:
    if rule.item.data["when"] == OTHERWISE:
        return escape(view.word("otherwise"))
    either = html(" <strong>{}</strong> ", view.word("or"))
    return either.join(_cube(view, cube) for cube in rule.cubes)


def _row(view: View, rule: Rule) -> Markup:
    """What is asked, what is given, and why; for which places, if not for all."""
    data, only = rule.item.data, ""
    if (places := rule_places(view.site).get(rule.name)) is not None:
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
        ", ".join(value_name(view, rule.table, word) for word in rule.then),
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
