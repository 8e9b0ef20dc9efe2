"""Schemas in, fields of the editor at `/admin/` out.

Owns which field stands for which shape of data. Knows no kind of data by name: what
a key must hold, refers to and means stands in its schema.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from macros.data.languages import NAMES
from macros.data.library import Data
from macros.data.saved_form import whole

Field = dict[str, Any]
"""A field as the editor is told it."""

PLAIN = {"use_emoji_autocomplete": False}
FOLDED = {"collapsed": "auto"}
LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")
"""An example of a link, which a hint would show as one."""

CITED = "cited"
"""Stands for the long list of all that can be cited, which is told once."""


class Fields:
    """Makes fields.

    `targets` says where a relation finds what it can name: kind -> its options.
    `facts` are the fields that stand for the facts of a shipment.
    """

    def __init__(self, targets: Mapping[str, Field], facts: Sequence[Field]) -> None:
        self.targets = targets
        self.facts = facts

    def of(self, node: Data) -> list[Field]:
        """One field for each key of the map that `node` describes."""
        needed = node.get("required", ())
        return [
            self._field(key, part, needed=key in needed)
            for key, part in node["properties"].items()
        ]

    def _field(self, name: str, part: Data, *, needed: bool) -> Field:
        node = whole(part)
        field = {"name": name, "label": label(name), **self._shape(node)}
        if hint := node.get("description"):
            field["hint"] = LINK.sub(r"`\g<0>`", hint)
        return field if needed else field | {"required": False}

    def _shape(self, node: Data) -> Field:
        """What kind of field holds what `node` describes."""
        if options := choices(node):
            # Left empty it is not written; "false" would say no more than that.
            return {"widget": "select", "options": options}
        if node.get("x-ref") == "sources":
            # They are cited with their clauses, which are no items.
            return {"widget": "select", "options": CITED}
        if "x-ref" in node:
            return {"widget": "relation", **self.targets[node["x-ref"]]}
        if "x-date" in node:
            day = {"type": "date", "format": "YYYY-MM-DD"}
            return {"widget": "datetime", **day}
        least = {"min": node["minimum"]} if "minimum" in node else {}
        by_type: dict[str, Callable[[Data], Field]] = {
            "object": self._map,
            "array": self._list,
            "integer": lambda _node: {"widget": "number", "value_type": "int", **least},
            "string": lambda node: {"widget": "string", **PLAIN, **_form(node)},
        }
        return by_type[node["type"]](node)

    def _map(self, node: Data) -> Field:
        if "properties" not in node:
            return {"widget": "object", "fields": [*self.facts], **FOLDED}
        if "x-text" in node:
            return {"widget": "object", "fields": _languages(node)}
        return {"widget": "object", "fields": self.of(node), **FOLDED}

    def _list(self, node: Data) -> Field:
        inner = whole(node["items"])
        least = {"min": node["minItems"]} if "minItems" in node else {}
        widget = self._shape(inner)
        if widget["widget"] == "object":
            return {"widget": "list", "fields": widget["fields"], **least}
        if widget["widget"] == "string":
            return {"widget": "list", **_form(inner), **least}
        return {**widget, "multiple": True, **least}


def choices(node: Data) -> list[Any]:
    """All values that `node` allows; none if they are not named."""
    if node.get("type") == "boolean":
        return [True]
    return [node["const"]] if "const" in node else [*node.get("enum", ())]


def label(name: str) -> str:
    """What the key `name` is called beside its field."""
    return NAMES.get(name, name.replace("-", " ").capitalize())


def _languages(node: Data) -> list[Field]:
    """A text in each language, side by side (`admin.css`)."""
    return [
        {"name": lang, "label": label(lang), "widget": "text", **PLAIN, **_most(text)}
        | ({} if lang in node["required"] else {"required": False})
        for lang, text in node["properties"].items()
    ]


def _most(node: Data) -> Field:
    """How many letters a text may have: the editor counts them as they are typed."""
    return {"maxlength": node["maxLength"]} if "maxLength" in node else {}


def _form(node: Data) -> Field:
    """What a text must look like."""
    if "pattern" not in node:
        return {}
    form = node.get("x-form", node["pattern"])
    return {"pattern": [node["pattern"], f"does not look like {form}"]}
