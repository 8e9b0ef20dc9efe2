"""Plain values in, YAML text out: as the editor at `/admin/` writes a file.

Owns the form of the text, which is that of the package `yaml` of JavaScript, as
the editor uses it: a line for each value, quotation marks only where they are needed.
A save in the browser then changes the lines that were edited and no others. Does not
know which order keys are in.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

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
