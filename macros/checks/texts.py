"""What is wrong with single texts and days: dates, placeholders, links, languages.

Owns these checks of one file at a time. Ids that links name are checked with
the other references.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from macros.checks.annotations import Part, links_in, texts_in
from macros.data.languages import TRANSLATIONS
from macros.data.links import ANCHOR, LINK_KINDS, SCHEMES, is_day
from macros.data.problems import Position, Problem, did_you_mean
from macros.data.yaml_file import KeyPath, read_text

FORMATTER = Formatter()
OTHERS = "other texts of this item have it"
PAST = ("reviewed", "checked", "as-of", "on")
"""Days on which somebody has done something."""


def date_problems(parts: list[Part], latest: str) -> Iterator[Problem]:
    """Dates that no calendar has; days of work done that are after `latest`."""
    for part in parts:
        if "x-date" not in part.node:
            continue
        position = part.position_of()
        if not is_day(part.value):
            yield Problem(position, f"'{part.value}' is not a day")
        elif part.key_path[-1] in PAST and str(part.value) > latest:
            yield Problem(position, f"'{part.value}' is far in the future")


def filled_problems(parts: list[Part]) -> Iterator[Problem]:
    """Texts that say nothing, lack {places} that the program fills in, or add some."""
    for text, part, lang in texts_in(parts):
        if not text.strip():
            yield Problem(part.position_of(lang), f"{part.field}: is empty")
    for part in parts:
        for lang in part.value if "x-places" in part.node else ():
            position = part.position_of(lang)
            wanted = " ".join(f"{{{name}}}" for name in part.node["x-places"])
            try:
                names = {name for _, name, _, _ in FORMATTER.parse(part.value[lang])}
            except ValueError:
                yield Problem(position, "a brace stands alone; braces mark {places}")
                continue
            if names - {None} != set(part.node["x-places"]):
                yield Problem(position, f"must have {wanted or 'no {places}'}")


def link_problems(parts: list[Part], root: Path) -> Iterator[Problem]:
    """Links whose word before the colon means nothing, or whose page is gone."""
    for link, part, path in links_in(parts):
        yield from target_problems(link, part.source.position(path), root)


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
    page = (docs / link[2]).resolve()
    if not (page.is_relative_to(docs.resolve()) and page.is_file()):
        yield Problem(position, f"there is no page docs/{link[2]}")
    elif link[3]:
        text, unreadable = read_text(page, link[2])
        anchors = ANCHOR.findall(text)
        if not unreadable and link[3][1:] not in anchors:
            hint = did_you_mean(link[3][1:], anchors)
            yield Problem(position, f"docs/{link[2]} has no '{link[3]}'", hint)


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
            item = next(
                (n for n, key in enumerate(part.key_path) if isinstance(key, int)), 0
            )
            texts.setdefault(part.key_path[: item + 1], []).append(part)
    return texts
