"""What the data refers to: ids in fields and in links of texts, and evidence.

Owns the references and the checks on them. Runs on data that is valid
by its schema.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from macros.checks.annotations import Part, links_in
from macros.data import kinds
from macros.data.citations import source_cited
from macros.data.depth import every_part
from macros.data.item_names import NAMED_IN, called_or_near, ids_by_name
from macros.data.library import FILES, Data, Item, Library
from macros.data.links import ID, LINK_KINDS
from macros.data.problems import Position, Problem, meaning, meant_or_listed
from macros.data.words import folded

MOST_MISSING = 10
"""If more items of a kind than these are named and not there, a part of it is lost."""

OFFICIAL = ("law", "agency", "notice")
"""Kinds of sources whose publisher is the authority itself."""


@dataclass(frozen=True)
class Reference:
    """A mention of an item of `kind` by `id`; `evidence` if a statement rests on it.

    `needs` is a key that the item must have, "" if any item will do. `clause` is
    what stands behind the id; `law` if the mention points to an official text.
    """

    kind: str
    id: str
    position: Position
    evidence: bool = False
    needs: str = ""
    clause: str = ""
    law: bool = False


def references(parts: list[Part]) -> Iterator[Reference]:
    """All ids that a file mentions: in fields and in links of its texts."""
    for part in parts:
        if "x-ref" in part.node:
            id_, _, clause = str(part.value).partition(" ")
            evidence, law = (bool(part.node.get(x)) for x in ("x-evidence", "x-law"))
            kind, needs = part.node["x-ref"], part.node.get("x-needs", "")
            position = part.position_of()
            yield Reference(kind, id_, position, evidence, needs, clause, law)
    for link, part, path in links_in(parts):
        if link[1] in LINK_KINDS:
            position = part.position_in(str(path[-1]), link.start(1))
            yield Reference(LINK_KINDS[link[1]], link[2], position)


def reference_problems(
    library: Library, formed: Library, refs: list[Reference]
) -> Iterator[Problem]:
    """Ids that do not exist or lack what is needed; evidence that was not read.

    What was meant is looked up in what of `library` is well `formed`. A mention of an
    item that may be there under an id that is told as wrong is not told besides.
    """
    lost = library.broken | library.without_items
    items_of = {
        kind: library.ids(kind)
        for kind, sources in library.files.items()
        if sources and not any(source.path in lost for source in sources)
    }
    missing: dict[str, list[Reference]] = {}
    for ref in refs:
        if ref.kind not in items_of:
            continue  # its file is broken, which is told already
        item = items_of[ref.kind].get(ref.id)
        if item is None:
            missing.setdefault(ref.kind, []).append(ref)
        elif ref.evidence and item.data.get("read") == "unread":
            message = f"'{ref.id}' has not been read, so no statement can rest on it"
            yield Problem(ref.position, message, "name it under 'law' instead")
        elif ref.needs and ref.needs not in item.data:
            message = f"'{ref.id}' of {ref.kind} has no '{ref.needs}'"
            yield Problem(ref.position, message)
    for kind, to_none in missing.items():
        if not _may_have_more(library, kind):
            yield from _missing(to_none, formed, items_of[kind])


def _missing(
    refs: list[Reference], formed: Library, items: Mapping[str, Item[Data]]
) -> Iterator[Problem]:
    """That none of `items` is what `refs` name; briefly, if a part of them is lost.

    What items are called is well `formed`.
    """
    ids = dict.fromkeys(ref.id for ref in refs)
    if len(ids) > MOST_MISSING:
        kind, first = refs[0].kind, min(refs, key=lambda ref: ref.position)
        message = f"{len(ids)} items that others name are not there: '{first.id}'"
        message += f" ({first.position}) and others"
        hint = "take what is lost from an earlier version"
        yield Problem(Position(f"data/{FILES[kind]}"), message, hint)
        return
    for ref in refs:
        message = f"there is no '{ref.id}' in {ref.kind}"
        hint = _renamed(ref.id, items) or _meant(ref, formed, items)
        hint = hint or _instead(ref, formed)
        yield Problem(ref.position, message, hint)


def _may_have_more(library: Library, kind: str) -> bool:
    """Whether `kind` may have items of other ids: one is wrong, or a file is not read.

    A wrong id is another item's, or none at all; a file is not read whose name is not
    that of data, and which lies among those of the kind.
    """
    folder = FILES[kind].rpartition("/")[0]
    if "*" in FILES[kind] and f"data/{folder}" in {
        path.rpartition("/")[0]
        for path in library.broken - {source.path for source in library.files[kind]}
    }:
        return True
    ids = [item.data.get("id") for item in library.items(kind)]
    written = [id_ for id_ in ids if isinstance(id_, str)]
    return len({*written}) < len(ids) or not all(map(ID.fullmatch, written))


def _meant(ref: Reference, formed: Library, ids: Collection[str]) -> str:
    """Which of `ids` was meant by `ref`; what items are called is well `formed`."""
    written = f"{ref.id} {ref.clause}".rstrip()
    if ref.kind == kinds.SOURCES and (
        cited := source_cited(written, formed.ids(kinds.SOURCES))
    ):
        return meaning(cited)
    named = formed.items(NAMED_IN.get(ref.kind, ref.kind))
    called = ids_by_name(item.data for item in named)
    if (place := called.get(folded(ref.id))) and place not in ids:
        return f"'{place}' is none of them"
    return called_or_near(written, called, ids) or meant_or_listed(ref.id, ids)


def _renamed(id_: str, items: Mapping[str, Item[Data]]) -> str:
    """What the item is called now whose former id is `id_`, or ""."""
    for now, item in items.items():
        former = item.data.get("aliases")
        if isinstance(former, list) and id_ in former:
            return f"it is called '{now}' now"
    return ""


def _instead(ref: Reference, formed: Library) -> str:
    """How links to what `ref` names live on if it is gone; "" if it has no page."""
    schema = formed.schemas.get(ref.kind)
    parts = every_part(schema.node) if schema else ()
    renamed = any(path[-1:] == ("aliases",) for path, _ in parts)
    has_page = renamed and ref.kind in LINK_KINDS.values()
    return f"if it is gone, what takes its place says aliases: [{ref.id}]" * has_page


def related_problems(library: Library) -> Iterator[Problem]:
    """Answers that lead to themselves."""
    for item in library.items(kinds.FAQ):
        related = item.data.get("related", ())
        if isinstance(related, list) and item.data.get("id") in related:
            position = item.position_of("related", related.index(item.data["id"]))
            yield Problem(position, "this answer is related to itself", "name others")


def orphan_problems(library: Library, refs: list[Reference]) -> Iterator[Problem]:
    """Items that nothing refers to, of kinds that live only by reference.

    Official texts may wait for their first statement: they are what QCS has read.
    The contact that is the main one is on every page.
    """
    used = {(ref.kind, ref.id) for ref in refs}
    for kind in ("sources", "copies", "forms", "contacts", "notices", "procedures"):
        for id_, item in library.ids(kind).items():
            waits = item.data.get("kind") in OFFICIAL or item.data.get("main")
            if (kind, id_) not in used and not waits:
                message = f"nothing refers to '{id_}' of {kind}"
                yield Problem(item.position, message, _referring(library, kind))


def _referring(library: Library, kind: str) -> str:
    """Which kinds of data may name an item of `kind`, by their schemas."""
    named = [
        other
        for other, schema in library.schemas.items()
        for path, part in every_part(schema.node)
        if path[-1:] == ("x-ref",) and part == kind and other != "search-questions"
    ]
    return f"what may: {', '.join(dict.fromkeys(named))}, or a page"
