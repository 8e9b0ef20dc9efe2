"""What somebody meant who wrote another key, or a value of another shape.

Owns these hints. What a text of another form was meant to be is guessed by
`meant_form`.
"""

import re

from macros.checks.meant_form import in_form
from macros.data.library import Data
from macros.data.problems import did_you_mean

SHAPES = {
    "object": "a map",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "nothing",
}
"""Each type of a schema in plain words."""

AS_LIST = "a list is [one, two], or a line each behind '- '"
NAME = re.compile(r" (?!\()")
"""What a name has, and no id with its clause in brackets."""

MOST_NAMED = 2
"""So many keys show what a map is, if it needs none."""

MOST_KEYS = 12
"""More keys than this are not listed in a message."""


def asking(node: Data, missing: str, value: object) -> str:
    """Which key of `value` asks for the `missing` one, if not all need it."""
    for key, keys in node.get("dependencies", {}).items():
        if missing in keys and isinstance(value, dict) and key in value:
            return f"who says '{key}' says it too"
    return ""


def shape_meant(node: Data, wanted: str, value: object) -> str:
    """How a value of the shape that `node` describes is written, not as `value` is."""
    if "list" in wanted and isinstance(value, str | None):
        return AS_LIST
    if wanted == SHAPES["object"] and isinstance(value, str):
        keys = node.get("required") or [*node.get("properties", ())][:MOST_NAMED]
        return f"a map is {{{', '.join(f'{key}: …' for key in keys)}}}" if keys else ""
    if wanted == SHAPES["string"] and isinstance(value, list):
        return "write one, without brackets or dash"
    if SHAPES["string"] in wanted and isinstance(value, int):
        return "text that looks like a number or a truth stands in quotation marks"
    return "write true, or drop the key" if wanted == "'true'" else ""


def form_meant(node: Data, pattern: str, text: str) -> str:
    """What `text` would be in the form of `pattern`, which `node` asks for."""
    form, named = in_form(text, pattern), node.get("x-ref")
    if form and not (named and NAME.search(form)):
        return f"did you mean '{form}'?"
    return f"write the id of one of {named}" if named else ""


def key_meant(key: str, known: Data, value: object) -> str:
    """The key that `key` was meant to be, or those that `value` may still have."""
    if key.lower() in known:
        return f"did you mean '{key.lower()}'?"
    if " " in key:
        return "text of several lines is indented as far as its first line"
    if isinstance(value, dict) and value[key] is None:
        return AS_LIST
    left = [name for name in known if not isinstance(value, dict) or name not in value]
    listed = f"it may also have {', '.join(left)}" if 0 < len(left) <= MOST_KEYS else ""
    return did_you_mean(key, known) or listed
