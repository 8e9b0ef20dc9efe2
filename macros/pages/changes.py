"""What changed: entries of the site's history, and the days that rules carry.

Owns the page of all, and the last section of pages of markets and certificates.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from markupsafe import Markup, escape

from macros.data import kinds
from macros.data.library import Data
from macros.guide.order import epochs
from macros.guide.rules import Rule
from macros.render.blocks import fold, listing, topics
from macros.render.evidence import mark
from macros.render.html import bulleted, heading, html, link
from macros.render.prose_html import as_html
from macros.render.words import day, listed, month
from macros.site.history import (
    CALENDAR,
    FEED,
    FOLLOWED,
    entries_of,
    file_of,
    name_of,
    touched_on,
)
from macros.site.model import Site
from macros.site.view import Page, View, in_each_language

PAGE = "changes.md"
"""The English file of the page of all."""

NEWEST = 10
"""So many entries stand on the page itself; the others are folded by month."""

Groups = list[tuple[str, list[Rule]]]
"""A word for what becomes of rules on a day, and these rules."""


@in_each_language(PAGE)
def pages(view: View) -> Page:
    """One page per language, the newest day first; days to come included."""
    site = view.site
    feed = link(view.file(file_of(FEED, view.lang)), view.word("changes-feed"))
    file = link(view.file(file_of(CALENDAR, view.lang)), view.word("changes-calendar"))
    entries = (item.data for item in site.ids(kinds.CHANGES).values())
    parts = [_entry(view, entry) for entry in islice(entries, NEWEST)]
    parts += _months(view, entries)
    rules = [_day(view, *changed) for changed in reversed(_days(site).items())]
    ending = [
        *(heading(2, view.word("changes-site"), "site"), topics(parts)),
        *(heading(2, view.word("changes-law"), "rules"), topics(rules)),
    ]
    ways, origin = [html("<p>{} · {}</p>", feed, file)], "data/guide/tables"
    more = {"styles": ["entries", "halves"], "scripts": ["folded"]}
    whole = Markup("\n").join(ending)
    return listing(view, "changes", "table", ways, origin, more=more, ending=whole)


def _months(view: View, entries: Iterable[kinds.Change]) -> Iterator[Markup]:
    """The older `entries`, those of a month as one section that folds."""
    for when, of_month in groupby(entries, key=lambda entry: entry["on"][:7]):
        every = [_entry(view, entry) for entry in of_month]
        many = view.site.counted("changes-many", view.lang, len(every))
        form = '<strong id="month-{}">{}</strong> <small>{}</small>'
        yield fold(html(form, when, month(when, view.lang), many), topics(every))


def _entry(view: View, entry: kinds.Change) -> Markup:
    when, title = day(entry["on"], view.lang), view.text(entry["title"])
    body = as_html(view.text(entry["text"]), view)
    opens = heading(3, f"{when}: {title}", entry["id"])
    return fold(opens, html("\n{}{}", body, touch_line(view, entry)))


def _day(view: View, when: str, groups: Groups) -> Markup:
    """What begins and ends on the day `when`, as a section."""
    parts = []
    for word, rules in groups:
        lines = dict.fromkeys(
            escape(_plainly(view, rule)) + mark(view, rule.item.data) for rule in rules
        )
        parts += [html("<p><strong>{}</strong></p>", view.word(word)), bulleted(lines)]
    return fold(
        heading(3, day(when, view.lang), f"on-{when}"), Markup("\n").join(parts)
    )


def sentences_on(view: View) -> dict[str, list[str]]:
    """Each day on which rules change -> what begins and ends, in plain text."""
    return {
        when: [
            f"{view.word(word)}: {sentence}"
            for word, rules in groups
            for sentence in dict.fromkeys(_plainly(view, rule) for rule in rules)
        ]
        for when, groups in _days(view.site).items()
    }


def _days(site: Site) -> dict[str, Groups]:
    """Each day on which a rule changes that holds, as the notices stand -> these."""
    days = epochs(site.rulebook)[1:]
    return {when: groups for when in days if (groups := _changed_on(site, when))}


def _changed_on(site: Site, when: str) -> Groups:
    """("changes-begin" or "changes-end", the rules), where there are any.

    Those that decide; the others where these do not change.
    """
    before = max(first for first in epochs(site.rulebook) if first < when)
    tables = sorted(site.rulebook.tables, key=lambda table: not table.unique)
    for _, kind in groupby(tables, key=lambda table: table.unique):
        rules = [r for table in kind for r in table.rules if _holds(site, r)]
        begin = [r for r in rules if r.first == when]
        end = [r for r in rules if r.applies_on(before) and not r.applies_on(when)]
        groups = [("changes-begin", begin), ("changes-end", end)]
        if any(changed for _, changed in groups):
            return [(word, changed) for word, changed in groups if changed]
    return []


def _holds(site: Site, rule: Rule) -> bool:
    """Whether `rule` can fire in the state of the notices as it is today."""
    states = site.rulebook.states
    return any(
        all(states[fact] in values for fact, values in cube.items() if fact in states)
        for cube in rule.cubes
    )


def _plainly(view: View, rule: Rule) -> str:
    table = view.site.table(rule.table)
    sentence = view.text(rule.item.data["because"])
    if not table.unique:
        names = (view.name(table.gives, id_) for id_ in rule.then)
        sentence = f"{', '.join(names)}: {sentence}"
    return sentence


def changed(view: View, kind: str, id_: str) -> list[Markup]:
    """The entries and days to come that touch the item, and how to follow them."""
    changes_page = view.address(PAGE)
    rows = [
        _row(view, when, f"{changes_page}#on-{when}", view.word("changes-day"))
        for when, touched in sorted(touched_on(view.site).items())
        if id_ in touched.get(kind, ())
    ]
    for entry in entries_of(view.site, kind, id_):
        target, title = f"{changes_page}#{entry['id']}", view.text(entry["title"])
        rows.append(_row(view, entry["on"], target, title) + _kind(view, entry))
    feed = view.file(file_of(FEED, view.lang, kind, id_))
    file = view.file(file_of(CALENDAR, view.lang, kind, id_))
    follow = link(feed, view.word("changes-follow"))
    days = link(file, view.word("changes-calendar"))
    head = heading(2, view.word("changes-here"), "changed")
    listed_rows = bulleted(rows) if rows else ""
    return [head, html("{}<p>{} · {}</p>", listed_rows, follow, days)]


def _row(view: View, when: str, target: str, title: str) -> Markup:
    return html("{}: {}", day(when, view.lang), link(target, title))


def _kind(view: View, entry: kinds.Change) -> str:
    kind = entry.get("touches", {}).get("kind")
    return f" ({view.word(f'changes-kind-{kind}')})" if kind else ""


def touch_line(view: View, entry: kinds.Change) -> Markup:
    """Whom `entry` touches, as one paragraph of HTML; "" if it does not say."""
    touches = _touches(view, entry.get("touches", {}))
    sentences = [html("{}{}.", phrase[:1].upper(), phrase[1:]) for phrase in touches]
    if not sentences:
        return Markup()
    return html('<p class="reviewed">{}</p>', Markup(" ").join(sentences))


def _touches(view: View, touches: Data) -> Iterator[str]:
    """What it touches: text, or HTML where it is linked."""
    if kind := touches.get("kind", ""):
        yield view.word(f"changes-kind-{kind}")
    if roles := touches.get("roles", ()):
        yield listed([view.word(f"changes-role-{role}") for role in roles], view)
    if touches.get("everywhere"):
        yield view.word("changes-everywhere")
    for kind, word in FOLLOWED.items():
        if named := touches.get(kind, ()):
            links = (
                link(view.address_of(word, i), name_of(view.site, kind, i, view.lang))
                for i in named
            )
            label = view.word("changes-markets" if kind == "markets" else kind)
            yield html("{}: {}", label, Markup(", ").join(links))
    for key in ("from", "until"):
        if when := touches.get(key):
            yield view.word(f"changes-{key}", x=day(when, view.lang))
