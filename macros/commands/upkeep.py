"""What is due: reviews, days that come, texts and pages to be translated.

Owns the report of the command `stale`. Time is always given from outside: a build
never fails because a day has passed.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

from macros.checks.annotations import Part, parts_of
from macros.checks.language_slips import days_in
from macros.data import kinds
from macros.data.languages import MAIN, NAMES, TRANSLATIONS, language_of, localized
from macros.data.library import Data, Item
from macros.data.problems import Position, Problem
from macros.data.prose import prose_files
from macros.data.states import dependents
from macros.guide.rules import END
from macros.site.model import Site

AHEAD = timedelta(days=30)
DUE = {
    "as-of": (timedelta(days=7), "status as of"),
    "review-by": (timedelta(0), "to be reviewed by"),
    "reviewed": (timedelta(days=183), "last reviewed on"),
    "checked": (timedelta(days=183), "last checked on"),
}
"""The first day that an item tells -> when it is due, and what is said then."""


def stale(site: Site, today: date) -> Iterator[Problem]:
    """What is due for review on `today`, about to change, or not translated."""
    for _, item in site.library.every_item():
        yield from _overdue(item.data, item.position, today)
    for page in prose_files(site.root):
        yield from _overdue(page.meta, Position(page.name), today)
    yield from _come(site, today)
    yield from _overtaken(site)
    yield from _untranslated(site)
    for rule in site.rulebook.rules:
        days = [("begins", rule.first), ("ends", rule.last)]
        for verb, when in days:
            if when != END and today.isoformat() <= when <= (today + AHEAD).isoformat():
                message = f"rule '{rule.id}' {verb} on {when}"
                yield Problem(rule.item.position, message)


def _come(site: Site, today: date) -> Iterator[Problem]:
    """Items and pages that name a day which came since their review, or is near."""
    for kind, item in site.library.every_item():
        own = _own_parts(site, kind, item)
        texts = [part.value.get(MAIN, "") for part in own if "x-text" in part.node]
        yield from _named(item.data, item.position, texts, today)
    for page in prose_files(site.root):
        if language_of(page.name.removeprefix("docs/")) == MAIN:
            yield from _named(page.meta, Position(page.name), [page.text], today)


def _named(
    data: Data, position: Position, texts: Iterable[str], today: date
) -> Iterator[Problem]:
    if "reviewed" not in data or "review-by" in data:
        return
    reviewed = date.fromisoformat(data["reviewed"])
    named = {day for text in texts for day in days_in(text)}
    if due := [day for day in named if reviewed < day <= today + AHEAD]:
        message = f"names {min(due)}, and was last reviewed on {reviewed}"
        yield Problem(position, message)


def _overtaken(site: Site) -> Iterator[Problem]:
    """Texts that were written for another state of a notice."""
    for text in dependents(site.library, prose_files(site.root)):
        if site.get(kinds.NOTICES, text.notice)["state"] != text.state:
            message = f"'{text.name}' was written for '{text.state}'"
            yield Problem(text.position, message, "write it anew")


def _untranslated(site: Site) -> Iterator[Problem]:
    """Items and pages that a language of the site lacks as a whole."""
    names = {page.name.removeprefix("docs/") for page in prose_files(site.root)}
    for name, lang in product(sorted(names), TRANSLATIONS):
        if language_of(name) == MAIN and localized(name, lang) not in names:
            yield Problem(Position(f"docs/{name}"), f"not in {NAMES[lang]}")
    for kind, item in site.library.every_item():
        own = _own_parts(site, kind, item)
        for lang in TRANSLATIONS:
            if any("x-text" in p.node and lang not in p.value for p in own):
                yield Problem(item.position, f"not in {NAMES[lang]}")


def _own_parts(site: Site, kind: str, item: Item[Data]) -> list[Part]:
    parts = parts_of(item.source, site.library.schemas[kind])
    return [p for p in parts if p.key_path[: len(item.key_path)] == item.key_path]


def _overdue(data: Data, position: Position, today: date) -> Iterator[Problem]:
    for key, (after, words) in DUE.items():
        if key in data:
            if date.fromisoformat(data[key]) + after <= today:
                yield Problem(position, f"{words} {data[key]}")
            break
