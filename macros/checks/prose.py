"""What every prose page must have: a name, front matter, all that its original has.

Owns these checks of `docs/*.md`. Its headings are the business of `headings`; what
pages refer to is read by `prose_references`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.checks.headings import IDS, class_problems, heading_problems
from macros.checks.texts import day_faults
from macros.data.languages import MAIN, original
from macros.data.links import is_day
from macros.data.problems import Position, Problem, did_you_mean, meaning
from macros.data.prose import ProseFile, prose_files
from macros.data.text_file import files_in

NAME = re.compile(r"docs/(?:[a-z0-9-]+/)*[a-z0-9-]+\.md")
NEEDED = ("title", "description", "reviewed")
KEYS = {
    **dict.fromkeys(NEEDED, str),
    **dict.fromkeys(("styles", "scripts", "hide"), list),
    "terms": bool,
    "while": dict,
}
"""What the front matter of a page may say, and how it is written."""

OTHER_PAGE = re.compile(
    r"\.(?:md|markdown|mdown|mkdn?|html?)(?:\.txt)?$", re.IGNORECASE
)
"""Names of what would be published unread, or not at all."""

NAMES = "names of pages end in .md, in small letters"
FRONT = f"write ---, {', '.join(NEEDED)}, and --- again, each on its own line"
WORDS = {str: "text", list: "a list", bool: "true or false", dict: "a map"}


def prose_problems(root: Path, latest: str) -> Iterator[Problem]:
    """What is missing in the prose pages under `root/docs`.

    Nobody can have reviewed one after the day `latest`.
    """
    for file in files_in(root / "docs", "**/*"):
        if OTHER_PAGE.search(file.name) and file.suffix != ".md":
            position = Position(file.relative_to(root).as_posix())
            yield Problem(position, "no page can be in this file", NAMES)
    pages = {page.name: page for page in prose_files(root)}
    for page in pages.values():
        yield from page.problems
        if not page.problems:
            yield from _front_problems(page, latest)
        if not NAME.fullmatch(page.name):
            hint = "small letters, digits and hyphens: it is the page's address"
            yield Problem(Position(page.name), "a file of an odd name", hint)
        yield from heading_problems(page)
        yield from class_problems(page)
        if page.lang != MAIN:
            english = f"docs/{original(page.path)}"
            yield from _translation_problems(page, english, pages.get(english))


def _front_problems(page: ProseFile, latest: str) -> Iterator[Problem]:
    if not page.begin:
        message = "no front matter at the very beginning"
        if page.text.startswith("---"):
            message = "the front matter has no end"
        yield Problem(Position(page.name), message, FRONT)
        return
    for key, value in page.meta.items():
        position = page.position_of(key)
        if key not in KEYS:
            hint = did_you_mean(key, KEYS)
            yield Problem(position, f"front matter: unknown key '{key}'", hint)
        elif not isinstance(value, KEYS[key]) and value is not None:
            message = f"front matter: {key}: expected {WORDS[KEYS[key]]}"
            hint = f"write [{value}]" if KEYS[key] is list else ""
            yield Problem(position, message, hint)
    meant = [did_you_mean(key, KEYS) for key in page.meta if key not in KEYS]
    for key in NEEDED:
        if not page.meta.get(key) and meaning(key) not in meant:
            yield Problem(Position(page.name), f"front matter: '{key}' is missing")
    day = page.meta.get("reviewed")
    for message, hint in day_faults(day, latest, "", done=True) if day else ():
        position = page.position_of("reviewed")
        yield Problem(position, f"front matter: reviewed: {message}", hint)


def _translation_problems(
    page: ProseFile, name: str, english: ProseFile | None
) -> Iterator[Problem]:
    """Where `page` is behind the page that it translates, which is called `name`."""
    position = Position(page.name)
    if not english:
        yield Problem(position, f"there is no English page {name} beside it")
    if not english or english.problems:
        return
    days = [str(one.meta.get("reviewed", "")) for one in (page, english)]
    if days[0] < days[1] and all(is_day(day) for day in days):
        message = f"reviewed {days[0]}, but the English page was changed {days[1]}"
        yield Problem(position, message, "read it again, then set 'reviewed'")
    ids = {*IDS.findall(english.text)}
    own = {heading[1]: heading.start(1) for heading in IDS.finditer(page.text)}
    for id_ in sorted(ids - {*own}):
        yield Problem(position, f"no heading {{ #{id_} }}, as in English")
    for id_ in sorted({*own} - ids):
        message = f"the English page has no heading {{ #{id_} }}"
        yield Problem(page.position(own[id_]), message)
