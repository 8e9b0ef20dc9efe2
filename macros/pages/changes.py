"""What changed: entries of the site's history, and the days that rules carry."""

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup, escape

from macros.data import kinds
from macros.data.languages import LANGUAGES, localized
from macros.guide.order import epochs
from macros.guide.rules import Rule
from macros.render.changed import touch_line
from macros.render.evidence import mark
from macros.render.folded import with_folded_sections
from macros.render.html import bulleted, folding, heading, html, link, opening
from macros.render.prose_html import as_html
from macros.render.words import day
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View

FEED = {lang: localized("changes.xml", lang) for lang in LANGUAGES}
"""The feed of each language, from the site's root."""

CALENDAR = {lang: localized("changes.ics", lang) for lang in LANGUAGES}
"""The days to come, in each language, from the site's root."""


def pages(site: Site) -> Iterator[Page]:
    """One page per language, the newest day first; days to come included."""
    days = sorted(set(epochs(site.rulebook)[1:]), reverse=True)
    for view in (View(site, lang, page_of(lang)) for lang in LANGUAGES):
        title, lede = view.word("changes"), view.word("changes-lede")
        feed = link(view.file(FEED[view.lang]), view.word("changes-feed"))
        file = link(view.file(CALENDAR[view.lang]), view.word("changes-calendar"))
        entries = [item.data for item in site.ids(kinds.CHANGES).values()]
        head = [opening(title, lede, "changes"), html("<p>{} · {}</p>", feed, file)]
        parts = [
            heading(2, view.word("changes-site"), "site"),
            *(_entry(view, entry) for entry in entries),
            heading(2, view.word("changes-law"), "rules"),
            *(part for when in days for part in _day(view, when)),
        ]
        meta = view.meta(title, lede, reviewed=site.newest_review("table"))
        meta |= {
            "styles": ["entries", "halves"],
            "scripts": ["folded"],
            "hide": ["toc"],
        }
        folded = with_folded_sections(Markup("\n").join(parts))
        begin = Markup("\n").join(head)
        yield Page(view.page, begin, meta, "data/guide/tables", ending=folded)


def page_of(lang: str) -> str:
    """The page's Markdown file in `lang`."""
    return localized("changes.md", lang)


def _entry(view: View, entry: kinds.Change) -> Markup:
    when, title = day(entry["on"], view.lang), view.text(entry["title"])
    body = as_html(view.text(entry["text"]), view)
    touched = touch_line(view, entry)
    opens = folding(f"{when}: {title}", entry["id"], 3)
    return html("{}\n{}{}", opens, body, touched)


def _day(view: View, when: str) -> list[Markup]:
    """What begins and ends on the day `when`, as a section."""
    parts = [folding(day(when, view.lang), f"on-{when}", 3)]
    for word, rules in _changed_on(view.site, when):
        lines = dict.fromkeys(
            escape(_plainly(view, rule)) + mark(view, rule.item.data) for rule in rules
        )
        parts += [html("<p><strong>{}</strong></p>", view.word(word)), bulleted(lines)]
    return parts


def sentences_on(view: View) -> dict[str, list[str]]:
    """Each day on which rules change -> what begins and ends, in plain text."""
    return {
        when: [
            f"{view.word(word)}: {sentence}"
            for word, rules in _changed_on(view.site, when)
            for sentence in dict.fromkeys(_plainly(view, rule) for rule in rules)
        ]
        for when in epochs(view.site.rulebook)[1:]
    }


def _changed_on(site: Site, when: str) -> list[tuple[str, list[Rule]]]:
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
