"""Writes `macros/data/kinds.py`: the types of the data, from `data/schema/`.

Owns which type of Python a part of a schema is. Run it after a schema changes; a
test tells when the file is behind. The schemas come first, because editors read
them while they write.
"""

import json
import keyword
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.data.languages import LANGUAGES
from macros.data.library import ITEMS_UNDER
from tools.kind_names import BASES, CALLED, ITEMS

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "data" / "schema"
TARGET = ROOT / "macros" / "data" / "kinds.py"

WIDTH = 80
"""So long is a sentence about a type at most."""

HEAD = '''\
"""What each kind of data says, as types; made by `tools/make_kinds.py`.

Owns the names of kinds, which end the file, of their items and of the keys of these.
The checks have shown that data has these types before anybody sees it as such. Is not
edited.
"""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from macros.data.kind import Kind, Text
'''


class Types:
    """The types met so far, by name, as definitions in Python."""

    def __init__(self) -> None:
        """Begin with none."""
        self.made: dict[str, str] = {}
        self._by_shape: dict[tuple[tuple[str, str], ...], str] = {}

    def of(self, node: Mapping[str, Any], name: str) -> str:
        """The type of `node`, a part of a schema; `name` is for a map with keys."""
        if "$ref" in node:
            shared = node["$ref"].rpartition("/")[2]
            return self.of(_shared(shared), _title(shared))
        if node.get("x-text"):
            return "Text"
        if "allOf" in node:
            return self.of(node["allOf"][0], name)
        if either := node.get("anyOf") or node.get("oneOf"):
            found = dict.fromkeys(self.of(one, name) for one in either)
            return " | ".join(found)
        if "enum" in node or "const" in node:
            values = node.get("enum", [node.get("const")])
            return " | ".join(dict.fromkeys(type(value).__name__ for value in values))
        return self._plain(node, name)

    def _plain(self, node: Mapping[str, Any], name: str) -> str:
        plain = {
            "string": "str",
            "integer": "int",
            "boolean": "bool",
            "number": "float",
        }
        kind = node.get("type")
        if kind == "array":
            return f"Sequence[{self.of(node.get('items', {}), _singular(name))}]"
        languages = {*node.get("properties", ["?"])} <= {*LANGUAGES}
        if kind == "object" and languages:
            each = self.of(next(iter(node["properties"].values())), name)
            return f"Mapping[str, {each}]"
        if kind == "object" and node.get("properties"):
            return self._keyed(node, name)
        if kind == "object":
            rest = node.get("additionalProperties") or next(
                iter(node.get("patternProperties", {}).values()), None
            )
            return (
                f"Mapping[str, {self.of(rest, _singular(name)) if rest else 'object'}]"
            )
        return plain.get(str(kind), "object")

    def _keyed(self, node: Mapping[str, Any], name: str) -> str:
        """The name of a map with known keys; two that look alike are one."""
        name = CALLED.get(name, name)
        rows = {}
        for key, part in node["properties"].items():
            type_ = self.of(part, name + _title(key))
            there = key in node.get("required", ())
            rows[key] = type_ if there else f"NotRequired[{type_}]"
        shape = (*rows.items(),)
        if name in ITEMS.values() or shape not in self._by_shape:
            self._by_shape[shape] = name
            shares = name in ITEMS.values()
            bases, own = self._parted(name, rows) if shares else ([], rows)
            said = node.get("description", "")
            self.made[name] = _definition(name, own, said, bases)
        return self._by_shape[shape]

    def _parted(
        self, name: str, rows: Mapping[str, str]
    ) -> tuple[Sequence[str], Mapping[str, str]]:
        """What the item `name` with the keys `rows` shares, and what is its own.

        Keys of its own that are no names in Python stand apart.
        """
        bases, own = [], dict(rows)
        for base, (said, keys) in BASES.items():
            if all(key in rows for key in keys):
                shared = {key: rows[key] for key in keys}
                made = _definition(base, shared, said)
                if self.made.setdefault(base, made) == made:
                    bases.append(base)
                    own = {key: own[key] for key in own if key not in keys}
        odd = {key: type_ for key, type_ in own.items() if not _are_names([key])}
        if bases and odd:
            bases.append(f"{name}Keys")
            self.made[f"{name}Keys"] = _definition(f"{name}Keys", odd, "")
            own = {key: own[key] for key in own if key not in odd}
        return bases, own


def _are_names(keys: Iterable[str]) -> bool:
    return all(key.isidentifier() and not keyword.iskeyword(key) for key in keys)


def _definition(
    name: str, rows: Mapping[str, str], said: str, bases: Sequence[str] = ()
) -> str:
    """A typed map in Python: as a class where every key can be a name there."""
    first = said.partition(". ")[0].rstrip(".") + "."
    doc = f'"""{first}"""\n' if said and len(first) < WIDTH else ""
    if _are_names(rows):
        parents = ", ".join(bases or ["TypedDict"])
        lines = "".join(f"    {key}: {type_}\n" for key, type_ in rows.items())
        above = f"    {doc}\n" if doc else ""
        return f"class {name}({parents}):\n{above}{lines}"
    keys = ", ".join(f'"{key}": {type_}' for key, type_ in rows.items())
    return f'{name} = TypedDict("{name}", {{{keys}}})\n{doc}'


def _shared(name: str) -> Mapping[str, Any]:
    common = json.loads((FOLDER / "common.schema.json").read_text(encoding="utf-8"))
    found: Mapping[str, Any] = common["definitions"][name]
    return found


def _title(key: str) -> str:
    return "".join(word.capitalize() for word in key.split("-"))


def _singular(name: str) -> str:
    return name.removesuffix("s")


def kinds() -> Iterator[str]:
    """The lines of the file, one definition after another."""
    types, names = Types(), []
    for kind, name in ITEMS.items():
        schema = json.loads(
            (FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8")
        )
        listed = (
            schema["properties"][ITEMS_UNDER[kind]] if kind in ITEMS_UNDER else schema
        )
        types.of(listed["items"], name)
        names.append(f'{kind.replace("-", "_").upper()}: Kind[{name}] = Kind("{kind}")')
    yield HEAD
    yield from types.made.values()
    yield "\n".join(names)


def main() -> int:
    """Write the file; with --print, show it instead."""
    text = "\n\n".join(kinds()) + "\n"
    if "--print" in sys.argv:
        print(text)
    else:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
