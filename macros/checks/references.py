"""What the data refers to: ids, evidence, dates, links inside texts.

Owns the walk over schema and value side by side that finds every annotated
part (`x-ref`, `x-evidence`, `x-date`, `x-text`, ...), and the checks on them.
Runs on data whose shape is right.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from macros.data.library import Library, Schema
from macros.data.links import ANCHOR, LINK, LINK_KINDS, WAYS, is_day
from macros.data.problems import Place, Problem, did_you_mean
from macros.data.yaml_file import Source, Trail, read_text

OFFICIAL = ("law", "agency", "notice")
"""Kinds of sources whose publisher is the authority itself."""

PLACES = Formatter()


@dataclass(frozen=True)
class Reference:
    """A mention of an item of `kind` by `id`; `evidence` if a statement rests on it.

    `needs` is a key that the item must have, "" if any item will do. `clause` is
    what stands behind the id; `law` if the mention points to an official text.
    """

    kind: str
    id: str
    place: Place
    evidence: bool = False
    needs: str = ""
    clause: str = ""
    law: bool = False


@dataclass(frozen=True)
class Part:
    """An annotated part of a file: where, its schema, its value."""

    source: Source
    trail: Trail
    node: dict
    value: object


def parts_of(source: Source, schema: Schema) -> list[Part]:
    """Every part of `source` whose `schema` has an `x-` keyword."""
    walk = _annotated(schema.node, source.value, ())
    return [Part(source, *part) for part in walk]


def _annotated(
    node: dict, value: object, trail: Trail
) -> Iterator[tuple[Trail, dict, object]]:
    for part in node.get("allOf", ()):
        yield from _annotated(part, value, trail)
    if any(key.startswith("x-") for key in node):
        yield trail, node, value
    if isinstance(value, dict):
        properties, more = node.get("properties", {}), node.get("additionalProperties")
        for key, inner in value.items():
            below = properties.get(key, more)
            if isinstance(below, dict):
                yield from _annotated(below, inner, (*trail, key))
    elif isinstance(value, list) and "items" in node:
        for index, inner in enumerate(value):
            yield from _annotated(node["items"], inner, (*trail, index))


def references(parts: list[Part]) -> Iterator[Reference]:
    """All ids that a file mentions: in fields and in links of its texts."""
    for part in parts:
        if "x-ref" in part.node:
            id_, _, clause = str(part.value).partition(" ")
            evidence, law = (bool(part.node.get(x)) for x in ("x-evidence", "x-law"))
            kind, needs = part.node["x-ref"], part.node.get("x-needs", "")
            place = part.source.place(part.trail)
            yield Reference(kind, id_, place, evidence, needs, clause, law)
    for link, part, trail in _links(parts):
        if link[1] in LINK_KINDS:
            yield Reference(LINK_KINDS[link[1]], link[2], part.source.place(trail))


def _links(parts: list[Part]) -> Iterator[tuple[re.Match, Part, Trail]]:
    for part in parts:
        if "x-text" in part.node:
            for language, text in part.value.items():
                for link in LINK.finditer(text):
                    yield link, part, (*part.trail, language)


def date_problems(parts: list[Part]) -> Iterator[Problem]:
    """Dates that no calendar has."""
    for part in parts:
        if "x-date" in part.node and not is_day(part.value):
            message = f"'{part.value}' is not a day"
            yield Problem(part.source.place(part.trail), message)


def filled_problems(parts: list[Part]) -> Iterator[Problem]:
    """Texts without the {places} that the program fills in, or with others."""
    for part in parts:
        for lang in part.value if "x-places" in part.node else ():
            place = part.source.place((*part.trail, lang))
            wanted = " ".join(f"{{{name}}}" for name in part.node["x-places"])
            try:
                names = {name for _, name, _, _ in PLACES.parse(part.value[lang])}
            except ValueError:
                yield Problem(place, "a brace stands alone; braces mark {places}")
                continue
            if names - {None} != set(part.node["x-places"]):
                yield Problem(place, f"must have {wanted or 'no {places}'}")


def link_problems(parts: list[Part], root: Path) -> Iterator[Problem]:
    """Links whose word before the colon means nothing, or whose page is gone."""
    for link, part, trail in _links(parts):
        place = part.source.place(trail)
        if link[1] == "page":
            yield from _page_problems(root / "docs", link, place)
        else:
            yield from word_problems(link, place)


def word_problems(link: re.Match, place: Place) -> Iterator[Problem]:
    """A link whose word before the colon means nothing."""
    if link[1] not in {*LINK_KINDS, *WAYS}:
        hint = did_you_mean(link[1], [*LINK_KINDS, "page"])
        yield Problem(place, f"'{link[1]}:' is no kind of link", hint)


def _page_problems(docs: Path, link: re.Match, place: Place) -> Iterator[Problem]:
    page = (docs / link[2]).resolve()
    if not (page.is_relative_to(docs.resolve()) and page.is_file()):
        yield Problem(place, f"there is no page docs/{link[2]}")
    elif link[3]:
        text, unreadable = read_text(page, link[2])
        anchors = ANCHOR.findall(text)
        if not unreadable and link[3][1:] not in anchors:
            hint = did_you_mean(link[3][1:], anchors)
            yield Problem(place, f"docs/{link[2]} has no '{link[3]}'", hint)


def reference_problems(library: Library, refs: list[Reference]) -> Iterator[Problem]:
    """Ids that do not exist or lack what is needed; evidence that was not read."""
    known = {
        kind: library.ids(kind)
        for kind, sources in library.files.items()
        if not any(source.path in library.broken for source in sources)
    }
    for ref in refs:
        if ref.kind not in known:
            continue  # its file is broken, which is told already
        item = known[ref.kind].get(ref.id)
        if item is None:
            hint = did_you_mean(ref.id, known[ref.kind])
            yield Problem(ref.place, f"there is no '{ref.id}' in {ref.kind}", hint)
        elif ref.evidence and item.data.get("read") == "unread":
            message = f"'{ref.id}' has not been read, so no statement can rest on it"
            yield Problem(ref.place, message, "name it under 'law' instead")
        elif ref.needs and ref.needs not in item.data:
            yield Problem(ref.place, f"'{ref.id}' of {ref.kind} has no '{ref.needs}'")


def orphan_problems(library: Library, refs: list[Reference]) -> Iterator[Problem]:
    """Items that nothing refers to, of kinds that live only by reference.

    Official texts may wait for their first statement: they are what QCS has read.
    """
    used = {(ref.kind, ref.id) for ref in refs}
    for kind in ("sources", "copies", "forms", "contacts", "notices"):
        for id_, item in library.ids(kind).items():
            waits = item.data.get("kind") in OFFICIAL
            if (kind, id_) not in used and not waits:
                yield Problem(item.place, f"nothing refers to '{id_}' of {kind}")
