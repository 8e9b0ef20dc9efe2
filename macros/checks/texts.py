"""What is wrong with single texts and days: dates, placeholders, links, languages.

Owns these checks of one file at a time. Ids that links name are checked with
the other references.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from macros.checks.annotations import Part, links_in
from macros.checks.meant import day_meant
from macros.data.languages import TRANSLATIONS
from macros.data.links import ANCHOR, LINK_KINDS, SCHEMES, is_day
from macros.data.problems import Position, Problem, did_you_mean, meaning
from macros.data.text_file import read_text
from macros.data.yaml_values import KeyPath

FORMATTER = Formatter()
OTHERS = "other texts of this item have it"
PAST = ("reviewed", "checked", "as-of")
"""Days on which somebody has done something, as where a schema says `past`."""

FIRST, YEARS = 1990, 20
"""Nothing here is older, or so many years ahead."""

DONE = "a day on which something was done is no later than today"
INSECURE = "write https://, or 'http:' with the reason in the note"


def date_problems(parts: list[Part], latest: str) -> Iterator[Problem]:
    """Dates that no calendar has, or that make no sense beside `latest` or another."""
    dated = {part.key_path: part for part in parts if "x-date" in part.node}
    for part in dated.values():  # once, by what says the most of it
        done = part.node["x-date"] == "past" or part.field in PAST
        beside = part.beside("reviewed") if part.field == "review-by" else ""
        for message, hint in day_faults(part.value, latest, beside, done=done):
            yield Problem(part.position_of(), message, hint)


def day_faults(
    day: object, latest: str, reviewed: str, *, done: bool
) -> Iterator[tuple[str, str]]:
    """What is wrong with a `day`, and what to do.

    Something was `done` on it, no later than `latest`; or it is the day by which
    something is read again that was `reviewed`, if that is told.
    """
    if not is_day(day):
        yield f"'{day}' is not a day (YYYY-MM-DD)", meaning(day_meant(str(day)))
    elif done and str(day) > latest:
        yield f"'{day}' is in the future", DONE
    elif (year := int(str(day)[:4])) >= int(latest[:4]) + YEARS:
        yield f"'{day}' is far in the future", ""
    elif year < FIRST:
        yield f"'{day}' is long past", ""
    elif reviewed and str(day) <= reviewed:
        yield f"'{day}' is not after the review of {reviewed}", ""


def web_problems(parts: list[Part]) -> Iterator[Problem]:
    """Addresses that others can change on their way, without a reason."""
    for part in parts:
        insecure = "x-web" in part.node and part.value.startswith("http:")
        if insecure and "http:" not in part.beside("note"):
            message = f"{part.field}: an address without the s of https"
            yield Problem(part.position_of(), message, INSECURE)


def filled_problems(parts: list[Part]) -> Iterator[Problem]:
    """Texts that lack {places} that the program fills in, or add some."""
    for part in parts:
        for lang in part.value if "x-places" in part.node else ():
            position = part.position_of(lang)
            wanted = " ".join(f"{{{name}}}" for name in part.node["x-places"])
            try:
                places = [place for _, *place in FORMATTER.parse(part.value[lang])]
            except ValueError:
                yield Problem(position, "a brace stands alone; braces mark {places}")
                continue
            if {name for name, *_ in places} - {None} != set(part.node["x-places"]):
                yield Problem(position, f"must have {wanted or 'no {places}'}")
            elif any(form or conversion for _, form, conversion in places):
                message = "a place is filled in as it is"
                yield Problem(
                    position,
                    message,
                    f"write {wanted} and nothing more inside the braces",
                )


def link_problems(parts: list[Part], root: Path) -> Iterator[Problem]:
    """Links whose word before the colon means nothing, or whose page is gone."""
    for link, part, (*_, lang) in links_in(parts):
        position = part.position_in(str(lang), link.start(1))
        yield from target_problems(link, position, root)


def target_problems(
    link: re.Match[str], position: Position, root: Path
) -> Iterator[Problem]:
    """A link at `position` whose word before the colon, or whose page, is unknown."""
    if link[1] == "page":
        yield from _page_problems(root / "docs", link, position)
    elif link[1] not in {*LINK_KINDS, *SCHEMES}:
        hint = did_you_mean(link[1], [*LINK_KINDS, "page"])
        yield Problem(position, f"'{link[1]}:' is no kind of link", hint)


def _page_problems(
    docs: Path, link: re.Match[str], position: Position
) -> Iterator[Problem]:
    page = _file_in(docs.resolve(), link[2])
    if not page:
        near = (f"{link[2].rstrip('/')}{end}" for end in (".md", "/index.md"))
        meant = next((name for name in near if _file_in(docs.resolve(), name)), "")
        hint = meaning(meant)
        yield Problem(position, f"there is no page docs/{link[2]}", hint)
    elif link[3]:
        text, unreadable = read_text(page, link[2])
        anchors = ANCHOR.findall(text)
        if not unreadable and link[3][1:] not in anchors:
            hint = did_you_mean(link[3][1:], anchors)
            yield Problem(position, f"docs/{link[2]} has no '{link[3]}'", hint)


def _file_in(folder: Path, name: str) -> Path | None:
    """The file called `name` in `folder`; None if there is none, or can be none."""
    try:
        file = (folder / name).resolve()
        return file if file.is_relative_to(folder) and file.is_file() else None
    except OSError:
        return None


def translation_problems(parts: list[Part]) -> Iterator[Problem]:
    """Texts of an item that lack a language in which the item speaks elsewhere."""
    for lang in TRANSLATIONS:
        for texts in _free_to_lack(lang, parts).values():
            missing = [part for part in texts if lang not in part.value]
            if len(missing) == len(texts):
                continue
            for part in missing:
                message = f"{part.field}: '{lang}' is missing, and {OTHERS}"
                position = part.position_of()
                yield Problem(position, message, "all or none")


def _free_to_lack(lang: str, parts: list[Part]) -> Mapping[KeyPath, list[Part]]:
    """Key path of an item -> its texts that need not be there in `lang`."""
    texts: dict[KeyPath, list[Part]] = {}
    for part in parts:
        if "x-text" in part.node and lang not in part.node["required"]:
            indices = (n for n, key in enumerate(part.key_path) if isinstance(key, int))
            item = next(indices, 0)
            texts.setdefault(part.key_path[: item + 1], []).append(part)
    return texts
