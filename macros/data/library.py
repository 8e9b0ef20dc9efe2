"""All data files of the project, by kind.

Owns where each kind of data lives, which schema it has, and how to go through
its items. Does not validate them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from macros.data.kind import Kind
from macros.data.problems import Position, Problem
from macros.data.reads import Noted
from macros.data.schemas import Schema, read_schemas
from macros.data.text_file import files_in
from macros.data.yaml_file import Source, read
from macros.data.yaml_values import KeyPath

FILES = {
    kind: f"{kind}.yml"
    for kind in (
        *("sources", "copies", "places", "goods", "contacts", "certificates"),
        *("documents", "steps", "warnings", "wording", "markets", "forms", "fields"),
        *("numbers", "tariff-codes", "paper-checks", "glossary", "notices", "changes"),
        *("redirects", "flows", "procedures", "ui", "synonyms"),
    )
} | {
    "search-questions": "search-questions/*.yml",
    "faq": "faq/*.yml",
    "facts": "guide/facts.yml",
    "table": "guide/tables/*.yml",
    "laws": "guide/laws.yml",
    "scenarios": "guide/scenarios.yml",
}
"""Kind of data -> its files, from `data/` on."""

ANY_YAML = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)
NO_KIND = "no kind of data lives in this file"
NAMES = "names of data end in .yml, in small letters"

ITEMS_UNDER = {"faq": "answers", "table": "rules"}
"""Kinds whose items stand under a key; the others are plain lists."""

Data = Mapping[str, Any]
"""What an item or a head says, as the schema has validated it: nobody changes it.

Which keys there are, and of which type, stands in `data/schema/`.
"""

EMPTY = "take it from an earlier version; a list of nothing is written []"

Data_co = TypeVar("Data_co", bound=Data, covariant=True)


@dataclass(frozen=True)
class Item(Generic[Data_co]):
    """One item of a kind: its data, and where it stands."""

    data: Data_co
    source: Source
    key_path: KeyPath

    @property
    def position(self) -> Position:
        """Where the item begins."""
        return self.source.position(self.key_path)

    def position_of(self, *keys: str | int) -> Position:
        """Where the value under `keys` stands."""
        return self.source.position((*self.key_path, *keys))


@dataclass(frozen=True)
class Library:
    """Every data file as read, and the schema of each kind that has a sound one."""

    root: Path
    files: Mapping[str, tuple[Source, ...]]
    problems: tuple[Problem, ...]
    schemas: dict[str, Schema] = field(default_factory=dict)

    @property
    def broken(self) -> set[str]:
        """The paths of files that could not be read, or not as a whole."""
        return {problem.position.path for problem in self.problems}

    @property
    def without_items(self) -> set[str]:
        """The paths of files that should list items and do not, or list none."""
        return {
            source.path
            for kind, sources in self.files.items()
            for source in sources
            if not isinstance(_listed(kind, source), list)
            or (kind in ITEMS_UNDER and not _listed(kind, source))
        }

    @overload
    def items(self, kind: Kind[Data_co]) -> Iterator[Item[Data_co]]: ...

    @overload
    def items(self, kind: str) -> Iterator[Item[Data]]: ...

    def items(self, kind: str) -> Iterator[Item[Data]]:
        """The items of `kind` that are maps, in the order of the files."""
        for source in self.files[kind]:
            yield from items_in(kind, source)

    def every_item(self) -> Iterator[tuple[str, Item[Data]]]:
        """Each item with its kind, kind by kind."""
        for kind in self.files:
            yield from ((kind, item) for item in self.items(kind))

    def heads(self, kind: str) -> Iterator[Item[Data]]:
        """What the files of `kind` say besides their items."""
        for source in self.files[kind]:
            yield from heads_in(kind, source)

    @overload
    def ids(self, kind: Kind[Data_co]) -> Mapping[str, Item[Data_co]]: ...

    @overload
    def ids(self, kind: str) -> Mapping[str, Item[Data]]: ...

    def ids(self, kind: str) -> Mapping[str, Item[Data]]:
        """Id -> item; the first one where an id stands twice."""
        items: dict[str, Item[Data]] = {}
        for item in self.items(kind):
            if isinstance(item.data.get("id"), str):
                items.setdefault(item.data["id"], item)
        return items

    def newest_review(self, kind: str) -> str:
        """The day of the newest review among the items of `kind`; "" if none."""
        days = (item.data.get("reviewed", "") for item in self.items(kind))
        return max(days, default="")


def items_in(kind: str, source: Source) -> Iterator[Item[Data]]:
    """The items of `kind` in `source` that are maps, in its order."""
    top: KeyPath = (ITEMS_UNDER[kind],) if kind in ITEMS_UNDER else ()
    values = _listed(kind, source)
    for index, data in enumerate(values if isinstance(values, list) else ()):
        if isinstance(data, dict):
            yield Item(data, source, (*top, index))


def heads_in(kind: str, source: Source) -> Iterator[Item[Data]]:
    """What `source` says besides its items, if those of `kind` stand under a key."""
    under = ITEMS_UNDER.get(kind)
    if under and isinstance(source.value, dict):
        head = {key: v for key, v in source.value.items() if key != under}
        yield Item(head, source, ())


def _listed(kind: str, source: Source) -> object:
    """What should be the list of the items of `source`."""
    under, value = ITEMS_UNDER.get(kind), source.value
    if not under:
        return value
    return value.get(under) if isinstance(value, dict) else None


def load_library(root: Path) -> Library:
    """Read every data file under `root/data`. A missing file is a problem."""
    data = root / "data"
    files: dict[str, tuple[Source, ...]] = {}
    problems: list[Problem] = []
    expected: set[Path] = set()
    for kind, pattern in FILES.items():
        paths = files_in(data, pattern)
        expected.update(paths)
        if not paths:
            problems.append(Problem(Position(f"data/{pattern}"), "the file is missing"))
        sources = []
        for path in paths:
            source, faults = read(path, root)
            sources.append(source)
            problems += faults
            if source.value is None and not faults:
                position = Position(source.path)
                problems.append(Problem(position, "the file is empty", EMPTY))
        files[kind] = tuple(sources)
    present = {path for path in files_in(data, "**/*") if ANY_YAML.search(path.name)}
    for path in sorted(present - expected):
        position = Position(path.relative_to(root).as_posix())
        hint = "" if path.suffix == ".yml" else NAMES
        problems.append(Problem(position, NO_KIND, hint))
    schemas, unsound = read_schemas(root / "data" / "schema", FILES)
    noted = Noted(("files",), files)
    return Library(root, noted, (*problems, *unsound), schemas)
