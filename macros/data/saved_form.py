"""The files that staff edit in the browser, in the form in which a save writes them.

Owns which kinds of data these are, the order of their keys, that of the schema, and the
form of the text, which is that of the package `yaml` of JavaScript, as the editor uses
it: a line for each value, quotation marks only where they are needed. A save then
changes the lines that were edited and no others. Whoever edits such a file as text may
write it otherwise; a save, or `python -m macros tidy`, brings it back into this form.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from macros.data import kinds
from macros.data.library import Data, Library
from macros.data.yaml_file import Source

EDITED = ("faq", "forms", "markets", "glossary", "contacts")
"""Kinds of data that staff edit in the browser, in the order shown there."""

FIRST = ("origin", "destination", "standard")
"""Facts that links to the guide name first, as people tell a shipment."""

NOT_PLAIN = re.compile(
    r"""^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#"""
    r"|[\n\t :-]$"
)
"""Text that YAML would read in another way if it stood there without marks."""

NOT_TEXT = re.compile(
    r"(?:~|[Nn]ull|NULL)?"
    r"|[Tt]rue|TRUE|[Ff]alse|FALSE"
    r"|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+"
    r"|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)"
)
"""Text without marks that other readers take for a number, a truth or nothing."""

STEP = "  "

Value = Mapping[str, object] | Sequence[object] | str | int | bool | None


def yaml_text(value: Value) -> str:
    """A file that says `value`, a map or a list."""
    lines = _lines(value, "") if _holds_lines(value) else [_scalar(value, "")]
    return "\n".join(lines) + "\n"


def _lines(value: object, indent: str) -> Iterator[str]:
    """The lines of a map or a list that stands at `indent`."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _entry(f"{indent}{_scalar(key, indent)}:", inner, indent)
    elif isinstance(value, Sequence):
        for inner in value:
            if _holds_lines(inner):
                first, *rest = _lines(inner, indent + STEP)
                yield f"{indent}- {first.removeprefix(indent + STEP)}"
                yield from rest
            else:
                yield f"{indent}- {_scalar(inner, indent + STEP)}"


def _entry(key: str, value: object, indent: str) -> Iterator[str]:
    if _holds_lines(value):
        yield key
        yield from _lines(value, indent + STEP)
    else:
        yield f"{key} {_scalar(value, indent + STEP)}"


def _holds_lines(value: object) -> bool:
    """Whether `value` is a map or a list that says something."""
    holds = isinstance(value, Mapping | Sequence) and not isinstance(value, str)
    return holds and bool(value)


def _scalar(value: object, indent: str) -> str:
    """`value` in one line, or as lines below a "|"."""
    if not isinstance(value, str):
        return json.dumps(value)
    if "\n" in value:
        return _block(value, indent)
    if NOT_PLAIN.search(value) or NOT_TEXT.fullmatch(value):
        return _quoted(value)
    return value


def _quoted(value: str) -> str:
    if "'" in value and '"' not in value:
        return json.dumps(value, ensure_ascii=False)
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _block(value: str, indent: str) -> str:
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    deeper = str(len(STEP)) if value.lstrip("\n").startswith(" ") else ""
    head = "|" + deeper + ("-", "", "+")[min(ends, 2)]
    lines = value.removesuffix("\n").split("\n")
    return "\n".join([head, *(f"{indent}{line}" if line else "" for line in lines)])


def saved_text(library: Library, kind: str, source: Source) -> str:
    """What a save in the browser makes of `source`, a file of `kind`."""
    node = library.schemas[kind].node
    return yaml_text(_in_order(source.value, node, facts_in_order(library)))


def facts_in_order(library: Library) -> list[str]:
    """The ids of facts in the order in which a map of facts is written."""
    facts = library.ids(kinds.FACTS)
    first = [fact for fact in FIRST if fact in facts]
    return [*first, *(fact for fact in facts if fact not in FIRST)]


def whole(node: Data) -> Data:
    """The part `node` of a schema, with the parts it builds on put in.

    A property, or what is required, that several of them name is that of all of them.
    """
    own = {key: part for key, part in node.items() if key != "allOf"}
    merged: dict[str, Any] = {}
    for part in (*map(whole, node.get("allOf", ())), own):
        properties = {**merged.get("properties", {})}
        for key, more in part.get("properties", {}).items():
            known = properties.get(key)
            properties[key] = whole({"allOf": [known, more]}) if known else more
        required = dict.fromkeys(
            (*merged.get("required", ()), *part.get("required", ()))
        )
        merged |= part
        merged |= {"properties": properties} if properties else {}
        merged |= {"required": [*required]} if required else {}
    return merged


def _in_order(value: object, node: Data, facts: Sequence[str]) -> Any:
    """`value` with the keys of all maps in order, and texts without blank ends."""
    node = whole(node)
    if isinstance(value, dict):
        parts = node.get("properties", {})
        ordered = [key for key in (*parts, *facts) if key in value]
        keys = dict.fromkeys((*ordered, *value))
        return {key: _in_order(value[key], parts.get(key, {}), facts) for key in keys}
    if isinstance(value, list):
        return [_in_order(item, node.get("items", {}), facts) for item in value]
    return value.strip() if isinstance(value, str) else value
