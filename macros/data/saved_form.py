"""The files that staff edit in the browser, in the form in which a save writes them.

Owns which kinds of data these are, and the order of their keys: that of the schema.
Whoever edits such a file as text may write it otherwise; a save, or `python -m macros
tidy`, brings it back into this form. Does not know the editor.
"""

from collections.abc import Sequence
from typing import Any

from macros.data import kinds
from macros.data.library import Data, Library
from macros.data.yaml_file import Source
from macros.data.yaml_text import yaml_text

EDITED = ("faq", "forms", "markets", "glossary", "contacts")
"""Kinds of data that staff edit in the browser, in the order shown there."""

FIRST = ("origin", "destination", "standard")
"""Facts that links to the guide name first, as people tell a shipment."""


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
    """The part `node` of a schema, with the parts it builds on put in."""
    merged: dict[str, object] = {}
    for base in node.get("allOf", ()):
        merged |= whole(base)
    return merged | {key: part for key, part in node.items() if key != "allOf"}


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
