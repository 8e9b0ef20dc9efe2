"""What somebody meant whose text has not the form that a schema asks for.

Owns the guesses: what people write in place of an id, a day or an address. Whether an
item of that id exists is the business of `references`.
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from macros.checks.language_slips import NUMBERS
from macros.data.library import Data
from macros.data.problems import did_you_mean, meaning
from macros.data.words import folded

MONTHS = {folded(name): number for name, number in NUMBERS.items()}
PARTS = re.compile(r"\d+|[^\W\d_]{3,}")
"""What of a written day tells it: numbers, and a month by at least three letters."""

YEAR = re.compile(r"[12]\d{3}")
SCHEME = re.compile(r"^(?:https?://|mailto:)")
HOST = re.compile(r"^https?://[^/]+|^mailto:|^/+")

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


def in_form(text: str, pattern: str) -> str:
    """What `text` would be in the form of `pattern`; "" if nothing near it is."""
    forms = (form for form in _rewritten(text) if re.search(pattern, form))
    return next((form for form in forms if form != text), "")


def _rewritten(text: str) -> Iterator[str]:
    """`text` in other writings, those that change least first."""
    bare = text.strip(" .,;")
    path = HOST.sub("", bare)
    yield bare
    yield re.sub(r"\s*\(", " (", bare, count=1)  # the clause behind an id
    yield bare.lower()
    yield f"https://{SCHEME.sub('', bare)}"
    yield path
    yield path.strip("/") + "/"
    yield bare.replace(" ", "")
    if not re.search(r"[/:@]", bare):
        yield "-".join(re.findall(r"[a-z0-9]+", folded(bare)))
    yield re.sub(r"\D", "", bare)
    yield day_meant(bare)


def day_meant(text: str) -> str:
    """The day that `text` tells, as YYYY-MM-DD; "" if it may be several, or none.

    A day that its month has not is the last one of it.
    """
    parts = PARTS.findall(folded(text))
    if len(parts) != 3:  # noqa: PLR2004 - a year, a month and a day
        return ""
    first, second, third = parts
    days = {
        _day(first, second, third),
        _day(third, second, first),
        _day(third, first, second),
    }
    return "".join(days) if len(days - {""}) == 1 else ""


def _day(year: str, month: str, day: str) -> str:
    """The day of these parts, or the last of its month; "" if there is none."""
    named = (n for name, n in MONTHS.items() if name.startswith(month))
    number = int(month) if month.isdigit() else next(named, 0)
    if not (YEAR.fullmatch(year) and number in MONTHS.values() and day.isdigit()):
        return ""
    last = monthrange(int(year), number)[1]
    return f"{year}-{number:02}-{min(int(day), last):02}" if int(day) <= 31 else ""  # noqa: PLR2004


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
        return meaning(form)
    return f"write the id of one of {named}" if named else ""


def key_meant(key: str, known: Data, value: object) -> str:
    """The key that `key` was meant to be, or those that `value` may still have."""
    if key.lower() in known:
        return meaning(key.lower())
    if " " in key:
        return "text of several lines is indented as far as its first line"
    if isinstance(value, dict) and value[key] is None:
        return AS_LIST
    left = [name for name in known if not isinstance(value, dict) or name not in value]
    listed = f"it may also have {', '.join(left)}" if 0 < len(left) <= MOST_KEYS else ""
    return did_you_mean(key, known) or listed
