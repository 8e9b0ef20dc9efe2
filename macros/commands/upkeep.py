"""What staff have to do: what is due, what to read officially, files to tidy.

Owns the report of the command `stale`: reviews, days that come, texts and pages to be
translated. Time is always given from outside: a build never fails because a day has
passed. Owns that of `worklist`, too: the share of statements by level, official texts
read in a copy (the most cited first), sources that are no official text, notes. And
`tidy`: which of the files that staff edit in the browser are written anew, as a save
there writes them; their form is that of `saved_form`.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

from macros.checks.annotations import Part, parts_of
from macros.checks.language_slips import days_in
from macros.checks.prose_references import mentions
from macros.checks.references import Reference
from macros.commands.arguments import Commands, add_command
from macros.data import kinds
from macros.data.languages import MAIN, NAMES, TRANSLATIONS, language_of, localized
from macros.data.library import Data, Item
from macros.data.problems import Position, Problem
from macros.data.prose import prose_files
from macros.data.saved_form import EDITED, saved_text
from macros.data.states import dependents
from macros.data.text_file import read_text, write_text
from macros.guide.rules import END
from macros.site.known_levels import percent, shares
from macros.site.model import Site
from macros.site.usage import cited

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
        for verb, when in (("begins", rule.first), ("ends", rule.last)):
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
        if page.lang == MAIN:
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
    names = {page.path for page in prose_files(site.root)}
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


LEVEL_NAMES = {"authority": "official text", "client": "QCS", "secondary": "reported"}


def worklist(site: Site) -> Iterator[str]:
    """The report, line by line."""
    yield _share(site, "statements")
    yield _share(site, "of these, what readers see", "scenarios")
    pages = [ref for ref in mentions(site.root) if ref.kind == "sources"]
    yield from _copies(site, pages)
    yield from _unofficial(site, pages)
    yield from _notes(site)


def _share(site: Site, name: str, *apart: str) -> str:
    counts = shares(site, *apart)
    parts = (
        f"{n} {LEVEL_NAMES[lv]} ({percent(counts, lv)} %)" for lv, n in counts.items()
    )
    return f"{name}: {', '.join(parts)}"


def _copies(site: Site, pages: list[Reference]) -> Iterator[str]:
    """Official texts read in a copy, to compare with the live text before launch."""
    used = Counter(ref.id for ref in pages)
    for _, item in site.library.every_item():
        used.update(set(cited(item.data)))
    read = [s.data for s in site.ids(kinds.SOURCES).values() if "copy" in s.data]
    yield f"{len(read)} official texts to compare with the live text before launch"
    for data in sorted(read, key=lambda data: -used[data["id"]]):
        where = data.get("url", "no address recorded")
        yield f"  {data['id']} ({used[data['id']]} uses): {data['title']} <{where}>"


def _unofficial(site: Site, pages: list[Reference]) -> Iterator[str]:
    for id_, source in site.ids(kinds.SOURCES).items():
        if source.data["read"] == "authority":
            continue
        where = source.data.get("url", "no address recorded")
        yield f"{id_} ({source.data['read']}): {source.data['title']} <{where}>"
        for kind, item in site.library.every_item():
            if id_ in cited(item.data):
                name = item.data.get("id") or item.data.get("name")
                yield f"  {item.position} {kind} {name}"
        for reference in pages:
            if reference.id == id_:
                yield f"  {reference.position} prose"


def _notes(site: Site) -> Iterator[str]:
    for kind, item in site.library.every_item():
        if kind != "sources" and isinstance(item.data.get("note"), str):
            name = item.data.get("id") or item.data.get("name")
            yield f"{item.position} {kind} {name}: {item.data['note']}"


def add_tidy(commands: Commands) -> None:
    """Add the command to those of `python -m macros`."""
    add = add_command(commands, "tidy", "write data as a save in the browser does")
    add.set_defaults(run=_tidy)


def _tidy(site: Site, _options: argparse.Namespace) -> int:
    library, written = site.library, 0
    for kind in EDITED:
        for source in library.files[kind]:
            path = library.root / source.path
            tidied = saved_text(library, kind, source)
            if tidied != read_text(path, source.path)[0]:
                write_text(path, tidied)
                print(f"written: {source.path}")
                written += 1
    if not written:
        print("all files are tidy")
    return 0
